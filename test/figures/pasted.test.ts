import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pastedRows } from '../../core/src/figures/pasted.ts';

/** The cells of each row, with a mark before a row that names columns. */
function rows(text: string): readonly string[] {
  return pastedRows(text, { start: 0, end: text.length }).map(
    ({ header, cells }) =>
      (header ? '# ' : '') + cells.map(({ start, end }) => text.slice(start, end)).join('|'),
  );
}

test('a table is read from tabs, from runs of blanks and from numbers in a row', () => {
  assert.deepEqual(rows('Schaal\t2023\t2024\nBejegening\t4,7\t4,8'), [
    '# Schaal|2023|2024',
    'Bejegening|4,7|4,8',
  ]);
  assert.deepEqual(rows('Schaal           2023   2024\nSamen beslissen  4,4    4,5'), [
    '# Schaal|2023|2024',
    'Samen beslissen|4,4|4,5',
  ]);
  assert.deepEqual(rows('Schaal 2023 2024\nSamen beslissen 4,4 4,5\nInformatie - 4,2'), [
    '# Schaal|2023|2024',
    'Samen beslissen|4,4|4,5',
    'Informatie|-|4,2',
  ]);
});

test('a corner that was left empty is a cell', () => {
  assert.deepEqual(rows('2023 2024\nBejegening 4,7 4,8'), ['# |2023|2024', 'Bejegening|4,7|4,8']);
});

test('prose and lists of labels are no tables', () => {
  for (const text of [
    'Bejegening 4,8\nSamen beslissen 4,5',
    'Onze scores waren als volgt:\nBejegening 4,7 4,8',
    'In 2024 zagen wij 120 cliënten\nen in 2023 waren dat er 110.',
    'Bejegening 4,7 4,8',
    'Schaal 2023 2024\nBejegening 4,7 4,8\nSamen beslissen 4,5',
    'Maandag  9 uur\nDinsdag  10 uur',
  ]) {
    assert.deepEqual(rows(text), [], text);
  }
});
