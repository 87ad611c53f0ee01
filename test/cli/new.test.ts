import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { worldOf } from './world.ts';

test('new writes a skeleton that has every norm and says so on stderr', async (t) => {
  const world = worldOf(t);
  const { code, stdout, stderr } = await world.run(['new', 'a.zelfevaluatie.md']);
  assert.deepEqual([code, stdout], [0, '']);
  assert.match(stderr, /^a\.zelfevaluatie\.md is gemaakt voor: Keurmerk .+\n$/);
  const text = readFileSync(join(world.folder, 'a.zelfevaluatie.md'), 'utf8');
  assert.match(text, /^---\nkeurmerk: kgg-2024\n/);
  const { stdout: report } = await world.run(['check', '--format', 'json', 'a.zelfevaluatie.md']);
  const [file] = (JSON.parse(report) as { files: { findings: { code: string }[] }[] }).files;
  const codes = new Set(file?.findings.map(({ code: one }) => one.slice(0, 3)));
  assert.ok(!codes.has('ZE1') && !codes.has('ZE2'), [...codes].join());
  assert.ok(codes.has('ZE3'), 'what is to be filled in is found');
});

test('without a file the skeleton goes to stdout', async (t) => {
  const world = worldOf(t);
  await world.run(['new', 'a.md']);
  const { code, stdout, stderr } = await world.run(['new']);
  assert.deepEqual([code, stderr], [0, '']);
  assert.equal(stdout, readFileSync(join(world.folder, 'a.md'), 'utf8'));
  assert.equal((await world.run(['new', '-'])).stdout, stdout);
});

test('a skeleton gives no figures, although its places to fill in name numbers', async (t) => {
  const world = worldOf(t);
  const { stdout: skeleton } = await world.run(['new']);
  const checked = await world.run(['check', '-f', 'json', '-'], { stdin: skeleton });
  const { files } = JSON.parse(checked.stdout) as {
    files: { criteria: { status: string; figures: unknown[] }[] }[];
  };
  for (const { status, figures } of files[0]?.criteria ?? []) {
    assert.deepEqual([status, figures], ['empty', []]);
  }
  const shown = await world.run(['figures', '-'], { stdin: skeleton });
  assert.match(shown.stdout, /\(waiting-time\)\n {4}niet gevonden\n/);
  assert.doesNotMatch(shown.stdout, /regel \d/);
});

test('--organisation and --edition are in the skeleton', async (t) => {
  const world = worldOf(t);
  const { stdout } = await world.run(['new', '--organisation', 'Praktijk "De Els": 2', '--edition', '2024']);
  assert.match(stdout, /^---\nkeurmerk: kgg-2024\norganisatie: "Praktijk \\"De Els\\": 2"\n---\n/);
  assert.match(stdout, /Zelfevaluatie Praktijk "De Els": 2\n/);
});

test('a file that is there is never overwritten', async (t) => {
  const world = worldOf(t, { 'a.md': 'Mijn tekst', 'map/b.md': '' });
  for (const path of ['a.md', 'map']) {
    const { code, stdout, stderr } = await world.run(['new', path]);
    assert.deepEqual([code, stdout], [2, '']);
    assert.equal(stderr, `${path} bestaat al en blijft zoals het is. Kies een andere naam.\n`);
  }
  assert.equal(readFileSync(join(world.folder, 'a.md'), 'utf8'), 'Mijn tekst');
});

test('a folder that is not there, and an edition that is not known, are refused', async (t) => {
  const world = worldOf(t);
  const folder = await world.run(['new', 'weg/a.md']);
  assert.equal(folder.code, 2);
  assert.match(folder.stderr, /^De map weg is er niet\. /);
  const edition = await world.run(['new', '--edition', 'x', 'a.md']);
  assert.equal(edition.code, 2);
  assert.match(edition.stderr, /^De keurmerkeditie ‘x’ is niet bekend\./);
  assert.match((await world.run(['new', 'a.md/b.md'])).stderr, /^De map a\.md is er niet\./);
});
