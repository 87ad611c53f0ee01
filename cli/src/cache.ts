import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Presence } from '#core';
import type { Io } from './io.ts';
import type { FileReport } from './output/file-report.ts';
import { type NewFile, openNewFile } from './output/new-file.ts';
import { removeLeftovers } from './output/temporary.ts';
import { problem, Refusal } from './problem.ts';
import { version } from './version.ts';

/** Where results are kept, and what all results of this run depend on, in one hash: plain data. */
export interface Cache {
  readonly folder: string;
  readonly base: string;
}

/** What is kept of a document: its report, and which of the files that it names were there. */
interface Kept {
  readonly report: FileReport;
  readonly there: readonly (readonly [path: string, there: Presence])[];
}

const day = 24 * 60 * 60 * 1000;
/** What was not used for so long goes. */
const longest = 30 * day;

const hash = (...parts: readonly string[]): string => {
  const all = createHash('sha256');
  for (const part of parts) all.update(`${part.length}:`).update(part);
  return all.digest('hex');
};

/** The nearest folder above with a package.json. */
function packageOf(folder: string): string | undefined {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : packageOf(parent);
}

/** Within a package its `node_modules/.cache`, elsewhere the user's folder for such things. */
function defaultLocation({ cwd, env }: Pick<Io, 'cwd' | 'env'>): string {
  const own = packageOf(cwd);
  if (own !== undefined) return join(own, 'node_modules', '.cache');
  return env['XDG_CACHE_HOME'] || env['LOCALAPPDATA'] || join(homedir(), '.cache');
}

/** The program itself: a build of the same version can find other things. */
function programHash(): string {
  const here = import.meta.url;
  return hash(readFileSync(here.startsWith('file:') ? fileURLToPath(here) : here, 'latin1'));
}

/** How long ago a file was last written or used, in ms; longer than anything where there is none. */
const ageOf = (file: string): number =>
  Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);

const entryName = /^[\da-f]{32}\.json$/;

/**
 * Forgets what was not used for long, once a day, and marks the folder as one to keep out of backups and git. Throws a
 * refusal where it is somebody else's: there is something in it, and not that mark. `parent` is as the user knows it.
 */
function prune(folder: string, parent: string): void {
  const tag = join(folder, 'CACHEDIR.TAG');
  if (ageOf(tag) < day) return;
  const names = readdirSync(folder);
  if (names.length > 0 && !existsSync(tag)) throw new Refusal(problem('cli.cache.taken', { path: parent }));
  writeFileSync(
    tag,
    'Signature: 8a477f597d28d172789f06886806bc55\n# Results of zelfevaluatie check --cache.\n',
  );
  writeFileSync(join(folder, '.gitignore'), '*\n');
  removeLeftovers(folder);
  for (const file of names.filter((name) => entryName.test(name)).map((name) => join(folder, name))) {
    if (ageOf(file) > longest) rmSync(file, { force: true });
  }
}

/**
 * Opens the cache: the folder `zelfevaluatie` in `location`, or in the default place, which is made if need be. Gives
 * it for results by everything that they depend on beside the files themselves (`inputs`, as JSON). Throws a refusal
 * where the folder cannot be used.
 */
export function openCache(
  location: string | undefined,
  io: Pick<Io, 'cwd' | 'env'>,
): (inputs: unknown) => Cache {
  const parent = location ?? defaultLocation(io);
  const folder = resolve(io.cwd, parent, 'zelfevaluatie');
  try {
    mkdirSync(folder, { recursive: true });
    prune(folder, parent);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const { code = String(error) } = error as NodeJS.ErrnoException;
    throw new Refusal(problem('cli.cache.folder', { path: parent, detail: code }));
  }
  const program = programHash();
  return (inputs) => ({ folder, base: hash(version, program, JSON.stringify(inputs)) });
}

/** The results of one document. */
export interface Place {
  /** What is kept, if it is of just this; undefined for anything else, whatever the file holds. */
  readonly recall: (exists: (path: string) => Presence) => Kept | undefined;
  readonly keep: (kept: Kept) => void;
}

/**
 * The place in the cache for the document in a file. There is one for each file, so that it grows with the files and
 * not with their changes; what is in it counts for these `texts` only: the document, and last year's if there is one.
 */
export function placeIn({ folder, base }: Cache, file: string, texts: readonly string[]): Place {
  const entry = join(folder, `${hash(file).slice(0, 32)}.json`);
  const key = hash(base, ...texts);
  return {
    recall: (exists) => {
      try {
        const whole = readFileSync(entry, 'utf8');
        const end = whole.indexOf('\n');
        const body = whole.slice(end + 1);
        if (whole.slice(0, end) !== `${key} ${hash(body)}`) return undefined;
        const kept = JSON.parse(body) as Kept;
        if (kept.there.some(([path, there]) => exists(path) !== there)) return undefined;
        if (ageOf(entry) > day) utimesSync(entry, new Date(), new Date());
        return kept;
      } catch {
        return undefined;
      }
    },
    keep: (kept) => {
      const body = JSON.stringify(kept);
      let place: NewFile | undefined;
      try {
        place = openNewFile(entry, { replaces: true, lasts: false });
        place.write(`${key} ${hash(body)}\n${body}`);
        place.finish();
      } catch {
        // Then it is found out anew the next time.
      } finally {
        place?.abandon();
      }
    },
  };
}
