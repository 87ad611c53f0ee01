import { builtinFigures } from '../norm/builtin.generated.ts';
import type { FigureAsk, Figures } from '../norm/edition.ts';
import type { FigureDefinition } from '../norm/figure-schema.ts';
import { trustFigures } from '../norm/trust.ts';
import type { FigurePart, FigureQuestion } from './types.ts';

/** A figure by its id: that of the edition, or one that comes with the program; undefined where there is none. */
export const figureOf = (id: string, figures: Figures = {}): FigureDefinition | undefined =>
  (Object.hasOwn(figures, id) ? figures[id] : undefined) ??
  (Object.hasOwn(builtinFigures, id) ? builtinFigures[id] : undefined);

/** The ids of the figures that come with the program. */
export const builtinFigureIds: readonly string[] = Object.keys(builtinFigures);

/** The parts of a figure that each must have a value, or of which some must. */
const requiredParts = ({ parts, atLeast }: FigureDefinition): readonly FigurePart[] =>
  atLeast === undefined ? [] : parts.filter(({ counts }) => counts);

/** How a figure is read where no criterion says more of it. */
export const defaultQuestion = (ask: string, figure: FigureDefinition): FigureQuestion => ({
  ask,
  figure,
  labels: [],
  parts: requiredParts(figure),
  minimum: figure.atLeast ?? 0,
  scaleMax: figure.scale?.maximum ?? null,
});

/** A figure without words, for an id that no file defines: it is never found. */
const unknownFigure = (title: string): FigureDefinition => ({
  ...(trustFigures({ unknown: { title, kind: 'share', example: title } })['unknown'] as FigureDefinition),
});

/** How the figure that a criterion asks for is read. */
export function questionOf(ask: FigureAsk, figures?: Figures): FigureQuestion {
  const figure = figureOf(ask.figure, figures) ?? unknownFigure(ask.label);
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
