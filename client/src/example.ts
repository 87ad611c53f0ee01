import { Uri, window, workspace } from 'vscode';
import type { ExtensionContext } from 'vscode';

const example = 'examples/praktijk-zonnehof-concept.zelfevaluatie.md';

/** Opens a copy of the example that comes with the extension; it is on disk only once it is saved. */
export async function openExample({ extensionUri }: ExtensionContext): Promise<void> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, example));
  const content = new TextDecoder().decode(bytes);
  await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
}
