import { bind } from '../binding.ts';
import { amountsOf, candidate, topOf, type Candidate } from '../candidates.ts';
import { clausesAround, mentionsIn, verdictOn } from '../claims.ts';
import { namesOf, type Context } from '../context.ts';
import {
  experienceTerms,
  gradeVerbs,
  instrumentTerms,
  type ExperienceLabel,
} from '../lexicon/experiences.ts';
import { followers } from '../lexicon/followers.ts';
import type { Quantity } from '../quantities.ts';
import type { Sentence } from '../sentences.ts';
import { compileFinder, type Finder, type Mention } from '../terms.ts';
import type { FigureQuestion, RejectionReason } from '../types.ts';

const findInstruments = compileFinder(instrumentTerms);
const finders = new WeakMap<FigureQuestion, Finder<string>>();

/** The finder of labels for a question: the lexicon's words, and those of the norm file. */
function finderFor(question: FigureQuestion): Finder<string> {
  const known = finders.get(question);
  if (known) return known;
  const lists: Record<string, string> = { ...experienceTerms };
  for (const { id, label, terms } of question.parts) {
    lists[id] = [lists[id as ExperienceLabel] ?? label, label, ...(terms ?? [])].join(',');
  }
  if (question.ask === 'cq-grade') lists['grade'] = [lists['grade'] ?? '', ...question.labels].join(',');
  const finder = compileFinder(lists);
  finders.set(question, finder);
  return finder;
}

/** Keeps of overlapping mentions the longest: "informatie behandeling" is no "behandeling". */
function longest(mentions: readonly Mention[]): readonly Mention[] {
  return mentions.filter(
    (mention) =>
      !mentions.some(
        (other) =>
          other !== mention &&
          other.from <= mention.from &&
          other.to >= mention.to &&
          other.to - other.from > mention.to - mention.from,
      ),
  );
}

/** Whether a whole number counts things ("33 lijsten"), so that it is no score. */
function countsThings(sentence: Sentence, quantity: Quantity): boolean {
  const value = topOf(quantity);
  if (value % 1 !== 0 || quantity.scaleMax !== undefined || quantity.unit) return false;
  const next = sentence.tokens[quantity.to];
  return next?.kind === 'word' && !followers.has(next.plain);
}

function hasArticle(sentence: Sentence, quantity: Quantity): boolean {
  const before = sentence.tokens.slice(quantity.from, quantity.at).some((token) => token.plain === 'een');
  return before || sentence.tokens[quantity.from - 1]?.plain === 'een';
}

/** With which instrument the number was measured, as far as the text says. */
function instrumentOf(context: Context, sentence: Sentence, quantity: Quantity): 'cqi' | 'other' | undefined {
  const { clauses } = context.claimsOf(sentence);
  const own = findInstruments(sentence.tokens);
  for (const clause of clausesAround(clauses, quantity.at)) {
    const found = mentionsIn(clauses, own, clause).at(-1);
    if (found) return found.concept;
  }
  const anywhere = own[0];
  if (anywhere) return anywhere.concept;
  for (let look = sentence.before; look; look = look.before) {
    const found = findInstruments(look.tokens).at(-1);
    if (found) return found.concept;
  }
  for (const name of namesOf(sentence)) {
    const found = findInstruments(name.tokens)[0];
    if (found) return found.concept;
  }
  return undefined;
}

/** The labels that stand beside or above a sentence that has none of its own. */
function labelsOutside(find: Finder<string>, sentence: Sentence): readonly string[] {
  const lines: Sentence[] = [];
  for (let look = sentence.before; look && amountsOf(look).length === 0; look = look.before) lines.push(look);
  for (const name of [...sentence.rowHeads, ...sentence.columnHeads, ...lines, ...sentence.above]) {
    const found = [...new Set(longest(find(name.tokens)).map(({ concept }) => concept))];
    if (found.length > 0) return found;
  }
  return [];
}

function scaleOf(quantity: Quantity, usual: number): number {
  if (quantity.unit === '%') return 100;
  if (quantity.scaleMax !== undefined) return quantity.scaleMax;
  const top = topOf(quantity);
  return top <= usual ? usual : top <= 10 ? usual : 100;
}

/** Whether the number can be a score on a scale of about `usual`. */
function isScore(sentence: Sentence, quantity: Quantity, usual: number): boolean {
  const top = topOf(quantity);
  if (quantity.unit !== undefined && quantity.unit !== '%' && quantity.unit !== 'punten') return false;
  if (quantity.of !== undefined) return false;
  if (quantity.unit === '%') return usual === 5 && top <= 100;
  if (quantity.words && top % 1 === 0 && !hasArticle(sentence, quantity)) return false;
  if (countsThings(sentence, quantity)) return false;
  return quantity.scaleMax === undefined ? top <= 10 && top >= 1 : top <= quantity.scaleMax;
}

/** Reads the grade and the subscale scores of a client experience questionnaire. */
export function readClientExperience(context: Context, question: FigureQuestion): readonly Candidate[] {
  const find = finderFor(question);
  const partLabels = new Map(question.parts.map(({ id, label }) => [id, label]));
  const candidates: Candidate[] = [];

  for (const sentence of context.sentences) {
    const amounts = amountsOf(sentence);
    if (amounts.length === 0 || sentence.kind === 'heading') continue;
    const keys = longest(find(sentence.tokens));
    const { clauses } = context.claimsOf(sentence);
    const values = amounts.map((quantity) => ({ from: quantity.at, to: quantity.to, quantity }));
    const bound = bind(sentence.tokens, clauses, keys, values);
    const outside = keys.some(({ concept }) => concept !== 'other') ? [] : labelsOutside(find, sentence);
    const gives = sentence.tokens.some((token) => gradeVerbs.has(token.plain));

    values.forEach(({ quantity }, index) => {
      const found = bound[index]?.map(({ concept }) => concept) ?? [];
      const foreign = found.includes('other') && !hasArticle(sentence, quantity);
      const named = found.filter((concept) => concept !== 'other');
      const given = gives && hasArticle(sentence, quantity);
      const concepts =
        named.length > 0
          ? named
          : foreign
            ? []
            : given && !outside.some((id) => partLabels.has(id))
              ? ['grade']
              : outside;
      for (const concept of concepts) {
        const isGrade = concept === 'grade';
        if (!isGrade && !partLabels.has(concept)) continue;
        if (!isScore(sentence, quantity, isGrade ? 10 : 5)) continue;
        const reason = reasonFor(context, sentence, quantity, found.includes('other'));
        candidates.push(
          candidate(
            isGrade ? 'rapportcijfer' : (partLabels.get(concept) ?? concept),
            sentence,
            quantity,
            reason,
            {
              scaleMax: scaleOf(quantity, isGrade ? 10 : (question.scaleMax ?? 5)),
              part: isGrade ? undefined : concept,
              counts: isGrade === (question.ask === 'cq-grade'),
            },
          ),
        );
      }
    });
  }
  return question.ask === 'cq-grade' ? candidates.filter(({ part }) => part === undefined) : candidates;
}

function reasonFor(
  context: Context,
  sentence: Sentence,
  quantity: Quantity,
  aboutOther: boolean,
): RejectionReason | undefined {
  const { reason } = verdictOn(context.claimsOf(sentence), quantity);
  if (reason) return reason;
  if (instrumentOf(context, sentence, quantity) === 'other') return 'other-instrument';
  return aboutOther ? 'other-subject' : undefined;
}
