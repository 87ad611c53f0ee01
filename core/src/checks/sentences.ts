import type { Section } from '../document/types.ts';
import { keptBy } from '../memo.ts';
import type { Range } from '../text/range.ts';

/** A sentence of a section, or a row of a table; offsets count from the start of the section. */
export interface Sentence extends Range {
  /** Its part of the mask. */
  readonly text: string;
}

/** A blank or line end where a sentence can end: behind its last mark, or before a line that starts anew. */
const sentenceEnd = /(?<=[.!?][)'"’”]?)[ \t\n](?=[ \t\n]?[\p{Lu}‘“"(])|\n(?=[•–\d\p{Lu}])/gu;

/** Words that end in a full stop and no sentence: "mevr.", "geb." and initials. */
const abbreviation = /(?<!\p{L})(?:dhr|mw|mevr|dr|drs|prof|geb|tel|nr|bijv|bv|ca|\p{L})\.$/iu;

type Text = Pick<Section, 'mask' | 'blocks'>;

const blocksOf = ({ blocks }: Text): Section['blocks'] => blocks;

/** The sentences of a section in reading order. Remembered for as long as the section's blocks live. */
export const sentencesIn = keptBy(blocksOf, readSentences);

/**
 * The sentences of a section that match one of the patterns, which may look at nothing else. Remembered like the
 * sentences: nearly all of them match nothing, and one that is typed in is the only one to look at again.
 */
export const sentencesWith = (...patterns: readonly RegExp[]): ((section: Text) => readonly Sentence[]) =>
  keptBy(blocksOf, (section) =>
    sentencesIn(section).filter(({ text }) => patterns.some((pattern) => text.search(pattern) >= 0)),
  );

function readSentences({ mask, blocks }: Text): readonly Sentence[] {
  const starts = [0, ...blocks.map(({ range }) => range.start), mask.length];
  return starts.slice(1).flatMap((end, index) => cut(mask.slice(starts[index], end), starts[index] ?? 0));
}

function cut(text: string, offset: number): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const add = (start: number, end: number): void => {
    const sentence = text.slice(start, end);
    if (/\S/.test(sentence)) sentences.push({ start: start + offset, end: end + offset, text: sentence });
  };
  let at = 0;
  for (const { index } of text.matchAll(sentenceEnd)) {
    if (text[index] !== '\n' && abbreviation.test(text.slice(Math.max(at, index - 8), index))) continue;
    add(at, index);
    at = index;
  }
  add(at, text.length);
  return sentences;
}
