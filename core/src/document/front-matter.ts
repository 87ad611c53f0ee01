import { isMap, isScalar, parseDocument } from 'yaml';
import type { Memo } from '../memo.ts';
import { isIsoDate } from '../text/date.ts';
import type { Range } from '../text/range.ts';
import type { FrontMatter, FrontMatterField, FrontMatterKey, FrontMatterProblem } from './types.ts';

const keys: readonly FrontMatterKey[] = ['keurmerk', 'organisatie', 'peildatum', 'vorige'];

const isKey = (text: string): text is FrontMatterKey => (keys as readonly string[]).includes(text);

/** The block between `---` lines at the very start of a text, fences included; undefined where there is none. */
export function findFrontMatter(text: string): Range | undefined {
  const open = /^---[ \t]*\r?\n/.exec(text);
  if (!open) return undefined;
  const close = /^---[ \t]*(?:\r?\n|$)/gm;
  close.lastIndex = open[0].length;
  const found = close.exec(text);
  return found ? { start: 0, end: found.index + found[0].length } : undefined;
}

/**
 * Reads the front matter of a text. Values are taken as they are written, so `2024` and `1.234` stay text. Keys
 * that are not ours are left alone. What is wrong is in `problems`; the good fields are there all the same.
 */
export function readFrontMatter(text: string, memo: Memo): FrontMatter | undefined {
  const range = findFrontMatter(text);
  if (!range) return undefined;
  const block = text.slice(range.start, range.end);
  return memo.recall('front matter', block, () => readBlock(block, range));
}

/** The path of last year's document that the front matter of a text has: relative to the document, with slashes. */
export const previousPathIn = (text: string, memo: Memo): string | undefined =>
  readFrontMatter(text, memo)?.fields.vorige?.value.replaceAll('\\', '/');

function readBlock(text: string, range: Range): FrontMatter {
  const bodyStart = text.indexOf('\n') + 1;
  const body = text.slice(bodyStart, text.lastIndexOf('---', range.end - 1));
  const yaml = parseDocument(body, { prettyErrors: false, logLevel: 'silent' });

  const problems: FrontMatterProblem[] = yaml.errors.map((error) => ({
    range: { start: bodyStart + error.pos[0], end: bodyStart + Math.max(error.pos[1], error.pos[0] + 1) },
    kind: 'syntax',
    key: '',
    detail: error.message,
  }));

  const fields: Partial<Record<FrontMatterKey, FrontMatterField>> = {};
  if (isMap(yaml.contents)) {
    for (const { key, value } of yaml.contents.items) {
      if (!isScalar(key) || typeof key.value !== 'string' || !isKey(key.value)) continue;
      const place = (isScalar(value) ? value.range : undefined) ?? key.range ?? [0, 0, 0];
      const at: Range = { start: bodyStart + place[0], end: bodyStart + place[1] };
      const written = isScalar(value) ? (value.source ?? '') : undefined;
      if (written === undefined) problems.push({ range: at, kind: 'not-text', key: key.value, detail: '' });
      else if (key.value === 'peildatum' && !isIsoDate(written)) {
        problems.push({ range: at, kind: 'not-a-date', key: key.value, detail: written });
      } else if (written !== '') fields[key.value] = { value: written, range: at };
    }
  } else if (yaml.contents !== null && problems.length === 0) {
    problems.push({ range, kind: 'not-a-mapping', key: '', detail: '' });
  }
  return { range, fields, problems };
}
