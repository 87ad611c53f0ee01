import type { ChildProcess } from 'node:child_process';
import type { CheckedFile, CheckSettings } from './check-file.ts';
import { problem } from './problem.ts';

/** A file to check elsewhere. Settings go along the first time, and are meant by their number after that. */
export interface Task {
  readonly path: string;
  readonly settings: number;
  readonly added?: CheckSettings;
}

/** Processes that check files; each of them one at a time. */
export interface Pool {
  /** Never rejects: where the process ends, that is a problem of this file, and another process takes over. */
  readonly check: (path: string, settings: CheckSettings) => Promise<CheckedFile>;
  /** Ends all processes; what was not checked by then stays undone. */
  readonly close: () => Promise<void>;
}

interface Job {
  readonly path: string;
  readonly settings: CheckSettings;
  readonly done: (checked: CheckedFile) => void;
  /** A process has ended over it that had checked other files before. */
  readonly isRetried: boolean;
}

interface Helper {
  readonly child: ChildProcess;
  readonly known: CheckSettings[];
  /** It has checked a file. */
  isUsed: boolean;
  job?: Job | undefined;
}

const ended = (child: ChildProcess): Promise<unknown> =>
  child.exitCode !== null || child.signalCode !== null || child.pid === undefined
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', resolve));

/**
 * A pool of at most `size` processes, which are started by `start` when there is work for them. They are processes and
 * no threads, for what a file can do to one of those it does to all: where memory or the stack runs out at the wrong
 * moment, the whole process ends. What such a file takes along is checked again by a fresh one; only the file that ends
 * that too is not checked. Where no process can be started, `checkHere` checks the file.
 */
export function createPool(size: number, start: () => ChildProcess, checkHere: Pool['check']): Pool {
  const helpers = new Set<Helper>();
  const waiting: Job[] = [];

  const give = (helper: Helper, job: Job): void => {
    const { path, settings } = job;
    helper.job = job;
    const index = helper.known.indexOf(settings);
    const task: Task =
      index < 0
        ? { path, settings: helper.known.push(settings) - 1, added: settings }
        : { path, settings: index };
    // Where it cannot be sent, the process has ended, and that is told below.
    helper.child.send(task, () => undefined);
  };

  const next = (): void => {
    const [job] = waiting;
    if (!job) return;
    const idle = [...helpers].find((helper) => !helper.job);
    const helper = idle ?? (helpers.size < size ? open() : undefined);
    if (!helper) return;
    waiting.shift();
    give(helper, job);
  };

  /** A process has ended, for whatever reason. */
  const lose = (helper: Helper, detail: string): void => {
    if (!helpers.delete(helper)) return;
    const { job, isUsed } = helper;
    if (job && helper.child.pid === undefined) void checkHere(job.path, job.settings).then(job.done);
    else if (job && isUsed && !job.isRetried) waiting.unshift({ ...job, isRetried: true });
    else job?.done({ problem: problem('cli.check.crashed', { path: job.path, detail }) });
    next();
  };

  const open = (): Helper => {
    const helper: Helper = { child: start(), known: [], isUsed: false };
    const { child } = helper;
    child.on('message', (checked: CheckedFile) => {
      const { job } = helper;
      helper.job = undefined;
      helper.isUsed = true;
      job?.done(checked);
      next();
    });
    child.on('error', (error) => lose(helper, error.message));
    child.on('exit', (code, signal) => {
      const detail = signal ?? `exit ${code}`;
      // What it has sent before it ended can still be under way.
      if (child.connected) child.once('disconnect', () => lose(helper, detail));
      else lose(helper, detail);
    });
    helpers.add(helper);
    return helper;
  };

  return {
    check: (path, settings) =>
      new Promise((done) => {
        waiting.push({ path, settings, done, isRetried: false });
        next();
      }),
    close: async () => {
      // One can still come with what it has just done. That must not start another one.
      waiting.length = 0;
      const all = [...helpers];
      helpers.clear();
      for (const { child } of all) child.kill('SIGKILL');
      await Promise.all(all.map(({ child }) => ended(child)));
    },
  };
}
