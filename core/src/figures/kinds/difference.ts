import { amountsOf, candidate, type Candidate } from '../candidates.ts';
import { isEndOfChange, mentionsIn, verdictOn } from '../claims.ts';
import type { Clauses } from '../clauses.ts';
import { namesOf, type Context } from '../context.ts';
import { followers } from '../lexicon/followers.ts';
import type { Quantity } from '../quantities.ts';
import { isBareLine, precedingOf, type Sentence } from '../sentences.ts';
import { asPercentage, sharesOf } from '../shares.ts';
import { labelsFor } from '../subjects.ts';
import type { Spec, Word } from '../spec.ts';
import type { Mention } from '../terms.ts';
import type { Token } from '../tokens.ts';
import type { RejectionReason } from '../types.ts';

type Form = NonNullable<ReturnType<Spec['partOf']>>['form'];

/** How what a word names is written down: as its part says, or in any way where it names the figure as a whole. */
const formOf = (spec: Spec, { concept, id }: Word): Form | 'any' | undefined =>
  concept === 'asked' ? 'any' : concept === 'part' ? (spec.partOf(id)?.form ?? 'any') : undefined;

const isOutcome = (spec: Spec, word: Word): boolean =>
  ['share', 'reduction', 'any'].includes(formOf(spec, word) ?? '');
const isMeasured = (spec: Spec, word: Word): boolean =>
  ['number', 'points', 'score', 'any'].includes(formOf(spec, word) ?? '');
const isResponse = ({ concept, reason }: Word): boolean => concept === 'other' && reason === 'response-rate';
const isReference = ({ concept, reason }: Word): boolean => concept === 'clause' && reason === 'threshold';

const labelOf = (spec: Spec, { concept, id }: Word): string =>
  concept === 'part' ? (spec.partOf(id)?.label ?? id) : spec.label;

type Words = readonly Word[];

function reasonFor(
  context: Context,
  spec: Spec,
  sentence: Sentence,
  quantity: Quantity,
  mentions: Words,
  isScore = false,
): RejectionReason | undefined {
  const { clauses } = context.claimsOf(sentence);
  const verdict = verdictOn(context.claimsOf(sentence), quantity);
  if (verdict.reason && !(isScore && verdict.reason === 'previous-year')) return verdict.reason;
  if (isOfResponse(spec, clauses, mentions, quantity)) return 'response-rate';
  const spoiler = mentions.find(({ concept }) => concept === 'sentence');
  if (spoiler) return spoiler.reason;
  return mentionsIn(clauses, mentions, clauses.of[quantity.at]).find(({ concept }) => concept === 'clause')
    ?.reason;
}

/** Whether a number is of those who filled in the lists, and not of those who got better. */
function isOfResponse(spec: Spec, clauses: Clauses, mentions: Words, quantity: Quantity): boolean {
  if (!mentionsIn(clauses, mentions, clauses.of[quantity.at]).some(isResponse)) return false;
  const away = ({ from, to }: Mention): number =>
    from >= quantity.to ? from - quantity.to : quantity.at - to;
  const least = (wanted: (word: Word) => boolean): number =>
    Math.min(...mentions.filter(wanted).map(away), Infinity);
  const nearest = least((word) => isOutcome(spec, word));
  return least(isResponse) < nearest || nearest > 1;
}

const ending = /(?:totaal)?(?:score|lijst|meting|totaal|som)s?$/;

/** "OQ-45", and compounds such as "OQ-45-score". */
const isInstrument = (spec: Spec, { plain }: Token): boolean =>
  spec.names.has(plain) || spec.names.has(plain.replace(ending, ''));

/** The name of the questionnaire that the sentence or the text before it speaks of. */
function instrumentFor(spec: Spec, sentence: Sentence): string | undefined {
  for (const look of [sentence, ...precedingOf(sentence), ...namesOf(sentence)]) {
    const token = look.tokens.find((one) => isInstrument(spec, one));
    if (token) return token.text;
  }
  return undefined;
}

/** "OQ-45 voormeting" */
const stageLabel = (spec: Spec, sentence: Sentence, part: string): string =>
  `${instrumentFor(spec, sentence) ?? 'score'} ${spec.partOf(part)?.label ?? part}`;

/** The parts that are a score at one time, in the order of time. */
const stagesOf = ({ definition }: Spec): readonly string[] =>
  definition.parts.filter(({ form }) => form === 'score').map(({ id }) => id);

/** "daalde van 170 naar 123": the mean before and after. */
function changes(context: Context, spec: Spec, sentence: Sentence, mentions: Words): readonly Candidate[] {
  const [first, second, third] = stagesOf(spec);
  const measured =
    mentions.some(({ concept }) => concept === 'topic') ||
    sentence.tokens.some((token) => isInstrument(spec, token));
  if (!measured || first === undefined || second === undefined) return [];
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
  const later = mentions.some(({ concept, id }) => concept === 'part' && id === third)
    ? bare.find(({ at, from }) => at > after.to && word(from - 1) === 'op')
    : undefined;
  const give = (quantity: Quantity, part: string): Candidate =>
    candidate(
      stageLabel(spec, sentence, part),
      sentence,
      quantity,
      reasonFor(context, spec, sentence, quantity, mentions, true),
      { part },
    );
  return [give(before, first), give(after, second), ...(later && third ? [give(later, third)] : [])];
}

/** Reads what changed: shares by outcome, sizes of effect, and scores before and after. */
export function readDifferences(context: Context, spec: Spec): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const sentence of context.sentences) {
    const amounts = amountsOf(sentence);
    if (amounts.length === 0 || sentence.kind === 'heading') continue;
    const mentions = spec.find(sentence.tokens);
    const { clauses } = context.claimsOf(sentence);
    const changed = changes(context, spec, sentence, mentions);
    candidates.push(...changed);
    const done = new Set(changed.map(({ quantity }) => quantity.at));

    const shares = sharesOf(sentence, clauses)
      .map(({ quantity }) => (sentence.kind === 'cell' ? asPercentage(sentence, quantity) : quantity))
      .filter((quantity) => !done.has(quantity.at) && (quantity.unit === '%' || quantity.of !== undefined));
    const shareKeys = mentions.filter(
      (word) =>
        isOutcome(spec, word) ||
        isResponse(word) ||
        (formOf(spec, word) === 'number' && !hasBareNumber(amounts, word.to)),
    );
    const shareLabels = labelsFor(sentence, clauses, shareKeys, shares);
    shares.forEach((quantity, index) => {
      const word = asReduction(
        spec,
        sentence,
        quantity,
        shareLabels[index] ?? outside(spec, sentence, isOutcome),
      );
      if (!word) return;
      if (isResponse(word)) candidates.push(candidate('respons', sentence, quantity, word.reason));
      else if (isOutcome(spec, word))
        candidates.push(give(quantity, word, reasonFor(context, spec, sentence, quantity, mentions)));
    });

    const bare = amounts.filter(
      ({ at, unit, of }) =>
        !done.has(at) &&
        (unit === undefined || unit === 'punten') &&
        of === undefined &&
        !shares.some((share) => share.at === at),
    );
    const named = [...mentions, ...stagesTold(spec, sentence, mentions)].filter(
      (word) => isMeasured(spec, word) || isReference(word),
    );
    // "de effectgrootte bij afsluiting"
    const bareKeys = named.filter(
      (word) => formOf(spec, word) !== 'score' || !named.some(({ to }) => to === word.from),
    );
    const bareLabels = labelsFor(sentence, clauses, bareKeys, bare);
    bare.forEach((quantity, index) => {
      const word =
        isPointChange(spec, quantity, mentions) ??
        isDifference(spec, quantity, clauses, mentions) ??
        bareLabels[index] ??
        outside(spec, sentence, isMeasured) ??
        (sentence.kind === 'cell' ? stageOf(spec, sentence) : undefined);
      if (!word || !isMeasured(spec, word) || !isMeasure(spec, sentence, quantity, word)) return;
      candidates.push(give(quantity, word, reasonFor(context, spec, sentence, quantity, mentions)));
    });

    function give(quantity: Quantity, word: Word, reason: RejectionReason | undefined): Candidate {
      const part = word.concept === 'part' ? word.id : undefined;
      return candidate(labelOf(spec, word), sentence, quantity, reason, { part });
    }
  }
  return candidates;
}

/** Whether the first number behind a word has no unit: "de effectgrootte 0,9 en 63%". */
function hasBareNumber(amounts: readonly Quantity[], to: number): boolean {
  const first = amounts.find(({ at }) => at >= to);
  return first !== undefined && first.unit === undefined && first.of === undefined;
}

/** A word for a part that is written down in a certain form. */
function partWith(spec: Spec, form: Form): Word | undefined {
  const part = spec.definition.parts.find((one) => one.form === form);
  return part && { concept: 'part', id: part.id, reason: 'other-subject', from: 0, to: 0 };
}

/** Complaints that fall by 40% are less; complaints that fall in 40% are clients who got better. */
function asReduction(
  spec: Spec,
  sentence: Sentence,
  quantity: Quantity,
  word: Word | undefined,
): Word | undefined {
  const better = partWith(spec, 'share');
  const isBetter = word?.concept === 'part' && word.id === better?.id;
  const isLess = word !== undefined && formOf(spec, word) === 'reduction';
  if (!isBetter && !isLess) return word;
  const before = sentence.tokens[quantity.from - 1]?.plain;
  if (before === 'met') return partWith(spec, 'reduction') ?? word;
  const behind = sentence.tokens[quantity.to]?.plain ?? '';
  const ofClients = before === 'bij' || behind === 'van' || behind.startsWith('client');
  return isLess && ofClients ? better : word;
}

const longestNamed = 10;

/** The label that a cell, or a line with little but its number, gets from what names it. */
function outside(
  spec: Spec,
  sentence: Sentence,
  isWanted: (spec: Spec, word: Word) => boolean,
): Word | undefined {
  if (sentence.kind !== 'cell' && sentence.tokens.length > longestNamed) return undefined;
  // "### Herstelde cliënten", and below it "56% (2023)".
  const nearest = isBareLine(sentence) ? namesOf(sentence)[0] : undefined;
  for (const name of namesOf(sentence)) {
    if (name.kind === 'heading' && name !== nearest) continue;
    const found = spec.find(name.tokens).find((word) => isWanted(spec, word));
    if (found) return found;
  }
  return undefined;
}

/** The moment of measuring that names a cell of a table of scores: "Start", "Eind". */
function stageOf(spec: Spec, sentence: Sentence): Word | undefined {
  const corner = sentence.rowHeads.at(-1)?.columnHeads ?? [];
  const names = [...sentence.rowHeads, ...sentence.columnHeads, ...corner];
  if (!names.some(({ tokens }) => tokens.some((token) => isInstrument(spec, token)))) return undefined;
  const cell = names.flatMap(({ tokens }) => spec.find(tokens)).find(({ concept }) => concept === 'cell');
  return cell && { ...cell, concept: 'part' };
}

/** "Voor: 71, na: 52 (OQ-45)": words that only right before a number are a moment of measuring. */
function stagesTold(spec: Spec, sentence: Sentence, mentions: Words): Words {
  if (!sentence.tokens.some((token) => isInstrument(spec, token))) return [];
  const starts = new Set(amountsOf(sentence).map(({ from }) => from));
  return mentions
    .filter(({ concept, to }) => concept === 'cell' && (sentence.tokens[to]?.plain === ':' || starts.has(to)))
    .map((word): Word => ({ ...word, concept: 'part' }));
}

/** "12,4 punten vooruitgang" */
function isPointChange(spec: Spec, { unit }: Quantity, mentions: Words): Word | undefined {
  const [better] = [partWith(spec, 'share')];
  const changed = mentions.some(
    (word) => word.concept === 'part' && (word.id === better?.id || formOf(spec, word) === 'reduction'),
  );
  return unit === 'punten' && changed ? partWith(spec, 'points') : undefined;
}

/** "verschil tussen voor- en nameting: 17 punten" */
const isDifference = (
  spec: Spec,
  { unit, at }: Quantity,
  clauses: Clauses,
  mentions: Words,
): Word | undefined =>
  unit === 'punten'
    ? mentions.find(
        (word) =>
          formOf(spec, word) === 'points' && word.to <= at && clauses.of[word.from] === clauses.of[at],
      )
    : undefined;

function isMeasure(spec: Spec, sentence: Sentence, quantity: Quantity, word: Word): boolean {
  const value = quantity.value ?? quantity.high ?? 0;
  const next = sentence.tokens[quantity.to];
  if (quantity.words && quantity.unit === undefined) return false;
  const range = spec.partOf(word.id)?.range;
  if (range && (value < range.minimum || value > range.maximum)) return false;
  const form = formOf(spec, word);
  const scored =
    sentence.kind === 'cell' ||
    [sentence, ...precedingOf(sentence).slice(0, 1)].some(({ tokens }) =>
      tokens.some((token) => isInstrument(spec, token) || token.plain.includes('score')),
    );
  const counts = next?.kind === 'word' && !followers.has(next.plain);
  if (form === 'score') return scored && !counts;
  if (form === 'number' && counts && value % 1 === 0) return false;
  return form === 'points' ? quantity.unit === 'punten' : true;
}
