import { bind } from '../binding.ts';
import { amountsOf, candidate, topOf, type Candidate } from '../candidates.ts';
import { clausesAround, mentionsIn, verdictOn } from '../claims.ts';
import type { Clauses } from '../clauses.ts';
import { namesOf, type Context } from '../context.ts';
import { gradeVerbs, soleLinks, times, totals } from '../lexicon/scores.ts';
import { followers } from '../lexicon/followers.ts';
import type { Quantity } from '../quantities.ts';
import { givesOutcome, precedingOf, type Sentence } from '../sentences.ts';
import { longestWords, type Spec, type Word } from '../spec.ts';
import type { Mention } from '../terms.ts';
import type { RejectionReason } from '../types.ts';

/** The top of the longest scale. */
const mostScore = 100;

/** A word as a label: the id of a part, what names the figure itself, or what it is instead. */
const labelOf = ({ concept, id, reason }: Word): string =>
  concept === 'part' ? id : concept === 'topic' ? own : reason === 'other-part' ? reason : other;
const own = 'own';
const other = 'other';

const labelling: ReadonlySet<Word['concept']> = new Set(['topic', 'part', 'other']);
const labelsIn = (spec: Spec, { tokens }: Sentence): readonly Word[] =>
  longestWords(spec.find(tokens).filter(({ concept }) => labelling.has(concept)));

type Instrument = 'own-instrument' | 'other-instrument';
const instrumentsIn = (spec: Spec, { tokens }: Sentence): readonly Word[] =>
  longestWords(
    spec.find(tokens).filter(({ concept }) => concept === 'own-instrument' || concept === 'other-instrument'),
  );

/** The label of the one grade for everything: of the figure itself, or of the part beside the scales. */
const overallOf = ({ definition }: Spec): string | undefined =>
  definition.kind === 'grade' ? own : definition.parts.find(({ counts }) => !counts)?.id;

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
  return (
    topOf(quantity) % 1 !== 0 &&
    tokens
      .slice(Math.max(0, quantity.from - 2), quantity.from)
      .some(({ plain }) => plain.startsWith('gemiddeld'))
  );
}

/** "86 van de 100 punten" */
const isOnGradeScale = ({ scaleMax }: Quantity): boolean => scaleMax === 10 || scaleMax === 100;

/** What stands in brackets in the clause of a number: "onze cliënten (CQi 2024) een 8,8". */
const bracketed = (clauses: Clauses, mentions: readonly Word[], { at }: Quantity): Word | undefined =>
  mentions.find(({ from }) => clauses.of[from]?.parent === clauses.of[at] && from < at);

/** With which instrument the number was measured, as far as the text says. */
function instrumentOf(
  context: Context,
  spec: Spec,
  sentence: Sentence,
  quantity: Quantity,
): Instrument | undefined {
  if (spec.definition.instruments === undefined) return undefined;
  const { clauses } = context.claimsOf(sentence);
  const named = instrumentsIn(spec, sentence);
  const nearest = (): Word | undefined => {
    const inside = bracketed(clauses, named, quantity);
    if (inside) return inside;
    for (const clause of clausesAround(clauses, quantity.at)) {
      const found = mentionsIn(clauses, named, clause).at(-1);
      if (found) return found;
    }
    if (named[0]) return named[0];
    for (const look of precedingOf(sentence)) {
      const found = instrumentsIn(spec, look).at(-1);
      if (found) return found;
    }
    for (const name of namesOf(sentence)) {
      const found = instrumentsIn(spec, name)[0];
      if (found) return found;
    }
    return undefined;
  };
  return nearest()?.concept as Instrument | undefined;
}

/** Whether a sentence goes on about the one before: "In 2024 was dat een 8,4." */
const refersBack = (sentence: Sentence): boolean =>
  sentence.tokens[0]?.plain === 'het' ||
  sentence.tokens.some(({ plain }) => plain === 'dat' || plain === 'dit' || plain === 'deze');

/** The labels that stand beside or above a sentence that has none of its own. */
function labelsOutside(spec: Spec, sentence: Sentence): readonly string[] {
  const lines: Sentence[] = [];
  const sums = totals.has(sentence.tokens[0]?.plain ?? '');
  for (const look of precedingOf(sentence)) {
    if (amountsOf(look).length > 0 && !sums && !givesOutcome(sentence)) break;
    const isLine = look.tokens.at(-1)?.plain !== '.';
    if (isLine || sums || refersBack(sentence) || givesOutcome(sentence)) lines.push(look);
  }
  for (const name of [...sentence.rowHeads, ...sentence.columnHeads, ...lines, ...sentence.above]) {
    const all = [...new Set(labelsIn(spec, name).map(labelOf))];
    const found = all.filter((label) => !(sums && label === other));
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
function isSoleGrade(spec: Spec, sentence: Sentence, quantity: Quantity): boolean {
  const { value, scaleMax, unit, at, from } = quantity;
  if (value === undefined || value <= topOfSubscales || value > 10 || unit !== undefined) return false;
  const named = instrumentsIn(spec, sentence).findLast(({ to }) => to <= at);
  if (named?.concept !== 'own-instrument' || (scaleMax !== undefined && scaleMax !== 10)) return false;
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
  spec: Spec,
  sentence: Sentence,
  clauses: Clauses,
  scores: readonly Quantity[],
): readonly (readonly string[])[] {
  const keys = labelsIn(spec, sentence).filter((mention) => !isLoneLetter(sentence, mention));
  const overall = overallOf(spec);
  const values = scores.map(({ at, to }) => ({ from: at, to }));
  const bound = bind(sentence.tokens, clauses, keys, values);
  const outside = keys.some((key) => labelOf(key) !== other) ? [] : labelsOutside(spec, sentence);
  const gives = sentence.tokens.some((token) => gradeVerbs.has(token.plain));
  const labels: (readonly string[])[] = [];
  for (const [index, quantity] of scores.entries()) {
    const named = bound[index]?.map(labelOf) ?? [];
    const given =
      gives && (hasArticle(sentence, quantity) || isMean(sentence, quantity) || isOnGradeScale(quantity));
    const loose =
      isLoose(sentence, quantity) || (quantity.unit === '%' && sentence.tokens.length > longestHeaded);
    const before = scores[index - 1];
    const single =
      scores.length === 1 &&
      outside.every((label) => label === other) &&
      isSoleGrade(spec, sentence, quantity);
    const isBeside = before !== undefined && clauses.of[quantity.at]?.parent === clauses.of[before.at];
    // "een 8,4 en een NPS van 52": the number behind has a name of its own.
    const isElsewhere = (bound[index] ?? []).every(
      (key) =>
        labelOf(key) === other && key.from > quantity.at && clauses.of[key.from] !== clauses.of[quantity.at],
    );
    const isOwn =
      named.every((label) => label === other) &&
      bracketed(clauses, instrumentsIn(spec, sentence), quantity)?.concept === 'own-instrument';
    if (named.length > 0 && !(given && (isOwn || isElsewhere))) labels.push(named);
    else if (overall !== undefined && given && outside.every((label) => label === overall || label === other))
      labels.push([overall]);
    else if (overall !== undefined && single) labels.push([overall]);
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
function rounds({ tokens }: Sentence, rough: Quantity | undefined, precise: Quantity | undefined): boolean {
  const value = precise?.value;
  const isAlone = precise !== undefined && tokens[precise.from - 1]?.plain === '(';
  return value !== undefined && isAlone && value % 1 !== 0 && rough?.value === Math.round(value);
}

/** Reads a grade, or the scores on the scales of a questionnaire, as clients give them. */
export function readScores(context: Context, spec: Spec): readonly Candidate[] {
  const { definition, question } = spec;
  const partLabels = new Map([...definition.parts, ...question.parts].map(({ id, label }) => [id, label]));
  const asked = new Set(question.parts.map(({ id }) => id));
  const candidates: Candidate[] = [];

  for (const sentence of context.sentences) {
    if (sentence.kind === 'heading') continue;
    const scores = amountsOf(sentence)
      .map((quantity) => asScore(sentence, quantity))
      .filter((quantity) => isScore(sentence, quantity));
    if (scores.length === 0) continue;
    const { clauses } = context.claimsOf(sentence);
    const labels = labelsOf(spec, sentence, clauses, scores);
    scores.forEach((quantity, index) => {
      const foreign = labels[index]?.includes(other) === true;
      const repeats = repeatsInBrackets(clauses, scores, labels, index);
      const rounded =
        repeatsInBrackets(clauses, scores, labels, index + 1) &&
        rounds(sentence, quantity, scores[index + 1]);
      for (const label of labels[index] ?? []) {
        const part = partLabels.get(label);
        if (part === undefined && label !== own) continue;
        const isPart = asked.has(label);
        const isOverall = !isPart;
        const top = spec.partOf(label)?.range?.maximum;
        const usual =
          isPart || label === own ? (question.scaleMax ?? (isPart ? usualTop : gradeTop)) : (top ?? gradeTop);
        if (!fitsScale(quantity, isOverall, usual)) continue;
        if (rounded) continue;
        const reason =
          reasonFor(context, spec, sentence, quantity, foreign) ??
          (repeats && !rounds(sentence, scores[index - 1], quantity) ? 'previous-year' : undefined);
        candidates.push(
          candidate(part ?? spec.label, sentence, quantity, reason, {
            scaleMax: scaleOf(quantity, usual),
            part: isPart ? label : undefined,
            counts: isPart || label === own,
          }),
        );
      }
    });
  }
  return candidates;
}

const usualTop = 5;
const gradeTop = 10;

function reasonFor(
  context: Context,
  spec: Spec,
  sentence: Sentence,
  quantity: Quantity,
  aboutOther: boolean,
): RejectionReason | undefined {
  const { reason } = verdictOn(context.claimsOf(sentence), quantity);
  if (reason) return reason;
  if (instrumentOf(context, spec, sentence, quantity) === 'other-instrument') return 'other-instrument';
  return aboutOther ? 'other-subject' : undefined;
}
