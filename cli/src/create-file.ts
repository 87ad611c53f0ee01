import { writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { MessageKey } from '#core';
import { problem, Refusal } from './problem.ts';
import { systemProblem } from './read.ts';

/** Whether a file that exists is replaced or, if not, what to say of it; `{path}` is the hole. */
type Existing = 'replace' | MessageKey;

/** Writes a new file; throws a refusal where that cannot be done. */
export function createFile(path: string, text: string, cwd: string, existing: Existing): void {
  const file = resolve(cwd, path);
  const kept = existing === 'replace' ? 'cli.new.exists' : existing;
  try {
    writeFileSync(file, text, { flag: existing === 'replace' ? 'w' : 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' || code === 'EISDIR') throw new Refusal(problem(kept, { path }));
    if (code === 'ENOENT') throw new Refusal(problem('cli.new.no-folder', { folder: dirname(path) }));
    throw new Refusal(systemProblem(path, file, error));
  }
}
