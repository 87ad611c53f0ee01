import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { correspondence } from '../../core/src/norm/correspondence.ts';
import type { EditionPlace } from '../../core/src/norm/edition.ts';
import { resolveEditions } from '../../core/src/norm/resolve.ts';
import { editionOf, editions } from '../harness/editions.ts';

const shown = (places: readonly EditionPlace[]): readonly string[] =>
  places.map(({ norm, criterion }) => [norm, criterion].filter((one) => one !== undefined).join('.'));

const place = (name: string): EditionPlace => {
  const [norm = '', criterion] = name.split('.');
  return criterion === undefined ? { norm } : { norm, criterion: Number(criterion) };
};

/** Where a place of one edition is in another. */
const after = (from: string, to: string, name: string): readonly string[] =>
  shown(correspondence(editionOf(from), editionOf(to), editions).after(place(name)));

suite('correspondence', () => {
  const cases: readonly (readonly [from: string, to: string, name: string, places: readonly string[]])[] = [
    ['bggz-2022', 'kgg-2024', '4', ['2a']],
    ['bggz-2022', 'kgg-2024', '3', ['2b']],
    ['bggz-2022', 'kgg-2024', '4.3', ['2a.4']],
    ['bggz-2022', 'kgg-2025', '4.3', ['2a.4']],
    ['bggz-2021', 'kgg-2024', '2.92', []],
    ['bggz-2021', 'kgg-2025', '5.91', ['3.1']],
    ['kgg-2024', 'kgg-2025', '2b.13', ['2b.13']],
    ['kgg-2025', 'kgg-2024', '2b.13', ['2b.13']],
    ['kgg-2025', 'bggz-2022', '2a.1', ['4.4', '4.5', '4.91']],
    ['kgg-2024', 'kgg-2024', '1.1', ['1.1']],
    ['kgg-2024', 'kgg-2025', '9.9', []],
  ];
  for (const [from, to, name, places] of cases) {
    test(`${from} ${name} is ${places.join(' and ') || 'nowhere'} in ${to}`, () => {
      assert.deepEqual([...after(from, to, name)].toSorted(), places);
    });
  }

  test('goes back the way it came', () => {
    const links = correspondence(editionOf('bggz-2022'), editionOf('kgg-2024'), editions);
    assert.deepEqual(shown(links.before(place('2a.1'))), ['4.91', '4.4', '4.5']);
    assert.deepEqual(shown(links.before(place('1.4'))), []);
  });

  test('joins editions that each extend another', () => {
    const own = resolveEditions(
      [
        { id: 'wij-2024', year: 2024, extends: 'kgg-2024', title: 'Wij 2024', without: ['3'] },
        { id: 'wij-2025', year: 2025, extends: 'kgg-2025', title: 'Wij 2025' },
      ],
      editions,
    ).flatMap((result) => ('edition' in result ? [result.edition] : []));
    const [first, second] = own;
    assert.ok(first && second);
    const links = correspondence(first, second, [...own, ...editions]);
    assert.deepEqual(shown(links.after(place('2b.4'))), ['2b.4']);
    assert.deepEqual(shown(links.before(place('3.1'))), []);
  });

  test('goes by titles where nothing connects two editions', () => {
    const stranger = { ...editionOf('kgg-2024'), id: 'los', norms: [] };
    const titled = {
      ...stranger,
      norms: editionOf('kgg-2024').norms.map((norm, index) => ({
        ...norm,
        id: String(index + 1),
        previous: [],
        criteria: norm.criteria.map((criterion) => ({ ...criterion, previous: [] })),
      })),
    };
    const from = { ...editionOf('bggz-2022') };
    const links = correspondence(from, titled, [from, titled]);
    assert.deepEqual(shown(links.after(place('6'))), ['4']);
    assert.deepEqual(shown(links.after(place('4.3'))), ['2.4']);
  });
});
