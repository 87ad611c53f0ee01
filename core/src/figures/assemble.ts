import type { Candidate } from './candidates.ts';
import type { Context } from './context.ts';
import { datesOf } from './dating.ts';
import type { PeriodReading } from './periods.ts';
import type { FigureQuestion, FigureReading, FigureValue, Period, Rejection } from './types.ts';

const toPeriod = ({ text, start, end, range }: PeriodReading): Period => ({ text, start, end, range });

function toValue(one: Candidate, period: PeriodReading | undefined): FigureValue {
  const { quantity } = one;
  return {
    label: one.label,
    value: quantity.value ?? null,
    low: quantity.low ?? null,
    high: quantity.high ?? null,
    scaleMax: one.scaleMax ?? null,
    unit: quantity.unit ?? null,
    of: quantity.of ?? null,
    percent: quantity.percent ?? null,
    approximate: quantity.approximate,
    bound: quantity.bound ?? null,
    period: period ? toPeriod(period) : null,
    range: quantity.range,
  };
}

const sameAmount = (a: FigureValue, b: FigureValue): boolean =>
  a.value === b.value && a.low === b.low && a.high === b.high && a.unit === b.unit;

interface Dated {
  readonly value: FigureValue;
  readonly period: PeriodReading | undefined;
}

/** Whether `a` is about a later time than `b`; beside "vorig jaar" a value without a period is of now. */
function isLater(a: Dated, b: Dated): boolean {
  if (b.period === undefined) return false;
  return a.period === undefined ? b.period.form === 'previous' : a.period.end > b.period.end;
}

/** Parts the values of one label in the newest and the earlier ones; the same amount twice is told once. */
function byAge(dated: readonly Dated[]): {
  readonly newest: readonly FigureValue[];
  readonly earlier: readonly FigureValue[];
} {
  const newest: FigureValue[] = [];
  const earlier: FigureValue[] = [];
  for (const one of dated) {
    const { value } = one;
    const alike = (other: FigureValue): boolean =>
      other.label === value.label && (other.unit === '%') === (value.unit === '%');
    if (dated.some((other) => alike(other.value) && isLater(other, one))) earlier.push(value);
    else if (!newest.some((other) => other.label === value.label && sameAmount(other, value)))
      newest.push(value);
  }
  return { newest, earlier };
}

function latest(values: readonly FigureValue[]): Period | null {
  return values.reduce<Period | null>(
    (best, { period }) => (period && (best === null || period.end > best.end) ? period : best),
    null,
  );
}

/** Makes a reading of the candidates that a recogniser found. `enough` says whether the values show the figure. */
export function assemble(
  context: Context,
  question: FigureQuestion,
  candidates: readonly Candidate[],
  enough: (values: readonly Candidate[]) => boolean,
): FigureReading {
  const inOrder = [...candidates].sort((a, b) => a.quantity.range.start - b.quantity.range.start);
  const accepted = inOrder.filter(({ reason }) => reason === undefined);
  const former = inOrder.filter(({ reason }) => reason === 'previous-year');
  const rejected = inOrder.flatMap(({ quantity, reason }): readonly Rejection[] =>
    reason === undefined
      ? []
      : [
          {
            text: context.mask.slice(quantity.range.start, quantity.range.end),
            range: quantity.range,
            reason,
          },
        ],
  );

  const dates = datesOf(context, [...accepted, ...former]);
  const { newest, earlier } = byAge(
    accepted.map((one) => ({ value: toValue(one, dates.get(one)), period: dates.get(one) })),
  );
  const previous = [...earlier, ...former.map((one) => toValue(one, dates.get(one)))];

  const given = new Set(accepted.map(({ part }) => part));
  const partsGiven = question.parts.filter(({ id }) => given.has(id)).length;
  const hasParts = partsGiven >= question.minimum;
  const present = accepted.some(({ counts }) => counts) && hasParts && enough(accepted);
  return {
    ask: question.ask,
    present,
    values: newest,
    previous: previous.sort((a, b) => a.range.start - b.range.start),
    missing: hasParts ? [] : question.parts.filter(({ id }) => !given.has(id)).map(({ id }) => id),
    period: latest(newest),
    rejected,
  };
}
