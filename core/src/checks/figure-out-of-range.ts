import type { FigureValue } from '../figures/types.ts';
import type { FigureAsk } from '../norm/edition.ts';
import { fold } from '../text/words.ts';
import { askedFigures, inDocument, valuesOf, written } from './figures.ts';
import { reportOn } from './reports.ts';
import type { Check } from './types.ts';

interface Scale {
  readonly minimum: number;
  readonly maximum: number;
}

/** The scale that a value is on: that of the ask, unless it says otherwise ("84/100", "92%"). */
function scaleOf({ scale, parts }: FigureAsk, { label, unit, scaleMax }: FigureValue): Scale | undefined {
  const isOfAsk = parts.length === 0 || parts.some((part) => fold(part.label) === fold(label));
  if (!scale || !isOfAsk) return undefined;
  if (unit === '%') return { minimum: 0, maximum: 100 };
  if (scaleMax !== null && scaleMax !== scale.maximum) return { minimum: 0, maximum: scaleMax };
  return scale;
}

/** A figure lies outside its scale, so it is a slip or it is on another scale. */
export const figureOutOfRange: Check = {
  code: 'ZE403',
  name: 'figure-out-of-range',
  severity: 'warning',
  *run(context) {
    for (const figure of askedFigures(context)) {
      const { bound, ask } = figure;
      for (const placed of valuesOf(figure)) {
        const { answer, value } = placed;
        const scale = scaleOf(ask, value);
        const numbers = [value.value, value.low, value.high].filter((number) => number !== null);
        if (!scale || numbers.every((number) => scale.minimum <= number && number <= scale.maximum)) continue;
        yield reportOn(bound, {
          range: inDocument(answer, value.range),
          message: 'figure-out-of-range',
          params: {
            ask: ask.figure,
            label: value.label,
            value: written(context.document, placed),
            low: scale.minimum,
            high: scale.maximum,
          },
        });
      }
    }
  },
};
