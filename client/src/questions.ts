import { Uri, workspace } from 'vscode';
import type { QuickPickItem } from 'vscode';
import type { EditionSummary } from '../../server/src/protocol.ts';
import { fileEnding } from './detect.ts';
import { texts } from './language.ts';
import { askText, pickOne } from './screen.ts';
import type { Server } from './server.ts';
import { exists } from './unsaved.ts';

// What a writer is asked before there is a new document. Undefined is the answer of who turns away.

interface Question {
  readonly title: string;
  readonly placeHolder: string;
}

/** One of several, with what it stands for. */
export type Choice<Value> = QuickPickItem & { readonly value: Value };

/** Asks for one of several. */
export async function choose<Value>(
  question: Question,
  choices: readonly Choice<Value>[],
): Promise<Value | undefined> {
  const picked = await pickOne(choices, { ...question, ignoreFocusOut: true });
  return picked?.value;
}

/**
 * Asks the edition: the one of the settings comes first, then those with all norms, the newest first. The edition
 * that a document has already is left out.
 */
export async function chooseEdition(
  server: Server,
  question: Question,
  own?: string,
): Promise<EditionSummary | undefined> {
  const preferred = workspace.getConfiguration('zelfevaluatie').get<string>('edition', '');
  const editions = (await server.editions()).filter(({ id }) => id !== own);
  const rank = ({ id, status }: EditionSummary) => (id === preferred ? 0 : status === 'complete' ? 1 : 2);
  const choices = editions.map((edition): Choice<EditionSummary> => ({
    label: edition.title,
    description: edition.status === 'partial' ? texts().partial : '',
    value: edition,
  }));
  return choose(
    question,
    choices.sort((a, b) => rank(a.value) - rank(b.value)),
  );
}

/** "Praktijk De Linde" and 2024 give `praktijk-de-linde-2024`. */
function nameFor(organisation: string, year: number): string {
  const plain = organisation.normalize('NFD').replace(/\p{Mark}/gu, '');
  const words = plain.toLowerCase().match(/[a-z0-9]+/g) ?? ['keurmerk'];
  return [...words, year].join('-');
}

/** A file name that is not taken yet: the name itself, or with a number behind it. */
async function freeName(folder: Uri, name: string, count = 1): Promise<string> {
  const file = `${name}${count === 1 ? '' : `-${count}`}${fileEnding}`;
  return (await exists(Uri.joinPath(folder, file))) ? freeName(folder, name, count + 1) : file;
}

/** Asks the name of a file in a folder that is not there yet; suggests one. */
export async function askFile(
  folder: Uri,
  title: string,
  organisation: string,
  year: number,
): Promise<Uri | undefined> {
  const text = texts();
  const suggestion = await freeName(folder, nameFor(organisation, year));
  const name = await askText({
    title,
    prompt: text.fileName,
    value: suggestion,
    valueSelection: [0, suggestion.length - fileEnding.length],
    ignoreFocusOut: true,
    validateInput: async (value) => {
      if (value.trim() === '') return text.fileNameEmpty;
      if (/[\\/]/.test(value)) return text.fileNameOutside;
      if (!value.trim().endsWith('.md')) return text.fileNameEnding('.md');
      return (await exists(Uri.joinPath(folder, value.trim()))) ? text.fileExists : undefined;
    },
  });
  return name === undefined ? undefined : Uri.joinPath(folder, name.trim());
}

/** The organisation that a self-evaluation names in its front matter; empty where it names none. */
export function organisationIn(text: string): string {
  const [, organisation = ''] = /^organisatie:[ \t]*(\S.*)$/m.exec(text) ?? [];
  return organisation.trim().replace(/^(["'])(.*)\1$/, '$2');
}
