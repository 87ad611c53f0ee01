import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Memo } from '../memo.ts';
import type { Range } from '../text/range.ts';
import { blocksOf } from './blocks.ts';
import { parseTree, rangeOf } from './markdown.ts';
import { maskOf } from './mask.ts';
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

const headingLine = /^#{1,6}(?=[ \t\r\n]|$)/gm;

/** Offsets at which a section may start: every line that looks like a heading. */
function candidates(text: string, from: number): readonly number[] {
  headingLine.lastIndex = from;
  const found: number[] = [];
  for (let match = headingLine.exec(text); match; match = headingLine.exec(text)) found.push(match.index);
  return found;
}

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

/** Reads `text`, with `suffix` behind it for the parser only: nothing of the suffix is in the result. */
function read(text: string, suffix: string): Parsed {
  const whole = parseTree(text + suffix);
  const own = whole.children.filter((node) => suffix === '' || rangeOf(node).start < text.length);
  const tree: Root = { ...whole, children: own };
  return {
    // A part of the small string that was parsed: one of the document would keep the whole document alive.
    text: (text + suffix).slice(0, text.length),
    tree,
    closed: whole.children[own.length]?.type === 'heading',
    definitions: definitionsOf(text, tree),
    comments: commentsOf(text, tree),
    blocks: blocksOf(text, tree),
    ...maskOf(text, tree, addressesOf(whole)),
  };
}

const reread = (memo: Memo, text: string, suffix: string): Parsed =>
  memo.recall(`markdown ${suffix}`, text, () => read(text, suffix));

/**
 * Divides a text, from an offset on, into sections and parses each. The sections follow each other without a
 * gap. Where a heading turns out to lie in a code or HTML block, its section is joined to the one before.
 */
export function readSections(text: string, from: number, memo: Memo): readonly Section[] {
  const starts = [from, ...candidates(text, from).filter((start) => start > from), text.length];
  const found: { start: number; text: string; parsed: Parsed }[] = [];
  for (let index = 0; index < starts.length - 1;) {
    const start = starts[index] ?? from;
    // Twice as many at each try, so that a text full of open blocks is not read over and over.
    for (let span = 1; ; span *= 2) {
      const next = Math.min(index + span, starts.length - 1);
      const slice = text.slice(start, starts[next]);
      const isLast = next === starts.length - 1;
      const parsed = reread(memo, slice, isLast ? '' : sentinel);
      if (parsed.closed || isLast) {
        found.push({ start, text: slice, parsed });
        index = next;
        break;
      }
    }
  }

  const definitions = found.map(({ parsed }) => parsed.definitions).join('');
  return found.map(({ start, text: slice, parsed }) => {
    const refers = definitions !== '' && slice.includes('[') && definitions !== parsed.definitions;
    if (!refers) return { start, ...parsed };
    const lineEnd = slice.endsWith('\n') ? '' : '\n';
    const informed = reread(memo, slice, `${lineEnd}${sentinel}\n${definitions}`);
    return { start, ...(informed.closed ? informed : parsed) };
  });
}
