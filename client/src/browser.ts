import { Uri } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { activateWith } from './extension.ts';

/** The extension in a browser: the server is a worker, which nobody but us ends. */
export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server', 'browser.js').toString(true);
  let worker: Worker | undefined;
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  activateWith(context, async (id, name, options) => {
    const { BrowserMessageReader, BrowserMessageWriter, LanguageClient } =
      await import('vscode-languageclient/browser');
    const connect = () => {
      worker?.terminate();
      worker = new Worker(script);
      return Promise.resolve({
        reader: new BrowserMessageReader(worker),
        writer: new BrowserMessageWriter(worker),
      });
    };
    // The server in its worker does not know where it came from, and so not where its other program is.
    const wordReader = Uri.joinPath(context.extensionUri, 'dist', 'word', 'browser.js').toString(true);
    const initializationOptions = () => ({
      ...(options.initializationOptions as () => object)(),
      wordReader,
    });
    return new LanguageClient(id, name, connect, { ...options, initializationOptions });
  });
}
