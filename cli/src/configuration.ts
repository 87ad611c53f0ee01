import { lstatSync, readFileSync, statSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import {
  builtinEditions,
  type Edition,
  type EvaluateOptions,
  type FileConfiguration,
  configurationFor,
  editionsWith,
  type FileProblem,
  type FileText,
  findConfiguration,
  findIgnoreFiles,
  type IgnoreRules,
  isLeftOut,
  leadsOut,
  loadConfiguration,
  type LoadedConfiguration,
  readIgnoreRules,
  type Reading,
  severities,
} from '#core';
import { type Context, inLocale } from './context.ts';
import { editionNamed, ownEditions, readNormTexts } from './editions.ts';
import type { Io } from './io.ts';
import { type Problem, problem, Refusal } from './problem.ts';
import { decode, largestFile, systemProblem } from './read.ts';
import { remembered } from './remembered.ts';
import { links, withSlashes, workspaceOf } from './workspace.ts';

/** The options that say which configuration counts, and those that go before it. */
export interface ConfigurationValues {
  readonly config: string | undefined;
  readonly 'no-config': boolean;
  readonly 'norm-file': readonly string[];
  readonly edition?: string | undefined;
  readonly 'ignore-path'?: string | undefined;
}

/** The configurations of a run: each file has that of its own folder or, with `--config`, all have one. */
export interface Configurations {
  /** What the configuration comes to for a file. Throws a refusal where anything in it is wrong. */
  readonly of: (path: string) => FileConfiguration;
  /** Its file and those that it extends, absolute, the nearest first. */
  readonly sourcesOf: (path: string) => readonly string[];
  /** The norm files that it names and that are right, absolute. */
  readonly normsOf: (path: string) => readonly string[];
  /** By which options a file is evaluated. Of files with the same options the editions are the same value. */
  readonly optionsFor: (
    path: string,
  ) => Required<Pick<EvaluateOptions, 'editions' | 'edition' | 'severities'>>;
  /** Whether a configuration or ignore file says that a file is not checked. */
  readonly isIgnored: (path: string) => boolean;
  /** What is wrong with norm files that configurations name, of all files that were asked about. */
  readonly setbacks: () => readonly Problem[];
  /** What counts for a run over files as a whole: of several configurations the strictest. */
  readonly ofRun: (
    paths: readonly string[],
  ) => Pick<FileConfiguration, 'locale' | 'failOn' | 'maxWarnings' | 'baseline'>;
}

/** Of a norm file with many mistakes so many are told. */
const mostProblems = 10;

/** A file within the current folder as seen from there, any other by its whole path. */
export function shownFile(file: string, cwd: string): string {
  const path = relative(cwd, file);
  return path.startsWith('..') || isAbsolute(path) ? file : path;
}

const toProblem =
  (cwd: string) =>
  ({ file, start, message, params }: FileProblem): Problem => ({
    message,
    params,
    file: `${shownFile(file, cwd)}:${start.line}:${start.column}`,
  });

/** The text of a file, undefined where there is none, or why it cannot be read. */
function readNow(file: string, cwd: string): string | undefined | Problem {
  const shown = shownFile(file, cwd);
  try {
    const stats = statSync(file, { throwIfNoEntry: false });
    if (!stats?.isFile()) return undefined;
    if (stats.size > largestFile) return decode(shown, new Uint8Array(largestFile + 1));
  } catch {
    // A folder further up that is closed to us holds nothing for us.
    return undefined;
  }
  try {
    return decode(shown, readFileSync(file));
  } catch (error) {
    return systemProblem(shown, file, error);
  }
}

/**
 * The same of a file that was not named but found, by its name. In a workspace it has to be there itself: what it says
 * is told in messages, and a link could lead to any file that the user can read.
 */
function readFound(file: string, cwd: string): string | undefined | Problem {
  if (!lstatSync(file, { throwIfNoEntry: false })) return undefined;
  const workspace = workspaceOf(file, cwd);
  const isStray = workspace !== undefined && leadsOut(file, [workspace, withSlashes(dirname(file))], links);
  if (isStray) return { ...problem('config.link', { workspace }), file: shownFile(file, cwd) };
  return readNow(file, cwd);
}

const nothing: FileConfiguration = { severities: {}, isListed: false, isIgnored: false, origins: {} };

/**
 * Opens the configurations of a run; each is read when a file of its folder is first asked about. Throws a refusal
 * where files that are named on the command line are not right.
 */
export async function openConfigurations(values: ConfigurationValues, io: Io): Promise<Configurations> {
  const { cwd } = io;
  const { config, 'no-config': none, 'norm-file': normFiles, 'ignore-path': ignorePath } = values;
  if (config !== undefined && none) throw new Refusal(problem('cli.config.both'));
  const normTexts = await readNormTexts(normFiles, io);
  const textOf = remembered((file) => readNow(file, cwd));
  const foundAt = remembered((file) => readFound(file, cwd));
  const setbacks = new Map<string, Problem>();

  /** Runs a task over the files of this machine; what could not be read is told with its result. */
  const drive = <Result>(
    task: Reading<Result>,
    read = textOf,
  ): { result: Result; unread: readonly Problem[] } => {
    const unread: Problem[] = [];
    const give = (file: string): FileText => {
      const text = read(file);
      if (typeof text !== 'object') return text;
      unread.push(text);
      return null;
    };
    for (let step = task.next(); ; step = task.next(step.value.map(give))) {
      if (step.done) return { result: step.value, unread };
    }
  };

  const named = config === undefined ? undefined : withSlashes(resolve(cwd, config));
  const load = remembered((file): LoadedConfiguration => {
    const workspace = workspaceOf(file, cwd) ?? withSlashes(dirname(file));
    const read = (path: string) => (path === file && path !== named ? foundAt(path) : textOf(path));
    const { result, unread } = drive(loadConfiguration(file, workspace, links), read);
    if (!result.configuration) throw new Refusal(...unread, ...result.problems.map(toProblem(cwd)));
    const all = result.norms.flatMap(({ file: path, problems }) => {
      const first = problems.slice(0, mostProblems).map(toProblem(cwd));
      const more = problems.length - first.length;
      return more > 0
        ? [...first, problem('cli.norm-file.more', { path: shownFile(path, cwd), count: more })]
        : first;
    });
    for (const one of [...unread, ...all]) setbacks.set(JSON.stringify(one), one);
    return result;
  });

  const ofFolder = remembered((folder): LoadedConfiguration | undefined => {
    const file = drive(findConfiguration(folder), foundAt).result;
    return file === undefined ? undefined : load(file);
  });

  if (config !== undefined && named !== undefined) {
    const text = readNow(named, cwd);
    if (typeof text === 'object') throw new Refusal(text);
    if (text === undefined) throw new Refusal(systemProblem(config, named, { code: 'ENOENT' }));
  }

  const absolute = (path: string): string => withSlashes(resolve(cwd, path === '-' ? 'stdin.md' : path));
  const loadedFor = (file: string): LoadedConfiguration | undefined => {
    if (none) return undefined;
    return named === undefined ? ofFolder(withSlashes(dirname(file))) : load(named);
  };

  const of = (path: string): FileConfiguration => {
    const file = absolute(path);
    const configuration = loadedFor(file)?.configuration;
    return configuration ? configurationFor(configuration, file) : nothing;
  };

  const editionsOf = remembered((file): readonly Edition[] => {
    const others = editionsWith(file === '' ? [] : load(file).norms, builtinEditions);
    const own = ownEditions(normTexts, others);
    const ids = own.map(({ id }) => id);
    const all = [...own, ...others.filter(({ id }) => !ids.includes(id))].toSorted((a, b) => b.year - a.year);
    if (values.edition !== undefined) editionNamed(all, values.edition);
    return all;
  });

  // What the command line names is looked at before any file is.
  if (normTexts.length > 0 || values.edition !== undefined) editionsOf(loadedFor(absolute('-'))?.file ?? '');

  const rulesOf = remembered((file): IgnoreRules | undefined => {
    const text = textOf(file);
    if (typeof text === 'object') throw new Refusal(text);
    return text === undefined ? undefined : readIgnoreRules(text);
  });
  const ignoreFilesOf = remembered((folder) => {
    const { result, unread } = drive(findIgnoreFiles(folder), foundAt);
    if (unread.length > 0) throw new Refusal(...unread);
    return result.map(({ file }) => file);
  });
  const ignoreFile = ignorePath === undefined ? undefined : withSlashes(resolve(cwd, ignorePath));
  if (ignorePath !== undefined && ignoreFile !== undefined && !rulesOf(ignoreFile)) {
    throw new Refusal(systemProblem(ignorePath, ignoreFile, { code: 'ENOENT' }));
  }

  const isLeftOutBy = (file: string): boolean => {
    const files = ignoreFile === undefined ? ignoreFilesOf(withSlashes(dirname(file))) : [ignoreFile];
    const top = files.at(-1);
    if (top === undefined) return false;
    return isLeftOut(file, withSlashes(dirname(top)), (folder) => {
      const here = files.find((one) => withSlashes(dirname(one)) === folder);
      return here === undefined ? undefined : rulesOf(here);
    });
  };

  return {
    of,
    sourcesOf: (path) =>
      (loadedFor(absolute(path))?.configuration?.layers ?? []).map(({ file }) => file).toReversed(),
    normsOf: (path) =>
      (loadedFor(absolute(path))?.norms ?? []).flatMap(({ file, edition }) => (edition ? [file] : [])),
    optionsFor: (path) => {
      const { edition, severities: own } = of(path);
      const file = loadedFor(absolute(path))?.file ?? '';
      return { editions: editionsOf(file), edition: values.edition ?? edition, severities: own };
    },
    isIgnored: (path) => path !== '-' && (of(path).isIgnored || isLeftOutBy(absolute(path))),
    setbacks: () => [...setbacks.values()],
    ofRun: (paths) => {
      const all = paths.map(of);
      const levels = all.flatMap(({ failOn }) => failOn ?? []);
      const most = all.flatMap(({ maxWarnings }) => maxWarnings ?? []);
      const failOn = levels.toSorted((a, b) => severities.indexOf(b) - severities.indexOf(a))[0];
      const locale = all.find((one) => one.locale)?.locale;
      const baseline = all.find((one) => one.baseline !== undefined)?.baseline;
      return {
        ...(failOn && { failOn }),
        ...(locale && { locale }),
        ...(baseline !== undefined && { baseline }),
        ...(most.length > 0 && { maxWarnings: Math.min(...most) }),
      };
    },
  };
}

/** What a command about one file works by. */
export interface Settled extends ReturnType<Configurations['optionsFor']> {
  /** In the language that the configuration asks for, where the command line asks for none. */
  readonly context: Context;
}

/**
 * Settles by what a command works that is about one file, or about none and then about the current folder. Norm files
 * that are not right are told; the command goes on without them, and ends with exit code 2.
 */
export async function settle(
  path: string | undefined,
  values: ConfigurationValues,
  context: Context,
): Promise<Settled> {
  const configurations = await openConfigurations(values, context.io);
  const file = path ?? '-';
  const options = configurations.optionsFor(file);
  const localised = inLocale(context, configurations.of(file).locale);
  const problems = configurations.setbacks();
  if (problems.length > 0) await localised.setback(problems);
  return { ...options, context: localised };
}
