import { type AskedFigure, askedFigures, inDocument, valuesOf } from './figures.ts';
import { reportOn } from './reports.ts';
import type { Check } from './types.ts';

/** A period anywhere with the figure will do, the heading of the answer included. */
const hasPeriod = ({ readings }: AskedFigure): boolean =>
  readings.some(
    ({ reading }) => reading.period !== null || reading.values.some(({ period }) => period !== null),
  );

/** A figure is there, but not the period or reference date that it is about. */
export const figureWithoutPeriod: Check = {
  code: 'ZE404',
  name: 'figure-without-period',
  severity: 'warning',
  *run(context) {
    const { referenceDate } = context.options;
    for (const figure of askedFigures(context)) {
      const { bound, ask, present } = figure;
      const [first] = valuesOf(figure);
      if (!ask.period || !present || !first || hasPeriod(figure)) continue;
      // The year of the answer's own label, as in "Cijfers 2023", is a period too.
      const { start, end } = first.answer.label;
      if (/\b20\d\d\b/.test(context.document.text.slice(start, end))) continue;
      yield reportOn(bound, {
        range: inDocument(first.answer, first.value.range),
        message: 'figure-without-period',
        params: { ask: ask.figure, label: ask.label, year: referenceDate.slice(0, 4) },
      });
    }
  },
};
