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

/** Whether a written path names a place by itself: from the top, from home, with a drive, or as an address. */
export const isAbsolute = (written: string): boolean => /^(?:[\\/~]|[a-z][\w+.-]*:)/i.test(written);
