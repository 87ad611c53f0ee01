import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import { bareDraft, draft, type World, worldOf } from './world.ts';

const rc = '.zelfevaluatierc.yaml';
const school = readFileSync('docs/eigen-normen/schoolkompas-2026.keurmerk.yaml', 'utf8');

const lastYear = `---
keurmerk: kgg-2024
---

## Norm 2a

### 2a.2 Doelstellingen

Wij willen de wachttijd eind 2023 verkorten tot drie weken.
`;

const thisYear = (vorige: string, link = 'brief.pdf') => `---
keurmerk: kgg-2024
vorige: ${vorige}
---

## Norm 2a

### 2a.3 Verbeteringen

Sinds mei krijgt iedere naaste een uitnodiging voor de evaluatie, zie [de brief](<${link}>).
`;

/** What lies outside of every workspace of these tests. */
const elsewhere = (t: TestContext): string =>
  worldOf(t, {
    'toen.md': lastYear,
    'basis.yaml': 'locale: en\n',
    'school.yaml': school,
    'bekend.json': '{"schemaVersion": 1, "files": {}}',
    'geheim.yaml': 'token-van-iemand: x\n',
    negeer: '*.md\n',
    'brief.pdf': '',
  }).folder;

function link(world: World, path: string, target: string): void {
  mkdirSync(dirname(join(world.folder, path)), { recursive: true });
  symlinkSync(target, join(world.folder, path));
}

interface Found {
  readonly code: string;
  readonly message: string;
}

async function findings(world: World, ...argv: readonly string[]): Promise<readonly Found[]> {
  const { stdout } = await world.run(['check', '--format', 'json', ...argv]);
  return (JSON.parse(stdout) as { files: { findings: Found[] }[] }).files.flatMap((file) => file.findings);
}

/** Whether last year's document was read, and what is said of it and of links. */
async function previousOf(world: World, ...argv: readonly string[]) {
  const all = await findings(world, ...argv);
  return {
    isRead: all.some(({ code }) => code === 'ZE601'),
    said: all.filter(({ code }) => code === 'ZE502').map(({ message }) => message),
  };
}

suite("last year's document", () => {
  test('is read in the workspace, by a link in it too', async (t) => {
    const world = worldOf(t, {
      'nu/a.md': thisYear('toen.md'),
      'vorig/toen.md': lastYear,
      'nu/brief.pdf': '',
    });
    link(world, 'nu/toen.md', '../vorig/toen.md');
    assert.deepEqual(await previousOf(world, 'nu/a.md'), { isRead: true, said: [] });
  });

  test('is not read by a link that leads out, of itself or of its folder', async (t) => {
    const outside = elsewhere(t);
    for (const [at, target, vorige] of [
      ['nu/toen.md', join(outside, 'toen.md'), 'toen.md'],
      ['nu/map', outside, 'map/toen.md'],
      ['nu/eerst', 'dan', 'eerst/toen.md'],
    ] as const) {
      const world = worldOf(t, { 'nu/a.md': thisYear(vorige), 'nu/brief.pdf': '' });
      link(world, at, target);
      if (target === 'dan') link(world, 'nu/dan', outside);
      const { isRead, said } = await previousOf(world, 'nu/a.md');
      assert.ok(!isRead);
      assert.equal(said.length, 1);
      assert.match(said[0] ?? '', /is een koppeling .* die buiten de werkmap uitkomt/);
    }
  });

  test('is not read outside of the repository, or of the current folder where there is none', async (t) => {
    const world = worldOf(t, { 'nu/a.md': thisYear('../../toen.md'), 'nu/brief.pdf': '' });
    const { isRead, said } = await previousOf(world, 'nu/a.md');
    assert.ok(!isRead);
    assert.match(said[0] ?? '', /ligt buiten de werkmap/);
    const files = { 'nu/a.md': thisYear('../toen.md'), 'toen.md': lastYear, 'nu/brief.pdf': '' };
    const repository = worldOf(t, files);
    mkdirSync(join(repository.folder, 'nu/.git'));
    assert.equal((await previousOf(repository, 'nu/a.md')).isRead, false);
    assert.equal((await previousOf(worldOf(t, files), 'nu/a.md')).isRead, true);
  });

  test('is beside a document that is named although it lies elsewhere', async (t) => {
    const outside = worldOf(t, {
      'nu/a.md': thisYear('../toen.md'),
      'toen.md': lastYear,
      'nu/brief.pdf': '',
    });
    const path = join(outside.folder, 'nu/a.md');
    assert.deepEqual(await previousOf(worldOf(t), path), { isRead: true, said: [] });
  });

  test('is not read by a whole path, however it is written', async (t) => {
    const whole = join(elsewhere(t), 'toen.md');
    for (const vorige of [
      whole,
      `file://${whole}`,
      encodeURIComponent(whole),
      encodeURIComponent(encodeURIComponent(whole)),
      '\\\\server\\share\\toen.md',
      'C:\\toen.md',
    ]) {
      const world = worldOf(t, { 'a.md': thisYear(vorige), 'brief.pdf': '' });
      const { isRead, said } = await previousOf(world, 'a.md');
      assert.ok(!isRead, vorige);
      assert.equal(said.length, 1, vorige);
      assert.match(said[0] ?? '', /^Achter ‘vorige’ staat een volledig pad of adres/);
    }
  });

  test('with half a character in its name is not there, and takes no finding away', async (t) => {
    const world = worldOf(t, { 'a.md': thisYear('"toen\\ud800.md"', 'brief\ufffd%00.pdf') });
    const { said } = await previousOf(world, 'a.md');
    assert.equal(said.length, 2);
  });
});

suite('a link in the text', () => {
  test('to what is outside the workspace is not looked at', async (t) => {
    const outside = elsewhere(t);
    for (const target of ['../buiten.pdf', 'koppeling.pdf', 'dood.pdf']) {
      const world = worldOf(t, { 'a.md': thisYear('toen.md', target), 'toen.md': lastYear });
      link(world, 'koppeling.pdf', join(outside, 'brief.pdf'));
      link(world, 'dood.pdf', join(outside, 'weg.pdf'));
      assert.deepEqual((await previousOf(world, 'a.md')).said, [], target);
    }
    const dangling = worldOf(t, { 'a.md': thisYear('toen.md'), 'toen.md': lastYear });
    link(dangling, 'brief.pdf', 'weg.pdf');
    assert.equal((await previousOf(dangling, 'a.md')).said.length, 1);
  });
});

suite('a configuration', () => {
  const cases: readonly (readonly [key: string, file: string])[] = [
    ['extends', 'basis.yaml'],
    ['norms', 'school.yaml'],
    ['baseline', 'bekend.json'],
  ];
  const naming = (key: string, path: string) => `${key}: ${key === 'norms' ? `[${path}]` : path}\n`;

  for (const [key, file] of cases) {
    test(`does not follow a link that leads out behind ${key}`, async (t) => {
      const world = worldOf(t, { [rc]: naming(key, `map/${file}`), 'a.md': bareDraft });
      link(world, `map/${file}`, join(elsewhere(t), file));
      const { code, stdout, stderr } = await world.run(['check', 'a.md']);
      assert.equal(code, 2);
      assert.equal(stdout, '');
      assert.match(
        stderr,
        new RegExp(`^\\.zelfevaluatierc\\.yaml:1:\\d+: ${key}.*‘map/${file}’ is een koppeling`),
      );
    });

    test(`follows one that stays in it behind ${key}`, async (t) => {
      const text = readFileSync(join(elsewhere(t), file), 'utf8');
      const world = worldOf(t, { [rc]: naming(key, file), 'a.md': bareDraft, [`map/${file}`]: text });
      link(world, file, `map/${file}`);
      assert.equal((await world.run(['check', 'a.md'])).code, 1);
    });

    test(`refuses an encoded path behind ${key}`, async (t) => {
      for (const [written, why] of [
        [`'%2e%2e%2f${file}'`, 'ligt buiten de werkmap'],
        [`'%5C%5Cserver%5C${file}'`, 'is een volledig pad of adres'],
        [`'%255C%255Cserver%255C${file}'`, 'is een volledig pad of adres'],
        [`"\\\\\\\\server\\\\${file}"`, 'is een volledig pad of adres'],
        [`"x\\ud800${file}"`, 'is er niet'],
      ] as const) {
        const world = worldOf(t, { [rc]: naming(key, written), 'a.md': bareDraft });
        const { code, stderr } = await world.run(['check', 'a.md']);
        assert.equal(code, 2, written);
        assert.ok(stderr.includes(why), stderr);
      }
    });
  }

  test('is not read itself by a link that leads out: a message would tell what is in it', async (t) => {
    const outside = elsewhere(t);
    const world = worldOf(t, { 'a.md': draft });
    link(world, rc, join(outside, 'geheim.yaml'));
    const { code, stderr } = await world.run(['check', 'a.md']);
    assert.equal(code, 2);
    assert.match(stderr, /^\.zelfevaluatierc\.yaml: Dit bestand is een koppeling/);
    assert.ok(!stderr.includes('token'));
    const named = await world.run(['check', 'a.md', '--config', rc]);
    assert.match(named.stderr, /token-van-iemand/, 'who names it has it read');
  });

  test('of a folder that is itself a link is that of who goes there', async (t) => {
    const real = worldOf(t, { [rc]: 'locale: en\n', 'a.md': draft });
    const world = worldOf(t);
    link(world, 'map', real.folder);
    const { code, stdout } = await world.run(['check', 'map/a.md']);
    assert.equal(code, 1);
    assert.match(stdout, /missing/);
  });

  test('.zelfevaluatieignore is not read by a link that leads out', async (t) => {
    const outside = elsewhere(t);
    const world = worldOf(t, { 'a.md': draft });
    link(world, '.zelfevaluatieignore', join(outside, 'negeer'));
    const { code, stderr } = await world.run(['check', 'a.md']);
    assert.equal(code, 2);
    assert.match(stderr, /^\.zelfevaluatieignore: Dit bestand is een koppeling/);
    const named = await world.run(['check', 'a.md', '--ignore-path', join(outside, 'negeer')]);
    assert.equal(named.code, 1, 'who names it has it read');
  });

  test('.gitignore is not read by a link, as git does not', async (t) => {
    const world = worldOf(t, { 'a.zelfevaluatie.md': draft });
    link(world, '.gitignore', join(elsewhere(t), 'negeer'));
    assert.equal((await world.run(['check'])).code, 1);
  });
});

test('a document that is a link is checked where it is named, and not found in a folder', async (t) => {
  const world = worldOf(t, { 'a.zelfevaluatie.md': draft });
  link(world, 'b.zelfevaluatie.md', join(elsewhere(t), 'toen.md'));
  const checked = async (...argv: readonly string[]) => {
    const { stdout } = await world.run(['check', '--format', 'json', ...argv]);
    return (JSON.parse(stdout) as { files: { path: string }[] }).files.map(({ path }) => path);
  };
  assert.deepEqual(await checked(), ['a.zelfevaluatie.md']);
  assert.deepEqual(await checked('*.md'), ['a.zelfevaluatie.md']);
  assert.deepEqual(await checked('b.zelfevaluatie.md'), ['b.zelfevaluatie.md']);
});

test('files that the user names may be anywhere', async (t) => {
  const outside = elsewhere(t);
  const world = worldOf(t);
  const { code, stdout } = await world.run([
    ...['check', join(outside, 'toen.md'), '--norm-file', join(outside, 'school.yaml')],
    ...['--baseline', join(outside, 'bekend.json'), '--config', join(outside, 'basis.yaml')],
  ]);
  assert.equal(code, 1);
  assert.match(stdout, /missing/);
});
