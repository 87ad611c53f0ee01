import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { createMemo, type EvaluateOptions, type Presence, previousPathIn, strayOf } from '#core';
import type { Io } from './io.ts';
import { readFile } from './read.ts';
import { links, withSlashes, workspaceOf } from './workspace.ts';

/** Whether something can be read as a file: a pipe would keep everything waiting, and a device has no end. */
function isRegular(file: string): boolean {
  try {
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * What lies beside a document and counts for it: last year's document, and which files there are. Only in its workspace
 * is anything looked for. `path` is the document's own; for stdin the files are looked for in the current folder.
 */
export async function beside(
  path: string,
  text: string,
  io: Pick<Io, 'cwd'>,
): Promise<Pick<EvaluateOptions, 'previous'> & { readonly exists: (path: string) => Presence }> {
  const file = resolve(io.cwd, path);
  const folder = dirname(file);
  const top = workspaceOf(file, io.cwd);
  const workspace = top === undefined ? undefined : [top];
  const exists = (other: string): Presence => {
    const stray = strayOf(other, withSlashes(folder), workspace, links);
    return stray === 'absolute' ? false : (stray ?? existsSync(resolve(folder, other)));
  };
  const named = previousPathIn(text, createMemo());
  if (named === undefined || exists(named) !== true) return { previous: undefined, exists };
  const other = resolve(folder, named);
  const found = isRegular(other) ? await readFile(other, io) : undefined;
  return { previous: typeof found === 'string' ? { text: found, path: named } : undefined, exists };
}
