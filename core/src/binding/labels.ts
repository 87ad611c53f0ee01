import type { Block, ItemBlock, ParagraphBlock, RowBlock, Section } from '../document/types.ts';
import { keptBy } from '../memo.ts';
import type { Range } from '../text/range.ts';
import { readReference, type Reference } from './reference.ts';

/** A piece of text as a label is read: blanks folded to one space, with the place of each character. */
export interface LabelText {
  readonly text: string;
  /** Offset in the section of each character of `text`, and behind them that of its end. */
  readonly offsets: readonly number[];
}

interface LabelBase {
  readonly words: LabelText;
  readonly reference: Reference;
  /** How deep it stands: 1 to 6 for headings, then lines, bold lead-ins and list items. */
  readonly rank: number;
  /** Where the text behind it starts, if all of `words` is the label. */
  readonly bodyStart: number;
  /** Whether it starts its paragraph, and is no later line of one. */
  readonly opens: boolean;
}

/** A heading, or a line or bold text that stands alone as one. */
export interface HeadingLabel extends LabelBase {
  readonly kind: 'heading';
  /** A Markdown heading, and no line that might be one. */
  readonly marked: boolean;
}

/** The start of a paragraph's line or the bold words before a text: what follows on the line is text already. */
export interface LeadLabel extends LabelBase {
  readonly kind: 'lead';
  readonly bold: boolean;
}

/** A numbered list item of the outermost list, or a line that a letter numbers. */
export interface ItemLabel extends LabelBase {
  readonly kind: 'item';
  readonly number: number;
  /** For a line with a letter: what it is where the letters number no criteria. */
  readonly otherwise: readonly (HeadingLabel | LeadLabel)[] | undefined;
  /** Whether more lines follow the first, which may then be a title. */
  readonly continues: boolean;
}

/** A table; its rows may each answer a criterion. */
export interface TableLabel {
  readonly kind: 'table';
  readonly header: readonly LabelText[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly range: Range;
  readonly cells: readonly LabelText[];
  /** Where each cell starts, be it with an address. */
  readonly starts: readonly number[];
}

/** A place that may name a norm, a phase or a criterion. Offsets are in the section. */
export type Label = HeadingLabel | LeadLabel | ItemLabel | TableLabel;

/** The deepest rank of a Markdown heading. */
export const deepestHeading = 6;
const lineRank = 7;
/** The rank of a label that has its text on the same line. */
export const leadRank = 8;
const itemRank = 9;

/** Longer lines are running text. */
const longestTitle = 110;
const longestLead = 200;

/** A line that starts as a reference may start. */
const referenceStart =
  /^(?:norm|(?:kwalificatie)?crit|lid|leden|punt|onderdeel|vraag|nummer|nr|ad |ad:|fase|plan|do|check|act|\d{1,2}[a-z.):\s–—-])/i;

const bullet = /[\s•·▪●◦*–—-]/;

/** Reads the words of a masked stretch, at most `longest` characters of them, leaving pasted bullets out. */
function textOf(mask: string, range: Range, longest: number): LabelText {
  let text = '';
  const offsets: number[] = [];
  let at = range.start;
  while (at < range.end && bullet.test(mask.charAt(at))) at++;
  let last = at;
  for (; at < range.end && text.length <= longest; at++) {
    const character = mask.charAt(at);
    const isBlank = /\s/.test(character);
    if (isBlank && (text === '' || text.endsWith(' '))) continue;
    text += isBlank ? ' ' : character;
    offsets.push(at);
    if (!isBlank) last = at + 1;
  }
  const trimmed = text.trimEnd();
  return { text: trimmed, offsets: [...offsets.slice(0, trimmed.length), last] };
}

/** The lines of a masked stretch that have words on them. */
function linesOf(mask: string, range: Range): readonly Range[] {
  const lines: Range[] = [];
  for (let start = range.start; start < range.end;) {
    const found = mask.indexOf('\n', start);
    const end = found < 0 || found > range.end ? range.end : found;
    if (/\S/.test(mask.slice(start, end))) lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

/** Where the first address in a stretch starts that is written out, and so is blank in the mask; else its end. */
function addressIn({ mask, links }: Section, { start, end }: Range): number {
  const address = links.find(
    ({ range }) =>
      range.start >= start && range.start < end && mask.slice(range.start, range.end).trim() === '',
  );
  return address?.range.start ?? end;
}

/** Steps over what stands between a label and its text. */
function skipSeparators(section: Section, from: number, to: number): number {
  const { mask } = section;
  const end = addressIn(section, { start: from, end: to });
  let at = from;
  while (at < end && /[\s.:;,)\]–—-]/.test(mask.charAt(at))) at++;
  return at;
}

function fromHeading(
  section: Section,
  range: Range,
  content: Range,
  rank: number,
  marked: boolean,
): HeadingLabel {
  const end = labelEnd(section, content);
  const words = textOf(section.mask, { start: content.start, end }, longestLead);
  const reference = readReference(words.text);
  const bodyStart = end < content.end ? end : range.end;
  return { kind: 'heading', marked, words, reference, rank, bodyStart, opens: true };
}

/** The end of a label: where an address behind words starts that is the answer to it. */
function labelEnd(section: Section, line: Range): number {
  const end = addressIn(section, line);
  return /\p{L}|\d/u.test(section.mask.slice(line.start, end)) ? end : line.end;
}

/** "a. De juiste plek": letters that number a list which Markdown does not know as one. */
const letter = /^\(?([a-m])[.)] (?=\p{L})/u;

function fromLettered(
  line: Range,
  whole: LabelText,
  otherwise: ItemLabel['otherwise'],
): ItemLabel | undefined {
  const found = letter.exec(whole.text);
  if (!found) return undefined;
  const length = found[0].length;
  const words = { text: whole.text.slice(length), offsets: whole.offsets.slice(length) };
  const isTitle = words.text.length <= longestTitle && !/[.;,!]$/.test(words.text);
  return {
    kind: 'item',
    number: (found[1] ?? '').charCodeAt(0) - beforeLetters,
    otherwise,
    continues: true,
    words,
    reference: readReference(words.text),
    rank: itemRank,
    bodyStart: isTitle ? line.end : (words.offsets[0] ?? line.start),
    opens: true,
  };
}

/** The character before "a", so that "a" is 1. */
const beforeLetters = 96;

function fromLine(section: Section, line: Range, opens: boolean): readonly Label[] {
  const otherwise = withoutLetter(section, line, opens);
  const item = fromLettered(line, textOf(section.mask, line, longestLead), otherwise);
  return item ? [item] : otherwise;
}

function withoutLetter(section: Section, line: Range, opens: boolean): readonly (HeadingLabel | LeadLabel)[] {
  const isShort = line.end - line.start <= longestTitle;
  const whole = textOf(section.mask, line, longestLead);
  const isHeading = isShort && !/[.;,!]$/.test(whole.text);
  const end = isHeading ? labelEnd(section, line) : line.end;
  const words = end < line.end ? textOf(section.mask, { start: line.start, end }, longestLead) : whole;
  const reference = readReference(words.text);
  if (isHeading) {
    return [{ kind: 'heading', marked: false, words, reference, rank: lineRank, bodyStart: end, opens }];
  }
  if (!referenceStart.test(words.text) || reference.form === 'none') return [];
  return [{ kind: 'lead', bold: false, words, reference, rank: leadRank, bodyStart: line.start, opens }];
}

function fromParagraph(section: Section, block: ParagraphBlock): readonly Label[] {
  const { mask } = section;
  if (block.indent > 0) return [];
  const [first, ...rest] = linesOf(mask, block.range);
  if (!first) return [];
  const later = rest.flatMap((line) => fromLine(section, line, false));
  if (!block.lead) return [...fromLine(section, first, true), ...later];
  const bodyStart = skipSeparators(section, block.lead.end, block.range.end);
  if (bodyStart >= Math.min(first.end, block.range.end)) {
    return [fromHeading(section, first, block.lead, lineRank, false), ...later];
  }
  const words = textOf(mask, block.lead, longestLead);
  const lead: Label = {
    kind: 'lead',
    bold: true,
    words,
    reference: readReference(words.text),
    rank: leadRank,
    bodyStart,
    opens: true,
  };
  // "**Do** Criterium 6: …" names a phase in bold and then a criterion.
  const behind = fromLine(section, { start: bodyStart, end: Math.min(first.end, block.range.end) }, false);
  const named = behind.filter((label) => label.kind !== 'table' && label.reference.form === 'named');
  return [lead, ...named, ...later];
}

function fromItem(section: Section, block: ItemBlock): readonly Label[] {
  const { mask } = section;
  if (block.indent > 1) return [];
  const [line, ...more] = linesOf(mask, block.item);
  const words = textOf(mask, block.lead ?? line ?? block.range, longestLead);
  const reference = readReference(words.text);
  const bodyStart = block.lead ? skipSeparators(section, block.lead.end, block.range.end) : block.range.start;
  if (reference.norm !== undefined) {
    return [
      {
        kind: 'lead',
        bold: block.lead !== undefined,
        words,
        reference,
        rank: itemRank,
        bodyStart,
        opens: true,
      },
    ];
  }
  if (block.number === undefined) return [];
  return [
    {
      kind: 'item',
      number: block.number,
      otherwise: undefined,
      continues: more.length > 0,
      words,
      reference,
      rank: itemRank,
      bodyStart,
      opens: true,
    },
  ];
}

function fromTable(mask: string, rows: readonly RowBlock[]): readonly Label[] {
  const [header, ...body] = rows;
  if (!header) return [];
  const cellsOf = (row: RowBlock): readonly LabelText[] =>
    row.cells.map((cell) => textOf(mask, cell, Number.POSITIVE_INFINITY));
  return [
    {
      kind: 'table',
      header: cellsOf(header),
      rows: body.map((row) => ({
        range: row.range,
        cells: cellsOf(row),
        starts: row.cells.map(({ start }) => start),
      })),
    },
  ];
}

function read(section: Section): readonly Label[] {
  const { mask, blocks } = section;
  const labels: Label[] = [];
  let table: RowBlock[] = [];
  const endTable = (): void => {
    labels.push(...fromTable(mask, table));
    table = [];
  };
  const add = (block: Block): void => {
    if (block.kind === 'row' && !block.header) {
      table.push(block);
      return;
    }
    endTable();
    if (block.kind === 'heading')
      labels.push(fromHeading(section, block.range, block.content, block.depth, true));
    if (block.kind === 'paragraph') labels.push(...fromParagraph(section, block));
    if (block.kind === 'item') labels.push(...fromItem(section, block));
    if (block.kind === 'row') table.push(block);
  };
  blocks.forEach(add);
  endTable();
  return labels;
}

/**
 * All places in a section that may name something, in reading order. Worked out once for each parsed section:
 * the blocks are remembered between runs, and the labels with them.
 */
export const labelsOf = keptBy(({ blocks }: Section) => blocks, read);
