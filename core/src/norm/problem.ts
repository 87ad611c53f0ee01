import { dataProblem, type DataProblem, type DataProblemKind, type Path } from '../data/problem.ts';
import type { Params } from '../messages/render.ts';

/** What can be wrong with a norm file. Each kind has its message, `edition.<kind>`, with holes for path and detail. */
export type EditionProblemKind =
  | DataProblemKind
  | 'duplicate'
  | 'wrong-number'
  | 'unknown-source'
  | 'unknown-figure'
  | 'no-words'
  | 'minimum-too-high'
  | 'unknown-place'
  | 'not-partial'
  | 'unknown-parent'
  | 'broken-parent'
  | 'circular'
  | 'too-many-parents';

/** Something wrong in a norm file. */
export type EditionProblem = DataProblem<EditionProblemKind>;

/** Makes a problem of the place in the norm file, a kind and what the message needs. */
export const problem = (path: Path, kind: EditionProblemKind, detail: Params = {}): EditionProblem =>
  dataProblem(path, kind, detail);
