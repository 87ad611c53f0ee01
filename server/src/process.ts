import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './server.ts';
import { today } from './today.ts';

/** Serves an editor from this process, over standard input and output. */
export function serveStdio(): void {
  startServer(createConnection(ProposedFeatures.all, process.stdin, process.stdout), { today });
}

/** Serves an editor in the way that the arguments of this process say: `--stdio`, `--node-ipc`, `--socket=…`. */
export function serveAsTold(): void {
  startServer(createConnection(ProposedFeatures.all), { today });
}
