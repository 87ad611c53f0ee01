import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const ending = '.zelfevaluatie-tmp';
const form = /^\..+\.(\d+)\.[\da-f]+\.zelfevaluatie-tmp$/;

/** A name beside a file for what is to take its place; another one each time, with the process that it is of. */
export const temporaryFor = (file: string): string =>
  join(dirname(file), `.${basename(file)}.${process.pid}.${randomBytes(4).toString('hex')}${ending}`);

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Removes from a folder what runs left behind that were killed before they could put it in its place. */
export function removeLeftovers(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      const pid = form.exec(name)?.[1];
      if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(folder, name), { force: true });
    }
  } catch {
    // What cannot be read or removed is in nobody's way.
  }
}
