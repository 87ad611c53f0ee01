import type { Path } from '../data/problem.ts';
import type { Edition, EditionFile, ExtensionFile } from './edition.ts';
import { problem, type EditionProblem } from './problem.ts';

type NormFile = EditionFile['norms'][number];
type CriterionFile = NormFile['criteria'][number];
type NormChange = NonNullable<ExtensionFile['norms']>[number];
type CriterionChange = NonNullable<NormChange['criteria']>[number];

/** Lays changes over the items with the same key; a change without such an item is a new item, at the end. */
function overlay<Item, Change>(
  items: readonly Item[],
  changes: readonly Change[],
  keyOf: (one: Item | Change) => PropertyKey,
  lay: (item: Item | undefined, change: Change) => Item,
): Item[] {
  const changeOf = (item: Item): Change | undefined => changes.find((one) => keyOf(one) === keyOf(item));
  const kept = items.map((item) => {
    const change = changeOf(item);
    return change === undefined ? item : lay(item, change);
  });
  const keys = new Set(items.map(keyOf));
  return [...kept, ...changes.filter((one) => !keys.has(keyOf(one))).map((one) => lay(undefined, one))];
}

// A new norm or criterion may lack what it needs: that comes out when the whole is validated.
const layCriterion = (criterion: CriterionFile | undefined, change: CriterionChange): CriterionFile =>
  ({ ...criterion, ...change }) as CriterionFile;

const layNorm = (norm: NormFile | undefined, { criteria, ...change }: NormChange): NormFile =>
  ({
    ...norm,
    ...change,
    criteria: overlay(norm?.criteria ?? [], criteria ?? [], (one) => one.number, layCriterion).toSorted(
      (a, b) => a.number - b.number,
    ),
  }) as NormFile;

const withoutCriteria = (norm: NormFile, without: readonly string[]): NormFile => ({
  ...norm,
  criteria: norm.criteria.filter(({ number }) => !without.includes(`${norm.id}.${number}`)),
});

/**
 * The whole norm file that an extension stands for. What the extension gives goes before what its parent has; what
 * the parent says of itself (its notes, its changes) is not taken over.
 */
export function extend(parent: EditionFile, extension: ExtensionFile): EditionFile {
  const { without = [], norms = [], sources = [], ...own } = extension;
  const { notes: _notes, changes: _changes, $schema: _schema, ...inherited } = parent;
  const kept = parent.norms
    .filter(({ id }) => !without.includes(id))
    .map((norm) => withoutCriteria(norm, without));
  return {
    ...inherited,
    ...own,
    sources: overlay(
      parent.sources,
      sources,
      ({ id }) => id,
      (_, source) => source,
    ),
    figures: { ...parent.figures, ...extension.figures },
    norms: overlay(kept, norms, ({ id }) => id, layNorm),
  } as EditionFile;
}

/** What an extension leaves out although its parent does not have it. */
export function unknownPlaces({ without = [] }: ExtensionFile, parent: Edition): readonly EditionProblem[] {
  const known = new Set(
    parent.norms.flatMap(({ id, criteria }) => [id, ...criteria.map(({ number }) => `${id}.${number}`)]),
  );
  return without.flatMap((name, index) =>
    known.has(name) ? [] : [problem(['without', index], 'unknown-place', { name, parent: parent.id })],
  );
}

/** The place in an extension that a place in the whole comes from: the nearest that the extension has. */
export function placeInExtension(extension: ExtensionFile, whole: EditionFile, path: Path): Path {
  const [list, index, inner, place, ...rest] = path;
  if (list === 'sources' && typeof index === 'number') {
    const own = extension.sources?.findIndex(({ id }) => id === whole.sources[index]?.id) ?? -1;
    return own < 0 ? ['extends'] : ['sources', own, ...path.slice(2)];
  }
  if (list !== 'norms' || typeof index !== 'number') return path;

  const norm = whole.norms[index];
  const ownNorm = extension.norms?.findIndex(({ id }) => id === norm?.id) ?? -1;
  if (ownNorm < 0) return ['extends'];
  const at: Path = ['norms', ownNorm];
  if (inner !== 'criteria' || typeof place !== 'number') return [...at, ...path.slice(2)];

  const number = norm?.criteria[place]?.number;
  const ownCriterion =
    extension.norms?.[ownNorm]?.criteria?.findIndex((criterion) => criterion.number === number) ?? -1;
  return ownCriterion < 0 ? at : [...at, 'criteria', ownCriterion, ...rest];
}

/** The whole files of editions that are known to be right, where each may extend one that comes before it. */
export function extendAll(files: readonly (EditionFile | ExtensionFile)[]): readonly EditionFile[] {
  const whole: EditionFile[] = [];
  for (const file of files) {
    const parent = whole.find(({ id }) => id === file.extends);
    whole.push(parent ? extend(parent, file as ExtensionFile) : (file as EditionFile));
  }
  return whole;
}
