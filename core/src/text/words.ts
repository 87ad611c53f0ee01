import type { Range } from './range.ts';

/** A word of a text: folded, with the place that it is written at. */
export interface Word extends Range {
  readonly text: string;
}

// A hyphen joins what it stands between, but for the digits of "2023-2024"; an apostrophe and a soft hyphen always do.
const wordPattern =
  /[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}]*(?:(?:(?<=[\p{L}\p{M}])[-‐‑]|[-‐‑](?=\p{L})|['’\u00AD])[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}]*)*/gu;

/** The text in lower case, without accents, hyphens and apostrophes; ligatures and the like in plain letters. */
export function fold(text: string): string {
  // Most words are plain, and this is done for every word of a document.
  if (/^[a-z\d]*$/.test(text)) return text;
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\-‐‑'’\u00AD]/gu, '')
    .toLowerCase();
}

/** The words of a text or mask in reading order; offsets count from the start of the text. */
export function wordsOf(text: string): readonly Word[] {
  return Array.from(text.matchAll(wordPattern), (match) => ({
    text: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const functionWords: ReadonlySet<string> = new Set(
  (
    'aan al als bij binnen dan dat de den der deze die dit door dus een eens en er haar had heb hebben heeft het hij ' +
    'hoe hun ik in is ja je jij jouw kan kunnen maar me mee men met mij mijn na naar nee niet nog nu of om omdat ' +
    'ons onze ook op over per te tegen ten ter tijdens toch toe tot tussen u uit uw van veel via voor waar waarbij ' +
    'waaronder want waren was wat we welke werd wie wij wil worden wordt zal ze zelf zich zij zijn zo zoals zou zowel'
  ).split(' '),
);

/** Whether a folded word only holds a sentence together, such as "de", "wij" or "omdat". */
function isFunctionWord(word: string): boolean {
  return functionWords.has(word);
}

const endings = ['ingen', 'ing', 'en', 'e', 's', 't', 'd'];
const shortestStem = 4;

/** The stems of words met before; a document has the same words over and over. */
const stems = new Map<string, string>();
const mostStems = 20_000;

/**
 * A folded word without its inflection, so that "behandelt", "behandelen" and "behandelingen" are alike. Rough: it
 * is for comparing words with each other, not for showing.
 */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= mostStems) stems.clear();
  const stem = cutEndings(word);
  stems.set(word, stem);
  return stem;
}

function cutEndings(word: string): string {
  let stem = word;
  for (;;) {
    const ending = endings.find((one) => stem.endsWith(one) && stem.length - one.length >= shortestStem);
    if (ending === undefined) return stem.replace(/(.)\1/gu, '$1');
    stem = stem.slice(0, -ending.length);
  }
}

/** The stems of a text's words; function words are left out, unless there is nothing else. */
export function stemsOf(text: string): ReadonlySet<string> {
  const words = wordsOf(text).map((word) => word.text);
  const content = words.filter((word) => !isFunctionWord(word));
  return new Set((content.length > 0 ? content : words).map(stemOf));
}

/** How much two sets of stems have in common: 0 for nothing, 1 for the same. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let common = 0;
  for (const stem of a) if (b.has(stem)) common++;
  return (2 * common) / (a.size + b.size);
}

/** How alike two texts are by their words, in 0..1. Order and inflection do not count. */
export function similarity(a: string, b: string): number {
  return overlap(stemsOf(a), stemsOf(b));
}
