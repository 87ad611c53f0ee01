import { amountsOf, candidate, type Candidate } from '../candidates.ts';
import { clauseSays, isEndOfChange, verdictOn } from '../claims.ts';
import type { Clauses } from '../clauses.ts';
import { namesOf, type Context } from '../context.ts';
import { effectTerms, instruments, stageTerms, type EffectConcept } from '../lexicon/effect.ts';
import { followers } from '../lexicon/followers.ts';
import type { Quantity } from '../quantities.ts';
import { isBareLine, precedingOf, type Sentence } from '../sentences.ts';
import { asPercentage, sharesOf } from '../shares.ts';
import { labelsFor } from '../subjects.ts';
import { compileFinder, extendableFinder, type Finder, type Mention } from '../terms.ts';
import type { Token } from '../tokens.ts';
import type { FigureQuestion, RejectionReason } from '../types.ts';

const finderFor = extendableFinder(effectTerms, 'named');
const findStages = compileFinder(stageTerms);

/** Outcomes that a share of the clients can have. */
const outcomes: ReadonlyMap<EffectConcept, string> = new Map([
  ['improved', 'verbeterd'],
  ['recovered', 'hersteld'],
  ['unchanged', 'onveranderd'],
  ['worse', 'verslechterd'],
  ['severe', 'matig/ernstig na afloop'],
  ['reduction', 'klachtreductie'],
  ['goals', 'doelen behaald'],
  ['named', 'effect'],
]);

/** Measures of effect that are a number of their own. */
const measures: ReadonlyMap<EffectConcept, string> = new Map([
  ['size', 'effectgrootte'],
  ['delta', 'delta T'],
  ['difference', 'verschil'],
  ['before', 'voormeting'],
  ['after', 'nameting'],
  ['later', 'follow-up'],
  ['named', 'effect'],
]);

type Words = readonly Mention<EffectConcept>[];

function reasonFor(
  context: Context,
  sentence: Sentence,
  quantity: Quantity,
  mentions: Words,
  isScore = false,
): RejectionReason | undefined {
  const { clauses } = context.claimsOf(sentence);
  const verdict = verdictOn(context.claimsOf(sentence), quantity);
  if (verdict.reason && !(isScore && verdict.reason === 'previous-year')) return verdict.reason;
  if (isOfResponse(clauses, mentions, quantity)) return 'response-rate';
  if (mentions.some(({ concept }) => concept === 'spoiler')) return 'other-subject';
  return clauseSays(clauses, mentions, quantity.at, 'reference') ? 'threshold' : undefined;
}

/** Whether a number is of those who filled in the lists, and not of those who got better. */
function isOfResponse(clauses: Clauses, mentions: Words, quantity: Quantity): boolean {
  if (!clauseSays(clauses, mentions, quantity.at, 'response')) return false;
  const away = ({ from, to }: Mention): number =>
    from >= quantity.to ? from - quantity.to : quantity.at - to;
  const least = (wanted: (concept: EffectConcept) => boolean): number =>
    Math.min(...mentions.filter(({ concept }) => wanted(concept)).map(away), Infinity);
  return (
    least((concept) => concept === 'response') < least((concept) => outcomes.has(concept)) ||
    least((concept) => outcomes.has(concept)) > 1
  );
}

/** "OQ-45", and compounds such as "OQ-45-score". */
const isInstrument = ({ plain }: Token): boolean =>
  instruments.has(plain) ||
  instruments.has(plain.replace(/(?:totaal)?(?:score|lijst|meting|totaal|som)s?$/, ''));

/** The name of the questionnaire that the sentence or the text before it speaks of. */
function instrumentFor(sentence: Sentence): string | undefined {
  for (const look of [sentence, ...precedingOf(sentence)]) {
    const token = look.tokens.find(isInstrument);
    if (token) return token.text;
  }
  for (const name of namesOf(sentence)) {
    const token = name.tokens.find(isInstrument);
    if (token) return token.text;
  }
  return undefined;
}

const stageLabel = (sentence: Sentence, stage: string): string =>
  `${instrumentFor(sentence) ?? 'score'} ${stage}`;

/** "daalde van 170 naar 123": the mean before and after. */
function changes(context: Context, sentence: Sentence, mentions: Words): readonly Candidate[] {
  const measured = mentions.some(({ concept }) => concept === 'score') || sentence.tokens.some(isInstrument);
  if (!measured) return [];
  const bare = amountsOf(sentence).filter(
    ({ unit, of }) => (unit === undefined || unit === 'punten') && of === undefined,
  );
  const word = (at: number): string => sentence.tokens[at]?.plain ?? '';
  const after = bare.find((quantity) => isEndOfChange(sentence, quantity));
  const before =
    after &&
    bare.findLast(
      ({ from, to }) => to <= after.from && (word(from - 1) === 'van' || word(from - 2) === 'van'),
    );
  if (!after || !before) return [];
  const later = mentions.some(({ concept }) => concept === 'later')
    ? bare.find(({ at, from }) => at > after.to && word(from - 1) === 'op')
    : undefined;
  const give = (quantity: Quantity, stage: string): Candidate =>
    candidate(
      stageLabel(sentence, stage),
      sentence,
      quantity,
      reasonFor(context, sentence, quantity, mentions, true),
    );
  return [give(before, 'voormeting'), give(after, 'nameting'), ...(later ? [give(later, 'follow-up')] : [])];
}

/** Reads the effect of the practice's own treatments: shares by outcome, effect sizes, and scores before and after. */
export function readEffect(context: Context, { labels }: FigureQuestion): readonly Candidate[] {
  const find = finderFor(labels);
  const candidates: Candidate[] = [];
  for (const sentence of context.sentences) {
    const amounts = amountsOf(sentence);
    if (amounts.length === 0 || sentence.kind === 'heading') continue;
    const mentions = find(sentence.tokens);
    const { clauses } = context.claimsOf(sentence);
    const changed = changes(context, sentence, mentions);
    candidates.push(...changed);
    const done = new Set(changed.map(({ quantity }) => quantity.at));

    const shares = sharesOf(sentence, clauses)
      .map(({ quantity }) => (sentence.kind === 'cell' ? asPercentage(sentence, quantity) : quantity))
      .filter((quantity) => !done.has(quantity.at) && (quantity.unit === '%' || quantity.of !== undefined));
    const shareKeys = mentions.filter(
      ({ concept, to }) =>
        outcomes.has(concept) ||
        concept === 'response' ||
        (concept === 'size' && !hasBareNumber(amounts, to)),
    );
    const shareLabels = labelsFor(sentence, clauses, shareKeys, shares);
    shares.forEach((quantity, index) => {
      const concept = asReduction(
        sentence,
        quantity,
        shareLabels[index] ?? outside(find, sentence, outcomes),
      );
      const label = concept && outcomes.get(concept);
      if (concept === 'response') candidates.push(candidate('respons', sentence, quantity, 'response-rate'));
      else if (label)
        candidates.push(
          candidate(label, sentence, quantity, reasonFor(context, sentence, quantity, mentions)),
        );
    });

    const bare = amounts.filter(
      ({ at, unit, of }) =>
        !done.has(at) &&
        (unit === undefined || unit === 'punten') &&
        of === undefined &&
        !shares.some((share) => share.at === at),
    );
    const named = mentions.filter(({ concept }) => measures.has(concept) || concept === 'reference');
    // "de effectgrootte bij afsluiting"
    const bareKeys = named.filter(
      ({ concept, from }) =>
        (concept !== 'before' && concept !== 'after') || !named.some(({ to }) => to === from),
    );
    const bareLabels = labelsFor(sentence, clauses, bareKeys, bare);
    bare.forEach((quantity, index) => {
      const concept =
        (isPointChange(quantity, mentions) || isDifference(quantity, clauses, mentions)
          ? 'difference'
          : bareLabels[index]) ??
        outside(find, sentence, measures) ??
        (sentence.kind === 'cell' ? stageOf(sentence) : undefined);
      const label = concept && measures.get(concept);
      if (!concept || !label || !isMeasure(sentence, quantity, concept)) return;
      candidates.push(candidate(label, sentence, quantity, reasonFor(context, sentence, quantity, mentions)));
    });
  }
  return candidates;
}

/** Whether the first number behind a word has no unit: "de effectgrootte 0,9 en 63%". */
function hasBareNumber(amounts: readonly Quantity[], to: number): boolean {
  const first = amounts.find(({ at }) => at >= to);
  return first !== undefined && first.unit === undefined && first.of === undefined;
}

/** Complaints that fall by 40% are less; complaints that fall in 40% are clients who got better. */
function asReduction(
  sentence: Sentence,
  quantity: Quantity,
  concept: EffectConcept | undefined,
): EffectConcept | undefined {
  if (concept !== 'improved' && concept !== 'reduction') return concept;
  const before = sentence.tokens[quantity.from - 1]?.plain;
  if (before === 'met') return 'reduction';
  const behind = sentence.tokens[quantity.to]?.plain ?? '';
  const ofClients = before === 'bij' || behind === 'van' || behind.startsWith('client');
  return concept === 'reduction' && ofClients ? 'improved' : concept;
}

const longestNamed = 10;

/** The label that a cell, or a line with little but its number, gets from what names it. */
function outside(
  find: Finder<EffectConcept>,
  sentence: Sentence,
  labels: ReadonlyMap<EffectConcept, string>,
): EffectConcept | undefined {
  if (sentence.kind !== 'cell' && sentence.tokens.length > longestNamed) return undefined;
  // "### Herstelde cliënten", and below it "56% (2023)".
  const nearest = isBareLine(sentence) ? namesOf(sentence)[0] : undefined;
  for (const name of namesOf(sentence)) {
    if (name.kind === 'heading' && name !== nearest) continue;
    const found = find(name.tokens).find(({ concept }) => labels.has(concept));
    if (found) return found.concept;
  }
  return undefined;
}

/** The moment of measuring that names a cell of a table of scores: "Start", "Eind". */
function stageOf(sentence: Sentence): EffectConcept | undefined {
  const names = [...sentence.rowHeads, ...sentence.columnHeads];
  if (!names.some(({ tokens }) => tokens.some(isInstrument))) return undefined;
  return names.flatMap(({ tokens }) => findStages(tokens))[0]?.concept;
}

/** "12,4 punten vooruitgang" */
function isPointChange({ unit }: Quantity, mentions: Words): boolean {
  const changed = mentions.some(({ concept }) => concept === 'improved' || concept === 'reduction');
  return unit === 'punten' && changed;
}

/** "verschil tussen voor- en nameting: 17 punten" */
const isDifference = ({ unit, at }: Quantity, clauses: Clauses, mentions: Words): boolean =>
  unit === 'punten' &&
  mentions.some(
    ({ concept, from, to }) => concept === 'difference' && to <= at && clauses.of[from] === clauses.of[at],
  );

const largestEffectSize = 5;

function isMeasure(sentence: Sentence, quantity: Quantity, concept: EffectConcept): boolean {
  const value = quantity.value ?? quantity.high ?? 0;
  const next = sentence.tokens[quantity.to];
  if (quantity.words && quantity.unit === undefined) return false;
  if (concept === 'size') return value <= largestEffectSize;
  const scored =
    sentence.kind === 'cell' ||
    [sentence, ...precedingOf(sentence).slice(0, 1)].some(({ tokens }) =>
      tokens.some((token) => isInstrument(token) || token.plain.includes('score')),
    );
  if (concept === 'before' || concept === 'after' || concept === 'later')
    return scored && (next?.kind !== 'word' || followers.has(next.plain));
  return concept === 'difference' ? quantity.unit === 'punten' : true;
}
