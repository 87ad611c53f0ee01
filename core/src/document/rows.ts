import type { Range } from '../text/range.ts';
import type { Cell, RowBlock } from './types.ts';

/** Longer cells, and sentences, name no column. */
const longestName = 60;

/** Whether the cells of a table's first row name its columns: short words, and no figures but years. */
export function namesColumns(cells: readonly string[]): boolean {
  return cells.every((cell) => {
    const text = cell.replace(/\b(?:19|20)\d\d\b/g, '').trim();
    return text.length <= longestName && !/\d|[.;]$/.test(text);
  });
}

/** The header of a table that has none: empty cells before its first row. */
export function headerless(rows: readonly RowBlock[]): RowBlock {
  const [first] = rows;
  const start = first?.range.start ?? 0;
  const empty: Range = { start, end: start };
  const width = rows.reduce((widest, row) => Math.max(widest, row.cells.length), 0);
  const cells = Array.from({ length: width }, () => empty);
  return {
    kind: 'row',
    form: first?.form ?? 'html',
    range: empty,
    table: first?.table ?? empty,
    cells,
    header: true,
  };
}

/** The text of a cell in a mask: as long as the cell, with blanks for what belongs to other cells. */
export function cellText(mask: string, { start, end, others = [] }: Cell): string {
  let text = '';
  for (const other of others) {
    text += mask.slice(start + text.length, other.start) + ' '.repeat(other.end - other.start);
  }
  return text + mask.slice(start + text.length, end);
}
