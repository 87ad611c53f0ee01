import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Quantity } from '../../core/src/figures/quantities.ts';
import { quantities } from './read-text.ts';

type Expected = Partial<Omit<Quantity, 'range' | 'from' | 'at' | 'to'>>;

const table: readonly (readonly [text: string, ...expected: readonly Expected[]])[] = [
  ['8,3/10', { value: 8.3, scaleMax: 10 }],
  ['84/100', { value: 84, scaleMax: 100 }],
  ['4,8 (max. 5)', { value: 4.8, scaleMax: 5 }],
  ['4,5 (max. score is 5,0)', { value: 4.5, scaleMax: 5 }],
  ['4,8 op een schaal van 1 tot 5', { value: 4.8, scaleMax: 5 }],
  ['4,8 uit 5', { value: 4.8, scaleMax: 5 }],
  ['73,2 %', { value: 73.2, unit: '%', percent: 73.2 }],
  ['75 procent', { value: 75, unit: '%' }],
  ['driekwart', { value: 75, unit: '%' }],
  ['twee derde van de cliënten', { value: 66.7, unit: '%' }],
  ['een op de twintig', { value: 5, unit: '%' }],
  ['4 op de 10', { value: 40, unit: '%' }],
  ['14 van de 132', { value: 14, of: 132, percent: 10.6 }],
  ['14/132', { value: 14, of: 132 }],
  ['10 à 12 weken', { low: 10, high: 12, unit: 'weken' }],
  ['8 á 9', { low: 8, high: 9 }],
  ['6 – 8 weken', { low: 6, high: 8, unit: 'weken' }],
  ['4 weken tot 6 weken', { low: 4, high: 6, unit: 'weken' }],
  ['tussen de vijf en twaalf gesprekken', { low: 5, high: 12, unit: 'sessies' }],
  ['70 à 75 %', { low: 70, high: 75, unit: '%' }],
  ['±12 weken', { value: 12, unit: 'weken', approximate: true }],
  ['-+750 min', { value: 750, unit: 'min', approximate: true }],
  ['naar schatting zo’n 10 gesprekken', { value: 10, unit: 'sessies', approximate: true }],
  ['< 4 weken', { value: 4, bound: 'at-most' }],
  ['max. 24 weken', { value: 24, unit: 'weken', bound: 'at-most' }],
  ['ten hoogste 12 sessies', { value: 12, bound: 'at-most' }],
  ['minstens 4 maanden', { value: 4, bound: 'at-least' }],
  ['ruim 80%', { value: 80, bound: 'at-least', approximate: true }],
  ['8:50 uur', { value: 530, unit: 'min' }],
  ['8 uur en 50 minuten', { value: 530, unit: 'min' }],
  ['9 uur', { value: 9, unit: 'uur' }],
  ['een half jaar', { value: 6, unit: 'maanden' }],
  ['anderhalve maand', { value: 1.5, unit: 'maanden' }],
  ['8 individuele gesprekken', { value: 8, unit: 'sessies' }],
  ['1.234 cliënten', { value: 1234 }],
  ['-8,2', { value: 8.2, negative: true }],
  ['n=213', { value: 213, role: 'sample' }],
  ['SD 1,1', { value: 1.1, role: 'statistic' }],
  ['mediaan: 8,5 uur', { value: 8.5, role: 'statistic' }],
  ['95%-BI 8,1–8,7', { role: 'statistic' }, { role: 'statistic' }],
  ['vraag 4, 5 en 6', { role: 'reference' }, { role: 'reference' }, { role: 'reference' }],
  ['pagina 12', { role: 'reference' }],
  ['schaal van 1 (min) tot 5 (max)', { role: 'scale' }, { role: 'scale' }],
  ['0-10', { role: 'scale' }],
  ['€ 2.500,-', { role: 'other' }],
  ['3599 ZZ Utrecht', { role: 'other' }],
  ['Dorpsstraat 12', { role: 'other' }],
  ['24/7', { role: 'other' }, { role: 'other' }],
  ['een wachttijd'],
  ['in 2024'],
  ['criterium 1c'],
];

for (const [text, ...expected] of table) {
  test(`"${text}"`, () => {
    const found = quantities(text);
    assert.equal(found.length, expected.length);
    expected.forEach((one, index) => {
      const actual = found[index] as Quantity;
      for (const [key, value] of Object.entries({ role: 'amount', ...one })) {
        assert.deepEqual(actual[key as keyof Quantity], value, key);
      }
    });
  });
}

test('the range holds the number with its unit, and not the words before it', () => {
  const text = 'ongeveer 10 à 12 weken.';
  const [quantity] = quantities(text);
  assert.equal(text.slice(quantity?.range.start, quantity?.range.end), '10 à 12 weken');
});
