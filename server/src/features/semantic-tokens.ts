import { type Range as LspRange, type SemanticTokens, SemanticTokensBuilder } from 'vscode-languageserver';
import type { Evaluated } from '../documents.ts';
import { placedFigures } from '../figures.ts';
import { toRange } from '../to-lsp.ts';

/** What figures are marked as. Themes colour numbers; the modifiers allow for a colour of their own. */
export const tokensLegend = { tokenTypes: ['number'], tokenModifiers: ['figure', 'earlier'] };

const figure = 0b01;
const earlierFigure = 0b11;

/** Marks the figures that were read in a document, or those within a range of it. */
export function semanticTokensOf(
  { document, evaluation, settings }: Evaluated,
  within?: LspRange,
): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  const figures = settings.figures.highlight ? placedFigures(evaluation) : [];
  let end = 0;
  for (const { range, earlier } of figures.toSorted((a, b) => a.range.start - b.range.start)) {
    const place = toRange(document, range);
    const isWithin = !within || (within.start.line <= place.start.line && place.end.line <= within.end.line);
    // A token is on one line; one number that was read for two criteria is marked once.
    if (range.start < end || !isWithin || place.start.line !== place.end.line) continue;
    const { line, character } = place.start;
    builder.push(line, character, range.end - range.start, 0, earlier ? earlierFigure : figure);
    ({ end } = range);
  }
  const { data } = builder.build();
  return { data };
}
