import { keptFor } from '../memo.ts';
import type { Criterion } from '../norm/edition.ts';
import { stemOf, wordsOf, type Word } from '../text/words.ts';

/** How many words in a row must be alike before they count as taken over. */
const run = 3;

/** What of a criterion a writer can take over: its title, its description and the questions it is known by. */
export interface Wording {
  /** Every text as one string of plain words. */
  readonly texts: ReadonlySet<string>;
  readonly runs: ReadonlySet<string>;
  /** How many words the longest text has. */
  readonly longest: number;
}

/** Who speaks: "u" in the question is "wij" or "ik" in the answer. */
const speakers: ReadonlySet<string> = new Set(
  'u uw je jij jouw jullie ik mij mijn wij we ons onze hij zij ze zijn haar hun de het een'.split(' '),
);

/** A word as it is compared: without inflection, and the same for whoever speaks. */
const plain = ({ text }: Word): string => (speakers.has(text) ? '-' : stemOf(text));

const joined = (words: readonly Word[]): string => words.map(plain).join(' ');

/** Each stretch of `run` words, as one string. */
function runsOf(words: readonly Word[]): readonly string[] {
  const plainWords = words.map(plain);
  return words.slice(run - 1).map((_, at) => plainWords.slice(at, at + run).join(' '));
}

/** The wording of a criterion, to compare answers with; worked out once for each criterion. */
export const wordingOf = keptFor(readWording);

function readWording(criterion: Criterion): Wording {
  const texts = [criterion.title, criterion.description, ...criterion.aliases].map((text) => wordsOf(text));
  return {
    texts: new Set(texts.map(joined)),
    runs: new Set(texts.flatMap(runsOf)),
    longest: Math.max(...texts.map((words) => words.length)),
  };
}

/** The words that are taken over from the wording, in order. */
export function takenOver(wording: Wording, words: readonly Word[]): readonly Word[] {
  const stems = words.map(plain);
  if (wording.texts.has(stems.join(' '))) return words;
  const taken = new Set<Word>();
  for (let at = 0; at + run <= words.length; at++) {
    if (!wording.runs.has(stems.slice(at, at + run).join(' '))) continue;
    for (const word of words.slice(at, at + run)) taken.add(word);
  }
  return words.filter((word) => taken.has(word));
}

/** Whether the words are one of the criterion's texts, from begin to end. */
export const isTitle = (wording: Wording, words: readonly Word[]): boolean =>
  wording.texts.has(joined(words));
