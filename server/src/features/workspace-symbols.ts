import { type SymbolInformation } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import { flatten, outlineOf, regionsOf, visible } from '#core';
import type { Evaluated } from '../documents.ts';
import { toRange } from '../to-lsp.ts';
import { kinds, nameOf } from './symbols.ts';

/** The norms and criteria of a document whose name has all words of a query; an empty query is for all of them. */
export function workspaceSymbolsOf(
  { document, evaluation, locale }: Evaluated,
  query: string,
): SymbolInformation[] {
  const outline = outlineOf(evaluation);
  if (!outline) return [];
  const words = query.toLowerCase().split(/\s/);
  const containerName = visible(Utils.basename(URI.parse(document.uri)));
  return flatten(regionsOf(outline))
    .filter(({ kind }) => kind !== 'phase')
    .map((region) => ({
      name: nameOf(region, locale),
      kind: kinds[region.kind],
      location: { uri: document.uri, range: toRange(document, region.label) },
      containerName,
    }))
    .filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)));
}
