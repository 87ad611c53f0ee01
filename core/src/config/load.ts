import type { Path } from '../data/problem.ts';
import type { Edition } from '../norm/edition.ts';
import { builtinEditions } from '../norm/builtin.generated.ts';
import { findEdition, nearestEdition } from '../norm/find.ts';
import { readEditions } from '../norm/read.ts';
import { canBePath, folderOf, foldersUp, nameOf, pathIn, pathWithin, resolvePath } from '../text/path.ts';
import { noLinks, strayOf } from '../text/stray.ts';
import type { Configuration, Layer } from './apply.ts';
import { ignoreName } from './ignored.ts';
import {
  configurationProblem,
  type ConfigurationProblemKind,
  fileProblem,
  type FileProblem,
} from './problem.ts';
import { configurationNames, type OwnConfiguration, readConfiguration, severitiesByCode } from './read.ts';

/** The text of a file: undefined where there is none, null where whoever reads could not, and says so himself. */
export type FileText = string | undefined | null;

/**
 * A task that needs files and cannot read them: it yields paths, several at a time, and is given their texts in the
 * same order. So the command line and the language server read each in their own way what they read alike.
 */
export type Reading<Result> = Generator<readonly string[], Result, readonly FileText[]>;

/** A norm file that a configuration names: its edition, or why it is not used. */
export interface NormFile {
  readonly file: string;
  readonly text: string;
  readonly edition: Edition | undefined;
  /** The id that it has or seems to have. */
  readonly id: string | undefined;
  readonly problems: readonly FileProblem[];
}

/** What became of a configuration file and of all that it names. */
export interface LoadedConfiguration {
  readonly file: string;
  /** Undefined where anything is wrong in it or in a file that it extends. */
  readonly configuration: Configuration | undefined;
  readonly problems: readonly FileProblem[];
  readonly norms: readonly NormFile[];
  /** All files that it was read from: itself, those that it extends and its norm files. */
  readonly files: readonly string[];
}

/** A file with its text. */
export interface TextFile {
  readonly file: string;
  readonly text: string;
}

/** How many folders up from a file its configuration is looked for. */
const farthest = 50;

/** So many files a configuration may extend, one after the other and in all. */
const deepest = 10;
const mostFiles = 30;

/** The folders in which the configuration of a folder may stand, the nearest first. */
const searched = (folder: string, top: string | undefined): readonly string[] =>
  foldersUp(folder, farthest).filter(
    (one) => top === undefined || one === top || pathWithin(top, one) !== undefined,
  );

/**
 * Looks for the configuration that counts for the files of a folder: the nearest one, in the folder itself or further
 * up to `top`. Gives its path, or undefined where there is none.
 */
export function* findConfiguration(folder: string, top?: string): Reading<string | undefined> {
  const candidates = searched(folder, top).flatMap((one) =>
    configurationNames.map((name) => pathIn(one, name)),
  );
  const texts = yield candidates;
  return candidates.find((file, index) => {
    const text = texts[index];
    if (nameOf(file) !== 'package.json') return text !== undefined;
    return typeof text === 'string' && readConfiguration(file, text) !== undefined;
  });
}

/** The files that say, in the way of .gitignore, what is left out of a folder: its own and those further up. */
export function* findIgnoreFiles(folder: string, top?: string): Reading<readonly TextFile[]> {
  const candidates = searched(folder, top).map((one) => pathIn(one, ignoreName));
  const texts = yield candidates;
  return candidates.flatMap((file, index) => {
    const text = texts[index];
    return typeof text === 'string' ? [{ file, text }] : [];
  });
}

/** Where a configuration file says something. */
interface Mention {
  readonly own: OwnConfiguration;
  readonly keys: Path;
  readonly written: string;
}

type Tell = (keys: Path, kind: ConfigurationProblemKind, detail?: FileProblem['params']) => void;

const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  typeof value === 'string' ? [value] : (value ?? []);

/** The id that stands in a norm file, also where the rest cannot be read. */
const idIn = (text: string): string | undefined =>
  /^[ \t{]{0,20}["']?id["']?[ \t]{0,5}:[ \t]{0,5}["']?([a-z0-9-]{1,41})/m.exec(text)?.[1];

/** Reads norm files that may extend each other and those that come with the program. */
export function readNormFiles(files: readonly TextFile[]): readonly NormFile[] {
  const results = readEditions(
    files.map(({ text }) => text),
    builtinEditions,
  );
  return files.map(({ file, text }, index) => {
    const result = results[index];
    const edition = result && 'edition' in result ? result.edition : undefined;
    const found = result && 'problems' in result ? result.problems : [];
    const problems = found.map(({ range, kind, path, detail }) =>
      fileProblem(file, text, range, `edition.${kind}`, { ...detail, path }),
    );
    return { file, text, edition, id: edition?.id ?? idIn(text), problems };
  });
}

/**
 * Loads a configuration file and what it names: the files that it extends, and its norm files. Nothing outside
 * `workspace` is read but the file itself, also where a symbolic link leads there. A norm file that is wrong leaves the
 * configuration as it is.
 */
export function* loadConfiguration(
  file: string,
  workspace: string,
  links = noLinks,
): Reading<LoadedConfiguration> {
  const problems: FileProblem[] = [];
  const seen = new Set<string>();
  const wanted = new Map<string, Mention>();
  const named: Mention[] = [];
  let isWhole = true;

  const tellOf =
    ({ file: where, parsed, base }: OwnConfiguration): Tell =>
    (keys, kind, detail) =>
      void problems.push(configurationProblem(where, parsed, [...base, ...keys], kind, detail));

  /** The path that is written somewhere, or undefined and a problem. */
  const pathAt = (own: OwnConfiguration, keys: Path, written: string): string | undefined => {
    const folder = folderOf(own.file);
    const stray = strayOf(written, folder, [workspace], links);
    if (stray === undefined && canBePath(written)) return resolvePath(folder, written);
    tellOf(own)(keys, `path.${stray ?? 'missing'}`, { file: written, workspace });
    return undefined;
  };

  const layerOf = (own: OwnConfiguration): Layer => {
    const { file: where, data } = own;
    for (const [index, written] of (data.norms ?? []).entries()) {
      const path = pathAt(own, ['norms', index], written);
      if (path !== undefined && !wanted.has(path)) wanted.set(path, { own, keys: ['norms', index], written });
    }
    const editionAt = (keys: Path, written: string | number | undefined): void => {
      if (written !== undefined) named.push({ own, keys, written: String(written) });
    };
    editionAt(['edition'], data.edition);
    for (const [index, { edition }] of (data.overrides ?? []).entries()) {
      editionAt(['overrides', index, 'edition'], edition);
    }
    const baseline = data.baseline === undefined ? undefined : pathAt(own, ['baseline'], data.baseline);
    return {
      file: where,
      folder: folderOf(where),
      ...(data.edition !== undefined && { edition: String(data.edition) }),
      ...(data.locale && { locale: data.locale }),
      ...(data.failOn && { failOn: data.failOn }),
      ...(data.maxWarnings !== undefined && { maxWarnings: data.maxWarnings }),
      ...(baseline !== undefined && { baseline }),
      severities: severitiesByCode(data.severities ?? {}),
      files: data.files ?? [],
      ignore: data.ignore ?? [],
      overrides: (data.overrides ?? []).map(({ files, edition, severities }) => ({
        files,
        ...(edition !== undefined && { edition: String(edition) }),
        severities: severitiesByCode(severities ?? {}),
      })),
    };
  };

  function* extended(own: OwnConfiguration, chain: readonly string[]): Reading<readonly Layer[]> {
    const tell = tellOf(own);
    const layers: Layer[] = [];
    const isList = Array.isArray(own.data.extends);
    for (const [index, written] of listOf(own.data.extends).entries()) {
      const keys: Path = isList ? ['extends', index] : ['extends'];
      const path = pathAt(own, keys, written);
      if (path === undefined) continue;
      if (!/\.(?:json|ya?ml)$/i.test(path)) tell(keys, 'path.kind', { file: written });
      else if (chain.includes(path)) tell(keys, 'circular', { files: [...chain, path].map(nameOf) });
      else if (chain.length > deepest || seen.size >= mostFiles) {
        tell(keys, 'too-many-files', { limit: deepest, most: mostFiles });
      } else {
        const [text] = yield [path];
        if (text === undefined) tell(keys, 'path.missing', { file: written });
        layers.push(...(yield* read(path, text, chain)));
      }
    }
    return layers;
  }

  function* read(path: string, text: FileText, chain: readonly string[]): Reading<readonly Layer[]> {
    seen.add(path);
    if (typeof text !== 'string') {
      isWhole = false;
      return [];
    }
    const result = readConfiguration(path, text);
    if (!result) return [];
    if ('problems' in result) {
      problems.push(...result.problems);
      return [];
    }
    const inherited = yield* extended(result.own, [...chain, path]);
    return [...inherited, layerOf(result.own)];
  }

  const [text] = yield [file];
  const layers = yield* read(file, text, []);

  const paths = [...wanted.keys()];
  const texts = paths.length > 0 ? yield paths : [];
  for (const [index, { own, keys, written }] of [...wanted.values()].entries()) {
    if (texts[index] === undefined) tellOf(own)(keys, 'path.missing', { file: written });
  }
  const found = paths.flatMap((path, index) => {
    const content = texts[index];
    return typeof content === 'string' ? [{ file: path, text: content }] : [];
  });
  const norms = readNormFiles(found);

  // Where a norm file is not right, the edition that is named may be the one that it holds.
  if (norms.length === paths.length && norms.every(({ edition }) => edition)) {
    const editions = [...norms.flatMap(({ edition }) => edition ?? []), ...builtinEditions];
    for (const { own, keys, written: edition } of named) {
      if (findEdition(editions, edition)) continue;
      const nearest = nearestEdition(editions, edition)?.id;
      const known = { edition, editions: editions.map(({ id }) => id) };
      if (nearest === undefined) tellOf(own)(keys, 'unknown-edition', known);
      else tellOf(own)(keys, 'unknown-edition.nearest', { ...known, nearest });
    }
  }
  const isRight = isWhole && problems.length === 0;
  return {
    file,
    configuration: isRight ? { file, layers } : undefined,
    problems,
    norms,
    files: [...seen, ...paths],
  };
}
