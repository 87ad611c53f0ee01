import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument, type YAMLError } from 'yaml';
import type { MessageKey, Param } from '../messages/render.ts';
import type { Range } from '../text/range.ts';
import { dataProblem, type DataProblem, type Placed } from './problem.ts';

/** What a text of data may be at most. */
export interface DataLimits {
  /** In UTF-16 units. */
  readonly longest: number;
  /** How deep its blocks may lie in each other. */
  readonly deepest: number;
}

/** A text as data, with what `rangeIn` needs to find places in it; without data where there are problems. */
export interface ParsedData {
  readonly text: string;
  readonly data: unknown;
  readonly root: Node | null;
  readonly problems: readonly Placed<DataProblem>[];
}

/** The mistakes that writers make most, in words that help; others keep the words of the YAML parser. */
const syntaxMessages: Readonly<Partial<Record<YAMLError['code'], MessageKey>>> = {
  BAD_INDENT: 'data.syntax.indent',
  TAB_AS_INDENT: 'data.syntax.tab',
  MISSING_CHAR: 'data.syntax.missing-character',
  BLOCK_IN_FLOW: 'data.syntax.missing-character',
  UNEXPECTED_TOKEN: 'data.syntax.missing-character',
  BLOCK_AS_IMPLICIT_KEY: 'data.syntax.colon',
  DUPLICATE_KEY: 'data.syntax.duplicate-key',
  BAD_SCALAR_START: 'data.syntax.quotes',
  MULTIPLE_DOCS: 'data.syntax.multiple',
};

const place = (range: Range, one: DataProblem): Placed<DataProblem> => ({ ...one, range });

const syntax = (range: Range, detail: Param): Placed<DataProblem> =>
  place(range, dataProblem([], 'syntax', { detail }));

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
function unfit(
  root: Node | null,
  deepest: number,
): { readonly node: Node; readonly reason: 'deep' | 'alias' } | undefined {
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
export function rangeIn(
  { text, root }: Pick<ParsedData, 'text' | 'root'>,
  { keys: path, kind }: DataProblem<string>,
): Range {
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
      const first = isMap(item) ? (item.items[0]?.key ?? item) : item;
      nearest = rangeOf(first) ?? nearest;
    } else break;
    const range = isScalar(node) ? rangeOf(node) : undefined;
    // Nothing behind a key has no place of its own.
    const isPlace = range !== undefined && range.start < range.end;
    if (isPlace && key === path.at(-1) && kind !== 'unknown-key') nearest = range;
  }
  return nearest ?? firstLine(text);
}

/** Reads JSON or YAML: of the second the first is a part. Never throws. */
export function parseData(text: string, { longest, deepest }: DataLimits): ParsedData {
  const refuse = (...problems: readonly Placed<DataProblem>[]): ParsedData => ({
    text,
    data: undefined,
    root: null,
    problems,
  });
  if (text.length > longest) {
    return refuse(place(firstLine(text), dataProblem([], 'file-too-large', { limit: longest })));
  }
  const yaml = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
  const tooDeep = dataProblem([], 'too-deep', { limit: deepest });
  const [error] = yaml.errors;
  if (error) {
    const range = wordAt(text, error.pos[0], error.pos[1]);
    if (error.code === 'RESOURCE_EXHAUSTION') return refuse(place(range, tooDeep));
    const message = syntaxMessages[error.code];
    return refuse(syntax(range, message ? { message } : error.message));
  }
  const wrong = unfit(yaml.contents, deepest);
  if (wrong) {
    const range = rangeOf(wrong.node) ?? firstLine(text);
    return refuse(
      wrong.reason === 'deep' ? place(range, tooDeep) : syntax(range, { message: 'data.syntax.alias' }),
    );
  }
  return { text, data: yaml.toJS(), root: yaml.contents, problems: [] };
}
