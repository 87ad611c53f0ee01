import { existsSync, lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { Links } from '#core';

/** A path of this machine as the engine knows paths: with forward slashes. */
export const withSlashes = (path: string): string => (sep === '/' ? path : path.split(sep).join('/'));

/**
 * The folder that the texts of a file may name files in: its repository, else the current folder; undefined for a file
 * outside of both.
 */
export function workspaceOf(file: string, cwd: string): string | undefined {
  const folder = dirname(file);
  for (let up = folder; ; up = dirname(up)) {
    if (existsSync(join(up, '.git'))) return withSlashes(up);
    if (up === dirname(up)) break;
  }
  const path = relative(cwd, folder);
  return /^\.\.(?:[\\/]|$)/.test(path) || isAbsolute(path) ? undefined : withSlashes(cwd);
}

/** The symbolic links of this machine, looked at one by one: what they lead to is not touched. */
export const links: Links = {
  realPath: (folder) => {
    try {
      return withSlashes(realpathSync.native(folder));
    } catch {
      return folder;
    }
  },
  targetAt: (path) => {
    try {
      const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
      return isLink ? withSlashes(readlinkSync(path)) : undefined;
    } catch {
      return undefined;
    }
  },
};
