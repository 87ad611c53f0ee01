import { setFlagsFromString } from 'node:v8';

/**
 * From this many bytes of text on a run is long: more threads and V8's optimising compiler then save more time than
 * they take. Measured on two cores with documents of 25 KB. Time with two threads, divided by that without: 75 KB 1.7,
 * 150 KB 1.6, 250 KB 1.3, 500 KB 0.9 to 1.0; 5 MB 0.5 to 1.4, by what else the machine had to do. Processor time
 * without the optimising compiler, divided by that with it: 25 KB 0.73, 250 KB 0.78, 1 MB 0.9 to 1.0.
 */
export const longRun = 1_000_000;

/** Among so many files, however small, there may be one that ends the process that checks it. */
const manyFiles = 200;

/** How many processes so many files of so many bytes are worth: 0 for none but this one. */
export function processesFor(files: number, bytes: number, cores: number): number {
  if (bytes >= longRun) return Math.min(cores, files);
  return files >= manyFiles ? 1 : 0;
}

/** Leaves out V8's optimising compiler: most runs are short. */
export const startLight = (): void => setFlagsFromString('--no-opt');

/** Takes the optimising compiler back, for a run that goes on. */
export const settleIn = (): void => setFlagsFromString('--opt');
