import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { type IsoDate, type Range, render } from '#core';
import type { Evaluated } from '../documents.ts';
import { toRange } from '../to-lsp.ts';

const keys = ['keurmerk', 'organisatie', 'peildatum', 'vorige'] as const;

const fence = /^---[ \t]*$/;

/** The lines of the front matter before the one that starts at an offset; undefined where that is elsewhere. */
function linesBefore(text: string, start: number): readonly string[] | undefined {
  const [first, ...rest] = text.slice(0, start).split(/\r?\n/).slice(0, -1);
  const isInside = first !== undefined && fence.test(first) && !rest.some((line) => fence.test(line));
  return isInside ? rest : undefined;
}

/**
 * Completes the keys of the front matter that are not there yet, and the values of those that have a choice.
 * `written` is the line up to the cursor. Undefined where the cursor is not in the front matter.
 */
export function completeFrontMatter(
  { document, evaluation, editions, locale }: Evaluated,
  written: Range,
  today: IsoDate,
): CompletionItem[] | undefined {
  const { text } = evaluation.document;
  if (linesBefore(text, written.start) === undefined) return undefined;
  const line = text.slice(written.start, written.end);

  const item = (label: string, from: number, rest: Partial<CompletionItem>): CompletionItem => ({
    label,
    kind: CompletionItemKind.Value,
    textEdit: { range: toRange(document, { start: from, end: written.end }), newText: label },
    ...rest,
  });

  const [start, key] = /^([a-z]+)[ \t]*:[ \t]*/.exec(line) ?? [];
  if (start !== undefined) {
    const from = written.start + start.length;
    if (key === 'keurmerk') return editions.map(({ id, title }) => item(id, from, { detail: title }));
    if (key === 'peildatum') return [item(today, from, { detail: render(locale, 'completion.today') })];
    return [];
  }
  if (!/^[a-z]*$/.test(line)) return [];
  const block = text.slice(0, evaluation.document.frontMatter?.range.end ?? written.start).split(/\r?\n/);
  return keys
    .filter((one) => !block.some((other) => other.startsWith(`${one}:`)))
    .map((one) => {
      const range = toRange(document, written);
      const documentation = render(locale, `front-matter.${one}`);
      const kind = CompletionItemKind.Property;
      return item(one, written.start, { kind, documentation, textEdit: { range, newText: `${one}: ` } });
    });
}
