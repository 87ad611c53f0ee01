import type { Path } from '../data/problem.ts';
import type { Criterion, Edition, Norm } from './edition.ts';
import { builtinFigures } from './common.ts';
import { problem, type EditionProblem } from './problem.ts';

function duplicates(names: readonly string[], pathOf: (index: number) => Path): readonly EditionProblem[] {
  return names.flatMap((name, index) =>
    names.indexOf(name) < index ? [problem(pathOf(index), 'duplicate', { name })] : [],
  );
}

const duplicateIds = (items: readonly { readonly id: string }[], path: Path): readonly EditionProblem[] =>
  duplicates(
    items.map((item) => item.id),
    (index) => [...path, index, 'id'],
  );

function tooHigh(minimum: number | undefined, available: number, path: Path): readonly EditionProblem[] {
  const possible = minimum === undefined || minimum <= available;
  return possible ? [] : [problem([...path, 'minimum'], 'minimum-too-high', { minimum, available })];
}

function asks(criterion: Criterion, path: Path, figures: Edition['figures']): readonly EditionProblem[] {
  const known = [...Object.keys(figures), ...builtinFigures.keys()];
  return criterion.asks.flatMap((ask, index) => {
    const at = [...path, 'asks', index];
    switch (ask.kind) {
      case 'topics':
        return [
          ...duplicateIds(ask.topics, [...at, 'topics']),
          ...tooHigh(ask.minimum, ask.topics.length, at),
        ];
      case 'figure':
        return [
          ...unknownFigure(ask.figure, known, [...at, 'figure']),
          ...(ask.insteadOf === undefined ? [] : unknownFigure(ask.insteadOf, known, [...at, 'insteadOf'])),
          ...duplicateIds(ask.parts, [...at, 'parts']),
          ...tooHigh(ask.minimum, ask.parts.length || partsOf(ask.figure, figures), at),
        ];
      default:
        return [];
    }
  });
}

const unknownFigure = (name: string, known: readonly string[], path: Path): readonly EditionProblem[] =>
  known.includes(name) ? [] : [problem(path, 'unknown-figure', { name, known })];

const partsOf = (id: string, figures: Edition['figures']): number =>
  (figures[id] ?? builtinFigures.get(id))?.parts.length ?? 0;

/** What is wrong in a figure: parts used twice, more of them needed than there are, nothing to know it by. */
function figureProblems(figure: Edition['figures'][string], path: Path): readonly EditionProblem[] {
  const { parts, atLeast, topic, together, units } = figure;
  const isTooMany = atLeast !== undefined && atLeast > parts.length;
  const hasWords = [topic, together, parts, units].some((list) => list.length > 0);
  return [
    ...duplicateIds(parts, [...path, 'parts']),
    ...(isTooMany
      ? [problem([...path, 'atLeast'], 'minimum-too-high', { minimum: atLeast, available: parts.length })]
      : []),
    ...(hasWords ? [] : [problem([...path, 'topic'], 'no-words')]),
  ];
}

/** From here on numbers are no official ones: they only tell unnumbered criteria apart. */
const firstUnnumbered = 91;

/** Numbers run on from 1. After a gap the count goes on from there, so that one slip gives one problem. */
function numbers(norm: Norm, path: Path): readonly EditionProblem[] {
  const all = norm.criteria.map((criterion) => criterion.number);
  const pathOf = (index: number): Path => [...path, 'criteria', index, 'number'];
  const first = all.filter((number, index) => all.indexOf(number) === index);
  return [
    ...duplicates(all.map(String), pathOf),
    ...first.flatMap((number, index) => {
      const expected = (first[index - 1] ?? 0) + 1;
      return number === expected
        ? []
        : [problem(pathOf(all.indexOf(number)), 'wrong-number', { number, expected })];
    }),
  ];
}

/** What only partial editions and norms may have: norms with gaps, and criteria without a number of their own. */
function gaps(edition: Edition, norm: Norm, path: Path): readonly EditionProblem[] {
  const isTooSure = edition.status === 'complete' && norm.partial === true;
  return [
    ...(isTooSure ? [problem([...path, 'partial'], 'not-partial')] : []),
    ...norm.criteria.flatMap(({ unnumbered, number }, place) => {
      if (unnumbered !== true) return [];
      const at = [...path, 'criteria', place];
      if (norm.partial !== true) return [problem([...at, 'unnumbered'], 'not-partial')];
      const limit = firstUnnumbered;
      return number < limit
        ? [problem([...at, 'number'], 'too-small', { value: String(number), limit })]
        : [];
    }),
  ];
}

/**
 * What is wrong in an edition although each field by itself is right: names used twice, numbers that do not run
 * on, sources that are not there, more asked than there is. A partial edition may leave out criteria.
 */
export function inconsistencies(edition: Edition): readonly EditionProblem[] {
  const known = new Set(edition.sources.map((source) => source.id));
  const unknownSource = (source: string | undefined, path: Path): readonly EditionProblem[] =>
    source === undefined || known.has(source)
      ? []
      : [problem([...path, 'source'], 'unknown-source', { name: source, known: [...known] })];

  return [
    ...duplicateIds(edition.sources, ['sources']),
    ...duplicateIds(edition.norms, ['norms']),
    ...Object.entries(edition.figures).flatMap(([id, figure]) => figureProblems(figure, ['figures', id])),
    ...(edition.changes?.items ?? []).flatMap(({ source }, index) =>
      unknownSource(source, ['changes', 'items', index]),
    ),
    ...edition.norms.flatMap((norm, index) => {
      const path = ['norms', index];
      return [
        ...unknownSource(norm.source, path),
        ...gaps(edition, norm, path),
        ...numbers(norm, path).filter(({ kind }) => edition.status === 'complete' || kind === 'duplicate'),
        ...norm.criteria.flatMap((criterion, place) => {
          const at = [...path, 'criteria', place];
          return [
            ...asks(criterion, at, edition.figures),
            ...unknownSource(criterion.source, at),
            ...unknownSource(criterion.guidance?.source, [...at, 'guidance']),
          ];
        }),
      ];
    }),
  ];
}
