import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Range } from '../text/range.ts';
import { rangeOf } from './markdown.ts';

/** Two tildes, no more. */
const mark = /(?<![\\~])~~(?!~)/g;

/** The offsets of the marks in the words of a paragraph, heading or cell; those in code are none. */
function marksIn(source: string, block: Nodes): readonly number[] {
  const found: number[] = [];
  visit(block, 'text', (node) => {
    const { start, end } = rangeOf(node);
    for (const { index } of source.slice(start, end).matchAll(mark)) found.push(start + index);
  });
  return found;
}

const isBlank = (character: string): boolean => character.trim() === '';

/** The stretches between two marks that stand against words: each closing mark goes with the last open one. */
function pairs(source: string, marks: readonly number[], { start, end }: Range): readonly Range[] {
  const found: Range[] = [];
  const open: number[] = [];
  for (const at of marks) {
    const closes = at > start && !isBlank(source.charAt(at - 1));
    const opened = closes ? open.pop() : undefined;
    if (opened !== undefined) found.push({ start: opened, end: at + 2 });
    else if (at + 2 < end && !isBlank(source.charAt(at + 2))) open.push(at);
  }
  return found;
}

/** What is struck out with `~~` in the blocks of a tree, marks included. */
export function strikesIn(source: string, root: Root): readonly Range[] {
  if (!source.includes('~~')) return [];
  const found: Range[] = [];
  visit(root, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return;
    found.push(...pairs(source, marksIn(source, node), rangeOf(node)));
  });
  return found;
}
