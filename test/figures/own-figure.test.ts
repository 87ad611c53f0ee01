import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluate } from '../../core/src/evaluate.ts';
import { builtinEditions } from '../../core/src/norm/builtin.generated.ts';
import { loadExtension } from '../../core/src/norm/load.ts';
import type { FigureFile } from '../../core/src/norm/figure-schema.ts';
import type { Edition, ExtensionFile } from '../../core/src/norm/edition.ts';

const parent = builtinEditions.find(({ id }) => id === 'kgg-2024') as Edition;

/** A tenth figure, as next year's edition could ask it: data alone. */
const complaints: FigureFile = {
  title: 'het aantal klachten per 100 cliënten',
  label: 'klachten',
  kind: 'count',
  example: '1,2 klachten per 100 cliënten (2024)',
  topic: ['klachten per', 'klachten'],
  units: ['per 100 cliënten'],
  range: { minimum: 0, maximum: 100 },
  period: true,
};

const asking = (figures: ExtensionFile['figures']): ExtensionFile => ({
  id: 'kgg-2030',
  year: 2030,
  extends: 'kgg-2024',
  title: 'Keurmerk 2030',
  figures,
  norms: [
    {
      id: '3',
      criteria: [
        {
          number: 1,
          asks: [{ kind: 'figure', figure: 'complaints', label: 'het aantal klachten per 100 cliënten' }],
        },
      ],
    },
  ],
});

function editionWith(figures: ExtensionFile['figures']): Edition {
  const result = loadExtension(asking(figures), parent);
  assert.ok('edition' in result, JSON.stringify(result));
  return result.edition;
}

const documentWith = (answer: string): string =>
  `---\nkeurmerk: kgg-2030\npeildatum: 2030-02-01\n---\n\n# Norm 3\n\n## 3.1\n\n${answer}\n`;

function found(answer: string): {
  readonly values: readonly (readonly [number | null, string | null])[];
  readonly codes: readonly string[];
} {
  const edition = editionWith({ complaints });
  const options = { editions: [edition, ...builtinEditions], today: '2030-02-01', rethrow: true };
  const { criteria, findings } = evaluate(documentWith(answer), options);
  const ofCriterion = criteria.filter(({ norm, criterion }) => norm === '3' && criterion === 1);
  return {
    values: ofCriterion.flatMap(({ figures }) =>
      figures.flatMap(({ reading }) => reading.values.map(({ value, unit }) => [value, unit] as const)),
    ),
    codes: findings.filter(({ norm, criterion }) => norm === '3' && criterion === 1).map(({ code }) => code),
  };
}

test('a tenth figure is asked, read and missed by data alone', () => {
  const given = found('In 2029 kregen wij 1,2 klachten per 100 cliënten.');
  assert.deepEqual(given.values, [[1.2, 'per 100 cliënten']]);
  assert.ok(!given.codes.some((code) => code.startsWith('ZE40')), given.codes.join());
  for (const text of [
    'Wij bespreken klachten in 2 overleggen per jaar.',
    'Landelijk waren er in 2029 1,2 klachten per 100 cliënten.',
    'Ons doel is 1,0 klachten per 100 cliënten.',
  ]) {
    const { values, codes } = found(text);
    assert.deepEqual([values, codes.includes('ZE401')], [[], true], text);
  }
  assert.ok(found('Wij kregen 1,2 klachten per 100 cliënten.').codes.includes('ZE404'));
});

test('without its definition the tenth figure is told at its place', () => {
  const result = loadExtension(asking({}), parent);
  assert.ok('problems' in result);
  const [problem] = result.problems;
  assert.equal(problem?.kind, 'unknown-figure');
});
