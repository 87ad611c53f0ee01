import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { createMemo, type EvaluateOptions, previousPathIn } from '#core';
import type { Io } from './io.ts';
import { readFile } from './read.ts';

/**
 * What lies beside a document and counts for it: last year's document, and which files there are. `path` is the
 * document's own; for stdin the files are looked for in the current folder.
 */
export async function beside(
  path: string,
  text: string,
  io: Pick<Io, 'cwd'>,
): Promise<Pick<EvaluateOptions, 'previous'> & { readonly exists: (path: string) => boolean }> {
  const folder = dirname(resolve(io.cwd, path));
  const exists = (other: string): boolean => existsSync(resolve(folder, other));
  const named = previousPathIn(text, createMemo());
  const found = named === undefined ? undefined : await readFile(resolve(folder, named), io);
  const previous =
    typeof found === 'string' && named !== undefined ? { text: found, path: named } : undefined;
  return { previous, exists };
}
