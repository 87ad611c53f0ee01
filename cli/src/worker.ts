import { checkFile, type CheckSettings } from './check-file.ts';
import type { Task } from './pool.ts';

/** The argument that tells the program to be a thread of a pool. */
export const workerArgument = '--as-worker-thread';

/** Checks what the main thread asks for, until that ends it; gives false where this is the main thread. */
export async function serve(): Promise<boolean> {
  const { parentPort } = await import('node:worker_threads');
  if (!parentPort) return false;
  const port = parentPort;
  const known: CheckSettings[] = [];
  port.on('message', ({ path, settings, added }: Task) => {
    if (added) known[settings] = added;
    const own = known[settings];
    if (own) void checkFile(path, own).then((checked) => port.postMessage(checked));
  });
  return true;
}
