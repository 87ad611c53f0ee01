import { FileType, languages, Range, Uri, ViewColumn, window, workspace, WorkspaceEdit } from 'vscode';
import type { QuickPickItem, TextDocument, WorkspaceFolder } from 'vscode';
import type { EditionSummary } from '../../server/src/protocol.ts';
import { fileEnding } from './detect.ts';
import { texts } from './language.ts';
import type { Server } from './server.ts';

/** Asks the edition: the one of the settings comes first, then those with all norms, the newest first. */
async function chooseEdition(server: Server): Promise<EditionSummary | undefined> {
  const text = texts();
  const preferred = workspace.getConfiguration('zelfevaluatie').get<string>('edition', '');
  const editions = await server.editions();
  const rank = ({ id, status }: EditionSummary) => (id === preferred ? 0 : status === 'complete' ? 1 : 2);
  const items = editions
    .map((edition): QuickPickItem & { readonly edition: EditionSummary } => ({
      label: edition.title,
      description: edition.status === 'partial' ? text.partial : '',
      edition,
    }))
    .sort((a, b) => rank(a.edition) - rank(b.edition));
  const picked = await window.showQuickPick(items, {
    title: text.step(text.editionStep),
    placeHolder: text.chooseEdition,
    ignoreFocusOut: true,
  });
  return picked?.edition;
}

/** A self-evaluation of an earlier year. */
interface Previous {
  readonly uri: Uri;
  readonly organisation: string;
}

/** So many files are offered as last year's. */
const mostPrevious = 50;

/** Asks which self-evaluation of the workspace was last year's; undefined where the user turned away, null for none. */
async function choosePrevious(): Promise<Previous | undefined | null> {
  const files = await workspace.findFiles(`**/*${fileEnding}`, '**/node_modules/**', mostPrevious);
  if (files.length === 0) return null;
  const text = texts();
  const paths = files.map((uri) => ({ label: workspace.asRelativePath(uri), uri }));
  const none: QuickPickItem & { readonly uri?: Uri } = { label: text.noPrevious };
  const picked = await window.showQuickPick([none, ...paths.sort((a, b) => a.label.localeCompare(b.label))], {
    title: text.step(text.previousStep),
    placeHolder: text.choosePrevious,
    ignoreFocusOut: true,
  });
  if (picked === undefined) return undefined;
  if (picked.uri === undefined) return null;
  const { uri } = picked;
  const document = await workspace.openTextDocument(uri);
  const [, organisation = ''] = /^organisatie:[ \t]*(\S.*)$/m.exec(document.getText()) ?? [];
  return { uri, organisation: organisation.trim().replace(/^(["'])(.*)\1$/, '$2') };
}

function askOrganisation(suggestion: string): Thenable<string | undefined> {
  const text = texts();
  return window.showInputBox({
    title: text.step(text.organisationStep),
    value: suggestion,
    prompt: text.organisation,
    placeHolder: text.organisationExample,
    ignoreFocusOut: true,
  });
}

/** "Praktijk De Linde" and 2024 give `praktijk-de-linde-2024.zelfevaluatie.md`. */
function suggestName(organisation: string, year: number): string {
  const plain = organisation.normalize('NFD').replace(/\p{Mark}/gu, '');
  const words = plain.toLowerCase().match(/[a-z0-9]+/g) ?? ['keurmerk'];
  return `${[...words, year].join('-')}${fileEnding}`;
}

/** Whether there is a file at an address. */
export const exists = async (uri: Uri): Promise<boolean> =>
  workspace.fs.stat(uri).then(
    ({ type }) => type !== FileType.Unknown,
    () => false,
  );

async function askFile(folder: WorkspaceFolder, suggestion: string): Promise<Uri | undefined> {
  const text = texts();
  const name = await window.showInputBox({
    title: text.step(text.fileNameStep),
    prompt: text.fileName,
    value: suggestion,
    valueSelection: [0, suggestion.length - fileEnding.length],
    ignoreFocusOut: true,
    validateInput: async (value) => {
      if (value.trim() === '') return text.fileNameEmpty;
      if (/[\\/]/.test(value)) return text.fileNameOutside;
      if (!value.trim().endsWith('.md')) return text.fileNameEnding('.md');
      return (await exists(Uri.joinPath(folder.uri, value.trim()))) ? text.fileExists : undefined;
    },
  });
  return name === undefined ? undefined : Uri.joinPath(folder.uri, name.trim());
}

/** The folder a new file goes to: undefined without a workspace, null where the user turned away from choosing. */
async function chooseFolder(): Promise<WorkspaceFolder | undefined | null> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length <= 1) return folders[0];
  return (await window.showWorkspaceFolderPick({ ignoreFocusOut: true })) ?? null;
}

/** Opens a document that knows where it will be saved; nothing is on disk before the writer saves it. */
export async function openUnsaved(file: Uri, content: string): Promise<TextDocument> {
  const opened = await workspace.openTextDocument(file.with({ scheme: 'untitled' }));
  const document = await languages.setTextDocumentLanguage(opened, 'markdown');
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(0, 0, document.lineCount, 0), content);
  await workspace.applyEdit(edit);
  return document;
}

/** The path from a folder to a file in it, or in another folder of the workspace by its whole address. */
function pathFrom(folder: WorkspaceFolder, file: Uri): string {
  const inside = `${folder.uri.path}/`;
  return file.path.startsWith(inside) ? file.path.slice(inside.length) : file.path;
}

/** Says that what is shown is not on disk yet, and offers to save it. */
async function offerToSave(document: TextDocument): Promise<void> {
  const { unsaved, save } = texts();
  if ((await window.showInformationMessage(unsaved, save)) === save) await document.save();
}

/**
 * Asks edition, last year's self-evaluation, organisation and, in a workspace, a file name, and opens the skeleton of
 * a self-evaluation. What is opened is the preview: nothing is written before the writer saves it.
 */
export async function createSelfEvaluation(server: Server): Promise<void> {
  const edition = await chooseEdition(server);
  if (edition === undefined) return;
  const previous = await choosePrevious();
  if (previous === undefined) return;
  const organisation = (await askOrganisation(previous?.organisation ?? ''))?.trim();
  if (organisation === undefined) return;
  const folder = await chooseFolder();
  if (folder === null) return;
  const file = folder && (await askFile(folder, suggestName(organisation, edition.year)));
  if (folder && file === undefined) return;

  const content = await server.skeleton({
    edition: edition.id,
    organisation,
    ...(previous && folder && { previous: pathFrom(folder, previous.uri) }),
  });
  const document = file
    ? await openUnsaved(file, content)
    : await workspace.openTextDocument({ language: 'markdown', content });
  await window.showTextDocument(document, ViewColumn.One);
  if (previous)
    await window.showTextDocument(previous.uri, { viewColumn: ViewColumn.Beside, preserveFocus: true });
  void offerToSave(document);
}
