import { presentCriteria } from './places.ts';
import { phaseParam, reportOn } from './reports.ts';
import type { Check } from './types.ts';

/** A criterion is answered under the heading of another phase. */
export const wrongPhase: Check = {
  code: 'ZE206',
  name: 'wrong-phase',
  severity: 'warning',
  *run({ evaluation }) {
    for (const bound of presentCriteria(evaluation)) {
      const { norm, criterion, answers } = bound;
      if (norm.partial === true) continue;
      const phaseOf = (number: number) => norm.criteria.find((one) => one.number === number)?.phase;
      for (const { label, under, sharedWith } of answers) {
        if (under === undefined || under === criterion.phase) continue;
        // A text that answers criteria of two phases can stand under only one of them.
        if (sharedWith.some((number) => phaseOf(number) === under)) continue;
        yield reportOn(bound, {
          range: label,
          message: 'wrong-phase',
          params: { phase: phaseParam(criterion.phase), under: phaseParam(under) },
        });
      }
    }
  },
};
