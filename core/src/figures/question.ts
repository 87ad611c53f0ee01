import { builtinFigures } from '../norm/common.ts';
import type { FigureAsk, Figures } from '../norm/edition.ts';
import type { FigureDefinition } from '../norm/figure-schema.ts';
import { completeFigures, requiredParts } from '../norm/defaults.ts';
import type { FigurePart, FigureQuestion } from './types.ts';

/** A figure by its id: that of the edition, or one that comes with the program; undefined where there is none. */
export const figureOf = (id: string, figures: Figures = {}): FigureDefinition | undefined =>
  Object.hasOwn(figures, id) ? figures[id] : builtinFigures.get(id);

/** The ids of the figures that come with the program. */
export const builtinFigureIds: readonly string[] = [...builtinFigures.keys()];

/** How a figure is read where no criterion says more of it. */
export const defaultQuestion = (ask: string, figure: FigureDefinition): FigureQuestion => ({
  ask,
  figure,
  labels: [],
  parts: requiredParts(figure).map(({ id, label }) => ({ id, label })),
  minimum: figure.atLeast ?? 0,
  scaleMax: figure.scale?.maximum ?? null,
});

/** A figure without words, for an id that no file defines: it is never found. */
const [unknownFigure] = Object.values(
  completeFigures({ unknown: { title: '?', kind: 'share', example: '?' } }),
) as [FigureDefinition];

/** How the figure that a criterion asks for is read. */
export function questionOf(ask: FigureAsk, figures?: Figures): FigureQuestion {
  const figure = figureOf(ask.figure, figures) ?? unknownFigure;
  const usual = defaultQuestion(ask.figure, figure);
  const parts = ask.parts.map(({ id, label, terms }): FigurePart => ({ id, label, ...(terms && { terms }) }));
  return {
    ...usual,
    labels: ask.labels,
    parts: parts.length > 0 ? parts : usual.parts,
    minimum: ask.minimum ?? (parts.length > 0 ? parts.length : usual.minimum),
    scaleMax: ask.scale?.maximum ?? usual.scaleMax,
  };
}
