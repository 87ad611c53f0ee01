import { URI, Utils } from 'vscode-uri';
import { canBePath } from '#core';

/** The path of a document within its folder, or all of its path where no folder has it. */
export function pathWithin(uri: string, folders: readonly string[]): string {
  const { path } = URI.parse(uri);
  const parents = folders
    .map((folder) => `${URI.parse(folder).path.replace(/\/$/, '')}/`)
    .filter((folder) => path.startsWith(folder));
  const longest = parents.toSorted((a, b) => b.length - a.length)[0] ?? '';
  return path.slice(longest.length);
}

/**
 * The folder that a document is in; what is not saved yet is where it will be saved, if that is in one of the folders
 * that are open. Undefined for a document without a place.
 */
export function folderOf(uri: string, folders: readonly string[]): URI | undefined {
  const document = URI.parse(uri);
  if (document.scheme !== 'untitled') return Utils.dirname(document);
  const { path, authority } = document;
  const parent = folders
    .map((folder) => URI.parse(folder))
    .find((one) => one.authority === authority && path.startsWith(`${one.path.replace(/\/$/, '')}/`));
  return parent && Utils.dirname(document.with({ scheme: parent.scheme }));
}

const withoutSlash = (path: string): string => path.replace(/(?<=.)\/$/, '');

/**
 * The paths of the folders that are open, for what lies in one of them; undefined for what lies elsewhere. That was
 * opened by itself, so there is no folder to keep to.
 */
export function workspaceOf(
  { scheme, authority, path }: URI,
  folders: readonly string[],
): readonly string[] | undefined {
  const own = folders
    .map((one) => URI.parse(one))
    .filter((one) => one.scheme === scheme && one.authority === authority)
    .map((one) => withoutSlash(one.path));
  return own.some((one) => one === path || path.startsWith(`${one.replace(/\/$/, '')}/`)) ? own : undefined;
}

/** The address of a file that a document in a folder names by its path; undefined where no file can have that path. */
export function addressIn(folder: URI, path: string): string | undefined {
  return canBePath(path) ? Utils.resolvePath(folder, path).toString() : undefined;
}
