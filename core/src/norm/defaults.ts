import type { FigureAsk } from './edition.ts';
import type { FigureDefinition, FigureFile } from './figure-schema.ts';

/** Fills in what figures leave out. */
export const completeFigures = (
  files: Readonly<Record<string, FigureFile>>,
): Record<string, FigureDefinition> =>
  Object.fromEntries(Object.entries(files).map(([id, file]) => [id, completeFigure(file)]));

const completeFigure = (file: FigureFile): FigureDefinition => ({
  ...file,
  topic: file.topic ?? [],
  together: file.together ?? [],
  parts: (file.parts ?? []).map((part) => ({
    ...part,
    terms: part.terms ?? [],
    counts: part.counts ?? true,
    cells: part.cells ?? [],
  })),
  units: file.units ?? [],
  measured: file.measured ?? false,
  rule: file.rule ?? 'guideline',
  guidelines: file.guidelines ?? [],
  period: file.period ?? false,
  inverse: file.inverse ?? [],
  nought: file.nought ?? [],
  unknown: file.unknown ?? [],
  ignore: file.ignore ?? [],
  notThis: (file.notThis ?? []).map((one) => ({
    ...one,
    reason: one.reason ?? 'other-subject',
    within: one.within ?? 'number',
  })),
  instruments: file.instruments && { own: file.instruments.own ?? [], other: file.instruments.other ?? [] },
  groups: file.groups ?? [],
  others: file.others ?? [],
  tables: file.tables ?? [],
  visits: file.visits ?? [],
});

/** The parts of a figure of which some or all must have a value; without `atLeast` any value is enough. */
export const requiredParts = ({ parts, atLeast }: FigureDefinition): FigureDefinition['parts'] =>
  atLeast === undefined ? [] : parts.filter(({ counts }) => counts);

/** What a criterion asks of a figure, with what the figure's definition says where the criterion does not. */
export function askWithFigure(ask: FigureAsk, figure: FigureDefinition | undefined): FigureAsk {
  if (!figure) return ask;
  const { scale, maximumAgeMonths, atLeast } = figure;
  const isOwn = ask.parts.length > 0;
  const minimum = ask.minimum ?? (isOwn ? undefined : atLeast);
  return {
    ...ask,
    parts: isOwn ? ask.parts : requiredParts(figure).map(({ id, label }) => ({ id, label })),
    ...(minimum !== undefined && { minimum }),
    ...(ask.scale === undefined && scale && { scale }),
    ...(ask.maximumAgeMonths === undefined && maximumAgeMonths !== undefined && { maximumAgeMonths }),
    period: ask.period || figure.period,
    guidelines: ask.guidelines.length > 0 ? ask.guidelines : figure.guidelines,
  };
}
