import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A path from the folder of the run, with slashes; one outside that folder is absolute. `-` stays as it is. */
export function pathFrom(cwd: string, path: string): string {
  if (path === '-') return path;
  const file = resolve(cwd, path);
  const below = relative(cwd, file);
  return (below.startsWith('..') || isAbsolute(below) ? file : below).split(sep).join('/');
}

/** The same as a URI: relative where it can be, with what has a meaning of its own in a URI encoded. */
export function uriFrom(cwd: string, path: string): string {
  const from = pathFrom(cwd, path);
  return isAbsolute(from) ? pathToFileURL(from).href : from.split('/').map(encodeURIComponent).join('/');
}

/** The path of a file that a document names relative to itself, such as last year's document, from the run's folder. */
export const pathBeside = (cwd: string, document: string, path: string): string =>
  pathFrom(cwd, resolve(dirname(resolve(cwd, document)), path));
