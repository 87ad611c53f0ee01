import { keptBy } from '../memo.ts';
import { amountsOf } from './candidates.ts';
import { clausesOf, type Clause, type Clauses } from './clauses.ts';
import { clauseWords } from './lexicon/clauses.ts';
import {
  attaching,
  claimTerms,
  conditionalVerbs,
  possessives,
  pastVerbs,
  ruleNames,
  stating,
  type Claim,
} from './lexicon/claims.ts';
import { table } from './lexicon/table.ts';
import type { Quantity } from './quantities.ts';
import type { Sentence } from './sentences.ts';
import { compileFinder, type Mention } from './terms.ts';
import type { Token } from './tokens.ts';
import type { RejectionReason } from './types.ts';

const findClaims = compileFinder(claimTerms);

/** What a claim means for a number. */
const reasonOf = table<RejectionReason>({
  'legal-norm': 'legal-norm',
  benchmark: 'benchmark',
  source: 'benchmark',
  target: 'target',
  threshold: 'threshold',
  guideline: 'guideline',
  'previous-year': 'previous-year',
  'single-client': 'single-client',
  condition: 'threshold',
  explanation: 'scale-explanation',
  example: 'other-subject',
});

/** Stronger claims first: "ons doel" is a target, "onze landelijke koepel" is not ours. */
const order: readonly Claim[] = [
  'legal-norm',
  'single-client',
  'target',
  'threshold',
  'condition',
  'explanation',
  'guideline',
  'benchmark',
  'source',
  'previous-year',
  'example',
];

/** A sentence with the claims in it, ready to tell whose its numbers are. */
export interface ClaimedSentence {
  readonly sentence: Sentence;
  readonly clauses: Clauses;
  readonly claims: readonly Mention<Claim>[];
}

/** "Loopt de wachttijd op tot boven vier weken, dan …": a condition without a word for it. */
function isInverted({ tokens }: Sentence): boolean {
  const then = tokens.findIndex(({ plain }, at) => plain === 'dan' && tokens[at - 1]?.plain === ',');
  return then > 0 && conditionalVerbs.has(tokens[0]?.plain ?? '');
}

/** "zowel een begin- als een eindmeting": no condition. */
function isBothAnd({ tokens }: Sentence, { concept, from }: Mention<Claim>): boolean {
  return (
    concept === 'condition' &&
    tokens[from]?.plain === 'als' &&
    tokens.slice(0, from).some(({ plain }) => plain === 'zowel')
  );
}

const isForeign = ({ concept }: Mention<Claim>): boolean => concept === 'benchmark' || concept === 'source';

/** Whether words of the practice itself only tell of others: "onze koepel", "leverancier van onze modules". */
function tellsOfOthers(tokens: readonly Token[], own: Mention<Claim>, foreign: Mention<Claim>): boolean {
  if (foreign.from <= own.from && own.from < foreign.to) return true;
  const between = (from: number, to: number): readonly Token[] => tokens.slice(from, to);
  if (foreign.from >= own.to) {
    return (
      possessives.has(tokens[own.to - 1]?.plain ?? '') &&
      foreign.from - own.to <= 1 &&
      between(own.to, foreign.from).every(({ plain }) => /e$/.test(plain))
    );
  }
  return (
    own.from - foreign.to <= 3 &&
    own.from > foreign.to &&
    between(foreign.to, own.from).every(({ plain }) => attaching.has(plain))
  );
}

/** Leaves out the words of the practice itself that only tell of others. */
function ownOnly(tokens: readonly Token[], claims: readonly Mention<Claim>[]): readonly Mention<Claim>[] {
  const foreign = claims.filter(isForeign);
  if (foreign.length === 0) return claims;
  return claims.filter(
    (claim) => claim.concept !== 'own' || !foreign.some((other) => tellsOfOthers(tokens, claim, other)),
  );
}

type Claims = Omit<ClaimedSentence, 'sentence'>;

// Clauses and claims follow from the words alone, which stay the same while other sentences change.
const claimsIn = keptBy(({ tokens }: Sentence) => tokens, findIn);

/** Finds the claims of a sentence. */
export const readClaims = (sentence: Sentence): ClaimedSentence => ({ sentence, ...claimsIn(sentence) });

function findIn(sentence: Sentence): Claims {
  const inverted: readonly Mention<Claim>[] = isInverted(sentence)
    ? [{ concept: 'condition', from: 0, to: 1 }]
    : [];
  const found = ownOnly(sentence.tokens, findClaims(sentence.tokens)).filter(
    (claim) => !isBothAnd(sentence, claim),
  );
  return { clauses: clausesOf(sentence), claims: [...inverted, ...found] };
}

/** The practice's own number, or the reason why it is not. */
export interface Verdict {
  readonly reason: RejectionReason | undefined;
}

const clauseOf = (clauses: Clauses, at: number): Clause | undefined => clauses.of[at];

const mostAround = 24;

/** The clauses that speak for a token, nearest first: its own, those before it, and those around the brackets. */
export function clausesAround(clauses: Clauses, at: number): readonly Clause[] {
  const around: Clause[] = [];
  for (
    let clause = clauseOf(clauses, at);
    clause && around.length < mostAround;
    clause = (clause.free ? undefined : clause.before) ?? clause.parent
  ) {
    if (clause === clauseOf(clauses, at) || !clause.compares) around.push(clause);
  }
  return around;
}

/** The mentions whose first word stands in a clause. */
export function mentionsIn<M extends Mention>(
  clauses: Clauses,
  mentions: readonly M[],
  clause: Clause | undefined,
): readonly M[] {
  return mentions.filter(({ from }) => clauseOf(clauses, from) === clause);
}

/** Whether the clause of a token says one of the concepts. */
export function clauseSays<C extends string>(
  clauses: Clauses,
  mentions: readonly Mention<C>[],
  at: number,
  ...concepts: readonly C[]
): boolean {
  const own = clauseOf(clauses, at);
  return mentions.some(({ concept, from }) => concepts.includes(concept) && clauseOf(clauses, from) === own);
}

function distance(mention: Mention, at: number): number {
  return mention.from > at ? mention.from - at : at - mention.to;
}

function nearest(mentions: readonly Mention<Claim>[], at: number): Mention<Claim> | undefined {
  return mentions.reduce<Mention<Claim> | undefined>(
    (best, mention) => (best === undefined || distance(mention, at) < distance(best, at) ? mention : best),
    undefined,
  );
}

function verdictIn(mentions: readonly Mention<Claim>[], at: number): Verdict | undefined {
  const has = (claim: Claim): boolean => mentions.some((mention) => mention.concept === claim);
  const strongest = order.find(has);
  const isGiven = has('measured') || has('now');
  if (strongest === undefined) return has('own') ? { reason: undefined } : undefined;
  if (strongest === 'target' && isGiven) return { reason: undefined };
  if (strongest === 'benchmark' || strongest === 'source') {
    const others = mentions.filter(({ concept }) => concept === strongest);
    // "onze zusterpraktijk" is not ours.
    const owns = mentions.filter((mention) => mention.concept === 'own');
    const sides = [...others, ...owns].sort((a, b) => a.from - b.from);
    return nearest(sides, at)?.concept === 'own' ? { reason: undefined } : { reason: 'benchmark' };
  }
  return { reason: reasonOf.get(strongest) };
}

/** What a heading can say of all the numbers below it. */
const saidFromAbove: ReadonlySet<RejectionReason> = new Set(['benchmark', 'target', 'legal-norm']);

/** Whether a row or column is that of the rule: "Norm", but not "Norm 2a". */
function isRule({ tokens }: Sentence): boolean {
  return tokens.some(({ kind, plain }, at) => {
    const next = tokens[at + 1]?.kind;
    return kind === 'word' && ruleNames.has(plain) && next !== 'number' && next !== 'code';
  });
}

/** What the names beside and above a sentence say of its numbers. */
function verdictOfNames(sentence: Sentence): Verdict | undefined {
  for (const name of [...sentence.columnHeads, ...sentence.rowHeads]) {
    if (isRule(name)) return { reason: 'threshold' };
    const verdict = verdictIn(claimsOf(name), 0);
    if (verdict?.reason) return verdict;
  }
  for (const name of sentence.above) {
    const said = claimsOf(name);
    if (
      said.some(({ concept }) => concept === 'plans') &&
      !said.some(({ concept }) => concept === 'measured')
    ) {
      return { reason: 'target' };
    }
    const verdict = verdictIn(said, 0);
    if (verdict?.reason && saidFromAbove.has(verdict.reason)) return verdict;
  }
  return undefined;
}

const claimsOf = (sentence: Sentence): readonly Mention<Claim>[] => findClaims(sentence.tokens);

const beyond: ReadonlySet<string> = new Set([
  'hoger',
  'lager',
  'meer',
  'minder',
  'langer',
  'korter',
  'beter',
]);

/** Whether the number is only the edge of a class: "een 8 of hoger". */
function isEdge(tokens: readonly Token[], to: number): boolean {
  return tokens[to]?.plain === 'of' && beyond.has(tokens[to + 1]?.plain ?? '');
}

/** Whether the number is what something changed from: "van 4,1 naar 4,4". */
function isStart(sentence: Sentence, quantity: Quantity): boolean {
  const { tokens } = sentence;
  const before = quantity.from - (tokens[quantity.from - 1]?.plain === 'een' ? 2 : 1);
  if (!tokens.slice(Math.max(0, before), quantity.at).some(({ plain }) => plain === 'van')) return false;
  const next = amountsOf(sentence).find(({ at }) => at >= quantity.to);
  return next !== undefined && isEndOfChange(sentence, next) && next.at - quantity.to <= longestChange;
}

/** "Vorig jaar 10 weken, nu 4": a dated number beside one that is of now. */
function isFormer({ sentence, clauses, claims }: ClaimedSentence, quantity: Quantity): boolean {
  const own = clauseOf(clauses, quantity.at);
  const now = new Set(
    claims.filter(({ concept }) => concept === 'now').map(({ from }) => clauseOf(clauses, from)),
  );
  if (now.size === 0 || now.has(own)) return false;
  const dated = sentence.periods().some(({ from }) => clauseOf(clauses, from) === own);
  const past = sentence.tokens.some(({ plain }, at) => clauseOf(clauses, at) === own && pastVerbs.has(plain));
  return (dated || past) && amountsOf(sentence).some(({ at }) => now.has(clauseOf(clauses, at)));
}

const longestChange = 6;
/** A number in brackets and the brackets themselves. */
const shortestBracket = 3;

/** "niet 8,4 maar 8,6", "niet langer 10 weken, maar 6": another number is put in its place. */
function isCorrected(sentence: Sentence, quantity: Quantity): boolean {
  const { tokens } = sentence;
  const before = tokens.slice(Math.max(0, quantity.at - 4), quantity.at).map(({ plain }) => plain);
  const denied = before.lastIndexOf('niet');
  const compared = before.slice(denied).some((word) => word === 'dan' || word === 'alleen');
  if (denied < 0 || compared || before.slice(denied).some((word) => /^[,;:(]$/.test(word))) return false;
  const turn = tokens.findIndex(({ plain }, at) => at >= quantity.to && plain === 'maar');
  return turn > 0 && amountsOf(sentence).some(({ at, unit }) => at > turn && unit === quantity.unit);
}

/** Whether the number is what something changed to. */
export function isEndOfChange({ tokens }: Sentence, quantity: Quantity): boolean {
  const before = quantity.from - (tokens[quantity.from - 1]?.plain === 'een' ? 2 : 1);
  return tokens
    .slice(Math.max(0, before), quantity.at)
    .some(({ plain }) => plain === 'naar' || plain === 'tot');
}

/** "480 minuten, binnen de norm": the number keeps to the rule, and is not the rule. */
function isKeptTo({ tokens }: Sentence, quantity: Quantity, { concept, from }: Mention<Claim>): boolean {
  return (
    (concept === 'legal-norm' || concept === 'guideline') &&
    from >= quantity.to &&
    (clauseWords.within.has(tokens[from]?.plain ?? '') ||
      clauseWords.within.has(tokens[from - 1]?.plain ?? ''))
  );
}

/** Tells whose a number is, by the words around it, and then by what stands above it. */
export function verdictOn({ sentence, clauses, claims }: ClaimedSentence, quantity: Quantity): Verdict {
  if (isEdge(sentence.tokens, quantity.to)) return { reason: 'threshold' };
  if (
    isCorrected(sentence, quantity) ||
    isStart(sentence, quantity) ||
    isFormer({ sentence, clauses, claims }, quantity)
  )
    return { reason: 'previous-year' };
  if (sentence.tokens.at(-1)?.plain === '?') return { reason: 'other-subject' };
  const own = clauseOf(clauses, quantity.at);
  if (states(sentence)) return { reason: 'threshold' };
  const beside = reasonBesideSlash(sentence, quantity);
  if (beside) return { reason: beside };
  let given = false;
  // "Als u zich aanmeldt, kunt u gemiddeld binnen vier weken terecht" tells a mean.
  const isMean = sentence.tokens.some(
    ({ plain }, at) => clauseOf(clauses, at) === own && plain.startsWith('gemiddeld'),
  );
  for (const clause of clausesAround(clauses, quantity.at)) {
    // In "één cliënt kwam terug" the words are the number itself.
    const said = mentionsIn(clauses, claims, clause).filter(
      (claim) =>
        (claim.from > quantity.at || claim.to <= quantity.at || claim.from < quantity.from) &&
        !isKeptTo(sentence, quantity, claim) &&
        !(claim.concept === 'condition' && clause !== own && isMean),
    );
    const verdict = verdictIn(said, quantity.at);
    if (clause === own && clause.compares) {
      if (verdict?.reason) return verdict;
      const dated = sentence.periods().some(({ from }) => clauseOf(clauses, from) === clause);
      return { reason: dated ? 'previous-year' : 'threshold' };
    }
    // What was measured is no plan, but it may be somebody else's.
    if (verdict && !(given && verdict.reason !== undefined && verdict.reason !== 'benchmark')) return verdict;
    given ||= said.some(({ concept }) => concept === 'measured' || concept === 'now');
    if (clause === own) {
      const compared = verdictCompared({ sentence, clauses, claims }, quantity, own);
      if (compared) return compared;
    }
  }
  return (
    verdictBehind({ sentence, clauses, claims }, quantity) ??
    (given ? undefined : verdictOfNames(sentence)) ?? { reason: undefined }
  );
}

/** "Wij vinden een 8 het minimum": what the practice thinks of numbers, and not what it measured. */
function states({ tokens }: Sentence): boolean {
  const [first, second, third] = tokens;
  return (
    stating.subjects.has(first?.plain ?? '') &&
    stating.verbs.has(second?.plain ?? '') &&
    !stating.facts.has(third?.plain ?? '')
  );
}

/** What a line above says of the second of two numbers: "eigen score / landelijk" over "4,9 / 4,7". */
function reasonBesideSlash(sentence: Sentence, { from, unit, value }: Quantity): RejectionReason | undefined {
  const slash = from - 1;
  const isSecond =
    sentence.tokens[slash]?.plain === '/' &&
    amountsOf(sentence).some(({ to, unit: other }) => to === slash && other === unit);
  if (!isSecond || value === undefined) return undefined;
  for (const name of [...(sentence.before ? [sentence.before] : []), ...sentence.above]) {
    const at = name.tokens.findIndex(({ plain }) => plain === '/');
    if (at < 0) continue;
    const verdict = verdictIn(
      claimsOf(name).filter((claim) => claim.from > at),
      at,
    );
    if (verdict?.reason) return verdict.reason;
  }
  return undefined;
}

/** The comparison that a clause goes on with, or whose last words the bracket explains. */
function comparisonAround({ sentence, clauses, claims }: ClaimedSentence, own: Clause): Clause | undefined {
  let before: Clause | undefined = own;
  while (before?.joined) before = before.before;
  if (before !== own && before?.compares) return before;
  if (!own.parent?.compares) return undefined;
  const bracket = clauses.of.indexOf(own);
  const explains = [...claims, ...sentence.periods()].some(
    ({ from, to }) => to === bracket && clauseOf(clauses, from) === own.parent,
  );
  // "onder het landelijke gemiddelde (8,3)"
  const inside = clauses.of.filter((clause) => clause === own).length;
  return explains || inside === shortestBracket ? own.parent : undefined;
}

/**
 * What a comparison says of a number that it takes along: in brackets ("hoger dan in 2023 (11%)") or behind "en"
 * ("onder de norm van 4 weken en 10 weken").
 */
function verdictCompared(
  { sentence, clauses, claims }: ClaimedSentence,
  quantity: Quantity,
  own: Clause,
): Verdict | undefined {
  const comparison = comparisonAround({ sentence, clauses, claims }, own);
  if (!comparison) return undefined;
  const verdict = verdictIn(mentionsIn(clauses, claims, comparison), quantity.at);
  if (verdict?.reason) return verdict;
  const dated = sentence.periods().some(({ from }) => clauseOf(clauses, from) === comparison);
  return { reason: dated ? 'previous-year' : 'threshold' };
}

/** What the end of the sentence says of all the numbers before it: "…, aldus Nivel", "(landelijke cijfers)". */
function verdictBehind(
  { sentence, clauses, claims }: ClaimedSentence,
  quantity: Quantity,
): Verdict | undefined {
  const own = clauseOf(clauses, quantity.at);
  const counting = new Set(sentence.quantities().map(({ at }) => clauseOf(clauses, at)));
  for (const clause of clauses.all) {
    if (clause.compares || counting.has(clause)) continue;
    const around = clause.parent ?? clause.before;
    const contrasted =
      around !== own && around !== undefined && mentionsIn(clauses, claims, around).length > 0;
    if (contrasted) continue;
    const said = mentionsIn(clauses, claims, clause).filter(
      (claim) => claim.concept !== 'own' && !isKeptTo(sentence, quantity, claim),
    );
    const verdict = verdictIn(said, quantity.at);
    if (verdict?.reason === 'benchmark' || verdict?.reason === 'legal-norm') return verdict;
    const demonstrative = sentence.tokens.some(
      ({ plain }, at) => clauseOf(clauses, at) === clause && (plain === 'dat' || plain === 'dit'),
    );
    if (verdict?.reason === 'target' && demonstrative) return verdict;
  }
  return undefined;
}
