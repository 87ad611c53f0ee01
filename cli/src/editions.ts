import {
  type Edition,
  findEdition,
  indexLines,
  nearestEdition,
  type PlacedProblem,
  placeOf,
  readEditions,
} from '#core';
import type { Io } from './io.ts';
import { type Problem, problem, Refusal } from './problem.ts';
import { readFile } from './read.ts';

/** The editions that a run knows, newest first, and the one for a document that names none. */
export interface KnownEditions {
  readonly editions: readonly Edition[];
  readonly edition: string | undefined;
}

const mostProblems = 10;

function problemsOf(path: string, text: string, found: readonly PlacedProblem[]): readonly Problem[] {
  const lines = indexLines(text);
  const problems = found.map(({ kind, detail, path: key, range }): Problem => {
    const { line, column } = placeOf(lines, range.start);
    return {
      message: `edition.${kind}`,
      params: { ...detail, path: key },
      file: `${path}:${line}:${column}`,
    };
  });
  const more = problems.length - mostProblems;
  return more > 0
    ? [...problems.slice(0, mostProblems), problem('cli.norm-file.more', { path, count: more })]
    : problems;
}

/** A norm file with its text, by the path that the user gave it. */
export interface NormText {
  readonly path: string;
  readonly text: string;
}

/** The texts of norm files. Throws a refusal where any of them cannot be read. */
export async function readNormTexts(paths: readonly string[], io: Io): Promise<readonly NormText[]> {
  const texts = await Promise.all(paths.map((path) => readFile(path, io)));
  const unread = texts.filter((text) => typeof text !== 'string');
  if (unread.length > 0) throw new Refusal(...unread);
  return paths.flatMap((path, index) => {
    const text = texts[index];
    return typeof text === 'string' ? [{ path, text }] : [];
  });
}

/**
 * The editions of norm files, which may build on each other and on those that are known. Throws a refusal where any
 * of them is not right.
 */
export function ownEditions(files: readonly NormText[], known: readonly Edition[]): readonly Edition[] {
  const results = readEditions(
    files.map(({ text }) => text),
    known,
  );
  const problems = results.flatMap((result, index) => {
    const file = files[index];
    return file && 'problems' in result ? problemsOf(file.path, file.text, result.problems) : [];
  });
  if (problems.length > 0) throw new Refusal(...problems);
  return results.flatMap((result) => ('edition' in result ? [result.edition] : []));
}

function unknownEdition(editions: readonly Edition[], edition: string): Problem {
  const known = editions.map(({ id }) => id);
  if (/\.(?:json|ya?ml)$/i.test(edition)) return problem('cli.edition.file', { edition });
  const nearest = nearestEdition(editions, edition);
  return nearest === undefined
    ? problem('cli.edition.unknown', { edition, editions: known })
    : problem('cli.edition.unknown.nearest', { edition, nearest: nearest.id, editions: known });
}

/** The edition that a name means. Throws a refusal where it is not known. */
export function editionNamed(editions: readonly Edition[], name: string): Edition {
  const found = findEdition(editions, name);
  if (!found) throw new Refusal(unknownEdition(editions, name));
  return found;
}

/** The edition that a command without a document is about: the one that is named, or the newest complete one. */
export function meantEdition({ editions, edition }: KnownEditions): Edition {
  if (edition !== undefined) return editionNamed(editions, edition);
  const newest = editions.find(({ status }) => status === 'complete');
  if (!newest) throw new Refusal(problem('cli.edition.none'));
  return newest;
}
