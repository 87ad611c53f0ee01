import { figureOf } from '../figures/question.ts';
import type { FigureValue } from '../figures/types.ts';
import { keptFor } from '../memo.ts';
import type { FigureAsk } from '../norm/edition.ts';
import type { BoundCriterion } from '../binding/types.ts';
import { fold } from '../text/words.ts';
import {
  type AskedFigure,
  askedFigures,
  gather,
  inDocument,
  type PlacedValue,
  valuesOf,
  written,
} from './figures.ts';
import { reportOn } from './reports.ts';
import type { Check, EvaluationContext } from './types.ts';

interface Claim {
  readonly bound: BoundCriterion;
  readonly placed: PlacedValue;
}

/** What a value is of: values of an ask with the same key say the same thing, or contradict each other. */
const keyOf = keptFor(({ label, unit, scaleMax, of, period }: FigureValue): string =>
  JSON.stringify([fold(label), unit, scaleMax, of !== null, period?.start, period?.end]),
);

/** Of most figures an organisation has one; differences and breakdowns are shared out over groups and instruments. */
const isSingle = (context: EvaluationContext, ask: FigureAsk): boolean => {
  const kind = figureOf(ask.figure, context.evaluation.edition.figures)?.kind;
  return kind !== undefined && kind !== 'difference' && kind !== 'breakdown';
};

/**
 * Every figure that the edition asks, read in every criterion that gives figures: the grade may stand with the
 * scales as well as on its own.
 */
function* statedFigures(context: EvaluationContext): Iterable<AskedFigure> {
  const asked = askedFigures(context);
  const asks = [...new Map(asked.map(({ ask }) => [ask.figure, ask])).values()].filter((ask) =>
    isSingle(context, ask),
  );
  for (const bound of new Set(asked.map((figure) => figure.bound))) {
    const own = asked.filter((figure) => figure.bound === bound);
    for (const ask of asks) {
      yield own.find((figure) => figure.ask.figure === ask.figure) ?? gather(context, bound, ask);
    }
  }
}

/** Only a plain number can contradict another: no range, bound or estimate. */
const isPlain = ({ value, approximate, bound }: FigureValue): boolean =>
  value !== null && !approximate && bound === null;

/** The values that stand alone in their reading; where a text gives several, it is about different things. */
function claimsOf(bound: BoundCriterion, placed: readonly PlacedValue[]): readonly Claim[] {
  const plain = placed.filter(({ value }) => isPlain(value)).map((one) => ({ one, key: keyOf(one.value) }));
  const counts = new Map<PlacedValue['reading'], Map<string, number>>();
  for (const { one, key } of plain) {
    const ofReading = counts.get(one.reading) ?? new Map<string, number>();
    counts.set(one.reading, ofReading.set(key, (ofReading.get(key) ?? 0) + 1));
  }
  return plain
    .filter(({ one, key }) => counts.get(one.reading)?.get(key) === 1)
    .map(({ one }) => ({ bound, placed: one }));
}

const decimals = (value: number): number => (String(value).split('.')[1] ?? '').length;

/** Whether two values differ by more than their rounding. */
function differ(a: FigureValue, b: FigureValue): boolean {
  if (a.value === null || b.value === null) return false;
  const precision = Math.min(decimals(a.value), decimals(b.value));
  return a.value.toFixed(precision) !== b.value.toFixed(precision);
}

/** One indicator has two values for the same period, in two places of the document. */
export const conflictingFigures: Check = {
  code: 'ZE407',
  name: 'conflicting-figures',
  severity: 'warning',
  *run(context) {
    const { document } = context;
    const firstOf = new Map<string, Claim>();
    // The same number may be read for two asks, such as the grade beside the scales.
    const reported = new Set<number>();
    for (const figure of statedFigures(context)) {
      for (const claim of claimsOf(figure.bound, valuesOf(figure))) {
        const key = `${figure.ask.figure} ${keyOf(claim.placed.value)}`;
        const first = firstOf.get(key);
        if (!first) firstOf.set(key, claim);
        if (!first || !differ(first.placed.value, claim.placed.value)) continue;
        const range = inDocument(claim.placed.answer, claim.placed.value.range);
        if (reported.has(range.start)) continue;
        reported.add(range.start);
        const other = written(document, first.placed);
        yield reportOn(claim.bound, {
          range,
          message: 'conflicting-figures',
          params: {
            ask: figure.ask.figure,
            label: claim.placed.value.label,
            value: written(document, claim.placed),
            other,
          },
          related: [
            {
              range: inDocument(first.placed.answer, first.placed.value.range),
              message: 'conflicting-figures.other',
              params: { other },
            },
          ],
        });
      }
    }
  },
};
