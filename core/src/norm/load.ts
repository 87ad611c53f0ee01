import { problemsOfIssue } from '../data/issues.ts';
import { inconsistencies } from './consistency.ts';
import type { Edition, ExtensionFile } from './edition.ts';
import { extend, placeInExtension, unknownPlaces } from './extend.ts';
import { problem, type EditionProblem } from './problem.ts';
import { editionSchemas } from './schema.ts';
import { withFigures } from './trust.ts';

/** An edition, or what is wrong with its file. */
export type EditionResult = { readonly edition: Edition } | { readonly problems: readonly EditionProblem[] };

/**
 * Reads the parsed JSON or YAML of a norm file that is written out whole. Takes anything and never throws: what is
 * not an edition gives problems, in the order of the fields in the schema.
 */
export function loadEdition(data: unknown): EditionResult {
  const result = editionSchemas().whole.safeParse(data);
  const problems = result.success
    ? inconsistencies(result.data)
    : result.error.issues.flatMap((issue) => problemsOfIssue(data, issue));
  return result.success && problems.length === 0 ? { edition: withFigures(result.data) } : { problems };
}

/** What is wrong with the parsed text of a norm file that extends another, looked at by itself. */
export function extensionProblems(data: unknown): readonly EditionProblem[] {
  const result = editionSchemas().extension.safeParse(data);
  return result.success ? [] : result.error.issues.flatMap((issue) => problemsOfIssue(data, issue));
}

/** Reads a norm file that extends another, as `loadEdition` does, with the edition that it extends. */
export function loadExtension(data: unknown, parent: Edition): EditionResult {
  const problems = extensionProblems(data);
  if (problems.length > 0) return { problems };
  const file = data as ExtensionFile;
  const unknown = unknownPlaces(file, parent);
  if (unknown.length > 0) return { problems: unknown };
  const whole = extend(parent, file);
  const result = loadEdition(whole);
  if ('edition' in result) return result;
  return {
    problems: result.problems.map(({ keys, kind, detail }) =>
      problem(placeInExtension(file, whole, keys), kind, detail),
    ),
  };
}
