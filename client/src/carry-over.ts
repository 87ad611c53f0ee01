import { Selection, TextEditorRevealType, Uri, ViewColumn, window, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import type { MigratedText } from '../../server/src/protocol.ts';
import type { Current } from './current.ts';
import { texts } from './language.ts';
import { askFile, chooseEdition, organisationIn } from './questions.ts';
import type { Server } from './server.ts';
import { tell, warn } from './screen.ts';
import { offerToSave, openUnsaved } from './unsaved.ts';

/** Puts the cursor on a line and the line at the top. */
async function goToLine(document: TextDocument, line: number): Promise<void> {
  const editor = await window.showTextDocument(document, ViewColumn.One);
  const { range } = document.lineAt(line);
  editor.selection = new Selection(range.start, range.start);
  editor.revealRange(range, TextEditorRevealType.AtTop);
}

/**
 * Shows a self-evaluation in the structure of another edition, beside the one that it was made of, and says what has
 * become of the answers. Nothing is written: without a file it has no name yet, and with one it waits to be saved.
 */
export async function showMigrated(
  { text, summary, unplacedLine }: MigratedText,
  previous: TextDocument,
  file: Uri | undefined,
): Promise<void> {
  const document = file
    ? await openUnsaved(file, text)
    : await workspace.openTextDocument({ language: 'markdown', content: text });
  await window.showTextDocument(document, ViewColumn.One);
  await window.showTextDocument(previous, { viewColumn: ViewColumn.Beside, preserveFocus: true });
  const { showUnplaced, unsavedMigration } = texts();
  const other =
    unplacedLine === null ? undefined : { title: showUnplaced, run: () => goToLine(document, unplacedLine) };
  void offerToSave(document, `${summary} ${unsavedMigration}`, other);
}

/** Saves a document that has no file yet, since the new one refers to it; false where the writer turned away. */
async function hasFile(document: TextDocument): Promise<boolean> {
  if (!document.isUntitled) return true;
  const { save, saveFirst } = texts();
  return (await tell(saveFirst, save)) === save && document.save();
}

/** Asks to which edition the current self-evaluation goes and under which name, and shows it there. */
export async function carryOver(server: Server, current: Current): Promise<void> {
  const shown = current.get();
  if (!shown?.outline || !(await hasFile(shown.document))) return;
  // Where it was saved just now, the document under its new name is another one.
  const { document = shown.document, outline } = current.get() ?? {};
  const own = (outline ?? shown.outline).edition;
  const text = texts();
  const placeHolder = text.chooseTarget(own.title);
  const edition = await chooseEdition(
    server,
    { title: text.carryOverStep(text.editionStep), placeHolder },
    own.id,
  );
  if (edition === undefined) return;
  const folder = Uri.joinPath(document.uri, '..');
  const title = text.carryOverStep(text.fileNameStep);
  const file = await askFile(folder, title, organisationIn(document.getText()), edition.year);
  if (file === undefined) return;
  const { path } = document.uri;
  const found = await server.migration({
    uri: document.uri.toString(),
    edition: edition.id,
    previous: path.slice(path.lastIndexOf('/') + 1),
  });
  if (found) await showMigrated(found, document, file);
  else void warn(text.cannotCarryOver);
}
