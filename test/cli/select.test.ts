import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { draft, type World, worldOf } from './world.ts';

const plain = '# Notulen\n\nGeen zelfevaluatie.\n';

/** The paths that were checked, in order. */
async function checked(world: World, ...argv: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await world.run(['check', '--format', 'json', ...argv]);
  return (JSON.parse(stdout) as { files: { path: string }[] }).files.map(({ path }) => path);
}

test('of a folder the self-evaluations are checked, by name or by front matter, sorted', async (t) => {
  const world = worldOf(t, {
    'map/z.zelfevaluatie.md': plain,
    'map/diep/er/a.md': draft,
    'map/notulen.md': plain,
    'map/README.md': plain,
    'map/tekst.txt': draft,
    'map/B.MD': draft,
    'map/node_modules/pakket/c.md': draft,
    'map/.verborgen/d.md': draft,
  });
  const all = ['map/B.MD', 'map/diep/er/a.md', 'map/z.zelfevaluatie.md'];
  assert.deepEqual(await checked(world, 'map'), all);
  assert.deepEqual(await checked(world, './map/'), all);
  assert.deepEqual(await checked(world), all);
  assert.deepEqual(await checked(world, '.'), all);
  const absolute = join(world.folder, 'map');
  assert.deepEqual(
    await checked(world, absolute),
    all.map((path) => join(world.folder, path)),
  );
});

test('a file that is named is always checked, and its path stays as given', async (t) => {
  const world = worldOf(t, { 'notulen.md': plain, 'tekst.txt': plain, '.gitignore': '*.md\n' });
  assert.deepEqual(await checked(world, './notulen.md', 'tekst.txt'), ['./notulen.md', 'tekst.txt']);
});

test('a pattern gives the Markdown files that it matches', async (t) => {
  const world = worldOf(t, {
    'map/a.md': draft,
    'map/b.md': plain,
    'map/c.txt': draft,
    'map/diep/d.md': draft,
    'e.md': draft,
  });
  assert.deepEqual(await checked(world, 'map/*.md'), ['map/a.md', 'map/b.md']);
  assert.deepEqual(await checked(world, 'map/**/*'), ['map/a.md', 'map/b.md', 'map/diep/d.md']);
  assert.deepEqual(await checked(world, '{e,map/a}.md'), ['e.md', 'map/a.md']);
  const absolute = join(world.folder, 'map/*.md');
  assert.deepEqual(
    await checked(world, absolute),
    ['map/a.md', 'map/b.md'].map((path) => join(world.folder, path)),
  );
});

test('a file whose name looks like a pattern is that file', async (t) => {
  const world = worldOf(t, { '[a].md': draft, 'a.md': draft });
  assert.deepEqual(await checked(world, '[a].md'), ['[a].md']);
});

test('a file that is asked for twice is checked once, by its first name', async (t) => {
  const world = worldOf(t, { 'map/a.zelfevaluatie.md': draft, 'b.md': draft });
  assert.deepEqual(await checked(world, 'b.md', '*.md', 'map', './b.md', './map/a.zelfevaluatie.md'), [
    'b.md',
    'map/a.zelfevaluatie.md',
  ]);
});

test('what .gitignore leaves out is left out of folders and patterns', async (t) => {
  const world = worldOf(t, {
    '.gitignore': '# oud\n/uit/\n*.oud.md\n!belangrijk.oud.md\nmap/weg.md\n',
    'map/.gitignore': '!b.oud.md\nlokaal.md\n',
    'a.md': draft,
    'a.oud.md': draft,
    'belangrijk.oud.md': draft,
    'uit/c.md': draft,
    'uit/belangrijk.oud.md': draft,
    'map/uit/d.md': draft,
    'map/b.oud.md': draft,
    'map/lokaal.md': draft,
    'map/weg.md': draft,
    'lokaal.md': draft,
  });
  const all = ['a.md', 'belangrijk.oud.md', 'lokaal.md', 'map/b.oud.md', 'map/uit/d.md'];
  assert.deepEqual(await checked(world, '.'), all);
  assert.deepEqual(await checked(world, '**/*.md'), all);
  assert.deepEqual(await checked(world, 'map'), ['map/b.oud.md', 'map/uit/d.md']);
  assert.deepEqual(await checked(world, 'uit', 'uit/c.md'), ['uit/c.md']);
});

test('in a git repository its rules hold from the top', async (t) => {
  const world = worldOf(t, {
    '.git/HEAD': 'ref: refs/heads/main\n',
    '.gitignore': 'weg.md\n',
    'a/b/weg.md': draft,
    'a/b/blijft.md': draft,
  });
  const below: World = worldOf(t);
  assert.deepEqual(await checked(below, join(world.folder, 'a/b')), [join(world.folder, 'a/b/blijft.md')]);
});

test('a folder that is linked to itself is no endless walk', async (t) => {
  const world = worldOf(t, { 'map/a.md': draft });
  symlinkSync(join(world.folder, 'map'), join(world.folder, 'map/kring'));
  assert.deepEqual(await checked(world, 'map'), ['map/a.md']);
});

test('a folder or pattern without matches is a problem, others are still checked', async (t) => {
  const world = worldOf(t, { 'leeg/notulen.md': plain, 'a.md': draft });
  const folder = await world.run(['leeg', 'a.md']);
  assert.equal(folder.code, 2);
  assert.match(folder.stderr, /^In leeg staat geen zelfevaluatie\. .+\(1\).+\n$/);
  assert.match(folder.stdout, /^a\.md\n/);
  assert.match(folder.stdout, /; 1 niet gecontroleerd:\n {2}.+\n$/);
  const pattern = await world.run(['b/*.md']);
  assert.equal(pattern.code, 2);
  assert.match(pattern.stderr, /^Bij b\/\*\.md hoort geen enkel Markdown-bestand\. .+\n$/);
  assert.equal(pattern.stdout, '');
});

test('a folder or pattern of which all is left out says so', async (t) => {
  const ignores: readonly Readonly<Record<string, string>>[] = [
    { '.gitignore': 'archief\n' },
    { '.zelfevaluatieignore': 'archief\n' },
    { '.zelfevaluatierc.yaml': 'ignore: [archief]\n' },
  ];
  for (const ignore of ignores) {
    const world = worldOf(t, { ...ignore, 'archief/a.zelfevaluatie.md': draft });
    for (const operand of ['archief', 'archief/*.md']) {
      const { code, stdout, stderr } = await world.run([operand]);
      assert.deepEqual([code, stdout], [2, '']);
      assert.ok(stderr.startsWith(`Van ${operand} wordt niets gecontroleerd: `));
      assert.match(stderr, /slaat alle Markdown-bestanden daar over \(1\)\. Haal de regel weg/);
      assert.equal((await world.run(['--allow-no-match', operand])).code, 0);
    }
  }
});

test('--print-files shows what would be checked, and reports nothing', async (t) => {
  const world = worldOf(t, { 'map/a.md': draft, 'map/b.md': plain, 'c.zelfevaluatie.md': plain });
  const shown = await world.run(['--print-files', '.', '-o', 'verslag.txt']);
  assert.deepEqual(shown, { code: 0, stdout: 'c.zelfevaluatie.md\nmap/a.md\n', stderr: '' });
  assert.deepEqual(await checked(world), ['c.zelfevaluatie.md', 'map/a.md']);
  const partly = await world.run(['--print-files', 'map', 'weg.md']);
  assert.deepEqual([partly.code, partly.stdout], [2, 'map/a.md\n']);
});

test('--allow-no-match takes a folder or pattern without files, and not a file that is missing', async (t) => {
  const world = worldOf(t, { 'map/b.md': plain });
  for (const operand of ['map', 'x/*.md']) {
    assert.equal((await world.run([operand])).code, 2);
    assert.deepEqual(await world.run(['--allow-no-match', operand]), { code: 0, stdout: '', stderr: '' });
  }
  assert.equal((await world.run(['--allow-no-match', 'weg.md'])).code, 2);
});
