import type { Rejection } from '../figures/types.ts';
import { fillInsOf } from '../model/skeleton.ts';
import type { Answer } from '../model/types.ts';
import { type AskedFigure, askedFigures, inDocument, isSatisfied, minimumOf } from './figures.ts';
import { addLines, hasSlot } from './fill-in.ts';
import { placeOfCriterion } from './places.ts';
import { criterionParams, reportOn } from './reports.ts';
import type { Check, EvaluationContext, Report } from './types.ts';

/** So many numbers that were left out are shown as related places. */
const mostShown = 3;

interface PlacedRejection {
  readonly answer: Answer;
  readonly rejection: Rejection;
}

/** Whether a place to fill in stands where the figure should be: that is reported already. */
function isToBeFilledIn({ bound, ask, readings }: AskedFigure): boolean {
  return (
    [ask, ...ask.parts].some(({ label }) => hasSlot(bound, label)) ||
    readings.some(({ reading }) => reading.rejected.some(({ reason }) => reason === 'placeholder'))
  );
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
    range: placeOfCriterion(context.document, bound),
    message: nearest ? 'missing-figure.rejected' : 'missing-figure',
    params: {
      ask: ask.figure,
      label: ask.label,
      sought: { message: `sought.${ask.figure}` },
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
    for (const figure of askedFigures(context)) {
      const { ask, present, missing } = figure;
      const found = ask.parts.length - missing.length;
      if (present || (found > 0 && found < minimumOf(ask))) continue;
      if (isSatisfied(figure) || isToBeFilledIn(figure)) continue;
      yield report(context, figure);
    }
  },
};
