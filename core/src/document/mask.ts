import type { Nodes, Root } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';
import type { Range } from '../text/range.ts';
import { findAddresses } from './addresses.ts';
import { drawn, type Html, type Tag, tagsIn } from './html.ts';
import { rangeOf } from './markdown.ts';
import { strikesIn } from './strikes.ts';
import type { Link } from './types.ts';

const inOrder = <T extends { readonly range: Range }>(things: readonly T[]): readonly T[] =>
  things.toSorted((a, b) => a.range.start - b.range.start);

const blank = (text: string): string => text.replace(/[^\n\r]/g, ' ');

/** Entities that stand for a letter, a blank or a sign that figures use; others are blanks, as no word needs them. */
const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi;
const signs: ReadonlySet<string> = new Set('&<>±');
/** Fills up the place of a letter: words go on over it, and nobody sees it. */
const joiner = '\u034F';

function signOf(written: string): string {
  const sign = decodeString(written);
  if (/^\p{L}$/u.test(sign)) return sign.padEnd(written.length, joiner);
  return (signs.has(sign) ? sign : ' ').padEnd(written.length);
}

/** The marks of a quote at the start of its later lines, which lie inside the text node. */
const quoteMarks = /(?<=\n)[ \t>]+/g;

interface Piece {
  readonly range: Range;
  readonly text: string;
}

/** Words of a tree with their places, and its links; markup, code and comments have no pieces. */
interface Collected {
  readonly pieces: readonly Piece[];
  readonly links: readonly Link[];
  readonly struck: readonly Range[];
}

function collect(
  source: string,
  root: Root,
  html: ReadonlyMap<Nodes, Html>,
  addresses: ReadonlyMap<string, string>,
): Collected {
  const pieces: Piece[] = [];
  const links: Link[] = [];
  const tags: Tag[] = [];

  const addText = (range: Range, quoted: boolean, isWrapped = false): void => {
    let text = source.slice(range.start, range.end);
    if (quoted) text = text.replace(quoteMarks, blank);
    if (isWrapped) text = text.replace(/\s/g, ' ');
    if (text.includes('&')) text = text.replace(entity, signOf);
    pieces.push({ range, text });
  };

  const addHtml = ({ marks, tags: own }: Html, quoted: boolean): void => {
    for (const { kind, range, ...mark } of marks) {
      if (kind === 'break') pieces.push({ range, text: '\n' });
      else addText(range, quoted, 'isWrapped' in mark && mark.isWrapped);
    }
    for (const tag of own) tags.push(tag);
  };

  const visit = (node: Nodes, quoted: boolean): void => {
    const block = html.get(node);
    if (block) addHtml(block, quoted);
    switch (node.type) {
      case 'text':
        addText(rangeOf(node), quoted);
        break;
      case 'html':
        if (block || node.value.startsWith('<!')) break;
        if (/^<br\s?\/?>/i.test(node.value)) pieces.push({ range: rangeOf(node), text: '\n' });
        else tags.push(...tagsIn(source, rangeOf(node)));
        break;
      case 'definition':
        if (/[^#]/.test(node.url)) links.push({ range: rangeOf(node), url: node.url });
        break;
      case 'link':
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
  const fromTags = drawn(tags);
  return {
    pieces,
    links: inOrder([...links, ...fromTags.links]),
    struck: united([...strikesIn(source, root), ...fromTags.struck]),
  };
}

/** Ranges in order that do not touch, over the same text. */
function united(ranges: readonly Range[]): readonly Range[] {
  const found: Range[] = [];
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last && start <= last.end)
      found[found.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else found.push({ start, end });
  }
  return found;
}

/** Those of some things in order that do not start within ranges in order. */
function outside<T extends { readonly range: Range }>(
  things: readonly T[],
  ranges: readonly Range[],
): readonly T[] {
  let at = 0;
  return things.filter(({ range }) => {
    while ((ranges[at]?.end ?? range.start + 1) <= range.start) at++;
    return (ranges[at]?.start ?? range.start + 1) > range.start;
  });
}

/** The text without the words in ranges in order. */
function without(text: string, ranges: readonly Range[]): string {
  let result = '';
  for (const { start, end } of ranges)
    result += text.slice(result.length, start) + blank(text.slice(start, end));
  return result + text.slice(result.length);
}

/** The stretches of a text that are struck out, in order; `html` has what its HTML blocks hold. */
export const struckOut = (source: string, root: Root, html: ReadonlyMap<Nodes, Html>): readonly Range[] =>
  collect(source, root, html, new Map()).struck;

/**
 * The masked copy of a text, as long as the text itself, and the addresses in it. See `Markdown` in `types.ts`
 * for what the mask keeps; `html` has what HTML blocks hold, `addresses` where reference links lead to, by identifier.
 */
export function maskOf(
  source: string,
  root: Root,
  html: ReadonlyMap<Nodes, Html>,
  addresses: ReadonlyMap<string, string>,
): { readonly mask: string; readonly links: readonly Link[] } {
  const { pieces, links: all, struck } = collect(source, root, html, addresses);
  const blanks = blank(source);
  let words = '';
  for (const { range, text } of pieces) {
    // A line break of one character replaces a tag of several: the rest of the tag stays blank.
    words += blanks.slice(words.length, range.start) + text;
  }
  words += blanks.slice(words.length);
  const masked = without(words, struck);
  const links = outside(all, struck);

  const inText = findAddresses(masked);
  if (inText.length === 0) return { mask: masked, links };
  const mask = without(
    masked,
    inText.map(({ range }) => range),
  );
  const bare = inText.filter(
    ({ range }) => !links.some((link) => link.range.start <= range.start && range.end <= link.range.end),
  );
  return { mask, links: inOrder([...links, ...bare]) };
}
