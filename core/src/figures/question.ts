import type { FigureAsk } from '../norm/edition.ts';
import { askParts, askScales } from './lexicon/parts.ts';
import type { FigureAskId, FigurePart, FigureQuestion } from './types.ts';

/** How an ask is read where no norm file says so: with the parts and the scale that the figure usually has. */
export function defaultQuestion(ask: FigureAskId): FigureQuestion {
  const { parts, minimum } = askParts.get(ask) ?? { parts: [], minimum: 0 };
  return { ask, labels: [], parts, minimum, scaleMax: askScales.get(ask) ?? null };
}

/** How the figure that a norm file asks for is read. */
export function questionOf(ask: FigureAsk): FigureQuestion {
  const usual = defaultQuestion(ask.figure);
  const parts = ask.parts.map(({ id, label, terms }): FigurePart => ({ id, label, ...(terms && { terms }) }));
  return {
    ask: ask.figure,
    labels: ask.labels,
    parts: parts.length > 0 ? parts : usual.parts,
    minimum: ask.minimum ?? (parts.length > 0 ? parts.length : usual.minimum),
    scaleMax: ask.scale?.maximum ?? usual.scaleMax,
  };
}
