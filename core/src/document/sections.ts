import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Memo } from '../memo.ts';
import { type Range, shift } from '../text/range.ts';
import { blocksOf, shiftBlock } from './blocks.ts';
import { htmlOf } from './html.ts';
import { headingLines } from './lenient.ts';
import { parseTree, rangeOf } from './markdown.ts';
import { maskOf } from './mask.ts';
import { findTables } from './tables.ts';
import { withoutTables, withTables } from './table-text.ts';
import type { Markdown, Section } from './types.ts';

/**
 * A section's Markdown is a function of its text and of the definitions it may refer to, so it is remembered by
 * those: one keystroke parses one section again. A fresh run goes the same way with an empty memo.
 */
interface Parsed extends Markdown {
  /** Whether a heading behind this text would be read as one: no code or HTML block is left open. */
  readonly closed: boolean;
  /** What other sections need to know of the definitions in this one. */
  readonly definitions: string;
}

/** A heading that tells, by being there after parsing, that nothing above it is still open. */
const sentinel = '#\n';

function definitionsOf(source: string, root: Root): string {
  let found = '';
  visit(root, (node) => {
    if (node.type === 'definition') found += `${source.slice(rangeOf(node).start, rangeOf(node).end)}\n\n`;
    if (node.type === 'footnoteDefinition') found += `[^${node.identifier}]: x\n\n`;
  });
  return found;
}

/** The addresses that reference links lead to, by identifier. */
function addressesOf(root: Root): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  visit(root, 'definition', (node) => {
    if (!found.has(node.identifier)) found.set(node.identifier, node.url);
  });
  return found;
}

function commentsOf(source: string, root: Root): readonly Range[] {
  const found: Range[] = [];
  visit(root, 'html', (node) => {
    const { start, end } = rangeOf(node);
    for (let open = source.indexOf('<!--', start); open >= 0 && open < end;) {
      const close = source.indexOf('-->', open);
      const after = close < 0 ? end : close + 3;
      found.push({ start: open, end: after });
      open = source.indexOf('<!--', after);
    }
  });
  return found;
}

/** What stands around a stretch of Markdown and counts for how it is read. */
interface Surroundings {
  /** Nothing follows: there is no heading to be hidden by what is left open. */
  readonly isLast: boolean;
  /** The definitions in the rest of the document. */
  readonly definitions: string;
}

/** What is put behind a text for the parser only. */
function suffixOf(text: string, { isLast, definitions }: Surroundings): string {
  if (isLast && definitions === '') return '';
  return `${text.endsWith('\n') ? '' : '\n'}${sentinel}${definitions && `\n${definitions}`}`;
}

/** Reads a text in one go. Nothing of the surroundings is in the result. */
export function read(text: string, surroundings: Surroundings): Parsed {
  const suffix = suffixOf(text, surroundings);
  const tables = findTables(text);
  const whole = parseTree(withoutTables(text, tables) + suffix);
  const own = whole.children.filter((node) => suffix === '' || rangeOf(node).start < text.length);
  const tree: Root = { ...whole, children: own };
  const html = htmlOf(text, tree);
  const found = {
    blocks: blocksOf(text, tree, html),
    ...maskOf(text, tree, html, addressesOf(whole)),
  };
  return {
    // A part of the small string that was parsed: one of the document would keep the whole document alive.
    text: (text + suffix).slice(0, text.length),
    closed: whole.children[own.length]?.type === 'heading',
    definitions: definitionsOf(text, tree),
    comments: commentsOf(text, tree),
    ...withTables(text, found, tables, (cell) => read(cell, { ...surroundings, isLast: true })),
  };
}

/** A stretch of a text with what was read of it. */
interface Part {
  readonly start: number;
  readonly parsed: Parsed;
}

/** Reads a text stretch by stretch; one that leaves something open is joined to those behind it. */
function readParts(
  text: string,
  starts: readonly number[],
  readPart: (slice: string, isLast: boolean) => Parsed,
): readonly Part[] {
  const found: Part[] = [];
  const ends = [...starts.slice(1), text.length];
  for (let index = 0; index < starts.length;) {
    const start = starts[index] ?? 0;
    // Twice as many at each try, so that a text full of open blocks is not read over and over.
    for (let span = 1; ; span *= 2) {
      const last = Math.min(index + span, starts.length) - 1;
      const isLast = last === starts.length - 1;
      const parsed = readPart(text.slice(start, ends[last]), isLast);
      if (!parsed.closed && !isLast) continue;
      found.push({ start, parsed });
      index = last + 1;
      break;
    }
  }
  return found;
}

const joined = (parts: readonly Part[]): Parsed => ({
  text: parts.map(({ parsed }) => parsed.text).join(''),
  mask: parts.map(({ parsed }) => parsed.mask).join(''),
  blocks: parts.flatMap(({ start, parsed }) => parsed.blocks.map((block) => shiftBlock(block, start))),
  links: parts.flatMap(({ start, parsed }) =>
    parsed.links.map((link) => ({ ...link, range: shift(link.range, start) })),
  ),
  comments: parts.flatMap(({ start, parsed }) => parsed.comments.map((range) => shift(range, start))),
  definitions: parts.map(({ parsed }) => parsed.definitions).join(''),
  closed: parts.at(-1)?.parsed.closed ?? false,
});

/** A plain line behind a blank one: whatever stands above it, it goes on with nothing. */
const paragraphStart = /(?<=\n)[ \t]*\r?\n(?=[\p{L}|]|\*\*\p{L})/gu;

/** A definition, a tag that counts for later paragraphs, or the ruler of a table with rows between blank lines. */
const spanning = /\]:|<\/?(?:del|s|strike|a|table)[\s>]|-{2}[ \t]+-{2}/i;

/**
 * Reads a section that has changed, paragraph by paragraph, so that those that stayed as they are need not be
 * read again. The first time all are read at once, which takes less.
 */
function reread(text: string, surroundings: Surroundings, memo: Memo): Parsed {
  // A definition counts for the paragraphs before it too, and a table or tag may end behind a blank line.
  if (!memo.isWarm || spanning.test(text)) return read(text, surroundings);
  const starts = Array.from(text.matchAll(paragraphStart), (match) => match.index + match[0].length);
  if (starts.length === 0) return read(text, surroundings);
  const readParagraph = remembering('paragraph', surroundings.definitions, memo, read);
  return joined(
    readParts(text, [0, ...starts], (slice, isLast) => readParagraph(slice, isLast && surroundings.isLast)),
  );
}

/** Reads texts between definitions, each once for as long as it is asked for. */
function remembering(
  kind: string,
  definitions: string,
  memo: Memo,
  make: (text: string, surroundings: Surroundings, memo: Memo) => Parsed,
): (text: string, isLast: boolean) => Parsed {
  const [before, last] = [`${kind} before ${definitions}`, `${kind} at the end ${definitions}`];
  return (text, isLast) =>
    memo.recall(isLast ? last : before, text, () => make(text, { isLast, definitions }, memo));
}

/**
 * Divides a text, from an offset on, into sections and parses each. The sections follow each other without a
 * gap. Where a heading turns out to lie in a code or HTML block, its section is joined to the one before.
 */
export function readSections(text: string, from: number, memo: Memo): readonly Section[] {
  const starts = [from, ...headingLines(text, from).filter((start) => start > from)];
  const found = readParts(text, starts, remembering('section', '', memo, reread));

  const definitions = found.map(({ parsed }) => parsed.definitions).join('');
  const readInformed = remembering('section', definitions, memo, reread);
  return found.map(({ start, parsed }) => {
    const refers = definitions !== '' && parsed.text.includes('[') && definitions !== parsed.definitions;
    if (!refers) return { start, ...parsed };
    const informed = readInformed(parsed.text, false);
    return { start, ...(informed.closed ? informed : parsed) };
  });
}
