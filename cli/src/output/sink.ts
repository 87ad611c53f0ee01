import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Output } from '../io.ts';
import { problem, Refusal } from '../problem.ts';
import { systemProblem } from '../read.ts';
import { temporaryFor } from './temporary.ts';
import { write } from './write.ts';

/** Where text goes, piece by piece. */
export interface Sink {
  readonly write: (text: string) => Promise<void>;
  /** All is written. */
  readonly finish: () => void;
  /** Leaves things as they were, as far as it can; does nothing after `finish`. */
  readonly abandon: () => void;
}

export const stdoutSink = (stdout: Output): Sink => ({
  write: (text) => write(stdout, text),
  finish: () => undefined,
  abandon: () => undefined,
});

/** The file that a path leads to in the end, with what it is; links stay links. */
function targetOf(file: string): {
  readonly path: string;
  readonly mode?: number;
  readonly isRegular: boolean;
} {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) return { path: file, isRegular: true };
  return { path: realpathSync(file), mode: stats.mode & 0o7777, isRegular: stats.isFile() };
}

/** Opens the file beside the target that is to take its place, or the target itself where that is a device. */
function open(file: string) {
  mkdirSync(dirname(file), { recursive: true });
  const target = targetOf(file);
  if (!target.isRegular) return { ...target, temporary: undefined, handle: openSync(target.path, 'w') };
  const temporary = temporaryFor(target.path);
  const handle = openSync(temporary, 'w');
  if (target.mode !== undefined) chmodSync(temporary, target.mode);
  return { ...target, temporary, handle };
}

/**
 * A file that appears, or takes the place of an older one, only when all of it is written: a reader never sees half of
 * it. Folders are made. Throws a refusal where it cannot be made or written.
 */
export function newFile(path: string, cwd: string): Sink {
  const file = resolve(cwd, path);
  const attempt = <T>(action: () => T): T => {
    try {
      return action();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EISDIR') throw new Refusal(problem('cli.file.directory', { path }));
      throw new Refusal(
        code === 'ENOSPC' ? problem('cli.output.failed', { detail: code }) : systemProblem(path, file, error),
      );
    }
  };
  const { path: target, temporary, handle } = attempt(() => open(file));
  let isOpen = true;
  const close = (): void => {
    isOpen = false;
    closeSync(handle);
  };
  return {
    write: (text) => {
      const bytes = Buffer.from(text);
      attempt(() => {
        for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
      });
      return Promise.resolve();
    },
    finish: () =>
      attempt(() => {
        if (temporary !== undefined) fsyncSync(handle);
        close();
        if (temporary !== undefined) renameSync(temporary, target);
      }),
    abandon: () => {
      if (!isOpen) return;
      close();
      if (temporary !== undefined) rmSync(temporary, { force: true });
    },
  };
}
