import { clauseWords } from './lexicon/clauses.ts';
import type { Sentence } from './sentences.ts';

/** A part of a sentence that says one thing. Tokens between brackets form a clause of their own. */
export interface Clause {
  readonly index: number;
  /** The clause around the brackets it stands in. */
  readonly parent: Clause | undefined;
  /** The clause before it, at the same depth. */
  readonly before: Clause | undefined;
  /** It holds what the clause before is compared with: "tegenover 6% landelijk", "hoger dan in 2022". */
  readonly compares: boolean;
  /** It stands behind a semicolon, and says something by itself: "Ons doel was 8,5; het werd 8,3". */
  readonly free: boolean;
  /** It goes on with "en" where the clause before stopped: "de norm van 4 weken en 10 weken". */
  readonly joined: boolean;
}

/** A sentence with the clause of each of its tokens. */
export interface Clauses {
  readonly all: readonly Clause[];
  readonly of: readonly Clause[];
}

/** Where a clause starts that is compared with: the length of the words that say so, or 0. */
function comparison(sentence: Sentence, at: number): number {
  const word = sentence.tokens[at]?.plain ?? '';
  const next = sentence.tokens[at + 1]?.plain ?? '';
  if (clauseWords.against.has(word)) {
    const near = sentence.quantities().some((quantity) => quantity.at > at && quantity.at <= at + 5);
    return clauseWords.alwaysAgainst.has(word) || near ? 1 : 0;
  }
  if (clauseWords.than === word) {
    const compared = [1, 2, 3].some((back) =>
      clauseWords.comparatives.has(sentence.tokens[at - back]?.plain ?? ''),
    );
    const near = sentence.quantities().some((quantity) => quantity.at === at + 1);
    return compared && !near ? 1 : 0;
  }
  if (clauseWords.beside.has(word) && clauseWords.articles.has(next)) {
    const aged = sentence.quantities().some(({ at: number, unit }) => number === at + 2 && unit === 'jaar');
    if (aged) return 0;
    // "Onder onze cliënten was de gemiddelde tijd …"
    return clauseWords.people.has(sentence.tokens[at + 2]?.plain ?? '') ? 0 : 1;
  }
  return clauseWords.pairs.some(([first, second]) => word === first && next === second) ? 2 : 0;
}

const separators: ReadonlySet<string> = new Set([',', ';', '•', '|']);
const borders: ReadonlySet<string> = new Set([',', ';', '(', ')']);

/** The end of a sentence that goes on in the next: "Q1: 8,4. Q2: 8,5." */
const isStop = (tokens: Sentence['tokens'], at: number): boolean =>
  tokens[at]?.plain === '.' && tokens[at - 1]?.kind !== 'word' && tokens[at + 1]?.spaced === true;

/** "46% hersteld + 22% verbeterd" */
const isPlus = (tokens: Sentence['tokens'], at: number): boolean =>
  tokens[at]?.plain === '+' && tokens[at]?.spaced === true && tokens[at + 1]?.spaced === true;

/** "maar" sets off, but "nog maar" does not. */
const turns = (tokens: Sentence['tokens'], at: number): boolean =>
  clauseWords.turns.has(tokens[at]?.plain ?? '') && tokens[at - 1]?.plain !== clauseWords.only;

/** Whether the words up to the next semicolon have a verb of their own. */
function saysMore(tokens: Sentence['tokens'], from: number): boolean {
  for (let at = from; at < tokens.length; at++) {
    const { plain } = tokens[at] ?? { plain: ';' };
    if (plain === ';') return false;
    if (clauseWords.verbs.has(plain)) return true;
  }
  return false;
}

/** Cuts a sentence into clauses at commas, brackets, spaced dashes and the words that set one thing off from another. */
export function clausesOf(sentence: Sentence): Clauses {
  const { tokens } = sentence;
  const quantities = sentence.quantities().filter(({ role }) => role === 'amount');
  const periods = sentence.periods();
  const covered = new Set<number>();
  for (const { at, to } of sentence.quantities())
    for (let token = at; token < to; token++) covered.add(token);
  for (const { from, to } of periods) for (let token = from; token < to; token++) covered.add(token);

  const starts = new Set(quantities.map(({ at }) => at));
  const ends = new Set(quantities.map(({ to }) => to));
  const all: Clause[] = [];
  const of: Clause[] = [];
  const open = (
    parent: Clause | undefined,
    before: Clause | undefined,
    compares: boolean,
    joined = false,
    free = false,
  ): Clause => {
    const clause = { index: all.length, parent, before, compares, joined, free };
    all.push(clause);
    return clause;
  };

  const stack: Clause[] = [];
  let current = open(undefined, undefined, false);
  let startedAt = 0;
  const next = (at: number, compares: boolean, joined = false, free = false): void => {
    current = open(current.parent, current, compares, joined, free);
    startedAt = at;
  };
  const hasAmount = (from: number, to: number): boolean => quantities.some(({ at }) => at >= from && at < to);
  const boundaryAfter = (at: number): number => {
    for (let look = at + 1; look < tokens.length; look++) {
      if (!covered.has(look) && borders.has(tokens[look]?.plain ?? '')) return look;
    }
    return tokens.length;
  };

  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) break;
    if (covered.has(at)) {
      of.push(current);
      // "Ten opzichte van 2023 steeg het cijfer naar 8,4": what comes first compares no further than its time.
      const opensWithTime =
        current.compares && current.index === 1 && periods.some(({ to }) => to === at + 1);
      if (opensWithTime && !hasAmount(0, at)) next(at + 1, false);
      continue;
    }
    if (token.kind === 'sign' && token.plain === '(') {
      stack.push(current);
      current = open(current, undefined, false);
      of.push(current);
      startedAt = at + 1;
      continue;
    }
    if (token.kind === 'sign' && token.plain === ')') {
      of.push(current);
      current = stack.pop() ?? current;
      continue;
    }
    const dash = token.plain === '-' && token.spaced && tokens[at + 1]?.spaced === true;
    if (
      token.kind === 'sign' &&
      (separators.has(token.plain) || dash || isPlus(tokens, at) || isStop(tokens, at))
    ) {
      of.push(current);
      // "gemiddelden van 4,6, 4,4 en 4,3"
      const isRow = token.plain === ',' && ends.has(at) && starts.has(at + 1);
      next(at + 1, false, isRow, token.plain === ';' && saysMore(tokens, at + 1));
      continue;
    }
    if (token.plain === ':' && current.compares) {
      of.push(current);
      next(at + 1, false);
      continue;
    }
    if (token.kind === 'word') {
      const compares = comparison(sentence, at) > 0;
      const both =
        clauseWords.and.has(token.plain) && hasAmount(startedAt, at) && hasAmount(at, boundaryAfter(at));
      if (compares || both || turns(tokens, at)) next(at, compares, both && !compares);
    }
    of.push(current);
  }
  return { all, of };
}
