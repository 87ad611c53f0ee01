import type { Range } from '../text/range.ts';

/** A text as it is to be read, as long as the text itself, so that an offset in one is an offset in the other. */
export interface Readable {
  readonly text: string;
  /** The lines with which git opens a conflict between two versions. */
  readonly conflicts: readonly Range[];
}

/** The lines with which git sets two versions of a passage apart. */
const marker = /^(?:(?:<{7}|\|{7}|>{7})(?: [^\r\n]*)?|={7})(?=\r?$)/gm;

interface Conflicts {
  readonly markers: readonly Range[];
  /** What is not read: the markers, and the side that is not the first. */
  readonly hidden: readonly Range[];
}

/** The conflicts in a text; one that is not whole has no other side, so only its lines are left out. */
function conflictsIn(text: string): Conflicts {
  const markers: Range[] = [];
  const hidden: Range[] = [];
  let opened: Range | undefined;
  let other: Range | undefined;
  let divided = false;
  const close = (end: number | undefined): void => {
    if (!opened) return;
    markers.push(opened);
    hidden.push(opened);
    if (other) hidden.push({ start: other.start, end: end ?? other.end });
    opened = undefined;
    other = undefined;
    divided = false;
  };
  for (const { 0: line, index } of text.matchAll(marker)) {
    const range = { start: index, end: index + line.length };
    const sign = line.charAt(0);
    if (sign === '<' && !other) {
      close(undefined);
      opened = range;
    }
    if (!opened) continue;
    if (sign === '=' || sign === '|') other ??= range;
    if (sign === '=') divided = true;
    if (sign === '>' && divided) close(range.end);
  }
  close(undefined);
  return { markers, hidden };
}

/**
 * With its line end before it, so that the lines around it follow each other as if it were not there; the first
 * line of a text leaves a blank one.
 */
function withLineEnd(text: string, { start, end }: Range): Range {
  const feed = text.charAt(start - 1) === '\n' ? start - 1 : start;
  return { start: feed > 0 && text.charAt(feed - 1) === '\r' ? feed - 1 : feed, end };
}

/** The text with blanks for some of its ranges, which are in order. */
export function blanked(text: string, ranges: readonly Range[]): string {
  let result = '';
  for (const { start, end } of ranges) result += text.slice(result.length, start) + ' '.repeat(end - start);
  return result + text.slice(result.length);
}

/** The text with an LF for each line end of one CR. */
export const withFeeds = (text: string): string =>
  text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;

/**
 * Makes a text readable: a line end of one CR is an LF, and of a merge conflict the first side is left. Takes time in
 * proportion to the text.
 */
export function readable(written: string): Readable {
  const text = withFeeds(written);
  if (!text.includes('<<<<<<<')) return { text, conflicts: [] };
  const { markers, hidden } = conflictsIn(text);
  const ranges = hidden.map((range) => withLineEnd(text, range));
  return { text: blanked(text, ranges), conflicts: markers };
}
