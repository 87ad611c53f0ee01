import { lstatSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** The place that a path leads to, as far as there is something on its way. */
function placeOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    // Not there yet, or a link to what is not there.
  }
  const parent = dirname(file);
  if (parent === file) return file;
  const isLink = lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  const folder = placeOf(parent);
  return isLink ? resolve(folder, readlinkSync(file)) : join(folder, basename(file));
}

/**
 * What paths of the same file have in common, however they lead there: by links of any kind, or in other letter case
 * where a file system makes no difference. A file that is not there yet goes by its name, in whatever case.
 */
export function fileKey(file: string): string {
  try {
    const stats = statSync(file, { throwIfNoEntry: false, bigint: true });
    if (stats && stats.ino !== 0n) return `${stats.dev}:${stats.ino}`;
    return placeOf(file).toLowerCase().normalize();
  } catch {
    return file;
  }
}
