import type { Range } from '../text/range.ts';

/** Other text for a stretch of a document. */
export interface Replacement {
  readonly range: Range;
  readonly text: string;
}

/** A mark around what is to be renewed reads as a place to fill in, so it may not be longer than one. */
const longestMark = 160;

const isWord = (character: string): boolean => /[\p{L}\p{N}%€]/u.test(character);

/** The range with the whole of the words that it begins and ends in. */
function wholeWords(text: string, { start, end }: Range): Range {
  let [from, to] = [start, end];
  while (from > 0 && isWord(text.charAt(from)) && isWord(text.charAt(from - 1))) from--;
  while (to < text.length && isWord(text.charAt(to - 1)) && isWord(text.charAt(to))) to++;
  return { start: from, end: to };
}

/** What may stand between a figure and its period where one mark goes around both: "8,4 (2023)", "8,4 in 2023". */
const between = /^ ?\(?(?:(?:in|over) )?$/;

function join(text: string, ranges: readonly Range[]): readonly Range[] {
  const joined: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    const gap = last && range.start > last.end ? text.slice(last.end, range.start) : '';
    if (!last || (range.start > last.end && (!between.test(gap) || range.end - last.start > longestMark))) {
      joined.push(range);
      continue;
    }
    const closes = gap.includes('(') && text.charAt(range.end) === ')';
    joined[joined.length - 1] = {
      start: last.start,
      end: Math.max(last.end, range.end + (closes ? 1 : 0)),
    };
  }
  return joined;
}

const marked = /\[vernieuwen\b[^[\]\n]*\]/g;

/**
 * Marks what is to be renewed: "[vernieuwen: 8,4 (2023)]". Nothing is lost, and what is marked already stays as it
 * is. The ranges are in the text.
 */
export function renewalsOf(text: string, ranges: readonly Range[]): readonly Replacement[] {
  const known = Array.from(text.matchAll(marked), ({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
  return join(
    text,
    ranges.filter(({ start, end }) => start < end).map((range) => wholeWords(text, range)),
  )
    .filter((range) => !known.some(({ start, end }) => start < range.end && range.start < end))
    .map((range): Replacement => {
      const written = text.slice(range.start, range.end);
      if (written.length > longestMark || /[[\]\n]/.test(written)) {
        return { range: { start: range.start, end: range.start }, text: '[vernieuwen] ' };
      }
      // A bracket, parenthesis or colon right behind the mark would make a link of it.
      const open = /^[([:]/.test(text.slice(range.end)) ? ' ' : '';
      return { range, text: `[vernieuwen: ${written}]${open}` };
    });
}

/** A stretch of a text with the replacements that lie in it; they do not overlap. */
export function textWith(text: string, { start, end }: Range, replacements: readonly Replacement[]): string {
  let result = '';
  let at = start;
  for (const { range, text: other } of replacements.toSorted((a, b) => a.range.start - b.range.start)) {
    if (range.start < at || range.end > end) continue;
    result += text.slice(at, range.start) + other;
    at = range.end;
  }
  return result + text.slice(at, end);
}
