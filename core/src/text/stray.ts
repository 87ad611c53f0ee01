import { folderOf, isAbsolute, pathIn, pathWithin, readingsOf, resolvePath } from './path.ts';

/** The symbolic links of a machine, as whoever reads files there knows them. Paths are those of `path.ts`. */
export interface Links {
  /** The path of a folder once all links in it are followed. */
  readonly realPath: (folder: string) => string;
  /** Where the link at a path leads, as the link itself says; undefined for what is no link, or is not there. */
  readonly targetAt: (path: string) => string | undefined;
}

/** Where there are no files, or nobody can tell. */
export const noLinks: Links = { realPath: (folder) => folder, targetAt: () => undefined };

/**
 * Why a path is not followed that a document or configuration names: it stands for a place by itself, leads out of the
 * workspace, or does so by a symbolic link.
 */
export type Stray = 'absolute' | 'outside' | 'link';

/** A longer chain of links is taken for a circle. */
const mostLinks = 40;

interface Way {
  /** A folder with no links in its path. */
  readonly from: string;
  readonly steps: readonly string[];
}

/** The way to a path from one of some folders; undefined where none has it. */
function wayTo(path: string, folders: readonly string[], { realPath }: Links): Way | undefined {
  for (const folder of folders) {
    const from = realPath(folder);
    for (const name of [folder, from]) {
      const rest = path === name ? '' : pathWithin(name, path);
      if (rest !== undefined) return { from, steps: rest.split('/') };
    }
  }
  return undefined;
}

/** Where a link in a folder leads. Its steps up are taken first: the path of the folder has no links in it. */
function destination(folder: string, target: string): string {
  if (/^(?:\/|[a-z]:)/i.test(target)) return target;
  const steps = target.split('/');
  const first = steps.findIndex((step) => step !== '..' && step !== '.' && step !== '');
  const up = first < 0 ? steps : steps.slice(0, first);
  const top = up.reduce((at, step) => (step === '..' ? folderOf(at) : at), folder);
  return pathIn(top, steps.slice(up.length).join('/'));
}

/** Goes a way up to its first link; gives where that leads, undefined where there is none, null for a way out. */
function firstLink({ from, steps }: Way, { targetAt }: Links): string | undefined | null {
  let at = from;
  for (const [index, step] of steps.entries()) {
    if (step === '' || step === '.') continue;
    if (step === '..') {
      if (at === from) return null;
      at = folderOf(at);
      continue;
    }
    const path = pathIn(at, step);
    const target = targetAt(path);
    if (target !== undefined) return [destination(at, target), ...steps.slice(index + 1)].join('/');
    at = path;
  }
  return undefined;
}

/**
 * Whether a path leads out of some folders once its symbolic links are followed. Nothing outside of them is touched to
 * find out: a link may lead to the server of a stranger.
 */
export function leadsOut(path: string, folders: readonly string[], links: Links): boolean {
  let way = wayTo(path, folders, links);
  for (let followed = 0; way && followed <= mostLinks; followed++) {
    const next = firstLink(way, links);
    if (next === undefined) return false;
    way = next === null ? undefined : wayTo(next, folders, links);
  }
  return true;
}

/**
 * Why a path that is written in a file of a folder is not followed, however it is written; undefined where it is. The
 * workspace is the folders that files may be in; undefined where nothing says which.
 */
export function strayOf(
  written: string,
  folder: string,
  workspace: readonly string[] | undefined,
  links = noLinks,
): Stray | undefined {
  if (isAbsolute(written)) return 'absolute';
  if (!workspace) return undefined;
  // A folder that is itself a link counts with what is beside it: somebody went there on purpose.
  const folders = [...workspace, folder];
  const paths = readingsOf(written).map((one) => resolvePath(folder, one));
  if (!paths.every((path) => path !== undefined && wayTo(path, folders, noLinks))) return 'outside';
  return leadsOut(paths[0] ?? '', folders, links) ? 'link' : undefined;
}
