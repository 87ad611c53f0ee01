import { amountsOf, candidate, topOf, type Candidate } from '../candidates.ts';
import { clauseSays, isEndOfChange, verdictOn } from '../claims.ts';
import type { Clauses } from '../clauses.ts';
import { namesOf, type Context } from '../context.ts';
import { directTerms, type DirectConcept } from '../lexicon/direct-minutes.ts';
import { followers } from '../lexicon/followers.ts';
import type { Unit } from '../lexicon/units.ts';
import type { Quantity } from '../quantities.ts';
import type { Sentence } from '../sentences.ts';
import { labelsFor, subjectOf, unitNamed } from '../subjects.ts';
import { extendableFinder, type Finder, type Mention } from '../terms.ts';
import type { FigureQuestion, RejectionReason } from '../types.ts';

const finderFor = extendableFinder(directTerms, 'direct');
const timeUnits: ReadonlySet<Unit> = new Set(['min', 'uur']);
/** A whole treatment takes longer than this, a session less. In minutes. */
const shortestTreatment = 90;
const longestTreatment = 3000;

const minutesOf = (quantity: Quantity, unit: Unit | undefined): number =>
  topOf(quantity) * (unit === 'uur' ? 60 : 1);

interface Words {
  readonly mentions: readonly Mention<DirectConcept>[];
  readonly names: ReadonlySet<DirectConcept>;
}

function wordsFor(find: Finder<DirectConcept>, sentence: Sentence): Words {
  const above = namesOf(sentence).flatMap((name) => find(name.tokens).map(({ concept }) => concept));
  const before = sentence.before ? find(sentence.before.tokens).map(({ concept }) => concept) : [];
  return {
    mentions: find(sentence.tokens),
    names: new Set([...above, ...before.filter((concept) => concept === 'direct')]),
  };
}

function reasonFor(
  context: Context,
  sentence: Sentence,
  quantity: Quantity,
  unit: Unit,
  { mentions, names }: Words,
  label: DirectConcept | undefined,
): RejectionReason | undefined {
  const { clauses } = context.claimsOf(sentence);
  const has = (concept: DirectConcept): boolean => mentions.some((mention) => mention.concept === concept);
  const inClause = (concept: DirectConcept): boolean => clauseSays(clauses, mentions, quantity.at, concept);
  const verdict = verdictOn(context.claimsOf(sentence), quantity);
  const isLimitOf = verdict.reason === 'benchmark' || verdict.reason === 'threshold';
  if (verdict.reason === 'legal-norm' || (isLimitOf && clauses.of[quantity.at]?.compares)) return 'guideline';
  if (verdict.reason) return verdict.reason;
  if (inClause('rule') && clauses.of[quantity.at]?.parent) return 'guideline';
  // "bij 400 minuten evalueren wij"
  if (sentence.tokens[quantity.from - 1]?.plain === 'bij') return 'threshold';
  if (has('registration')) return 'other-subject';
  if (inClause('session')) return 'other-subject';
  if (has('product') && !has('mean')) return 'guideline';
  if (label === 'indirect' || label === 'total') return 'other-subject';
  const minutes = minutesOf(quantity, unit);
  if (minutes < shortestTreatment || minutes > longestTreatment) return 'other-subject';
  const isLimit = quantity.bound === 'at-most' && !inClause('mean') && !isEndOfChange(sentence, quantity);
  if (isLimit) return 'guideline';
  if (quantity.low !== undefined && !has('mean') && !has('direct')) return 'other-subject';
  const told = mentions
    .filter(({ concept }) => concept === 'direct')
    .map(({ from }) => clauses.of[from])
    .filter((clause) => clause?.compares === false);
  const counted = amountsOf(sentence).filter(
    ({ at, unit: other }) => at !== quantity.at && timeUnits.has(other ?? '%'),
  );
  const laterDirect = counted.some(({ at }) => at > quantity.at && told.includes(clauses.of[at]));
  if (laterDirect && !inClause('direct')) return 'other-subject';
  const direct = has('direct') || names.has('direct');
  const mean = has('mean') || names.has('mean');
  return direct || (mean && (has('treatment') || names.has('treatment'))) ? undefined : 'other-subject';
}

/** Reads the mean direct time of the practice's treatments, and the share that stays within the guideline. */
export function readDirectMinutes(context: Context, { labels: words }: FigureQuestion): readonly Candidate[] {
  const find = finderFor(words);
  const candidates: Candidate[] = [];
  for (const sentence of context.sentences) {
    const amounts = amountsOf(sentence);
    if (amounts.length === 0 || sentence.kind === 'heading') continue;
    const words = wordsFor(find, sentence);
    if (words.mentions.length === 0 && words.names.size === 0) continue;
    const { clauses } = context.claimsOf(sentence);
    const kinds = words.mentions.filter(
      ({ concept }) => concept === 'direct' || concept === 'indirect' || concept === 'total',
    );
    const timed = amounts.flatMap((amount) => {
      const unit = timeUnits.has(amount.unit ?? '%')
        ? amount.unit
        : amount.unit === undefined
          ? (unitNamed(sentence, amount, timeUnits) ?? plainMinutes(sentence, amount, kinds, clauses))
          : undefined;
      return unit ? [{ ...amount, unit }] : [];
    });
    const labels = labelsFor(sentence, clauses, kinds, timed);
    const told = new Set<number>();
    timed.forEach((quantity, index) => {
      // "in totaal 496 directe minuten"
      const isDirect = kinds.some(
        ({ concept, from }) => concept === 'direct' && from >= quantity.at && from < quantity.to,
      );
      const label = isDirect ? 'direct' : (labels[index] ?? subjectOf(clauses, kinds, quantity));
      const reason = reasonFor(context, sentence, quantity, quantity.unit, words, label);
      // "8:50 uur (530 min.)" is told once.
      const minutes = minutesOf(quantity, quantity.unit);
      if (reason === undefined && told.has(minutes)) return;
      if (reason === undefined) told.add(minutes);
      candidates.push(candidate('directe tijd', sentence, quantity, reason));
    });
    candidates.push(...sharesWithin(context, sentence, amounts, timed));
  }
  return candidates;
}

/** "de gemiddelde directe tijd was 470": a number without its unit, in the clause of what it is of. */
function plainMinutes(
  sentence: Sentence,
  quantity: Quantity,
  kinds: readonly Mention<DirectConcept>[],
  clauses: Clauses,
): Unit | undefined {
  const counts =
    sentence.tokens[quantity.to]?.kind === 'word' &&
    !followers.has(sentence.tokens[quantity.to]?.plain ?? '');
  const isPlain = !counts && quantity.of === undefined && quantity.scaleMax === undefined;
  const named = kinds.some(
    ({ from, to }) => to <= quantity.at && clauses.of[from] === clauses.of[quantity.at],
  );
  return isPlain && named && topOf(quantity) >= shortestTreatment ? 'min' : undefined;
}

/** "86% van de trajecten bleef onder de 540 minuten" */
function sharesWithin(
  context: Context,
  sentence: Sentence,
  amounts: readonly Quantity[],
  timed: readonly Quantity[],
): readonly Candidate[] {
  const share = amounts.find(({ unit }) => unit === '%');
  if (!share) return [];
  const limit = timed.find(({ at }) => at > share.to && at - share.to < 12);
  const before = sentence.tokens.slice(share.to, limit?.at ?? share.to).map((token) => token.plain);
  const under = before.some((word) => word === 'onder' || word === 'binnen' || word === 'minder');
  if (!limit || !under) return [];
  const { reason } = verdictOn(context.claimsOf(sentence), share);
  return [candidate(`<=${topOf(limit)}`, sentence, share, reason, { counts: false })];
}
