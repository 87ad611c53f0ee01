import { bind } from '../binding.ts';
import { amountsOf, candidate, topOf, type Candidate } from '../candidates.ts';
import { clausesAround, mentionsIn, verdictOn } from '../claims.ts';
import type { Clauses } from '../clauses.ts';
import { namesOf, type Context } from '../context.ts';
import {
  experienceTerms,
  gradeVerbs,
  soleLinks,
  times,
  totals,
  instrumentTerms,
  type Instrument,
  type ExperienceLabel,
} from '../lexicon/experiences.ts';
import { followers } from '../lexicon/followers.ts';
import type { Quantity } from '../quantities.ts';
import { givesOutcome, precedingOf, type Sentence } from '../sentences.ts';
import { compileFinder, extendableFinder, longest, type Finder, type Mention } from '../terms.ts';
import type { FigureQuestion, RejectionReason } from '../types.ts';

/** The top of the longest scale. */
const mostScore = 100;

const instrumentsFor = extendableFinder(instrumentTerms, 'cqi');
const mostFinders = 50;
const finders = new Map<string, Finder<string>>();

/** The finder of labels for a question: the lexicon's words, and those of the norm file. */
function finderFor(question: FigureQuestion): Finder<string> {
  const key = JSON.stringify([question.ask, question.parts, question.labels]);
  const known = finders.get(key);
  if (known) return known;
  const lists: Record<string, string> = { ...experienceTerms };
  for (const { id, label, terms } of question.parts) {
    lists[id] = [lists[id as ExperienceLabel] ?? label, label, ...(terms ?? [])].join(',');
  }
  if (question.ask === 'cq-grade') lists['grade'] = [lists['grade'] ?? '', ...question.labels].join(',');
  const finder = compileFinder(lists);
  if (finders.size >= mostFinders) finders.clear();
  finders.set(key, finder);
  return finder;
}

/** Whether a whole number counts things ("33 lijsten"), so that it is no score. */
function countsThings(sentence: Sentence, quantity: Quantity): boolean {
  const value = topOf(quantity);
  if (value % 1 !== 0 || quantity.scaleMax !== undefined || quantity.unit) return false;
  const next = sentence.tokens[quantity.to];
  return next?.kind === 'word' && !followers.has(next.plain);
}

/** Whether an article makes a grade of the number: "een 8,4", "een dikke 9". */
function hasArticle({ tokens }: Sentence, quantity: Quantity): boolean {
  const words = tokens.slice(Math.max(0, quantity.from - 1), quantity.at).map((token) => token.plain);
  if (words.includes('een')) return true;
  const [article, adjective] = [tokens[quantity.from - 2], tokens[quantity.from - 1]];
  return article?.plain === 'een' && adjective?.kind === 'word' && adjective.plain.endsWith('e');
}

/** "gemiddeld 9,1" */
function isMean({ tokens }: Sentence, quantity: Quantity): boolean {
  return topOf(quantity) % 1 !== 0 && tokens[quantity.from - 1]?.plain.startsWith('gemiddeld') === true;
}

/** "86 van de 100 punten" */
const isOnGradeScale = ({ scaleMax }: Quantity): boolean => scaleMax === 10 || scaleMax === 100;

/** What stands in brackets in the clause of a number: "onze cliënten (CQi 2024) een 8,8". */
const bracketed = <C extends string>(
  clauses: Clauses,
  mentions: readonly Mention<C>[],
  { at }: Quantity,
): Mention<C> | undefined =>
  mentions.find(({ from }) => clauses.of[from]?.parent === clauses.of[at] && from < at);

/** With which instrument the number was measured, as far as the text says. */
function instrumentOf(
  context: Context,
  findInstruments: Finder<Instrument>,
  sentence: Sentence,
  quantity: Quantity,
): Instrument | undefined {
  const { clauses } = context.claimsOf(sentence);
  const own = longest(findInstruments(sentence.tokens));
  const inside = bracketed(clauses, own, quantity);
  if (inside) return inside.concept;
  for (const clause of clausesAround(clauses, quantity.at)) {
    const found = mentionsIn(clauses, own, clause).at(-1);
    if (found) return found.concept;
  }
  const anywhere = own[0];
  if (anywhere) return anywhere.concept;
  for (const look of precedingOf(sentence)) {
    const found = findInstruments(look.tokens).at(-1);
    if (found) return found.concept;
  }
  for (const name of namesOf(sentence)) {
    const found = findInstruments(name.tokens)[0];
    if (found) return found.concept;
  }
  return undefined;
}

/** Whether a sentence goes on about the one before: "In 2024 was dat een 8,4." */
const refersBack = (sentence: Sentence): boolean =>
  sentence.tokens[0]?.plain === 'het' ||
  sentence.tokens.some(({ plain }) => plain === 'dat' || plain === 'dit' || plain === 'deze');

/** The labels that stand beside or above a sentence that has none of its own. */
function labelsOutside(find: Finder<string>, sentence: Sentence): readonly string[] {
  const lines: Sentence[] = [];
  const sums = totals.has(sentence.tokens[0]?.plain ?? '');
  for (const look of precedingOf(sentence)) {
    if (amountsOf(look).length > 0 && !sums && !givesOutcome(sentence)) break;
    const isLine = look.tokens.at(-1)?.plain !== '.';
    if (isLine || sums || refersBack(sentence) || givesOutcome(sentence)) lines.push(look);
  }
  for (const name of [...sentence.rowHeads, ...sentence.columnHeads, ...lines, ...sentence.above]) {
    const all = [...new Set(longest(find(name.tokens)).map(({ concept }) => concept))];
    // The criterion itself is headed "Cliëntervaringen op de website"; that is where, and not of what.
    const found = all.filter((concept) => concept !== 'place' && !(sums && concept === 'other'));
    if (found.length > 0) return found;
  }
  return [];
}

/** "84 van de 100": a score where nothing is counted, and a count where something is. */
function asScore(sentence: Sentence, quantity: Quantity): Quantity {
  const { of, to } = quantity;
  const next = sentence.tokens[to];
  const counts = next?.kind === 'word' && !followers.has(next.plain);
  const isScale = (of === 10 || of === 100) && quantity.unit === undefined && !counts;
  return isScale ? { ...quantity, of: undefined, percent: undefined, scaleMax: of } : quantity;
}

function scaleOf(quantity: Quantity, usual: number): number {
  if (quantity.unit === '%') return 100;
  if (quantity.scaleMax !== undefined) return quantity.scaleMax;
  const top = topOf(quantity);
  return top <= usual ? usual : top <= 10 ? usual : 100;
}

/** Whether the number can be a score at all. */
function isScore(sentence: Sentence, quantity: Quantity): boolean {
  const top = topOf(quantity);
  if (quantity.unit !== undefined && quantity.unit !== '%' && quantity.unit !== 'punten') return false;
  if (quantity.of !== undefined) return false;
  if (quantity.words && top % 1 === 0 && !hasArticle(sentence, quantity)) return false;
  // "3x een 7, 18x een 8"
  if (times.has(sentence.tokens[quantity.at - 2]?.plain ?? '')) return false;
  return top >= 1 && top <= mostScore && !countsThings(sentence, quantity);
}

/** Whether the score fits the scale of a grade, or that of a subscale. */
function fitsScale(quantity: Quantity, isGrade: boolean, usual: number): boolean {
  if (quantity.unit === '%') return !isGrade;
  return topOf(quantity) <= (quantity.scaleMax ?? Math.max(10, usual));
}

const longestHeaded = 10;

/** Whether a bare whole number below a heading is too far from it to be its score. */
function isLoose(sentence: Sentence, quantity: Quantity): boolean {
  const whole = topOf(quantity) % 1 === 0 && quantity.scaleMax === undefined && quantity.unit === undefined;
  return whole && sentence.kind === 'text' && sentence.tokens.length > longestHeaded;
}

const topOfSubscales = 5;

/** "CQi 2024: 8,5": a number right behind the instrument that only a grade can be. */
function isSoleGrade(sentence: Sentence, findInstruments: Finder<Instrument>, quantity: Quantity): boolean {
  const { value, scaleMax, unit, at, from } = quantity;
  if (value === undefined || value <= topOfSubscales || value > 10 || unit !== undefined) return false;
  const named = findInstruments(sentence.tokens).findLast(({ to }) => to <= at);
  if (named?.concept !== 'cqi' || (scaleMax !== undefined && scaleMax !== 10)) return false;
  const isTime = (place: number): boolean =>
    sentence.periods().some((period) => period.from <= place && place < period.to);
  return sentence.tokens
    .slice(named.to, from)
    .every(({ kind, plain }, index) => kind === 'sign' || soleLinks.has(plain) || isTime(named.to + index));
}

/** Whether a label is a single letter that does not stand in a row of abbreviations: "B 4,8 / SB 4,6". */
function isLoneLetter({ tokens }: Sentence, { from, to }: Mention): boolean {
  const abbreviates = (text: string): boolean => /^[A-Z]{2}$/.test(text);
  return to === from + 1 && tokens[from]?.text.length === 1 && !tokens.some(({ text }) => abbreviates(text));
}

/** The labels of the scores in a sentence: those it binds itself, "een 8,4" of a giving verb, or those around it. */
function labelsOf(
  find: Finder<string>,
  findInstruments: Finder<Instrument>,
  sentence: Sentence,
  clauses: Clauses,
  scores: readonly Quantity[],
): readonly (readonly string[])[] {
  const keys = longest(find(sentence.tokens)).filter(
    (mention) => mention.concept !== 'place' && !isLoneLetter(sentence, mention),
  );
  const values = scores.map(({ at, to }) => ({ from: at, to }));
  const bound = bind(sentence.tokens, clauses, keys, values);
  const outside = keys.some(({ concept }) => concept !== 'other') ? [] : labelsOutside(find, sentence);
  const gives = sentence.tokens.some((token) => gradeVerbs.has(token.plain));
  const labels: (readonly string[])[] = [];
  for (const [index, quantity] of scores.entries()) {
    const named = bound[index]?.map(({ concept }) => concept) ?? [];
    const given =
      gives && (hasArticle(sentence, quantity) || isMean(sentence, quantity) || isOnGradeScale(quantity));
    const loose =
      isLoose(sentence, quantity) || (quantity.unit === '%' && sentence.tokens.length > longestHeaded);
    const before = scores[index - 1];
    const single =
      scores.length === 1 &&
      outside.every((label) => label === 'other') &&
      isSoleGrade(sentence, findInstruments, quantity);
    const isBeside = before !== undefined && clauses.of[quantity.at]?.parent === clauses.of[before.at];
    // "een 8,4 en een NPS van 52": the number behind has a name of its own.
    const isElsewhere = (bound[index] ?? []).every(
      ({ concept, from }) =>
        concept === 'other' && from > quantity.at && clauses.of[from] !== clauses.of[quantity.at],
    );
    const isOwn =
      named.every((label) => label === 'other') &&
      bracketed(clauses, findInstruments(sentence.tokens), quantity)?.concept === 'cqi';
    if (named.length > 0 && !(given && (isOwn || isElsewhere))) labels.push(named);
    else if (given && outside.every((label) => label === 'grade' || label === 'other'))
      labels.push(['grade']);
    else if (single) labels.push(['grade']);
    else if (isBeside) labels.push(labels[index - 1] ?? []);
    else labels.push(loose ? [] : outside);
  }
  return labels;
}

/** Whether the score stands in brackets right behind a score of the same label: that of an earlier time. */
function repeatsInBrackets(
  clauses: Clauses,
  scores: readonly Quantity[],
  labels: readonly (readonly string[])[],
  index: number,
): boolean {
  const own = scores[index];
  const before = scores[index - 1];
  if (!own || !before || own.unit !== before.unit) return false;
  const around = clauses.of[own.at]?.parent;
  return (
    around !== undefined && around === clauses.of[before.at] && labels[index]?.[0] === labels[index - 1]?.[0]
  );
}

/** "een ruime 8 (8,2 om precies te zijn)" */
function rounds(rough: Quantity | undefined, precise: Quantity | undefined): boolean {
  const value = precise?.value;
  return value !== undefined && value % 1 !== 0 && rough?.value === Math.round(value);
}

/** Reads the grade and the subscale scores of a client experience questionnaire. */
export function readClientExperience(context: Context, question: FigureQuestion): readonly Candidate[] {
  const find = finderFor(question);
  // What names the grade is a label; what names the scales together is the instrument they come from.
  const findInstruments = instrumentsFor(question.ask === 'cq-subscales' ? question.labels : []);
  const partLabels = new Map(question.parts.map(({ id, label }) => [id, label]));
  const candidates: Candidate[] = [];

  for (const sentence of context.sentences) {
    if (sentence.kind === 'heading') continue;
    const scores = amountsOf(sentence)
      .map((quantity) => asScore(sentence, quantity))
      .filter((quantity) => isScore(sentence, quantity));
    if (scores.length === 0) continue;
    const { clauses } = context.claimsOf(sentence);
    const labels = labelsOf(find, findInstruments, sentence, clauses, scores);
    scores.forEach((quantity, index) => {
      const foreign = labels[index]?.includes('other') === true;
      const repeats = repeatsInBrackets(clauses, scores, labels, index);
      const rounded =
        repeatsInBrackets(clauses, scores, labels, index + 1) && rounds(quantity, scores[index + 1]);
      for (const label of labels[index] ?? []) {
        const part = partLabels.get(label);
        if (part === undefined && label !== 'grade') continue;
        const isAsked = (part === undefined) === (question.ask === 'cq-grade');
        const usual = (isAsked ? question.scaleMax : null) ?? (part === undefined ? 10 : 5);
        if (!fitsScale(quantity, part === undefined, usual)) continue;
        if (rounded) continue;
        const reason =
          reasonFor(context, findInstruments, sentence, quantity, foreign) ??
          (repeats && !rounds(scores[index - 1], quantity) ? 'previous-year' : undefined);
        candidates.push(
          candidate(part ?? 'rapportcijfer', sentence, quantity, reason, {
            scaleMax: scaleOf(quantity, usual),
            part: part === undefined ? undefined : label,
            counts: isAsked,
          }),
        );
      }
    });
  }
  return question.ask === 'cq-grade' ? candidates.filter(({ part }) => part === undefined) : candidates;
}

function reasonFor(
  context: Context,
  findInstruments: Finder<Instrument>,
  sentence: Sentence,
  quantity: Quantity,
  aboutOther: boolean,
): RejectionReason | undefined {
  const { reason } = verdictOn(context.claimsOf(sentence), quantity);
  if (reason) return reason;
  if (instrumentOf(context, findInstruments, sentence, quantity) === 'other') return 'other-instrument';
  return aboutOther ? 'other-subject' : undefined;
}
