import { ViewColumn, window, workspace } from 'vscode';
import type { TextDocument, Uri, WorkspaceFolder } from 'vscode';
import type { EditionSummary, MigratedText } from '../../server/src/protocol.ts';
import { showMigrated } from './carry-over.ts';
import { fileEnding } from './detect.ts';
import { texts } from './language.ts';
import { askFile, choose, chooseEdition, type Choice, organisationIn } from './questions.ts';
import { askText, warn } from './screen.ts';
import type { Server } from './server.ts';
import { offerToSave, openUnsaved } from './unsaved.ts';

/** So many files are offered as last year's. */
const mostPrevious = 50;

/** Asks which self-evaluation of the workspace was last year's; undefined where the user turned away, null for none. */
async function choosePrevious(): Promise<TextDocument | undefined | null> {
  const files = await workspace.findFiles(`**/*${fileEnding}`, '**/node_modules/**', mostPrevious);
  if (files.length === 0) return null;
  const text = texts();
  const none: Choice<Uri | null> = { label: text.noPrevious, value: null };
  const choices = files
    .map((uri): Choice<Uri | null> => ({ label: workspace.asRelativePath(uri), value: uri }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const question = { title: text.step(text.previousStep), placeHolder: text.choosePrevious };
  const uri = await choose(question, [none, ...choices]);
  return uri ? workspace.openTextDocument(uri) : uri;
}

/** Asks what to do with the text of last year: true to carry it over, false to keep it beside an empty document. */
function chooseCarryOver(): Promise<boolean | undefined> {
  const text = texts();
  return choose({ title: text.step(text.answersStep), placeHolder: text.chooseCarryOver }, [
    { label: text.carryOver, detail: text.carryOverDetail, value: true },
    { label: text.beside, detail: text.besideDetail, value: false },
  ]);
}

function askOrganisation(suggestion: string): Thenable<string | undefined> {
  const text = texts();
  return askText({
    title: text.step(text.organisationStep),
    value: suggestion,
    prompt: text.organisation,
    placeHolder: text.organisationExample,
    ignoreFocusOut: true,
  });
}

/** The folder a new file goes to: undefined without a workspace, null where the user turned away from choosing. */
async function chooseFolder(): Promise<WorkspaceFolder | undefined | null> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length <= 1) return folders[0];
  return (await window.showWorkspaceFolderPick({ ignoreFocusOut: true })) ?? null;
}

/**
 * The path from a folder to a file, perhaps in another folder of the workspace; undefined where none leads there, as to
 * another drive or machine. A whole path would not be followed, and is right on one computer only.
 */
export function pathFrom(folder: Uri, file: Uri): string | undefined {
  if (folder.scheme !== file.scheme || folder.authority !== file.authority) return undefined;
  const from = folder.path.split('/').filter((part) => part !== '');
  const to = file.path.split('/').filter((part) => part !== '');
  const differs = from.findIndex((part, index) => part !== to[index]);
  const same = differs < 0 ? from.length : differs;
  if (same === 0 && [...from.slice(0, 1), ...to.slice(0, 1)].some((part) => part.endsWith(':')))
    return undefined;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}

const nameOf = ({ path }: Uri): string => path.slice(path.lastIndexOf('/') + 1);

/** What a new self-evaluation is made of. */
interface Plan {
  readonly edition: EditionSummary;
  readonly previous: TextDocument | null;
  readonly carryOver: boolean;
  readonly organisation: string;
  readonly folder: WorkspaceFolder | undefined;
  readonly file: Uri | undefined;
}

/** Asks everything that a new self-evaluation needs; undefined where the user turned away. */
async function ask(server: Server): Promise<Plan | undefined> {
  const text = texts();
  const question = { title: text.step(text.editionStep), placeHolder: text.chooseEdition };
  const edition = await chooseEdition(server, question);
  if (edition === undefined) return undefined;
  const previous = await choosePrevious();
  if (previous === undefined) return undefined;
  const carryOver = previous === null ? false : await chooseCarryOver();
  if (carryOver === undefined) return undefined;
  const known = previous === null ? '' : organisationIn(previous.getText());
  // What is carried over brings its front matter along.
  const organisation = (carryOver && known !== '' ? known : await askOrganisation(known))?.trim();
  if (organisation === undefined) return undefined;
  const folder = await chooseFolder();
  if (folder === null) return undefined;
  const title = text.step(text.fileNameStep);
  const file = folder && (await askFile(folder.uri, title, organisation, edition.year));
  if (folder && file === undefined) return undefined;
  return { edition, previous, carryOver, organisation, folder, file };
}

/** Last year's text in the new edition's structure; undefined where it is not wanted, or its edition is not known. */
async function migrated(
  server: Server,
  { edition, previous, carryOver, folder }: Plan,
): Promise<MigratedText | undefined> {
  if (!previous || !carryOver) return undefined;
  const asked = { uri: previous.uri.toString(), edition: edition.id };
  const path = folder && pathFrom(folder.uri, previous.uri);
  const found = await server.migration({ ...asked, previous: path ?? nameOf(previous.uri) });
  if (found === null) void warn(texts().cannotCarryOver);
  return found ?? undefined;
}

/**
 * Asks edition, last year's self-evaluation, organisation and, in a workspace, a file name, and opens the skeleton of
 * a self-evaluation, or last year's answers under the headings of this year. What is opened is the preview: nothing
 * is written before the writer saves it.
 */
export async function createSelfEvaluation(server: Server): Promise<void> {
  const plan = await ask(server);
  if (plan === undefined) return;
  const { edition, previous, organisation, folder, file } = plan;
  const carried = await migrated(server, plan);
  if (previous && carried) {
    await showMigrated(carried, previous, file);
    return;
  }
  const path = previous && folder ? pathFrom(folder.uri, previous.uri) : undefined;
  const content = await server.skeleton({
    edition: edition.id,
    organisation,
    ...(path !== undefined && { previous: path }),
  });
  const document = file
    ? await openUnsaved(file, content)
    : await workspace.openTextDocument({ language: 'markdown', content });
  await window.showTextDocument(document, ViewColumn.One);
  if (previous)
    await window.showTextDocument(previous, { viewColumn: ViewColumn.Beside, preserveFocus: true });
  void offerToSave(document, texts().unsaved);
}
