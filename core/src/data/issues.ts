import type * as z from 'zod/mini';
import type { Param } from '../messages/render.ts';
import { dataProblem, type DataProblem, type DataProblemKind, type Path } from './problem.ts';

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
  string: { message: 'data.type.text' },
  number: { message: 'data.type.number' },
  int: { message: 'data.type.whole-number' },
  boolean: { message: 'data.type.boolean' },
  array: { message: 'data.type.list' },
  object: { message: 'data.type.object' },
  record: { message: 'data.type.object' },
};

interface SizeKinds {
  readonly small: DataProblemKind;
  readonly big: DataProblemKind;
}

const sizeKinds: Readonly<Record<string, SizeKinds>> = {
  string: { small: 'too-short', big: 'too-long' },
  array: { small: 'too-few', big: 'too-many' },
  number: { small: 'too-small', big: 'too-large' },
};

/** The kinds that a union can be of. */
const optionsOf = (issue: z.core.$ZodIssueInvalidUnion): readonly string[] =>
  'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];

/** What is wrong with a value that may be of several types: that of the type it has, or that it is of none of them. */
function fromUnion(
  data: unknown,
  { errors, path }: z.core.$ZodIssueInvalidUnion,
): readonly DataProblem[] | undefined {
  const isOther = ([first]: readonly z.core.$ZodIssue[]): boolean =>
    first?.code === 'invalid_type' && first.path.length === 0;
  const issues = errors.find((of) => !isOther(of)) ?? errors[0];
  return issues?.flatMap((issue) => problemsOfIssue(data, { ...issue, path: [...path, ...issue.path] }));
}

/** What an issue that zod found in data means, in words of our own. */
export function problemsOfIssue(data: unknown, issue: z.core.$ZodIssue): readonly DataProblem[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => dataProblem([...path, key], 'unknown-key', { key }));
  }
  if (path.length === 0) return [dataProblem(path, 'not-an-object')];
  const found = valueAt(data, path);
  if (found === undefined) {
    return [dataProblem(path, 'missing-key', { key: String(path.at(-1)) })];
  }
  // In YAML that is a key with nothing behind it, or with nothing but comments below it.
  if (found === null) return [dataProblem(path, 'no-value')];
  const value = showValue(found);
  switch (issue.code) {
    case 'invalid_type':
      return [
        dataProblem(path, 'wrong-type', { value, expected: typeNames[issue.expected] ?? issue.expected }),
      ];
    case 'too_small':
      return [
        dataProblem(path, sizeKinds[issue.origin]?.small ?? 'wrong-form', {
          value,
          limit: Number(issue.minimum),
        }),
      ];
    case 'too_big':
      return [
        dataProblem(path, sizeKinds[issue.origin]?.big ?? 'wrong-form', {
          value,
          limit: Number(issue.maximum),
        }),
      ];
    case 'invalid_value':
      return [dataProblem(path, 'unknown-value', { value, options: issue.values.map(String) })];
    case 'invalid_union':
      return (
        fromUnion(data, issue) ?? [dataProblem(path, 'unknown-value', { value, options: optionsOf(issue) })]
      );
    default:
      return [dataProblem(path, 'wrong-form', { value })];
  }
}
