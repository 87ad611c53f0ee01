import type { ListItem, Nodes, Paragraph, Root } from 'mdast';
import { type Range, shift } from '../text/range.ts';
import type { Html } from './html.ts';
import { rangeOf } from './markdown.ts';
import type { Block, Cell } from './types.ts';

/** The range of a node's children, without the marks around them; empty at the node's end where it has none. */
function contentOf(node: Nodes): Range {
  const first = 'children' in node ? node.children[0] : undefined;
  const last = 'children' in node ? node.children.at(-1) : undefined;
  const { end } = rangeOf(node);
  return first && last ? { start: rangeOf(first).start, end: rangeOf(last).end } : { start: end, end };
}

function leadOf(paragraph: Paragraph): Range | undefined {
  const first = paragraph.children.find(
    (node) => node.type !== 'html' && !(node.type === 'text' && node.value.trim() === ''),
  );
  return first?.type === 'strong' || first?.type === 'emphasis' ? contentOf(first) : undefined;
}

/** A block of HTML as it is in so many lists, and perhaps a quote, of Markdown. */
function nested(block: Block, indent: number, quoted: boolean): Block {
  if (block.kind === 'item') return { ...block, indent: block.indent + indent };
  if (block.kind !== 'paragraph') return block;
  return { ...block, indent: block.indent + indent, quoted: block.quoted || quoted };
}

/** The blocks of a tree in reading order, with lists and quotes opened up; `html` has what HTML blocks hold. */
export function blocksOf(source: string, root: Root, html: ReadonlyMap<Nodes, Html>): readonly Block[] {
  const blocks: Block[] = [];

  const addItem = (item: ListItem, ordered: boolean, indent: number): void => {
    const range = rangeOf(item);
    const number = ordered ? Number.parseInt(source.slice(range.start, range.start + 10), 10) : undefined;
    const [first, ...rest] = item.children;
    const [own, ...others] = (first && html.get(first)?.blocks) ?? [];
    if (first?.type === 'paragraph') {
      blocks.push({ kind: 'item', range: rangeOf(first), item: range, lead: leadOf(first), number, indent });
    } else if (own?.kind === 'paragraph') {
      blocks.push({ kind: 'item', range: own.range, item: range, lead: own.lead, number, indent });
      for (const block of others) blocks.push(nested(block, indent, false));
    } else {
      const empty = first ? rangeOf(first).start : range.end;
      blocks.push({
        kind: 'item',
        range: { start: empty, end: empty },
        item: range,
        lead: undefined,
        number,
        indent,
      });
      if (first) visit(first, indent);
    }
    for (const child of rest) visit(child, indent);
  };

  const visit = (node: Nodes, indent: number, quoted = false): void => {
    const read = html.get(node);
    if (read) {
      for (const block of read.blocks) blocks.push(nested(block, indent, quoted));
      return;
    }
    switch (node.type) {
      case 'heading':
        blocks.push({ kind: 'heading', range: rangeOf(node), content: contentOf(node), depth: node.depth });
        break;
      case 'paragraph':
        blocks.push({ kind: 'paragraph', range: rangeOf(node), lead: leadOf(node), indent, quoted });
        break;
      case 'list':
        for (const item of node.children) addItem(item, node.ordered === true, indent + 1);
        break;
      case 'table':
        node.children.forEach((row, index) => {
          blocks.push({
            kind: 'row',
            form: 'pipes',
            range: rangeOf(row),
            table: rangeOf(node),
            cells: row.children.map(contentOf),
            header: index === 0,
          });
        });
        break;
      case 'blockquote':
        for (const child of node.children) visit(child, indent, true);
        break;
      case 'root':
      case 'footnoteDefinition':
        for (const child of node.children) visit(child, indent, quoted);
        break;
      case 'code':
        blocks.push({ kind: 'opaque', range: rangeOf(node), isCode: true });
        break;
    }
  };
  visit(root, 0);
  return blocks;
}

const shiftCell = ({ start, end, others }: Cell, by: number): Cell => ({
  ...shift({ start, end }, by),
  ...(others && { others: others.map((other) => shift(other, by)) }),
});

/** A block as it is with so many characters before it. */
export function shiftBlock(block: Block, by: number): Block {
  const range = shift(block.range, by);
  switch (block.kind) {
    case 'heading':
      return { ...block, range, content: shift(block.content, by) };
    case 'paragraph':
      return { ...block, range, lead: block.lead && shift(block.lead, by) };
    case 'item':
      return { ...block, range, item: shift(block.item, by), lead: block.lead && shift(block.lead, by) };
    case 'row':
      return {
        ...block,
        range,
        table: shift(block.table, by),
        cells: block.cells.map((cell) => shiftCell(cell, by)),
      };
    case 'opaque':
      return { ...block, range };
  }
}
