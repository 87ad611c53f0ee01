import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { builtinEditions } from '#core';
import { draft, type World, worldOf } from './world.ts';

const argv = ['--cache', '--cache-location', 'c', '--format', 'json'];

const cacheOf = (world: World): string => join(world.folder, 'c/zelfevaluatie');

const entries = (world: World): readonly string[] =>
  readdirSync(cacheOf(world))
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(cacheOf(world), name));

const put = (world: World, path: string, text: string): void => writeFileSync(join(world.folder, path), text);

const hour = 60 * 60 * 1000;

/** Makes what is kept so much older. */
function age(files: readonly string[], ms: number): void {
  const then = new Date(Date.now() - ms);
  for (const file of files) utimesSync(file, then, then);
}

/** Runs with what is kept of an hour ago, and gives whether all of it was used as it was. */
async function isUsed(world: World, more: readonly string[] = [], today = '2024-06-01'): Promise<boolean> {
  age(entries(world), hour);
  const kept = await world.run([...argv, ...more], { today });
  const fresh = await world.run(['--format', 'json', ...more], { today });
  assert.deepEqual(kept, fresh);
  return entries(world).every((file) => Date.now() - statSync(file).mtimeMs > hour / 2);
}

const document = `${draft.replace('---\n\n', 'vorige: ../vorig.md\n---\n\n')}
## 1.2 Doelen

Zie [de brief](brief.pdf).
`;

const files = {
  'vorig.md': draft,
  'nu/a.md': document,
  'nu/b.md': draft,
  'norm.json': JSON.stringify({ ...builtinEditions.find(({ id }) => id === 'kgg-2024'), id: 'eigen-2024' }),
};

test('a second run takes what is kept, and reports the same', async (t) => {
  const world = worldOf(t, files);
  const first = await world.run([...argv, 'nu']);
  assert.deepEqual(first, await world.run(['--format', 'json', 'nu']));
  assert.equal(entries(world).length, 2);
  assert.ok(await isUsed(world, ['nu']));
  for (const format of ['text', 'sarif', 'junit', 'csv']) {
    const more = ['nu', '--format', format, '--fail-on', 'hint', '--locale', 'en'];
    assert.deepEqual(await world.run(['--cache', '--cache-location', 'c', ...more]), await world.run(more));
  }
  assert.ok(existsSync(join(cacheOf(world), 'CACHEDIR.TAG')));
  assert.equal(readFileSync(join(cacheOf(world), '.gitignore'), 'utf8'), '*\n');
});

test('whatever a result depends on, a change of it is seen', async (t) => {
  const world = worldOf(t, files);
  const seen = async (what: string, change: () => void, more: readonly string[] = [], today?: string) => {
    await isUsed(world, ['nu', ...more], today);
    assert.ok(await isUsed(world, ['nu', ...more], today), `before: ${what}`);
    change();
    assert.ok(!(await isUsed(world, ['nu', ...more], today)), what);
    assert.ok(await isUsed(world, ['nu', ...more], today), `after: ${what}`);
  };
  await world.run([...argv, 'nu']);
  await seen('the text', () => put(world, 'nu/b.md', draft.replace('Elke', 'Iedere')));
  await seen('last year’s document', () =>
    put(
      world,
      'vorig.md',
      `${draft}\n## 2a.2 Doelen\n\nWij willen de wachttijd eind 2023 verkorten tot drie weken.\n`,
    ),
  );
  await seen('a file that is linked to appears', () => put(world, 'nu/brief.pdf', ''));
  await seen('and goes', () => rmSync(join(world.folder, 'nu/brief.pdf')));
  await seen('last year’s document goes', () => rmSync(join(world.folder, 'vorig.md')));
  const norm = ['--norm-file', 'norm.json', '--edition', 'eigen-2024'];
  await seen(
    'a norm file',
    () => put(world, 'norm.json', files['norm.json'].replace('De juiste plek', 'De plek')),
    norm,
  );
});

test('whatever else it depends on, another run is another result', async (t) => {
  const world = worldOf(t, files);
  await world.run([...argv, 'nu']);
  assert.ok(!(await isUsed(world, ['nu'], '2024-06-02')), 'today');
  assert.ok(!(await isUsed(world, ['nu', '--reference-date', '2024-06-02'])), 'the reference date');
  assert.ok(!(await isUsed(world, ['nu', '--edition', 'kgg-2025'])), 'the edition');
  assert.ok(!(await isUsed(world, ['nu', '--report-unused'])), 'severities');
});

test('what is broken is made anew, in silence', async (t) => {
  const world = worldOf(t, files);
  const first = await world.run([...argv, 'nu']);
  const whole = entries(world).map((file) => readFileSync(file, 'utf8'));
  const [one = ''] = whole;
  for (const broken of [
    '',
    '{',
    one.slice(0, -5),
    one.replace('"path":"nu', '"path":"XX'),
    whole.toReversed().join(),
  ]) {
    for (const file of entries(world)) writeFileSync(file, broken);
    assert.deepEqual(await world.run([...argv, 'nu']), first);
    assert.deepEqual(
      entries(world).map((file) => readFileSync(file, 'utf8')),
      whole,
    );
  }
});

test('a file has one entry, whatever becomes of it, and what is not used for a month goes', async (t) => {
  const world = worldOf(t, files);
  await world.run([...argv, 'nu']);
  put(world, 'nu/b.md', `${draft}\nMeer.\n`);
  await world.run([...argv, 'nu']);
  assert.equal(entries(world).length, 2);
  rmSync(join(world.folder, 'nu/b.md'));
  const left = join(cacheOf(world), '.x.json.999999.0abc.zelfevaluatie-tmp');
  writeFileSync(left, '');
  age([...entries(world), join(cacheOf(world), 'CACHEDIR.TAG')], 20 * 24 * hour);
  await world.run([...argv, 'nu']);
  assert.equal(entries(world).length, 2, 'not yet');
  assert.ok(!existsSync(left));
  const unused = entries(world).filter((file) => Date.now() - statSync(file).mtimeMs > hour);
  assert.equal(unused.length, 1, 'what was used is young again');
  age([...unused, join(cacheOf(world), 'CACHEDIR.TAG')], 31 * 24 * hour);
  await world.run([...argv, 'nu']);
  assert.equal(entries(world).length, 1);
});

test('--fix with what is kept does what it does without', async (t) => {
  const [world, other] = [worldOf(t, files), worldOf(t, files)];
  await world.run([...argv, 'nu']);
  for (let round = 0; round < 2; round += 1) {
    assert.deepEqual(
      await world.run([...argv, '--fix', 'nu']),
      await other.run(['--format', 'json', '--fix', 'nu']),
    );
    for (const path of ['nu/a.md', 'nu/b.md']) {
      assert.equal(
        readFileSync(join(world.folder, path), 'utf8'),
        readFileSync(join(other.folder, path), 'utf8'),
      );
    }
  }
  assert.ok(await isUsed(world, ['nu']));
});

test('the default place: of the package, or else of the user', async (t) => {
  const world = worldOf(t, { 'pakket/package.json': '{}', 'pakket/map/a.md': draft, 'los/a.md': draft });
  const users = join(world.folder, 'gebruiker');
  await world.run(['--cache', 'los/a.md'], { env: { XDG_CACHE_HOME: users } });
  assert.ok(existsSync(join(users, 'zelfevaluatie/CACHEDIR.TAG')));
  const below: World = { ...world, folder: join(world.folder, 'pakket/map') };
  assert.ok(existsSync(below.folder));
});

test('a place that cannot be used, and options that do not go together', async (t) => {
  const world = worldOf(t, { 'a.md': draft, bestand: 'van mij' });
  mkdirSync(join(world.folder, 'map'));
  const { code, stdout, stderr } = await world.run(['--cache', '--cache-location', 'bestand', 'a.md']);
  assert.deepEqual([code, stdout], [2, '']);
  assert.match(
    stderr,
    /^De uitkomsten kunnen niet worden bewaard in bestand \(ENOTDIR\)\. Kies een andere map/,
  );
  assert.equal(readFileSync(join(world.folder, 'bestand'), 'utf8'), 'van mij');
  const alone = await world.run(['--cache-location', 'map', 'a.md']);
  assert.deepEqual(
    [alone.code, alone.stderr],
    [2, 'De optie --cache-location hoort bij --cache. Voeg --cache toe.\n'],
  );
});
