import { outlineOf } from '#core';
import type { Arguments } from '../args.ts';
import type { Context } from '../context.ts';
import { evaluateDocument } from '../document.ts';
import type { ExitCode } from '../io.ts';
import { outlineJson, outlineText } from '../output/outline.ts';
import { write } from '../output/write.ts';
import { problem, Refusal } from '../problem.ts';

/** Shows how far a self-evaluation is, per norm, phase and criterion. */
export async function outline({ values, operands }: Arguments<'outline'>, given: Context): Promise<ExitCode> {
  const [path = '-'] = operands;
  const { evaluation, context } = await evaluateDocument(path, values, given);
  const found = outlineOf(evaluation);
  if (!found) throw new Refusal(problem('cli.edition.none'));
  const shown = { path, lines: evaluation.document.lines, outline: found };
  await write(
    context.io.stdout,
    values.format === 'json' ? outlineJson(shown, context) : outlineText(shown, context),
  );
  return 0;
}
