import { lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { isAbsolute, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { URI } from 'vscode-uri';
import { type Links, noLinks } from '#core';

/** The largest file that is read, in bytes. */
const largest = 2 * 1024 * 1024;

/** The text of a file on this machine; undefined where there is none, or no text of a reasonable size. */
export async function readLocalFile(uri: string): Promise<string | undefined> {
  try {
    const path = fileURLToPath(uri);
    const stats = await stat(path);
    if (!stats.isFile() || stats.size > largest) return undefined;
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch {
    return undefined;
  }
}

const localFileExists = async (uri: string): Promise<boolean> => {
  try {
    await stat(fileURLToPath(uri));
    return true;
  } catch {
    return false;
  }
};

/** Which of some files are on this machine, in their order. */
export const localFilesExist = (uris: readonly string[]): Promise<readonly boolean[]> =>
  Promise.all(uris.map(localFileExists));

/** The path of a file of this machine as addresses have it. */
const addressPath = (file: string): string =>
  URI.file(file).path.replace(/^\/[A-Z]:/, (drive) => drive.toLowerCase());

/** The symbolic links of this machine, looked at one by one: what they lead to is not touched. */
export function localLinks({ scheme, authority }: Pick<URI, 'scheme' | 'authority'>): Links {
  if (scheme !== 'file') return noLinks;
  const fileAt = (path: string): string => URI.from({ scheme, authority, path }).fsPath;
  return {
    realPath: (folder) => {
      try {
        return addressPath(realpathSync.native(fileAt(folder)));
      } catch {
        return folder;
      }
    },
    targetAt: (path) => {
      try {
        const file = fileAt(path);
        if (!lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink()) return undefined;
        const target = readlinkSync(file);
        return isAbsolute(target) ? addressPath(target) : target.split(sep).join('/');
      } catch {
        return undefined;
      }
    },
  };
}
