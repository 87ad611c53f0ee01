import type { IsoDate } from '../text/date.ts';
import type { LineIndex } from '../text/lines.ts';
import type { Range } from '../text/range.ts';

/** A heading of its own line, ATX or setext; `content` is the text without the marks. */
export interface HeadingBlock {
  readonly kind: 'heading';
  readonly range: Range;
  readonly content: Range;
  readonly depth: number;
}

/** A paragraph; `lead` is the bold or slanted text it starts with, if any. */
export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly range: Range;
  readonly lead: Range | undefined;
  /** How many lists it lies in; a later paragraph of a list item is a paragraph too. */
  readonly indent: number;
  /** Whether it lies in a quote. */
  readonly quoted: boolean;
}

/**
 * The first paragraph of a list item. `number` is the number that is written before it in an ordered list,
 * `item` the whole item with everything nested in it.
 */
export interface ItemBlock {
  readonly kind: 'item';
  readonly range: Range;
  readonly item: Range;
  readonly lead: Range | undefined;
  readonly number: number | undefined;
  readonly indent: number;
}

/**
 * What a cell of a table holds. `others` are the stretches in it that belong to other cells, where the lines of some
 * cells alternate; `cellText` in `rows.ts` gives the cell's own words.
 */
export interface Cell extends Range {
  readonly others?: readonly Range[];
}

/**
 * A row of a table: with pipes, in the forms of pandoc (a grid, or columns made by blanks), or in HTML. `cells` has
 * the empty ones too, `table` is the whole table. The first row of a table is its header; where it has none, a row of
 * empty cells.
 */
export interface RowBlock {
  readonly kind: 'row';
  readonly form: 'pipes' | 'pandoc' | 'html';
  readonly range: Range;
  readonly table: Range;
  readonly cells: readonly Cell[];
  readonly header: boolean;
}

/** Code, or what is no text at all: comments, scripts and styles of HTML. */
export interface OpaqueBlock {
  readonly kind: 'opaque';
  readonly range: Range;
  readonly isCode: boolean;
}

/** What a document consists of, in reading order; lists and quotes are opened, so no block holds another. */
export type Block = HeadingBlock | ParagraphBlock | ItemBlock | RowBlock | OpaqueBlock;

/** A link: the address as written and, where it has one, the range of its text. */
export interface Link {
  readonly range: Range;
  readonly url: string;
}

/**
 * What is known of one stretch of Markdown by itself. Every offset counts from the start of that stretch.
 *
 * `mask` is as long as the stretch and holds its words only: markup, code, addresses, comments and what is struck out
 * are blanks, so an offset in the mask is an offset in the source. A tag that ends a line, such as `<br>`, has become
 * a line end.
 */
export interface Markdown {
  readonly text: string;
  readonly mask: string;
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
  readonly comments: readonly Range[];
}

/** A part of a document that starts at a heading (the first one: at the start) and is parsed by itself. */
export interface Section extends Markdown {
  /** Offset in the document of the section's first character. */
  readonly start: number;
}

/** A value of the front matter as it is written, with its place in the document. */
export interface FrontMatterField {
  readonly value: string;
  readonly range: Range;
}

export type FrontMatterKey = 'keurmerk' | 'organisatie' | 'peildatum' | 'vorige';

export interface FrontMatterProblem {
  readonly range: Range;
  readonly kind: 'syntax' | 'not-a-mapping' | 'not-text' | 'not-a-date';
  readonly key: string;
  /** What the YAML parser said, for `syntax`. */
  readonly detail: string;
}

export interface FrontMatter {
  /** The block with its fences. */
  readonly range: Range;
  readonly fields: Readonly<Partial<Record<FrontMatterKey, FrontMatterField>>>;
  readonly problems: readonly FrontMatterProblem[];
}

/** A comment that silences findings. `checks` are codes or names; empty means all of them. */
export interface Suppression {
  readonly range: Range;
  readonly checks: readonly FrontMatterField[];
  /** The text in which findings are silenced. */
  readonly scope: Range;
  readonly reason: string | undefined;
  /** After this date the suppression no longer holds. */
  readonly until: IsoDate | undefined;
}

/**
 * A Markdown file that has been read. All ranges outside `sections` are in the document. `text` is as it is written;
 * the texts of the sections are as `readable.ts` makes them, with the same offsets.
 */
export interface Document {
  readonly text: string;
  /** The lines with which git opens a conflict between two versions. */
  readonly conflicts: readonly Range[];
  readonly lines: LineIndex;
  readonly frontMatter: FrontMatter | undefined;
  readonly sections: readonly Section[];
  readonly suppressions: readonly Suppression[];
}

/**
 * A stretch of a document that is read as one piece, such as an answer. `text`, `mask` and `blocks` count from
 * `start`. A passage may begin with the heading or lead that names what follows.
 *
 * As long as the text of a stretch within a section stays as it is, its `blocks` stay the same object from run to
 * run. So what follows from a passage by itself can be remembered by its `blocks`.
 */
export interface Passage {
  readonly start: number;
  readonly text: string;
  readonly mask: string;
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
}
