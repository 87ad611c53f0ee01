import { keptFor } from '../memo.ts';
import { bind } from './binding.ts';
import { amountsOf, type Candidate } from './candidates.ts';
import { mentionsIn } from './claims.ts';
import type { Clause } from './clauses.ts';
import type { Context } from './context.ts';
import { datingTerms, datingWords } from './lexicon/dating.ts';
import type { PeriodReading } from './periods.ts';
import { givesOutcome, type Sentence } from './sentences.ts';
import { compileFinder } from './terms.ts';

const findDating = compileFinder(datingTerms);

/** Claims that make a year one of plans, rules or announcements, and not of measuring. */
const notMeasured: ReadonlySet<string> = new Set(['target', 'announcement', 'condition']);

/** The periods of a sentence that something can have been measured in. */
function measuringPeriods(context: Context, sentence: Sentence): readonly PeriodReading[] {
  const periods = sentence.periods().filter(({ edition }) => !edition);
  if (periods.length === 0) return periods;
  const { clauses, claims } = context.claimsOf(sentence);
  const dating = findDating(sentence.tokens);
  // "Ons doel voor 2024 was een 8,5": of a time that has been measured since.
  const isOver = sentence.tokens.some(({ plain }) => datingWords.past.has(plain));
  const spoiled = (clause: Clause | undefined): boolean =>
    clause !== undefined &&
    (mentionsIn(clauses, claims, clause).some(
      ({ concept }) => notMeasured.has(concept) && !(concept === 'target' && isOver),
    ) ||
      mentionsIn(clauses, dating, clause).some(({ concept }) => concept === 'other'));
  return periods.filter(({ from }) => !spoiled(clauses.of[from]));
}

const contains = (outer: PeriodReading, inner: PeriodReading): boolean =>
  outer !== inner &&
  outer.start <= inner.start &&
  inner.end <= outer.end &&
  (outer.start !== inner.start || outer.end !== inner.end || outer.yearless);

/** Leaves out periods that another one in the same sentence makes more precise: "in 2018 (januari t/m juni)". */
function narrowest(periods: readonly PeriodReading[]): readonly PeriodReading[] {
  return periods.filter(
    (period) => !periods.some((other) => contains(period, other) && other.form !== 'day'),
  );
}

/** The periods of the amounts in one sentence, for as far as the sentence itself tells them. */
function periodsInSentence(
  context: Context,
  sentence: Sentence,
  candidates: readonly Candidate[],
): ReadonlyMap<Candidate, PeriodReading> {
  const found = new Map<Candidate, PeriodReading>();
  const { clauses, claims } = context.claimsOf(sentence);
  const all = narrowest(measuringPeriods(context, sentence)).filter(
    ({ from }) => !clauses.of[from]?.compares,
  );
  const places = candidates.map((candidate) => ({ candidate, clause: clauses.of[candidate.quantity.at] }));
  // A year in brackets with a number of its own belongs to that number alone.
  const bracketed = (period: PeriodReading): Clause | undefined => {
    const clause = clauses.of[period.from];
    const own = clause?.parent && places.some((place) => place.clause === clause);
    const others = places.some((place) => place.clause !== clause);
    return own && others ? clause : undefined;
  };
  const free = all.filter((period) => bracketed(period) === undefined);
  const values = places
    .filter(({ clause }) => !all.some((period) => bracketed(period) === clause && clause !== undefined))
    .map(({ candidate }) => ({ from: candidate.quantity.at, to: candidate.quantity.to, candidate }));
  for (const { candidate, clause } of places) {
    const period = all.find((one) => bracketed(one) === clause && clause !== undefined);
    if (period) found.set(candidate, period);
  }
  const single = free.length === 1 ? free[0] : undefined;
  const isNow = (clause: Clause | undefined): boolean =>
    clause !== undefined && mentionsIn(clauses, claims, clause).some(({ concept }) => concept === 'now');
  if (single) {
    for (const { candidate } of values) {
      const clause = clauses.of[candidate.quantity.at];
      const former = candidates.some(({ reason }) => reason === 'previous-year');
      if (!former || !isNow(clause) || clause === clauses.of[single.from]) found.set(candidate, single);
    }
    return found;
  }
  const bound = bind(sentence.tokens, clauses, free, values);
  values.forEach(({ candidate }, index) => {
    const period = bound[index]?.[0];
    if (period) found.set(candidate, period);
  });
  return found;
}

/** "In 2023 was dat 15,9": an earlier number beside the one told before, whose time is its own. */
function recalls(sentence: Sentence): boolean {
  const { before, tokens } = sentence;
  if (before === undefined || amountsOf(before).length === 0 || amountsOf(sentence).length === 0)
    return false;
  return tokens.some(
    ({ plain }, at) => datingWords.past.has(plain) && datingWords.back.has(tokens[at + 1]?.plain ?? ''),
  );
}

/** The period that a sentence lends to others. "Vorig jaar" says when that one was, and not another. */
function lentBy(context: Context, sentence: Sentence): PeriodReading | undefined {
  if (recalls(sentence)) return undefined;
  return narrowest(measuringPeriods(context, sentence)).findLast(({ form }) => form !== 'previous');
}

/** A sentence outside tables that lends its period to those around it. */
interface Dated {
  readonly index: number;
  readonly period: PeriodReading;
}

/** The dated sentences of a passage, and those of them that say that it is the time of measuring. */
interface Calendar {
  readonly all: readonly Dated[];
  readonly explicit: readonly Dated[];
}

/** The calendar of a passage, which is the same for every ask. */
const calendarOf = keptFor(readCalendar);

function readCalendar(context: Context): Calendar {
  const all: Dated[] = [];
  const explicit: Dated[] = [];
  for (const sentence of context.sentences) {
    if (sentence.kind === 'cell' || sentence.periods().length === 0) continue;
    const period = lentBy(context, sentence);
    if (!period) continue;
    const dated = { index: sentence.index, period };
    all.push(dated);
    if (findDating(sentence.tokens).some(({ concept }) => concept === 'measured')) explicit.push(dated);
  }
  return { all, explicit };
}

/** The nearest before an index, else the nearest behind it. */
function nearest(list: readonly Dated[], index: number): PeriodReading | undefined {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.index ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return (list[low - 1] ?? list[low])?.period;
}

const mostInBlock = 12;

/** A cell with a time and no amount: the date of its row. */
const isDateCell = (sentence: Sentence): boolean =>
  sentence.kind === 'cell' && sentence.periods().length > 0 && sentence.quantities().length === 0;

/**
 * The sentences of the same block, nearest before it first and then those behind; in a table those of the column,
 * and the date of the row.
 */
function neighbours({ sentences }: Context, { index, block, column }: Sentence): readonly Sentence[] {
  const around = (step: -1 | 1): readonly Sentence[] => {
    const found: Sentence[] = [];
    for (let at = index + step; sentences[at]?.block === block && found.length < mostInBlock; at += step) {
      const one = sentences[at];
      if (one && (one.column === column || one.column === 0 || isDateCell(one))) found.push(one);
    }
    return found;
  };
  return [...around(-1), ...around(1)];
}

/** Whether a sentence has a number of days, weeks or months: the day on which that was so is of no other figure. */
const tellsWait = (sentence: Sentence): boolean =>
  sentence.quantities().some(({ unit }) => unit === 'dagen' || unit === 'weken' || unit === 'maanden');

/** The period that the text around a sentence gives: names first, then what stands before, then what follows. */
function periodAround(context: Context, calendar: Calendar, sentence: Sentence): PeriodReading | undefined {
  // "Doel 2024: 8,5. Gerealiseerd: 8,3."
  const planned = givesOutcome(sentence)
    ? sentence.before?.periods().findLast(({ edition }) => !edition)
    : undefined;
  if (planned) return planned;
  const order = [
    ...sentence.columnHeads,
    ...sentence.rowHeads,
    ...(sentence.rowHeads.at(-1)?.columnHeads ?? []),
    ...sentence.above.filter(({ kind }) => kind === 'label'),
    ...neighbours(context, sentence),
    ...sentence.above,
  ];
  for (const one of order) {
    const period = lentBy(context, one);
    if (period && !(period.form === 'day' && tellsWait(one) && !tellsWait(sentence))) return period;
  }
  return nearest(calendar.explicit, sentence.index) ?? nearest(calendar.all, sentence.index);
}

/** When each candidate was measured. */
export function datesOf(
  context: Context,
  candidates: readonly Candidate[],
): ReadonlyMap<Candidate, PeriodReading> {
  const dates = new Map<Candidate, PeriodReading>();
  if (candidates.length === 0) return dates;
  const bySentence = new Map<Sentence, Candidate[]>();
  for (const one of candidates) {
    const here = bySentence.get(one.sentence);
    if (here) here.push(one);
    else bySentence.set(one.sentence, [one]);
  }
  const calendar = calendarOf(context);
  for (const [sentence, here] of bySentence) {
    here.sort((a, b) => a.quantity.at - b.quantity.at);
    const own = periodsInSentence(context, sentence, here);
    // "Vorig jaar" tells nothing of the number beside it.
    const isToldOnlyBefore = [...own.values()].every(({ form }) => form === 'previous');
    const around = isToldOnlyBefore ? periodAround(context, calendar, sentence) : undefined;
    for (const one of here) {
      const period = own.get(one) ?? around;
      if (period) dates.set(one, period);
    }
  }
  return dates;
}
