import { Uri, window, workspace } from 'vscode';
import { fileEnding } from './detect.ts';
import { texts } from './language.ts';
import { during, fail, tell } from './screen.ts';
import type { Server } from './server.ts';
import { exists, openUnsaved } from './unsaved.ts';

/** The server reads no file larger than this, in bytes, so no more than one byte beyond it needs to go there. */
const largestFile = 10 * 1024 * 1024;

/** How many bytes are made text at a time: a call takes only so many arguments. */
const step = 0x8000;

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += step) {
    binary += String.fromCharCode(...bytes.subarray(at, at + step));
  }
  return btoa(binary);
}

async function chooseFile(): Promise<Uri | undefined> {
  const text = texts();
  const [file] =
    (await window.showOpenDialog({
      title: text.chooseWord,
      openLabel: text.convertWord,
      filters: { [text.wordDocuments]: ['docx', 'docm'] },
    })) ?? [];
  return file;
}

const nameOf = ({ path }: Uri): string => path.slice(path.lastIndexOf('/') + 1);

/** `map/Concept 2024.docx` gives `map/Concept 2024.zelfevaluatie.md`. */
function besides(file: Uri): Uri {
  return Uri.joinPath(file, '..', nameOf(file).replace(/\.[^.]+$/, '') + fileEnding);
}

/**
 * Turns a Word document into a self-evaluation and opens that; nothing is on disk before the writer saves it.
 * Without a file it asks which.
 */
export async function importWordDocument(server: Server, chosen?: Uri): Promise<void> {
  const file = chosen ?? (await chooseFile());
  if (file === undefined) return;
  const name = nameOf(file);
  const edition = workspace.getConfiguration('zelfevaluatie', file).get<string>('edition', '');
  const imported = await during(texts().convertingWord(name), async () => {
    const bytes = (await workspace.fs.readFile(file)).subarray(0, largestFile + 1);
    return server.importWord({ bytes: toBase64(bytes), name, ...(edition !== '' && { edition }) });
  });
  if ('problem' in imported) {
    void fail(imported.problem);
    return;
  }
  const target = besides(file);
  const document = (await exists(target))
    ? await workspace.openTextDocument({ language: 'markdown', content: imported.text })
    : await openUnsaved(target, imported.text);
  await window.showTextDocument(document);
  void tell(imported.notes.join(' '));
}
