import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const ending = '.zelfevaluatie-tmp';
const form = /^\..*\.(\d+)\.[\da-f]+\.zelfevaluatie-tmp$/;

/** So many characters of a name are kept: a file system takes names of 255 bytes. */
const longestName = 40;

/** A name beside a file for what is to take its place; another one each time, with the process that it is of. */
export function temporaryFor(file: string): string {
  const name = [...basename(file)].slice(0, longestName).join('');
  return join(dirname(file), `.${name}.${process.pid}.${randomBytes(4).toString('hex')}${ending}`);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A run takes less than this. In ms. */
const longestRun = 24 * 60 * 60 * 1000;

/**
 * Whether the process that a file is of may still be at it. Numbers of processes are given out again: in a container
 * each run can have the same one.
 */
function isInTheMaking(file: string, pid: number): boolean {
  if (!isRunning(pid)) return false;
  const written = statSync(file).mtimeMs;
  const oldest = Date.now() - (pid === process.pid ? process.uptime() * 1000 : longestRun);
  return written >= oldest;
}

/** Removes from a folder what runs left behind that were killed before they could put it in its place. */
export function removeLeftovers(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      const pid = form.exec(name)?.[1];
      const file = join(folder, name);
      if (pid !== undefined && !isInTheMaking(file, Number(pid))) rmSync(file, { force: true });
    }
  } catch {
    // What cannot be read or removed is in nobody's way.
  }
}

const cleaned = new Set<string>();

/** The same, once for each folder in the life of this process. */
export function removeLeftoversOnce(folder: string): void {
  if (cleaned.has(folder)) return;
  cleaned.add(folder);
  removeLeftovers(folder);
}
