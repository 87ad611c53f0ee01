import type { Document } from '../document/types.ts';
import { keptFor } from '../memo.ts';
import type { BoundCriterion, BoundNorm, BoundPhase, Place, SelfEvaluation } from '../binding/types.ts';
import type { Range } from '../text/range.ts';

/** The first line of a document, for what concerns all of it. */
export function firstLine({ text }: Document): Range {
  const end = text.search(/[\r\n]/);
  return { start: 0, end: end < 0 ? text.length : end };
}

/** Where to report what is missing from a document: at the edition that asks for it, or at the start. */
export function placeOfDocument(document: Document): Range {
  return document.frontMatter?.fields.keurmerk?.range ?? firstLine(document);
}

/** Where to report what is missing from a norm: its heading, or else its first answer. */
function placeOfNorm({ document }: SelfEvaluation, norm: BoundNorm): Range {
  const labels = norm.phases
    .flatMap(({ criteria }) => criteria)
    .flatMap(({ answers }) => answers)
    .map(({ label }) => label);
  const [first] = labels.toSorted((a, b) => a.start - b.start);
  return norm.headings[0]?.label ?? first ?? placeOfDocument(document);
}

/** Where to report what is missing from a phase: its heading, or else that of its norm. */
export function placeOfPhase(evaluation: SelfEvaluation, norm: BoundNorm, phase: BoundPhase): Range {
  return phase.headings[0]?.label ?? placeOfNorm(evaluation, norm);
}

/** All criteria of the norms that the document has, in the edition's order. */
export const presentCriteria = keptFor(({ norms }: SelfEvaluation): readonly BoundCriterion[] =>
  // Nearly every check asks.
  norms.flatMap((norm) =>
    norm.present
      ? norm.phases
          .flatMap((phase) => phase.criteria)
          .toSorted((a, b) => a.criterion.number - b.criterion.number)
      : [],
  ),
);

/** Where to report what concerns an answer as a whole: its label, or its first line where it has none. */
function placeOfAnswer({ text }: Document, { label, range }: Place): Range {
  if (label.end > label.start) return label;
  const line = text.slice(range.start, range.end).search(/[\r\n]/);
  return { start: range.start, end: line < 0 ? range.end : range.start + line };
}

/** The same for all that answers a criterion: the first of its places. */
export function placeOfCriterion(document: Document, { answers }: BoundCriterion): Range {
  const [first] = answers;
  return first ? placeOfAnswer(document, first) : placeOfDocument(document);
}

/** The criterion that the answer around a range is for; the first one where it answers several. */
export function criterionAt({ norms }: SelfEvaluation, range: Range): BoundCriterion | undefined {
  const criteria = norms.flatMap(({ phases }) => phases.flatMap((phase) => phase.criteria));
  return criteria.find(({ answers }) =>
    answers.some((answer) => answer.range.start <= range.start && range.end <= answer.range.end),
  );
}
