import type { Context } from '../context.ts';
import { write } from './write.ts';

/** One line that says which of several files is being checked, and goes away again. */
export interface Progress {
  readonly show: (path: string, number: number) => Promise<void>;
  readonly clear: () => Promise<void>;
}

const silent: Progress = { show: async () => {}, clear: async () => {} };

/** Progress on stderr, where that is a terminal and there are several files. */
export function progressOn({ io: { stderr }, say }: Context, total: number): Progress {
  if (stderr.isTTY !== true || total < 2) return silent;
  const backToStart = '\r\u001B[K';
  return {
    show: (path, number) => {
      const line = say('cli.text.checking', { number, total, path });
      return write(stderr, `${backToStart}${line.slice(0, (stderr.columns ?? 80) - 1)}`);
    },
    clear: () => write(stderr, backToStart),
  };
}
