import { FileType, languages, Range, workspace, WorkspaceEdit } from 'vscode';
import type { TextDocument, Uri } from 'vscode';
import { texts } from './language.ts';
import { tell } from './screen.ts';

/** Whether there is a file at an address. */
export const exists = async (uri: Uri): Promise<boolean> =>
  workspace.fs.stat(uri).then(
    ({ type }) => type !== FileType.Unknown,
    () => false,
  );

/** Opens a document that knows where it will be saved; nothing is on disk before the writer saves it. */
export async function openUnsaved(file: Uri, content: string): Promise<TextDocument> {
  const opened = await workspace.openTextDocument(file.with({ scheme: 'untitled' }));
  const document = await languages.setTextDocumentLanguage(opened, 'markdown');
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(0, 0, document.lineCount, 0), content);
  await workspace.applyEdit(edit);
  return document;
}

/** Says what is shown and that it is not on disk yet, and offers to save it, or to do something else. */
export async function offerToSave(
  document: TextDocument,
  message: string,
  other?: { readonly title: string; readonly run: () => Thenable<unknown> },
): Promise<void> {
  const { save } = texts();
  const chosen = await tell(message, save, ...(other ? [other.title] : []));
  if (chosen === save) await document.save();
  else if (chosen !== undefined) await other?.run();
}
