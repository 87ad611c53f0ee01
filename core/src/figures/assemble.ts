import { compileFinder } from './terms.ts';
import { totalTerms } from './lexicon/totals.ts';
import type { IsoDate } from '../text/date.ts';
import type { Candidate } from './candidates.ts';
import type { Context } from './context.ts';
import { datesOf } from './dating.ts';
import type { PeriodReading } from './periods.ts';
import type {
  FigureQuestion,
  FigureReading,
  FigureValue,
  Period,
  Rejection,
  RejectionReason,
} from './types.ts';

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

const findTotals = compileFinder({ total: totalTerms });

/** Whether a number is said to be that of the whole organisation, in its sentence, row or column. */
function isTotal({ sentence }: Candidate): boolean {
  const names = [sentence, ...sentence.rowHeads, ...sentence.columnHeads];
  return names.some(({ tokens }) => findTotals(tokens).length > 0);
}

/** Leaves out the numbers of locations and groups where that of the whole organisation is there too. */
function withoutParts(accepted: readonly Candidate[]): readonly Candidate[] {
  const kindOf = ({ label, quantity }: Candidate): string => `${label}\n${quantity.unit ?? ''}`;
  const totals = new Set(accepted.filter(isTotal));
  if (totals.size === 0) return accepted;
  const kinds = new Set([...totals].map(kindOf));
  const sentences = new Set([...totals].map(({ sentence }) => sentence));
  return accepted.filter(
    (one) =>
      totals.has(one) ||
      sentences.has(one.sentence) ||
      !kinds.has(kindOf(one)) ||
      one.sentence.periods().length > 0,
  );
}

/** Whether a period has not begun, so that nothing in it can have been measured. */
const isToCome = (period: PeriodReading | undefined, referenceDate: IsoDate): boolean =>
  period !== undefined && period.start >= referenceDate && period.end > referenceDate;

interface Dated {
  readonly value: FigureValue;
  readonly period: PeriodReading | undefined;
}

/** Parts the values in the newest of each label and the earlier ones; the same amount twice is told once. */
function byAge(all: readonly Dated[]): {
  readonly newest: readonly FigureValue[];
  readonly earlier: readonly FigureValue[];
} {
  const kindOf = ({ label, unit }: FigureValue): string => `${label}\n${unit === '%' ? unit : ''}`;
  const last = new Map<string, IsoDate>();
  const undated = new Set<string>();
  for (const { value, period } of all) {
    const kind = kindOf(value);
    if (!period) undated.add(kind);
    else if (period.end > (last.get(kind) ?? '')) last.set(kind, period.end);
  }

  const newest = new Map<string, FigureValue>();
  const earlier: FigureValue[] = [];
  for (const { value, period } of all) {
    const kind = kindOf(value);
    const isOld = period !== undefined && period.end < (last.get(kind) ?? '');
    // Beside "vorig jaar" a value without a period is of now.
    const isFormer = period?.form === 'previous' && undated.has(kind);
    const amount = `${kind}\n${value.value}\n${value.low}\n${value.high}\n${value.unit}`;
    if (isOld || isFormer) earlier.push(value);
    else if (!newest.has(amount)) newest.set(amount, value);
  }
  return { newest: [...newest.values()], earlier };
}

function latest(values: readonly FigureValue[]): Period | null {
  return values.reduce<Period | null>(
    (best, { period }) => (period && (best === null || period.end > best.end) ? period : best),
    null,
  );
}

/** Makes a reading of the candidates that a recogniser found. */
export function assemble(
  context: Context,
  question: FigureQuestion,
  candidates: readonly Candidate[],
): FigureReading {
  const inOrder = [...candidates].sort((a, b) => a.quantity.range.start - b.quantity.range.start);
  const likely = inOrder.filter(({ reason }) => reason === undefined);
  const former = inOrder.filter(({ reason }) => reason === 'previous-year');
  const dates = datesOf(context, [...likely, ...former]);
  const isPlanned = (one: Candidate): boolean => isToCome(dates.get(one), context.referenceDate);
  const accepted = withoutParts(likely.filter((one) => !isPlanned(one)));
  const reasonOf = (one: Candidate): RejectionReason | undefined => {
    if (one.reason !== undefined || accepted.includes(one)) return one.reason;
    return isPlanned(one) ? 'target' : 'part-of-total';
  };
  const rejected = inOrder.flatMap((one): readonly Rejection[] => {
    const reason = reasonOf(one);
    const { range } = one.quantity;
    return reason === undefined ? [] : [{ text: context.mask.slice(range.start, range.end), range, reason }];
  });

  const { newest, earlier } = byAge(
    accepted.map((one) => ({ value: toValue(one, dates.get(one)), period: dates.get(one) })),
  );
  const previous = [...earlier, ...former.map((one) => toValue(one, dates.get(one)))];

  const given = new Set(accepted.map(({ part }) => part));
  const partsGiven = question.parts.filter(({ id }) => given.has(id)).length;
  const hasParts = partsGiven >= question.minimum;
  const present = accepted.some(({ counts }) => counts) && hasParts;
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
