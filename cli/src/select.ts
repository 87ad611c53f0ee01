import { accessSync, closeSync, constants, openSync, readSync, statSync } from 'node:fs';
import { isAbsolute, posix, relative, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { isSelfEvaluation } from '#core';
import type { Configurations } from './configuration.ts';
import { gitIgnored } from './ignored.ts';
import type { Io } from './io.ts';
import { type Problem, problem, Refusal } from './problem.ts';
import { systemProblem } from './read.ts';

/** What the command line asks to be checked: paths as the user knows them, `-` for stdin, each of them once. */
export interface Selection {
  readonly paths: readonly string[];
  readonly problems: readonly Problem[];
  /** Files that were named although they are not to be checked. */
  readonly skipped: readonly string[];
}

/** What configurations say of files, by path from the current folder. */
type Rules = Pick<Configurations, 'of' | 'isIgnored'>;

const markdownName = /\.(?:md|markdown)$/i;
const frontMatterSize = 16 * 1024;

/** The start of a file; empty where it cannot be read. */
export function headOf(file: string): string {
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

interface Matches {
  /** What nothing leaves out, sorted. */
  readonly files: readonly string[];
  /** How many others there are. */
  readonly ignored: number;
}

/** The Markdown files that a pattern matches below a folder. */
async function markdownFiles(pattern: string, folder: string, io: Io, rules: Rules): Promise<Matches> {
  const matches = await glob(pattern, {
    cwd: folder,
    ignore: ['**/node_modules/**'],
    absolute: isAbsolute(pattern),
    expandDirectories: false,
    followSymbolicLinks: false,
    caseSensitiveMatch: sep === '/',
  });
  const isIgnored = gitIgnored(isInside(io.cwd, folder) ? io.cwd : folder);
  const all = matches.filter((path) => markdownName.test(path));
  const files = all
    .filter((path) => !isIgnored(resolve(folder, path)) && !rules.isIgnored(resolve(folder, path)))
    .sort();
  return { files, ignored: all.length - files.length };
}

const found = (paths: readonly string[]): Selection => ({ paths, problems: [], skipped: [] });
const wrong = (...problems: readonly Problem[]): Selection => ({ paths: [], problems, skipped: [] });

async function fromFolder(path: string, folder: string, io: Io, rules: Rules): Promise<Selection> {
  const { files, ignored } = await markdownFiles('**/*', folder, io, rules);
  const own = files.filter((file) => {
    const whole = resolve(folder, file);
    return rules.of(whole).isListed || isSelfEvaluation(file, headOf(whole), []);
  });
  if (own.length > 0) return found(own.map((file) => posix.join(path, file)));
  return wrong(
    files.length === 0 && ignored > 0
      ? problem('cli.select.all-ignored', { path, count: ignored })
      : problem('cli.select.empty-folder', { path, count: files.length }),
  );
}

async function fromPattern(pattern: string, io: Io, rules: Rules): Promise<Selection> {
  const { files: paths, ignored } = await markdownFiles(
    sep === '\\' ? pattern.replaceAll('\\', '/') : pattern,
    io.cwd,
    io,
    rules,
  );
  if (paths.length > 0) return found(paths);
  return wrong(
    ignored > 0
      ? problem('cli.select.all-ignored', { path: pattern, count: ignored })
      : problem('cli.select.no-match', { pattern }),
  );
}

const kindOf = (file: string): 'folder' | 'file' => (statSync(file).isDirectory() ? 'folder' : 'file');

async function fromOperand(operand: string, io: Io, rules: Rules): Promise<Selection> {
  if (operand === '-') return found(['-']);
  if (operand === '') return wrong(problem('cli.select.nameless'));
  const file = resolve(io.cwd, operand);
  try {
    if (kindOf(file) === 'file') {
      return rules.isIgnored(file) ? { ...found([]), skipped: [operand] } : found([operand]);
    }
    accessSync(file, constants.R_OK | constants.X_OK);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if (isDynamicPattern(operand)) return fromPattern(operand, io, rules);
    return wrong(systemProblem(operand, file, error));
  }
  return fromFolder(operand, file, io, rules);
}

/**
 * The files that operands stand for. A file is taken as it is named, unless a configuration or ignore file leaves it
 * out; a pattern gives the Markdown files that it matches, a folder its self-evaluations; of the last two, what
 * .gitignore leaves out is left out too. Throws a refusal where a configuration is not right.
 */
export async function select(operands: readonly string[], io: Io, rules: Rules): Promise<Selection> {
  const selections = await Promise.all(operands.map((operand) => fromOperand(operand, io, rules)));
  const byFile = new Map<string, string>();
  for (const path of selections.flatMap((selection) => selection.paths)) {
    const file = path === '-' ? path : resolve(io.cwd, path);
    if (!byFile.has(file)) byFile.set(file, path);
  }
  return {
    paths: [...byFile.values()],
    problems: selections.flatMap((selection) => selection.problems),
    skipped: selections.flatMap((selection) => selection.skipped),
  };
}
