import type { Range } from '../text/range.ts';
import { headerless } from './rows.ts';
import type { PandocTable, TableCell, TableRow } from './tables.ts';
import type { Block, Cell, Link, Markdown, RowBlock } from './types.ts';

type Read = Pick<Markdown, 'mask' | 'blocks' | 'links'>;

/** Reads the Markdown of a cell. */
type ReadCell = (text: string) => Read;

const blank = (text: string): string => text.replace(/[^\n\r]/g, ' ');

/** The text with blanks for tables, as Markdown itself knows none of these. */
export function withoutTables(text: string, tables: readonly PandocTable[]): string {
  let result = '';
  for (const { range } of tables) {
    result += text.slice(result.length, range.start) + blank(text.slice(range.start, range.end));
  }
  return result + text.slice(result.length);
}

/** A cell read, with places in the text around it. */
interface CellReading {
  readonly words: readonly { readonly start: number; readonly text: string }[];
  readonly links: readonly Link[];
  /** The offsets of the pieces behind which a line ends that was meant to. */
  readonly breaks: ReadonlySet<number>;
}

/** Words and numbers on one line, which need not be read as Markdown. */
const plain = /^[\p{L}\p{N}][\p{L}\p{N} ,%()-]*$/u;

function readCell(text: string, { pieces }: TableCell, read: ReadCell): CellReading {
  const [first, ...more] = pieces;
  const line = first ? text.slice(first.start, first.end) : '';
  if (!first || (more.length === 0 && plain.test(line))) {
    return { words: first ? [{ start: first.start, text: line }] : [], links: [], breaks: new Set() };
  }
  const inside = read(pieces.map(({ start, end }) => text.slice(start, end)).join('\n'));
  const starts: number[] = [];
  let length = 0;
  for (const { start, end } of pieces) {
    starts.push(length);
    length += end - start + 1;
  }
  const placeOf = (offset: number): number => {
    const piece = starts.findLastIndex((start) => start <= offset);
    const { start = 0, end = 0 } = pieces[piece] ?? {};
    return Math.min(start + offset - (starts[piece] ?? 0), end);
  };
  const isWithin = (at: number): boolean =>
    inside.blocks.some(({ range }) => range.start <= at && at < range.end);
  return {
    words: pieces.map(({ start, end }, index) => {
      const from = starts[index] ?? 0;
      return { start, text: inside.mask.slice(from, from + end - start) };
    }),
    links: inside.links.map(({ range, url }) => ({
      url,
      range: { start: placeOf(range.start), end: placeOf(range.end) },
    })),
    breaks: new Set(
      pieces
        .slice(0, -1)
        .filter(({ start, end }, index) => !isWithin((starts[index] ?? 0) + end - start))
        .map(({ end }) => end),
    ),
  };
}

/** The words of a row: lines end in it only where they do in one of its cells. */
function maskOf(text: string, row: TableRow, cells: readonly CellReading[]): string {
  const { start, end } = row.range;
  const ends = new Set(cells.flatMap(({ breaks }) => [...breaks].map((at) => text.indexOf('\n', at))));
  let mask = '';
  const words = cells.flatMap((cell) => cell.words).toSorted((a, b) => a.start - b.start);
  const fill = (to: number): void => {
    for (let at = start + mask.length; at < to; at++) mask += ends.has(at) ? '\n' : ' ';
  };
  for (const word of words) {
    fill(word.start);
    mask += word.text;
  }
  fill(end);
  return mask;
}

/** The range of a cell, with what belongs to others in it where that is more than blanks. */
function cellOf(
  text: string,
  mask: string,
  offset: number,
  { at, pieces }: TableCell,
  breaks: ReadonlySet<number>,
): Cell {
  const range: Range = { start: pieces[0]?.start ?? at, end: pieces.at(-1)?.end ?? at };
  const others = pieces.slice(1).flatMap((next, index): readonly Range[] => {
    const from = pieces[index]?.end ?? next.start;
    const feed = text.indexOf('\n', from);
    return breaks.has(from)
      ? [
          { start: from, end: feed },
          { start: feed + 1, end: next.start },
        ]
      : [{ start: from, end: next.start }];
  });
  const isApart = others.every(
    ({ start, end }) => mask.slice(start - offset, end - offset).replaceAll(' ', '') === '',
  );
  return isApart ? range : { ...range, others };
}

interface TableReading {
  readonly rows: readonly RowBlock[];
  readonly mask: string;
  readonly links: readonly Link[];
}

function readTable(text: string, { range: table, rows }: PandocTable, read: ReadCell): TableReading {
  const blocks: RowBlock[] = [];
  const links: Link[] = [];
  let mask = '';
  for (const row of rows) {
    const cells = row.cells.map((cell) => readCell(text, cell, read));
    const { start, end } = row.range;
    const words = maskOf(text, row, cells);
    mask += blank(text.slice(table.start + mask.length, start)) + words;
    blocks.push({
      kind: 'row',
      form: 'pandoc',
      range: { start, end },
      table,
      cells: row.cells.map((cell, index) =>
        cellOf(text, words, start, cell, cells[index]?.breaks ?? new Set()),
      ),
      header: row.isHeader,
    });
    for (const cell of cells) links.push(...cell.links);
  }
  mask += blank(text.slice(table.start + mask.length, table.end));
  return { rows: blocks[0]?.header === true ? blocks : [headerless(blocks), ...blocks], mask, links };
}

const byPlace = (a: { readonly range: Range }, b: { readonly range: Range }): number =>
  a.range.start - b.range.start;

/** What was read of a text without its tables, with them; one that turns out to lie in code is left out. */
export function withTables(text: string, found: Read, tables: readonly PandocTable[], read: ReadCell): Read {
  const isOpaque = ({ range }: PandocTable): boolean =>
    found.blocks.some(
      (block) => block.kind === 'opaque' && block.range.start < range.end && range.start < block.range.end,
    );
  const readings = tables
    .filter((table) => !isOpaque(table))
    .map((table) => ({ table, ...readTable(text, table, read) }));
  if (readings.length === 0) return found;
  let mask = '';
  const blocks: Block[] = [...found.blocks];
  const links: Link[] = [...found.links];
  for (const reading of readings) {
    mask += found.mask.slice(mask.length, reading.table.range.start) + reading.mask;
    for (const row of reading.rows) blocks.push(row);
    for (const link of reading.links) links.push(link);
  }
  mask += found.mask.slice(mask.length);
  return { mask, blocks: blocks.toSorted(byPlace), links: links.toSorted(byPlace) };
}
