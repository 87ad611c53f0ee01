import type { RowBlock } from '../document/types.ts';
import type { Range } from '../text/range.ts';

type Row = Pick<RowBlock, 'range' | 'cells' | 'header'>;

const fewestColumns = 3;

/** A decimal number or a percentage: a row with one names no columns. */
const holdsValue = /\d[.,]\d|%/;
/** A word that is a number of a table, or the dash of a cell without one. */
const isValue = (word: string): boolean => /^(?:[<>±~]?\d{1,6}(?:[.,]\d{1,3})?%?|-|–)$/u.test(word);

/** The cells of a line, cut where `gap` is; blanks at its ends count for nothing. */
function cellsOf(line: string, start: number, gap: RegExp): readonly Range[] {
  const end = start + line.trimEnd().length;
  const cells: Range[] = [];
  let from = start;
  for (const { 0: text, index } of line.trimEnd().matchAll(gap)) {
    cells.push({ start: from, end: start + index });
    from = start + index + text.length;
  }
  return [...cells, { start: from, end }];
}

/** Makes as many cells of a row of words as a table has: the last ones are values, the first is what they are of. */
function joined(cells: readonly Range[], columns: number): readonly Range[] {
  const own = cells.slice(cells.length - columns + 1);
  const first = cells[0];
  const last = cells[cells.length - columns];
  return first && last ? [{ start: first.start, end: last.end }, ...own] : cells;
}

/** A first cell without text, where the columns are named and the rows are not. */
const withCorner = (cells: readonly Range[], columns: number): readonly Range[] =>
  cells.length === columns - 1
    ? [{ start: cells[0]?.start ?? 0, end: cells[0]?.start ?? 0 }, ...cells]
    : cells;

/** The lines as rows where they all have as many cells, but for a corner that was left empty. */
function aligned(lines: readonly (readonly Range[])[]): readonly (readonly Range[])[] {
  const columns = lines[1]?.length ?? 0;
  const [head, ...rows] = lines;
  if (head === undefined || columns < fewestColumns) return [];
  const all = [withCorner(head, columns), ...rows];
  return all.every((cells) => cells.length === columns) ? all : [];
}

/** Rows of a label and two or more numbers below a line with a word or year for each: "Jaar 2023 2024". */
function alignedByWord(text: string, lines: readonly (readonly Range[])[]): readonly (readonly Range[])[] {
  const wordsOf = (cells: readonly Range[]): readonly string[] =>
    cells.map(({ start, end }) => text.slice(start, end));
  const [head, ...rows] = lines;
  const counts = rows.map((cells) => {
    const words = wordsOf(cells);
    return words.length - 1 - words.findLastIndex((word) => !isValue(word));
  });
  const columns = (counts[0] ?? 0) + 1;
  const isTable =
    head !== undefined &&
    columns >= fewestColumns &&
    counts.every((count, index) => count === columns - 1 && (rows[index]?.length ?? 0) > count) &&
    (head.length === columns || head.length === columns - 1) &&
    !wordsOf(head).some((word) => holdsValue.test(word) || /[.:;]$/.test(word));
  return isTable ? [withCorner(head, columns), ...rows.map((cells) => joined(cells, columns))] : [];
}

/**
 * The rows of a table that was pasted without pipes into the paragraph at `range`: with tabs, with runs of blanks
 * or, below a line that names columns, with one blank between numbers. None where it is no table of three columns.
 */
export function pastedRows(text: string, range: Range): readonly Row[] {
  const paragraph = text.slice(range.start, range.end);
  if (!paragraph.includes('\n')) return [];
  let start = range.start;
  const lines = paragraph.split('\n').map((line) => {
    const at = start;
    start += line.length + 1;
    return { line, at };
  });
  const cut = (gap: RegExp): readonly (readonly Range[])[] =>
    lines.map(({ line, at }) => cellsOf(line, at, gap));
  const byTab = aligned(cut(/\t/g));
  const byBlanks = byTab.length > 0 ? byTab : aligned(cut(/ {2,}/g));
  const rows = byBlanks.length > 0 ? byBlanks : alignedByWord(text, cut(/ +/g));
  return rows.map((cells, index): Row => {
    const { line = '', at = 0 } = lines[index] ?? {};
    return {
      range: { start: at, end: at + line.length },
      header: index === 0 && !holdsValue.test(line),
      cells,
    };
  });
}
