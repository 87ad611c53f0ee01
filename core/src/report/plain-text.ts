import type { Nodes, Parents, PhrasingContent, RootContent } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';
import { type Html, htmlOf } from '../document/html.ts';
import { parseTree, rangeOf } from '../document/markdown.ts';
import { struckOut } from '../document/mask.ts';
import { withoutTables } from '../document/table-text.ts';
import { findTables, type PandocTable } from '../document/tables.ts';
import type { Block } from '../document/types.ts';
import type { CriterionResult } from '../evaluate.ts';
import type { Range } from '../text/range.ts';

/** A line end within an element of HTML, as tables have it. */
const breakTag = /^<br\s?\/?>$/i;

/** The words of a sentence without marks; a link keeps its address behind its words. */
function wordsOf(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
      return node.value.replace(/\s+/g, ' ');
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    case 'html':
      return breakTag.test(node.value) ? '\n' : '';
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    case 'footnoteReference':
      return ` [${node.label ?? node.identifier}]`;
    case 'link': {
      const words = node.children.map(wordsOf).join('');
      const address = node.url.replace(/^mailto:/, '');
      return words === address || words === '' ? address : `${words} (${address})`;
    }
    default:
      return 'children' in node ? node.children.map(wordsOf).join('') : '';
  }
}

const phrase = (node: { readonly children: readonly PhrasingContent[] }): string =>
  node.children.map(wordsOf).join('').trim();

const indented = (text: string): string => text.replace(/\n/g, '\n  ');

const joined = (blocks: readonly string[], between: string): string =>
  blocks.filter((block) => block !== '').join(between);

/** A Markdown text with what is known of its HTML. */
interface Source {
  readonly text: string;
  readonly html: ReadonlyMap<Nodes, Html>;
}

const inside = (node: Parents, between: string, source: Source): string =>
  joined(
    node.children.map((child: Nodes) => blockOf(child as RootContent, source)),
    between,
  );

/** A block as plain text: lists keep their dashes and numbers, a table has a line for each row. */
function blockOf(node: RootContent, source: Source): string {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return phrase(node);
    case 'code':
      return source.html.has(node) ? '' : node.value;
    case 'html': {
      const html = source.html.get(node);
      return html
        ? joined(
            html.blocks.map((block) => htmlBlock(block, html, source)),
            '\n\n',
          )
        : '';
    }
    case 'blockquote':
      return inside(node, '\n\n', source);
    case 'list': {
      const first = node.start ?? 1;
      const items = node.children.map((item, index) => {
        const mark = node.ordered === true ? `${first + index}.` : '-';
        return `${mark} ${indented(inside(item, '\n', source))}`.trimEnd();
      });
      return items.join('\n');
    }
    case 'table':
      return node.children.map((row) => row.children.map(phrase).join(' | ')).join('\n');
    case 'footnoteDefinition':
      return `[${node.label ?? node.identifier}] ${indented(inside(node, '\n', source))}`;
    default:
      return '';
  }
}

/** The words of a stretch of HTML, a line for each that ends in it. */
function htmlWords({ start, end }: Range, { marks }: Html, { text }: Source): string {
  const words = marks
    .filter(({ range }) => range.start < end && start < range.end)
    .map(({ kind, range }) =>
      kind === 'break' ? '\n' : decodeString(text.slice(range.start, range.end)).replace(/\s+/g, ' '),
    );
  return words
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

function htmlBlock(block: Block, html: Html, source: Source): string {
  if (block.kind === 'opaque') return '';
  if (block.kind === 'row') {
    return block.cells
      .map((cell) => htmlWords(cell, html, source).replace(/\n+/g, ' '))
      .join(' | ')
      .replace(/^[ |]*$/, '');
  }
  const words = htmlWords(block.kind === 'heading' ? block.content : block.range, html, source);
  if (block.kind !== 'item') return words;
  return `${block.number === undefined ? '-' : `${block.number}.`} ${indented(words)}`;
}

/** A table of pandoc, a line for each row. */
const tableText = ({ rows }: PandocTable, text: string): string =>
  rows
    .map(({ cells }) =>
      cells
        .map(({ pieces }) => plainText(pieces.map(({ start, end }) => text.slice(start, end)).join('\n')))
        .map((cell) => cell.replace(/\s+/g, ' '))
        .join(' | '),
    )
    .join('\n');

function withoutRanges(text: string, ranges: readonly Range[]): string {
  let result = '';
  let at = 0;
  for (const { start, end } of ranges) {
    result += text.slice(at, start);
    at = end;
  }
  return result + text.slice(at);
}

/**
 * Markdown as the text that a reader sees, for a form that knows no Markdown: paragraphs with a blank line between
 * them, lists and tables line by line, addresses behind the words of their links; comments, markup and what is struck
 * out are gone.
 */
export function plainText(markdown: string): string {
  const tables = findTables(markdown);
  const tree = parseTree(withoutTables(markdown, tables));
  const html = htmlOf(markdown, tree);
  const struck = struckOut(markdown, tree, html);
  if (struck.length > 0) return plainText(withoutRanges(markdown, struck));
  const source = { text: markdown, html };
  const blocks = [
    ...tree.children.map((node) => ({ start: rangeOf(node).start, text: blockOf(node, source) })),
    ...tables.map((table) => ({ start: table.range.start, text: tableText(table, markdown) })),
  ].toSorted((a, b) => a.start - b.start);
  return joined(
    blocks.map(({ text }) => text),
    '\n\n',
  )
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** What the document answers to a criterion, as plain text; the parts of it one below the other. */
export function plainAnswer({ bound }: CriterionResult): string {
  return joined(
    bound.answers.map(({ body }) => plainText(body.text)),
    '\n\n',
  );
}
