import assert from 'node:assert/strict';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { builtinEditions } from '#core';
import { startBinary } from './binary.ts';
import { draft, type World, worldOf } from './world.ts';

const complete = readFileSync(
  new URL('../../examples/praktijk-de-linde.zelfevaluatie.md', import.meta.url),
  'utf8',
);

const waiting = 'Wacht op wijzigingen. Ctrl+C stopt.\n';

/** After so many ms nothing comes any more: a test that fails, and does not hang. */
const longest = 60_000;

/** A run that watches. `next` gives what it says until it waits again. */
function watching(t: TestContext, world: World, ...argv: readonly string[]) {
  const child = startBinary(world.folder, ['--watch', '--reference-date', '2024-06-01', ...argv]);
  let said = '';
  let wake: () => void = () => undefined;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
      wake();
    });
  }
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  void ended.then(() => wake());
  t.after(() => child.kill('SIGKILL'));
  return {
    next: async (): Promise<string> => {
      const lost = setTimeout(() => child.kill('SIGKILL'), longest);
      while (!said.includes(waiting) && child.exitCode === null && child.signalCode === null) {
        await new Promise<void>((resolve) => (wake = resolve));
      }
      clearTimeout(lost);
      assert.ok(said.includes(waiting), `it said no more than: ${said}`);
      const text = said.slice(0, said.indexOf(waiting));
      said = said.slice(text.length + waiting.length);
      return text;
    },
    stop: (): Promise<number | null> => {
      child.kill('SIGINT');
      return ended;
    },
  };
}

const put = (world: World, path: string, text: string): void => writeFileSync(join(world.folder, path), text);

test('first everything, then what changes, comes and goes; Ctrl+C ends it with 0', async (t) => {
  const world = worldOf(t, { 'a.md': draft, 'map/b.md': complete, 'notulen.md': '# Notulen\n' });
  const watch = watching(t, world);
  const first = await watch.next();
  assert.match(first, /^a\.md\n {2}2:11 [\s\S]*\nmap\/b\.md\n {2}geen bevindingen\n/);
  assert.match(first, /\nBestanden met bevindingen: 1 van de 2 bestanden\.\n$/);
  put(world, 'a.md', complete);
  const changed = await watch.next();
  assert.match(changed, /^a\.md\n {2}geen bevindingen\n/);
  assert.doesNotMatch(changed, /b\.md/);
  assert.match(changed, /\nAlles in orde: geen bevindingen in 2 bestanden\.\n$/);
  put(world, 'map/c.md', draft);
  assert.match(
    await watch.next(),
    /^map\/c\.md\n {2}2:11 [\s\S]*\nBestanden met bevindingen: 1 van de 3 bestanden\.\n$/,
  );
  rmSync(join(world.folder, 'map/c.md'));
  assert.equal(
    await watch.next(),
    'map/c.md is er niet meer.\nAlles in orde: geen bevindingen in 2 bestanden.\n',
  );
  put(world, 'nieuw', draft);
  renameSync(join(world.folder, 'nieuw'), join(world.folder, 'a.md'));
  assert.match(await watch.next(), /^a\.md\n {2}2:11 /);
  assert.equal(await watch.stop(), 0);
});

test('what a document depends on counts as its change', async (t) => {
  const world = worldOf(t, {
    'nu/a.md': complete.replace('---\n', '---\nvorige: ../vorig/oud.txt\n'),
    'vorig/oud.txt': draft,
    'b.md': complete,
    'norm.json': '{',
  });
  const watch = watching(t, world, 'nu', 'b.md');
  assert.match(await watch.next(), /Alles in orde: geen bevindingen in 2 bestanden\.\n$/);
  rmSync(join(world.folder, 'vorig/oud.txt'));
  const changed = await watch.next();
  assert.match(changed, /^nu\/a\.md\n[\s\S]*ZE502/);
  assert.doesNotMatch(changed, /b\.md/);
  put(world, 'vorig/oud.txt', draft);
  assert.match(await watch.next(), /^nu\/a\.md\n {2}geen bevindingen\n/);
  assert.equal(await watch.stop(), 0);
});

test('a norm file that is no good can be put right', async (t) => {
  const world = worldOf(t, { 'b.md': complete, 'norm.json': '{' });
  const watch = watching(t, world, 'b.md', '--norm-file', 'norm.json');
  assert.match(await watch.next(), /^norm\.json:1:1: /);
  const norms = builtinEditions.find(({ id }) => id === 'kgg-2024');
  put(world, 'norm.json', JSON.stringify({ ...norms, id: 'eigen-2024' }));
  assert.match(await watch.next(), /^b\.md\n {2}geen bevindingen\n/);
  assert.equal(await watch.stop(), 0);
});

const refused: readonly (readonly [argv: readonly string[], line: RegExp])[] = [
  [['--watch', '--fix'], /^De opties --watch en --fix gaan niet samen\./],
  [['--watch', '-'], /^De optie --watch volgt bestanden en geen standaardinvoer\./],
  [['--watch', '--format', 'json'], /^De optie --watch toont alleen tekst\./],
  [['--watch', '-o', 'x'], /^De optie --watch toont alleen tekst\./],
  [['--watch', '--shard', '1/2'], /^De opties --watch en --shard gaan niet samen\./],
];

for (const [argv, line] of refused) {
  test(`refused: ${argv.join(' ')}`, async (t) => {
    const { code, stdout, stderr } = await worldOf(t, { 'a.md': draft }).run(argv);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, line);
  });
}
