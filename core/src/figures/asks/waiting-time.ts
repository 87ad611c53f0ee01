import { inOrder } from '../binding.ts';
import { amountsOf, candidate, nought, topOf, type Candidate } from '../candidates.ts';
import { clauseSays, isEndOfChange, verdictOn } from '../claims.ts';
import { namesOf, type Context } from '../context.ts';
import { noneAlone, waitingTerms, type WaitingConcept } from '../lexicon/waiting-time.ts';
import type { Unit } from '../lexicon/units.ts';
import type { PeriodReading } from '../periods.ts';
import type { Quantity } from '../quantities.ts';
import { precedingOf, type Sentence } from '../sentences.ts';
import { unitNamed } from '../subjects.ts';
import { extendableFinder, type Finder, longest, type Mention } from '../terms.ts';
import type { FigureQuestion, RejectionReason } from '../types.ts';

const finderFor = extendableFinder(waitingTerms, 'wait');
const find = finderFor([]);
const waitingUnits: ReadonlySet<Unit> = new Set(['dagen', 'weken', 'maanden']);

type Words = readonly Mention<WaitingConcept>[];

/** The words that belong to a number: those of its clause, up to the numbers beside it. */
function wordsNear(
  context: Context,
  sentence: Sentence,
  mentions: Words,
  quantity: Quantity,
  others: readonly Quantity[],
): Words {
  const { clauses } = context.claimsOf(sentence);
  const own = clauses.of[quantity.at];
  const left = others.findLast(({ to }) => to <= quantity.at);
  const right = others.find(({ at }) => at >= quantity.to);
  return mentions.filter(
    ({ from }) =>
      clauses.of[from] === own && from >= (left?.to ?? 0) && from < (right?.from ?? sentence.tokens.length),
  );
}

/** "4 weken (intake)" */
function wordsInBracket(context: Context, sentence: Sentence, mentions: Words, quantity: Quantity): Words {
  if (sentence.tokens[quantity.to]?.plain !== '(') return [];
  const { clauses } = context.claimsOf(sentence);
  const bracket = clauses.of[quantity.to];
  return mentions.filter(({ from }) => clauses.of[from] === bracket);
}

/** The stage that words tell: "van intake tot behandeling" is the second, though it names the first. */
function stageOf(words: Words): string | undefined {
  const has = (concept: WaitingConcept): boolean => words.some((word) => word.concept === concept);
  if (has('total')) return 'totaal';
  if (has('treatment')) return has('entry') && !has('intake') ? 'totaal' : 'behandelwachttijd';
  if (has('intake')) return has('after-intake') ? 'behandelwachttijd' : 'aanmeldwachttijd';
  if (has('after-intake')) return 'behandelwachttijd';
  return has('entry') ? 'aanmeldwachttijd' : undefined;
}

/** What the wait is for where no stage is named: "wachttijd EMDR: 12 weken". */
function nameOf(context: Context, words: Words, sentence: Sentence): string | undefined {
  const product = words.find(({ concept }) => concept === 'product');
  if (!product) return undefined;
  const first = sentence.tokens[product.from]?.start ?? 0;
  const last = sentence.tokens[product.to - 1]?.end ?? first;
  const text = context.mask.slice(sentence.base + first, sentence.base + last);
  return text === text.toUpperCase() ? text : text.toLowerCase();
}

function labelFor(
  context: Context,
  sentence: Sentence,
  mentions: Words,
  quantity: Quantity,
  others: readonly Quantity[],
  earlier: string | undefined,
): string {
  const bracket = wordsInBracket(context, sentence, mentions, quantity);
  const near = bracket.length > 0 ? bracket : wordsNear(context, sentence, mentions, quantity, others);
  const before = mentions.filter(
    ({ from }) => from < quantity.at && from >= (others.findLast(({ to }) => to <= quantity.at)?.to ?? 0),
  );
  const stage = stageOf(near) ?? stageOf(before);
  // "Volwassenen: 9 weken tot de intake"
  const opening = before.find(
    ({ concept, from, to }) => concept === 'product' && from === 0 && sentence.tokens[to]?.plain === ':',
  );
  if (stage) return [stage, opening && nameOf(context, [opening], sentence)].filter((part) => part).join(' ');
  const product = nameOf(context, near, sentence) ?? nameOf(context, before, sentence);
  if (product) return product;
  if (before.some(({ concept }) => concept === 'then') && earlier === 'aanmeldwachttijd') {
    return 'behandelwachttijd';
  }
  // "in Q1 6 weken, in Q2 5 weken"
  const { clauses } = context.claimsOf(sentence);
  const own = clauses.of[quantity.at];
  const isDated = sentence.periods().some(({ from }) => clauses.of[from] === own);
  if (
    (isDated || sentence.tokens[quantity.to]?.plain === '(') &&
    sentence.periods().length > 1 &&
    others.some(({ to }) => to <= quantity.at) &&
    earlier !== undefined
  )
    return earlier;
  const behind = mentions.filter(
    ({ from }) =>
      from >= quantity.to &&
      from < (others.find(({ at }) => at >= quantity.to)?.from ?? sentence.tokens.length),
  );
  const after = stageOf(behind);
  if (after) return after;
  for (const name of [...sentence.columnHeads, ...sentence.rowHeads, ...lines(sentence), ...sentence.above]) {
    const named = find(name.tokens);
    const stage = stageOf(named);
    if (stage) return stage;
    const product = name.kind === 'cell' ? nameOf(context, named, name) : undefined;
    if (product) return product;
  }
  return (isEndOfChange(sentence, quantity) && earlier) || 'wachttijd';
}

function lines(sentence: Sentence): readonly Sentence[] {
  const { before } = sentence;
  return before && amountsOf(before).length === 0 ? [before] : [];
}

function reasonFor(
  context: Context,
  sentence: Sentence,
  mentions: Words,
  quantity: Quantity,
): RejectionReason | undefined {
  const { clauses } = context.claimsOf(sentence);
  const { reason } = verdictOn(context.claimsOf(sentence), quantity);
  if (reason) return reason;
  if (clauseSays(clauses, mentions, quantity.at, 'other') || isFrequency(sentence, quantity))
    return 'other-subject';
  const isStaged = clauseSays(clauses, mentions, quantity.at, 'entry', 'intake', 'treatment', 'to-intake');
  const before = sentence.tokens.slice(Math.max(0, quantity.from - 2), quantity.at).map(({ plain }) => plain);
  if (before.includes('na') && !isStaged) return 'other-subject';
  if (before.includes('langer') && before.includes('dan')) return 'threshold';
  return undefined;
}

function isFrequency(sentence: Sentence, quantity: Quantity): boolean {
  const before = sentence.tokens
    .slice(Math.max(0, quantity.from - 2), quantity.from)
    .map((token) => token.plain);
  return (
    before.includes('per') || before.includes('elke') || before.includes('iedere') || before.includes('eens')
  );
}

/** Whether a sentence is about waiting, by its own words or by what stands over it. */
function aboutWaiting(search: Finder<WaitingConcept>, sentence: Sentence): boolean {
  const speaks = (words: Words): boolean =>
    words.some(({ concept }) => concept === 'wait') ||
    (words.some(({ concept }) => concept === 'entry') && words.some(({ concept }) => concept === 'intake')) ||
    words.some(({ concept }) => concept === 'to-intake');
  const isStage = (words: Words): boolean =>
    words.some(({ concept }) => concept === 'after-intake') &&
    words.some(({ concept }) => concept === 'treatment');
  const own = search(sentence.tokens);
  const isLabelled = own.some(
    ({ concept, to }) =>
      (concept === 'intake' || concept === 'treatment') && sentence.tokens[to]?.plain === ':',
  );
  if (isLabelled || speaks(own) || sentence.rowHeads.some((name) => isStage(search(name.tokens))))
    return true;
  return [...precedingOf(sentence), ...namesOf(sentence)].some((name) => speaks(search(name.tokens)));
}

/** "Geen wachttijd", "sluit direct aan", "Wachttijd behandeling: geen": nought. */
function noughtsIn(
  context: Context,
  sentence: Sentence,
  mentions: Words,
  timed: readonly Quantity[],
): readonly Quantity[] {
  const { clauses } = context.claimsOf(sentence);
  const said = mentions
    .filter(({ concept }) => concept === 'none')
    .map(({ from, to }) => nought(sentence, from, to, 'weken'));
  const alone = sentence.tokens.flatMap(({ plain }, at) => {
    const opens =
      plain === 'geen' || (at === 0 ? sentence.kind === 'cell' : sentence.tokens[at - 1]?.plain === ':');
    const next = sentence.tokens[at + 1];
    const closes = next === undefined || next.kind !== 'word';
    return opens && closes && noneAlone.has(plain) ? [nought(sentence, at, at + 1, 'weken')] : [];
  });
  return [...said, ...alone].filter(({ at }, index, all) => {
    const taken = timed.some((other) => clauses.of[other.at] === clauses.of[at]);
    return !taken && all.findIndex((other) => other.at === at) === index;
  });
}

const millisecondsPerDay = 86_400_000;

const mostDays = 12;

/** The days on which the text says that something was so ("gegevens per 28-04-2021"). */
function statedDays(context: Context): readonly PeriodReading[] {
  const found: PeriodReading[] = [];
  for (const sentence of context.sentences) {
    const days = sentence.periods().filter(({ form }) => form === 'day');
    if (days.length === 0 || !find(sentence.tokens).some(({ concept }) => concept === 'stated')) continue;
    found.push(...days);
    if (found.length >= mostDays) break;
  }
  return found;
}

/** "Een intake kan vanaf 24 mei" on a page of 28 April: the wait follows from the two dates. */
function derived(
  context: Context,
  sentence: Sentence,
  mentions: Words,
  stated: readonly PeriodReading[],
): readonly Candidate[] {
  const places = mentions.filter(({ concept }) => concept === 'intake' || concept === 'entry');
  if (places.length === 0) return [];
  const { clauses } = context.claimsOf(sentence);
  return sentence.periods().flatMap((period) => {
    if (period.form !== 'day' && period.form !== 'since') return [];
    if (!places.some(({ from }) => clauses.of[from] === clauses.of[period.from])) return [];
    const since = stated.find((other) => other !== period && other.start < period.start);
    if (!since) return [];
    const days = (Date.parse(period.start) - Date.parse(since.start)) / millisecondsPerDay;
    const quantity: Quantity = {
      ...nought(sentence, period.from, period.to, 'weken'),
      value: Math.round(days / 7),
      approximate: true,
      words: false,
    };
    return [candidate('aanmeldwachttijd', sentence, quantity, undefined)];
  });
}

/** Reads the practice's present waiting times, for each stage or kind of care that is told. */
export function readWaitingTime(context: Context, { labels }: FigureQuestion): readonly Candidate[] {
  const candidates: Candidate[] = [];
  const search = finderFor(labels);
  const stated = statedDays(context);
  for (const sentence of context.sentences) {
    if (sentence.kind === 'heading') continue;
    const mentions = search(sentence.tokens);
    if (mentions.length === 0 && amountsOf(sentence).length === 0) continue;
    if (!aboutWaiting(search, sentence)) continue;
    const timed = amountsOf(sentence).flatMap((amount) => {
      const unit = waitingUnits.has(amount.unit ?? '%')
        ? amount.unit
        : amount.unit === undefined && amount.scaleMax === undefined && amount.of === undefined
          ? unitNamed(sentence, amount, waitingUnits)
          : undefined;
      return unit && topOf(amount) <= 400 ? [{ ...amount, unit }] : [];
    });
    const noughts = noughtsIn(context, sentence, mentions, timed);
    const values = [...timed, ...noughts].sort((one, other) => one.at - other.at);
    let earlier = candidates.at(-1)?.label;
    const stages = longest(mentions.filter(({ concept }) => concept === 'intake' || concept === 'treatment'));
    const run = inOrder(
      sentence.tokens,
      stages,
      values.map(({ at, to }) => ({ from: at, to })),
    );
    for (const [index, quantity] of values.entries()) {
      const others = values.filter((other) => other !== quantity);
      const paired = run?.[index];
      const label = paired
        ? (stageOf([paired]) ?? 'wachttijd')
        : labelFor(context, sentence, mentions, quantity, others, earlier);
      const reason = reasonFor(context, sentence, mentions, quantity);
      candidates.push(candidate(label, sentence, quantity, reason, { counts: !noughts.includes(quantity) }));
      earlier = label;
    }
    candidates.push(...derived(context, sentence, mentions, stated));
  }
  const dated = context.sentences.some((sentence) =>
    sentence.periods().some(({ edition, yearless }) => !edition && !yearless),
  );
  return dated
    ? candidates.map((one) =>
        one.quantity.value === 0 && one.label !== 'behandelwachttijd' ? { ...one, counts: true } : one,
      )
    : candidates;
}
