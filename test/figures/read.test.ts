import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtinFigureIds, questionOf } from '../../core/src/figures/question.ts';
import { readFigure } from '../../core/src/figures/read.ts';
import { createMemo } from '../../core/src/memo.ts';
import type { FigureAsk } from '../../core/src/norm/edition.ts';
import { passage, read, referenceDate, usualQuestion } from './read-text.ts';

test('a reading tells value, scale, period and place', () => {
  const text = 'Ons CQi-rapportcijfer over 2024 is **8,6**.';
  const { present, values, period } = read('cq-grade', text);
  assert.equal(present, true);
  const [value] = values;
  assert.deepEqual([value?.label, value?.value, value?.scaleMax], ['rapportcijfer', 8.6, 10]);
  assert.equal(text.slice(value?.range.start, value?.range.end), '8,6');
  assert.deepEqual([period?.text, period?.start, period?.end], ['2024', '2024-01-01', '2024-12-31']);
});

test('the heading that says where experiences are published does not hide the grade below it', () => {
  for (const text of ['Onze CQi was 8,4 in 2024.', 'Cliënten geven ons een 8,4 (CQi) in 2024.']) {
    const { present, values } = read('cq-grade', `### 2b.13 Cliëntervaringen op de website\n\n${text}`);
    assert.deepEqual([present, values.map(({ value }) => value)], [true, [8.4]], text);
  }
});

test('one or two subscales are not enough, and the others are named', () => {
  const reading = read('cq-subscales', 'Bejegening 4,8 en samen beslissen 4,5.');
  assert.equal(reading.present, false);
  assert.equal(reading.values.length, 2);
  assert.deepEqual(reading.missing, ['uitvoering-behandeling', 'informatie-behandeling']);
});

test('three subscales are enough by themselves; a norm may ask for four', () => {
  const text = 'Bejegening 4,8, samen beslissen 4,5, uitvoering 4,4.';
  assert.deepEqual(read('cq-subscales', text).missing, []);
  const question = { ...usualQuestion('cq-subscales'), minimum: 4 };
  const reading = readFigure(passage(text), question, { referenceDate });
  assert.deepEqual([reading.present, reading.missing], [false, ['informatie-behandeling']]);
});

test('a norm file can add a subscale and words for it', () => {
  const ask: FigureAsk = {
    kind: 'figure',
    figure: 'cq-subscales',
    label: 'ervaringen',
    labels: [],
    parts: [{ id: 'bereikbaarheid', label: 'bereikbaarheid', terms: ['te bereiken'] }],
    period: false,
    guidelines: [],
    satisfiedBy: [],
  };
  const reading = readFigure(passage('Goed te bereiken: 4,6'), questionOf(ask), { referenceDate });
  assert.deepEqual(
    reading.values.map(({ label, value }) => [label, value]),
    [['bereikbaarheid', 4.6]],
  );
  assert.equal(reading.present, true);
});

test('what looked like the figure is told, with the reason', () => {
  const reasons = (ask: Parameters<typeof read>[0], text: string): readonly string[] =>
    read(ask, text).rejected.map(({ text: number, reason }) => `${number}: ${reason}`);
  assert.deepEqual(reasons('waiting-time', 'De treeknorm voor de intake is 4 weken.'), [
    '4 weken: legal-norm',
  ]);
  assert.deepEqual(reasons('cq-grade', 'Op Zorgkaart krijgen wij een 9,2.'), ['9,2: other-instrument']);
  assert.deepEqual(reasons('direct-minutes', 'De richtlijn is 540 minuten directe tijd.'), [
    '540 minuten: guideline',
  ]);
  assert.deepEqual(reasons('recidivism', 'Landelijk is de recidive 6%.'), ['6%: benchmark']);
});

test('of several years the newest is the value', () => {
  const { values, previous } = read('cq-grade', 'Rapportcijfer: 8,2 (2022), 8,4 (2023), 8,6 (2024).');
  assert.deepEqual(
    values.map(({ value }) => value),
    [8.6],
  );
  assert.deepEqual(
    previous.map(({ value }) => value),
    [8.2, 8.4],
  );
});

test('a text without the figure gives an empty reading', () => {
  for (const ask of builtinFigureIds) {
    const { present, values, period } = read(ask, 'Wij werken graag samen met de huisarts.');
    assert.deepEqual([present, values, period], [false, [], null], ask);
  }
});

test('readings are the same with a memo and without', () => {
  const memo = createMemo();
  const text =
    '**Wachttijd:** 4 weken tot de intake.\n\n| | 2023 | 2024 |\n|---|---|---|\n| Bejegening | 4,7 | 4,8 |';
  for (const ask of builtinFigureIds) {
    const question = usualQuestion(ask);
    assert.deepEqual(
      readFigure(passage(text), question, { referenceDate, memo }),
      readFigure(passage(text), question, { referenceDate }),
    );
  }
});
