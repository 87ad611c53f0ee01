import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { type Plan, runCheck } from './check-run.ts';
import { type Context } from './context.ts';
import type { ExitCode } from './io.ts';
import { complain, remark } from './output/stderr.ts';
import { counted } from './output/summary.ts';
import { write } from './output/write.ts';
import { fileOf, Refusal } from './problem.ts';
import type { Watcher } from './watcher.ts';

/** Changes that come so shortly after each other are one. In ms. */
const pause = 100;

/** What is known of a file that was checked. */
interface Known {
  readonly path: string;
  readonly dependsOn: readonly string[];
  /** Nothing was found in it, and it could be checked. */
  readonly isClean: boolean;
}

/** Collects changes; gives those since the last time when they have stopped for a moment, and none at the end. */
function createChanges(stop: AbortSignal) {
  let changed = new Set<string>();
  let wake: () => void = () => undefined;
  let timer: NodeJS.Timeout | undefined;
  stop.addEventListener('abort', () => wake());
  return {
    add: (path: string): void => {
      changed.add(resolve(path));
      clearTimeout(timer);
      timer = setTimeout(() => wake(), pause);
    },
    next: async (): Promise<ReadonlySet<string> | undefined> => {
      while (changed.size === 0 && !stop.aborted) {
        await new Promise<void>((awake) => {
          wake = awake;
        });
      }
      clearTimeout(timer);
      const all = changed;
      changed = new Set();
      return stop.aborted ? undefined : all;
    },
  };
}

/** The folder that a pattern looks in, or the file or folder itself. */
const watchedFor = (operand: string, cwd: string): string =>
  existsSync(resolve(cwd, operand)) ? resolve(cwd, operand) : cwd;

/** What the user sees of a round: the reports on these files, and how all files stand. */
async function showRound(
  plan: Plan,
  files: readonly string[],
  known: Map<string, Known>,
  follow: (others: readonly string[]) => Promise<void>,
  context: Context,
): Promise<void> {
  const { io, say } = context;
  const { cwd, stdout } = io;
  if (stdout.isTTY === true) await write(stdout, '\u001B[2J\u001B[3J\u001B[H');
  const present = new Set(plan.paths.map((path) => resolve(cwd, path)));
  for (const [file, { path }] of known) {
    if (present.has(file)) continue;
    known.delete(file);
    await remark(context, 'cli.watch.removed', { path });
  }
  const others: string[] = [];
  if (files.length > 0) {
    const onFile: Plan['onFile'] = (path, { shown, dependsOn = [] }) => {
      known.set(resolve(cwd, path), { path, dependsOn, isClean: shown?.findings.length === 0 });
      others.push(...dependsOn);
    };
    await runCheck({ ...plan, paths: files, onFile }, context);
    await follow(others);
  }
  const open = [...known.values()].filter(({ isClean }) => !isClean).length;
  const all = counted(say, 'file', known.size);
  await (open === 0
    ? remark(context, 'cli.watch.clean', { files: all })
    : remark(context, 'cli.watch.open', { count: open, files: all }));
  await remark(context, 'cli.watch.waiting', {});
}

/** What is to be done in a round, and in which language it is told. */
export interface Settled {
  readonly plan: Plan;
  readonly context: Context;
  /** The files that every result depends on, absolute: configurations, norm files and the baseline. */
  readonly inputs: readonly string[];
}

/** Files that can begin to count for others by being there. */
const configures = /^(?:\.zelfevaluatie.*|package\.json)$/;

/**
 * Checks everything, and then again and again what has changed, until it is stopped. `settle` finds out anew, each
 * time, what is to be done; `named` are the files that the command line names for all of it.
 */
export async function watchCheck(
  settle: () => Promise<Settled>,
  operands: readonly string[],
  named: readonly string[],
  context: Context,
): Promise<ExitCode> {
  const { cwd, stopped } = context.io;
  const known = new Map<string, Known>();
  const followed = new Set(operands.map((path) => resolve(cwd, path)));
  const isWanted = (file: string): boolean =>
    /\.(?:md|markdown)$|[\\/]\.gitignore$/i.test(file) ||
    configures.test(basename(file)) ||
    followed.has(file);
  const changes = createChanges(stopped);

  const { startWatching } = await import('./watcher.ts');
  const watched = operands.map((operand) => watchedFor(operand, cwd));
  const watcher: Watcher = await startWatching(watched, isWanted, changes.add);
  const follow = async (files: readonly string[]): Promise<void> => {
    const added = files.filter((path) => !followed.has(path));
    for (const path of added) followed.add(path);
    await watcher.add(added);
  };

  await follow(named.map((path) => resolve(cwd, path)));

  const filesIn = ({ paths }: Plan, changed: ReadonlySet<string>, all: boolean): readonly string[] =>
    paths.filter((path) => {
      const file = resolve(cwd, path);
      const before = known.get(file);
      return all || !before || changed.has(file) || before.dependsOn.some((other) => changed.has(other));
    });

  let inputs: readonly string[] = [];
  const round = async (changed: ReadonlySet<string>): Promise<void> => {
    const settled = await settle();
    const plan = { ...settled.plan, stopped };
    const isInput = (file: string): boolean =>
      configures.test(basename(file)) || inputs.includes(file) || settled.inputs.includes(file);
    const files = filesIn(plan, changed, [...changed].some(isInput));
    inputs = settled.inputs;
    await follow(inputs);
    const present = new Set(plan.paths.map((path) => resolve(cwd, path)));
    const isGone = [...known.keys()].some((file) => !present.has(file));
    if (known.size > 0 && files.length === 0 && !isGone) return;
    await showRound(plan, files, known, follow, settled.context);
  };

  try {
    let changed: ReadonlySet<string> | undefined = new Set();
    do {
      try {
        await round(changed);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        // It can be put right while this waits.
        await complain(context, error.problems);
        await follow(error.problems.flatMap(fileOf).map((file) => resolve(cwd, file)));
        await remark(context, 'cli.watch.waiting', {});
      }
      changed = await changes.next();
    } while (changed);
    return 0;
  } finally {
    await watcher.close();
  }
}
