// Paths as the engine knows them: absolute, with forward slashes, as in `/map/a.md` or `C:/map/a.md`.

/** The folder that a path lies in; of the topmost folder the folder itself. */
export function folderOf(path: string): string {
  const at = path.lastIndexOf('/');
  return at > 0 ? path.slice(0, at) : path.slice(0, at + 1) || path;
}

/** The last part of a path. */
export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** A folder and the folders that it lies in, the nearest first; at most so many. */
export function foldersUp(folder: string, most: number): readonly string[] {
  const folders = [folder];
  while (folders.length < most) {
    const last = folders.at(-1) ?? folder;
    const next = folderOf(last);
    if (next === last) break;
    folders.push(next);
  }
  return folders;
}

/** A path in a folder. */
export const pathIn = (folder: string, name: string): string => `${folder.replace(/\/$/, '')}/${name}`;

/** Where a relative path leads from a folder; undefined where it goes up beyond the topmost folder. */
export function resolvePath(folder: string, relative: string): string | undefined {
  const [top = '', ...parts] = folder.replace(/\/$/, '').split('/');
  for (const part of relative.replaceAll('\\', '/').split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return [top, ...parts].join('/');
}

/** The path from a folder to what lies in it, or undefined for what lies elsewhere. */
export function pathWithin(folder: string, path: string): string | undefined {
  const start = `${folder.replace(/\/$/, '')}/`;
  return path.startsWith(start) ? path.slice(start.length) : undefined;
}

/** So often a path that is written with %-codes can be read as another one; who writes more hides something. */
const mostReadings = 5;

/** The text with its %-codes read, once; codes that are no text stay. */
function decoded(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });
}

/**
 * What a written path can stand for, whoever reads it: itself, and what comes of it when its %-codes are read, once or
 * more. So a path that hides where it leads is known by its last reading.
 */
export function readingsOf(written: string): readonly string[] {
  const readings = [written];
  while (readings.length <= mostReadings) {
    const last = readings.at(-1) ?? '';
    const next = decoded(last);
    if (next === last) break;
    readings.push(next);
  }
  return readings;
}

/** Whether a written path names a place by itself: from the top, from home, on a server, with a drive, or as an address. */
export function isAbsolute(written: string): boolean {
  const readings = readingsOf(written);
  return readings.length > mostReadings || readings.some((one) => /^(?:[\\/~]|[a-z][\w+.-]*:)/i.test(one));
}

/** Whether a file can have a path at all: no system has one with NUL or half a character in it. */
export const canBePath = (path: string): boolean => !/[\0\p{Surrogate}]/u.test(path);
