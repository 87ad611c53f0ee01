import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { worldOf } from './world.ts';

const expected = (name: string): string => readFileSync(new URL(`expected/${name}`, import.meta.url), 'utf8');

test('norms lists the editions with status and sources, newest first', async (t) => {
  const { code, stdout, stderr } = await worldOf(t).run(['norms']);
  assert.deepEqual([code, stderr], [0, '']);
  assert.deepEqual(
    [...stdout.matchAll(/^(\S+) {2}.+ \((.+)\)$/gm)].map(([, id, status]) => [id, status]),
    [
      ['kgg-2025', 'deels bekend'],
      ['kgg-2024', 'volledig'],
      ['bggz-2022', 'deels bekend'],
      ['bggz-2021', 'deels bekend'],
    ],
  );
  assert.match(stdout, /Bouwt voort op kgg-2024\./);
  assert.match(stdout, /- Normen Keurmerk .+ 2024, Stichting KiBG, https:\/\/www\.kibg\.nl\//);
});

test('norms --format json has the same', async (t) => {
  const { stdout } = await worldOf(t).run(['norms', '-f', 'json']);
  const { schemaVersion, editions } = JSON.parse(stdout) as {
    schemaVersion: number;
    editions: {
      id: string;
      status: string;
      extends: string | null;
      sources: object[];
      norms: { id: string }[];
    }[];
  };
  assert.equal(schemaVersion, 1);
  assert.deepEqual(
    editions.map((edition) => [edition.id, edition.status, edition.extends]),
    [
      ['kgg-2025', 'partial', 'kgg-2024'],
      ['kgg-2024', 'complete', null],
      ['bggz-2022', 'partial', null],
      ['bggz-2021', 'partial', null],
    ],
  );
  assert.deepEqual(
    editions[1]?.norms.map(({ id }) => id),
    ['1', '2a', '2b', '3'],
  );
});

test('norms show has every criterion, and the guidance with its source', async (t) => {
  const { code, stdout } = await worldOf(t).run(['norms', 'show', '2025']);
  assert.equal(code, 0);
  assert.match(
    stdout,
    /^Norm 2b\. \(Samen\)werken aan toegankelijkheid van zorg en transparant zijn {2}Organisatie$/m,
  );
  assert.equal([...stdout.matchAll(/^ {2}Criterium \d[ab]?\.\d+ /gm)].length, 30);
  assert.match(stdout, /Niet nodig: 540 minuten is geen maximum/);
  assert.match(stdout, /Bron: Vraag en antwoord Keurmerk 2025, norm 2b/);
  assert.match(stdout, /\* Wachtlijstbeleid: /);
});

test('norms show writes a number that is not known as a question mark', async (t) => {
  const { stdout } = await worldOf(t).run(['norms', 'show', 'bggz-2022']);
  assert.match(stdout, /Criterium 2\.\? Uitgangspunt van 800 minuten/);
  assert.match(stdout, /Criterium 4\.3 De hele organisatie betrekken/);
  assert.match(stdout, /Wat er veranderde sinds bggz-2021/);
  assert.doesNotMatch(stdout, /9\d/);
});

test('norms show --format json is the edition, with what it takes from the one it extends', async (t) => {
  const { stdout } = await worldOf(t).run(['norms', 'show', 'kgg-2025', '--format', 'json']);
  const { edition } = JSON.parse(stdout) as { edition: { id: string; norms: { criteria: object[] }[] } };
  assert.equal(edition.id, 'kgg-2025');
  assert.deepEqual(
    edition.norms.map(({ criteria }) => criteria.length),
    [9, 4, 13, 4],
  );
});

for (const [from, to] of [
  ['bggz-2021', 'bggz-2022'],
  ['bggz-2022', 'kgg-2024'],
  ['kgg-2024', 'kgg-2025'],
] as const) {
  test(`norms diff ${from} ${to}`, async (t) => {
    const { code, stdout } = await worldOf(t).run(['norms', 'diff', from, to]);
    assert.equal(code, 0);
    assert.equal(stdout, expected(`diff-${from}-${to}.txt`));
  });
}

test('norms diff of an edition with itself is nothing', async (t) => {
  const { stdout } = await worldOf(t).run(['norms', 'diff', 'kgg-2024', '2024']);
  assert.equal(stdout, 'Van kgg-2024 naar kgg-2024\n\nGeen verschillen.\n');
});

test('norms diff --format json has what moved, and the asks that changed', async (t) => {
  const { stdout } = await worldOf(t).run(['norms', 'diff', '2022', '2024', '-f', 'json']);
  const diff = JSON.parse(stdout) as {
    from: string;
    to: string;
    partial: string[];
    moved: { from: { norm: string; criterion?: number }; to: { norm: string; criterion?: number } }[];
    changedAsks: { to: { norm: string; criterion: number }; changed: { from: unknown; to: unknown }[] }[];
  };
  assert.deepEqual([diff.from, diff.to, diff.partial], ['bggz-2022', 'kgg-2024', ['bggz-2022']]);
  const norms = diff.moved.filter(({ from }) => from.criterion === undefined);
  assert.deepEqual(
    norms.map(({ from, to }) => `${from.norm} ${to.norm}`),
    ['2 1', '3 2b', '4 2a', '5 3', '6 3'],
  );
  assert.equal(diff.changedAsks.find(({ to }) => to.norm === '1' && to.criterion === 3)?.changed.length, 1);
});

test('norms knows norm files of your own', async (t) => {
  const own =
    'id: eigen-2025\nyear: 2025\nextends: kgg-2024\ntitle: Onze norm\nstatus: complete\nwithout: ["3"]\n';
  const world = worldOf(t, { 'eigen.yaml': own });
  const { code, stdout } = await world.run([
    'norms',
    'diff',
    'kgg-2024',
    'eigen-2025',
    '--norm-file',
    'eigen.yaml',
  ]);
  assert.equal(code, 0);
  assert.match(stdout, /^Vervallen\n {2}norm 3 \(Kennis delen\)\n/m);
});

for (const [argv, line] of [
  [['norms', 'show'], /^Aantal edities dat bij norms show hoort: 1\. Bijvoorbeeld/],
  [['norms', 'diff', 'kgg-2024'], /^Aantal edities dat bij norms diff hoort: 2\. Bijvoorbeeld/],
  [['norms', 'lijst'], /‘lijst’ kan niet na norms/],
  [['norms', 'show', 'kgg2024'], /Bedoeld is misschien: ?kgg-2024|kgg-2024/],
] as const) {
  test(`${argv.join(' ')} is refused`, async (t) => {
    const { code, stdout, stderr } = await worldOf(t).run(argv);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, line);
  });
}
