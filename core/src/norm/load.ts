import type * as z from 'zod/mini';
import type { Param } from '../messages/render.ts';
import { inconsistencies } from './consistency.ts';
import type { Edition, ExtensionFile } from './edition.ts';
import { extend, placeInExtension, unknownPlaces } from './extend.ts';
import { problem, type EditionProblem, type EditionProblemKind, type Path } from './problem.ts';
import { editionSchemas } from './schema.ts';

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => {
    const holds = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
    return holds ? (value as Record<PropertyKey, unknown>)[key] : undefined;
  }, data);

const longestShown = 40;

/** A value as a message shows it: short and on one line. */
function showValue(value: unknown): string {
  const shown = Array.isArray(value) ? '[…]' : typeof value === 'object' && value ? '{…}' : String(value);
  const line = shown.replace(/\s/gu, ' ');
  return line.length > longestShown ? `${line.slice(0, longestShown - 1)}…` : line;
}

const typeNames: Readonly<Record<string, Param>> = {
  string: { message: 'edition.type.text' },
  number: { message: 'edition.type.number' },
  int: { message: 'edition.type.whole-number' },
  boolean: { message: 'edition.type.boolean' },
  array: { message: 'edition.type.list' },
  object: { message: 'edition.type.object' },
};

interface SizeKinds {
  readonly small: EditionProblemKind;
  readonly big: EditionProblemKind;
}

const sizeKinds: Readonly<Record<string, SizeKinds>> = {
  string: { small: 'too-short', big: 'too-long' },
  array: { small: 'too-few', big: 'too-many' },
  number: { small: 'too-small', big: 'too-large' },
};

/** The kinds that a union can be of. */
const optionsOf = (issue: z.core.$ZodIssueInvalidUnion): readonly string[] =>
  'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];

function fromIssue(data: unknown, issue: z.core.$ZodIssue): readonly EditionProblem[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => problem([...path, key], 'unknown-key', { key }));
  }
  if (path.length === 0) return [problem(path, 'not-an-edition')];
  const found = valueAt(data, path);
  if (found === undefined) {
    return [problem(path, 'missing-key', { key: String(path.at(-1)) })];
  }
  const value = showValue(found);
  switch (issue.code) {
    case 'invalid_type':
      return [problem(path, 'wrong-type', { value, expected: typeNames[issue.expected] ?? issue.expected })];
    case 'too_small':
      return [
        problem(path, sizeKinds[issue.origin]?.small ?? 'wrong-form', {
          value,
          limit: Number(issue.minimum),
        }),
      ];
    case 'too_big':
      return [
        problem(path, sizeKinds[issue.origin]?.big ?? 'wrong-form', { value, limit: Number(issue.maximum) }),
      ];
    case 'invalid_value':
      return [problem(path, 'unknown-value', { value, options: issue.values.map(String) })];
    case 'invalid_union':
      return [problem(path, 'unknown-value', { value, options: optionsOf(issue) })];
    default:
      return [problem(path, 'wrong-form', { value })];
  }
}

/** An edition, or what is wrong with its file. */
export type EditionResult = { readonly edition: Edition } | { readonly problems: readonly EditionProblem[] };

/**
 * Reads the parsed JSON or YAML of a norm file that is written out whole. Takes anything and never throws: what is
 * not an edition gives problems, in the order of the fields in the schema.
 */
export function loadEdition(data: unknown): EditionResult {
  const result = editionSchemas().whole.safeParse(data);
  const problems = result.success
    ? inconsistencies(result.data)
    : result.error.issues.flatMap((issue) => fromIssue(data, issue));
  return result.success && problems.length === 0 ? { edition: result.data } : { problems };
}

/** What is wrong with the parsed text of a norm file that extends another, looked at by itself. */
export function extensionProblems(data: unknown): readonly EditionProblem[] {
  const result = editionSchemas().extension.safeParse(data);
  return result.success ? [] : result.error.issues.flatMap((issue) => fromIssue(data, issue));
}

/** Reads a norm file that extends another, as `loadEdition` does, with the edition that it extends. */
export function loadExtension(data: unknown, parent: Edition): EditionResult {
  const problems = extensionProblems(data);
  if (problems.length > 0) return { problems };
  const file = data as ExtensionFile;
  const unknown = unknownPlaces(file, parent);
  if (unknown.length > 0) return { problems: unknown };
  const whole = extend(parent, file);
  const result = loadEdition(whole);
  if ('edition' in result) return result;
  return {
    problems: result.problems.map(({ keys, kind, detail }) =>
      problem(placeInExtension(file, whole, keys), kind, detail),
    ),
  };
}
