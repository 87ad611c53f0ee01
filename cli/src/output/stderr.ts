import type { MessageKey, Params } from '#core';
import type { Context } from '../context.ts';
import type { Problem } from '../problem.ts';
import { plain } from './plain.ts';
import { write } from './write.ts';

/** Writes lines on stderr; where that fails, there is nobody to tell. */
async function tell({ io }: Pick<Context, 'io'>, lines: readonly string[]): Promise<void> {
  await write(io.stderr, lines.map((line) => `${plain(line)}\n`).join('')).catch(() => undefined);
}

/** What is wrong, on one line. */
export const problemText = ({ message, params, file }: Problem, { say }: Pick<Context, 'say'>): string =>
  plain(`${file === undefined ? '' : `${file}: `}${say(message, params)}`);

/** Says what is wrong, on stderr, one line each. */
export const complain = (context: Pick<Context, 'io' | 'say'>, problems: readonly Problem[]): Promise<void> =>
  tell(
    context,
    problems.map((problem) => problemText(problem, context)),
  );

/** Tells the user something on stderr, where it is in nobody's way. */
export async function remark(
  context: Pick<Context, 'io' | 'say'>,
  message: MessageKey,
  params: Params,
): Promise<void> {
  await tell(context, [context.say(message, params)]);
}
