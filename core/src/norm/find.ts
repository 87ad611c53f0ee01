import { editDistance } from '../text/distance.ts';
import type { Edition } from './edition.ts';

type Known = Pick<Edition, 'id' | 'year' | 'status'>;

const tidy = (name: string): string => name.trim().toLowerCase();

/**
 * The edition that a front matter or an option means: by its id, or by its year ("2024"). Of several editions of
 * one year it is the first complete one, or else the first. Undefined where none is meant.
 */
export function findEdition<E extends Known>(editions: readonly E[], name: string): E | undefined {
  const wanted = tidy(name);
  const ofYear = editions.filter((edition) => String(edition.year) === wanted);
  return (
    editions.find((edition) => edition.id === wanted) ??
    ofYear.find((edition) => edition.status === 'complete') ??
    ofYear[0]
  );
}

const largestSlip = 2;
const longestName = 60;

/**
 * The edition that a name which is none was probably meant for: one whose year is in the name ("keurmerk 2024"),
 * or whose id or year differs by a slip of the keys. Undefined where nothing is near.
 */
export function nearestEdition<E extends Known>(editions: readonly E[], name: string): E | undefined {
  const wanted = tidy(name).slice(0, longestName);
  const years = wanted.match(/\d{4}/gu) ?? [];
  const distance = (edition: E): number =>
    Math.min(editDistance(wanted, edition.id), editDistance(wanted, String(edition.year)));
  const gap = (edition: E): number => Math.abs(edition.year - Number(years[0] ?? edition.year));
  const slipOf = (among: readonly E[]): E | undefined =>
    among
      .filter((edition) => distance(edition) <= largestSlip)
      .toSorted((a, b) => distance(a) - distance(b) || gap(a) - gap(b))[0];

  const [named = ''] = years.filter((year) => findEdition(editions, year));
  return (
    slipOf(editions.filter((edition) => String(edition.year) === named)) ??
    findEdition(editions, named) ??
    slipOf(editions)
  );
}
