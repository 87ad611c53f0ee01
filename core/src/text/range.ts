/** A half-open stretch of text, in UTF-16 code units: `start` is in it, `end` is not. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Whether the position lies in the range; the end counts, so that a cursor just behind a word is still in it. */
export function touches(range: Range, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}

/** The range moved by `by` code units. */
export function shift(range: Range, by: number): Range {
  return { start: range.start + by, end: range.end + by };
}
