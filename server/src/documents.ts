import type { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
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
  trustEdition,
} from '#core';
import type { Settings } from './settings.ts';

/** An open self-evaluation with what is known of it in its present version. */
export interface Evaluated {
  readonly document: TextDocument;
  readonly evaluation: Evaluation;
  readonly locale: Locale;
  readonly settings: Settings;
  /** Evaluates another text as this document, such as the text without the line that is being written. */
  readonly evaluateAs: (text: string) => Evaluation;
  /** Another one for every evaluation of this server. */
  readonly id: string;
}

/** Where open documents and their settings come from, and what does not change while the server runs. */
export interface World {
  readonly documents: { readonly get: (uri: string) => TextDocument | undefined };
  readonly settingsOf: (uri: string) => Promise<Settings>;
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

interface Entry {
  readonly settings: Promise<Settings>;
  readonly memo: Memo;
  last?: { readonly version: number; readonly today: IsoDate; readonly evaluated: Evaluated | undefined };
}

/** Makes the evaluations of a world. */
export function createEvaluations(world: World): Evaluations {
  const entries = new Map<string, Entry>();
  let count = 0;

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
  ): Evaluated | undefined => {
    const text = document.getText();
    if (!isSelfEvaluation(pathWithin(document.uri, world.folders()), text, settings.files)) return undefined;
    const { referenceDate, checks: severities } = settings;
    // A setting that names no edition must not take away the findings of every document that names none either.
    const edition = findEdition(editions, settings.edition ?? '')?.id;
    const options = { editions, edition, today, referenceDate, severities, memo };
    const evaluateAs = (other: string): Evaluation => evaluate(other, options);
    const locale = settings.locale ?? world.locale;
    return { document, evaluation: evaluateAs(text), evaluateAs, locale, settings, id: String(++count) };
  };

  const get = async (uri: string): Promise<Evaluated | undefined> => {
    if (!world.documents.get(uri)) return undefined;
    const entry = entryOf(uri);
    const settings = await entry.settings;
    // While the settings were on their way, they can have changed once more, and the document have been closed.
    if (entries.get(uri) !== entry) return get(uri);
    const document = world.documents.get(uri);
    if (!document) return undefined;
    const { version } = document;
    const today = world.today();
    if (entry.last?.version !== version || entry.last.today !== today) {
      entry.last = { version, today, evaluated: evaluateNow(document, settings, entry.memo, today) };
    }
    return entry.last.evaluated;
  };

  return {
    get,
    forget: (uri) => void entries.delete(uri),
    reset: () => entries.clear(),
  };
}
