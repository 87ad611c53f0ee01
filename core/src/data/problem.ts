import type { Params } from '../messages/render.ts';
import type { Range } from '../text/range.ts';

/** What can be wrong with any file of data, such as a norm file or a configuration. */
export type DataProblemKind =
  | 'not-an-object'
  | 'missing-key'
  | 'unknown-key'
  | 'no-value'
  | 'wrong-type'
  | 'unknown-value'
  | 'wrong-form'
  | 'too-small'
  | 'too-large'
  | 'too-short'
  | 'too-long'
  | 'too-few'
  | 'too-many'
  | 'syntax'
  | 'file-too-large'
  | 'too-deep';

/** Something wrong in a file of data. Each kind of file has its own message for each kind of problem. */
export interface DataProblem<Kind extends string = DataProblemKind> {
  /** Where, as in `norms[1].criteria[0].phase`; empty where it concerns the file as a whole. */
  readonly path: string;
  /** The same as keys and indexes. */
  readonly keys: Path;
  readonly kind: Kind;
  /** What fills the holes of the message. */
  readonly detail: Params;
}

/** A problem with the place in the text of the file that it concerns. */
export type Placed<Problem> = Problem & { readonly range: Range };

/** The keys and indexes that lead from the file to a value in it. */
export type Path = readonly PropertyKey[];

const showPath = (path: Path): string =>
  path.reduce<string>((shown, key) => {
    if (typeof key === 'number') return `${shown}[${key}]`;
    return shown === '' ? String(key) : `${shown}.${String(key)}`;
  }, '');

/** Makes a problem of the place in the file, a kind and what the message needs. */
export const dataProblem = <Kind extends string>(
  path: Path,
  kind: Kind,
  detail: Params = {},
): DataProblem<Kind> => ({ path: showPath(path), keys: path, kind, detail });
