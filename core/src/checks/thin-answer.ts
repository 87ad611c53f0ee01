import { findTerm } from '../text/terms.ts';
import { textOf } from './answer-text.ts';
import { notApplicable, reasons } from './lexicon.ts';
import { placeOfCriterion, presentCriteria } from './places.ts';
import { reportOn } from './reports.ts';
import type { Check } from './types.ts';
import { unexplainedIn } from './unexplained-not-applicable.ts';
import { websiteOf } from './website.ts';

/**
 * Too few words of one's own to show that and how something is done. An address is enough where the place on a
 * website is asked, and a reason where something does not apply.
 */
export const thinAnswer: Check = {
  code: 'ZE303',
  name: 'thin-answer',
  severity: 'warning',
  *run({ document, evaluation }) {
    for (const bound of presentCriteria(evaluation)) {
      const { state, texts, words } = textOf(bound);
      const { asks } = bound.criterion;
      const minimum = Math.max(0, ...asks.map((ask) => (ask.kind === 'explanation' ? ask.minimumWords : 0)));
      if (state !== 'text' || words.length === 0 || words.length >= minimum) continue;
      if (texts.some(({ placeholders }) => placeholders.length > 0)) continue;
      if (findTerm(notApplicable, words) && findTerm(reasons, words)) continue;
      // What is called not applicable, or free of waiting, without a reason is reported as that.
      if (unexplainedIn(bound).length > 0) continue;
      if (asks.some(({ kind }) => kind === 'website') && websiteOf(bound, evaluation) !== 'none') continue;
      yield reportOn(bound, {
        range: placeOfCriterion(document, bound),
        message: 'thin-answer',
        params: { words: words.length, minimum },
      });
    }
  },
};
