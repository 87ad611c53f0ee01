import ignore, { type Ignore } from 'ignore';
import { folderOf, foldersUp, pathWithin } from '../text/path.ts';

/** How the file is called that says, in the way of .gitignore, what is not checked. */
export const ignoreName = '.zelfevaluatieignore';

/** What a file in the way of .gitignore says of the paths below its folder. */
export type IgnoreRules = Pick<Ignore, 'test'>;

const mostRules = 1000;
const longestRule = 300;

/** A rule with more stars than anybody needs can take very long to try on a long name. */
const isReasonable = (rule: string): boolean =>
  rule.length <= longestRule && (rule.match(/\*+/g) ?? []).length <= 6;

/** Reads the rules of such a file; those that are unreasonably long are left out. */
export const readIgnoreRules = (text: string): IgnoreRules =>
  ignore().add(text.split(/\r?\n/).filter(isReasonable).slice(0, mostRules));

const deepest = 100;

/**
 * Whether rules leave a file out, in the way of git: those of a deeper folder go first, and nothing comes back from a
 * folder that is left out. `rulesIn` gives the rules of a folder, where it has any; `top` is the highest folder that
 * counts.
 */
export function isLeftOut(
  file: string,
  top: string,
  rulesIn: (folder: string) => IgnoreRules | undefined,
): boolean {
  const within = pathWithin(top, file);
  if (within === undefined) return false;
  const isOut = (path: string, ending: '' | '/'): boolean => {
    for (const folder of foldersUp(folderOf(path), deepest)) {
      const below = pathWithin(folder, path);
      const result = below === undefined ? undefined : rulesIn(folder)?.test(below + ending);
      if (result?.ignored || result?.unignored) return result.ignored;
      if (folder === top) return false;
    }
    return false;
  };
  const folders = foldersUp(folderOf(file), deepest).filter(
    (folder) => pathWithin(top, folder) !== undefined,
  );
  return folders.some((folder) => isOut(folder, '/')) || isOut(file, '');
}
