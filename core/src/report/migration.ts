import { type Evaluation, figureRange } from '../evaluate.ts';
import { migrate, type Migration } from '../authoring/migrate.ts';
import { correspondence } from '../norm/correspondence.ts';
import type { Edition } from '../norm/edition.ts';
import type { Range } from '../text/range.ts';

export type { Migration } from '../authoring/migrate.ts';

/** Where the figures of a document stand, with their periods. */
function figuresOf({ criteria }: Evaluation): readonly Range[] {
  return criteria
    .flatMap(({ figures }) => figures)
    .flatMap(({ reading, start }) => {
      const values = [...reading.values, ...reading.previous];
      const periods = [reading.period, ...values.map(({ period }) => period)].filter((one) => one !== null);
      return [...values, ...periods].map(({ range }) => figureRange(range, start));
    });
}

/**
 * Carries a document that has been evaluated over to another edition; `previous` is the path that it gets as that
 * of the document before. `editions` are those that may connect the two. Undefined where the document's own edition
 * is not known.
 */
export function migrateDocument(
  evaluation: Evaluation,
  to: Edition,
  editions: readonly Edition[],
  previous: string,
): Migration | undefined {
  const { edition, selfEvaluation } = evaluation;
  if (!edition || !selfEvaluation) return undefined;
  const links = correspondence(edition, to, editions);
  return migrate(selfEvaluation, { to, links, figures: figuresOf(evaluation), previous });
}
