import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LineIndex, Related } from '#core';
import type { FileResult } from './format.ts';

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

/** A file, as the user knows it, with its lines. */
export interface ShownFile {
  readonly path: string;
  readonly lines: LineIndex;
}

/** The file that another place of a finding is in: the document's own or that of last year. */
export function fileOf({ document }: Related, { path, evaluation }: FileResult, cwd: string): ShownFile {
  const own = { path, lines: evaluation.document.lines };
  const named = evaluation.document.frontMatter?.fields.vorige?.value;
  if (document === undefined || named === undefined || !evaluation.previous) return own;
  return {
    path: pathFrom(cwd, resolve(dirname(resolve(cwd, path)), named)),
    lines: evaluation.previous.document.lines,
  };
}
