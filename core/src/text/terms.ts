import { keptFor } from '../memo.ts';
import { wordsOf, type Word } from './words.ts';

/** A word of a term; open at the start or end where the term has a `*`. */
interface TermWord {
  readonly text: string;
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

interface Term {
  readonly source: string;
  readonly words: readonly [TermWord, ...TermWord[]];
}

/** Terms of a norm file, ready to be looked for: by the letter they start with, and those with an open start. */
export interface Terms {
  readonly byLetter: ReadonlyMap<string, readonly Term[]>;
  readonly openStart: readonly Term[];
}

/** A term with the stretch of words it was found in: `words[first]` up to and including `words[last]`. */
export interface TermMatch {
  readonly term: string;
  readonly first: number;
  readonly last: number;
}

// "n.v.t." is three words; its stars belong to the outer ones.
function compileWord(written: string): readonly TermWord[] {
  const words = wordsOf(written);
  return words.map((word, index) => ({
    text: word.text,
    openStart: index === 0 && written.startsWith('*'),
    openEnd: index === words.length - 1 && written.endsWith('*'),
  }));
}

/**
 * Prepares terms as a norm file writes them: case, accents and hyphens do not count, a `*` at the start or end of
 * a word stands for any letters (none included), a space for the next word. A term without letters finds nothing.
 */
export const compileTerms = keptFor((terms: readonly string[]): Terms => {
  const all = terms.flatMap((source): Term[] => {
    const [head, ...tail] = source.split(/\s/u).flatMap(compileWord);
    return head === undefined ? [] : [{ source, words: [head, ...tail] }];
  });
  const byLetter = new Map<string, Term[]>();
  const openStart: Term[] = [];
  for (const term of all) {
    const [{ text, openStart: isOpen }] = term.words;
    if (isOpen) openStart.push(term);
    else byLetter.set(text.charAt(0), [...(byLetter.get(text.charAt(0)) ?? []), term]);
  }
  return { byLetter, openStart };
});

function fits(term: TermWord, word: string): boolean {
  if (term.openStart) return term.openEnd ? word.includes(term.text) : word.endsWith(term.text);
  return term.openEnd ? word.startsWith(term.text) : word === term.text;
}

function matchAt(terms: readonly Term[], words: readonly Word[], at: number): TermMatch | undefined {
  for (const { source, words: parts } of terms) {
    if (parts.every((part, index) => fits(part, words[at + index]?.text ?? ''))) {
      return { term: source, first: at, last: at + parts.length - 1 };
    }
  }
  return undefined;
}

/** Results for lists of words, which stay the same list for as long as a text is not changed. */
const firsts = new WeakMap<readonly Word[], Map<Terms, TermMatch | undefined>>();
const alls = new WeakMap<readonly Word[], Map<Terms, readonly TermMatch[]>>();

/** Shorter lists are searched sooner than recalled. */
const worthRemembering = 30;

function remember<R>(
  results: WeakMap<readonly Word[], Map<Terms, R>>,
  terms: Terms,
  words: readonly Word[],
  find: () => R,
): R {
  if (words.length < worthRemembering) return find();
  const ofWords = results.get(words) ?? new Map<Terms, R>();
  results.set(words, ofWords);
  if (!ofWords.has(terms)) ofWords.set(terms, find());
  return ofWords.get(terms) as R;
}

function findFrom(terms: Terms, words: readonly Word[], from: number): TermMatch | undefined {
  for (let at = from; at < words.length; at++) {
    const likely = terms.byLetter.get(words[at]?.text.charAt(0) ?? '') ?? [];
    const match = matchAt(likely, words, at) ?? matchAt(terms.openStart, words, at);
    if (match) return match;
  }
  return undefined;
}

/** The first of the terms in the words from index `from` on, or undefined. Takes time in proportion to the words. */
export function findTerm(terms: Terms, words: readonly Word[], from = 0): TermMatch | undefined {
  return from > 0
    ? findFrom(terms, words, from)
    : remember(firsts, terms, words, () => findFrom(terms, words, 0));
}

/** All of the terms in the words, none overlapping another, in reading order. */
export function findTerms(terms: Terms, words: readonly Word[]): readonly TermMatch[] {
  return remember(alls, terms, words, () => {
    const found: TermMatch[] = [];
    for (let match = findFrom(terms, words, 0); match; match = findFrom(terms, words, match.last + 1))
      found.push(match);
    return found;
  });
}
