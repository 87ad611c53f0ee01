import type { Nodes, Root } from 'mdast';
import type { Range } from '../text/range.ts';
import { findAddresses } from './addresses.ts';
import { rangeOf } from './markdown.ts';
import type { Link } from './types.ts';

const blank = (text: string): string => text.replace(/[^\n\r]/g, ' ');

/** Entities that stand for a blank or a sign that figures use; any other one is blanked too, as no word needs it. */
const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi;
const entitySigns: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&plusmn;': '±',
};

/** The marks of a quote at the start of its later lines, which lie inside the text node. */
const quoteMarks = /(?<=\n)[ \t>]+/g;

interface Piece {
  readonly range: Range;
  readonly text: string;
}

/** Words of a tree with their places, and its links; markup, code and comments have no pieces. */
function collect(
  source: string,
  root: Root,
  addresses: ReadonlyMap<string, string>,
): { readonly pieces: readonly Piece[]; readonly links: readonly Link[] } {
  const pieces: Piece[] = [];
  const links: Link[] = [];

  const addText = (range: Range, quoted: boolean): void => {
    let text = source.slice(range.start, range.end);
    if (quoted) text = text.replace(quoteMarks, blank);
    if (text.includes('&')) {
      text = text.replace(entity, (found) => (entitySigns[found] ?? ' ').padEnd(found.length));
    }
    pieces.push({ range, text });
  };

  const visit = (node: Nodes, quoted: boolean): void => {
    switch (node.type) {
      case 'text':
        addText(rangeOf(node), quoted);
        break;
      case 'html':
        if (/^<br\s?\/?>/i.test(node.value)) pieces.push({ range: rangeOf(node), text: '\n' });
        break;
      case 'link':
      case 'definition':
        links.push({ range: rangeOf(node), url: node.url });
        break;
      case 'linkReference':
        links.push({ range: rangeOf(node), url: addresses.get(node.identifier) ?? '' });
        break;
    }
    if ('children' in node) {
      for (const child of node.children) visit(child, quoted || node.type === 'blockquote');
    }
  };
  visit(root, false);
  return { pieces, links };
}

/**
 * The masked copy of a text, as long as the text itself, and the addresses in it. See `Markdown` in `types.ts`
 * for what the mask keeps; `addresses` is where reference links lead to, by identifier.
 */
export function maskOf(
  source: string,
  root: Root,
  addresses: ReadonlyMap<string, string>,
): { readonly mask: string; readonly links: readonly Link[] } {
  const { pieces, links } = collect(source, root, addresses);
  const blanks = blank(source);
  let masked = '';
  for (const { range, text } of pieces) {
    // A line break of one character replaces a tag of several: the rest of the tag stays blank.
    masked += blanks.slice(masked.length, range.start) + text;
  }
  masked += blanks.slice(masked.length);

  const inText = findAddresses(masked);
  if (inText.length === 0) return { mask: masked, links };
  let mask = '';
  for (const { range } of inText) {
    mask += masked.slice(mask.length, range.start) + ' '.repeat(range.end - range.start);
  }
  mask += masked.slice(mask.length);
  const bare = inText.filter(
    ({ range }) => !links.some((link) => link.range.start <= range.start && range.end <= link.range.end),
  );
  return { mask, links: [...links, ...bare].sort((a, b) => a.range.start - b.range.start) };
}
