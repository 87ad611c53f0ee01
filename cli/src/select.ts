import { accessSync, closeSync, constants, openSync, readSync, statSync } from 'node:fs';
import { isAbsolute, posix, relative, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { isSelfEvaluation } from '#core';
import { gitIgnored } from './ignored.ts';
import type { Io } from './io.ts';
import { type Problem, problem } from './problem.ts';
import { systemProblem } from './read.ts';

/** What the command line asks to be checked: paths as the user knows them, `-` for stdin, each of them once. */
export interface Selection {
  readonly paths: readonly string[];
  readonly problems: readonly Problem[];
}

const markdownName = /\.(?:md|markdown)$/i;
const frontMatterSize = 16 * 1024;

/** The start of a file; empty where it cannot be read. */
function headOf(file: string): string {
  try {
    const handle = openSync(file, 'r');
    try {
      const buffer = new Uint8Array(frontMatterSize);
      return new TextDecoder().decode(buffer.subarray(0, readSync(handle, buffer)));
    } finally {
      closeSync(handle);
    }
  } catch {
    return '';
  }
}

const isInside = (folder: string, path: string): boolean =>
  !/^\.\.(?:[\\/]|$)/.test(relative(folder, path)) && !isAbsolute(relative(folder, path));

/** The Markdown files that a pattern matches below a folder and no .gitignore leaves out, sorted. */
async function markdownFiles(pattern: string, folder: string, io: Io): Promise<readonly string[]> {
  const found = await glob(pattern, {
    cwd: folder,
    ignore: ['**/node_modules/**'],
    absolute: isAbsolute(pattern),
    expandDirectories: false,
    followSymbolicLinks: false,
    caseSensitiveMatch: sep === '/',
  });
  const isIgnored = gitIgnored(isInside(io.cwd, folder) ? io.cwd : folder);
  return found.filter((path) => markdownName.test(path) && !isIgnored(resolve(folder, path))).sort();
}

async function fromFolder(path: string, folder: string, io: Io): Promise<Selection> {
  const files = await markdownFiles('**/*', folder, io);
  const own = files.filter((file) => isSelfEvaluation(file, headOf(resolve(folder, file)), []));
  if (own.length > 0) return { paths: own.map((file) => posix.join(path, file)), problems: [] };
  return { paths: [], problems: [problem('cli.select.empty-folder', { path, count: files.length })] };
}

async function fromPattern(pattern: string, io: Io): Promise<Selection> {
  const paths = await markdownFiles(sep === '\\' ? pattern.replaceAll('\\', '/') : pattern, io.cwd, io);
  return { paths, problems: paths.length > 0 ? [] : [problem('cli.select.no-match', { pattern })] };
}

const kindOf = (file: string): 'folder' | 'file' => (statSync(file).isDirectory() ? 'folder' : 'file');

async function fromOperand(operand: string, io: Io): Promise<Selection> {
  if (operand === '-') return { paths: ['-'], problems: [] };
  if (operand === '') return { paths: [], problems: [problem('cli.select.nameless')] };
  const file = resolve(io.cwd, operand);
  try {
    if (kindOf(file) === 'file') return { paths: [operand], problems: [] };
    accessSync(file, constants.R_OK | constants.X_OK);
  } catch (error) {
    if (isDynamicPattern(operand)) return fromPattern(operand, io);
    return { paths: [], problems: [systemProblem(operand, file, error)] };
  }
  return fromFolder(operand, file, io);
}

/**
 * The files that operands stand for. A file is taken as it is named, a pattern gives the Markdown files that it
 * matches, a folder its self-evaluations; of the last two, what .gitignore leaves out is left out.
 */
export async function select(operands: readonly string[], io: Io): Promise<Selection> {
  const selections = await Promise.all(operands.map((operand) => fromOperand(operand, io)));
  const byFile = new Map<string, string>();
  for (const path of selections.flatMap((selection) => selection.paths)) {
    const file = path === '-' ? path : resolve(io.cwd, path);
    if (!byFile.has(file)) byFile.set(file, path);
  }
  return {
    paths: [...byFile.values()],
    problems: selections.flatMap((selection) => selection.problems),
  };
}
