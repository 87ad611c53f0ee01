import { fold } from '../text/words.ts';
import type { Edition, EditionPlace } from './edition.ts';

/** Which places of two editions belong together: what a norm or criterion of the one is in the other. */
export interface Correspondence {
  /** The places in the later edition that a place of the earlier one went to. */
  readonly after: (place: EditionPlace) => readonly EditionPlace[];
  /** The places in the earlier edition that a place of the later one came from, the most akin first. */
  readonly before: (place: EditionPlace) => readonly EditionPlace[];
}

/** Two places that belong together, the earlier one first. */
type Link = readonly [EditionPlace, EditionPlace];

const isSame = (a: EditionPlace, b: EditionPlace): boolean =>
  a.norm === b.norm && a.criterion === b.criterion;

/** All norms and criteria of an edition, each norm before its criteria. */
export const placesOf = ({ norms }: Edition): readonly EditionPlace[] =>
  norms.flatMap(({ id, criteria }) => [
    { norm: id },
    ...criteria.map(({ number }) => ({ norm: id, criterion: number })),
  ]);

/**
 * Where an edition says that its places stood in an earlier one. Of an edition that it extends, the places are the
 * same, but for what it says of them.
 */
function linksTo(later: Edition, earlier: Edition): readonly Link[] {
  const told = later.norms.flatMap((norm) => [
    { place: { norm: norm.id }, previous: norm.previous },
    ...norm.criteria.map((one) => ({
      place: { norm: norm.id, criterion: one.number },
      previous: one.previous,
    })),
  ]);
  const existing = placesOf(earlier);
  const links = told.flatMap(({ place, previous }) =>
    previous
      .filter(({ edition }) => edition === earlier.id)
      .flatMap((one) => existing.filter((other) => isSame(one, other)))
      .map((before): Link => [before, place]),
  );
  if (later.extends !== earlier.id) return links;
  const isTold = (place: EditionPlace): boolean =>
    links.some(([before, after]) => isSame(before, place) || isSame(after, place));
  const same = told
    .map(({ place }) => place)
    .filter((place) => !isTold(place) && existing.some((other) => isSame(place, other)));
  return [...links, ...same.map((place): Link => [place, place])];
}

/** Editions that nothing connects: what has the same title belongs together. */
function linksByTitle(earlier: Edition, later: Edition): readonly Link[] {
  const titled = ({ norms }: Edition): readonly (readonly [string, EditionPlace])[] =>
    norms.flatMap((norm) => [
      [`norm ${fold(norm.title)}`, { norm: norm.id }] as const,
      ...norm.criteria.map(
        ({ title, number }) => [fold(title), { norm: norm.id, criterion: number }] as const,
      ),
    ]);
  const before = titled(earlier);
  return titled(later).flatMap(([title, place]) =>
    before.filter(([other]) => other === title).map(([, other]): Link => [other, place]),
  );
}

const reversed = (links: readonly Link[]): readonly Link[] => links.map(([a, b]): Link => [b, a]);

const joined = (first: readonly Link[], second: readonly Link[]): readonly Link[] =>
  second.flatMap(([middle, last]) =>
    first.filter(([, other]) => isSame(other, middle)).map(([start]): Link => [start, last]),
  );

/** The links of two editions that know of each other, in either direction; none where they do not. */
function directLinks(from: Edition, to: Edition): readonly Link[] {
  const links = linksTo(to, from);
  return links.length > 0 ? links : reversed(linksTo(from, to));
}

/** The links between two editions by way of others: the shortest way goes. */
function linksBetween(from: Edition, to: Edition, editions: readonly Edition[]): readonly Link[] {
  if (from.id === to.id) return placesOf(from).map((place): Link => [place, place]);
  const seen = new Set([from.id]);
  let reached: readonly { readonly edition: Edition; readonly links: readonly Link[] | undefined }[] = [
    { edition: from, links: undefined },
  ];
  while (reached.length > 0) {
    const next = reached.flatMap(({ edition, links }) =>
      [...editions, to]
        .filter(({ id }) => !seen.has(id))
        .map((other) => ({ edition: other, step: directLinks(edition, other) }))
        .filter(({ step }) => step.length > 0)
        .map(({ edition: other, step }) => ({ edition: other, links: links ? joined(links, step) : step })),
    );
    const found = next.find(({ edition }) => edition.id === to.id);
    if (found) return found.links;
    for (const { edition } of next) seen.add(edition.id);
    reached = next;
  }
  return linksByTitle(from, to);
}

const distinct = (places: readonly EditionPlace[]): readonly EditionPlace[] =>
  places.filter((place, index) => places.findIndex((other) => isSame(place, other)) === index);

/**
 * What belongs together in two editions. It follows what the editions say of each other, if need be by way of
 * others of `editions`; where nothing connects the two it goes by titles.
 */
export function correspondence(from: Edition, to: Edition, editions: readonly Edition[]): Correspondence {
  const links = linksBetween(from, to, editions);
  const order = placesOf(to);
  const rank = (place: EditionPlace): number => order.findIndex((other) => isSame(place, other));
  return {
    after: (place) =>
      distinct(links.filter(([before]) => isSame(before, place)).map(([, after]) => after)).toSorted(
        (a, b) => rank(a) - rank(b),
      ),
    before: (place) => distinct(links.filter(([, after]) => isSame(after, place)).map(([before]) => before)),
  };
}
