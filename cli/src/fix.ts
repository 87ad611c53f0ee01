import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Io } from './io.ts';
import { pathFrom } from './output/places.ts';
import { newFile, type Sink } from './output/sink.ts';
import { type Problem, problem, Refusal } from './problem.ts';
import { decode, systemProblem } from './read.ts';

/**
 * Puts a fixed text in the place of the one that was read, all at once; its byte order mark and permissions stay.
 * Gives why not where the file has changed since or cannot be written, and then leaves it alone.
 */
export async function saveFixed(
  path: string,
  before: string,
  after: string,
  { cwd }: Pick<Io, 'cwd'>,
): Promise<Problem | undefined> {
  const file = resolve(cwd, path);
  let sink: Sink | undefined;
  try {
    const mark = readFileSync(file)[0] === 0xef ? '\uFEFF' : '';
    sink = newFile(path, cwd);
    await sink.write(mark + after);
    // As late as can be: what an editor saved in the meantime is worth more than the fixes.
    if (decode(path, readFileSync(file)) !== before) return problem('cli.fix.changed', { path });
    sink.finish();
    return undefined;
  } catch (error) {
    return error instanceof Refusal ? error.problems[0] : systemProblem(path, file, error);
  } finally {
    sink?.abandon();
  }
}

/** The difference between two texts of a file as a unified diff, for `patch -p1` and `git apply`. */
export async function unifiedDiff(
  path: string,
  before: string,
  after: string,
  { cwd }: Pick<Io, 'cwd'>,
): Promise<string> {
  const { FILE_HEADERS_ONLY, formatPatch, structuredPatch } = await import('diff');
  const name = pathFrom(cwd, path);
  return formatPatch(structuredPatch(`a/${name}`, `b/${name}`, before, after), FILE_HEADERS_ONLY);
}
