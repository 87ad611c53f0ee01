import { MarkupKind, type MarkupContent } from 'vscode-languageserver';

/** A piece of an explanation. The texts are plain: they may hold what users or norm files wrote. */
export type Block =
  | { readonly kind: 'title' | 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly title: string; readonly items: readonly string[] }
  /** Only where the editor shows Markdown. */
  | { readonly kind: 'link'; readonly text: string; readonly target: string };

/** Text that Markdown shows as it is: no links, no images, no markup. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s/g, ' ')
    .replace(/[\\`*_~[\]<>&|]/g, '\\$&')
    .replace(/^[#+-]/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

const asIs = (text: string): string => text.replace(/\s/g, ' ');

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
