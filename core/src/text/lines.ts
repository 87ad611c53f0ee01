/** A place as people count it: line and column from 1, the column in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Turns offsets into places. Lines end with LF, CRLF or CR, as in editors. */
export interface LineIndex {
  readonly starts: readonly number[];
}

/** Reads the starts of all lines of a text. */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  // Looking for the next one of each is many times faster than looking at every character.
  let feed = text.indexOf('\n');
  let carriage = text.indexOf('\r');
  while (feed >= 0 || carriage >= 0) {
    const isFeed = carriage < 0 || (feed >= 0 && feed < carriage);
    const end = isFeed || feed === carriage + 1 ? feed : carriage;
    starts.push(end + 1);
    if (end === feed) feed = text.indexOf('\n', end + 1);
    if (carriage >= 0 && carriage <= end) carriage = text.indexOf('\r', end + 1);
  }
  return { starts };
}

/** The place of an offset; an offset past the end gives the last place. */
export function placeOf(index: LineIndex, offset: number): Place {
  let low = 0;
  let high = index.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((index.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (index.starts[low] ?? 0) + 1 };
}

/** Where the line of an offset starts. */
export const lineStartAt = (text: string, offset: number): number =>
  offset === 0 ? 0 : Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;

/** Where the line of an offset ends, before its line end. */
export function lineEndAt(text: string, offset: number): number {
  const end = /\r|\n/g;
  end.lastIndex = offset;
  return end.exec(text)?.index ?? text.length;
}

/** The line ending that most lines of a text have. */
export function lineEnding(text: string): '\n' | '\r\n' | '\r' {
  if (!text.includes('\n') && text.includes('\r')) return '\r';
  const pairs = text.split('\r\n').length - 1;
  return pairs * 2 > text.split('\n').length - 1 ? '\r\n' : '\n';
}
