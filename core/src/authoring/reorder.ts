import { parseDocument } from '../document/document.ts';
import { createMemo } from '../memo.ts';
import type { Range } from '../text/range.ts';
import { bind } from '../binding/bind.ts';
import type { Answer, BoundNorm, SelfEvaluation } from '../binding/types.ts';
import { lineEndAt, lineStartAt } from '../text/lines.ts';

/** An answer with its heading, as whole lines; `number` is its first criterion's. */
interface Unit extends Range {
  readonly number: number;
  readonly answer: Answer;
}

/** Text to put in the place of a range of the document. */
export interface Replacement {
  readonly range: Range;
  readonly text: string;
}

/** The range widened to whole lines, but for blanks at the end. */
function wholeLines(text: string, { start, end }: Range): Range {
  const rest = text.slice(end, lineEndAt(text, end));
  return {
    start: lineStartAt(text, start),
    end: rest.trim() === '' ? end : end + rest.trimEnd().length,
  };
}

/** The answers to a norm's criteria in the order of the text, each place once. */
function unitsOf({ document: { text } }: SelfEvaluation, norm: BoundNorm): readonly Unit[] {
  const units = new Map<number, Unit>();
  for (const { criterion, answers } of norm.phases.flatMap(({ criteria }) => criteria)) {
    for (const answer of answers) {
      const range = wholeLines(text, answer.range);
      const number = Math.min(criterion.number, units.get(range.start)?.number ?? criterion.number);
      units.set(range.start, { ...range, number, answer });
    }
  }
  return [...units.values()].toSorted((a, b) => a.start - b.start);
}

/** Units that follow each other with nothing between them, under one heading, so that they can change places. */
function runsOf(
  { document: { text } }: SelfEvaluation,
  units: readonly Unit[],
): readonly (readonly Unit[])[] {
  const runs: Unit[][] = [];
  for (const unit of units) {
    const last = runs.at(-1)?.at(-1);
    const follows =
      last !== undefined && last.end <= unit.start && text.slice(last.end, unit.start).trim() === '';
    if (follows) runs.at(-1)?.push(unit);
    else runs.push([unit]);
  }
  return runs;
}

/** What the document answers to each criterion, in any order: what moving answers must leave as it is. */
function contentOf({ document, norms }: SelfEvaluation): string {
  const said = norms.flatMap(({ norm, phases }) =>
    phases.flatMap(({ criteria }) =>
      criteria.map(({ criterion, answers }) => [
        norm.id,
        criterion.number,
        answers.map(({ label, body }) => [document.text.slice(label.start, label.end), body.text]).toSorted(),
      ]),
    ),
  );
  return JSON.stringify(said);
}

/**
 * Puts the answers of a norm into the order of its criteria, each whole and with its heading, within its phase.
 * Undefined where they are in order, or where they cannot change places without a change of what they answer.
 */
export function reorder(evaluation: SelfEvaluation, norm: BoundNorm): readonly Replacement[] | undefined {
  const { text } = evaluation.document;
  const replacements = runsOf(evaluation, unitsOf(evaluation, norm)).flatMap((run) => {
    const ordered = run.toSorted((a, b) => a.number - b.number);
    return run.flatMap(({ start, end }, index): Replacement[] => {
      const other = ordered[index];
      return !other || other.start === start
        ? []
        : [{ range: { start, end }, text: text.slice(other.start, other.end) }];
    });
  });
  if (replacements.length === 0) return undefined;
  let moved = '';
  let at = 0;
  for (const { range, text: other } of replacements) {
    moved += text.slice(at, range.start) + other;
    at = range.end;
  }
  moved += text.slice(at);
  const memo = createMemo();
  const after = bind(parseDocument(moved, memo), evaluation.edition, memo);
  return contentOf(after) === contentOf(evaluation) ? replacements : undefined;
}
