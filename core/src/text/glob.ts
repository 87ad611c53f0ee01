/** So many alternatives a glob may stand for, with all its `{a,b}` written out. */
const mostAlternatives = 100;

/** The longest glob that is read, in UTF-16 units. */
export const longestGlob = 300;

/**
 * Whether the items fit a pattern in which some steps stand for any number of items. Goes back to the last such step
 * only, so it takes no longer than pattern times items: a glob from somebody else's file can be as odd as it likes.
 */
function fits<Step, Item>(
  pattern: readonly Step[],
  items: readonly Item[],
  isMany: (step: Step) => boolean,
  fitsOne: (step: Step, item: Item) => boolean,
): boolean {
  let at = 0;
  let many = -1;
  let resume = 0;
  for (let i = 0; i < items.length;) {
    const step = pattern[at];
    if (step !== undefined && isMany(step)) {
      many = at++;
      resume = i;
    } else if (step !== undefined && fitsOne(step, items[i] as Item)) {
      at++;
      i++;
    } else if (many < 0) return false;
    else {
      at = many + 1;
      i = ++resume;
    }
  }
  return pattern.slice(at).every(isMany);
}

const fitsName = (pattern: string, name: string): boolean =>
  fits(
    [...pattern],
    [...name],
    (letter) => letter === '*',
    (letter, one) => letter === '?' || letter === one,
  );

const fitsPath = (pattern: string, path: string): boolean =>
  fits(pattern.split('/'), path.split('/'), (step) => step === '**', fitsName);

/** The globs without braces that a glob stands for; undefined where they are too many. A lone brace is a letter. */
function alternatives(glob: string): readonly string[] | undefined {
  let open = [glob];
  const done: string[] = [];
  while (open.length > 0) {
    if (open.length + done.length > mostAlternatives) return undefined;
    open = open.flatMap((one) => {
      // The innermost braces first: what is in them has no braces of its own.
      const [all, inner] = /\{([^{}]*)\}/.exec(one) ?? [];
      if (all === undefined || inner === undefined) {
        done.push(one);
        return [];
      }
      return inner.split(',').map((choice) => one.replace(all, () => choice));
    });
  }
  return done;
}

/** With forward slashes, without a dot before the first or a slash behind the last, and letters in one with accents. */
const tidy = (glob: string): string =>
  glob.normalize().replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/$/, '');

/** What keeps a glob from being one: it is absolute, leads out of its folder, says "not", or is too much. */
export function globProblem(glob: string): 'absolute' | 'outside' | 'negated' | 'excessive' | undefined {
  const tidied = tidy(glob);
  if (tidied.startsWith('!')) return 'negated';
  if (/^(?:\/|~|[a-z]:)/i.test(tidied)) return 'absolute';
  const all = glob.length > longestGlob ? undefined : alternatives(tidied);
  if (all === undefined) return 'excessive';
  return all.some((one) => one.split('/').includes('..')) ? 'outside' : undefined;
}

/**
 * Whether a glob matches a path, both relative to one folder; the path has forward slashes. `*` is any part of a name,
 * `**` any number of folders, `?` one letter, `{a,b}` either; all else is itself. Letters count with their case.
 */
export function matchesGlob(path: string, glob: string): boolean {
  if (glob.length > longestGlob) return false;
  // Some systems keep an accent in a name apart from its letter.
  const whole = path.normalize();
  return alternatives(tidy(glob))?.some((one) => fitsPath(one, whole)) === true;
}

/** Whether a glob matches a path or one of the folders that it lies in; see `matchesGlob`. */
export function coversPath(path: string, glob: string): boolean {
  const parts = path.split('/');
  return parts.some((_, index) => matchesGlob(parts.slice(0, index + 1).join('/'), glob));
}
