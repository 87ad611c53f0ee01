import { applyEdits, type Edit, editsOf, fixAll as fixedBy } from '#core';
import type { Evaluated } from '../documents.ts';

/** One edit that makes one text of another, which keeps the lines that both start and end with. */
function difference(from: string, to: string): readonly Edit[] {
  if (from === to) return [];
  const most = Math.min(from.length, to.length);
  let start = 0;
  while (start < most && from[start] === to[start]) start++;
  start = from.lastIndexOf('\n', start - 1) + 1;
  let same = 0;
  while (same < most - start && from[from.length - 1 - same] === to[to.length - 1 - same]) same++;
  const range = { start, end: from.length - same };
  return [{ range, text: [to.slice(start, to.length - same)] }];
}

/** The edits of all fixes, and of the fixes that there are after those, until there are none. */
export function fixAll({ evaluation, evaluateAs }: Evaluated): readonly Edit[] {
  const { findings, edition, document } = evaluation;
  const edits = editsOf(findings, edition);
  const fixed = fixedBy(evaluation, evaluateAs).document.text;
  return fixed === applyEdits(document.text, edits) ? edits : difference(document.text, fixed);
}
