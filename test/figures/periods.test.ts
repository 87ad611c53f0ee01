import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFresh } from '../../core/src/figures/fresh.ts';
import { periods, referenceDate } from './read-text.ts';

const table: Readonly<Record<string, string>> = {
  'over 2021': '2021-01-01..2021-12-31',
  'verslagjaar 2024': '2024-01-01..2024-12-31',
  "in '24": '2024-01-01..2024-12-31',
  'in 2018 (januari t/m juni)': '2018-01-01..2018-12-31 2018-01-01..2018-06-30',
  'tussen januari en oktober 2021': '2021-01-01..2021-10-31',
  'januari-juni 2023': '2023-01-01..2023-06-30',
  'mei/juni 2024': '2024-05-01..2024-06-30',
  'november 2023 t/m oktober 2024': '2023-11-01..2024-10-31',
  'november t/m oktober 2024': '2023-11-01..2024-10-31',
  '(september 2025)': '2025-09-01..2025-09-30',
  "sept. '24": '2024-09-01..2024-09-30',
  '09-2024': '2024-09-01..2024-09-30',
  '01-01-2023 tot en met 29-12-2023': '2023-01-01..2023-12-29',
  '01-10-2023/30-09-2024': '2023-10-01..2024-09-30',
  '1 januari t/m 31 december 2024': '2024-01-01..2024-12-31',
  '1 juli 2023 - 30 juni 2024': '2023-07-01..2024-06-30',
  'per 1 mei 2024': '2024-05-01..2024-05-01',
  'peildatum 13/02/2024': '2024-02-13..2024-02-13',
  '22–4‑2024': '2024-04-22..2024-04-22',
  '22.04.2024': '2024-04-22..2024-04-22',
  '2024-02-13': '2024-02-13..2024-02-13',
  "1-5-'24": '2024-05-01..2024-05-01',
  '31 februari 2024': '2024-02-01..2024-02-29',
  'Q3 2024': '2024-07-01..2024-09-30',
  'Q1 t/m Q4 2024': '2024-01-01..2024-12-31',
  'tussen Q3 2023 en Q2 2024': '2023-07-01..2024-06-30',
  'derde kwartaal van 2024': '2024-07-01..2024-09-30',
  'kwartaal 3 2024': '2024-07-01..2024-09-30',
  'eerste halfjaar 2024': '2024-01-01..2024-06-30',
  'tweede helft van 2024': '2024-07-01..2024-12-31',
  'eerste drie kwartalen van 2024': '2024-01-01..2024-09-30',
  'begin 2024': '2024-01-01..2024-04-30',
  'najaar 2023': '2023-09-01..2023-11-30',
  '2023/24': '2023-01-01..2024-12-31',
  'schooljaar 2023-2024': '2023-08-01..2024-07-31',
  'sinds 2011': '2011-01-01..2025-02-01',
  'afgelopen jaar': '2024-02-02..2025-02-01',
  'laatste 12 maanden': '2024-02-02..2025-02-01',
  'vorig jaar': '2024-01-01..2024-12-31',
  'dit jaar': '2025-01-01..2025-02-01',
  'vorig kwartaal': '2024-10-01..2024-12-31',
  'december jl.': '2024-12-01..2024-12-31',
  '2021 – 9%, 2022 – 12%': '2021-01-01..2021-12-31 2022-01-01..2022-12-31',
  '2000 cliënten': '',
  'n=2019': '',
  'jan zei': '',
};

for (const [text, expected] of Object.entries(table)) {
  test(`"${text}"`, () => {
    assert.equal(
      periods(text)
        .map(({ start, end }) => `${start}..${end}`)
        .join(' '),
      expected,
    );
  });
}

test('the year of an edition is marked', () => {
  assert.equal(periods('Keurmerk Basis GGZ 2021')[0]?.edition, true);
  assert.equal(periods('het keurmerk in 2021')[0]?.edition, false);
});

test('a figure is fresh until a year after the end of its period', () => {
  const [period] = periods('over 2023');
  assert.ok(period);
  assert.equal(isFresh(period, '2024-12-31'), true);
  assert.equal(isFresh(period, '2025-01-01'), false);
  assert.equal(isFresh(period, referenceDate, 18), true);
  assert.equal(isFresh(null, referenceDate), null);
});
