import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

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
