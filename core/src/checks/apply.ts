import { templateText } from '../authoring/template.ts';
import type { Edition } from '../norm/edition.ts';
import { lineEnding } from '../text/lines.ts';
import type { Edit, Finding } from './types.ts';

/** Where a finding belongs in the edition, so that insertions at one place come in the edition's order. */
function rankOf({ norm, criterion, phase }: Finding, edition: Edition | undefined): number {
  const index = edition?.norms.findIndex(({ id }) => id === norm) ?? -1;
  const criteria = edition?.norms[index]?.criteria ?? [];
  const first = criteria.find((one) => one.phase === phase)?.number;
  return index * 1000 + (criterion ?? first ?? 0);
}

interface Chosen {
  readonly edit: Edit;
  readonly rank: number;
}

/** Whether the fix of a phase that is accepted already brings the criterion of this finding along. */
const isCovered = (finding: Finding, accepted: readonly Finding[]): boolean =>
  finding.criterion !== undefined &&
  accepted.some(
    (other) =>
      other.criterion === undefined &&
      other.phase !== undefined &&
      other.norm === finding.norm &&
      other.phase === finding.phase,
  );

/**
 * The edits of all fixes that can be made at once, in the order of the text. Where two fixes change the same
 * words, or one brings along what the other adds, the first one goes; the other is for a next time. Guesses are left.
 */
export function editsOf(findings: readonly Finding[], edition: Edition | undefined): readonly Edit[] {
  const accepted: Finding[] = [];
  const chosen: Chosen[] = [];
  for (const finding of findings) {
    const edits = finding.fix?.guess ? [] : (finding.fix?.edits ?? []);
    const overlaps = edits.some(({ range }) =>
      chosen.some(({ edit }) => range.start < edit.range.end && edit.range.start < range.end),
    );
    if (edits.length === 0 || overlaps || isCovered(finding, accepted)) continue;
    accepted.push(finding);
    chosen.push(...edits.map((edit) => ({ edit, rank: rankOf(finding, edition) })));
  }
  return chosen
    .toSorted((a, b) => a.edit.range.start - b.edit.range.start || a.rank - b.rank)
    .map(({ edit }) => edit);
}

/**
 * The text with edits made, as plain Markdown; the edits are in the order of the text and do not overlap. What is put
 * in has the line endings of the text.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ending = lineEnding(text);
  let result = '';
  let at = 0;
  for (const { range, text: template } of edits) {
    result += text.slice(at, range.start) + templateText(template).replace(/\r?\n/g, ending);
    at = range.end;
  }
  return result + text.slice(at);
}

/** A text with what was found in it. */
interface Judged {
  readonly document: { readonly text: string };
  readonly findings: readonly Finding[];
  readonly edition: Edition | undefined;
}

/** Fixes bring others along, such as those of a criterion that was missing; each round makes those of the last. */
const mostRounds = 10;

/**
 * Makes all fixes, until there are none left to make, and gives the text with what `judge` finds in it then; the same
 * object where there is nothing to make. Where fixes never come to an end they stop after a few rounds.
 */
export function fixAll<T extends Judged>(first: T, judge: (text: string) => T): T {
  let judged = first;
  for (let round = 0; round < mostRounds; round += 1) {
    const edits = editsOf(judged.findings, judged.edition);
    if (edits.length === 0) break;
    judged = judge(applyEdits(judged.document.text, edits));
  }
  return judged;
}
