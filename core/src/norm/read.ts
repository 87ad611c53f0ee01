import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument, type YAMLError } from 'yaml';
import type { MessageKey, Param } from '../messages/render.ts';
import type { Range } from '../text/range.ts';
import type { Edition } from './edition.ts';
import { type EditionProblem, problem } from './problem.ts';
import { resolveEditions } from './resolve.ts';

/** A problem with the place in the text of the norm file that it concerns. */
export interface PlacedProblem extends EditionProblem {
  readonly range: Range;
}

/** An edition, or what is wrong with the text of its file, in the order of the schema. */
export type ReadResult = { readonly edition: Edition } | { readonly problems: readonly PlacedProblem[] };

/** The largest norm file that is read, in UTF-16 units, and how deep its blocks may lie in each other. */
const longestFile = 500_000;
const deepest = 20;

/** The mistakes that writers make most, in words that help; others keep the words of the YAML parser. */
const syntaxMessages: Readonly<Partial<Record<YAMLError['code'], MessageKey>>> = {
  BAD_INDENT: 'edition.syntax.indent',
  TAB_AS_INDENT: 'edition.syntax.tab',
  MISSING_CHAR: 'edition.syntax.missing-character',
  BLOCK_IN_FLOW: 'edition.syntax.missing-character',
  UNEXPECTED_TOKEN: 'edition.syntax.missing-character',
  BLOCK_AS_IMPLICIT_KEY: 'edition.syntax.colon',
  DUPLICATE_KEY: 'edition.syntax.duplicate-key',
  BAD_SCALAR_START: 'edition.syntax.quotes',
  MULTIPLE_DOCS: 'edition.syntax.multiple',
};

const place = (range: Range, one: EditionProblem): PlacedProblem => ({ ...one, range });

const syntax = (range: Range, detail: Param): PlacedProblem =>
  place(range, problem([], 'syntax', { detail }));

/** The first line of a text, for what concerns all of it. */
function firstLine(text: string): Range {
  const end = text.search(/[\r\n]/);
  return { start: 0, end: end < 0 ? text.length : end };
}

/** A range that has at least a word in it, or the last character where the text ends. */
function wordAt(text: string, from: number, to: number): Range {
  const start = Math.max(0, Math.min(from, text.length - 1));
  const word = /^\S{1,40}/.exec(text.slice(start, start + 40))?.[0] ?? '';
  return { start, end: Math.min(Math.max(to, start + word.length, start + 1), text.length) };
}

const rangeOf = (node: { readonly range?: readonly number[] | null | undefined }): Range | undefined =>
  node.range ? { start: node.range[0] ?? 0, end: node.range[1] ?? 0 } : undefined;

/** A node that lies too deep or stands for another, if there is one. */
function unfit(root: Node | null): { readonly node: Node; readonly reason: 'deep' | 'alias' } | undefined {
  const open: { readonly node: unknown; readonly depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    if (isAlias(node)) return { node, reason: 'alias' };
    if (!isMap(node) && !isSeq(node)) continue;
    if (depth > deepest) return { node, reason: 'deep' };
    for (const item of node.items) {
      const within = isMap(node) ? (item as { readonly value: unknown }).value : item;
      open.push({ node: within, depth: depth + 1 });
    }
  }
  return undefined;
}

/** Where in a text the value with a problem stands, or the nearest thing that is there. */
function placeOf(text: string, root: Node | null, { keys: path, kind }: EditionProblem): Range {
  let node: unknown = root;
  let nearest: Range | undefined;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((one) => isScalar(one.key) && String(one.key.value) === String(key));
      if (!pair) break;
      nearest = rangeOf(pair.key as Node) ?? nearest;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(key)] as Node | undefined;
      if (!item) break;
      node = item;
      const first = isMap(item) ? item.items[0]?.key : item;
      nearest = rangeOf(first as Node) ?? nearest;
    } else break;
    if (isScalar(node) && key === path.at(-1) && kind !== 'unknown-key') nearest = rangeOf(node) ?? nearest;
  }
  return nearest ?? firstLine(text);
}

interface Parsed {
  readonly data: unknown;
  readonly root: Node | null;
  readonly problems: readonly PlacedProblem[];
}

/** Reads JSON or YAML: of the second the first is a part. */
function parse(text: string): Parsed {
  const refuse = (...problems: readonly PlacedProblem[]): Parsed => ({
    data: undefined,
    root: null,
    problems,
  });
  if (text.length > longestFile) {
    return refuse(place(firstLine(text), problem([], 'file-too-large', { limit: longestFile })));
  }
  const yaml = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
  const tooDeep = problem([], 'too-deep', { limit: deepest });
  const [error] = yaml.errors;
  if (error) {
    const range = wordAt(text, error.pos[0], error.pos[1]);
    if (error.code === 'RESOURCE_EXHAUSTION') return refuse(place(range, tooDeep));
    const message = syntaxMessages[error.code];
    return refuse(syntax(range, message ? { message } : error.message));
  }
  const wrong = unfit(yaml.contents);
  if (wrong) {
    const range = rangeOf(wrong.node) ?? firstLine(text);
    return refuse(
      wrong.reason === 'deep' ? place(range, tooDeep) : syntax(range, { message: 'edition.syntax.alias' }),
    );
  }
  return { data: yaml.toJS(), root: yaml.contents, problems: [] };
}

/**
 * Reads the texts of norm files, in JSON or YAML, that may extend each other and editions that are `known`. Gives
 * for each text, in order, its edition or what is wrong with it and where; see `resolveEditions`. Never throws.
 */
export function readEditions(
  texts: readonly string[],
  known: readonly Edition[] = [],
): readonly ReadResult[] {
  const parsed = texts.map(parse);
  const results = resolveEditions(
    parsed.map(({ data }) => data),
    known,
  );
  return parsed.map(({ root, problems }, index): ReadResult => {
    if (problems.length > 0) return { problems };
    const result = results[index];
    if (!result || 'edition' in result) return result ?? { problems };
    const text = texts[index] ?? '';
    return { problems: result.problems.map((one) => place(placeOf(text, root, one), one)) };
  });
}
