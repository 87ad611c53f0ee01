import type { MessageKey, Params } from '#core';

/** Why something cannot be done, and what to do about it: one line on stderr, and exit code 2. */
export interface Problem {
  readonly message: MessageKey;
  readonly params: Params;
  /** The file that it is in, where the message does not name it. */
  readonly file?: string;
}

export const problem = (message: MessageKey, params: Params = {}): Problem => ({ message, params });

/** The file that a problem is in, without the place in it. */
export const fileOf = ({ file }: Problem): readonly string[] =>
  file === undefined ? [] : [file.replace(/:\d+:\d+$/, '')];

/** The file that a problem is in or about, if there is one. */
export function subjectOf(of: Problem): string | undefined {
  const { path } = of.params;
  return fileOf(of)[0] ?? (typeof path === 'string' ? path : undefined);
}

/** Ends a command: there is nothing left to do. */
export class Refusal extends Error {
  readonly problems: readonly Problem[];

  constructor(...problems: readonly Problem[]) {
    super(problems.map(({ message }) => message).join(' '));
    this.problems = problems;
  }
}
