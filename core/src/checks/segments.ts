import type { Passage } from '../document/types.ts';
import { wordsOf, type Word } from '../text/words.ts';
import type { Range } from '../text/range.ts';

/** A line of a passage, of its own, of a heading or of a cell, with its words. Offsets count from the start of the passage. */
export interface Segment extends Range {
  readonly heading: boolean;
  readonly words: readonly Word[];
}

function linesOf(mask: string, range: Range): readonly Range[] {
  const lines: Range[] = [];
  for (let start = range.start; start < range.end;) {
    const next = mask.indexOf('\n', start);
    const end = next < 0 || next > range.end ? range.end : next;
    if (end > start) lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

/** The passage cut into segments, in reading order; code and HTML are left out. */
export function segmentsOf(passage: Passage): readonly Segment[] {
  const ranges: (Range & { readonly heading?: boolean })[] = [];
  let at = 0;
  for (const block of passage.blocks) {
    if (block.kind === 'paragraph' || block.kind === 'item') continue;
    ranges.push(...linesOf(passage.mask, { start: at, end: block.range.start }));
    if (block.kind === 'heading') ranges.push({ ...block.range, heading: true });
    if (block.kind === 'row') ranges.push(...block.cells.flatMap((cell) => linesOf(passage.mask, cell)));
    at = Math.max(at, block.range.end);
  }
  ranges.push(...linesOf(passage.mask, { start: at, end: passage.mask.length }));
  return ranges.flatMap(({ start, end, heading = false }) => {
    const words = wordsOf(passage.mask.slice(start, end)).map((word) => ({
      text: word.text,
      start: word.start + start,
      end: word.end + start,
    }));
    return passage.mask.slice(start, end).trim() === '' ? [] : [{ start, end, heading, words }];
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
