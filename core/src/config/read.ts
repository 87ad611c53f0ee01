import { checks } from '../checks/all.ts';
import { problemsOfIssue } from '../data/issues.ts';
import { type ParsedData, parseData } from '../data/parse.ts';
import type { DataProblem, Path } from '../data/problem.ts';
import type { Params } from '../messages/render.ts';
import { nearestName } from '../text/distance.ts';
import { globProblem } from '../text/glob.ts';
import { nameOf } from '../text/path.ts';
import {
  configurationProblem,
  type ConfigurationProblemKind,
  fileProblem,
  type FileProblem,
} from './problem.ts';
import { type ConfigurationFile, configurationSchema, type Level } from './schema.ts';

/** The names that a configuration file has, in the order in which a folder is searched for them. */
export const configurationNames = [
  '.zelfevaluatierc.yaml',
  '.zelfevaluatierc.yml',
  '.zelfevaluatierc.json',
  'package.json',
] as const;

/** The key of `package.json` under which a configuration can stand. */
const packageKey = 'zelfevaluatie';
const packageName = 'package.json';

/** The largest configuration that is read, in UTF-16 units, and how deep its blocks may lie in each other. */
const limits = { longest: 100_000, deepest: 10 };
const packageLimits = { longest: 1_000_000, deepest: 30 };

/** Severities by the code of the check. */
export type Severities = Readonly<Record<string, Level>>;

/** A configuration file that is right by itself, with what is needed to tell of places in it. */
export interface OwnConfiguration {
  readonly file: string;
  readonly parsed: ParsedData;
  /** The keys that lead to the configuration: it is a part of `package.json`. */
  readonly base: Path;
  readonly data: ConfigurationFile;
}

/** The check with a code or name. */
export const checkNamed = (word: string) => checks.find(({ code, name }) => code === word || name === word);

/** The same severities by code; names that are none are left out. */
export const severitiesByCode = (written: Readonly<Record<string, Level | undefined>>): Severities =>
  Object.fromEntries(
    Object.entries(written).flatMap(([word, level]) => {
      const check = checkNamed(word);
      return check && level ? [[check.code, level] as const] : [];
    }),
  );

const keysOf = (path: Path): readonly string[] => {
  const { shape } = configurationSchema();
  return path.includes('overrides') ? ['files', 'edition', 'severities'] : Object.keys(shape);
};

type Tell = (keys: Path, kind: ConfigurationProblemKind, detail?: Params) => FileProblem;

function fromSchema(tell: Tell, { keys, kind, detail }: DataProblem): FileProblem {
  if (kind !== 'unknown-key') return tell(keys, kind, detail);
  const word = String(keys.at(-1));
  const isCheck = keys.at(-2) === 'severities';
  const names = isCheck ? checks.flatMap(({ code, name }) => [code, name]) : keysOf(keys);
  const nearest = nearestName(names, word);
  const unknown = isCheck ? 'unknown-check' : 'unknown-key';
  return nearest === undefined
    ? tell(keys, unknown, { key: word })
    : tell(keys, `${unknown}.nearest`, { key: word, nearest });
}

/** What the schema does not see: globs that are none, and a check under both its code and its name. */
function* beyondSchema(tell: Tell, data: ConfigurationFile): Iterable<FileProblem> {
  const globs = function* (keys: Path, written: readonly string[] = []): Iterable<FileProblem> {
    for (const [index, glob] of written.entries()) {
      const wrong = globProblem(glob);
      if (wrong) yield tell([...keys, index], `glob.${wrong}`, { glob });
    }
  };
  const severities = function* (keys: Path, written: object = {}): Iterable<FileProblem> {
    const seen = new Set<string>();
    for (const word of Object.keys(written)) {
      const check = checkNamed(word);
      if (check && seen.has(check.code))
        yield tell([...keys, word], 'duplicate-check', { ...check, key: word });
      if (check) seen.add(check.code);
    }
  };
  yield* globs(['files'], data.files);
  yield* globs(['ignore'], data.ignore);
  yield* severities(['severities'], data.severities);
  for (const [index, override] of (data.overrides ?? []).entries()) {
    yield* globs(['overrides', index, 'files'], override.files);
    yield* severities(['overrides', index, 'severities'], override.severities);
  }
}

/** The part of a `package.json` that is ours; undefined where it has none. */
function partOf(data: unknown): unknown {
  return typeof data === 'object' && data !== null && Object.hasOwn(data, packageKey)
    ? (data as Record<string, unknown>)[packageKey]
    : undefined;
}

/**
 * Reads the text of a configuration file, in JSON or YAML, or of a `package.json` that may hold one. Gives the
 * configuration or all that is wrong with it, and undefined where there is none. Never throws.
 */
export function readConfiguration(
  file: string,
  text: string,
): { readonly own: OwnConfiguration } | { readonly problems: readonly FileProblem[] } | undefined {
  const isPackage = nameOf(file) === packageName;
  // Reading all of a package.json to find that nothing in it is ours would take long.
  if (isPackage && !text.includes(`"${packageKey}"`)) return undefined;
  const parsed = parseData(text, isPackage ? packageLimits : limits);
  if (parsed.problems.length > 0) {
    const problems = parsed.problems.map(({ range, kind, detail }) =>
      fileProblem(file, text, range, `config.${kind}`, detail),
    );
    return { problems };
  }
  const data = isPackage ? partOf(parsed.data) : (parsed.data ?? {});
  if (data === undefined) return undefined;
  const base: Path = isPackage ? [packageKey] : [];
  const tell: Tell = (keys, kind, detail) =>
    configurationProblem(file, parsed, [...base, ...keys], kind, detail);
  const result = configurationSchema().safeParse(data);
  const problems = result.success
    ? [...beyondSchema(tell, result.data)]
    : result.error.issues
        .flatMap((issue) => problemsOfIssue(data, issue))
        .map((one) => fromSchema(tell, one));
  if (problems.length > 0 || !result.success) return { problems };
  return { own: { file, parsed, base, data: result.data } };
}
