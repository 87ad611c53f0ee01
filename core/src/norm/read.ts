import { parseData, rangeIn } from '../data/parse.ts';
import type { Placed } from '../data/problem.ts';
import type { Edition } from './edition.ts';
import type { EditionProblem } from './problem.ts';
import { resolveEditions } from './resolve.ts';

/** A problem with the place in the text of the norm file that it concerns. */
export type PlacedProblem = Placed<EditionProblem>;

/** An edition, or what is wrong with the text of its file, in the order of the schema. */
export type ReadResult = { readonly edition: Edition } | { readonly problems: readonly PlacedProblem[] };

/** The largest norm file that is read, in UTF-16 units, and how deep its blocks may lie in each other. */
const limits = { longest: 500_000, deepest: 20 };

/**
 * Reads the texts of norm files, in JSON or YAML, that may extend each other and editions that are `known`. Gives
 * for each text, in order, its edition or what is wrong with it and where; see `resolveEditions`. Never throws.
 */
export function readEditions(
  texts: readonly string[],
  known: readonly Edition[] = [],
): readonly ReadResult[] {
  const parsed = texts.map((text) => parseData(text, limits));
  const results = resolveEditions(
    parsed.map(({ data }) => data),
    known,
  );
  return parsed.map((one, index): ReadResult => {
    if (one.problems.length > 0) return { problems: one.problems };
    const result = results[index];
    if (!result || 'edition' in result) return result ?? { problems: [] };
    return {
      problems: result.problems.map((found) => ({ ...found, range: rangeIn(one, found) })),
    };
  });
}
