import { bind } from './binding.ts';
import type { Candidate } from './candidates.ts';
import { mentionsIn } from './claims.ts';
import type { Clause } from './clauses.ts';
import type { Context } from './context.ts';
import { datingTerms } from './lexicon/dating.ts';
import type { PeriodReading } from './periods.ts';
import type { Sentence } from './sentences.ts';
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
  const spoiled = (clause: Clause | undefined): boolean =>
    clause !== undefined &&
    (mentionsIn(clauses, claims, clause).some(({ concept }) => notMeasured.has(concept)) ||
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
  const { clauses } = context.claimsOf(sentence);
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
  if (single) {
    for (const { candidate } of values) found.set(candidate, single);
    return found;
  }
  const bound = bind(sentence.tokens, clauses, free, values);
  values.forEach(({ candidate }, index) => {
    const period = bound[index]?.[0];
    if (period) found.set(candidate, period);
  });
  return found;
}

const says = (sentence: Sentence): boolean =>
  findDating(sentence.tokens).some(({ concept }) => concept === 'measured');

/** The period that the text around a sentence gives: names first, then what stands before, then what follows. */
function periodAround(context: Context, sentence: Sentence): PeriodReading | undefined {
  // "Vorig jaar" in another sentence says when that one was, not this one.
  const last = (one: Sentence): PeriodReading | undefined =>
    narrowest(measuringPeriods(context, one)).findLast(({ form }) => form !== 'previous');
  for (const name of [
    ...sentence.columnHeads,
    ...sentence.rowHeads,
    ...sentence.above.filter((one) => one.kind === 'label'),
  ]) {
    const period = last(name);
    if (period) return period;
  }
  const { sentences } = context;
  const same = sentences.filter(({ block }) => block === sentence.block);
  const explicit = sentences.filter(says);
  const before = (list: readonly Sentence[]): readonly Sentence[] =>
    list.filter(({ index }) => index < sentence.index).reverse();
  const behind = (list: readonly Sentence[]): readonly Sentence[] =>
    list.filter(({ index }) => index > sentence.index);
  const order = [
    ...before(same),
    ...behind(same),
    ...sentence.above,
    ...before(explicit),
    ...behind(explicit),
    ...before(sentences),
    ...behind(sentences),
  ];
  for (const one of order) {
    if (one.kind === 'cell' && one.block !== sentence.block) continue;
    if (one.kind === 'cell' && one.column !== sentence.column && one.column !== 0) continue;
    const period = last(one);
    if (period) return period;
  }
  return undefined;
}

/** When each candidate was measured. */
export function datesOf(
  context: Context,
  candidates: readonly Candidate[],
): ReadonlyMap<Candidate, PeriodReading> {
  const dates = new Map<Candidate, PeriodReading>();
  const sentences = new Set(candidates.map(({ sentence }) => sentence));
  for (const sentence of sentences) {
    const here = candidates
      .filter((one) => one.sentence === sentence)
      .sort((a, b) => a.quantity.at - b.quantity.at);
    const own = periodsInSentence(context, sentence, here);
    for (const one of here) {
      const period = own.get(one) ?? (own.size > 0 ? undefined : periodAround(context, sentence));
      if (period) dates.set(one, period);
    }
  }
  return dates;
}
