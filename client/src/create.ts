import { FileType, languages, Range, Uri, window, workspace, WorkspaceEdit } from 'vscode';
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

function askOrganisation(): Thenable<string | undefined> {
  const text = texts();
  return window.showInputBox({
    title: text.step(text.organisationStep),
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

const exists = async (uri: Uri): Promise<boolean> =>
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
async function openUnsaved(file: Uri, content: string): Promise<TextDocument> {
  const opened = await workspace.openTextDocument(file.with({ scheme: 'untitled' }));
  const document = await languages.setTextDocumentLanguage(opened, 'markdown');
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(0, 0, document.lineCount, 0), content);
  await workspace.applyEdit(edit);
  return document;
}

/** Asks edition, organisation and, in a workspace, a file name, and opens the skeleton of a self-evaluation. */
export async function createSelfEvaluation(server: Server): Promise<void> {
  const edition = await chooseEdition(server);
  if (edition === undefined) return;
  const organisation = (await askOrganisation())?.trim();
  if (organisation === undefined) return;
  const folder = await chooseFolder();
  if (folder === null) return;
  const file = folder && (await askFile(folder, suggestName(organisation, edition.year)));
  if (folder && file === undefined) return;

  const content = await server.skeleton({ edition: edition.id, organisation });
  const document = file
    ? await openUnsaved(file, content)
    : await workspace.openTextDocument({ language: 'markdown', content });
  await window.showTextDocument(document);
}
