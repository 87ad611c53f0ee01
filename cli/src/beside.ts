import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { createMemo, type EvaluateOptions, previousPathIn } from '#core';
import type { Io } from './io.ts';
import { readFile } from './read.ts';

/** Whether something can be read as a file: a pipe would keep everything waiting, and a device has no end. */
function isRegular(file: string): boolean {
  try {
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

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
  const file = named === undefined ? undefined : resolve(folder, named);
  const found = file !== undefined && isRegular(file) ? await readFile(file, io) : undefined;
  const previous =
    typeof found === 'string' && named !== undefined ? { text: found, path: named } : undefined;
  return { previous, exists };
}
