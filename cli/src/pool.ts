import type { Worker } from 'node:worker_threads';
import type { CheckedFile, CheckSettings } from './check-file.ts';
import { problem } from './problem.ts';

/** A file to check in another thread. Settings go along the first time, and are meant by their number after that. */
export interface Task {
  readonly path: string;
  readonly settings: number;
  readonly added?: CheckSettings;
}

/** Threads that check files; each of them one at a time. */
export interface Pool {
  /** Never rejects: where the thread ends, that is a problem of this file, and another thread takes over. */
  readonly check: (path: string, settings: CheckSettings) => Promise<CheckedFile>;
  /** Ends all threads; what was not checked by then stays undone. */
  readonly close: () => Promise<void>;
}

interface Job {
  readonly path: string;
  readonly settings: CheckSettings;
  readonly done: (checked: CheckedFile) => void;
}

interface Thread {
  readonly worker: Worker;
  readonly known: CheckSettings[];
  job?: Job | undefined;
}

/** A pool of at most `size` threads, which are started by `start` when there is work for them. */
export function createPool(size: number, start: () => Worker): Pool {
  const threads = new Set<Thread>();
  const waiting: Job[] = [];

  const give = (thread: Thread, job: Job): void => {
    const { path, settings } = job;
    thread.job = job;
    const index = thread.known.indexOf(settings);
    const task: Task =
      index < 0
        ? { path, settings: thread.known.push(settings) - 1, added: settings }
        : { path, settings: index };
    thread.worker.postMessage(task);
  };

  const next = (): void => {
    const [job] = waiting;
    if (!job) return;
    const idle = [...threads].find((thread) => !thread.job);
    const thread = idle ?? (threads.size < size ? open() : undefined);
    if (!thread) return;
    waiting.shift();
    give(thread, job);
  };

  const open = (): Thread => {
    const thread: Thread = { worker: start(), known: [] };
    const finish = (checked: CheckedFile): void => {
      const { job } = thread;
      thread.job = undefined;
      job?.done(checked);
    };
    const lose = (detail: string): void => {
      threads.delete(thread);
      const path = thread.job?.path ?? '';
      finish({ problem: problem('cli.check.crashed', { path, detail }) });
      next();
    };
    thread.worker.on('message', (checked: CheckedFile) => {
      finish(checked);
      next();
    });
    thread.worker.on('error', (error) => lose(error.message));
    thread.worker.on('exit', (code) => {
      if (threads.has(thread)) lose(`exit ${code}`);
    });
    threads.add(thread);
    return thread;
  };

  return {
    check: (path, settings) =>
      new Promise((done) => {
        waiting.push({ path, settings, done });
        next();
      }),
    close: async () => {
      // A thread can still come with what it has just done. That must not start another one.
      waiting.length = 0;
      const all = [...threads];
      threads.clear();
      await Promise.all(all.map(({ worker }) => worker.terminate()));
    },
  };
}
