import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  builtinEditions,
  evaluate,
  type Outline,
  outlineOf,
  type Region,
  regionsOf,
  trustEdition,
} from '#core';

const editions = builtinEditions.map(trustEdition);
const head = '---\nkeurmerk: kgg-2024\npeildatum: 2024-11-01\n---\n\n';

function outline(body: string): Outline {
  const found = outlineOf(evaluate(head + body, { editions, today: '2024-11-01', rethrow: true }));
  if (!found) throw new Error('There is no outline.');
  return found;
}

function criterion({ norms }: Outline, id: string, number: number) {
  const criteria = norms.find(({ norm }) => norm.id === id)?.phases.flatMap((phase) => phase.criteria);
  const found = criteria?.find((one) => one.criterion.number === number);
  if (!found) throw new Error(`There is no criterion ${id}.${number}.`);
  return found;
}

const about =
  'Op onze website staat voor iedereen te lezen hoe cliënten onze behandeling beoordelen, en wij werken dat elk jaar bij.';

test('an ask is met where there is an answer and no finding against it', () => {
  const cases: readonly (readonly [string, string, Readonly<Record<string, boolean>>])[] = [
    ['missing', '', { explanation: false, figure: false, website: false }],
    ['empty', '', { explanation: false, figure: false, website: false }],
    ['incomplete', about, { explanation: true, figure: false, website: false }],
    [
      'incomplete',
      `${about} Zie https://www.praktijkdelinde.nl/ervaringen.`,
      { explanation: true, figure: false, website: true },
    ],
    [
      'incomplete',
      `${about} Ons CQi-rapportcijfer was 8,6 in 2019. Zie https://www.praktijkdelinde.nl/ervaringen.`,
      { explanation: true, figure: false, website: true },
    ],
    [
      'complete',
      `${about} Ons CQi-rapportcijfer is 8,6 over 2024. Zie https://www.praktijkdelinde.nl/ervaringen.`,
      { explanation: true, figure: true, website: true },
    ],
  ];
  for (const [status, answer, expected] of cases) {
    const heading = status === 'missing' ? '' : '### 2b.13 Cliëntervaringen\n\n';
    const found = criterion(outline(`# Norm 2b\n\n${heading}${answer}\n`), '2b', 13);
    assert.equal(found.status, status, answer);
    assert.deepEqual(Object.fromEntries(found.asks.map(({ ask, met }) => [ask.kind, met])), expected, answer);
    assert.equal(found.places.length, status === 'missing' ? 0 : 1);
  }
});

test('one figure of several that is missing leaves the others met', () => {
  const answer =
    'Wij meten dit elk kwartaal en bespreken het in het team. In 2024 kwam 4% van de cliënten binnen een jaar terug (recidive).';
  const { asks } = criterion(outline(`# Norm 2a\n\n### 2a.1 Gegevens\n\n${answer}\n`), '2a', 1);
  const figures = asks.flatMap(({ ask, met }) => (ask.kind === 'figure' ? [[ask.figure, met] as const] : []));
  assert.ok(figures.length > 2);
  for (const [figure, met] of figures) assert.equal(met, figure === 'recidivism', figure);
});

test('without a known edition there is no outline', () => {
  const options = { editions, today: '2024-11-01' };
  assert.equal(outlineOf(evaluate('---\nkeurmerk: kgg-1999\n---\n', options)), undefined);
});

test('regions follow the text, and end where the next part begins', () => {
  const shape = (regions: readonly Region[]): unknown =>
    regions.map((region) => {
      const { kind, norm, children } = region;
      const number = kind === 'criterion' ? `.${region.criterion.criterion.number}` : '';
      return [`${kind} ${norm.norm.id}${number}`, ...(children.length > 0 ? [shape(children)] : [])];
    });
  const cases: readonly (readonly [string, unknown])[] = [
    [
      '# Norm 3\n\n## Plan\n\n### 3.2 Delen\n\nA.\n\n### 3.1 Leren\n\nB.\n\n# Norm 1\n\n### 1.1 Plek\n\nC.\n',
      [
        ['norm 3', [['phase 3', [['criterion 3.2'], ['criterion 3.1']]]]],
        ['norm 1', [['criterion 1.1']]],
      ],
    ],
    [
      '# Norm 1\n\n### 1.1 Plek\n\nA.\n\n### 3.1 Leren\n\nB.\n\n### 1.2 Hulpvraag\n\nC.\n',
      [['norm 1', [['criterion 1.1']]], ['criterion 3.1'], ['criterion 1.2']],
    ],
    ['Niets.\n', []],
  ];
  for (const [body, expected] of cases) assert.deepEqual(shape(regionsOf(outline(body))), expected, body);
});
