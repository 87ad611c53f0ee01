import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** The .gitignore of one folder, or undefined where it has none that can be read. */
function rulesOf(folder: string): Ignore | undefined {
  try {
    return ignore().add(readFileSync(join(folder, '.gitignore'), 'utf8'));
  } catch {
    return undefined;
  }
}

function repositoryOf(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : repositoryOf(parent);
}

function remembered<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key) as T;
  };
}

/**
 * Tells of files, by absolute path, whether a .gitignore leaves them out, in the way of git: the rules of a deeper
 * folder go first, and nothing comes back from a folder that is left out. Rules are those from the top of the git
 * repository down; outside a repository from `top` down.
 */
export function gitIgnored(top: string): (file: string) => boolean {
  const rules = remembered(rulesOf);
  const rootOf = remembered((folder) => repositoryOf(folder) ?? top);

  const isLeftOut = (root: string, path: string, ending: '' | '/'): boolean => {
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      const below = relative(folder, path).split(sep).join('/');
      const result = rules(folder)?.test(below + ending);
      if (result?.ignored || result?.unignored) return result.ignored;
      if (folder === root) return false;
    }
  };

  return (file) => {
    const root = rootOf(dirname(file));
    const parts = relative(root, file).split(sep);
    if (parts[0] === '..') return false;
    return parts.some((_, index) => {
      const isFile = index === parts.length - 1;
      return isLeftOut(root, join(root, ...parts.slice(0, index + 1)), isFile ? '' : '/');
    });
  };
}
