import { amountsOf, candidate, topOf, type Candidate } from '../candidates.ts';
import { clauseSays, verdictOn } from '../claims.ts';
import { namesOf, type Context } from '../context.ts';
import { determiners } from '../lexicon/determiners.ts';
import { sessionTerms, type SessionConcept } from '../lexicon/session-count.ts';
import type { Unit } from '../lexicon/units.ts';
import type { Quantity } from '../quantities.ts';
import type { Sentence } from '../sentences.ts';
import { labelsFor, unitNamed } from '../subjects.ts';
import { extendableFinder, type Mention } from '../terms.ts';
import type { FigureQuestion, RejectionReason } from '../types.ts';

const finderFor = extendableFinder(sessionTerms, 'named');
const sessionUnits: ReadonlySet<Unit> = new Set(['sessies']);
/** No practice gives more for a kortdurende behandeling; a larger number counts something else. */
const mostSessions = 60;

const products: ReadonlyMap<SessionConcept, string> = new Map([
  ['kort', 'kort'],
  ['middel', 'middel'],
  ['intensief', 'intensief'],
  ['chronisch', 'chronisch'],
  ['basis', 'basis'],
  ['specialistisch', 'specialistisch'],
]);

/** How far a number may stand behind the word that names it: "lessen per kuur: gemiddeld 9". */
const longestLink = 4;

function unitOf(
  sentence: Sentence,
  quantity: Quantity,
  mentions: readonly Mention<SessionConcept>[],
): Unit | undefined {
  if (quantity.unit === 'sessies') return 'sessies';
  if (quantity.unit === 'keer')
    return mentions.some(({ concept }) => concept === 'visit') ? 'sessies' : undefined;
  if (quantity.unit !== undefined || quantity.of !== undefined || quantity.scaleMax !== undefined)
    return undefined;
  const named = mentions.some(
    ({ concept, from, to }) =>
      concept === 'named' &&
      (from >= quantity.to ? from - quantity.to <= 1 : quantity.at - to <= longestLink),
  );
  return named ? 'sessies' : unitNamed(sentence, quantity, sessionUnits);
}

/** Whether the number says how often and not how many: "twee gesprekken per week". */
function isFrequency(sentence: Sentence, quantity: Quantity): boolean {
  const [first, second] = [
    sentence.tokens[quantity.to]?.plain ?? '',
    sentence.tokens[quantity.to + 1]?.plain ?? '',
  ];
  return (
    (first === 'per' || first === 'in') &&
    /^(?:week|maand|dag|jaar|twee|drie|de|kwartaal)$/.test(second) &&
    second !== 'de'
  );
}

/** "Langer dan 12 sessies kan alleen na overleg": the edge of a rule. */
function exceeds({ tokens }: Sentence, quantity: Quantity): boolean {
  const before = tokens.slice(Math.max(0, quantity.at - 2), quantity.at).map(({ plain }) => plain);
  const denied = /^(?:niet|nooit|zelden)$/.test(tokens[quantity.at - 3]?.plain ?? '');
  return !denied && (before[0] === 'langer' || before[0] === 'meer') && before[1] === 'dan';
}

const prepositions: ReadonlySet<string> = new Set(['in', 'bij', 'tijdens', 'voor', 'na']);

/** Whether a word says that the number counts something else; "in de intake" and what "en" joins on do not. */
function isAbout(
  { tokens }: Sentence,
  quantity: Quantity,
  { concept, from }: Mention<SessionConcept>,
): boolean {
  if (concept === 'other') {
    const told =
      tokens[from]?.plain === 'intake' &&
      prepositions.has(tokens[from - (determiners.has(tokens[from - 1]?.plain ?? '') ? 2 : 1)]?.plain ?? '');
    return !(
      told &&
      from < quantity.at &&
      tokens.slice(from, quantity.at).some(({ plain }) => goesOver.test(plain))
    );
  }
  if (concept !== 'moment') return false;
  return !tokens.slice(quantity.to, Math.max(quantity.to, from)).some(({ plain }) => plain === 'en');
}

/** What leads from the intake to the treatment: "bij de intake vertellen we dat …". */
const goesOver = /^(?::|dat|volg(?:t|en|den|de)|behandel.*|traject.*)$/;

function reasonFor(
  context: Context,
  sentence: Sentence,
  quantity: Quantity,
  mentions: readonly Mention<SessionConcept>[],
): RejectionReason | undefined {
  const { clauses } = context.claimsOf(sentence);
  // What stands in brackets goes with the whole sentence.
  const bracketed = clauses.of[quantity.at]?.parent !== undefined;
  const about = mentions.filter((mention) => isAbout(sentence, quantity, mention));
  const elsewhere = bracketed ? about.length > 0 : clauseSays(clauses, about, quantity.at, 'moment', 'other');
  const { reason } = verdictOn(context.claimsOf(sentence), quantity);
  if (reason) return reason === 'legal-norm' ? 'guideline' : reason;
  if (exceeds(sentence, quantity)) return 'threshold';
  if (isFrequency(sentence, quantity) || elsewhere) return 'other-subject';
  const isMoment =
    sentence.tokens[quantity.from - 1]?.plain === 'na' && !mentions.some(({ concept }) => concept === 'end');
  if (isMoment) return 'other-subject';
  const isOne = quantity.words && quantity.value === 1;
  if (isOne || topOf(quantity) > mostSessions || topOf(quantity) < 1) return 'other-subject';
  return undefined;
}

function labelOf(product: SessionConcept | undefined, quantity: Quantity, isMean: boolean): string {
  const named = product && products.get(product);
  if (named) return `sessies ${named}`;
  if (isMean) return 'sessies gemiddeld';
  if (quantity.bound === 'at-most') return 'sessies maximaal';
  return quantity.bound === 'at-least' ? 'sessies minimaal' : 'sessies gebruikelijk';
}

/** "In het eerste kwartaal": a word of a time says nothing of sessions. */
const isOfPeriod = (sentence: Sentence, at: number): boolean =>
  sentence.periods().some(({ from, to }) => from <= at && at < to);

/** Reads the number of sessions that the practice gives for a treatment. */
export function readSessionCount(context: Context, { labels }: FigureQuestion): readonly Candidate[] {
  const find = finderFor(labels);
  const candidates: Candidate[] = [];
  for (const sentence of context.sentences) {
    const amounts = amountsOf(sentence);
    if (amounts.length === 0 || sentence.kind === 'heading') continue;
    const mentions = find(sentence.tokens).filter(({ from }) => !isOfPeriod(sentence, from));
    const { clauses } = context.claimsOf(sentence);
    const counted = amounts.flatMap((amount) => {
      const unit = unitOf(sentence, amount, mentions);
      return unit ? [{ ...amount, unit }] : [];
    });
    const bound = labelsFor(
      sentence,
      clauses,
      mentions.filter(
        ({ concept, from }) =>
          products.has(concept) &&
          !mentions.some((other) => other.concept === 'manner' && other.from <= from && other.to > from),
      ),
      counted,
    );
    const outside = namesOf(sentence)
      .filter(({ kind }) => kind !== 'heading')
      .flatMap((name) => find(name.tokens).map(({ concept }) => concept));
    counted.forEach((quantity, index) => {
      const reason = reasonFor(context, sentence, quantity, mentions);
      const product = bound[index] ?? outside.find((concept) => products.has(concept));
      const around = clauses.of[quantity.at];
      const said = mentions.filter(({ concept }) => concept === 'mean');
      // "in 2022 gemiddeld 9 en in 2023 8"
      const isRow = counted.some(({ to }, before) => before < index && said.some(({ to: end }) => end <= to));
      const isMean =
        said.some(({ from }) => clauses.of[from] === around || clauses.of[from] === around?.parent) ||
        (isRow && quantity.bound === undefined && sentence.periods().length > 1) ||
        (said.length === 0 && outside.includes('mean'));
      candidates.push(candidate(labelOf(product, quantity, isMean), sentence, quantity, reason));
    });
  }
  return candidates;
}
