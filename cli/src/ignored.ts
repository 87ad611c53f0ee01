import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type IgnoreRules, isLeftOut, readIgnoreRules } from '#core';
import { remembered } from './remembered.ts';
import { links, withSlashes } from './workspace.ts';

/** The .gitignore of one folder, or undefined where it has none that can be read; git follows no link there either. */
function rulesOf(folder: string): IgnoreRules | undefined {
  const file = join(folder, '.gitignore');
  try {
    return links.targetAt(file) === undefined ? readIgnoreRules(readFileSync(file, 'utf8')) : undefined;
  } catch {
    return undefined;
  }
}

function repositoryOf(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : repositoryOf(parent);
}

/**
 * Tells of files, by absolute path, whether a .gitignore leaves them out. Rules are those from the top of the git
 * repository down; outside a repository from `top` down.
 */
export function gitIgnored(top: string): (file: string) => boolean {
  const rules = remembered(rulesOf);
  const rootOf = remembered((folder) => repositoryOf(folder) ?? top);
  return (file) => isLeftOut(withSlashes(file), withSlashes(rootOf(dirname(file))), rules);
}
