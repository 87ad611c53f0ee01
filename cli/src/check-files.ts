import type { ChildProcess } from 'node:child_process';
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { checkFile, type CheckedFile, type CheckSettings } from './check-file.ts';
import { longRun, processesFor, settleIn } from './effort.ts';
import { createPool } from './pool.ts';
import { workerArgument } from './worker.ts';

/**
 * Checks files one after the other or several at once, and gives what became of them in their own order. However many
 * there are, only so many are under way or waiting to be taken.
 */
export interface Checking {
  /** What became of the next file. */
  readonly next: () => Promise<CheckedFile>;
  readonly end: () => Promise<void>;
}

/** For each process so many files can be done before an earlier one is. */
const aheadPerProcess = 4;

/** The size of files together, in bytes; once that is a long run, the rest is not added. */
function sizeOf(paths: readonly string[], cwd: string): number {
  let bytes = 0;
  for (const path of paths) {
    bytes += statSync(resolve(cwd, path), { throwIfNoEntry: false })?.size ?? 0;
    if (bytes >= longRun) break;
  }
  return bytes;
}

/** What starts a process that runs this very bundle. */
async function starter(): Promise<(() => ChildProcess) | undefined> {
  // A path in the bundle. In the source it is an address, and no process starts from TypeScript.
  const here = import.meta.url;
  if (here.startsWith('file:')) return undefined;
  const { spawn } = await import('node:child_process');
  return () =>
    spawn(process.execPath, [here, workerArgument], {
      // What V8 says where it ends a process is of no use to who has the file.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
      windowsHide: true,
    });
}

/**
 * Starts to check files, whose paths are from `cwd`. `workers` is the number of processes, by default as many as are
 * worth it; 0 and 1 are none beside this one. `checkHere` does what no other process can, such as reading standard
 * input; it gives undefined for any other path.
 */
export async function startChecking(
  paths: readonly string[],
  settingsOf: (path: string) => CheckSettings,
  workers: number | undefined,
  cwd: string,
  checkHere: (path: string) => Promise<CheckedFile> | undefined,
): Promise<Checking> {
  const bytes = sizeOf(paths, cwd);
  if (bytes >= longRun) settleIn();
  const asked = workers === 1 ? 0 : workers;
  const wanted = asked ?? processesFor(paths.length, bytes, availableParallelism());
  const start = wanted > 0 ? await starter() : undefined;
  const pool = start && createPool(wanted, start, checkFile);
  const most = pool ? wanted * aheadPerProcess : 1;
  const begun: Promise<CheckedFile>[] = [];
  let at = 0;

  const begin = (path: string): Promise<CheckedFile> =>
    checkHere(path) ?? (pool?.check ?? checkFile)(path, settingsOf(path));

  return {
    next: async () => {
      for (; begun.length < most && at < paths.length; at += 1) begun.push(begin(paths[at] ?? ''));
      return begun.shift() ?? {};
    },
    end: async () => pool?.close(),
  };
}
