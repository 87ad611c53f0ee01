import { fold } from '../text/words.ts';
import { type Correspondence, correspondence, placesOf } from './correspondence.ts';
import type { Ask, Criterion, Edition, EditionPlace, Topic } from './edition.ts';

/** A norm or criterion by its place and title. */
export interface NamedPlace extends EditionPlace {
  readonly title: string;
  /** The number is not known: `criterion` is a name within the norm file. */
  readonly unnumbered: boolean;
}

export interface PlaceChange {
  readonly from: NamedPlace;
  readonly to: NamedPlace;
}

/** Something that is asked in both editions, but not in the same way. */
export interface AskChange {
  readonly from: Ask;
  readonly to: Ask;
}

/** What a criterion asks that it, or what it came from, did not ask before, and the other way round. */
export interface AsksChange {
  readonly from: readonly NamedPlace[];
  readonly to: NamedPlace;
  readonly added: readonly Ask[];
  readonly dropped: readonly Ask[];
  readonly changed: readonly AskChange[];
  readonly addedTopics: readonly Topic[];
  readonly droppedTopics: readonly Topic[];
}

/** What is different between two editions; norms before their criteria, in the order of the edition they are in. */
export interface EditionDiff {
  readonly from: string;
  readonly to: string;
  /** Not known in full: of these two, what is only in the other may have been left out by us. */
  readonly partial: readonly string[];
  readonly added: readonly NamedPlace[];
  readonly dropped: readonly NamedPlace[];
  /** In the same place under another title. */
  readonly renamed: readonly PlaceChange[];
  /** In another norm or under another number; the title may differ too. */
  readonly moved: readonly PlaceChange[];
  readonly changedAsks: readonly AsksChange[];
  /** What the documents of the later edition say of the changes, if they are about these two. */
  readonly reasons: readonly NonNullable<Edition['changes']>['items'][number][];
}

function criterionAt(edition: Edition, { norm, criterion }: EditionPlace): Criterion | undefined {
  return edition.norms.find(({ id }) => id === norm)?.criteria.find(({ number }) => number === criterion);
}

function named(edition: Edition, place: EditionPlace): NamedPlace {
  const criterion = criterionAt(edition, place);
  const title = criterion?.title ?? edition.norms.find(({ id }) => id === place.norm)?.title ?? '';
  return { ...place, title, unnumbered: criterion?.unnumbered === true };
}

/** Whether a place is another one; a number that is not known may well be the same. */
const isMoved = (from: NamedPlace, to: NamedPlace): boolean =>
  from.norm !== to.norm || (!from.unnumbered && !to.unnumbered && from.criterion !== to.criterion);

/** What tells asks apart: a criterion asks each thing once, and several figures. */
const nameOf = (ask: Ask): string => (ask.kind === 'figure' ? ask.figure : ask.kind);

const topicsOf = (asks: readonly Ask[]): readonly Topic[] =>
  asks.flatMap((ask) => (ask.kind === 'topics' ? ask.topics : []));

/** What of an ask is the norm's own; words to find it by, labels and the length of an answer are ours. */
function essence(ask: Ask): unknown {
  switch (ask.kind) {
    case 'figure': {
      const { parts, minimum, scale, period, maximumAgeMonths, guidelines, optional } = ask;
      return [parts.map(({ id }) => id), minimum, scale, period, maximumAgeMonths, guidelines, optional];
    }
    case 'goal':
    case 'improvement':
    case 'subject':
      return ask.minimum;
    default:
      return undefined;
  }
}

function compareAsks(before: readonly Ask[], after: readonly Ask[]): Omit<AsksChange, 'from' | 'to'> {
  const without = (some: readonly Ask[], others: readonly Ask[]): readonly Ask[] =>
    some.filter((ask) => ask.kind !== 'topics' && !others.some((other) => nameOf(other) === nameOf(ask)));
  const withoutTopics = (some: readonly Ask[], others: readonly Ask[]): readonly Topic[] =>
    topicsOf(some).filter(({ id }) => !topicsOf(others).some((other) => other.id === id));
  return {
    added: without(after, before),
    dropped: without(before, after),
    changed: after.flatMap((to) => {
      const from = before.find((ask) => nameOf(ask) === nameOf(to));
      return from && JSON.stringify(essence(from)) !== JSON.stringify(essence(to)) ? [{ from, to }] : [];
    }),
    addedTopics: withoutTopics(after, before),
    droppedTopics: withoutTopics(before, after),
  };
}

function asksChanges(from: Edition, to: Edition, { before }: Correspondence): readonly AsksChange[] {
  return placesOf(to).flatMap((place) => {
    const criterion = criterionAt(to, place);
    const origins = before(place);
    if (!criterion || origins.length === 0) return [];
    const asked = origins.flatMap((origin) => criterionAt(from, origin)?.asks ?? []);
    const change = compareAsks(asked, criterion.asks);
    const isSame = Object.values(change).every((list) => list.length === 0);
    return isSame
      ? []
      : [{ from: origins.map((origin) => named(from, origin)), to: named(to, place), ...change }];
  });
}

/**
 * What is different between two editions. What belongs together is told by the editions; see `correspondence`, which
 * may need the others of `editions`.
 */
export function diffEditions(from: Edition, to: Edition, editions: readonly Edition[]): EditionDiff {
  const links = correspondence(from, to, editions);
  const pairs = placesOf(from).flatMap((place) =>
    links.after(place).map((other): PlaceChange => ({ from: named(from, place), to: named(to, other) })),
  );
  return {
    from: from.id,
    to: to.id,
    partial: [from, to].filter(({ status }) => status === 'partial').map(({ id }) => id),
    added: placesOf(to)
      .filter((place) => links.before(place).length === 0)
      .map((place) => named(to, place)),
    dropped: placesOf(from)
      .filter((place) => links.after(place).length === 0)
      .map((place) => named(from, place)),
    renamed: pairs.filter(
      (pair) => !isMoved(pair.from, pair.to) && fold(pair.from.title) !== fold(pair.to.title),
    ),
    moved: pairs.filter((pair) => isMoved(pair.from, pair.to)),
    changedAsks: asksChanges(from, to, links),
    reasons: to.changes?.since === from.id ? to.changes.items : [],
  };
}
