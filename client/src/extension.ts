import { workspace } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { registerCommands } from './commands.ts';
import { followCurrent } from './current.ts';
import { createFilter } from './filter.ts';
import { provideNormTexts } from './norm-text.ts';
import { createServer } from './server.ts';
import type { MakeClient } from './server.ts';
import { showStatus } from './status.ts';
import { provideTasks } from './tasks.ts';
import { showTree } from './tree.ts';

/**
 * Starts the extension, the same on the desktop and on the web but for the way to reach the server. It runs as
 * soon as any Markdown file is open, so it only looks; the server starts with the first self-evaluation or command.
 */
export function activateWith(context: ExtensionContext, makeClient: MakeClient): void {
  const server = createServer(makeClient);
  const current = followCurrent(server);
  const filter = createFilter(context);
  const tree = showTree(server, current, filter);
  context.subscriptions.push(
    server,
    current,
    filter,
    tree,
    showStatus(server, current),
    provideNormTexts(server),
    provideTasks(server),
    ...registerCommands({ context, server, current, filter, tree }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('zelfevaluatie.locale') && server.state() !== 'idle')
        void server.restart();
    }),
  );
}
