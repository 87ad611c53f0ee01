import { commands, Uri, ViewColumn, window, workspace } from 'vscode';
import type { Disposable } from 'vscode';
import { normScheme } from '../../server/src/protocol.ts';
import type { Subject } from './outline.ts';
import type { Server } from './server.ts';

/** Shows `norm:` addresses as documents that nobody can change, with the text that the server has for them. */
export const provideNormTexts = (server: Server): Disposable =>
  workspace.registerTextDocumentContentProvider(normScheme, {
    provideTextDocumentContent: async (uri) => (await server.normText({ uri: uri.toString() })).text,
  });

/** The address of a norm or criterion of an edition, as the server makes it. */
const addressOf = (edition: string, { norm, criterion }: Subject): Uri => {
  const name = criterion === null ? `Norm ${norm}` : `Criterium ${criterion}`;
  return Uri.from({ scheme: normScheme, path: `/${edition}/${norm}/${name}.md` });
};

/** Shows the text of a norm or criterion beside the document, the way it reads best in this window. */
export async function showNorm(edition: string, subject: Subject): Promise<void> {
  const uri = addressOf(edition, subject);
  const known = await commands.getCommands(true);
  const preview = 'markdown.showLockedPreviewToSide';
  if (known.includes(preview)) await commands.executeCommand(preview, uri);
  else await window.showTextDocument(uri, { viewColumn: ViewColumn.Beside, preview: true });
}
