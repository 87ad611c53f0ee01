import type { FigureDefinition, FigureFile } from './figure-schema.ts';
import type { Ask, Criterion, Edition, EditionFile, Norm } from './edition.ts';

type NormFile = EditionFile['norms'][number];
type CriterionFile = NormFile['criteria'][number];
type AskFile = CriterionFile['asks'][number];

const completeAsk = (ask: AskFile): Ask =>
  ask.kind === 'figure'
    ? {
        ...ask,
        labels: ask.labels ?? [],
        parts: ask.parts ?? [],
        period: ask.period ?? false,
        guidelines: ask.guidelines ?? [],
        satisfiedBy: ask.satisfiedBy ?? [],
      }
    : ask;

const completeCriterion = ({ guidance, ...criterion }: CriterionFile): Criterion => ({
  ...criterion,
  aliases: criterion.aliases ?? [],
  previous: criterion.previous ?? [],
  asks: criterion.asks.map(completeAsk),
  ...(guidance && {
    guidance: {
      ...guidance,
      questions: guidance.questions ?? [],
      suggestions: guidance.suggestions ?? [],
    },
  }),
});

const completeNorm = (norm: NormFile): Norm => ({
  ...norm,
  aliases: norm.aliases ?? [],
  previous: norm.previous ?? [],
  criteria: norm.criteria.map(completeCriterion),
});

/**
 * Fills in the defaults of a norm file that is known to be right, such as one that comes with the program. What it
 * gives is what `loadEdition` gives, without the time that validating takes.
 */
export function trustEdition(file: EditionFile): Edition {
  return {
    ...file,
    instruments: file.instruments ?? [],
    figures: trustFigures(file.figures ?? {}),
    norms: file.norms.map(completeNorm),
  };
}

/** Fills in the defaults of figures that are known to be right. */
export const trustFigures = (files: Readonly<Record<string, FigureFile>>): Record<string, FigureDefinition> =>
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
