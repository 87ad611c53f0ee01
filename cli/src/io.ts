import type { Readable, Writable } from 'node:stream';
import type { IsoDate } from '#core';

/** A stream that can be a terminal. */
export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };
export type Input = Readable & { readonly isTTY?: boolean };

/** All that a command sees of the world, so that a test can be one. */
export interface Io {
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  /** The folder that relative paths start from, absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly today: () => IsoDate;
  /** The user has asked to stop, as with Ctrl+C. Who looks at it takes it on to do so. */
  readonly stopped: AbortSignal;
}

/** 0: nothing at the failing level. 1: findings at it. 2: usage, configuration or files that are not right. */
export type ExitCode = 0 | 1 | 2;
