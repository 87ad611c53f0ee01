import { MarkupKind, type MarkupContent } from 'vscode-languageserver';
import { escapeMarkdown, visible } from '#core';

// The one place where the server makes Markdown. VS Code runs one command of ours from it, so nothing that users or
// norm files wrote may become a link.

/** A piece of an explanation. The texts are plain: they may hold what users or norm files wrote. */
export type Block =
  | { readonly kind: 'title' | 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly title: string; readonly items: readonly string[] }
  /** Only where the editor shows Markdown; the target is an address of our own making. */
  | { readonly kind: 'link'; readonly text: string; readonly target: string };

const asIs = (text: string): string => visible(text).replace(/\s/g, ' ');

function blockText(block: Block, markdown: boolean): string {
  const shown = markdown ? escapeMarkdown : asIs;
  const bold = (text: string): string => (markdown ? `**${shown(text)}**` : shown(text));
  switch (block.kind) {
    case 'title':
      return bold(block.text);
    case 'paragraph':
      return shown(block.text);
    case 'list': {
      const title = `${bold(block.title)}\n${markdown ? '\n' : ''}`;
      return title + block.items.map((item) => `- ${shown(item)}`).join('\n');
    }
    case 'link':
      return markdown ? `[${shown(block.text)}](${block.target})` : '';
  }
}

/** The blocks in the way that an editor can show them; empty lists are left out. */
export function toMarkup(blocks: readonly Block[], markdown: boolean): MarkupContent {
  return {
    kind: markdown ? MarkupKind.Markdown : MarkupKind.PlainText,
    value: blocks
      .filter((block) => block.kind !== 'list' || block.items.length > 0)
      .map((block) => blockText(block, markdown))
      .filter((text) => text !== '')
      .join('\n\n'),
  };
}
