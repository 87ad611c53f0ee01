import { cellText } from '../document/rows.ts';
import type { Passage } from '../document/types.ts';
import { wordsOf, type Word } from '../text/words.ts';
import type { Range } from '../text/range.ts';

/** A line of a passage, of its own, of a heading or of a cell, with its words. Offsets count from the start of the passage. */
export interface Segment extends Range {
  readonly heading: boolean;
  readonly words: readonly Word[];
}

/** A stretch of a passage with its part of the mask. */
interface Stretch extends Range {
  readonly text: string;
  readonly heading: boolean;
}

/** The lines of a masked text that starts at an offset. */
function linesOf(masked: string, offset: number): readonly Stretch[] {
  const lines: Stretch[] = [];
  let start = offset;
  for (const text of masked.split('\n')) {
    const end = start + text.length;
    if (end > start) lines.push({ start, end, text, heading: false });
    start = end + 1;
  }
  return lines;
}

/** The passage cut into segments, in reading order; code and HTML are left out. */
export function segmentsOf(passage: Passage): readonly Segment[] {
  const { mask } = passage;
  const stretches: Stretch[] = [];
  let at = 0;
  for (const block of passage.blocks) {
    if (block.kind === 'paragraph' || block.kind === 'item') continue;
    const { start, end } = block.range;
    if (at < start) stretches.push(...linesOf(mask.slice(at, start), at));
    if (block.kind === 'heading') stretches.push({ start, end, text: mask.slice(start, end), heading: true });
    if (block.kind === 'row')
      stretches.push(...block.cells.flatMap((cell) => linesOf(cellText(mask, cell), cell.start)));
    at = Math.max(at, end);
  }
  stretches.push(...linesOf(mask.slice(at), at));
  return stretches.flatMap(({ start, end, text, heading }) => {
    if (text.trim() === '') return [];
    const words = wordsOf(text).map((word) => ({
      text: word.text,
      start: word.start + start,
      end: word.end + start,
    }));
    return [{ start, end, heading, words }];
  });
}

/** The sentences of a segment's words: cut where the mask has a full stop, semicolon or the like and a blank. */
export function sentencesOf(mask: string, words: readonly Word[]): readonly (readonly Word[])[] {
  const sentences: Word[][] = [];
  let last: Word | undefined;
  for (const word of words) {
    const between = last ? mask.slice(last.end, word.start) : '';
    const current = sentences.at(-1);
    if (current === undefined || (/[.!?;:]/.test(between) && /\s/.test(between))) sentences.push([word]);
    else current.push(word);
    last = word;
  }
  return sentences;
}
