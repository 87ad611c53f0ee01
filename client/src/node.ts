import { Uri } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { activateWith } from './extension.ts';

/** The extension on the desktop and in remote windows: the server is a process of its own. */
export function activate(context: ExtensionContext): void {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server', 'node.cjs').fsPath;
  activateWith(context, async (id, name, options) => {
    // Loaded here and not above, so that a window with other Markdown files does not wait for it.
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
    const run = { module, transport: TransportKind.ipc };
    return new LanguageClient(id, name, { run, debug: run }, options);
  });
}
