import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Output } from '../io.ts';
import { type Problem, problem, Refusal } from '../problem.ts';
import { systemProblem } from '../read.ts';
import { openNewFile } from './new-file.ts';
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

/** Whether what goes to a path goes to standard output: `-`, and the names that systems have for it. */
export const isStdout = (path: string): boolean =>
  path === '-' || /^\/(?:dev\/(?:stdout|fd\/1)|proc\/self\/fd\/1)$/.test(path);

/** What a system says where it is not the file that is wrong, but there is no room for it. */
const noRoom: readonly (string | undefined)[] = ['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO'];

/** Why the system would not make or write a file, from the error it gave. */
export function outputProblem(path: string, cwd: string, error: unknown): Problem {
  const { code = '' } = error as NodeJS.ErrnoException;
  if (code === 'EISDIR') return problem('cli.file.directory', { path });
  if (noRoom.includes(code)) return problem('cli.file.unwritten', { path, detail: code });
  return systemProblem(path, resolve(cwd, path), error);
}

/**
 * A file that appears, or takes the place of an older one, only when all of it is written: a reader never sees half of
 * it. Folders are made. `verify` is called right before it takes its place, and can refuse. Throws a refusal where it
 * cannot be made or written.
 */
export function newFile(path: string, cwd: string, verify: () => void = () => undefined): Sink {
  const attempt = <T>(action: () => T): T => {
    try {
      return action();
    } catch (error) {
      throw new Refusal(outputProblem(path, cwd, error));
    }
  };
  const file = attempt(() => {
    const whole = resolve(cwd, path);
    mkdirSync(dirname(whole), { recursive: true });
    return openNewFile(whole, { replaces: true, lasts: true });
  });
  return {
    write: (text) => {
      attempt(() => file.write(text));
      return Promise.resolve();
    },
    finish: () => {
      verify();
      attempt(() => file.finish());
    },
    abandon: () => file.abandon(),
  };
}
