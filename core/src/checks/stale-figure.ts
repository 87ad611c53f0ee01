import type { Period } from '../figures/types.ts';
import type { Answer } from '../binding/types.ts';
import { compareText } from '../text/compare.ts';
import { addMonths } from '../text/date.ts';
import { type AskedFigure, askedFigures, inDocument } from './figures.ts';
import { reportOn } from './reports.ts';
import type { Check } from './types.ts';

/** The period that ended last of all that the answers give for a figure. */
function newestPeriod({
  readings,
}: AskedFigure): { readonly answer: Answer; readonly period: Period } | undefined {
  return readings
    .filter(({ reading }) => reading.values.length > 0)
    .flatMap(({ answer, reading }) =>
      [reading.period, ...reading.values.map(({ period }) => period)]
        .filter((period) => period !== null)
        .map((period) => ({ answer, period })),
    )
    .toSorted((a, b) => compareText(b.period.end, a.period.end))[0];
}

/** A figure is older than the criterion allows, counted from the end of its period. */
export const staleFigure: Check = {
  code: 'ZE405',
  name: 'stale-figure',
  severity: 'error',
  *run(context) {
    const { referenceDate } = context.options;
    for (const figure of askedFigures(context)) {
      const { bound, ask, present } = figure;
      const newest = newestPeriod(figure);
      if (ask.maximumAgeMonths === undefined || !present || !newest) continue;
      const limit = addMonths(referenceDate, -ask.maximumAgeMonths);
      if (newest.period.end >= limit) continue;
      yield reportOn(bound, {
        range: inDocument(newest.answer, newest.period.range),
        message: 'stale-figure',
        params: {
          ask: ask.figure,
          label: ask.label,
          period: newest.period.text,
          months: ask.maximumAgeMonths,
          date: { date: referenceDate },
          limit: { date: limit },
        },
      });
    }
  },
};
