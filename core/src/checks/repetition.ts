import type { Criterion } from '../norm/edition.ts';
import { wordsOf, type Word } from '../text/words.ts';

/** How many words in a row must be the same before they count as taken over. */
const run = 3;

/** What of a criterion a writer can take over: its title, its description and the questions it is known by. */
export interface Wording {
  /** Every text as one string of folded words. */
  readonly texts: ReadonlySet<string>;
  readonly runs: ReadonlySet<string>;
}

const joined = (words: readonly Word[]): string => words.map((word) => word.text).join(' ');

/** The wording of a criterion, to compare answers with. */
export function wordingOf(criterion: Criterion): Wording {
  const texts = [criterion.title, criterion.description, ...criterion.aliases].map((text) => wordsOf(text));
  const runs = texts.flatMap((words) =>
    words.slice(0, Math.max(words.length - run + 1, 0)).map((_, at) => joined(words.slice(at, at + run))),
  );
  return { texts: new Set(texts.map(joined)), runs: new Set(runs) };
}

/** The words that are taken over from the wording, in order. */
export function takenOver(wording: Wording, words: readonly Word[]): readonly Word[] {
  if (wording.texts.has(joined(words))) return words;
  const taken = new Set<Word>();
  for (let at = 0; at + run <= words.length; at++) {
    const stretch = words.slice(at, at + run);
    if (wording.runs.has(joined(stretch))) for (const word of stretch) taken.add(word);
  }
  return words.filter((word) => taken.has(word));
}

/** Whether the words are one of the criterion's texts, from begin to end. */
export const isTitle = (wording: Wording, words: readonly Word[]): boolean =>
  wording.texts.has(joined(words));
