import { applyEdits, type Edit, editsOf } from '#core';
import type { Evaluated } from '../documents.ts';

/** Fixes bring others along, such as those of a criterion that was missing; each round makes those of the last. */
const mostRounds = 10;

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
  const first = editsOf(evaluation.findings, evaluation.edition);
  const { text } = evaluation.document;
  let fixed = applyEdits(text, first);
  for (let round = 1; round < mostRounds; round++) {
    const { findings, edition } = evaluateAs(fixed);
    const more = editsOf(findings, edition);
    if (more.length === 0) return round === 1 ? first : difference(text, fixed);
    fixed = applyEdits(fixed, more);
  }
  return difference(text, fixed);
}
