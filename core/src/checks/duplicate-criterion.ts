import { presentCriteria } from './places.ts';
import { criterionParams, reportOn } from './reports.ts';
import { textOf } from './answer-text.ts';
import type { Check } from './types.ts';

/**
 * A criterion is answered in two places. Lettered parts of an answer, places without text and text that answers
 * several criteria at once are no double answers.
 */
export const duplicateCriterion: Check = {
  code: 'ZE204',
  name: 'duplicate-criterion',
  severity: 'warning',
  *run({ evaluation }) {
    for (const bound of presentCriteria(evaluation)) {
      // One of the places may answer a criterion that is not known.
      if (bound.criterion.unnumbered === true) continue;
      const answers = textOf(bound)
        .texts.filter(({ words, placeholders }) => words.length > 0 || placeholders.length > 0)
        .map(({ answer }) => answer)
        .filter(({ part, sharedWith }) => part === undefined && sharedWith.length === 0);
      const [first, ...others] = answers;
      for (const { label } of others) {
        if (!first) continue;
        yield reportOn(bound, {
          range: label,
          message: 'duplicate-criterion',
          related: [
            { range: first.label, message: 'duplicate-criterion.first', params: criterionParams(bound) },
          ],
        });
      }
    }
  },
};
