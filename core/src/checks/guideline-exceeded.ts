import type { FigureValue } from '../figures/types.ts';
import type { FigureAsk } from '../norm/edition.ts';
import { findTerm } from '../text/terms.ts';
import { textOf } from './answer-text.ts';
import { type AskedFigure, askedFigures, inDocument, valuesOf, written } from './figures.ts';
import { possibleReasons, reasons } from './lexicon.ts';
import { reportOn } from './reports.ts';
import { sentencesOf } from './segments.ts';
import type { Check } from './types.ts';

type Guideline = FigureAsk['guidelines'][number];

/** Units of time in the shortest of their kind. */
const inShortest: Readonly<Record<string, readonly [kind: string, factor: number]>> = {
  min: ['clock', 1],
  uur: ['clock', 60],
  dagen: ['calendar', 1],
  weken: ['calendar', 7],
  maanden: ['calendar', 365 / 12],
  jaar: ['calendar', 365],
};

/** How many of a guideline's units go into a unit of a value; undefined where they cannot be compared. */
function factorTo(unit: string | null, guideline: string): number | undefined {
  if (unit === guideline) return 1;
  const [from, to] = [inShortest[unit ?? ''], inShortest[guideline]];
  return from && to && from[0] === to[0] ? from[1] / to[1] : undefined;
}

/** Of a range the lower end counts: above that there is no doubt. */
function exceeds({ value, low, unit }: FigureValue, guideline: Guideline): boolean {
  const number = value ?? low;
  const factor = factorTo(unit, guideline.unit);
  return number !== null && factor !== undefined && number * factor > guideline.value;
}

/** A reason anywhere in the answer, or what may be one in the sentence of one of its figures. */
function hasReason(figure: AskedFigure): boolean {
  const { texts, words } = textOf(figure.bound);
  if (findTerm(reasons, words)) return true;
  const starts = valuesOf(figure).map(({ answer, value }) => inDocument(answer, value.range).start);
  return texts.some(({ answer, segments }) =>
    segments
      .flatMap((segment) => sentencesOf(answer.body.mask, segment.words))
      .some((sentence) => {
        const [first, last] = [sentence[0]?.start ?? 0, sentence.at(-1)?.end ?? 0];
        const isIn = (start: number): boolean =>
          answer.body.start + first <= start && start < answer.body.start + last;
        return starts.some(isIn) && findTerm(possibleReasons, sentence) !== undefined;
      }),
  );
}

/** A figure is above a guideline of its criterion, and the answer gives no reason. */
export const guidelineExceeded: Check = {
  code: 'ZE406',
  name: 'guideline-exceeded',
  severity: 'warning',
  *run(context) {
    for (const figure of askedFigures(context)) {
      const { bound, ask } = figure;
      for (const placed of valuesOf(figure)) {
        const guideline = ask.guidelines.find((one) => exceeds(placed.value, one));
        if (!guideline || hasReason(figure)) continue;
        yield reportOn(bound, {
          range: inDocument(placed.answer, placed.value.range),
          message: 'guideline-exceeded',
          params: {
            ask: ask.figure,
            value: written(context.document, placed),
            guideline: `${guideline.value} ${guideline.unit}`,
          },
        });
      }
    }
  },
};
