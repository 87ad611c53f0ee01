import type { MessageKey, Params } from '#core';
import type { Context } from '../context.ts';
import type { Problem } from '../problem.ts';
import { plain } from './style.ts';
import { write } from './write.ts';

/** Says what is wrong, on stderr, one line each. */
export async function complain(
  { io, say }: Pick<Context, 'io' | 'say'>,
  problems: readonly Problem[],
): Promise<void> {
  const lines = problems.map(({ message, params, file }) =>
    plain(`${file === undefined ? '' : `${file}: `}${say(message, params)}`),
  );
  await write(io.stderr, lines.map((line) => `${line}\n`).join(''));
}

/** Tells the user something on stderr, where it is in nobody's way. */
export async function remark(
  { io, say }: Pick<Context, 'io' | 'say'>,
  message: MessageKey,
  params: Params,
): Promise<void> {
  await write(io.stderr, `${plain(say(message, params))}\n`);
}
