import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import { type Locale, outlineOf, type Region, regionsOf, render } from '#core';
import type { Client } from '../client.ts';
import type { Evaluated } from '../documents.ts';
import { toRange } from '../to-lsp.ts';

/** How an editor shows each kind of region. */
export const kinds: Readonly<Record<Region['kind'], SymbolKind>> = {
  norm: SymbolKind.Module,
  phase: SymbolKind.Namespace,
  criterion: SymbolKind.String,
};

/** What a region is called in lists. */
export function nameOf(region: Region, locale: Locale): string {
  const { norm } = region.norm;
  switch (region.kind) {
    case 'norm':
      return render(locale, 'outline.norm', { norm: norm.id, title: norm.title });
    case 'phase':
      return render(locale, `phase.${region.phase.phase}`);
    case 'criterion': {
      const { number, title } = region.criterion.criterion;
      return `${norm.id}.${number} ${title}`;
    }
  }
}

function detailOf(region: Region, locale: Locale): string {
  switch (region.kind) {
    case 'norm': {
      const { complete, total } = region.norm;
      return render(locale, 'outline.progress', { complete, total });
    }
    case 'phase': {
      const { criteria } = region.phase;
      const complete = criteria.filter(({ status }) => status === 'complete').length;
      return render(locale, 'outline.progress', { complete, total: criteria.length });
    }
    case 'criterion':
      return render(locale, `status.${region.criterion.status}`);
  }
}

function nested(region: Region, evaluated: Evaluated): DocumentSymbol {
  const { document, locale } = evaluated;
  return {
    name: nameOf(region, locale),
    detail: detailOf(region, locale),
    kind: kinds[region.kind],
    range: toRange(document, region.range),
    selectionRange: toRange(document, region.label),
    children: region.children.map((child) => nested(child, evaluated)),
  };
}

function flat(region: Region, evaluated: Evaluated, containerName?: string): SymbolInformation[] {
  const { document, locale } = evaluated;
  const name = nameOf(region, locale);
  const symbol = {
    name: `${name} (${detailOf(region, locale)})`,
    kind: kinds[region.kind],
    location: { uri: document.uri, range: toRange(document, region.range) },
    ...(containerName !== undefined && { containerName }),
  };
  return [symbol, ...region.children.flatMap((child) => flat(child, evaluated, name))];
}

/** The norms, phases and criteria that a document has, each with how far it is. */
export function symbolsOf(evaluated: Evaluated, client: Client): DocumentSymbol[] | SymbolInformation[] {
  const outline = outlineOf(evaluated.evaluation);
  const regions = outline ? regionsOf(outline) : [];
  return client.nestsSymbols
    ? regions.map((region) => nested(region, evaluated))
    : regions.flatMap((region) => flat(region, evaluated));
}
