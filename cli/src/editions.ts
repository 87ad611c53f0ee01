import {
  builtinEditions,
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

/** The editions of norm files, which may build on each other and on those that come with the program. */
async function ownEditions(paths: readonly string[], io: Io): Promise<readonly Edition[]> {
  const texts = await Promise.all(paths.map((path) => readFile(path, io)));
  const unread = texts.filter((text) => typeof text !== 'string');
  if (unread.length > 0) throw new Refusal(...unread);
  const read = texts.filter((text) => typeof text === 'string');
  const results = readEditions(read, builtinEditions);
  const problems = results.flatMap((result, index) =>
    'problems' in result ? problemsOf(paths[index] ?? '', read[index] ?? '', result.problems) : [],
  );
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

/**
 * The editions that come with the program and those of the user's norm files; of two with one id the user's. Throws
 * a refusal for a norm file that is not right and for an edition that is not known.
 */
export async function knownEditions(
  values: { readonly edition: string | undefined; readonly 'norm-file': readonly string[] },
  io: Io,
): Promise<KnownEditions> {
  const own = await ownEditions(values['norm-file'], io);
  const others = builtinEditions.filter((edition) => own.every(({ id }) => id !== edition.id));
  const editions = [...own, ...others].toSorted((a, b) => b.year - a.year);
  const { edition } = values;
  if (edition !== undefined) editionNamed(editions, edition);
  return { editions, edition };
}
