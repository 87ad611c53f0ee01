import { type AskedFigure, askedFigures, inDocument, valuesOf } from './figures.ts';
import type { Range } from '../text/range.ts';
import { reportOn } from './reports.ts';
import type { Check } from './types.ts';

const periodsOf = ({ readings }: AskedFigure): readonly Range[] =>
  readings.flatMap(({ answer, reading }) =>
    [reading.period, ...reading.values.map(({ period }) => period)]
      .filter((period) => period !== null)
      .map((period) => inDocument(answer, period.range)),
  );

const valueRanges = (figure: AskedFigure): readonly Range[] =>
  valuesOf(figure).map(({ answer, value }) => inDocument(answer, value.range));

/** Whether a blank line, or the end of a table row, lies between two places. */
const areApart = (text: string, a: Range, b: Range): boolean =>
  /\n[ \t]*\n|\|[ \t]*\n/.test(text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)));

/**
 * Whether the period belongs to another figure. Only where each figure around has a period of its own does a
 * paragraph without one stand out; otherwise one period is for all.
 */
function isBorrowed(text: string, period: Range, figure: AskedFigure, all: readonly AskedFigure[]): boolean {
  if (!valueRanges(figure).every((value) => areApart(text, period, value))) return false;
  const others = all.filter((other) => other.bound === figure.bound && other.ask !== figure.ask);
  const isDated = (other: AskedFigure): boolean =>
    periodsOf(other).some((one) => valueRanges(other).some((value) => !areApart(text, one, value)));
  const places = new Set(
    others.filter(isDated).flatMap((other) => periodsOf(other).map(({ start }) => start)),
  );
  const undated = others.filter((other) => valueRanges(other).length > 0 && !isDated(other));
  return (
    places.size > 1 &&
    undated.length === 0 &&
    others.some((other) => valueRanges(other).some((value) => !areApart(text, period, value)))
  );
}

/** A figure is there, but not the period or reference date that it is about. */
export const figureWithoutPeriod: Check = {
  code: 'ZE404',
  name: 'figure-without-period',
  severity: 'warning',
  *run(context) {
    const { referenceDate } = context.options;
    const figures = askedFigures(context);
    for (const figure of figures) {
      const { bound, ask, present } = figure;
      const [first] = valuesOf(figure);
      if (!ask.period || !present || !first) continue;
      const { text } = context.document;
      if (periodsOf(figure).some((period) => !isBorrowed(text, period, figure, figures))) continue;
      // The year of the answer's own label, as in "Cijfers 2023", is a period too.
      const { start, end } = first.answer.label;
      if (/\b20\d\d\b/.test(text.slice(start, end))) continue;
      yield reportOn(bound, {
        range: inDocument(first.answer, first.value.range),
        message: 'figure-without-period',
        params: { ask: ask.figure, label: ask.label, year: referenceDate.slice(0, 4) },
      });
    }
  },
};
