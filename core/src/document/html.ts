import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import type { Blockquote, FootnoteDefinition, ListItem, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Range } from '../text/range.ts';
import { rangeOf } from './markdown.ts';
import { headerless, namesColumns } from './rows.ts';
import type { Block, Link, RowBlock } from './types.ts';

/** A tag; `range` is the whole of it. */
export interface Tag {
  readonly kind: 'open' | 'close';
  readonly name: string;
  readonly range: Range;
  readonly attributes: ReadonlyMap<string, string>;
}

type Token =
  | Tag
  | { readonly kind: 'text'; readonly range: Range }
  | { readonly kind: 'comment'; readonly range: Range };

const noAttributes: ReadonlyMap<string, string> = new Map();

/** The tags, texts and comments in a stretch of HTML, however sloppy, in order. Takes time in proportion to it. */
function tokensOf(source: string, { start: base, end: limit }: Range): readonly Token[] {
  const tokens: Token[] = [];
  const html = source.slice(base, limit);
  const rangeAt = (start: number, end: number): Range => ({
    start: base + start,
    end: base + Math.min(end, html.length),
  });
  let name = '';
  let start = 0;
  let attribute = '';
  let attributes = new Map<string, string>();
  const opened = (end: number): void => {
    tokens.push({ kind: 'open', name, range: rangeAt(start, end + 1), attributes });
  };
  const closed = (tag: string, from: number, end: number): void => {
    tokens.push({ kind: 'close', name: tag, range: rangeAt(from, end + 1), attributes: noAttributes });
  };
  const nothing = (): void => undefined;
  const callbacks: TokenizerCallbacks = {
    onopentagname: (from, end) => {
      name = html.slice(from, end).toLowerCase();
      start = from - 1;
      attributes = new Map<string, string>();
    },
    onattribname: (from, end) => {
      attribute = html.slice(from, end).toLowerCase();
    },
    onattribdata: (from, end) => {
      attributes.set(attribute, html.slice(from, end));
    },
    onopentagend: opened,
    onselfclosingtag: (end) => {
      opened(end);
      closed(name, end, end);
    },
    onclosetag: (from, end) => {
      const bracket = html.indexOf('>', end);
      closed(html.slice(from, end).toLowerCase(), from - 2, bracket < 0 ? html.length : bracket);
    },
    ontext: (from, end) => {
      tokens.push({ kind: 'text', range: rangeAt(from, end) });
    },
    oncomment: (from, end) => {
      tokens.push({ kind: 'comment', range: rangeAt(from - '<!--'.length, end + 1) });
    },
    oncdata: nothing,
    ondeclaration: nothing,
    onprocessinginstruction: nothing,
    onattribentity: nothing,
    ontextentity: nothing,
    onattribend: nothing,
    onend: nothing,
  };
  const tokenizer = new Tokenizer({ decodeEntities: false }, callbacks);
  tokenizer.write(html);
  tokenizer.end();
  return tokens;
}

/** The tags in a stretch of HTML. */
export const tagsIn = (source: string, range: Range): readonly Tag[] =>
  tokensOf(source, range).flatMap((token) => ('name' in token ? [token] : []));

/** Words of an HTML block, or a tag that ends a line. `isWrapped`: line ends among the words are mere blanks. */
export type Mark =
  | { readonly kind: 'words'; readonly range: Range; readonly isWrapped: boolean }
  | { readonly kind: 'break'; readonly range: Range };

/** What an HTML block holds. Blocks are as if it stood by itself: in no list or quote of Markdown. */
export interface Html {
  readonly blocks: readonly Block[];
  readonly marks: readonly Mark[];
  readonly tags: readonly Tag[];
}

/** Elements that end a line, or stand by themselves. */
const ending: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body br button caption center dd details dialog div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol optgroup option p pre search ' +
    'section select summary table tbody td textarea tfoot th thead tr ul'
  ).split(' '),
);
/** Elements whose content is no text. */
const hidden: ReadonlySet<string> = new Set(['script', 'style', 'template', 'title', 'xml', 'code']);
const stressed: ReadonlySet<string> = new Set(['b', 'strong', 'em', 'i']);
const depthOf = (name: string): number => (/^h[1-6]$/.test(name) ? Number(name.charAt(1)) : 0);

/** Words between two ends of lines. */
interface Run {
  readonly range: Range;
  readonly lead: Range | undefined;
}

interface Cell {
  readonly at: number;
  readonly isHead: boolean;
  readonly runs: Run[];
}

interface Row {
  readonly start: number;
  end: number;
  readonly isHead: boolean;
  readonly cells: Cell[];
}

interface Table {
  readonly start: number;
  rows: Row[];
  row: Row | undefined;
  cell: Cell | undefined;
  isHead: boolean;
}

interface List {
  readonly isOrdered: boolean;
  next: number;
  item:
    { readonly start: number; readonly number: number | undefined; block: number | undefined } | undefined;
}

const hull = (runs: readonly Run[], at: number): Range => ({
  start: runs[0]?.range.start ?? at,
  end: runs.at(-1)?.range.end ?? at,
});

/** Whether a text of HTML has no words; `&nbsp;` is none. */
const isBlank = (text: string): boolean => text.replace(/&nbsp;|&#160;/gi, '').trim() === '';

const markdownHeading = /^[ \t]*(#{1,6})[ \t]+(\S[^\r\n]*)/;

class Reader {
  readonly blocks: Block[] = [];
  readonly marks: Mark[] = [];
  private run: Run | undefined;
  /** The element that stressed words at the start of a run stand in. */
  private lead: { readonly name: string; start: number | undefined } | undefined;
  private heading: { readonly depth: number; readonly start: number; readonly runs: Run[] } | undefined;
  private readonly tables: Table[] = [];
  private readonly lists: List[] = [];
  private quotes = 0;
  private skipped: Tag | undefined;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  read(tokens: readonly Token[], end: number): void {
    for (const token of tokens) {
      if (this.skipped) {
        if (token.kind === 'close' && token.name === this.skipped.name) this.endSkipped(token);
      } else if (token.kind === 'text') this.text(token.range);
      else if (token.kind === 'comment') this.opaque(token.range, false);
      else if (token.kind === 'open') this.open(token);
      else this.close(token);
    }
    this.endRun();
    this.endHeading(end);
    while (this.tables.length > 0) this.endTable(end);
    while (this.lists.length > 0) this.endList(end);
  }

  private get table(): Table | undefined {
    return this.tables.at(-1);
  }

  private opaque(range: Range, isCode: boolean): void {
    if (!this.run && !this.table && !this.heading) this.blocks.push({ kind: 'opaque', range, isCode });
  }

  private endSkipped(closing: Tag): void {
    const { name = '', range } = this.skipped ?? {};
    if (range) this.opaque({ start: range.start, end: closing.range.end }, name === 'code');
    this.skipped = undefined;
  }

  private text(range: Range): void {
    const text = this.source.slice(range.start, range.end);
    const isWrapped = this.table?.cell !== undefined;
    if (isWrapped || this.heading || !/^[ \t]*#/m.test(text)) this.words(range, isWrapped);
    else this.lines(range);
  }

  private words(range: Range, isWrapped: boolean): void {
    this.marks.push({ kind: 'words', range, isWrapped });
    const text = this.source.slice(range.start, range.end);
    if (isBlank(text)) return;
    const start = range.end - text.trimStart().length;
    const end = range.start + text.trimEnd().length;
    if (this.lead && !this.run) this.lead.start = start;
    this.run = { range: { start: this.run?.range.start ?? start, end }, lead: this.run?.lead };
  }

  /** Text with lines that would be headings of Markdown, were there a blank line before them. */
  private lines({ start: from, end: to }: Range): void {
    for (let start = from; start < to;) {
      const feed = this.source.indexOf('\n', start);
      const end = feed < 0 || feed >= to ? to : feed + 1;
      const [line, marks = '', title = ''] = markdownHeading.exec(this.source.slice(start, end)) ?? [];
      if (line === undefined) this.words({ start, end }, false);
      else {
        this.endRun();
        const content = { start: start + line.length - title.length, end: start + line.trimEnd().length };
        this.marks.push({ kind: 'words', range: content, isWrapped: false });
        const range = { start: start + line.indexOf('#'), end: content.end };
        this.blocks.push({ kind: 'heading', range, content, depth: marks.length });
      }
      start = end;
    }
  }

  private endRun(): void {
    const { run } = this;
    this.run = undefined;
    this.lead = undefined;
    if (!run) return;
    const cell = this.table?.cell;
    const item = this.lists.at(-1)?.item;
    if (cell) cell.runs.push(run);
    else if (this.heading) this.heading.runs.push(run);
    else if (item && item.block === undefined) {
      item.block = this.blocks.length;
      const range = { start: item.start, end: run.range.end };
      this.blocks.push({ kind: 'item', ...run, item: range, number: item.number, indent: this.lists.length });
    } else this.paragraph(run);
  }

  private paragraph(run: Run): void {
    this.blocks.push({ kind: 'paragraph', ...run, indent: this.lists.length, quoted: this.quotes > 0 });
  }

  private endHeading(end: number): void {
    if (!this.heading) return;
    const { depth, start, runs } = this.heading;
    this.heading = undefined;
    const content = hull(runs, start);
    if (runs.length > 0) this.blocks.push({ kind: 'heading', range: { start, end }, content, depth });
  }

  private endItem(end: number): void {
    const list = this.lists.at(-1);
    const block = this.blocks[list?.item?.block ?? -1];
    if (list?.item?.block !== undefined && block?.kind === 'item') {
      this.blocks[list.item.block] = { ...block, item: { start: block.item.start, end } };
    }
    if (list) list.item = undefined;
  }

  private endList(end: number): void {
    this.endItem(end);
    this.lists.pop();
  }

  private endRow(end: number): void {
    const { table } = this;
    if (!table) return;
    if (table.row) table.row.end = end;
    table.row = undefined;
    table.cell = undefined;
  }

  private addCell(tag: Tag): void {
    if (!this.table) this.addTable(tag);
    const { table } = this;
    if (!table) return;
    const { start, end } = tag.range;
    if (!table.row) {
      table.row = { start, end, isHead: table.isHead, cells: [] };
      table.rows.push(table.row);
    }
    table.cell = { at: end, isHead: tag.name === 'th', runs: [] };
    table.row.cells.push(table.cell);
  }

  private addTable({ range }: Tag): void {
    // What stands before a table in a cell is read before it.
    this.flushRows(range.start);
    this.tables.push({ start: range.start, rows: [], row: undefined, cell: undefined, isHead: false });
  }

  private endTable(end: number): void {
    this.flushRows(end);
    this.tables.pop();
  }

  /** Makes blocks of the rows so far: rows, or paragraphs where a table only lays out its text. */
  private flushRows(end: number): void {
    const { table } = this;
    if (!table) return;
    const { rows, cell } = table;
    this.endRow(end);
    table.rows = [];
    if (cell) this.addCellBehind(table, end);
    const filled = rows.filter(({ cells }) => cells.some(({ runs }) => runs.length > 0));
    if (filled.every(({ cells }) => cells.length <= 1)) {
      for (const run of filled.flatMap(({ cells }) => cells).flatMap(({ runs }) => runs)) this.paragraph(run);
      return;
    }
    const area = { start: table.start, end: filled.at(-1)?.end ?? end };
    const blocks = filled.map((row, index): RowBlock => {
      const cells = row.cells.map(({ runs, at }) => hull(runs, at));
      const texts = cells.map((one) => this.source.slice(one.start, one.end));
      const isHeader = row.isHead || row.cells.every(({ isHead }) => isHead) || namesColumns(texts);
      const range = { start: row.start, end: Math.max(row.end, cells.at(-1)?.end ?? 0) };
      return { kind: 'row', form: 'html', range, table: area, cells, header: index === 0 && isHeader };
    });
    if (blocks[0]?.header !== true) this.blocks.push(headerless(blocks));
    for (const block of blocks) this.blocks.push(block);
  }

  /** The rest of a cell behind a table that stands in it. */
  private addCellBehind(table: Table, at: number): void {
    table.cell = { at, isHead: false, runs: [] };
    table.row = { start: at, end: at, isHead: false, cells: [table.cell] };
    table.rows.push(table.row);
  }

  private open(tag: Tag): void {
    const { name, range } = tag;
    if (hidden.has(name)) this.skipped = tag;
    if (stressed.has(name) && !this.run) this.lead ??= { name, start: undefined };
    if (!ending.has(name)) return;
    this.marks.push({ kind: 'break', range });
    if (name === 'br') return;
    this.endRun();
    const depth = depthOf(name);
    if (this.heading && (depth > 0 || this.heading.runs.length > 0)) this.endHeading(range.start);
    const inCell = this.table?.cell !== undefined;
    if (depth > 0 && !inCell) this.heading = { depth, start: range.start, runs: [] };
    if (name === 'table') this.addTable(tag);
    if (name === 'thead' || name === 'tbody' || name === 'tfoot' || name === 'tr') {
      this.endRow(range.start);
      if (this.table && name !== 'tr') this.table.isHead = name === 'thead';
    }
    if (name === 'td' || name === 'th') this.addCell(tag);
    if (name === 'blockquote') this.quotes++;
    if (inCell) return;
    if (name === 'ul' || name === 'ol') {
      const first = Number.parseInt(tag.attributes.get('start') ?? '1', 10);
      this.lists.push({ isOrdered: name === 'ol', next: Number.isNaN(first) ? 1 : first, item: undefined });
    }
    if (name === 'li') this.addItem(range.start);
  }

  private addItem(start: number): void {
    if (this.lists.length === 0) this.lists.push({ isOrdered: false, next: 1, item: undefined });
    this.endItem(start);
    const list = this.lists.at(-1);
    if (list) list.item = { start, number: list.isOrdered ? list.next++ : undefined, block: undefined };
  }

  private close({ name, range }: Tag): void {
    if (this.lead?.name === name && this.lead.start !== undefined && this.run) {
      this.run = { ...this.run, lead: { start: this.lead.start, end: this.run.range.end } };
      this.lead = undefined;
    }
    if (!ending.has(name)) return;
    this.marks.push({ kind: 'break', range });
    if (name === 'br') return;
    this.endRun();
    if (depthOf(name) > 0) this.endHeading(range.end);
    if (name === 'blockquote') this.quotes = Math.max(this.quotes - 1, 0);
    if (name === 'table' && this.table) this.endTable(range.start);
    if ((name === 'td' || name === 'th') && this.table) {
      if (this.table.row) this.table.row.end = range.end;
      this.table.cell = undefined;
    }
    if (name === 'tr') this.endRow(range.end);
    if (this.table?.cell) return;
    if (name === 'li') this.endItem(range.end);
    if ((name === 'ul' || name === 'ol') && this.lists.length > 0) this.endList(range.end);
  }
}

function readHtml(source: string, range: Range): Html {
  const tokens = tokensOf(source, range);
  const reader = new Reader(source);
  reader.read(tokens, range.end);
  const tags = tokens.flatMap((token) => ('name' in token ? [token] : []));
  return { blocks: reader.blocks, marks: reader.marks, tags };
}

/** Indented lines within HTML, which Markdown takes for code behind a blank line. */
const isIndentedTag = (source: string, node: Nodes): boolean =>
  node.type === 'code' && /^[ \t]*<[a-z/!]/i.test(source.slice(rangeOf(node).start, rangeOf(node).end));

const holdsBlocks = (node: Nodes): node is Root | Blockquote | ListItem | FootnoteDefinition =>
  ['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(node.type);

const nothing: Html = { blocks: [], marks: [], tags: [] };

/**
 * The HTML blocks of a tree, each by its first node; the nodes of one that goes on behind a blank line have nothing
 * of their own.
 */
export function htmlOf(source: string, root: Nodes): ReadonlyMap<Nodes, Html> {
  const found = new Map<Nodes, Html>();
  if (!source.includes('<')) return found;
  visit(root, (parent) => {
    if (!holdsBlocks(parent)) return;
    const children: readonly Nodes[] = parent.children;
    for (let first = 0; first < children.length; first++) {
      const node = children[first];
      if (node?.type !== 'html') continue;
      let last: Nodes = node;
      for (let next = children[first + 1]; next; next = children[first + 1]) {
        if (next.type !== 'html' && !isIndentedTag(source, next)) break;
        found.set(next, nothing);
        last = next;
        first++;
      }
      found.set(node, readHtml(source, { start: rangeOf(node).start, end: rangeOf(last).end }));
    }
  });
  return found;
}

const striking: ReadonlySet<string> = new Set(['del', 's', 'strike']);

/** The stretches that tags strike out, and the links that they make; `tags` are in order. */
export function drawn(tags: readonly Tag[]): {
  readonly struck: readonly Range[];
  readonly links: readonly Link[];
} {
  const struck: Range[] = [];
  const links: Link[] = [];
  const strikes: Tag[] = [];
  let link: Tag | undefined;
  for (const tag of tags) {
    if (striking.has(tag.name)) {
      const opened = tag.kind === 'open' ? undefined : strikes.pop();
      if (tag.kind === 'open') strikes.push(tag);
      else if (opened) struck.push({ start: opened.range.start, end: tag.range.end });
    }
    if (tag.name !== 'a') continue;
    const url = link?.attributes.get('href')?.replaceAll('&amp;', '&');
    if (link && url !== undefined && tag.kind === 'close') {
      links.push({ url, range: { start: link.range.start, end: tag.range.end } });
    }
    link = tag.kind === 'open' ? tag : undefined;
  }
  return { struck, links };
}
