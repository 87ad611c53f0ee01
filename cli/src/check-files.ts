import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { checkFile, type CheckedFile, type CheckSettings } from './check-file.ts';
import { settleIn, worthOptimising } from './effort.ts';
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

/**
 * From this many bytes on, threads save more time than it takes to start them and warm them up. Measured on two busy
 * cores with documents of 25 KB, as the time with two threads divided by that without: 75 KB 1.7, 150 KB 1.6, 250 KB
 * 1.3, 500 KB 0.9 to 1.0; 5 MB 0.5 to 1.4, by what else the machine had to do.
 */
const worthThreads = 1_000_000;

/** For each thread so many files can be done before an earlier one is. */
const aheadPerThread = 4;

/** The size of files together, in bytes; they are added up to `most`. */
function sizeOf(paths: readonly string[], cwd: string, most: number): number {
  let bytes = 0;
  for (const path of paths) {
    bytes += statSync(resolve(cwd, path), { throwIfNoEntry: false })?.size ?? 0;
    if (bytes >= most) break;
  }
  return bytes;
}

/** How many threads so many files of so many bytes are worth: 0 for none but this one. */
function threadsFor(files: number, bytes: number): number {
  const cores = availableParallelism();
  return cores < 2 || bytes < worthThreads ? 0 : Math.min(cores, files);
}

/** Starts the thread that runs this very bundle. */
async function threadStarter() {
  // A path in the bundle. In the source it is an address, and no thread starts from TypeScript.
  const here = import.meta.url;
  if (here.startsWith('file:')) return undefined;
  const { Worker } = await import('node:worker_threads');
  return () => new Worker(here, { argv: [workerArgument] });
}

/**
 * Starts to check files. `workers` is the number of threads, by default as many as are worth it; 0 and 1 are none
 * beside this one. `checkHere` does what no other thread can, such as reading standard input; it gives undefined for
 * any other path.
 */
export async function startChecking(
  paths: readonly string[],
  settingsOf: (path: string) => CheckSettings,
  workers: number | undefined,
  checkHere: (path: string) => Promise<CheckedFile> | undefined,
): Promise<Checking> {
  const [first = ''] = paths;
  const bytes = sizeOf(paths, settingsOf(first).cwd, worthOptimising);
  if (bytes >= worthOptimising) settleIn();
  const wanted = workers ?? threadsFor(paths.length, bytes);
  const start = wanted > 1 ? await threadStarter() : undefined;
  const pool = start && createPool(wanted, start);
  const most = pool ? wanted * aheadPerThread : 1;
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
