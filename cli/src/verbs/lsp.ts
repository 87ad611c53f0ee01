import type { Arguments } from '../args.ts';
import type { Context } from '../context.ts';
import type { ExitCode } from '../io.ts';
import { problem, Refusal } from '../problem.ts';

/** Serves an editor over stdin and stdout, until it hangs up. */
export async function lsp({ values }: Arguments<'lsp'>, { io }: Context): Promise<ExitCode> {
  if (!values.stdio) throw new Refusal(problem('cli.lsp.stdio'));
  const [{ createConnection, ProposedFeatures }, { startServer }] = await Promise.all([
    import('vscode-languageserver/node'),
    import('../../../server/src/server.ts'),
  ]);
  const closed = new Promise((resolve) => io.stdin.once('close', resolve));
  startServer(createConnection(ProposedFeatures.all, io.stdin, io.stdout), { today: io.today });
  await closed;
  return 0;
}
