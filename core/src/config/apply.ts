import type { Severity } from '../checks/types.ts';
import type { Edition } from '../norm/edition.ts';
import type { Locale } from '../messages/render.ts';
import { coversPath, matchesGlob } from '../text/glob.ts';
import { pathWithin } from '../text/path.ts';
import type { LoadedConfiguration } from './load.ts';
import type { Severities } from './read.ts';

/** What one configuration file says, with its paths resolved and its checks by code. */
export interface Layer {
  readonly file: string;
  readonly folder: string;
  readonly edition?: string;
  readonly locale?: Locale;
  readonly failOn?: Severity;
  readonly maxWarnings?: number;
  readonly baseline?: string;
  readonly severities: Severities;
  readonly files: readonly string[];
  readonly ignore: readonly string[];
  readonly overrides: readonly {
    readonly files: readonly string[];
    readonly edition?: string;
    readonly severities: Severities;
  }[];
}

/** A configuration: the file that was found, behind the files that it extends; what comes later goes first. */
export interface Configuration {
  readonly file: string;
  readonly layers: readonly Layer[];
}

/** What a configuration comes to for one file. */
export interface FileConfiguration {
  /** Id or year of the edition for a document that names none. */
  readonly edition?: string;
  readonly locale?: Locale;
  readonly failOn?: Severity;
  readonly maxWarnings?: number;
  readonly baseline?: string;
  readonly severities: Severities;
  /** A glob says that it is a self-evaluation. */
  readonly isListed: boolean;
  /** A glob says that it is not checked. */
  readonly isIgnored: boolean;
  /** The configuration file that each key comes from; those of severities as `severities.ZE303`. */
  readonly origins: Readonly<Record<string, string>>;
}

const single = ['edition', 'locale', 'failOn', 'maxWarnings', 'baseline'] as const;

/** What a configuration comes to for the file at an absolute path with forward slashes. */
export function configurationFor({ layers }: Configuration, path: string): FileConfiguration {
  const origins: Record<string, string> = {};
  const severities: Record<string, Severities[string]> = {};
  const values: { -readonly [K in (typeof single)[number]]?: Layer[K] } = {};
  let isListed = false;
  let isIgnored = false;

  const take = (
    said: Partial<Pick<Layer, (typeof single)[number]>> & Pick<Layer, 'severities'>,
    from: string,
  ): void => {
    for (const key of single) {
      if (said[key] === undefined) continue;
      Object.assign(values, { [key]: said[key] });
      origins[key] = from;
    }
    for (const [code, level] of Object.entries(said.severities)) {
      severities[code] = level;
      origins[`severities.${code}`] = from;
    }
  };

  for (const layer of layers) take(layer, layer.file);
  for (const { file, folder, files, ignore, overrides } of layers) {
    const within = pathWithin(folder, path);
    if (within === undefined) continue;
    isListed ||= files.some((glob) => matchesGlob(within, glob));
    isIgnored ||= ignore.some((glob) => coversPath(within, glob));
    for (const override of overrides) {
      if (override.files.some((glob) => matchesGlob(within, glob))) take(override, file);
    }
  }
  return { ...values, severities, isListed, isIgnored, origins };
}

/**
 * The editions that are known, newest first: the user's own go before `others` with the same id. An edition whose own
 * file is not right is not known at all: no other takes its place without a word.
 */
export function editionsWith(
  norms: LoadedConfiguration['norms'],
  others: readonly Edition[],
): readonly Edition[] {
  if (norms.length === 0) return others;
  const ids = new Set(norms.map(({ id }) => id));
  const own = norms.flatMap(({ edition }) => edition ?? []);
  return [...own, ...others.filter(({ id }) => !ids.has(id))].toSorted((a, b) => b.year - a.year);
}
