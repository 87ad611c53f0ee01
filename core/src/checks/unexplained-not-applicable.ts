import { keptFor } from '../memo.ts';
import type { BoundCriterion } from '../binding/types.ts';
import { findTerm, findTerms } from '../text/terms.ts';
import { shift } from '../text/range.ts';
import type { Word } from '../text/words.ts';
import { type AnswerText, textOf } from './answer-text.ts';
import { noWaiting, notApplicable, possibleReasons, reasons } from './lexicon.ts';
import { presentCriteria } from './places.ts';
import { reportOn } from './reports.ts';
import type { Check, Report } from './types.ts';

/** So many words behind "niet van toepassing" say more than that. */
const explained = 5;
/** An answer of so many words says more than that there is nothing to say. */
export const elaborate = 25;

const hasReason = (words: readonly Word[]): boolean =>
  findTerm(reasons, words) !== undefined || findTerm(possibleReasons, words) !== undefined;

type Segments = AnswerText['segments'];
type Phrase = readonly [first: Word, last: Word];

/** Where a line says that something does not apply, and neither the rest of it nor the next line says why. */
const unexplained = keptFor((segments: Segments): readonly Phrase[] =>
  segments.flatMap(({ words, heading }, index) => {
    const match = heading ? undefined : findTerm(notApplicable, words);
    const [first, last] = match ? [words[match.first], words[match.last]] : [];
    if (!match || !first || !last || words.length - match.last > explained || hasReason(words)) return [];
    const next = segments[index + 1];
    if (next && findTerm(reasons, next.words) !== undefined) return [];
    return [[first, last]];
  }),
);

function reportInapplicable(bound: BoundCriterion): readonly Report[] {
  return textOf(bound).texts.flatMap((text) =>
    unexplained(text.segments).map(([first, last]) => {
      const { body } = text.answer;
      // The dot of "n.v.t." belongs to it.
      const end =
        body.text[last.end] === '.' && first !== last && last.text.length === 1 ? last.end + 1 : last.end;
      return reportOn(bound, {
        range: shift({ start: first.start, end }, body.start),
        message: 'unexplained-not-applicable',
        params: { phrase: body.text.slice(first.start, end) },
      });
    }),
  );
}

function reportNoWaiting(bound: BoundCriterion): readonly Report[] {
  const { texts, words } = textOf(bound);
  if (words.length >= elaborate || hasReason(words)) return [];
  return texts.flatMap(({ answer, words: own }) =>
    findTerms(noWaiting, own).flatMap(({ first, last }) => {
      const [start, end] = [own[first]?.start, own[last]?.end];
      if (start === undefined || end === undefined) return [];
      return reportOn(bound, {
        range: shift({ start, end }, answer.body.start),
        message: 'unexplained-not-applicable.waiting',
        params: { phrase: answer.body.text.slice(start, end) },
      });
    }),
  );
}

/** What an answer calls not applicable, or free of waiting, without a reason. */
export const unexplainedIn = (bound: BoundCriterion): readonly Report[] => [
  ...reportInapplicable(bound),
  ...reportNoWaiting(bound),
];

/** "Niet van toepassing" or "geen wachttijd", without a reason. */
export const unexplainedNotApplicable: Check = {
  code: 'ZE305',
  name: 'unexplained-not-applicable',
  severity: 'warning',
  *run({ evaluation }) {
    for (const bound of presentCriteria(evaluation)) yield* unexplainedIn(bound);
  },
};
