import { textOf } from './answer-text.ts';
import { placeOfCriterion, presentCriteria } from './places.ts';
import { takenOver, wordingOf } from './repetition.ts';
import { reportOn } from './reports.ts';
import type { Check } from './types.ts';

/** From this share of the words taken over from the criterion, an answer only repeats it. */
const mostly = 0.7;
/** With so many words of one's own beside them, it is an answer all the same. */
const enoughOwn = 10;
/** Shorter answers are thin rather than repeated. */
const shortest = 5;

/** The answer only repeats the text of its criterion. */
export const repeatedNormText: Check = {
  code: 'ZE306',
  name: 'repeated-norm-text',
  severity: 'warning',
  *run({ document, evaluation }) {
    for (const bound of presentCriteria(evaluation)) {
      const { state, words } = textOf(bound);
      if (state !== 'copy') {
        if (state !== 'text' || words.length < shortest) continue;
        const wording = wordingOf(bound.criterion);
        if (words.length > 2 * wording.longest + enoughOwn) continue;
        const taken = takenOver(wording, words).length;
        if (taken / words.length < mostly || words.length - taken >= enoughOwn) continue;
      }
      yield reportOn(bound, { range: placeOfCriterion(document, bound), message: 'repeated-norm-text' });
    }
  },
};
