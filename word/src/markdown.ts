import type { Element, Root as HastRoot } from 'hast';
import type { Root as MdastRoot } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import rehypeParse from 'rehype-parse';
import rehypeRemark, { type Options as RehypeRemarkOptions } from 'rehype-remark';
import remarkStringify, { type Options as StringifyOptions } from 'remark-stringify';
import { type Processor, unified } from 'unified';
import { isTag, property } from './hast.ts';
import type { WordHtml } from './html.ts';
import { lowerHeadings, tidyText } from './phrasing.ts';
import { cellBreak } from './tables.ts';
import { type Found, noteReference, noteText, tidy } from './tidy.ts';

const handlers: NonNullable<RehypeRemarkOptions['handlers']> = {
  [noteReference]: (_, node: Element) => {
    const number = property(node, 'number');
    return { type: 'footnoteReference', identifier: number, label: number };
  },
  [noteText]: (state, node: Element) => {
    const number = property(node, 'number');
    return {
      type: 'footnoteDefinition',
      identifier: number,
      label: number,
      children: state.toFlow(state.all(node)),
    };
  },
  [cellBreak]: () => ({ type: 'html', value: '<br>' }),
};

const style: StringifyOptions = {
  bullet: '-',
  rule: '-',
  strong: '*',
  emphasis: '*',
  listItemIndent: 'one',
  handlers: {
    delete: (node: { readonly children: never[] }, _, state, info) => {
      const tracker = state.createTracker(info);
      const open = tracker.move('~~');
      const inner = state.containerPhrasing(node as never, { ...tracker.current(), before: '~', after: '~' });
      return `${open}${inner}~~`;
    },
  },
};

function gfm(this: Processor): void {
  const data = this.data() as { toMarkdownExtensions?: object[] };
  (data.toMarkdownExtensions ??= []).push(
    gfmTableToMarkdown({ tablePipeAlign: false }),
    gfmFootnoteToMarkdown(),
  );
}

const reader = unified().use(rehypeParse, { fragment: true }).freeze();
const converter = unified().use(rehypeRemark, { handlers }).freeze();
const writer = unified().use(gfm).use(remarkStringify, style).freeze();

/** Takes out backslashes that are only needed in places where these characters do not stand. */
const withoutNeedlessEscapes = (markdown: string): string =>
  markdown
    .replace(/\\\[(?!\^)([^[\]\n\\]*)\](?![([:])/g, '[$1]')
    .replace(/(?<=[\p{L}\p{N}])\\_(?=[\p{L}\p{N}])/gu, '_')
    .replace(/\\&(?!#?\w{1,40};)/g, '&')
    // A paragraph that its writer numbered by hand is an item of a list.
    .replace(/(?<=^|\n\n)(\d{1,2})\\?([.)])[ \u00A0]{1,4}(?=\S)/g, '$1$2 ');

const isTitle = (node: HastRoot['children'][number]): boolean =>
  isTag(node, 'h1') && JSON.stringify(node.properties['className'] ?? '').includes('title');

/** Writes a document as Markdown. */
export function toMarkdown({ html, comments }: WordHtml, found: Found): string {
  const tree = tidy(reader.parse(html), comments, found);
  const titles = tree.children.filter(isTitle).length;
  const mdast: MdastRoot = converter.runSync(tree);
  return withoutNeedlessEscapes(writer.stringify(lowerHeadings(tidyText(mdast), titles)));
}
