import type { Nodes, Parents, PhrasingContent, RootContent } from 'mdast';
import type { CriterionResult } from '../evaluate.ts';
import { parseTree } from '../document/markdown.ts';

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

const inside = (node: Parents, between: string): string =>
  joined(
    node.children.map((child: Nodes) => blockOf(child as RootContent)),
    between,
  );

/** A block as plain text: lists keep their dashes and numbers, a table has a line for each row. */
function blockOf(node: RootContent): string {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return phrase(node);
    case 'code':
      return node.value;
    case 'blockquote':
      return inside(node, '\n\n');
    case 'list': {
      const first = node.start ?? 1;
      const items = node.children.map((item, index) => {
        const mark = node.ordered === true ? `${first + index}.` : '-';
        return `${mark} ${indented(inside(item, '\n'))}`.trimEnd();
      });
      return items.join('\n');
    }
    case 'table':
      return node.children.map((row) => row.children.map(phrase).join(' | ')).join('\n');
    case 'footnoteDefinition':
      return `[${node.label ?? node.identifier}] ${indented(inside(node, '\n'))}`;
    default:
      return '';
  }
}

/**
 * Markdown as the text that a reader sees, for a form that knows no Markdown: paragraphs with a blank line between
 * them, lists and tables line by line, addresses behind the words of their links; comments and markup are gone.
 */
export function plainText(markdown: string): string {
  return inside(parseTree(markdown), '\n\n')
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
