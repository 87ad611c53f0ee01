import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { evaluate } from '../../core/src/evaluate.ts';
import { readEditions } from '../../core/src/norm/read.ts';
import { phrasesAt } from '../../core/src/report/phrases.ts';

const names = ['schoolkompas-2026', 'schoolkompas-2027', 'schoolkompas-2028', 'verpleegafdeling-2026'];
const editions = readEditions(
  names.map((name) =>
    readFileSync(new URL(`../../docs/eigen-normen/${name}.keurmerk.yaml`, import.meta.url), 'utf8'),
  ),
).flatMap((result) => {
  assert.ok('edition' in result, JSON.stringify(result));
  return [result.edition];
});

const judge = (text: string) => evaluate(text, { editions, today: '2028-01-10', rethrow: true });

const ward = (first: string, second: string): string =>
  `---\nkeurmerk: verpleegafdeling-2026\npeildatum: 2026-03-01\n---\n\n# Norm 1\n\n## 1.1\n\n${first}\n\n## 1.2\n\n${second}\n`;

const school = (answer: string): string =>
  `---\nkeurmerk: schoolkompas-2028\npeildatum: 2028-01-10\n---\n\n# Norm 2\n\n## 2.1\n\n${answer}\n`;

/** The figures of a document: what each is called, its value and its unit. */
const figuresOf = (text: string): readonly (readonly unknown[])[] =>
  judge(text).criteria.flatMap(({ figures }) =>
    figures.flatMap(({ ask, reading }) =>
      reading.values.map(({ label, value, unit }) => [ask, label, value, unit]),
    ),
  );

const codesOf = (text: string): readonly string[] =>
  judge(text)
    .findings.filter(({ code }) => code.startsWith('ZE4'))
    .map(({ code, params }) => `${code} ${typeof params['ask'] === 'string' ? params['ask'] : ''}`);

suite('the figures of a ward', () => {
  const first =
    'In 2025 hadden we 2,3 valincidenten per 1.000 verpleegdagen. Decubitus kwam in 2025 voor bij 3,1% van de patiënten.';
  const second =
    'Als een patiënt belt, is er gemiddeld binnen 4 minuten iemand (2025). In de patiëntenenquête van 2025 kreeg de verpleging een 8,4, het eten een 7,6 en de uitleg een 8,0.';

  test('are read with units, parts and periods of their own', () => {
    assert.deepEqual(figuresOf(ward(first, second)), [
      ['valincidenten', 'valincidenten', 2.3, 'per 1.000 verpleegdagen'],
      ['decubitus', 'decubitus', 3.1, '%'],
      ['wachttijd-bel', 'wachttijd na bel', 4, 'min'],
      ['patientcijfer', 'verpleging', 8.4, null],
      ['patientcijfer', 'eten', 7.6, null],
      ['patientcijfer', 'uitleg', 8, null],
    ]);
    assert.deepEqual(codesOf(ward(first, second)), []);
  });

  test('are missed where only the number of somebody or something else is there', () => {
    const codes = codesOf(
      ward(
        'Landelijk zijn er 3,1 valincidenten per 1.000 verpleegdagen. 97% van de patiënten was vrij van decubitus.',
        'We streven ernaar dat er na een bel binnen 3 minuten iemand is. Op Zorgkaart krijgt de verpleging een 9,1, het eten een 8,8 en de uitleg een 9,0.',
      ),
    );
    assert.deepEqual(codes, [
      'ZE401 valincidenten',
      'ZE401 decubitus',
      'ZE401 wachttijd-bel',
      'ZE401 patientcijfer',
    ]);
  });

  test('are held to their period, guideline, parts and age', () => {
    const codes = codesOf(
      ward(
        'We hadden 6,2 valincidenten per 1.000 verpleegdagen. Decubitus kwam in 2025 voor bij 3,1% van de patiënten.',
        'Na een bel is er gemiddeld binnen 4 minuten iemand. In de patiëntenenquête van 2023 kreeg de verpleging een 8,4 en het eten een 7,6.',
      ),
    );
    assert.deepEqual(codes.toSorted(), ['ZE402 patientcijfer', 'ZE406 valincidenten']);
    const old = ward(first, second.replace('patiëntenenquête van 2025', 'patiëntenenquête van 2023'));
    assert.deepEqual(codesOf(old), ['ZE405 patientcijfer']);
    const undated = ward(first.replaceAll('in 2025 ', '').replace('In 2025 hadden we', 'We hadden'), second);
    assert.deepEqual(codesOf(undated), ['ZE404 valincidenten', 'ZE404 decubitus']);
  });

  test('are filled in part by part, and completed with their units', () => {
    const empty = judge(
      ward('Wij bespreken dit elke maand met het hele team.', 'Wij vragen het onze patiënten.'),
    );
    const fixes = empty.findings
      .filter(({ code }) => code === 'ZE401')
      .map(({ fix }) => JSON.stringify(fix?.edits.map(({ text }) => text)));
    assert.ok(fixes.length === 4, JSON.stringify(fixes));
    assert.ok(fixes.some((text) => /Valincidenten per 1\.000 verpleegdagen: .*periode/.test(text)));
    assert.ok(
      fixes.some((text) => /Verpleging: .*Eten: .*Uitleg: /.test(text)),
      fixes.join('\n'),
    );
    const text = ward('Valincidenten: 2,3 ', second);
    const offer = phrasesAt(judge(text), text.indexOf('2,3 ') + '2,3 '.length);
    assert.equal(offer?.phrases[0]?.text, 'per 1.000 verpleegdagen');
  });
});

suite('the figures of a school', () => {
  test('are read by its own words and scale', () => {
    const text = school(
      'Het ziekteverzuim was in 2027 4,2%. In de leerlingenquête van 2027 gaven leerlingen de sfeer een 3,4 en de lessen een 3,1.',
    );
    assert.deepEqual(figuresOf(text), [
      ['ziekteverzuim', 'ziekteverzuim', 4.2, '%'],
      ['tevredenheid', 'sfeer', 3.4, null],
      ['tevredenheid', 'lessen', 3.1, null],
    ]);
    assert.deepEqual(codesOf(text), []);
  });

  test('are told apart from those of others', () => {
    const text = school(
      'Landelijk was het ziekteverzuim in 2027 6%. In de ouderenquête kreeg de sfeer een 3,4 en kregen de lessen een 3,1.',
    );
    assert.deepEqual(codesOf(text), ['ZE401 ziekteverzuim', 'ZE401 tevredenheid']);
  });
});
