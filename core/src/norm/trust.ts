import type { FigureDefinition } from './figure-schema.ts';
import { askWithFigure, completeFigures } from './defaults.ts';
import { builtinFigures } from './common.ts';
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
  return withFigures({
    ...file,
    instruments: file.instruments ?? [],
    figures: completeFigures(file.figures ?? {}),
    norms: file.norms.map(completeNorm),
  });
}

/** Gives each figure that a criterion asks for what its definition says of it, where the criterion does not. */
export function withFigures(edition: Edition): Edition {
  const figureOf = (id: string): FigureDefinition | undefined =>
    Object.hasOwn(edition.figures, id) ? edition.figures[id] : builtinFigures.get(id);
  const complete = (ask: Ask): Ask =>
    ask.kind === 'figure' ? askWithFigure(ask, figureOf(ask.figure)) : ask;
  return {
    ...edition,
    norms: edition.norms.map((norm) => ({
      ...norm,
      criteria: norm.criteria.map((criterion) => ({ ...criterion, asks: criterion.asks.map(complete) })),
    })),
  };
}
