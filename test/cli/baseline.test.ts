import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import { checks } from '#core';
import { subjects } from '../../cli/src/output/fingerprint.ts';
import { draft, type World, worldOf } from './world.ts';

const textOf = (world: World, path: string): string => readFileSync(join(world.folder, path), 'utf8');

const put = (world: World, path: string, text: string): void => writeFileSync(join(world.folder, path), text);

const known = ['--baseline', 'baseline.json'];
const update = [...known, '--update-baseline'];

test('what is known is neither shown nor counted, what is new is', async (t) => {
  const world = worldOf(t, { 'a.md': draft, 'map/b.md': draft });
  const first = await world.run([...update, '.']);
  assert.deepEqual(
    [first.code, first.stderr.replace(/\d+/, 'N')],
    [0, 'baseline.json is bijgewerkt. Bekende bevindingen: N.\n'],
  );
  const again = await world.run([...known, '.', '--fail-on', 'hint', '--max-warnings', '0']);
  assert.equal(again.code, 0);
  assert.match(again.stdout, /^a\.md\n {2}geen bevindingen\n/);
  assert.match(again.stderr, /^Bekende bevindingen uit baseline\.json, niet gemeld: \d+\.\n$/);
  assert.equal((await world.run([...known, '.', '--quiet'])).stderr, '');

  put(world, 'a.md', draft.replace('Elke verwijzing', 'TODO. Elke verwijzing'));
  const { code, stdout } = await world.run([...known, '.', '-f', 'json']);
  assert.equal(code, 1);
  const { files, summary } = JSON.parse(stdout) as {
    files: { findings: { code: string }[] }[];
    summary: { errors: number };
  };
  assert.deepEqual(
    files.map(({ findings }) => findings.map((finding) => finding.code)),
    [['ZE302'], []],
  );
  assert.equal(summary.errors, 1);
});

test('what moves stays known, from whatever folder, and the status of a criterion stays', async (t) => {
  const world = worldOf(t, { 'map/b.md': draft, 'map/leeg/x.txt': '' });
  const before = await world.run(['map/b.md', '-f', 'json']);
  await world.run([...update, 'map']);
  put(world, 'map/b.md', draft.replace('# Norm 1', 'Een alinea erbij.\n\n# Norm 1'));
  const below: World = worldOf(t);
  const file = join(world.folder, 'baseline.json');
  for (const operand of [world.folder, join(world.folder, 'map/b.md')]) {
    const { code, stdout } = await below.run([operand, '--baseline', file]);
    assert.equal(code, 0, stdout);
  }
  const { stdout } = await world.run([...known, 'map/b.md', '-f', 'json']);
  const progressOf = (json: string) =>
    (JSON.parse(json) as { files: { progress: object }[] }).files[0]?.progress;
  assert.deepEqual(progressOf(stdout), progressOf(before.stdout));
});

test('the file is sorted, ends with a line ending, and is the same for the same findings', async (t) => {
  const world = worldOf(t, { 'b.md': draft, 'a.md': draft, 'map/c.md': draft });
  await world.run([...update, 'map', 'b.md', 'a.md']);
  const text = textOf(world, 'baseline.json');
  const { schemaVersion, files } = JSON.parse(text) as {
    schemaVersion: number;
    files: Record<string, Record<string, string>>;
  };
  assert.equal(schemaVersion, 2);
  assert.deepEqual(Object.keys(files), ['a.md', 'b.md', 'map/c.md']);
  for (const findings of Object.values(files)) {
    for (const print of Object.keys(findings)) assert.match(print, /^[\da-f]{32}$/);
    assert.deepEqual(Object.values(findings), Object.values(findings).toSorted());
    assert.match(Object.values(findings)[0] ?? '', /^ZE201 2a$/);
  }
  assert.ok(text.endsWith('}\n'));
  await world.run([...update, '.']);
  assert.equal(textOf(world, 'baseline.json'), text);
});

test('what is gone is told, and taken out by an update that leaves other files alone', async (t) => {
  const world = worldOf(t, { 'a.md': draft, 'b.md': draft, 'c.md': draft });
  await world.run([...update, '.']);
  const before = textOf(world, 'baseline.json');
  put(world, 'a.md', `${draft}\n## 1.2 Hulpvraag en behandeldoelen\n\nSamen met de cliënt.\n`);
  rmSync(join(world.folder, 'c.md'));
  const { stderr } = await world.run([...known, 'a.md']);
  assert.match(
    stderr,
    /\nBekende bevindingen uit baseline\.json die er niet meer zijn: \d+\. Haal ze uit de baseline met --update-baseline\.\n$/,
  );
  await world.run([...update, 'a.md']);
  const after = JSON.parse(textOf(world, 'baseline.json')) as { files: Record<string, object> };
  assert.deepEqual(Object.keys(after.files), ['a.md', 'b.md']);
  assert.deepEqual(after.files['b.md'], (JSON.parse(before) as typeof after).files['b.md']);
  assert.doesNotMatch((await world.run([...known, '.'])).stderr, /niet meer/);
});

test('a baseline in another folder goes by paths from there', async (t) => {
  const world = worldOf(t, { 'teksten/a.md': draft });
  mkdirSync(join(world.folder, 'ci'));
  const argv = ['teksten', '--baseline', 'ci/bekend.json'];
  await world.run([...argv, '--update-baseline']);
  assert.match(textOf(world, 'ci/bekend.json'), /"\.\.\/teksten\/a\.md"/);
  assert.equal((await world.run(argv)).code, 0);
  renameSync(join(world.folder, 'teksten/a.md'), join(world.folder, 'teksten/b.md'));
  assert.equal((await world.run(argv)).code, 1);
});

const refused: readonly (readonly [name: string, content: string | undefined, line: RegExp])[] = [
  ['missing', undefined, /^De baseline baseline\.json is er niet\. Maak haar met --update-baseline/],
  [
    'no JSON',
    '<<<<<<< HEAD\n{',
    /^baseline\.json is geen baseline .+ verwijder het .+ --update-baseline\.$/m,
  ],
  ['another object', '{"files":{}}', /^baseline\.json is geen baseline/],
  ['a later version', '{"schemaVersion":3,"files":{}}', /^baseline\.json is geen baseline/],
  ['lists', '{"schemaVersion":1,"files":{"a.md":["x"]}}', /^baseline\.json is geen baseline/],
  [
    'deep lists',
    `{"schemaVersion":1,"files":{"a.md":{"x":${'['.repeat(50_000)}${']'.repeat(50_000)}}}}`,
    /^baseline\.json is geen baseline/,
  ],
];

for (const [name, content, line] of refused) {
  test(`a baseline that is no good: ${name}`, async (t) => {
    const world = worldOf(t, { 'a.md': draft, ...(content !== undefined && { 'baseline.json': content }) });
    const { code, stdout, stderr } = await world.run([...known, 'a.md']);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, line);
    if (content === undefined) return;
    assert.equal((await world.run([...update, 'a.md'])).code, 2);
    assert.equal(textOf(world, 'baseline.json'), content);
  });
}

test('options that do not go with it', async (t) => {
  const world = worldOf(t, { 'a.md': draft });
  const alone = await world.run(['--update-baseline', 'a.md']);
  assert.deepEqual(
    [alone.code, alone.stderr],
    [2, 'De optie --update-baseline hoort bij --baseline. Voeg --baseline toe.\n'],
  );
  for (const other of [
    ['--shard', '1/2'],
    ['--fix', '--dry-run'],
  ]) {
    const { code, stderr } = await world.run([...update, ...other, 'a.md']);
    assert.equal(code, 2);
    assert.match(stderr, /^De opties --update-baseline en --(?:shard|dry-run) gaan niet samen\./);
  }
});

/** A document of norm 2a with this answer to 2a.1, below this heading. */
const withAnswer = (answer: string, heading = '2a.1 Inzicht in gegevens', rest = ''): string =>
  `---\nkeurmerk: kgg-2024\npeildatum: 2024-04-15\n---\n\n# Norm 2a\n\n## Check\n\n### ${heading}\n\n${answer}\n${rest}`;

const effect = 'Behandeleffect: 71% van onze cliënten ging in 2023 betrouwbaar vooruit op de OQ-45.';
const recidivism = 'Recidive: in 2023 kwam 3,9% van onze cliënten binnen een jaar terug.';
const meeting =
  'Elk kwartaal bespreken we deze cijfers met het hele team en kiezen we samen wat er beter moet.';

/** Norms with one criterion that asks for some subjects and for goals. */
const asking = (minimum?: number): string =>
  JSON.stringify({
    id: 'eigen',
    year: 2024,
    title: 'Eigen norm',
    status: 'complete',
    sources: [{ id: 'eigen', title: 'Eigen norm' }],
    norms: [
      {
        id: '9',
        title: 'Beleid',
        description: 'Het beleid.',
        source: 'eigen',
        criteria: [
          {
            number: 1,
            phase: 'plan',
            title: 'Onderwerpen',
            description: 'Welke onderwerpen.',
            asks: [
              {
                kind: 'topics',
                ...(minimum !== undefined && { minimum }),
                topics: ['kat', 'hond', 'vis'].map((id) => ({ id, label: `de ${id}`, terms: [id] })),
              },
            ],
          },
        ],
      },
    ],
  });

const topics = (answer: string): string =>
  `---\nkeurmerk: eigen\npeildatum: 2024-04-15\n---\n\n# Norm 9 Beleid\n\n## 9.1 Onderwerpen\n\n${answer}\n`;

const told = 'In onze praktijk hebben wij met het hele team afgesproken hoe wij elke week omgaan met';

/** What is known in one text, and what of it is new in another: the codes of the findings that are told. */
const changes: readonly (readonly [
  name: string,
  before: string,
  after: string,
  codes: readonly string[],
  norms?: string,
])[] = [
  [
    'a figure that was there goes, another one comes',
    withAnswer(`${meeting}\n\n- ${effect}`),
    withAnswer(`${meeting}\n\n- ${recidivism}`),
    ['ZE401'],
  ],
  ['a figure comes', withAnswer(meeting), withAnswer(`${meeting}\n\n- ${effect}`), []],
  [
    'a heading is put otherwise',
    withAnswer(meeting),
    withAnswer(meeting, '2a.1 Wat onze cijfers ons leren'),
    [],
  ],
  [
    'lines are broken otherwise, and text comes before',
    withAnswer(`${meeting} TODO`),
    withAnswer(`Eerst dit.\n\n${meeting.replaceAll(' ', '\n')}\nTODO`),
    [],
  ],
  [
    'a figure without a period changes',
    withAnswer(`${meeting}\n\nBehandeleffect: 71% ging betrouwbaar vooruit op de OQ-45.`),
    withAnswer(`${meeting}\n\nBehandeleffect: 74% ging betrouwbaar vooruit op de OQ-45.`),
    [],
  ],
  [
    'another figure without a period comes',
    withAnswer(`${meeting}\n\n- ${effect.replace(' in 2023', '')}`),
    withAnswer(`${meeting}\n\n- ${effect.replace(' in 2023', '')}\n- ${recidivism.replace('in 2023 ', '')}`),
    ['ZE404'],
  ],
  [
    'another place to fill in comes',
    withAnswer(`${meeting} [invullen: recidive]`),
    withAnswer(`${meeting} [invullen: bereik]`),
    ['ZE302'],
  ],
  [
    'the same place to fill in comes once more',
    withAnswer(`${meeting} [invullen: recidive]`),
    withAnswer(`${meeting} [invullen: recidive] en [invullen: recidive]`),
    ['ZE302'],
  ],
  [
    'another client is named',
    withAnswer(`${meeting} Onze cliënt mevrouw Jansen was tevreden.`),
    withAnswer(`${meeting} Onze cliënt mevrouw Pieters was tevreden.`),
    ['ZE702'],
  ],
  [
    'a subject is told, the others are still missing',
    topics(`${told} taarten.`),
    topics(`${told} de kat.`),
    [],
    asking(),
  ],
  [
    'another subject goes',
    topics(`${told} de kat en de hond.`),
    topics(`${told} de kat en de vis.`),
    ['ZE304'],
    asking(),
  ],
  ['one goes and one stays away', topics(`${told} de kat.`), topics(`${told} taarten.`), ['ZE304'], asking()],
  [
    'fewer than asked, and then fewer',
    topics(`${told} de kat.`),
    topics(`${told} taarten.`),
    ['ZE304'],
    asking(2),
  ],
];

for (const [name, before, after, codes, norms] of changes) {
  test(`a gap is known by what it is about: ${name}`, async (t) => {
    const world = worldOf(t, { 'a.md': before, ...(norms !== undefined && { 'norm.json': norms }) });
    const argv = ['a.md', ...(norms === undefined ? [] : ['--norm-file', 'norm.json']), '-f', 'json'];
    const first = await world.run([...argv, ...update]);
    assert.equal(first.code, 0, first.stderr);
    const codesOf = (json: string): readonly string[] =>
      (JSON.parse(json) as { files: { findings: { code: string }[] }[] }).files.flatMap(({ findings }) =>
        findings.map(({ code }) => code),
      );
    assert.ok(codesOf(first.stdout).length > 0, 'something is known');
    put(world, 'a.md', after);
    assert.deepEqual(codesOf((await world.run([...argv, ...known])).stdout), codes);
  });
}

test('every check says what makes two of its findings different', () => {
  assert.deepEqual(Object.keys(subjects).sort(), checks.map(({ name }) => name).sort());
});

test('what a gap is about stands in the file, but no words that should not be anywhere', async (t) => {
  const world = worldOf(t, { 'a.md': withAnswer(`${meeting} Onze cliënt mevrouw Jansen was tevreden.`) });
  await world.run([...update, 'a.md']);
  const text = textOf(world, 'baseline.json');
  assert.match(text, /"ZE401 2a\.1 recidivism"/);
  assert.match(text, /"ZE702 2a\.1"/);
  assert.doesNotMatch(text, /Jansen/);
});

/** As the first version wrote it for `withAnswer(effect)`; it had one name for all that is missing at a place. */
const former = {
  schemaVersion: 1,
  files: {
    'a.md': {
      a16adebc3900ec69ff0605221f0312ad: 'ZE201 1',
      cb96551b0f2b2991106fe2449fef3271: 'ZE201 2b',
      bb2505af355c7e914777aa3110b332d4: 'ZE201 3',
      '9a64abf3df8270f50432ea68e146b9e0': 'ZE202 2a act',
      '32aabd6ea97c7e7ed14cc2fca859fdf8': 'ZE203 2a.2',
      a6db9942d672d111f218d94bb3e8c221: 'ZE203 2a.3',
      '205b9f18dabe49bca032026de625fa0b': 'ZE203 2a.4',
      '2c507008924017ea92eaac3f85a3437b': 'ZE401 2a.1',
      '43eed766ac6057a8ba56ed6b38ea7d2a': 'ZE401 2a.1',
      a7e05ce82e3889b4d2516971efbb55cf: 'ZE401 2a.1',
      f053f246d055932986ab693b70ce1b0d: 'ZE401 2a.1',
      f4b23a58176c9a69075b05ebe6a870ec: 'ZE401 2a.1',
    },
    'weg.md': { '00000000000000000000000000000000': 'ZE203 1.2' },
    'b.md': { '00000000000000000000000000000001': 'ZE203 1.2' },
  },
};

test('a baseline of the first version is read, said to be old, and renewed', async (t) => {
  const world = worldOf(t, {
    'a.md': withAnswer(`${meeting}\n\n- ${effect}`),
    'b.md': draft,
    'baseline.json': `\uFEFF${JSON.stringify(former)}`,
  });
  const first = await world.run([...known, 'a.md']);
  assert.equal(first.code, 0, first.stdout);
  const count = Object.keys(former.files['a.md']).length;
  assert.match(
    first.stderr,
    new RegExp(
      `^Alleen bekend uit een oude versie van baseline\\.json, .+: ${count}\\. Zet het bestand om met`,
      'm',
    ),
  );
  await world.run([...update, 'a.md']);
  const after = JSON.parse(textOf(world, 'baseline.json')) as {
    schemaVersion: number;
    files: Record<string, object>;
  };
  assert.equal(after.schemaVersion, 2);
  assert.deepEqual(Object.keys(after.files), ['a.md', 'b.md']);
  assert.deepEqual(after.files['b.md'], former.files['b.md'], 'what is not checked stays known as it was');
  const again = await world.run([...known, 'a.md']);
  assert.deepEqual([again.code, again.stderr.split('\n').length], [0, 2]);
});

test('a baseline that another run has changed in the meantime stays as that left it', async (t) => {
  const world = worldOf(t, { 'a.md': draft });
  await world.run([...update, 'a.md']);
  // Standard input is read when the baseline has been.
  const put = function* () {
    writeFileSync(join(world.folder, 'baseline.json'), '{"schemaVersion":2,"files":{}}');
    yield Buffer.from(draft);
  };
  const { code, stderr } = await world.run([...update, '-'], { stdin: Readable.from(put()) });
  assert.equal(code, 2);
  assert.match(stderr, /^baseline\.json is intussen veranderd/);
  assert.equal(textOf(world, 'baseline.json'), '{"schemaVersion":2,"files":{}}');
});
