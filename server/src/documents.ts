import type { TextDocument } from 'vscode-languageserver-textdocument';
import { URI, Utils } from 'vscode-uri';
import {
  builtinEditions,
  createMemo,
  type Edition,
  evaluate,
  type Evaluation,
  findEdition,
  isSelfEvaluation,
  type IsoDate,
  type Locale,
  type Memo,
  previousPathIn,
  trustEdition,
} from '#core';
import type { Settings } from './settings.ts';

/** Last year's document, as it is in the editor or else on disk. */
export interface Previous {
  readonly uri: string;
  readonly path: string;
  /** Undefined where there is no such file. */
  readonly text: string | undefined;
}

/** An open self-evaluation with what is known of it in its present version. */
export interface Evaluated {
  readonly document: TextDocument;
  readonly evaluation: Evaluation;
  readonly locale: Locale;
  readonly settings: Settings;
  readonly previous: Previous | undefined;
  /** Evaluates another text as this document, such as the text without the line that is being written. */
  readonly evaluateAs: (text: string) => Evaluation;
  /** Another one for every evaluation of this server. */
  readonly id: string;
}

/** Where open documents and their settings come from, and what does not change while the server runs. */
export interface World {
  readonly documents: { readonly get: (uri: string) => TextDocument | undefined };
  readonly settingsOf: (uri: string) => Promise<Settings>;
  /** The text of a file that need not be open; undefined where it is not there, or nobody can read it. */
  readonly readFile: (uri: string) => Promise<string | undefined>;
  /** URIs of the folders that are open. */
  readonly folders: () => readonly string[];
  readonly locale: Locale;
  readonly today: () => IsoDate;
}

/** The evaluations of the open documents; each version is evaluated once, when it is first asked for. */
export interface Evaluations {
  /** Undefined for a document that is not open or no self-evaluation. */
  readonly get: (uri: string) => Promise<Evaluated | undefined>;
  /** Drops what is known of a document that was closed. */
  readonly forget: (uri: string) => void;
  /** Drops everything, since settings have changed. */
  readonly reset: () => void;
  /** Forgets what was read of a file, since it has changed, and gives the documents that it is last year's of. */
  readonly fileChanged: (uri: string) => readonly string[];
}

/** The editions that come with the program, newest first. */
export const editions: readonly Edition[] = builtinEditions
  .map(trustEdition)
  .toSorted((a, b) => b.year - a.year);

/** The path of a document within its folder, or all of its path where no folder has it. */
export function pathWithin(uri: string, folders: readonly string[]): string {
  const { path } = URI.parse(uri);
  const parents = folders
    .map((folder) => `${URI.parse(folder).path.replace(/\/$/, '')}/`)
    .filter((folder) => path.startsWith(folder));
  const longest = parents.toSorted((a, b) => b.length - a.length)[0] ?? '';
  return path.slice(longest.length);
}

/** The address of last year's document that a text names. */
function previousOf(uri: string, text: string, memo: Memo): Pick<Previous, 'uri' | 'path'> | undefined {
  const path = previousPathIn(text, memo);
  if (path === undefined) return undefined;
  return { path, uri: Utils.resolvePath(Utils.dirname(URI.parse(uri)), path).toString() };
}

interface Entry {
  readonly settings: Promise<Settings>;
  readonly memo: Memo;
  last?: {
    readonly version: number;
    readonly today: IsoDate;
    readonly previous: Previous | undefined;
    readonly evaluated: Evaluated | undefined;
  };
}

/** Makes the evaluations of a world. */
export function createEvaluations(world: World): Evaluations {
  const entries = new Map<string, Entry>();
  /** What was read of files that are not open; a file is read again when it has changed. */
  const files = new Map<string, Promise<string | undefined>>();
  let count = 0;

  const readText = async (uri: string): Promise<string | undefined> => {
    const open = world.documents.get(uri);
    if (open) return open.getText();
    const reading = files.get(uri) ?? world.readFile(uri);
    files.set(uri, reading);
    return reading;
  };

  const readPrevious = async (uri: string, text: string, memo: Memo): Promise<Previous | undefined> => {
    const named = previousOf(uri, text, memo);
    return named && { ...named, text: await readText(named.uri) };
  };

  const entryOf = (uri: string): Entry => {
    const found = entries.get(uri);
    if (found) return found;
    const made = { settings: world.settingsOf(uri), memo: createMemo() };
    entries.set(uri, made);
    return made;
  };

  const evaluateNow = (
    document: TextDocument,
    settings: Settings,
    memo: Memo,
    today: IsoDate,
    previous: Previous | undefined,
  ): Evaluated | undefined => {
    const text = document.getText();
    if (!isSelfEvaluation(pathWithin(document.uri, world.folders()), text, settings.files)) return undefined;
    const { referenceDate, checks: severities } = settings;
    // A setting that names no edition must not take away the findings of every document that names none either.
    const edition = findEdition(editions, settings.edition ?? '')?.id;
    const { path = '', text: lastYear } = previous ?? {};
    const options = {
      editions,
      edition,
      today,
      referenceDate,
      severities,
      memo,
      previous: lastYear === undefined ? undefined : { text: lastYear, path },
    };
    const evaluateAs = (other: string): Evaluation => evaluate(other, options);
    const locale = settings.locale ?? world.locale;
    const evaluation = evaluateAs(text);
    return { document, evaluation, evaluateAs, locale, settings, previous, id: String(++count) };
  };

  const get = async (uri: string): Promise<Evaluated | undefined> => {
    if (!world.documents.get(uri)) return undefined;
    const entry = entryOf(uri);
    const settings = await entry.settings;
    // While the settings were on their way, they can have changed once more, and the document have been closed.
    if (entries.get(uri) !== entry) return get(uri);
    const before = world.documents.get(uri);
    if (!before) return undefined;
    const { version } = before;
    const previous = await readPrevious(uri, before.getText(), entry.memo);
    const document = world.documents.get(uri);
    // The same goes for the document itself, while that of last year was read.
    if (document?.version !== version || entries.get(uri) !== entry) return get(uri);
    const today = world.today();
    const { last } = entry;
    const isSame =
      last?.version === version &&
      last.today === today &&
      last.previous?.uri === previous?.uri &&
      last.previous?.text === previous?.text;
    if (isSame) return last.evaluated;
    const evaluated = evaluateNow(document, settings, entry.memo, today, previous);
    entry.last = { version, today, previous, evaluated };
    return evaluated;
  };

  return {
    get,
    forget: (uri) => void entries.delete(uri),
    reset: () => entries.clear(),
    fileChanged: (uri) => {
      files.delete(uri);
      return [...entries].flatMap(([other, { last }]) => (last?.previous?.uri === uri ? [other] : []));
    },
  };
}
