import type { Place } from '../binding/types.ts';
import type { Range } from '../text/range.ts';
import type { CriterionOutline, NormOutline, Outline, PhaseOutline } from './outline.ts';

/** What a part of a document is about. */
type Subject =
  | { readonly kind: 'norm'; readonly norm: NormOutline }
  | { readonly kind: 'phase'; readonly norm: NormOutline; readonly phase: PhaseOutline }
  | { readonly kind: 'criterion'; readonly norm: NormOutline; readonly criterion: CriterionOutline };

/** A part of a document that is about a norm, a phase of it or a criterion, with the parts within. */
export type Region = Subject & {
  /** The words that name it. */
  readonly label: Range;
  /** All that belongs to it, from its label to the end of its last child. */
  readonly range: Range;
  readonly children: readonly Region[];
};

interface Mark {
  readonly subject: Subject;
  readonly place: Place;
}

const levels = { norm: 0, phase: 1, criterion: 2 } as const;
const levelOf = ({ subject }: Mark): number => levels[subject.kind];

function marksOf(norm: NormOutline): readonly Mark[] {
  return [
    ...norm.headings.map((place): Mark => ({ place, subject: { kind: 'norm', norm } })),
    ...norm.phases.flatMap((phase) => [
      ...phase.headings.map((place): Mark => ({ place, subject: { kind: 'phase', norm, phase } })),
      ...phase.criteria.flatMap((criterion) =>
        criterion.places.map((place): Mark => ({ place, subject: { kind: 'criterion', norm, criterion } })),
      ),
    ]),
  ];
}

/** Puts each mark under the last one before it that is higher and of the same norm. */
function nest(marks: readonly Mark[]): readonly Region[] {
  const [mark, ...rest] = marks;
  if (!mark) return [];
  const next = rest.findIndex(
    (other) => levelOf(other) <= levelOf(mark) || other.subject.norm !== mark.subject.norm,
  );
  const within = next < 0 ? rest : rest.slice(0, next);
  const children = nest(within);
  const { label, range } = mark.place;
  const start = Math.min(label.start, range.start);
  const end = Math.max(label.end, range.end, ...children.map((child) => child.range.end));
  const region: Region = { ...mark.subject, label, range: { start, end }, children };
  return [region, ...nest(next < 0 ? [] : rest.slice(next))];
}

/**
 * The parts of a document in reading order. What the document has not is not in it; a criterion that stands
 * outside its norm's part is a region of its own.
 */
export function regionsOf(outline: Outline): readonly Region[] {
  const marks = outline.norms.flatMap(marksOf);
  return nest(marks.toSorted((a, b) => a.place.label.start - b.place.label.start || levelOf(a) - levelOf(b)));
}

/** The regions with all those within, in reading order. */
export function flatten(regions: readonly Region[]): readonly Region[] {
  return regions.flatMap((region) => [region, ...flatten(region.children)]);
}
