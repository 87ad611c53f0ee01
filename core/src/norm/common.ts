import file from '../../../schemas/figures.json' with { type: 'json' };
import type { FigureDefinition, FigureFile } from './figure-schema.ts';
import { completeFigures } from './defaults.ts';

/** The figures that every edition may ask for without defining them, by id. */
export const builtinFigures: ReadonlyMap<string, FigureDefinition> = new Map(
  Object.entries(completeFigures(file.figures as Readonly<Record<string, FigureFile>>)),
);
