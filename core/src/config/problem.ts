import { type ParsedData, rangeIn } from '../data/parse.ts';
import { dataProblem, type DataProblemKind, type Path } from '../data/problem.ts';
import type { MessageKey, Params } from '../messages/render.ts';
import { indexLines, type Place, placeOf } from '../text/lines.ts';
import type { Range } from '../text/range.ts';

/** What can be wrong with a configuration. Each kind has its message, `config.<kind>`. */
export type ConfigurationProblemKind =
  | DataProblemKind
  | 'unknown-key.nearest'
  | 'unknown-check'
  | 'unknown-check.nearest'
  | 'duplicate-check'
  | 'unknown-edition'
  | 'unknown-edition.nearest'
  | 'glob.absolute'
  | 'glob.outside'
  | 'glob.negated'
  | 'glob.excessive'
  | 'path.absolute'
  | 'path.outside'
  | 'path.link'
  | 'path.missing'
  | 'path.kind'
  | 'circular'
  | 'too-many-files';

/** Something wrong in a configuration or norm file, ready to be told. */
export interface FileProblem {
  /** The path of the file. */
  readonly file: string;
  readonly start: Place;
  readonly end: Place;
  readonly message: MessageKey;
  readonly params: Params;
}

/** Tells a problem by line and column. */
export function fileProblem(
  file: string,
  text: string,
  { start, end }: Range,
  message: MessageKey,
  params: Params,
): FileProblem {
  const lines = indexLines(text);
  return { file, start: placeOf(lines, start), end: placeOf(lines, end), message, params };
}

/** A problem with the value that keys lead to in the text of a configuration file. */
export function configurationProblem(
  file: string,
  parsed: ParsedData,
  keys: Path,
  kind: ConfigurationProblemKind,
  detail: Params = {},
): FileProblem {
  // A key that is not known is itself the place; of all else it is the value.
  const found = dataProblem(keys, kind.replace(/\.nearest$/, ''), detail);
  const place = {
    ...found,
    kind: /^(?:unknown-check|duplicate-check)/.test(kind) ? 'unknown-key' : found.kind,
  };
  return fileProblem(file, parsed.text, rangeIn(parsed, place), `config.${kind}`, {
    ...detail,
    path: found.path,
  });
}
