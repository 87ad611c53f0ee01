import { builtinEditions, type Edition, findEdition, nearestEdition, trustEdition } from '#core';
import type { Io } from './io.ts';
import { type Problem, problem, Refusal } from './problem.ts';
import { readText } from './read.ts';

/** The editions that a run knows, newest first, and the one for a document that names none. */
export interface KnownEditions {
  readonly editions: readonly Edition[];
  readonly edition: string | undefined;
}

const mostProblems = 10;

function notJson(path: string, text: string, error: unknown): Problem {
  const position = /position (\d+)/.exec(String(error))?.[1];
  return position === undefined
    ? problem('cli.norm-file.no-json', { path })
    : problem('cli.norm-file.no-json.line', {
        path,
        line: text.slice(0, Number(position)).split('\n').length,
      });
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refusal(notJson(path, text, error));
  }
}

async function readNormFile(path: string, io: Io): Promise<Edition> {
  const text = await readText(path, io);
  if (typeof text !== 'string') throw new Refusal(text);
  const data = parseJson(path, text);
  // The schema takes time to load, and most runs need none.
  const { loadEdition } = await import('../../core/src/norm/load.ts');
  const result = loadEdition(data);
  if ('edition' in result) return result.edition;
  const problems = result.problems.map(({ kind, detail, path: at }): Problem => ({
    message: `edition.${kind}`,
    params: { ...detail, path: at },
    file: path,
  }));
  const more = problems.length - mostProblems;
  throw new Refusal(
    ...problems.slice(0, mostProblems),
    ...(more > 0 ? [problem('cli.norm-file.more', { path, count: more })] : []),
  );
}

function unknownEdition(editions: readonly Edition[], edition: string): Problem {
  const known = editions.map(({ id }) => id);
  if (/\.json$/i.test(edition)) return problem('cli.edition.file', { edition });
  const nearest = nearestEdition(editions, edition);
  return nearest === undefined
    ? problem('cli.edition.unknown', { edition, editions: known })
    : problem('cli.edition.unknown.nearest', { edition, nearest: nearest.id, editions: known });
}

/**
 * The editions that come with the program and those of the user's norm files; of two with one id the user's. Throws
 * a refusal for a norm file that is not right and for an edition that is not known.
 */
export async function knownEditions(
  values: { readonly edition: string | undefined; readonly 'norm-file': readonly string[] },
  io: Io,
): Promise<KnownEditions> {
  const own = await Promise.all(values['norm-file'].map((path) => readNormFile(path, io)));
  const builtin = builtinEditions
    .map(trustEdition)
    .filter((edition) => own.every(({ id }) => id !== edition.id));
  const editions = [...own, ...builtin].toSorted((a, b) => b.year - a.year);
  const { edition } = values;
  if (edition !== undefined && !findEdition(editions, edition)) {
    throw new Refusal(unknownEdition(editions, edition));
  }
  return { editions, edition };
}
