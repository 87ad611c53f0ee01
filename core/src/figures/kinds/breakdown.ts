import { bind, type Item } from '../binding.ts';
import { amountsOf, candidate, topOf, type Candidate } from '../candidates.ts';
import { verdictOn } from '../claims.ts';
import type { Context } from '../context.ts';
import { breakdownWords } from '../lexicon/breakdown.ts';
import type { Quantity } from '../quantities.ts';
import { isBareLine, precedingOf, type Sentence } from '../sentences.ts';
import { sharesOf } from '../shares.ts';
import type { Spec, Word } from '../spec.ts';

const total = 'totaal';

interface Label extends Item {
  readonly label: string;
}

/** A number of years, or an age without its unit: "jonger dan 30", "65+", "18-25 jaar". */
const youngest = 4;

function isAge(sentence: Sentence, quantity: Quantity): boolean {
  const word = (at: number): string => sentence.tokens[at]?.plain ?? '';
  if (quantity.unit === 'jaar')
    return (
      topOf(quantity) >= youngest && !quantity.words && !breakdownWords.terms.has(word(quantity.from - 1))
    );
  if (quantity.unit !== undefined) return false;
  if (quantity.low !== undefined && speaksOfAge(sentence)) return true;
  const compared = word(quantity.at - 1) === 'dan' && breakdownWords.ages.has(word(quantity.at - 2));
  return (
    compared ||
    breakdownWords.plus.has(word(quantity.to)) ||
    (word(quantity.to) === 'en' && breakdownWords.ages.has(word(quantity.to + 1)))
  );
}

/** Whether ages are told here without "jaar": "Leeftijd: 18-25: 22%". */
function speaksOfAge(sentence: Sentence): boolean {
  const names = [sentence, ...sentence.columnHeads, ...sentence.rowHeads, ...sentence.above.slice(0, 2)];
  return names.some(({ tokens }) => tokens.some(({ plain }) => plain.startsWith('leeftijd')));
}

function ageLabel(sentence: Sentence, quantity: Quantity): string {
  const words = sentence.tokens
    .slice(Math.max(0, quantity.at - 2), quantity.to + 3)
    .map(({ plain }) => plain);
  if (quantity.low !== undefined) return `${quantity.low}-${quantity.high} jaar`;
  const younger = words.includes('jonger') || words.includes('onder') || quantity.bound === 'at-most';
  const older =
    words.includes('ouder') ||
    words.includes('boven') ||
    quantity.bound === 'at-least' ||
    words.some((word) => breakdownWords.plus.has(word));
  return younger
    ? `jonger dan ${quantity.value} jaar`
    : older
      ? `ouder dan ${quantity.value} jaar`
      : `${quantity.value} jaar`;
}

/** The mean age has no share: it is the value itself. */
function isMeanAge(sentence: Sentence, quantity: Quantity): boolean {
  if (quantity.value === undefined || (quantity.unit !== 'jaar' && quantity.unit !== undefined)) return false;
  if (quantity.value < 4 || quantity.value > 100) return false;
  const before = sentence.tokens.slice(0, quantity.from).map(({ plain }) => plain);
  const clause = before.slice(before.findLastIndex((word) => /^[,;()]$/.test(word)) + 1);
  const isMean = (word: string): boolean =>
    word.startsWith('gemiddeld') || word === 'gem' || word === 'mediaan';
  if (clause.some((word) => word.startsWith('leeftijd'))) return clause.some(isMean);
  if (quantity.bound !== undefined) return false;
  const named = [sentence, ...sentence.rowHeads, ...sentence.columnHeads, ...sentence.above.slice(0, 1)];
  if (named.some(({ tokens }) => saysMeanAge(tokens))) return true;
  return quantity.unit === 'jaar' && clause.slice(-meanReach).some(isMean);
}

const meanReach = 4;

/** "gemiddelde leeftijd", "leeftijd (gemiddeld)" */
function saysMeanAge(tokens: Sentence['tokens']): boolean {
  const at = tokens.findIndex(({ plain }) => plain.startsWith('leeftijd'));
  return (
    at >= 0 &&
    tokens
      .slice(Math.max(0, at - 2), at + 4)
      .some(({ plain }) => plain.startsWith('gemiddeld') || plain === 'gem')
  );
}

/** The traits that a sentence names; what is counted beside people is "other". */
const traitsIn = (spec: Spec, { tokens }: Sentence): readonly Label[] =>
  spec.find(tokens).flatMap((word): readonly Label[] => {
    const { from, to } = word;
    const label = traitOf(spec, word);
    return label === undefined ? [] : [{ label, from, to }];
  });

function traitOf(spec: Spec, { concept, id }: Word): string | undefined {
  if (concept === 'other') return concept;
  if (concept === 'asked') return spec.question.labels[0]?.replaceAll('*', '');
  if (concept !== 'part') return undefined;
  return [...spec.question.parts, ...spec.definition.parts].find((part) => part.id === id)?.label;
}

/** Labels that stand in the text: traits by name, age classes, and numbered types of care need. */
function labelsIn(spec: Spec, sentence: Sentence): readonly Label[] {
  const named = traitsIn(spec, sentence);
  const ages = amountsOf(sentence)
    .filter((quantity) => isAge(sentence, quantity) && !isMeanAge(sentence, quantity))
    .map((quantity): Label => ({ label: ageLabel(sentence, quantity), from: quantity.at, to: quantity.to }));
  const types = sentence
    .quantities()
    .filter(
      ({ role, at }) =>
        role === 'reference' && breakdownWords.types.has(sentence.tokens[at - 1]?.plain ?? ''),
    )
    .map(({ value, at, to }): Label => ({ label: `zorgvraagtype ${value}`, from: at - 1, to }));
  // "jongvolwassenen (18 tot 25 jaar)" is one label.
  const behindName = (age: Label): boolean =>
    sentence.tokens[age.from - 1]?.plain === '(' && named.some(({ to }) => to === age.from - 1);
  const all = [...named, ...ages.filter((age) => !behindName(age)), ...types];
  const inside = (one: Label): boolean =>
    all.some(
      (other) =>
        other !== one &&
        other.from <= one.from &&
        other.to >= one.to &&
        other.to - other.from > one.to - one.from,
    );
  return all.filter((one) => !inside(one)).sort((a, b) => a.from - b.from);
}

/** The label of a cell: the words that name its row, or else its column. */
function labelOfCell(context: Context, spec: Spec, sentence: Sentence): string | undefined {
  const first = sentence.rowHeads.at(-1);
  for (const name of [...sentence.rowHeads, ...sentence.columnHeads]) {
    const found = labelsIn(spec, name)[0];
    if (found) return found.label;
  }
  return first && context.mask.slice(first.range.start, first.range.end).trim().toLowerCase();
}

const tableWords = (spec: Spec, names: readonly Sentence[]): boolean =>
  names.some(({ tokens }) => spec.find(tokens).some(({ concept }) => concept === 'table'));

/** Counts and percentages of one row of a table become one value. */
function readTable(context: Context, spec: Spec, cells: readonly Sentence[]): readonly Candidate[] {
  const found = new Map<string, Candidate>();
  const candidates: Candidate[] = [];
  for (const sentence of cells) {
    const first = sentence.rowHeads.at(-1);
    const names = [...sentence.columnHeads, ...(first?.columnHeads ?? []), ...sentence.above];
    const quantity = amountsOf(sentence)[0];
    const label = labelOfCell(context, spec, sentence);
    if (!quantity || label === undefined || amountsOf(sentence).length > 1) continue;
    if (isMeanAge(sentence, quantity)) {
      candidates.push(
        candidate(
          'leeftijd gemiddeld',
          sentence,
          quantity,
          verdictOn(context.claimsOf(sentence), quantity).reason,
        ),
      );
      continue;
    }
    const known = first !== undefined && labelsIn(spec, first).some((one) => one.label !== 'other');
    if (!known && !tableWords(spec, names)) continue;
    const isShare =
      quantity.unit === '%' ||
      sentence.columnHeads.some(({ tokens }) =>
        tokens.some(({ plain }) => plain === '%' || plain === 'percentage' || plain === 'aandeel'),
      );
    const other = found.get(label);
    const reason =
      label === 'other' ? 'other-subject' : verdictOn(context.claimsOf(sentence), quantity).reason;
    const value: Quantity = isShare ? { ...quantity, unit: '%', percent: quantity.value } : quantity;
    const isOtherShare = other?.quantity.unit === '%';
    if (other && isShare && !isOtherShare && other.reason === undefined) {
      found.set(label, { ...other, quantity: { ...other.quantity, percent: quantity.value } });
    } else if (!other || (isShare && isOtherShare))
      found.set(
        other ? `${label} ${sentence.column}` : label,
        candidate(label, sentence, value, reason, { counts: label !== total }),
      );
  }
  return [...candidates, ...found.values()];
}

const longestRelative = 6;
const reach = { count: 3, percent: 12 } as const;

/** Whether a trait stands near enough to be what the number counts. */
function isNear(quantity: Quantity, label: Label): boolean {
  const isShare = quantity.unit === '%' || quantity.of !== undefined;
  if (quantity.words && !isShare) return label.from >= quantity.to && label.from - quantity.to <= 1;
  const distance = label.from >= quantity.to ? label.from - quantity.to : quantity.at - label.to;
  return distance <= (isShare ? reach.percent : reach.count);
}

/** The trait that a line, or a sentence that goes on about the one before, gets from what stands before it. */
function labelOutside(spec: Spec, sentence: Sentence): string | undefined {
  const [before] = precedingOf(sentence);
  const names = [
    ...(isBareLine(sentence) ? sentence.above.slice(0, 1) : []),
    ...(before && amountsOf(before).length === 0 && refersBack(sentence) ? [before] : []),
  ];
  const found = names.flatMap((name) => labelsIn(spec, name));
  return found.length === 1 ? found[0]?.label : undefined;
}

/** "Het was in 2024 64%", "In 2024 kwamen we uit op 64%" */
const refersBack = ({ tokens }: Sentence): boolean =>
  tokens.slice(0, longestOpening).some(({ plain }) => breakdownWords.backReferences.has(plain));

const longestOpening = 6;

function readText(context: Context, spec: Spec, sentence: Sentence): readonly Candidate[] {
  const labels = labelsIn(spec, sentence);
  const { clauses } = context.claimsOf(sentence);
  const candidates: Candidate[] = [];
  const words = spec.find(sentence.tokens);
  const has = (concept: Word['concept']): boolean => words.some((word) => word.concept === concept);
  const spoiled = has('sentence') || (has('people') && !has('topic'));
  // "4 vrouwelijke en 1 mannelijke behandelaar, zodat cliënten kunnen kiezen"
  const people = words.filter(({ concept }) => concept === 'people' || concept === 'topic');
  const countsStaff = ({ to }: Quantity): boolean => {
    const counted = people.find(({ from }) => from >= to);
    return counted?.concept === 'people' && counted.from - to <= reach.percent / 2;
  };
  const verdict = (quantity: Quantity): Candidate['reason'] =>
    verdictOn(context.claimsOf(sentence), quantity).reason ??
    (spoiled || countsStaff(quantity) ? 'other-subject' : undefined);

  for (const quantity of amountsOf(sentence)) {
    if (isMeanAge(sentence, quantity)) {
      candidates.push(candidate('leeftijd gemiddeld', sentence, quantity, verdict(quantity)));
    }
  }
  const shares = sharesOf(sentence, clauses)
    .map(({ quantity }) => quantity)
    .filter((quantity) => !isAge(sentence, quantity) && !isMeanAge(sentence, quantity))
    .filter(
      (quantity) =>
        quantity.scaleMax === undefined &&
        !(quantity.words && topOf(quantity) === 1 && quantity.unit === undefined),
    );
  const bound = bind(
    sentence.tokens,
    clauses,
    labels,
    shares.map(({ at, to }) => ({ from: at, to })),
  );
  const single = labels.length === 1 && shares.length === 1;
  const outside = labels.length === 0 ? labelOutside(spec, sentence) : undefined;
  shares.forEach((quantity, index) => {
    const next = sentence.tokens[quantity.to]?.plain ?? '';
    const afterNext = sentence.tokens[quantity.to + 1]?.plain ?? '';
    const isTotal =
      quantity.unit === undefined &&
      quantity.of === undefined &&
      [next, afterNext].some((word) => breakdownWords.clients.has(word));
    const key = bound[index]?.[0];
    const specified =
      key !== undefined &&
      key.from > quantity.to &&
      key.from - quantity.to <= longestRelative &&
      sentence.tokens
        .slice(quantity.to, quantity.to + 2)
        .some(({ plain }) => plain === 'met' || plain === 'die');
    const label =
      isTotal && !specified
        ? total
        : key && (specified || (single && quantity.unit === '%') || isNear(quantity, key))
          ? key.label
          : quantity.unit === '%'
            ? outside
            : undefined;
    if (label === undefined || label === 'other') return;
    const whole = quantity.value !== undefined && quantity.value % 1 !== 0 && quantity.unit !== '%';
    if (whole) return;
    candidates.push(candidate(label, sentence, quantity, verdict(quantity), { counts: label !== total }));
  });
  return candidates;
}

/** Whether a cell tells its figures in words of its own: "436 cliënten, 66% vrouw, gem. leeftijd 34 jaar". */
function isProse(spec: Spec, sentence: Sentence): boolean {
  return sentence.kind === 'cell' && amountsOf(sentence).length > 1 && labelsIn(spec, sentence).length > 0;
}

/** Reads how the people of an organisation are made up: by sex, age, complaint, kind of care. */
export function readBreakdown(context: Context, spec: Spec): readonly Candidate[] {
  const candidates: Candidate[] = [];
  const rows = new Map<number, Sentence[]>();
  for (const sentence of context.sentences) {
    if (sentence.kind === 'heading' || amountsOf(sentence).length === 0) continue;
    if (sentence.kind === 'cell' && sentence.column !== 0 && !isProse(spec, sentence)) {
      const row = rows.get(sentence.block);
      if (row) row.push(sentence);
      else rows.set(sentence.block, [sentence]);
    } else if (sentence.kind !== 'cell' || isProse(spec, sentence))
      candidates.push(...readText(context, spec, sentence));
  }
  for (const cells of rows.values()) candidates.push(...readTable(context, spec, cells));
  return candidates;
}
