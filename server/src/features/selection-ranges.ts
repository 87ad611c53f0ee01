import type { Position, SelectionRange } from 'vscode-languageserver';
import { stretchesAt } from '#core';
import type { Evaluated } from '../documents.ts';
import { toOffset, toRange } from '../to-lsp.ts';

/** What to select as a selection grows: word, sentence, paragraph, answer, phase, norm, document. */
export function selectionRangesAt(
  { document, evaluation }: Evaluated,
  positions: readonly Position[],
): SelectionRange[] {
  return positions.map((position) => {
    const [smallest, ...larger] = stretchesAt(evaluation, toOffset(document, position)).map((range) =>
      toRange(document, range),
    );
    const parent = larger.reduceRight<SelectionRange | undefined>(
      (outer, range) => ({ range, ...(outer && { parent: outer }) }),
      undefined,
    );
    return { range: smallest ?? { start: position, end: position }, ...(parent && { parent }) };
  });
}
