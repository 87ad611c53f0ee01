import type { Params } from '../messages/render.ts';

/** What can be wrong with a norm file. Each kind has its message, `edition.<kind>`, with holes for path and detail. */
export type EditionProblemKind =
  | 'not-an-edition'
  | 'missing-key'
  | 'unknown-key'
  | 'wrong-type'
  | 'unknown-value'
  | 'wrong-form'
  | 'too-small'
  | 'too-large'
  | 'too-short'
  | 'too-long'
  | 'too-few'
  | 'too-many'
  | 'duplicate'
  | 'wrong-number'
  | 'unknown-source'
  | 'minimum-too-high'
  | 'unknown-place'
  | 'not-partial'
  | 'unknown-parent'
  | 'broken-parent'
  | 'circular'
  | 'too-many-parents'
  | 'syntax'
  | 'file-too-large'
  | 'too-deep';

/** Something wrong in a norm file. */
export interface EditionProblem {
  /** Where, as in `norms[1].criteria[0].phase`; empty where the file is no edition at all. */
  readonly path: string;
  /** The same as keys and indexes. */
  readonly keys: Path;
  readonly kind: EditionProblemKind;
  /** What fills the holes of the message. */
  readonly detail: Params;
}

/** The keys and indexes that lead from the file to a value in it. */
export type Path = readonly PropertyKey[];

const showPath = (path: Path): string =>
  path.reduce<string>((shown, key) => {
    if (typeof key === 'number') return `${shown}[${key}]`;
    return shown === '' ? String(key) : `${shown}.${String(key)}`;
  }, '');

/** Makes a problem of the place in the file, a kind and what the message needs. */
export const problem = (path: Path, kind: EditionProblemKind, detail: Params = {}): EditionProblem => ({
  path: showPath(path),
  keys: path,
  kind,
  detail,
});
