import { parseDocument, passageOf } from '../../core/src/document/document.ts';
import { isFresh } from '../../core/src/figures/fresh.ts';
import { periodsOf, splitsAtHyphen } from '../../core/src/figures/periods.ts';
import { builtinFigureIds } from '../../core/src/figures/question.ts';
import { usualQuestion } from './read-text.ts';
import { readFigure } from '../../core/src/figures/read.ts';
import { tokensOf } from '../../core/src/figures/tokens.ts';
import type { FigureReading, FigureValue } from '../../core/src/figures/types.ts';
import { createMemo } from '../../core/src/memo.ts';
import type { Figures } from '../../core/src/norm/edition.ts';

/** A value that a case expects. */
interface ExpectedValue {
  readonly label: string;
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  /** The share in percent that the value, a count, is of its whole. */
  readonly pct?: number;
}

/** A text with what a careful reviewer reads in it. */
export interface FigureCase {
  readonly id: string;
  readonly text: string;
  /** An ask, or `date-fresh`: the grade is there, and recent enough. */
  readonly asks: string;
  readonly present: boolean;
  readonly expected: {
    readonly values: readonly ExpectedValue[];
    readonly period?: string | null;
    /** Numbers that must not be taken, as written. */
    readonly distractors?: readonly string[];
    readonly missing?: readonly string[];
    readonly reference_date?: string;
    /** Reviewers may differ: left out of the score. */
    readonly borderline?: boolean;
  };
}

export interface Count {
  readonly right: number;
  readonly all: number;
}

/** How a case went. `distractors.right` counts the cases in which one was taken. */
export interface CaseScore {
  readonly item: FigureCase;
  readonly presence: Count;
  readonly values: Count;
  readonly distractors: Count;
  readonly periods: Count;
  readonly problems: readonly string[];
  readonly got: string;
}

const usualReferenceDate = '2026-01-01';

/** Reads a JSON line; throws where it is not a case. */
export function readCase(line: string): FigureCase {
  const item = JSON.parse(line) as FigureCase;
  if (item.asks !== 'date-fresh' && !builtinFigureIds.includes(item.asks))
    throw new Error(`${item.id}: unknown ask`);
  return item;
}

const wordsOf = (label: string): readonly string[] =>
  label
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\d<>=]+/u)
    .filter((word) => word !== '');

/** Whether two labels name the same: one has the words of the other, inflection aside, or either says nothing. */
export function sameLabel(expected: string, actual: string): boolean {
  const [few, many] = [wordsOf(expected), wordsOf(actual)].sort((a, b) => a.length - b.length) as [
    string[],
    string[],
  ];
  return few.every((word) =>
    many.some((other) => other === word || (word.length >= 4 && other.startsWith(word.slice(0, 4)))),
  );
}

const close = (a: number | null, b: number | undefined): boolean =>
  a !== null && b !== undefined && Math.abs(a - b) < 0.051;

export function sameNumber(expected: ExpectedValue, actual: FigureValue): boolean {
  if (expected.value !== undefined)
    return close(actual.value, expected.value) || close(actual.percent, expected.pct);
  return close(actual.low, expected.low) && close(actual.high, expected.high);
}

/** The period that a case writes down, read by itself. */
function expectedPeriod(text: string, referenceDate: string): { start: string; end: string } | undefined {
  const tokens = tokensOf(text, 0, text.length, () => false, splitsAtHyphen);
  return periodsOf(tokens, text, referenceDate, () => false)[0];
}

function takes(reading: FigureReading, distractor: string): boolean {
  const match = /\d+(?:[.,]\d+)*/.exec(distractor);
  if (!match) return false;
  const text = match[0];
  const value = /^\d{1,3}(?:\.\d{3})+$/.test(text)
    ? Number(text.replaceAll('.', ''))
    : Number(text.replace(',', '.'));
  return reading.values.some((one) => one.value === value || one.low === value || one.high === value);
}

function describe(reading: FigureReading, fresh: boolean | null): string {
  const values = reading.values.map(
    ({ label, value, low, high, unit, of, percent }) =>
      `${label}=${value ?? `${low}..${high}`}${unit ?? ''}${of === null ? '' : `/${of}`}${percent === null || unit === '%' ? '' : `(${percent}%)`}`,
  );
  const rejected = reading.rejected.map(({ text, reason }) => `${text}:${reason}`);
  const period = reading.period ? `${reading.period.start}..${reading.period.end}` : 'none';
  return (
    `present=${reading.present} fresh=${fresh} [${values.join(', ')}] period=${period}` +
    ` previous=[${reading.previous.map(({ value }) => value).join(', ')}] missing=[${reading.missing.join(', ')}] rejected=[${rejected.join(', ')}]`
  );
}

/** Reads the text of a case and compares; `defined` goes before the figures that come with the program. */
export function scoreCase(item: FigureCase, defined?: Figures): CaseScore {
  const { expected } = item;
  const referenceDate = expected.reference_date ?? usualReferenceDate;
  const memo = createMemo();
  const document = parseDocument(item.text, memo);
  const passage = passageOf(document, { start: 0, end: item.text.length }, memo);
  const reading = readFigure(
    passage,
    usualQuestion(item.asks === 'date-fresh' ? 'cq-grade' : item.asks, defined),
    {
      referenceDate,
    },
  );
  const fresh = isFresh(reading.period, referenceDate);
  const present = item.asks === 'date-fresh' ? reading.present && fresh === true : reading.present;

  const problems: string[] = [];
  const strict = expected.borderline !== true;
  const rightPresence = present === item.present;
  if (strict && !rightPresence) problems.push(`present is ${present}`);

  const wanted = strict && (item.present || item.asks === 'date-fresh') ? expected.values : [];
  const rightValues = wanted.filter((value) =>
    reading.values.some((actual) => sameNumber(value, actual) && sameLabel(value.label, actual.label)),
  );
  for (const value of wanted) {
    if (!rightValues.includes(value))
      problems.push(`no ${value.label} ${value.value ?? `${value.low}..${value.high}`}`);
  }

  const wantedNumbers = new Set(expected.values.flatMap(({ value, low, high }) => [value, low, high]));
  const taken = (expected.distractors ?? [])
    .filter((one) => !wantedNumbers.has(Number(one.replace(',', '.').replace(/[^\d.]/g, ''))))
    .filter((one) => takes(reading, one));
  for (const one of taken) problems.push(`took ${one}`);

  const asksPeriod = strict && item.present && expected.period !== undefined;
  const period = expected.period ? expectedPeriod(expected.period, referenceDate) : undefined;
  const rightPeriod = period
    ? reading.period?.start === period.start && reading.period.end === period.end
    : reading.period === null;
  if (asksPeriod && !rightPeriod)
    problems.push(`period is ${reading.period?.text ?? 'none'}, not ${expected.period ?? 'none'}`);

  return {
    item,
    presence: { right: Number(rightPresence), all: Number(strict) },
    values: { right: rightValues.length, all: wanted.length },
    distractors: { right: Number(taken.length > 0), all: 1 },
    periods: { right: Number(rightPeriod), all: Number(asksPeriod) },
    problems,
    got: describe(reading, fresh),
  };
}

/** The sums over many cases. */
export function totalsOf(
  scores: readonly CaseScore[],
): Pick<CaseScore, 'presence' | 'values' | 'distractors' | 'periods'> {
  const sum = (pick: (score: CaseScore) => Count): Count => ({
    right: scores.reduce((count, score) => count + (pick(score).all > 0 ? pick(score).right : 0), 0),
    all: scores.reduce((count, score) => count + pick(score).all, 0),
  });
  return {
    presence: sum(({ presence }) => presence),
    values: sum(({ values }) => values),
    distractors: sum(({ distractors }) => distractors),
    periods: sum(({ periods }) => periods),
  };
}
