import { keptFor } from '../memo.ts';
import type { Criterion, Edition, Norm } from '../norm/edition.ts';
import { overlap, stemsOf } from '../text/words.ts';

/** A norm, or one of its criteria, that a label resembles; `score` is in 0..1. */
export interface Likeness {
  readonly norm: Norm;
  readonly criterion: Criterion | undefined;
  readonly score: number;
}

interface Title {
  readonly norm: Norm;
  readonly criterion: Criterion | undefined;
  readonly wordings: readonly ReadonlySet<string>[];
}

/** All that an edition calls its norms and criteria, as sets of stems; worked out once for each edition. */
const titlesOf = keptFor((edition: Edition): readonly Title[] =>
  edition.norms.flatMap((norm): Title[] => [
    {
      norm,
      criterion: undefined,
      wordings: [norm.title, `${norm.level ?? ''} ${norm.title}`, ...norm.aliases].map(stemsOf),
    },
    ...norm.criteria.map((criterion) => ({
      norm,
      criterion,
      wordings: [criterion.title, criterion.description, ...criterion.aliases].map(stemsOf),
    })),
  ]),
);

/** The norms and criteria that a text resembles in its words, the most alike first; nothing without resemblance. */
export function likenesses(edition: Edition, text: string): readonly Likeness[] {
  const stems = stemsOf(text);
  return titlesOf(edition)
    .map(({ norm, criterion, wordings }) => ({
      norm,
      criterion,
      score: Math.max(...wordings.map((wording) => overlap(wording, stems))),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}

/**
 * How much of a line is its title where text follows on the same line, with the dash or colon between them:
 * "Bereikbaarheid – zie de website". 0 where the whole line may be the title. `isTitle` judges the first part.
 */
export function leadingTitle(text: string, isTitle: (part: string) => boolean): number {
  const [whole = '', part = ''] = /^(.{3,60}?)(?: [–—-]|:) /.exec(text) ?? [];
  return part !== '' && isTitle(part) ? whole.length : 0;
}
