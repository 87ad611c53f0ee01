import type { FoldingRange } from 'vscode-languageserver';
import { flatten, outlineOf, regionsOf } from '#core';
import type { Evaluated } from '../documents.ts';
import { toRange } from '../to-lsp.ts';

/** The lines of each norm, phase and answer that can be folded away. */
export function foldingRangesOf({ document, evaluation }: Evaluated): FoldingRange[] {
  const outline = outlineOf(evaluation);
  if (!outline) return [];
  const ranges = flatten(regionsOf(outline)).map((region) => toRange(document, region.range));
  const byLines = new Map(
    ranges
      .filter(({ start, end }) => end.line > start.line)
      .map(({ start, end }) => [`${start.line}-${end.line}`, { startLine: start.line, endLine: end.line }]),
  );
  return [...byLines.values()];
}
