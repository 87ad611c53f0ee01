import { insertPhase } from '../authoring/insertion.ts';
import { nameOf, phaseParam, reportOnNorm } from './reports.ts';
import { placeOfPhase } from './places.ts';
import type { Check } from './types.ts';

/** None of a norm's criteria in a phase is in the document. */
export const missingPhase: Check = {
  code: 'ZE202',
  name: 'missing-phase',
  severity: 'error',
  *run({ evaluation }) {
    for (const norm of evaluation.norms) {
      if (!norm.present || norm.norm.partial === true) continue;
      for (const bound of norm.phases) {
        if (bound.criteria.some(({ answers }) => answers.length > 0)) continue;
        const { phase } = bound;
        yield reportOnNorm(norm, phase, {
          range: placeOfPhase(evaluation, norm, bound),
          message: 'missing-phase',
          params: { criteria: bound.criteria.map(nameOf) },
          fix: {
            title: 'fix.insert-phase',
            params: { norm: norm.norm.id, phase: phaseParam(phase) },
            edits: [insertPhase(evaluation, norm.norm, phase)],
          },
        });
      }
    }
  },
};
