import type { Nodes, Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import type { Range } from '../text/range.ts';
import { lenient } from './lenient.ts';
import { lenientSyntax } from './syntax.ts';

/** Adds tables and footnotes only: the rest of GFM costs half as much time again and changes no finding. */
function leanGfm(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmTable(), gfmFootnote(), lenientSyntax);
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown(), gfmFootnoteFromMarkdown());
}

const processor = unified().use(remarkParse).use(leanGfm).freeze();

/** The Markdown tree of a text, with offsets in UTF-16 code units. Never throws: any text is Markdown. */
export function parseTree(text: string): Root {
  return processor.parse(lenient(text));
}

/** Where a node stands; every node of a parsed tree has a position. */
export function rangeOf(node: Nodes): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
