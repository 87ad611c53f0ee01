import type { Outline, OutlineCriterion, OutlineNorm, ProtocolRange } from '../../server/src/protocol.ts';

/** A place in a document: zero-based line and UTF-16 column. */
export type Place = ProtocolRange['start'];

/** A criterion of an outline, or with null a whole norm. */
export interface Subject {
  readonly norm: string;
  readonly criterion: number | null;
}

/** A criterion that is in the document. */
export type Answered = OutlineCriterion & { readonly range: ProtocolRange };

const isAnswered = (criterion: OutlineCriterion): criterion is Answered => criterion.range !== null;

const compare = (a: Place, b: Place): number => a.line - b.line || a.character - b.character;

/** The criteria of a norm, in the edition's order. */
export const criteriaOf = ({ phases }: OutlineNorm): readonly OutlineCriterion[] =>
  phases.flatMap(({ criteria }) => criteria);

/** Whether the document has nothing of a norm: neither its heading nor one of its criteria. */
export const isAbsent = (norm: OutlineNorm): boolean =>
  norm.range === null && criteriaOf(norm).every(({ range }) => range === null);

export const isOpen = ({ status }: OutlineCriterion): boolean => status !== 'complete';

/** The criteria that are in the document, in the document's order. */
export const answeredIn = ({ norms }: Outline): readonly Answered[] =>
  norms
    .flatMap(criteriaOf)
    .filter(isAnswered)
    .sort((a, b) => compare(a.range.start, b.range.start));

/** The criterion or norm whose part of the document a place lies in: the last one that begins at or before it. */
export function subjectAt(outline: Outline, place: Place): Subject | undefined {
  const norms = outline.norms.map(({ id, range }) => ({ norm: id, criterion: null, range }));
  const criteria = answeredIn(outline).map(({ norm, number, range }) => ({ norm, criterion: number, range }));
  const before = [...norms, ...criteria]
    .flatMap(({ norm, criterion, range }) => (range ? [{ norm, criterion, start: range.start }] : []))
    // The heading that the place itself stands in counts from its start, so with its whole line.
    .filter(({ start }) => start.line <= place.line)
    .sort((a, b) => compare(a.start, b.start));
  const last = before.at(-1);
  return last && { norm: last.norm, criterion: last.criterion };
}

/** The open criterion in the document that comes next after a place, or before it; around the end if need be. */
export function nextOpen(outline: Outline, place: Place, direction: 1 | -1): Answered | undefined {
  const open = answeredIn(outline).filter(isOpen);
  return direction === 1
    ? (open.find(({ range }) => range.start.line > place.line) ?? open[0])
    : (open.findLast(({ range }) => range.start.line < place.line) ?? open.at(-1));
}
