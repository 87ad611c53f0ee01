import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
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
  assert.equal(schemaVersion, 1);
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
  ['a later version', '{"schemaVersion":2,"files":{}}', /^baseline\.json is geen baseline/],
  ['lists', '{"schemaVersion":1,"files":{"a.md":["x"]}}', /^baseline\.json is geen baseline/],
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
