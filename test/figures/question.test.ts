import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFigure } from '../../core/src/figures/read.ts';
import type { FigureQuestion, FigureReading } from '../../core/src/figures/types.ts';
import { passage, referenceDate, usualQuestion } from './read-text.ts';

const readWith = (ask: string, more: Partial<FigureQuestion>, text: string): FigureReading =>
  readFigure(passage(text), { ...usualQuestion(ask), ...more }, { referenceDate });

const valuesOf = ({ values }: FigureReading): readonly (number | null)[] => values.map(({ value }) => value);

const named: readonly (readonly [string, string, string, number])[] = [
  ['cq-grade', 'oudersmiley*', 'Oudersmiley: 8,2', 8.2],
  ['effect', 'groeipunt*', 'Groeipunten: gemiddeld 62%', 62],
  ['recidivism', 'terugplaatsing*', 'Terugplaatsingen: 4% van de leerlingen.', 4],
  ['direct-minutes', 'lestijd', 'Lestijd: 510 minuten', 510],
  ['no-follow-up', 'kennismaking zonder plaatsing', 'Kennismaking zonder plaatsing: 12%', 12],
  ['population', 'hoogbegaafd*', 'Van de leerlingen is 14% hoogbegaafd.', 14],
  ['waiting-time', 'plaatsingsduur', 'Plaatsingsduur: 5 weken', 5],
  ['session-count', 'lesblok*', 'Gemiddeld 9 lesblokken.', 9],
];

for (const [ask, label, text, value] of named) {
  test(`a norm file can name ${ask} in its own words`, () => {
    assert.deepEqual(valuesOf(readWith(ask, {}, text)), []);
    assert.deepEqual(valuesOf(readWith(ask, { labels: [label] }, text)), [value]);
  });
}

test('the words for client experiences as a whole name the instrument', () => {
  const text =
    'Oudermeter: bejegening 4,8; samen beslissen 4,6; uitvoering behandeling 4,5. Zie ook de enquête.';
  const own = 'Enquête oudermeter: bejegening 4,8; samen beslissen 4,6; uitvoering behandeling 4,5.';
  assert.equal(readWith('cq-subscales', { labels: ['oudermeter'] }, text).present, true);
  assert.equal(readWith('cq-subscales', {}, own).present, false);
  assert.equal(readWith('cq-subscales', { labels: ['enquete oudermeter'] }, own).present, true);
});

test('parts of any figure get a value of their own, and are missed where they have none', () => {
  const parts = [
    { id: 'jeugd', label: 'jeugd', terms: ['kinderen', 'tieners'] },
    { id: 'volwassenen', label: 'volwassenen' },
  ];
  const both = readWith(
    'recidivism',
    { parts, minimum: 2 },
    'Recidive in 2024: tieners 4%.\n\nRecidive volwassenen: 3%.',
  );
  assert.deepEqual(
    both.values.map(({ label, value }) => [label, value]),
    [
      ['jeugd', 4],
      ['volwassenen', 3],
    ],
  );
  assert.equal(both.present, true);
  const one = readWith('recidivism', { parts, minimum: 2 }, 'Recidive volwassenen: 3%.');
  assert.equal(one.present, false);
  assert.deepEqual(one.missing, ['jeugd']);
});

test('stages that the engine knows by name are parts', () => {
  const parts = [
    { id: 'aanmeldwachttijd', label: 'aanmeldwachttijd' },
    { id: 'behandelwachttijd', label: 'behandelwachttijd' },
  ];
  const text = 'De wachttijd tot de intake is 3 weken.';
  assert.deepEqual(readWith('waiting-time', { parts, minimum: 2 }, text).missing, ['behandelwachttijd']);
});

test('a cell takes its part from the row or the column', () => {
  const parts = [
    { id: 'noord', label: 'noord' },
    { id: 'zuid', label: 'zuid' },
  ];
  const text = '| 2024 | Noord | Zuid |\n|---|---|---|\n| Recidive | 3% | 5% |';
  const { values } = readWith('recidivism', { parts, minimum: 2 }, text);
  assert.deepEqual(
    values.map(({ label, value }) => [label, value]),
    [
      ['noord', 3],
      ['zuid', 5],
    ],
  );
});

test('a norm file can set the scale', () => {
  const grade = readWith('cq-grade', { scaleMax: 100 }, 'Rapportcijfer CQi: 84');
  assert.deepEqual(
    grade.values.map(({ value, scaleMax }) => [value, scaleMax]),
    [[84, 100]],
  );
  const effect = readWith('effect', { scaleMax: 4 }, 'De effectgrootte was 0,9 in 2024.');
  assert.deepEqual(
    effect.values.map(({ value, scaleMax }) => [value, scaleMax]),
    [[0.9, 4]],
  );
});

const reasons: readonly (readonly [string, string, string, string])[] = [
  [
    'direct-minutes',
    'Gemiddeld 480 directe minuten, onder de norm van 540 minuten.',
    '540 minuten',
    'guideline',
  ],
  ['direct-minutes', 'Gemiddeld 480 directe minuten (keurmerk: 540 minuten).', '540 minuten', 'guideline'],
  ['direct-minutes', 'Directe tijd: de wettelijke richtlijn is 540 minuten.', '540 minuten', 'guideline'],
  ['session-count', 'De norm van 12 sessies halen we.', '12 sessies', 'guideline'],
  ['session-count', 'Langer dan 12 sessies kan alleen na overleg.', '12 sessies', 'threshold'],
  ['waiting-time', 'De treeknorm is 4 weken tot de intake.', '4 weken', 'legal-norm'],
  ['cq-grade', 'Cijfer CQi 8,4 (doel 8,6).', '8,6', 'target'],
  ['cq-grade', 'Cijfer CQi 8,4 (landelijk 8,1).', '8,1', 'benchmark'],
  ['recidivism', 'Recidive: 3%, landelijk 9%.', '9%', 'benchmark'],
];

for (const [ask, text, number, reason] of reasons) {
  test(`${number} in "${text}" is a ${reason}`, () => {
    const found = readWith(ask, {}, text).rejected.find((one) => one.text.startsWith(number));
    assert.equal(found?.reason, reason);
  });
}
