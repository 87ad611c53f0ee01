import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { type Phrase, phrasesAt, render } from '#core';
import type { Evaluated } from '../documents.ts';
import { toRange } from '../to-lsp.ts';

const kinds: Readonly<Record<Phrase['kind'], CompletionItemKind>> = {
  unit: CompletionItemKind.Unit,
  scale: CompletionItemKind.Unit,
  period: CompletionItemKind.Value,
};

/** Completes a figure with its unit, scale or period, as far as its criterion asks for it; empty elsewhere. */
export function completeFigure(
  { document, evaluation, locale }: Evaluated,
  offset: number,
): readonly CompletionItem[] {
  const offer = phrasesAt(evaluation, offset);
  if (!offer) return [];
  return offer.phrases.map(({ kind, text, ask }, index) => ({
    label: text,
    kind: kinds[kind],
    detail: render(locale, `completion.${kind}`, { label: ask.label }),
    sortText: String(index).padStart(3, '0'),
    textEdit: {
      range: toRange(document, offer.typed),
      newText: offer.glued && text !== '%' ? ` ${text}` : text,
    },
  }));
}
