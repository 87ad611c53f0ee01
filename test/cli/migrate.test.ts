import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { draft, worldOf } from './world.ts';

const old = draft.replace('keurmerk: kgg-2024\n', 'keurmerk: kgg-2024\norganisatie: De Linde\n');

test('migrate prints the document in the structure of another edition', async (t) => {
  const world = worldOf(t, { 'oud.md': old });
  const { code, stdout, stderr } = await world.run(['migrate', 'oud.md', '--to', 'kgg-2025']);
  assert.equal(code, 0);
  assert.match(stdout, /^---\nkeurmerk: kgg-2025\norganisatie: De Linde\nvorige: oud\.md\n---\n/);
  assert.match(stdout, /#### 1\.1 De juiste plek\n\nElke verwijzing wordt/);
  assert.match(
    stderr,
    /^Overgezet naar Keurmerk .+ 2025\. Antwoorden met een plaats: 1\. .+ zonder tekst: 29\./,
  );
  assert.equal(readFileSync(join(world.folder, 'oud.md'), 'utf8'), old);
});

test('migrate -o writes a new file that names the old one from where it is', async (t) => {
  const world = worldOf(t, { '2024/oud.md': old, '2025/leeg.md': '' });
  const { code, stdout } = await world.run(['migrate', '2024/oud.md', '--to', '2025', '-o', '2025/nieuw.md']);
  assert.deepEqual([code, stdout], [0, '']);
  assert.match(readFileSync(join(world.folder, '2025/nieuw.md'), 'utf8'), /^vorige: \.\.\/2024\/oud\.md$/m);
});

test('migrate never overwrites unless it is told to', async (t) => {
  const world = worldOf(t, { 'oud.md': old, 'nieuw.md': 'van mij' });
  const argv = ['migrate', 'oud.md', '--to', 'kgg-2025', '-o', 'nieuw.md'];
  const { code, stderr } = await world.run(argv);
  assert.equal(code, 2);
  assert.match(stderr, /nieuw\.md bestaat al .+ --force/);
  assert.equal(readFileSync(join(world.folder, 'nieuw.md'), 'utf8'), 'van mij');
  assert.equal((await world.run([...argv, '--force'])).code, 0);
  assert.match(readFileSync(join(world.folder, 'nieuw.md'), 'utf8'), /^---\nkeurmerk: kgg-2025\n/);
});

test('migrate knows norm files of your own', async (t) => {
  const own =
    'id: eigen-2025\nyear: 2025\nextends: kgg-2024\ntitle: Onze norm\nstatus: partial\nwithout: ["1.1"]\n';
  const world = worldOf(t, { 'oud.md': old, 'eigen.yaml': own });
  const { stdout } = await world.run([
    'migrate',
    'oud.md',
    '--to',
    'eigen-2025',
    '--norm-file',
    'eigen.yaml',
  ]);
  assert.match(stdout, /### Was: 1\.1 De juiste plek\n\nElke verwijzing/);
});

for (const [argv, line] of [
  [['migrate', 'oud.md'], /Naar welke editie\? .+--to kgg-2025/],
  [['migrate', '-', '--to', '2025'], /vraagt om een bestand/],
  [['migrate', 'oud.md', '--to', '2026'], /‘2026’ is niet bekend/],
  [['migrate', 'weg.md', '--to', '2025'], /weg\.md/],
  [['migrate', 'oud.md', '--to', '2025', '-o', './oud.md', '--force'], /is het document zelf/],
  [['migrate', 'vreemd.md', '--to', '2025'], /‘1999’ is niet bekend/],
] as const) {
  test(`${argv.join(' ')} is refused`, async (t) => {
    const world = worldOf(t, { 'oud.md': old, 'vreemd.md': '---\nkeurmerk: 1999\n---\n' });
    const { code, stdout, stderr } = await world.run(argv);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, line);
    assert.equal(readFileSync(join(world.folder, 'oud.md'), 'utf8'), old);
    assert.ok(!existsSync(join(world.folder, 'nieuw.md')));
  });
}
