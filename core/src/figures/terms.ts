import { keptFor } from '../memo.ts';
import { denialFillers, denials, determiners } from './lexicon/determiners.ts';
import { plainWord, type Token } from './tokens.ts';

/**
 * Terms as data. Words are separated by blanks, terms by commas; `*` at the start or end of a word stands for any
 * letters, `|` for a choice between words, `…` for up to ten words in between.
 */
export type TermLists<Concept extends string> = Readonly<Record<Concept, string>>;

/** A concept found in tokens `[from, to)`. */
export interface Mention<Concept extends string = string> {
  readonly concept: Concept;
  readonly from: number;
  readonly to: number;
  /** Something denies it that is no part of the term: "kwam niet terug" of "kwam … terug". */
  readonly denied?: true;
}

interface WordTest {
  readonly text: string;
  readonly form: 'exact' | 'start' | 'end' | 'within';
}

type Step = readonly WordTest[] | 'gap';

interface Entry<Concept> {
  readonly concept: Concept;
  readonly head: readonly WordTest[];
  readonly tail: readonly Step[];
  /** The term itself denies: "niet gestart". */
  readonly denies: boolean;
}

const longestGap = 10;
/** Signs that may stand among the words of a gap: "terug (< 1 jaar)" has one of them. */
const gapSigns: ReadonlySet<string> = new Set(["'", '%', '<', '>']);

function compileWord(written: string): WordTest {
  const openStart = written.startsWith('*');
  const openEnd = written.length > 1 && written.endsWith('*');
  const text = plainWord(written.replaceAll('*', ''));
  const form = openStart ? (openEnd ? 'within' : 'end') : openEnd ? 'start' : 'exact';
  return { text, form };
}

function fits({ text, form }: WordTest, word: string): boolean {
  switch (form) {
    case 'exact':
      return word === text;
    case 'start':
      return word.startsWith(text);
    case 'end':
      return word.endsWith(text);
    case 'within':
      return word.includes(text);
  }
}

function compileTerm<Concept>(concept: Concept, term: string): Entry<Concept> | undefined {
  const [head, ...tail] = term
    .trim()
    .split(/\s/u)
    .filter((word) => word !== '')
    .map((word): Step => (word === '…' ? 'gap' : word.split('|').map(compileWord)));
  if (head === undefined || head === 'gap') return undefined;
  const denies = [head, ...tail].some((step) => step !== 'gap' && step.some(({ text }) => denials.has(text)));
  return { concept, head, tail, denies };
}

const hyphens = /[-‐‑]/u;
const shortestPart = 5;

const longestDenial = 4;

/** Whether a word before or between the words of a term denies it. */
function isDenied(tokens: readonly Token[], from: number, to: number): boolean {
  let before = from - 1;
  while (before > from - longestDenial && denialFillers.has(tokens[before]?.plain ?? '')) before--;
  if (denials.has(tokens[before]?.plain ?? '')) return true;
  for (let at = from; at < to; at++) if (denials.has(tokens[at]?.plain ?? '')) return true;
  return false;
}

/** The hyphen of a word that shares its end with a later one: "stress- en burn-outklachten". */
const isHanging = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.plain === '-' && tokens[at]?.spaced === false && tokens[at + 1]?.spaced === true;

/** Tries the rest of a term from token `at` on; gives the token behind it. */
function follow(tokens: readonly Token[], at: number, steps: readonly Step[]): number | undefined {
  let next = at;
  for (let index = 0; index < steps.length; index++) {
    const step = steps[index];
    if (step === 'gap') {
      for (let skip = 0; skip <= longestGap; skip++) {
        const end = follow(tokens, next + skip, steps.slice(index + 1));
        if (end !== undefined) return end;
        const token = tokens[next + skip];
        if (!token || (token.kind === 'sign' && !gapSigns.has(token.plain))) return undefined;
      }
      return undefined;
    }
    while (tokens[next]?.kind === 'line' || isHanging(tokens, next)) next++;
    const fitsAt = (at: number): boolean => {
      const token = tokens[at];
      return token?.kind === 'word' && step?.some((test) => fits(test, token.plain)) === true;
    };
    // "na intake" is found in "na de intake" too.
    if (!fitsAt(next) && determiners.has(tokens[next]?.plain ?? '')) next++;
    if (!fitsAt(next)) return undefined;
    next++;
  }
  return next;
}

/** Keeps of overlapping mentions the longest: "informatie behandeling" is no "behandeling". */
export function longest<M extends Mention>(mentions: readonly M[]): readonly M[] {
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

/** Finds the concepts in tokens, in reading order; several may be found at one place, the longest of each. */
export type Finder<Concept extends string> = (tokens: readonly Token[]) => readonly Mention<Concept>[];

const mostCached = 20_000;

/** Prepares terms for finding. What a word can begin is remembered, for words come back; never more than a few. */
export function compileFinder<Concept extends string>(lists: TermLists<Concept>): Finder<Concept> {
  let prepared: Finder<Concept> | undefined;
  // Not before there is something to look in: a program starts sooner without.
  return (tokens) => (prepared ??= prepare(lists))(tokens);
}

function prepare<Concept extends string>(lists: TermLists<Concept>): Finder<Concept> {
  const index = createIndex<Concept>();
  for (const concept of Object.keys(lists) as Concept[]) index.add(concept, lists[concept]);
  // The same heading is asked for every sentence below it.
  return keptFor(index.search);
}

/** Terms that are looked for in one pass, and to which others can be added. */
export interface TermIndex<Concept> {
  /** Adds terms, separated by commas. */
  readonly add: (concept: Concept, terms: string) => void;
  readonly search: (tokens: readonly Token[]) => readonly Found<Concept>[];
}

/** A concept of any kind that was found in tokens `[from, to)`. */
export interface Found<Concept> {
  readonly concept: Concept;
  readonly from: number;
  readonly to: number;
  readonly denied?: true;
}

/** Makes an index without terms. What a word can begin is remembered, for words come back. */
export function createIndex<Concept>(): TermIndex<Concept> {
  const exact = new Map<string, Entry<Concept>[]>();
  const open: Entry<Concept>[] = [];
  const cache = new Map<string, readonly Entry<Concept>[]>();

  const add = (concept: Concept, terms: string): void => {
    for (const term of terms.split(',')) {
      const entry = compileTerm(concept, term);
      if (!entry) continue;
      if (entry.head.every((test) => test.form === 'exact')) {
        for (const { text } of entry.head) {
          const known = exact.get(text);
          if (known) known.push(entry);
          else exact.set(text, [entry]);
        }
      } else open.push(entry);
    }
    cache.clear();
  };

  const entriesFor = (word: string): readonly Entry<Concept>[] => {
    const known = cache.get(word);
    if (known) return known;
    const entries = [
      ...(exact.get(word) ?? []),
      ...open.filter((entry) => entry.head.some((test) => fits(test, word))),
    ];
    if (cache.size >= mostCached) cache.clear();
    cache.set(word, entries);
    return entries;
  };

  /** What a token can begin, or the parts that hyphens join in it: "CQi-waardering". */
  const entriesAt = ({ plain, text }: Token): readonly Entry<Concept>[] => {
    const whole = entriesFor(plain);
    if (!hyphens.test(text)) return whole;
    const parts = text.split(hyphens).filter((part) => part.length >= shortestPart);
    return [...new Set([...whole, ...parts.flatMap((part) => entriesFor(plainWord(part)))])];
  };

  const search = (tokens: readonly Token[]): readonly Found<Concept>[] => {
    const found: Found<Concept>[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at];
      if (token?.kind !== 'word') continue;
      for (const { concept, tail, denies } of entriesAt(token)) {
        const to = tail.length === 0 ? at + 1 : follow(tokens, at + 1, tail);
        if (to === undefined) continue;
        const denied = !denies && isDenied(tokens, at, to);
        const mention: Found<Concept> = denied
          ? { concept, from: at, to, denied }
          : { concept, from: at, to };
        const same = found.findIndex(
          (other) => other.concept === concept && other.from <= at && other.to > at,
        );
        const other = found[same];
        if (!other) found.push(mention);
        else if (to > other.to && other.from === at) found[same] = mention;
      }
    }
    return found;
  };
  return { add, search };
}
