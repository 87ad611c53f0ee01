import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findEdition, nearestEdition } from '../../core/src/norm/find.ts';

const editions = [
  { id: 'kgg-2025', year: 2025, status: 'partial' },
  { id: 'kgg-2024', year: 2024, status: 'complete' },
  { id: 'eigen-2025', year: 2025, status: 'complete' },
  { id: 'bggz-2021', year: 2021, status: 'partial' },
] as const;

suite('findEdition', () => {
  const cases: readonly (readonly [name: string, id: string | undefined])[] = [
    ['kgg-2024', 'kgg-2024'],
    [' KGG-2024 ', 'kgg-2024'],
    ['2024', 'kgg-2024'],
    ['2025', 'eigen-2025'],
    ['2021', 'bggz-2021'],
    ['kgg-2025', 'kgg-2025'],
    ['2023', undefined],
    ['kgg', undefined],
    ['', undefined],
  ];
  for (const [name, id] of cases) {
    test(`"${name}" is ${id ?? 'none'}`, () => {
      assert.equal(findEdition(editions, name)?.id, id);
    });
  }
});

suite('nearestEdition', () => {
  const cases: readonly (readonly [name: string, id: string | undefined])[] = [
    ['kgg2024', 'kgg-2024'],
    ['kgg-2042', 'kgg-2024'],
    ['kkg-2024', 'kgg-2024'],
    ['Keurmerk Kortdurende Generalistische GGZ 2024', 'kgg-2024'],
    ['kggz-2025', 'kgg-2025'],
    ['keurmerk 2025', 'eigen-2025'],
    ['kgg-2021', 'bggz-2021'],
    ['bggz2012', 'bggz-2021'],
    ['2204', 'kgg-2024'],
    ['kgg-2026', 'kgg-2025'],
    ['2022', 'bggz-2021'],
    ['1998', undefined],
    ['keurmerk', undefined],
    ['', undefined],
    ['x'.repeat(100_000), undefined],
  ];
  for (const [name, id] of cases) {
    test(`"${name.slice(0, 50)}" is near ${id ?? 'none'}`, () => {
      assert.equal(nearestEdition(editions, name)?.id, id);
    });
  }

  test('has nothing to suggest without editions', () => {
    assert.equal(nearestEdition([], '2024'), undefined);
  });
});
