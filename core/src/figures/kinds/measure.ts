import { inOrder } from '../binding.ts';
import { amountsOf, candidate, nought, topOf, type Candidate } from '../candidates.ts';
import { isEndOfChange, mentionsIn, verdictOn } from '../claims.ts';
import type { Clauses } from '../clauses.ts';
import { namesOf, type Context } from '../context.ts';
import { determiners } from '../lexicon/determiners.ts';
import { followers } from '../lexicon/followers.ts';
import { measureTerms, measureWords } from '../lexicon/measures.ts';
import type { Unit } from '../lexicon/units.ts';
import { ownUnitIn } from '../own-units.ts';
import type { PeriodReading } from '../periods.ts';
import type { Quantity } from '../quantities.ts';
import { precedingOf, type Sentence } from '../sentences.ts';
import { longestWords, type Spec, type Word } from '../spec.ts';
import { labelsFor, subjectOf, unitNamed } from '../subjects.ts';
import { compileFinder } from '../terms.ts';
import type { RejectionReason } from '../types.ts';

type Words = readonly Word[];

const findGeneral = compileFinder(measureTerms);

/** Whether a token is of a time: "in het eerste kwartaal" says nothing of a first session. */
const isOfPeriod = (sentence: Sentence, at: number): boolean =>
  sentence.periods().some(({ from, to }) => from <= at && at < to);

const wordsIn = (spec: Spec, sentence: Sentence): Words =>
  spec.find(sentence.tokens).filter(({ from }) => !isOfPeriod(sentence, from));

const has = (words: Words, ...concepts: readonly Word['concept'][]): boolean =>
  words.some(({ concept }) => concepts.includes(concept));

/** Whether words that only together name the figure are all there. */
function isNamedTogether(spec: Spec, words: Words): boolean {
  const found = new Set(words.filter(({ concept }) => concept === 'together').map(({ id }) => id));
  return spec.definition.together.some((lists, index) =>
    lists.every((_, which) => found.has(`${index} ${which}`)),
  );
}

const namesFigure = (spec: Spec, words: Words): boolean =>
  has(words, 'topic') || isNamedTogether(spec, words);

/** Whether a sentence is about the figure, by its own words or by what stands before or over it. */
function isAbout(spec: Spec, sentence: Sentence, words: Words): boolean {
  const { definition } = spec;
  // "12 sessies" says by its unit what it is.
  if (definition.topic.length === 0 && definition.together.length === 0) return true;
  if (namesFigure(spec, words)) return true;
  if (words.some(({ concept, to }) => concept === 'part' && sentence.tokens[to]?.plain === ':')) return true;
  const preceding = precedingOf(sentence).slice(0, definition.measured ? 1 : undefined);
  const around = [...preceding, ...namesOf(sentence)].map((name) => wordsIn(spec, name));
  return (
    around.some((name) => namesFigure(spec, name)) || isNamedTogether(spec, [...words, ...around.flat()])
  );
}

/** How many of the first unit go into another. */
const factor: Readonly<Record<string, number>> = { uur: 60 };

const inFirstUnit = (quantity: Quantity): number => topOf(quantity) * (factor[quantity.unit ?? ''] ?? 1);

/** Whether a bare number counts what the word behind it names. */
const countsThings = ({ tokens }: Sentence, { to }: Quantity): boolean =>
  tokens[to]?.kind === 'word' && !followers.has(tokens[to].plain);

/** How far a number may stand behind the word that names it: "lessen per kuur: gemiddeld 9". */
const longestLink = 4;

/** The unit of a number, where it is one of the figure's; a bare number gets it from the words around. */
function unitOf(
  spec: Spec,
  sentence: Sentence,
  clauses: Clauses,
  words: Words,
  amount: Quantity,
): Unit | undefined {
  const [first] = spec.units;
  if (spec.ownUnits.length > 0) {
    const own = ownUnitOf(spec, sentence, amount);
    if (own) return own;
  }
  if (amount.unit !== undefined && spec.units.has(amount.unit)) return amount.unit;
  if (amount.unit === 'keer') return has(words, 'visit') ? first : undefined;
  if (amount.unit !== undefined || amount.of !== undefined || amount.scaleMax !== undefined) return undefined;
  const isNamed = words.some(
    ({ concept, from, to }) =>
      concept === 'asked' && (from >= amount.to ? from - amount.to <= 1 : amount.at - to <= longestLink),
  );
  if (isNamed) return first;
  const named = unitNamed(sentence, amount, spec.units);
  if (named) return named;
  // "de gemiddelde directe tijd was 470"
  const isBehind = words.some(
    ({ concept, from, to }) =>
      concept === 'topic' && to <= amount.at && clauses.of[from] === clauses.of[amount.at],
  );
  const { range } = spec.definition;
  const isLikely = range !== undefined && range.minimum > 1 && topOf(amount) >= range.minimum;
  return isLikely && isBehind && !countsThings(sentence, amount) ? first : undefined;
}

/** How far a unit of one's own may stand behind its number: "2,3 ernstige valincidenten per 1.000 verpleegdagen". */
const furthestUnit = 6;

/** A unit of the figure's own behind a number, before it, or in what names it. */
function ownUnitOf({ ownUnits }: Spec, sentence: Sentence, { unit, from, to }: Quantity): Unit | undefined {
  if (unit !== undefined) return undefined;
  const { tokens } = sentence;
  const next = amountsOf(sentence).find((other) => other.from >= to && !isDenominator(sentence, other));
  const behind = ownUnitIn(ownUnits, tokens, to, Math.min(next?.from ?? tokens.length, to + furthestUnit));
  if (behind) return behind;
  const before = ownUnitIn(ownUnits, tokens, 0, from);
  if (before) return before;
  for (const name of namesOf(sentence)) {
    const named = ownUnitIn(ownUnits, name.tokens, 0, name.tokens.length);
    if (named) return named;
  }
  return undefined;
}

/** "per 1.000 verpleegdagen": what a rate is counted by. */
const isDenominator = ({ tokens }: Sentence, { from }: Quantity): boolean =>
  tokens[from - 1]?.plain === 'per';

/** Amounts of money, for a figure that is one. */
const moneyIn = (spec: Spec, sentence: Sentence): readonly Quantity[] =>
  spec.units.has('€' as Unit)
    ? sentence
        .quantities()
        .filter(({ role, at, to }) => {
          const around = [sentence.tokens[at - 1]?.plain, sentence.tokens[to]?.plain];
          return role === 'other' && around.some((sign) => sign === '€' || sign === 'euro');
        })
        .map((quantity): Quantity => ({ ...quantity, role: 'amount', unit: '€' as Unit }))
    : [];

/** The part that words tell. Of several the last in the order of the definition: "van intake tot behandeling". */
function partTold(spec: Spec, words: Words): string | undefined {
  const told = new Set(longestWords(words.filter(({ concept }) => concept === 'part')).map(({ id }) => id));
  return spec.definition.parts.findLast(({ id }) => told.has(id))?.id;
}

/** The name of a group as the text has it: "EMDR", "volwassenen". */
function groupIn(context: Context, sentence: Sentence, words: Words): string | undefined {
  const group = words.find(({ concept }) => concept === 'group');
  if (!group) return undefined;
  const first = sentence.tokens[group.from]?.start ?? 0;
  const last = sentence.tokens[group.to - 1]?.end ?? first;
  const text = context.mask.slice(sentence.base + first, sentence.base + last);
  return text === text.toUpperCase() ? text : text.toLowerCase();
}

/** What a number is of: a part, a group, or both. */
interface Naming {
  readonly part?: string | undefined;
  readonly group?: string | undefined;
}

interface Place {
  readonly context: Context;
  readonly spec: Spec;
  readonly sentence: Sentence;
  readonly clauses: Clauses;
  readonly words: Words;
  readonly others: readonly Quantity[];
}

function namingOf(place: Place, quantity: Quantity, earlier: Naming | undefined): Naming {
  const { context, spec, sentence, clauses, words, others } = place;
  const left = others.findLast(({ to }) => to <= quantity.at)?.to ?? 0;
  const right = others.find(({ at }) => at >= quantity.to)?.from ?? sentence.tokens.length;
  const own = clauses.of[quantity.at];
  const outside = words.filter(({ from, to }) => to <= quantity.at || from >= quantity.to);
  const bracket =
    sentence.tokens[quantity.to]?.plain === '('
      ? outside.filter(({ from }) => clauses.of[from] === clauses.of[quantity.to])
      : [];
  const near =
    bracket.length > 0
      ? bracket
      : outside.filter(({ from }) => clauses.of[from] === own && from >= left && from < right);
  const before = outside.filter(({ from }) => from < quantity.at && from >= left);
  // "Volwassenen: 9 weken tot de intake"
  const opening = before.filter(
    ({ concept, from, to }) => concept === 'group' && from === 0 && sentence.tokens[to]?.plain === ':',
  );
  const told = partTold(spec, near) ?? partTold(spec, before);
  if (told) return { part: told, group: groupIn(context, sentence, opening) };
  const group = groupIn(context, sentence, near) ?? groupIn(context, sentence, before);
  if (group) return { group };
  const parts = spec.definition.parts.map(({ id }) => id);
  const next = parts[parts.indexOf(earlier?.part ?? '') + 1];
  const then = findGeneral(sentence.tokens).some(
    ({ concept, from }) => concept === 'then' && from < quantity.at && from >= left,
  );
  if (then && earlier?.part === parts[0] && next) return { part: next };
  // "in Q1 6 weken, in Q2 5 weken"
  const isDated =
    sentence.tokens[quantity.to]?.plain === '(' ||
    sentence.periods().some(({ from }) => clauses.of[from] === own);
  if (isDated && sentence.periods().length > 1 && left > 0 && earlier) return earlier;
  const behind = partTold(
    spec,
    outside.filter(({ from }) => from >= quantity.to && from < right),
  );
  if (behind) return { part: behind };
  const line = sentence.before && amountsOf(sentence.before).length === 0 ? [sentence.before] : [];
  for (const name of [...sentence.columnHeads, ...sentence.rowHeads, ...line, ...sentence.above]) {
    const named = wordsIn(spec, name);
    const part = partTold(spec, named);
    if (part) return { part };
    const group = name.kind === 'cell' ? groupIn(context, name, named) : undefined;
    if (group) return { group };
  }
  return isEndOfChange(sentence, quantity) && earlier ? earlier : {};
}

/** Whether a mean is said of a number: in its clause or the one around it, in a row of years, or over it. */
function isMean({ sentence, clauses, others }: Place, quantity: Quantity): boolean {
  const said = meansIn(sentence);
  const around = clauses.of[quantity.at];
  const isRow =
    quantity.bound === undefined &&
    sentence.periods().length > 1 &&
    others.some(({ to }) => to <= quantity.at && said.some(({ to: end }) => end <= to));
  return (
    isRow ||
    said.some(({ from }) => clauses.of[from] === around || clauses.of[from] === around?.parent) ||
    (said.length === 0 &&
      namesOf(sentence).some((name) => name.kind !== 'heading' && meansIn(name).length > 0))
  );
}

const meansIn = ({ tokens }: Sentence): ReturnType<typeof findGeneral> =>
  findGeneral(tokens).filter(({ concept }) => concept === 'mean');

function labelFor(place: Place, quantity: Quantity, { part, group }: Naming): string {
  const { spec } = place;
  const label = part === undefined ? undefined : spec.partOf(part)?.label;
  if (spec.definition.kind === 'duration')
    return [label ?? (group ? undefined : spec.label), group].filter(Boolean).join(' ');
  const bound =
    quantity.bound === 'at-most' ? 'maximaal' : quantity.bound === 'at-least' ? 'minimaal' : undefined;
  return [spec.label, label ?? (isMean(place, quantity) ? 'gemiddeld' : bound), group]
    .filter(Boolean)
    .join(' ');
}

/** Whether a number says how often and not how much: "twee gesprekken per week", "elke zes weken". */
function isFrequency({ tokens }: Sentence, { from, to }: Quantity): boolean {
  const [first, second] = [tokens[to]?.plain ?? '', tokens[to + 1]?.plain ?? ''];
  if ((first === 'per' || first === 'in') && measureWords.spans.has(second)) return true;
  return measureWords.every.has(tokens[from - 1]?.plain ?? '');
}

/** Whether a number is the edge of a rule: "langer dan 12 sessies kan alleen na overleg", "bij 400 minuten". */
function isEdgeOfRule({ tokens }: Sentence, { from, at }: Quantity): boolean {
  if (tokens[from - 1]?.plain === 'bij') return true;
  const [first, second] = tokens.slice(Math.max(0, at - 2), at).map(({ plain }) => plain);
  const denied = measureWords.denials.has(tokens[at - 3]?.plain ?? '');
  return !denied && (first === 'langer' || first === 'meer') && second === 'dan';
}

/** "476 van de 540 minuten": what the number before it is measured by. */
const isWhole = ({ tokens }: Sentence, { from }: Quantity, others: readonly Quantity[]): boolean =>
  others.some(({ to }) => to < from && from - to <= 2 && tokens[to]?.plain === 'van');

/** Whether words of something else say where or when, and not what: "bij de intake vertellen we dat …". */
function isSetting({ tokens }: Sentence, { from }: Word, { at }: Quantity): boolean {
  const before = tokens[from - (determiners.has(tokens[from - 1]?.plain ?? '') ? 2 : 1)]?.plain ?? '';
  return (
    measureWords.prepositions.has(before) &&
    from < at &&
    tokens.slice(from, at).some(({ plain }) => measureWords.leadsOn.test(plain))
  );
}

/** What "en" joins on behind a number says nothing of it: "acht sessies en een evaluatie". */
const isJoined = ({ tokens }: Sentence, { from }: Word, { to }: Quantity): boolean =>
  tokens.slice(to, Math.max(to, from)).some(({ plain }) => plain === 'en');

/** The reason that words of something else in the clause, the brackets or the sentence give. */
function reasonOfWords(
  { sentence, clauses, words }: Place,
  quantity: Quantity,
  isMeant: boolean,
): RejectionReason | undefined {
  const own = clauses.of[quantity.at];
  const inBrackets = own?.parent !== undefined;
  const all = words.find(
    ({ concept, reason }) => concept === 'sentence' && !(reason === 'guideline' && isMeant),
  );
  if (all) return all.reason;
  const bracket = words.find(
    ({ concept, from }) => concept === 'bracket' && inBrackets && clauses.of[from] === own,
  );
  if (bracket) return bracket.reason;
  const clause = words.find(
    (word) =>
      word.concept === 'clause' &&
      // What stands in brackets goes with the whole sentence.
      (clauses.of[word.from] === own || inBrackets) &&
      !isSetting(sentence, word, quantity) &&
      !isJoined(sentence, word, quantity),
  );
  return clause?.reason;
}

/** Whether a moment is told and not a length: "na 8 sessies evalueren we". */
function isMoment({ spec, sentence, clauses, words }: Place, quantity: Quantity): boolean {
  const before = sentence.tokens.slice(Math.max(0, quantity.from - 2), quantity.at).map(({ plain }) => plain);
  if (!before.includes('na')) return false;
  const closes =
    spec.definition.kind === 'count' &&
    findGeneral(sentence.tokens).some(({ concept }) => concept === 'closing');
  const staged = mentionsIn(clauses, words, clauses.of[quantity.at]).some(
    ({ concept }) => concept === 'part' || concept === 'together',
  );
  return !closes && !staged;
}

function reasonFor(place: Place, quantity: Quantity): RejectionReason | undefined {
  const { context, spec, sentence, clauses, words, others } = place;
  const { definition } = spec;
  const own = clauses.of[quantity.at];
  const { reason } = verdictOn(context.claimsOf(sentence), quantity);
  const isLimitOf = (reason === 'benchmark' || reason === 'threshold') && own?.compares === true;
  const isRule = reason === 'legal-norm' || (isLimitOf && definition.measured);
  if (isRule && definition.rule === 'guideline') return 'guideline';
  if (reason) return reason;
  const meant = meansIn(sentence);
  const isMeant = meant.length > 0;
  if (isWhole(sentence, quantity, others)) return 'guideline';
  if (isEdgeOfRule(sentence, quantity)) return 'threshold';
  const said = reasonOfWords(place, quantity, isMeant);
  if (said) return said;
  if (isFrequency(sentence, quantity) || isMoment(place, quantity)) return 'other-subject';
  const named = otherNamed(place, quantity);
  if (named) return named.reason;
  const { range } = definition;
  const amount = inFirstUnit(quantity);
  if (range && (amount < range.minimum || amount > range.maximum)) return 'other-subject';
  if (definition.kind === 'count' && quantity.words && quantity.value === 1) return 'other-subject';
  if (!definition.measured) return undefined;
  const inClause = meant.some(({ from }) => clauses.of[from] === own);
  if (quantity.bound === 'at-most' && !inClause && !isEndOfChange(sentence, quantity)) return 'guideline';
  const isNamed = has(words, 'topic');
  if (quantity.low !== undefined && !isMeant && !isNamed) return 'other-subject';
  const topics = words.filter(({ concept }) => concept === 'topic').map(({ from }) => clauses.of[from]);
  const isTopic = (at: number): boolean =>
    topics.some((clause) => clause === clauses.of[at] && !clause?.compares);
  const isToldLater = others.some(({ at }) => at > quantity.at && isTopic(at)) && !isTopic(quantity.at);
  return isToldLater ? 'other-subject' : undefined;
}

/** What a number is of instead, where words for something else are nearer than those of the figure. */
function otherNamed({ sentence, clauses, words, others }: Place, quantity: Quantity): Word | undefined {
  const labels = longestWords(words.filter(({ concept }) => concept === 'topic' || concept === 'other'));
  if (!labels.some(({ concept }) => concept === 'other')) return undefined;
  // "in totaal 496 directe minuten"
  const isInside = labels.some(
    ({ concept, from }) => concept === 'topic' && from >= quantity.at && from < quantity.to,
  );
  if (isInside) return undefined;
  const all = [...others, quantity].sort((a, b) => a.at - b.at);
  const bound = labelsFor(sentence, clauses, labels, all)[all.indexOf(quantity)];
  const word = bound ?? subjectOf(clauses, labels, quantity);
  return word?.concept === 'other' ? word : undefined;
}

/** "Geen wachttijd", "sluit direct aan", "Wachttijd behandeling: geen": nought. */
function noughtsIn(
  { spec, sentence, clauses, words }: Place,
  counted: readonly Quantity[],
): readonly Quantity[] {
  const [unit] = spec.units;
  const said = words
    .filter(({ concept }) => concept === 'nought')
    .map(({ from, to }) => nought(sentence, from, to, unit));
  const alone = sentence.tokens.flatMap(({ plain }, at) => {
    const opens =
      plain === 'geen' || (at === 0 ? sentence.kind === 'cell' : sentence.tokens[at - 1]?.plain === ':');
    const next = sentence.tokens[at + 1];
    const closes = next === undefined || next.kind !== 'word';
    return opens && closes && measureWords.noneAlone.has(plain) ? [nought(sentence, at, at + 1, unit)] : [];
  });
  return [...said, ...alone].filter(({ at }, index, all) => {
    const taken = counted.some((other) => clauses.of[other.at] === clauses.of[at]);
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
    if (days.length === 0 || !findGeneral(sentence.tokens).some(({ concept }) => concept === 'stated'))
      continue;
    found.push(...days);
    if (found.length >= mostDays) break;
  }
  return found;
}

/** "Een intake kan vanaf 24 mei" on a page of 28 April: the duration follows from the two dates. */
function derived(place: Place, stated: readonly PeriodReading[]): readonly Candidate[] {
  const { spec, sentence, clauses, words } = place;
  const [first] = spec.definition.parts;
  const places = words.filter(({ concept, id }) => concept === 'part' && id === first?.id);
  if (!first || places.length === 0) return [];
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
    return [candidate(first.label, sentence, quantity, undefined, { part: first.id })];
  });
}

/** "86% van de trajecten bleef onder de 540 minuten" */
function sharesWithin(place: Place, counted: readonly Quantity[]): readonly Candidate[] {
  const { context, sentence } = place;
  const share = amountsOf(sentence).find(({ unit }) => unit === '%');
  const limit = share && counted.find(({ at }) => at > share.to && at - share.to < furthestLimit);
  const isUnder =
    limit && sentence.tokens.slice(share.to, limit.at).some(({ plain }) => measureWords.under.has(plain));
  if (!isUnder) return [];
  const { reason } = verdictOn(context.claimsOf(sentence), share);
  return [candidate(`<=${topOf(limit)}`, sentence, share, reason, { counts: false })];
}

const furthestLimit = 12;

/** Whether a sentence without an amount may say that there is nothing, or give a day that a duration ends. */
function mayHoldNought({ definition }: Spec, sentence: Sentence, words: Words): boolean {
  if (has(words, 'nought')) return true;
  const isDay = definition.kind === 'duration' && sentence.periods().length > 0;
  return isDay || sentence.tokens.some(({ plain }) => measureWords.noneAlone.has(plain));
}

/** Reads how much of something there is, or how long it takes, with the unit that belongs to it. */
export function readMeasures(context: Context, spec: Spec): readonly Candidate[] {
  const { definition } = spec;
  const isDuration = definition.kind === 'duration';
  const candidates: Candidate[] = [];
  const stated = isDuration && definition.parts.length > 0 ? statedDays(context) : [];
  let last: Naming | undefined;
  for (const sentence of context.sentences) {
    if (sentence.kind === 'heading') continue;
    const words = wordsIn(spec, sentence);
    const amounts = [...amountsOf(sentence), ...moneyIn(spec, sentence)].filter(
      (amount) => spec.ownUnits.length === 0 || !isDenominator(sentence, amount),
    );
    if (amounts.length === 0 && !mayHoldNought(spec, sentence, words)) continue;
    const { clauses } = context.claimsOf(sentence);
    if (!isAbout(spec, sentence, words)) continue;
    const counted = amounts.flatMap((amount) => {
      const unit = unitOf(spec, sentence, clauses, words, amount);
      return unit ? [{ ...amount, unit }] : [];
    });
    const placeOf = (others: readonly Quantity[]): Place => ({
      context,
      spec,
      sentence,
      clauses,
      words,
      others,
    });
    const noughts = noughtsIn(placeOf([]), counted);
    const values = [...counted, ...noughts].sort((one, other) => one.at - other.at);
    const stages = longestWords(words.filter(({ concept }) => concept === 'part'));
    const run = inOrder(
      sentence.tokens,
      stages,
      values.map(({ at, to }) => ({ from: at, to })),
    );
    const told = new Set<number>();
    values.forEach((quantity, index) => {
      const place = placeOf(values.filter((other) => other !== quantity));
      const paired = run?.[index];
      const naming: Naming = paired ? { part: paired.id } : namingOf(place, quantity, last);
      last = naming;
      const reason = reasonFor(place, quantity);
      // "8:50 uur (530 min.)" is told once.
      const amount = inFirstUnit(quantity);
      if (definition.measured && reason === undefined && told.has(amount)) return;
      if (reason === undefined) told.add(amount);
      candidates.push(
        candidate(labelFor(place, quantity, naming), sentence, quantity, reason, {
          part: naming.part,
          counts: !(isDuration && noughts.includes(quantity)),
        }),
      );
    });
    if (definition.measured) candidates.push(...sharesWithin(placeOf([]), counted));
    if (isDuration) candidates.push(...derived(placeOf([]), stated));
  }
  return isDuration && isDated(context) ? candidates.map((one) => withNought(spec, one)) : candidates;
}

const isDated = ({ sentences }: Context): boolean =>
  sentences.some((sentence) => sentence.periods().some(({ edition, yearless }) => !edition && !yearless));

/** That there is no wait on a certain day is a measured value, for the first part that one waits for. */
const withNought = ({ definition }: Spec, one: Candidate): Candidate =>
  one.quantity.value === 0 && (one.part === undefined || one.part === definition.parts[0]?.id)
    ? { ...one, counts: true }
    : one;
