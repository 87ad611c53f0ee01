import type { Arguments } from '../args.ts';
import type { Context } from '../context.ts';
import { settleIn } from '../effort.ts';
import type { ExitCode } from '../io.ts';
import { problem, Refusal } from '../problem.ts';

/** Serves an editor over stdin and stdout, until it hangs up; the server then ends the process by itself. */
export async function lsp({ values }: Arguments<'lsp'>, { io }: Context): Promise<ExitCode> {
  if (!values.stdio) throw new Refusal(problem('cli.lsp.stdio'));
  settleIn();
  // Starts by being loaded, and finds `--stdio` among the arguments of this process by itself.
  await import('../../../server/src/node.ts');
  await new Promise((resolve) => io.stdin.once('close', resolve));
  return 0;
}
