import { insertCriterion } from '../authoring/insertion.ts';
import type { BoundNorm } from '../binding/types.ts';
import { placeOfPhase } from './places.ts';
import { criterionParams, reportOn } from './reports.ts';
import type { Check } from './types.ts';

/** Running text on a norm of which not all criteria are known: it may well answer those that are. */
const isUnstructured = ({ norm, phases }: BoundNorm): boolean =>
  norm.partial === true &&
  phases.every(({ criteria }) => criteria.every(({ answers }) => answers.length === 0));

/** A criterion of a norm that the document has is absent. */
export const missingCriterion: Check = {
  code: 'ZE203',
  name: 'missing-criterion',
  severity: 'error',
  *run({ evaluation }) {
    for (const norm of evaluation.norms) {
      if (!norm.present || isUnstructured(norm)) continue;
      for (const phase of norm.phases) {
        for (const bound of phase.criteria) {
          // Whose number is not known is found by its title only: it may well be there.
          if (bound.answers.length > 0 || bound.criterion.unnumbered === true) continue;
          yield reportOn(bound, {
            range: placeOfPhase(evaluation, norm, phase),
            message: 'missing-criterion',
            fix: {
              title: 'fix.insert-criterion',
              params: criterionParams(bound),
              edits: [insertCriterion(evaluation, bound.norm, bound.criterion)],
            },
          });
        }
      }
    }
  },
};
