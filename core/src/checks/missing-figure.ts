import { figureOf } from '../figures/question.ts';
import type { Rejection } from '../figures/types.ts';
import type { Params } from '../messages/render.ts';
import type { FigureAsk } from '../norm/edition.ts';
import { fillInsOf } from '../authoring/skeleton.ts';
import type { Answer } from '../binding/types.ts';
import { type Range, shift } from '../text/range.ts';
import { stemsOf } from '../text/words.ts';
import { textOf } from './answer-text.ts';
import { type AskedFigure, askedFigures, inDocument, isSatisfied, minimumOf } from './figures.ts';
import { addLines, hasSlot } from './fill-in.ts';
import { placeOfCriterion } from './places.ts';
import { criterionParams, reportOn } from './reports.ts';
import { sentencesOf } from './segments.ts';
import type { Check, EvaluationContext, Report } from './types.ts';

/** So many numbers that were left out are shown as related places. */
const mostShown = 3;

interface PlacedRejection {
  readonly answer: Answer;
  readonly rejection: Rejection;
}

/** Whether a place to fill in stands where the figure should be, as a quick fix puts it there. */
const isToBeFilledIn = ({ bound, ask }: AskedFigure): boolean =>
  [ask, ...ask.parts].some(({ label }) => hasSlot(bound, label));

/** The words that announce something are few. */
const longestAnnouncement = 6;
/** A shorter stem says nothing as a part of a longer word. */
const shortestPart = 4;

/** Whether two stems are the same, or one is a part of a compound with the other: "effect", "behandeleffect". */
const areAkin = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) >= shortestPart && (a.endsWith(b) || b.endsWith(a)));

/** The label, heading or first words of a line that announce the figure, or else the place of the criterion. */
function placeOf({ document }: EvaluationContext, { bound, ask }: AskedFigure): Range {
  const wanted = [...stemsOf(ask.label)];
  const score = (text: string): number =>
    [...stemsOf(text)].filter((stem) => wanted.some((one) => areAkin(one, stem))).length;
  const announcements = textOf(bound).texts.flatMap(({ answer, segments }) => [
    answer.label,
    ...segments.flatMap(({ words }) => {
      const sentence = sentencesOf(answer.body.mask, words)[0] ?? [];
      const [first, last] = [sentence[0], sentence.at(-1)];
      return first && last && sentence.length <= longestAnnouncement
        ? [shift({ start: first.start, end: last.end }, answer.body.start)]
        : [];
    }),
  ]);
  const scored = announcements.map((range) => ({
    range,
    score: score(document.text.slice(range.start, range.end)),
  }));
  const [best] = scored.toSorted((a, b) => b.score - a.score);
  return best && best.score > 0 ? best.range : placeOfCriterion(document, bound);
}

/** What is looked for, with a good example of it. */
function soughtOf({ evaluation }: EvaluationContext, { figure, label }: FigureAsk): Params {
  const defined = figureOf(figure, evaluation.edition.figures);
  return {
    sought: { message: `sought.${defined?.kind ?? 'share'}` },
    example: defined?.example ?? label,
  };
}

function report(context: EvaluationContext, figure: AskedFigure): Report {
  const { bound, ask, readings } = figure;
  const rejected = readings.flatMap(({ answer, reading }) =>
    reading.rejected.map((rejection): PlacedRejection => ({ answer, rejection })),
  );
  const [nearest] = rejected;
  const reasonOf = ({ rejection }: PlacedRejection) =>
    ({
      found: rejection.text,
      reason: { message: `figure.rejected.${rejection.reason}` },
    }) as const;
  return reportOn(bound, {
    range: placeOf(context, figure),
    message: nearest ? 'missing-figure.rejected' : 'missing-figure',
    params: {
      ask: ask.figure,
      label: ask.label,
      ...soughtOf(context, ask),
      ...(nearest && reasonOf(nearest)),
    },
    related: rejected.slice(0, mostShown).map((one) => ({
      range: inDocument(one.answer, one.rejection.range),
      message: 'missing-figure.rejected-at',
      params: reasonOf(one),
    })),
    fix: addLines(context, bound, fillInsOf(ask, ''), 'fix.add-figure', {
      ...criterionParams(bound),
      label: ask.label,
    }),
  });
}

/** A figure that a criterion calls for is not there. */
export const missingFigure: Check = {
  code: 'ZE401',
  name: 'missing-figure',
  severity: 'error',
  *run(context) {
    const figures = askedFigures(context);
    for (const figure of figures) {
      const { ask, bound, present, missing } = figure;
      const isReplaced = figures.some(
        (other) => other.bound === bound && other.ask.insteadOf === ask.figure && other.present,
      );
      const found = ask.parts.length - missing.length;
      if (present || (found > 0 && found < minimumOf(ask))) continue;
      if (ask.optional === true || isReplaced || isSatisfied(figure) || isToBeFilledIn(figure)) continue;
      yield report(context, figure);
    }
  },
};
