import type { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import {
  createMemo,
  type Edition,
  evaluate,
  type Evaluation,
  findEdition,
  isSelfEvaluation,
  type IsoDate,
  leadsOut,
  type Links,
  type Locale,
  type Memo,
  noLinks,
  type Presence,
  previousPathIn,
  severitiesByCode,
  type Stray,
  strayOf,
} from '#core';
import { type Configured, isData } from './configuration.ts';
import type { Files } from './files.ts';
import { addressIn, folderOf, pathWithin, workspaceOf } from './places.ts';
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
  /** The editions that are known where the document is, newest first. */
  readonly editions: readonly Edition[];
  readonly previous: Previous | undefined;
  /** Evaluates another text as this document, such as the text without the line that is being written. */
  readonly evaluateAs: (text: string) => Evaluation;
  /** Another one for every evaluation of this server. */
  readonly id: string;
}

/** Where open documents and their settings come from, and what does not change while the server runs. */
export interface World {
  readonly files: Files;
  /** The symbolic links where an address lies; absent where nobody can tell. */
  readonly linksOf?: ((uri: URI) => Links) | undefined;
  readonly documents: { readonly get: (uri: string) => TextDocument | undefined };
  readonly settingsOf: (uri: string) => Promise<Settings>;
  /** What the configuration of its folder comes to for a document; reads nothing as long as nothing has changed. */
  readonly configured: (uri: string) => Promise<Configured>;
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
  /** The text of a document has changed, or that of a file. Gives the documents that it is last year's of. */
  readonly textChanged: (uri: string) => readonly string[];
  /** A file has changed, come or gone. Gives the documents that it is last year's of, or that have a link to it. */
  readonly fileChanged: (uri: string) => readonly string[];
  /** Looks again whether the files are there that a document names; gives whether it names any. */
  readonly lookAgain: (uri: string) => boolean;
}

/**
 * Finds a file that a document names by its path: its address, and whether a link leads from there out of the workspace;
 * or why nobody looks there. Undefined where no file can have such a path.
 */
type Find = (path: string) => { readonly uri: string; readonly isOut: boolean } | Stray | undefined;

interface Entry {
  readonly settings: Promise<Settings>;
  readonly memo: Memo;
  /** Of files that it names, whether they lead out of the workspace, as far as anybody has looked. */
  readonly linked: Map<string, boolean>;
  last?: {
    readonly version: number;
    readonly today: IsoDate;
    readonly previous: Previous | undefined;
    readonly configured: Configured;
    readonly evaluated: Evaluated | undefined;
    /** The files that it was asked of whether they are there. */
    readonly named: ReadonlySet<string>;
  };
}

/** Makes the evaluations of a world. */
export function createEvaluations(world: World): Evaluations {
  const entries = new Map<string, Entry>();
  const { files } = world;
  let count = 0;

  const findBeside = (uri: string, linked: Entry['linked']): Find | undefined => {
    const folder = folderOf(uri, world.folders());
    if (!folder) return undefined;
    const workspace = workspaceOf(folder, world.folders());
    const isOut = (address: string): boolean => {
      const folders = workspace && [...workspace, folder.path];
      const links = world.linksOf?.(folder) ?? noLinks;
      const found =
        linked.get(address) ?? (folders ? leadsOut(URI.parse(address).path, folders, links) : false);
      linked.set(address, found);
      return found;
    };
    return (path) => {
      const stray = strayOf(path, folder.path, workspace);
      const address = stray === undefined ? addressIn(folder, path) : undefined;
      return address === undefined ? stray : { uri: address, isOut: isOut(address) };
    };
  };

  const readPrevious = async (uri: string, text: string, entry: Entry): Promise<Previous | undefined> => {
    const path = previousPathIn(text, entry.memo);
    const found = path === undefined ? undefined : findBeside(uri, entry.linked)?.(path);
    if (path === undefined || typeof found !== 'object' || found.isOut) return undefined;
    const open = world.documents.get(found.uri);
    return { path, uri: found.uri, text: open ? open.getText() : await files.readText(found.uri) };
  };

  /** Tells a check which files are there, as far as that is known, and notes those that it asks for. */
  const existsBeside = (
    uri: string,
    linked: Entry['linked'],
    named: Set<string>,
  ): ((path: string) => Presence) | undefined => {
    const find = findBeside(uri, linked);
    if (!files.canLook || !find) return undefined;
    return (path) => {
      const found = find(path);
      if (found === undefined || found === 'absolute') return false;
      if (typeof found === 'string') return found;
      named.add(found.uri);
      return found.isOut ? 'link' : (files.isThere(found.uri) ?? true);
    };
  };

  const entryOf = (uri: string): Entry => {
    const found = entries.get(uri);
    if (found) return found;
    const made = { settings: world.settingsOf(uri), memo: createMemo(), linked: new Map<string, boolean>() };
    entries.set(uri, made);
    return made;
  };

  const evaluateNow = (
    document: TextDocument,
    settings: Settings,
    configured: Configured,
    { memo, linked }: Entry,
    today: IsoDate,
    previous: Previous | undefined,
    named: Set<string>,
  ): Evaluated | undefined => {
    const text = document.getText();
    if (configured.isIgnored || isData(document.uri)) return undefined;
    const path = pathWithin(document.uri, world.folders());
    if (!configured.isListed && !isSelfEvaluation(path, text, settings.files)) return undefined;
    const { editions } = configured;
    const { referenceDate } = settings;
    const severities = { ...configured.severities, ...severitiesByCode(settings.checks) };
    // A setting that names no edition must not take away the findings of every document that names none either.
    const edition = findEdition(editions, settings.edition ?? '')?.id ?? configured.edition;
    const { path: previousPath = '', text: lastYear } = previous ?? {};
    const options = {
      editions,
      edition,
      today,
      referenceDate,
      severities,
      memo,
      exists: existsBeside(document.uri, linked, named),
      previous: lastYear === undefined ? undefined : { text: lastYear, path: previousPath },
    };
    const evaluateAs = (other: string): Evaluation => evaluate(other, options);
    const locale = settings.locale ?? configured.locale ?? world.locale;
    const evaluation = evaluateAs(text);
    const id = String(++count);
    return { document, evaluation, evaluateAs, locale, settings, editions, previous, id };
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
    const configured = await world.configured(uri);
    const previous = await readPrevious(uri, before.getText(), entry);
    const document = world.documents.get(uri);
    // The same goes for the document itself, while that of last year was read.
    if (document?.version !== version || entries.get(uri) !== entry) return get(uri);
    const today = world.today();
    const { last } = entry;
    const isSame =
      last?.version === version &&
      last.today === today &&
      last.configured === configured &&
      last.previous?.uri === previous?.uri &&
      last.previous?.text === previous?.text;
    if (isSame) return last.evaluated;
    const named = new Set<string>();
    const evaluated = evaluateNow(document, settings, configured, entry, today, previous, named);
    const unknown = [...named].filter((file) => !entry.linked.get(file) && files.isThere(file) === undefined);
    if (unknown.length > 0) {
      await files.look(unknown);
      return get(uri);
    }
    entry.last = { version, today, previous, configured, evaluated, named };
    return evaluated;
  };

  return {
    get,
    forget: (uri) => void entries.delete(uri),
    reset: () => entries.clear(),
    textChanged: (uri) => {
      files.textChanged(uri);
      return [...entries].flatMap(([other, { last }]) => (last?.previous?.uri === uri ? [other] : []));
    },
    fileChanged: (uri) => {
      files.fileChanged(uri);
      return [...entries].flatMap(([other, entry]) => {
        const { last } = entry;
        entry.linked.delete(uri);
        if (last?.named.has(uri)) delete entry.last;
        return last?.named.has(uri) || last?.previous?.uri === uri ? [other] : [];
      });
    },
    lookAgain: (uri) => {
      const entry = entries.get(uri);
      const named = entry?.last?.named;
      if (!entry || !named || named.size === 0) return false;
      named.forEach(files.fileChanged);
      entry.linked.clear();
      delete entry.last;
      return true;
    },
  };
}
