import type { Location, Position } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import {
  criterionText,
  type Edition,
  findEdition,
  flatten,
  type Locale,
  normText,
  outlineOf,
  regionsOf,
} from '#core';
import type { Client } from '../client.ts';
import type { Evaluated } from '../documents.ts';
import type { NormText, NormTextParams } from '../protocol.ts';
import { normUri, toOffset } from '../to-lsp.ts';

interface Asked {
  readonly edition: string;
  readonly norm: string;
  readonly criterion: number | null;
}

/** What such an address asks for. */
function askedBy(uri: string): Asked | undefined {
  const [, edition, norm, criterion] =
    /^\/([^/]+)\/([^/]+)\/(?:Norm [^/]+|Criterium (\d{1,2}))\.md$/.exec(URI.parse(uri).path) ?? [];
  if (edition === undefined || norm === undefined) return undefined;
  return { edition, norm, criterion: criterion === undefined ? null : Number(criterion) };
}

/** The text of a norm or criterion; empty where it is not known. */
export function normTextFor(params: NormTextParams, editions: readonly Edition[], locale: Locale): NormText {
  const asked = 'uri' in params ? askedBy(params.uri) : params;
  const edition = asked && findEdition(editions, asked.edition);
  const norm = edition?.norms.find(({ id }) => id === asked?.norm);
  if (!asked || !edition || !norm) return { text: '' };
  if (asked.criterion === null) return { text: normText(edition, norm, locale) };
  const criterion = norm.criteria.find(({ number }) => number === asked.criterion);
  return { text: criterion ? criterionText(edition, norm, criterion, locale) : '' };
}

/** Where the norms and criteria are told of whose label stands at a position. */
export function definitionAt(
  { document, evaluation }: Evaluated,
  position: Position,
  client: Client,
): Location[] {
  const outline = client.opensNorms ? outlineOf(evaluation) : undefined;
  if (!outline) return [];
  const offset = toOffset(document, position);
  const start = { line: 0, character: 0 };
  return flatten(regionsOf(outline))
    .filter(({ label }) => label.start <= offset && offset <= label.end)
    .map((region) => {
      const norm = region.norm.norm.id;
      const criterion = region.kind === 'criterion' ? region.criterion.criterion.number : null;
      return { uri: normUri(outline.edition.id, norm, criterion), range: { start, end: start } };
    });
}
