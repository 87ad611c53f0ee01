import type { Range } from '../text/range.ts';
import { headingLines } from './lenient.ts';
import { namesColumns } from './rows.ts';

/** What a cell holds on each of the lines where it holds something; `at` is its place where it is empty. */
export interface TableCell {
  readonly at: number;
  readonly pieces: readonly Range[];
}

export interface TableRow {
  readonly range: Range;
  readonly cells: readonly TableCell[];
  readonly isHeader: boolean;
}

/** A table as pandoc writes one: a grid of lines and bars, or columns made by blanks below a ruler with gaps. */
export interface PandocTable {
  readonly range: Range;
  readonly rows: readonly TableRow[];
}

/** What only such a table has: a ruler with gaps or corners. */
const rulers = /^[ \t]*(?:\+[-=:]+\+|-{2,}[ \t]+-{2,})/m;

const gridRuler = /^[ \t]*\+(?:[-=:]+\+)+[ \t]*$/;
const columnRuler = /^[ \t]*-{2,}(?:[ \t]+-{2,})+[ \t]*$/;
const fullRuler = /^[ \t]*-{3,}[ \t]*$/;

/** The most lines that the names of columns take. */
const tallestHeader = 12;

function trimmed(text: string, { start, end }: Range): Range | undefined {
  const words = text.slice(start, end);
  if (words.trim() === '') return undefined;
  return { start: end - words.trimStart().length, end: start + words.trimEnd().length };
}

/** Finds tables in one text; `lines` are without their ends. */
class Finder {
  readonly found: PandocTable[] = [];
  private readonly lines: readonly Range[];
  private readonly headings: ReadonlySet<number>;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
    const lines: Range[] = [];
    for (let start = 0; start <= text.length;) {
      const feed = text.indexOf('\n', start);
      const end = feed < 0 ? text.length : feed;
      lines.push({ start, end: text.charAt(end - 1) === '\r' && end > start ? end - 1 : end });
      start = end + 1;
    }
    this.lines = lines;
    this.headings = new Set(headingLines(text, 0));
  }

  find(): readonly PandocTable[] {
    for (let index = 0; index < this.lines.length;) {
      const line = this.lineAt(index);
      if (gridRuler.test(line)) index = this.grid(index);
      else if (columnRuler.test(line)) index = this.columns(index);
      else if (fullRuler.test(line) && this.isApart(index)) index = this.framed(index);
      else index++;
    }
    return this.found;
  }

  private lineAt(index: number): string {
    const line = this.lines[index];
    return line ? this.text.slice(line.start, line.end) : '';
  }

  private isBlank(index: number): boolean {
    return this.lineAt(index).trim() === '';
  }

  private isHeading(index: number): boolean {
    return this.headings.has(this.lines[index]?.start ?? -1);
  }

  /** Whether a line follows on a blank one, a heading or a table, or is the first. */
  private isApart(index: number): boolean {
    const end = this.found.at(-1)?.range.end ?? -1;
    return this.isBlank(index - 1) || this.isHeading(index - 1) || (this.lines[index - 1]?.end ?? -1) <= end;
  }

  private isRuler(index: number): boolean {
    const line = this.lineAt(index);
    return columnRuler.test(line) || fullRuler.test(line);
  }

  private rangeOf(first: number, last: number): Range {
    return { start: this.lines[first]?.start ?? 0, end: this.lines[last]?.end ?? this.text.length };
  }

  private row(lines: readonly number[], columns: readonly number[], isHeader: boolean): TableRow {
    const [first = 0] = lines;
    const parts = lines.map((line) => this.partsOf(line, columns));
    const cells = columns.map((column, at): TableCell => {
      const { start, end } = this.lines[first] ?? { start: 0, end: 0 };
      return { at: Math.min(start + column, end), pieces: parts.flatMap((part) => part[at] ?? []) };
    });
    return { range: this.rangeOf(first, lines.at(-1) ?? first), cells, isHeader };
  }

  /** What each column holds on a line. */
  private partsOf(index: number, columns: readonly number[]): readonly (Range | undefined)[] {
    const { start, end } = this.rangeOf(index, index);
    const line = this.lineAt(index);
    const cuts = [0, ...columns.slice(1).map((column) => cutNear(line, column)), line.length];
    return columns.map((_, at) =>
      trimmed(this.text, { start: start + (cuts[at] ?? 0), end: Math.min(start + (cuts[at + 1] ?? 0), end) }),
    );
  }

  private add(first: number, last: number, rows: readonly TableRow[]): void {
    const filled = rows.filter(({ cells }) => cells.some(({ pieces }) => pieces.length > 0));
    this.found.push({ range: this.rangeOf(first, last), rows: filled });
  }

  /** Reads a grid whose first ruler is at a line, if there is one; gives the line to go on with. */
  private grid(first: number): number {
    const columns = Array.from(this.lineAt(first).matchAll(/\+/g), ({ index }) => index).slice(0, -1);
    const groups: { readonly lines: number[]; isHeader: boolean }[] = [];
    let lines: number[] = [];
    let last = first;
    let index = first + 1;
    for (; /^[ \t]*[|+]/.test(this.lineAt(index)); index++) {
      if (!gridRuler.test(this.lineAt(index))) {
        lines.push(index);
        continue;
      }
      if (lines.length > 0) groups.push({ lines, isHeader: false });
      const [header] = groups;
      if (groups.length === 1 && header && this.lineAt(index).includes('=')) header.isHeader = true;
      lines = [];
      last = index;
    }
    if (groups.length === 0) return Math.max(last, first + 1);
    const rows = groups.map((group) => this.gridRow(group.lines, columns, group.isHeader));
    this.add(first, last, this.withHeader(rows));
    return last + 1;
  }

  private gridRow(lines: readonly number[], columns: readonly number[], isHeader: boolean): TableRow {
    const parts = lines.map((line) => this.gridParts(line, columns));
    const { start, end } = this.rangeOf(lines[0] ?? 0, lines.at(-1) ?? 0);
    const cells = columns.map((column, at) => ({
      at: Math.min(start + column + 1, end),
      pieces: parts.flatMap((part) => part[at] ?? []),
    }));
    return { range: { start, end }, cells, isHeader };
  }

  /** The cells of a line between bars; where there are more or fewer of these than columns, by place. */
  private gridParts(index: number, columns: readonly number[]): readonly (Range | undefined)[] {
    const { start } = this.rangeOf(index, index);
    const line = this.lineAt(index);
    const bars = Array.from(line.matchAll(/(?<!\\)\|/g), (match) => match.index);
    const byBar = bars.length === columns.length + 1;
    return columns.map((column, at) => {
      const from = (byBar ? bars[at] : column) ?? column;
      const to = (byBar ? bars[at + 1] : columns[at + 1]) ?? line.length;
      const words = line.slice(from, to).replace(/^[|+]|[|+][ \t]*$/g, ' ');
      if (/^[\s=+:-]*$/.test(words)) return undefined;
      const before = words.length - words.trimStart().length;
      return { start: start + from + before, end: start + from + words.trimEnd().length };
    });
  }

  private withHeader(rows: readonly TableRow[]): readonly TableRow[] {
    const [first, ...others] = rows;
    if (!first || first.isHeader || others.length === 0) return rows;
    const texts = first.cells.map(({ pieces }) =>
      pieces.map(({ start, end }) => this.text.slice(start, end)).join(' '),
    );
    return namesColumns(texts) ? [{ ...first, isHeader: true }, ...others] : rows;
  }

  private columnsOf(index: number): readonly number[] {
    return Array.from(this.lineAt(index).matchAll(/-+/g), (match) => match.index);
  }

  /** Whether all words of a line stand within a column. */
  private isAligned(index: number, columns: readonly number[]): boolean {
    const line = this.lineAt(index);
    return columns.slice(1).every((column) => (line[column - 1] ?? ' ').trim() === '');
  }

  /** Where the next ruler is, if no heading comes before it. */
  private nextRuler(from: number): number | undefined {
    for (let index = from; index < this.lines.length; index++) {
      if (this.isRuler(index)) return index;
      if (this.isHeading(index)) return undefined;
    }
    return undefined;
  }

  /** A table between two rulers over its whole width, with names above its columns. */
  private framed(first: number): number {
    let ruler = first + 1;
    while (ruler - first <= tallestHeader && !this.isBlank(ruler) && !this.isRuler(ruler)) ruler++;
    if (ruler === first + 1 || !columnRuler.test(this.lineAt(ruler))) return first + 1;
    const last = this.nextRuler(ruler + 1);
    const columns = this.columnsOf(ruler);
    const names = this.between(first, ruler);
    const body = last === undefined ? [] : this.bodyRows(this.between(ruler, last), columns);
    if (last === undefined || body.length === 0) return first + 1;
    this.add(first, last, [this.row(names, columns, true), ...body]);
    return last + 1;
  }

  /** A table below a ruler with gaps: with the names of its columns above the ruler, or closed by a ruler. */
  private columns(ruler: number): number {
    const columns = this.columnsOf(ruler);
    const isNamed =
      !this.isApart(ruler) &&
      this.isApart(ruler - 1) &&
      this.isAligned(ruler - 1, columns) &&
      this.partsOf(ruler - 1, columns).filter((part) => part !== undefined).length > 1;
    if (!isNamed && !this.isApart(ruler)) return ruler + 1;
    let end = ruler + 1;
    while (end < this.lines.length && !this.isBlank(end) && !this.isRuler(end) && !this.isHeading(end)) end++;
    const isClosed = this.isRuler(end);
    const last = isNamed || isClosed ? end : this.nextRuler(end);
    if (last === undefined) return ruler + 1;
    const body = this.between(ruler, last);
    if (!body.some((line) => !this.isBlank(line)) || !body.every((line) => this.isAligned(line, columns))) {
      return ruler + 1;
    }
    const rows =
      isNamed || isClosed
        ? body.map((line) => this.row([line], columns, false))
        : this.bodyRows(body, columns);
    const names = isNamed ? [this.row([ruler - 1], columns, true)] : [];
    const bottom = this.isRuler(last) ? last : last - 1;
    this.add(isNamed ? ruler - 1 : ruler, bottom, [...names, ...rows]);
    return bottom + 1;
  }

  private between(first: number, last: number): readonly number[] {
    return Array.from({ length: last - first - 1 }, (_, index) => first + 1 + index);
  }

  /** Rows of one or more lines: those between blank lines, or else those that start in the first column and another. */
  private bodyRows(lines: readonly number[], columns: readonly number[]): readonly TableRow[] {
    const isSpaced = lines.slice(0, -1).some((line) => this.isBlank(line));
    const groups: number[][] = [];
    let isOpen = false;
    for (const line of lines) {
      if (this.isBlank(line)) {
        isOpen = false;
        continue;
      }
      const [key, ...values] = this.partsOf(line, columns);
      const starts = isSpaced
        ? !isOpen
        : !isOpen || (key !== undefined && values.some((value) => value !== undefined));
      if (starts) groups.push([line]);
      else groups.at(-1)?.push(line);
      isOpen = true;
    }
    return groups.map((group) => this.row(group, columns, false));
  }
}

/** Where a line is cut for a column: at the blank before it, or the nearest where words are a little out of place. */
function cutNear(line: string, column: number): number {
  for (let away = 0; away <= 3; away++) {
    for (const at of [column - away, column + away]) {
      if (at >= line.length || (line[at - 1] ?? ' ').trim() === '') return Math.min(at, line.length);
    }
  }
  return column;
}

/** The tables in a text, in order; in time proportional to it. */
export function findTables(text: string): readonly PandocTable[] {
  return rulers.test(text) ? new Finder(text).find() : [];
}
