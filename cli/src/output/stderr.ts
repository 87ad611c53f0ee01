import type { MessageKey, Params } from '#core';
import type { Context } from '../context.ts';
import type { Problem } from '../problem.ts';
import { plain } from './plain.ts';
import { write } from './write.ts';

/** Writes lines on stderr; where that fails, there is nobody to tell. */
async function tell({ io }: Pick<Context, 'io'>, lines: readonly string[]): Promise<void> {
  await write(io.stderr, lines.map((line) => `${plain(line)}\n`).join('')).catch(() => undefined);
}

/** Says what is wrong, on stderr, one line each. */
export async function complain(
  context: Pick<Context, 'io' | 'say'>,
  problems: readonly Problem[],
): Promise<void> {
  await tell(
    context,
    problems.map(
      ({ message, params, file }) =>
        `${file === undefined ? '' : `${file}: `}${context.say(message, params)}`,
    ),
  );
}

/** Tells the user something on stderr, where it is in nobody's way. */
export async function remark(
  context: Pick<Context, 'io' | 'say'>,
  message: MessageKey,
  params: Params,
): Promise<void> {
  await tell(context, [context.say(message, params)]);
}
