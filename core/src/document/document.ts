import type { Memo } from '../memo.ts';
import { indexLines } from '../text/lines.ts';
import { type Range, shift } from '../text/range.ts';
import { shiftBlock } from './blocks.ts';
import { readFrontMatter } from './front-matter.ts';
import { readable, withFeeds } from './readable.ts';
import { readSections } from './sections.ts';
import { readSuppressions } from './suppressions.ts';
import type { Block, Cell, Document, Passage, Section } from './types.ts';

/**
 * Reads a Markdown text, as it is in an editor or in a file without its byte order mark. Never throws: any text
 * is a document. Offsets are UTF-16 code units.
 */
export function parseDocument(text: string, memo: Memo): Document {
  const { text: legible, conflicts } = readable(text);
  const frontMatter = readFrontMatter(legible, memo);
  const sections = readSections(legible, frontMatter?.range.end ?? 0, memo);
  return {
    text,
    conflicts,
    lines: indexLines(text),
    frontMatter,
    sections,
    suppressions: readSuppressions(withFeeds(text), sections),
  };
}

/** The part of `range` within `within`, counted from the start of `within`; undefined where they do not meet. */
function clip(range: Range, within: Range): Range | undefined {
  const start = Math.max(range.start, within.start);
  const end = Math.min(range.end, within.end);
  return start < end || (start === end && range.start === range.end)
    ? { start: start - within.start, end: end - within.start }
    : undefined;
}

function clipCell({ others, ...cell }: Cell, within: Range): Cell | undefined {
  const range = clip(cell, within);
  if (!range || !others) return range;
  return { ...range, others: others.flatMap((other) => clip(other, within) ?? []) };
}

/** The part of a block within a range, counted from the start of that range. */
function clipBlock(block: Block, within: Range): Block | undefined {
  const range = clip(block.range, within);
  if (!range) return undefined;
  const part = (inner: Range): Range => clip(inner, within) ?? { start: range.start, end: range.start };
  switch (block.kind) {
    case 'heading':
      return { ...block, range, content: part(block.content) };
    case 'paragraph':
      return { ...block, range, lead: block.lead && clip(block.lead, within) };
    case 'item':
      return { ...block, range, item: part(block.item), lead: block.lead && clip(block.lead, within) };
    case 'row': {
      const cells = block.cells.flatMap((cell) => clipCell(cell, within) ?? []);
      return { ...block, range, table: part(block.table), cells };
    }
    case 'opaque':
      return { ...block, range };
  }
}

/** A passage without its place. */
type Content = Omit<Passage, 'start'>;

function contentOf(section: Section, within: Range): Content {
  const range = localRange(section, within);
  return {
    text: section.text.slice(range.start, range.end),
    mask: section.mask.slice(range.start, range.end),
    blocks: section.blocks.flatMap((block) => clipBlock(block, range) ?? []),
    links: section.links.flatMap((link) => {
      const clipped = clip(link.range, range);
      return clipped ? [{ ...link, range: clipped }] : [];
    }),
  };
}

/** The part of a range of the document that lies in a section, counted from the section's start. */
function localRange(section: Section, { start, end }: Range): Range {
  const length = section.text.length;
  const within = (offset: number): number => Math.min(Math.max(offset - section.start, 0), length);
  return { start: within(start), end: within(end) };
}

/** A section's blocks with their places in the document. */
export function blocksInDocument(section: Section): readonly Block[] {
  return section.blocks.map((block) => shiftBlock(block, section.start));
}

function joined(parts: readonly Section[], range: Range): Content {
  const [first, ...rest] = parts;
  if (!first) return { text: '', mask: '', blocks: [], links: [] };
  let { text, mask, blocks, links } = contentOf(first, range);
  for (const part of rest) {
    const content = contentOf(part, range);
    const by = text.length;
    blocks = [...blocks, ...content.blocks.map((block) => shiftBlock(block, by))];
    links = [...links, ...content.links.map((link) => ({ ...link, range: shift(link.range, by) }))];
    text += content.text;
    mask += content.mask;
  }
  return { text, mask, blocks, links };
}

/** A number for each parsed section, by which passages over unchanged sections are known again. */
const numbers = new WeakMap<Section['blocks'], number>();
let lastNumber = 0;

function numberOf({ blocks }: Section): number {
  const number = numbers.get(blocks) ?? ++lastNumber;
  numbers.set(blocks, number);
  return number;
}

/** The passage between two offsets of a document; blocks that lie across an end are cut off there. */
export function passageOf(document: Document, range: Range, memo: Memo): Passage {
  const parts = document.sections.filter(
    (section) => section.start < range.end && section.start + section.text.length > range.start,
  );
  const key = parts
    .map((part) => {
      const { start, end } = localRange(part, range);
      return `${numberOf(part)}:${start}-${end}`;
    })
    .join(' ');
  const content = memo.recall('passage', key, () => joined(parts, range));
  return { start: range.start, ...content };
}
