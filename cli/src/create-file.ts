import { lstatSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { MessageKey } from '#core';
import { type NewFile, openNewFile } from './output/new-file.ts';
import { outputProblem } from './output/sink.ts';
import { removeLeftoversOnce } from './output/temporary.ts';
import { problem, Refusal } from './problem.ts';

/** Whether a file that exists is replaced or, if not, what to say of it; `{path}` is the hole. */
type Existing = 'replace' | MessageKey;

/** Throws a refusal that says `message` where there is something in the place of a new file. */
export function refuseExisting(path: string, message: MessageKey, cwd: string): void {
  const file = resolve(cwd, path);
  removeLeftoversOnce(dirname(file));
  if (lstatSync(file, { throwIfNoEntry: false })) throw new Refusal(problem(message, { path }));
}

/** Writes a new file, all of it or nothing; throws a refusal where that cannot be done. */
export function createFile(path: string, text: string, cwd: string, existing: Existing): void {
  if (existing !== 'replace') refuseExisting(path, existing, cwd);
  let file: NewFile | undefined;
  try {
    file = openNewFile(resolve(cwd, path), { replaces: existing === 'replace', lasts: true });
    file.write(text);
    file.finish();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && existing !== 'replace') throw new Refusal(problem(existing, { path }));
    if (code === 'ENOENT') throw new Refusal(problem('cli.new.no-folder', { folder: dirname(path) }));
    throw new Refusal(outputProblem(path, cwd, error));
  } finally {
    file?.abandon();
  }
}
