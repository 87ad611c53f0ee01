import { checkFile, type CheckSettings } from './check-file.ts';
import type { Task } from './pool.ts';

/** The argument that tells the program to be a process of a pool. */
export const workerArgument = '--as-worker';

/** Checks what the main process asks for, until that ends it or ends; gives false where there is none. */
export function serve(): boolean {
  if (!process.send) return false;
  const known: CheckSettings[] = [];
  process.on('message', ({ path, settings, added }: Task) => {
    if (added) known[settings] = added;
    const own = known[settings];
    if (own) void checkFile(path, own).then((checked) => process.send?.(checked));
  });
  return true;
}
