import { commands, Uri, ViewColumn, window, workspace } from 'vscode';
import type { Disposable } from 'vscode';
import { normPath, normScheme } from '../../server/src/protocol.ts';
import type { Subject } from './outline.ts';
import type { Server } from './server.ts';

/** The command that links in hovers run, with the address of a norm or criterion. */
export const openNormCommand = 'zelfevaluatie.openNorm';

/** Shows `norm:` addresses as documents that nobody can change, with the text that the server has for them. */
export const provideNormTexts = (server: Server): Disposable =>
  workspace.registerTextDocumentContentProvider(normScheme, {
    provideTextDocumentContent: async (uri) => (await server.normText({ uri: uri.toString() })).text,
  });

/** Shows the text at a `norm:` address beside the document, the way it reads best in this window. */
export async function openNorm(uri: Uri): Promise<void> {
  if (uri.scheme !== normScheme) return;
  const known = await commands.getCommands(true);
  const preview = 'markdown.showLockedPreviewToSide';
  if (known.includes(preview)) await commands.executeCommand(preview, uri);
  else await window.showTextDocument(uri, { viewColumn: ViewColumn.Beside, preview: true });
}

/** Shows the text of a norm or criterion beside the document. */
export function showNorm(edition: string, { norm, criterion }: Subject): Promise<void> {
  return openNorm(Uri.from({ scheme: normScheme, path: normPath(edition, norm, criterion) }));
}
