import { URI, Utils } from 'vscode-uri';
import {
  builtinEditions,
  type Configuration,
  configurationFor,
  type Edition,
  editionsWith,
  type FileConfiguration,
  type FileProblem,
  type FileText,
  findConfiguration,
  findIgnoreFiles,
  folderOf as parentOf,
  ignoreName,
  type IgnoreRules,
  isLeftOut,
  leadsOut,
  type Links,
  loadConfiguration,
  type LoadedConfiguration,
  noLinks,
  pathWithin,
  readIgnoreRules,
  type Reading,
  type TextFile,
  visibleIn,
} from '#core';
import { folderOf, workspaceOf as openFoldersAround } from './places.ts';

/** What counts for a document, by the configuration of its folder. */
export interface Configured extends FileConfiguration {
  /** The editions that are known there, newest first; the same value as long as nothing has changed. */
  readonly editions: readonly Edition[];
}

/** Where configurations are read, and what there is beside them. */
export interface ConfigurationWorld {
  /** The text of a file as it is in the editor or else on disk; undefined where it is not there. */
  readonly readText: (uri: string) => Promise<string | undefined>;
  /** The symbolic links where an address lies; absent where nobody can tell. */
  readonly linksOf?: ((uri: URI) => Links) | undefined;
  /** URIs of the folders that are open. */
  readonly folders: () => readonly string[];
  /** Problems have been found or have gone, or other files have come to count. */
  readonly onLoaded: () => void;
}

/** The configurations of all folders with documents; each is read once, until a file that counts has changed. */
export interface Configurations {
  /** The same value as long as nothing has changed; then it takes no reading either. */
  readonly of: (uri: string) => Promise<Configured>;
  /** A file has changed, come or gone. Gives whether a configuration may be another one now. */
  readonly changed: (uri: string) => boolean;
  /** Other folders are open. */
  readonly reset: () => void;
  /** All that is wrong in configuration and norm files, by URI. */
  readonly problems: () => ReadonlyMap<string, readonly FileProblem[]>;
  /** The configuration and norm files that count, by URI. */
  readonly files: () => readonly string[];
  /** The editions that are known in the folders that are open or have documents, newest first. */
  readonly editions: () => Promise<readonly Edition[]>;
}

/** What there is for the documents of one folder. */
interface Folder {
  /** What it was made of: the same texts make the same. */
  readonly made: readonly string[];
  readonly configuration: Configuration | undefined;
  readonly editions: readonly Edition[];
  readonly rules: readonly { readonly folder: string; readonly rules: IgnoreRules }[];
  readonly problems: readonly FileProblem[];
  readonly files: readonly string[];
  /** What it comes to for its documents, as far as it was asked. */
  readonly documents: Map<string, Configured>;
}

const newestFirst = builtinEditions.toSorted((a, b) => b.year - a.year);

const nothing: FileConfiguration = { severities: {}, isListed: false, isIgnored: false, origins: {} };

/** What counts for a document without a place, and where nothing is configured. */
export const unconfigured: Configured = { ...nothing, editions: newestFirst };

function isIgnoredBy(rules: Folder['rules'], path: string): boolean {
  const top = rules.at(-1)?.folder;
  const rulesIn = (folder: string) => rules.find((one) => one.folder === folder)?.rules;
  return top !== undefined && isLeftOut(path, top, rulesIn);
}

/** Makes the configurations of a world. */
export function createConfigurations({
  readText,
  linksOf,
  folders,
  onLoaded,
}: ConfigurationWorld): Configurations {
  const loading = new Map<string, Promise<Folder>>();
  const loaded = new Map<string, Folder>();
  /** The files that were asked for, whether they were there or not. */
  const asked = new Set<string>();
  /** The last configuration of a file that was right, and the last edition of a norm file. */
  const right = new Map<string, LoadedConfiguration>();
  const rightEditions = new Map<string, Edition>();

  /**
   * While a file is being written its last right state counts, and before that nothing of it. What norm files say is
   * shown in many places, so it loses here what would steer them.
   */
  const withLastRight = (found: LoadedConfiguration): LoadedConfiguration => {
    const last = found.configuration ? found : (right.get(found.file) ?? found);
    if (found.configuration) right.set(found.file, found);
    const norms = last.norms.map((norm) => {
      if (norm.edition) rightEditions.set(norm.file, visibleIn(norm.edition));
      const edition = rightEditions.get(norm.file);
      return { ...norm, edition, id: edition?.id ?? norm.id };
    });
    return { ...last, norms };
  };

  const topOf = (folder: URI): string | undefined => {
    if (folder.scheme === 'file') return undefined;
    const tops = folders().map((one) => URI.parse(one));
    const top = tops.find(
      (one) => one.path === folder.path || pathWithin(one.path, folder.path) !== undefined,
    );
    return top?.path.replace(/(?<=.)\/$/, '');
  };

  const workspaceOf = (file: string): string => {
    const own = folders()
      .map((one) => URI.parse(one).path)
      .filter((one) => pathWithin(one, file) !== undefined);
    return own.toSorted((a, b) => b.length - a.length)[0] ?? parentOf(file);
  };

  const load = async (folder: URI): Promise<Folder> => {
    const addressOf = (path: string): string => folder.with({ path }).toString();
    const texts = new Map<string, string>();
    const strays = new Map<string, FileProblem>();
    const here = linksOf?.(folder) ?? noLinks;
    /** The same links; of each that is met a change counts. */
    const links: Links = {
      ...here,
      targetAt: (path) => {
        const target = here.targetAt(path);
        if (target !== undefined) asked.add(addressOf(path));
        return target;
      },
    };
    /**
     * Whether a file that is found by its name is a link out of the workspace. What it says is told in messages, and a
     * link could lead to any file that the user can read.
     */
    const isStray = (path: string): boolean => {
      const open = openFoldersAround(folder.with({ path }), folders());
      if (!open || !leadsOut(path, [...open, parentOf(path)], links)) return false;
      const start = { line: 1, column: 1 };
      const params = { workspace: workspaceOf(path) };
      strays.set(path, { file: path, start, end: start, message: 'config.link', params });
      return true;
    };
    const drive = async <Result>(
      task: Reading<Result>,
      isLeft: (path: string) => boolean,
    ): Promise<Result> => {
      for (let step = task.next(); ;) {
        if (step.done) return step.value;
        const paths = step.value;
        const read = await Promise.all(
          paths.map(async (path): Promise<FileText> => {
            asked.add(addressOf(path));
            return isLeft(path) ? null : await readText(addressOf(path));
          }),
        );
        paths.forEach((path, index) => {
          const text = read[index];
          if (typeof text === 'string') texts.set(path, text);
        });
        step = task.next(read);
      }
    };
    const top = topOf(folder);
    const [file, ignoreFiles] = await Promise.all([
      drive(findConfiguration(folder.path, top), isStray),
      drive(findIgnoreFiles(folder.path, top), isStray),
    ]);
    const found =
      file === undefined
        ? undefined
        : await drive(loadConfiguration(file, workspaceOf(file), links), (path) => strays.has(path));
    const parts = [...(found?.files ?? []), ...ignoreFiles.map((one) => one.file)];
    const made = [
      workspaceOf(file ?? folder.path),
      ...parts.flatMap((path) => [path, texts.get(path) ?? '']),
      ...strays.keys(),
      ...(found?.problems ?? []).map(({ message }) => message),
    ];
    const before = loaded.get(folder.toString());
    if (before && before.made.length === made.length && made.every((one, at) => one === before.made[at])) {
      return before;
    }
    const { configuration, norms = [] } = found ? withLastRight(found) : {};
    return {
      made,
      configuration,
      editions: editionsWith(norms, newestFirst),
      rules: ignoreFiles.map(rulesIn),
      problems: [
        ...strays.values(),
        ...(found ? [...found.problems, ...found.norms.flatMap((norm) => norm.problems)] : []),
      ],
      files: parts,
      documents: new Map(),
    };
  };

  const ofFolder = (folder: URI): Promise<Folder> => {
    const key = folder.toString();
    const known = loading.get(key);
    if (known) return known;
    const promise = load(folder).then((result) => {
      // By now the files can have changed once more.
      if (loading.get(key) !== promise) return ofFolder(folder);
      const isNew = loaded.get(key) !== result;
      loaded.set(key, result);
      if (isNew) onLoaded();
      return result;
    });
    loading.set(key, promise);
    return promise;
  };

  const reload = (): void => {
    const keys = [...loading.keys()];
    loading.clear();
    for (const key of keys) void ofFolder(URI.parse(key));
  };

  return {
    of: async (uri) => {
      const folder = folderOf(uri, folders());
      if (!folder) return unconfigured;
      const { configuration, editions, rules, documents } = await ofFolder(folder);
      const known = documents.get(uri);
      if (known) return known;
      const { path } = URI.parse(uri);
      const applied = configuration ? configurationFor(configuration, path) : nothing;
      const isIgnored = applied.isIgnored || isIgnoredBy(rules, path);
      const configured = { ...applied, isIgnored, editions };
      documents.set(uri, configured);
      return configured;
    },
    changed: (uri) => {
      if (!asked.has(uri)) return false;
      reload();
      return true;
    },
    reset: reload,
    problems: () => {
      const byFile = new Map<string, FileProblem[]>();
      for (const [key, { problems }] of loaded) {
        for (const one of problems) {
          const uri = URI.parse(key).with({ path: one.file }).toString();
          const known = byFile.get(uri) ?? [];
          const isKnown = known.some((other) => JSON.stringify(other) === JSON.stringify(one));
          byFile.set(uri, isKnown ? known : [...known, one]);
        }
      }
      return byFile;
    },
    files: () => [
      ...new Set(
        [...loaded].flatMap(([key, { files }]) =>
          files.map((path) => URI.parse(key).with({ path }).toString()),
        ),
      ),
    ],
    editions: async () => {
      await Promise.all(folders().map((folder) => ofFolder(URI.parse(folder.replace(/\/$/, '')))));
      const all = [...loaded.values()].flatMap(({ editions }) => editions);
      const byId = new Map([...newestFirst, ...all].map((edition) => [edition.id, edition]));
      return [...byId.values()].toSorted((a, b) => b.year - a.year);
    },
  };
}

const rulesIn = ({ file, text }: TextFile): Folder['rules'][number] => ({
  folder: parentOf(file),
  rules: readIgnoreRules(text),
});

/** Whether a file is no document: a configuration, a norm file, or what is in the way of .gitignore. */
export const isData = (uri: string): boolean => {
  const name = Utils.basename(URI.parse(uri));
  return name === ignoreName || /\.(?:json|ya?ml)$/i.test(name);
};
