import type { DocumentLink } from 'vscode-languageserver';
import { type Range, render } from '#core';
import type { Evaluated } from '../documents.ts';
import { toRange } from '../to-lsp.ts';

/** The address as something that can be opened: a website or a mailbox, and never anything else. */
function targetOf(address: string): string {
  if (/^https?:\/\//i.test(address)) return address;
  const isMailbox = address.includes('@') && !address.includes('/');
  return isMailbox ? `mailto:${address}` : `https://${address}`;
}

/** Last year's self-evaluation, from its path beside this document. */
function previousYear({ document, evaluation, previous, locale }: Evaluated): readonly DocumentLink[] {
  const field = evaluation.document.frontMatter?.fields.vorige;
  if (!field || !previous) return [];
  const tooltip = render(locale, 'link.previous');
  return [{ range: toRange(document, field.range), target: previous.uri, tooltip }];
}

/**
 * The addresses that stand in the text as they are, and the path of last year's document. What is written as a
 * Markdown link is left to the editor, which knows Markdown.
 */
export function documentLinksOf(evaluated: Evaluated): DocumentLink[] {
  const { document, evaluation } = evaluated;
  const bare = evaluation.document.sections.flatMap((section) =>
    section.links
      .filter(({ range, url }) => section.text.slice(range.start, range.end) === url)
      .map(({ range, url }): { readonly range: Range; readonly url: string } => ({
        range: { start: range.start + section.start, end: range.end + section.start },
        url,
      })),
  );
  return [
    ...previousYear(evaluated),
    ...bare.map(({ range, url }) => ({ range: toRange(document, range), target: targetOf(url) })),
  ];
}
