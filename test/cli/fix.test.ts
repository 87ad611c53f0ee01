import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { applyPatch } from 'diff';
import { builtinEditions } from '#core';
import { saveFixed } from '../../cli/src/fix.ts';
import { bareDraft, draft, type World, worldOf } from './world.ts';

const contentOf = (world: World, path: string): string => readFileSync(join(world.folder, path), 'utf8');

interface Report {
  readonly files: readonly {
    readonly findings: readonly { readonly code: string; readonly fixable: boolean }[];
  }[];
}

test('--fix makes all fixes, reports what is left, and changes nothing the second time', async (t) => {
  const world = worldOf(t, { 'a.md': draft });
  const { code, stdout, stderr } = await world.run(['--fix', 'a.md', '--format', 'json']);
  assert.equal(code, 1);
  assert.equal(stderr, 'Aangepaste bestanden: 1.\n');
  const [file] = (JSON.parse(stdout) as Report).files;
  assert.ok(file && file.findings.length > 0 && file.findings.every(({ fixable }) => !fixable));
  const fixed = contentOf(world, 'a.md');
  assert.match(fixed, /## 1\.2/);
  for (const line of draft.split('\n')) assert.ok(fixed.includes(line), line);
  const again = await world.run(['--fix', 'a.md', '--format', 'json']);
  assert.deepEqual(again, { code: 1, stdout, stderr: '' });
  assert.equal(contentOf(world, 'a.md'), fixed);
  assert.deepEqual(readdirSync(world.folder), ['a.md']);
});

test('--fix keeps line endings, byte order mark, permissions and the lack of a last line ending', async (t) => {
  const windows = `\uFEFF${draft.trimEnd().replaceAll('\n', '\r\n')}`;
  const world = worldOf(t, { 'a.md': windows, 'b.md': draft });
  chmodSync(join(world.folder, 'a.md'), 0o604);
  await world.run(['--fix', 'a.md', 'b.md']);
  const fixed = contentOf(world, 'a.md');
  assert.equal(fixed[0], '\uFEFF');
  assert.doesNotMatch(fixed, /[^\r]\n/);
  assert.equal(statSync(join(world.folder, 'a.md')).mode & 0o777, 0o604);
  assert.ok(fixed.includes(windows.slice(windows.indexOf('# Norm 1'), windows.indexOf('Elke'))));
  assert.ok(contentOf(world, 'b.md').endsWith('\n'));
});

for (const [name, mark, ending, last] of [
  ['LF', '', '\n', true],
  ['LF, no last line ending', '', '\n', false],
  ['CRLF', '', '\r\n', true],
  ['CRLF, no last line ending', '', '\r\n', false],
  ['byte order mark', '\uFEFF', '\n', true],
  ['byte order mark, CRLF, no last line ending', '\uFEFF', '\r\n', false],
] as const) {
  test(`--fix keeps what a file is like: ${name}`, async (t) => {
    // The last line is text of the writer, which no fix touches.
    const lines = `${draft}\n# Norm 3\n\n## 3.4 Reflectie op opgehaalde kennis\n\nWij lezen alles na.`;
    const text = mark + (last ? `${lines}\n` : lines).replaceAll('\n', ending);
    const world = worldOf(t, { 'a.md': text });
    const file = join(world.folder, 'a.md');
    chmodSync(file, 0o640);
    assert.match((await world.run(['--fix', 'a.md'])).stderr, /^Aangepaste bestanden: 1\.$/m);
    const fixed = contentOf(world, 'a.md');
    assert.notEqual(fixed, text);
    assert.equal(fixed.startsWith('\uFEFF'), mark !== '');
    assert.equal(fixed.lastIndexOf('\uFEFF'), mark === '' ? -1 : 0);
    assert.equal(fixed.split(ending).length, fixed.split('\n').length, 'one kind of line ending');
    assert.ok(fixed.endsWith(last ? `na.${ending}` : 'na.'));
    assert.equal(statSync(file).mode & 0o777, 0o640);
  });
}

test('--fix takes away what killed runs left behind, and nothing else', async (t) => {
  const gone = '.a.md.99999999.0a1b2c3d.zelfevaluatie-tmp';
  const kept = [
    `.a.md.${process.pid}.0a1b2c3d.zelfevaluatie-tmp`,
    '.a.md.99999999.tmp',
    'a.md.99999999.0a1b2c3d.zelfevaluatie-tmp',
  ];
  const world = worldOf(t, Object.fromEntries(['map/a.md', gone, ...kept].map((name) => [name, draft])));
  writeFileSync(join(world.folder, 'map', gone), 'half');
  await world.run(['map/a.md']);
  assert.ok(readdirSync(join(world.folder, 'map')).includes(gone), 'without --fix nothing is touched');
  await world.run(['--fix', 'map/a.md']);
  assert.deepEqual(readdirSync(join(world.folder, 'map')), ['a.md']);
  writeFileSync(join(world.folder, 'b.md'), draft);
  await world.run(['--fix', 'b.md']);
  assert.deepEqual(readdirSync(world.folder).sort(), [...kept, 'b.md', 'map'].sort());
});

test('--fix --dry-run shows a diff that does what --fix does, and writes nothing', async (t) => {
  for (const text of [draft, draft.trimEnd(), draft.replaceAll('\n', '\r\n')]) {
    const world = worldOf(t, { 'map/a.md': text });
    const { code, stdout, stderr } = await world.run(['--fix', '--dry-run', 'map/a.md']);
    assert.deepEqual([code, stderr, contentOf(world, 'map/a.md')], [1, '', text]);
    assert.match(stdout, /^--- a\/map\/a\.md\n\+\+\+ b\/map\/a\.md\n@@ /);
    await world.run(['--fix', 'map/a.md']);
    assert.equal(applyPatch(text, stdout, { autoConvertLineEndings: false }), contentOf(world, 'map/a.md'));
    assert.equal((await world.run(['--fix', '--dry-run', 'map/a.md'])).stdout, '');
  }
});

test('--fix --dry-run reads standard input, and reports into a file', async (t) => {
  const world = worldOf(t);
  const argv = ['--fix', '--dry-run', '-', '--stdin-filename', 'x.md', '-f', 'json:r.json'];
  const { stdout } = await world.run(argv, { stdin: bareDraft });
  assert.match(stdout, /^--- a\/x\.md\n/);
  assert.equal((JSON.parse(contentOf(world, 'r.json')) as Report).files.length, 1);
});

const refused: readonly (readonly [argv: readonly string[], line: RegExp])[] = [
  [['--dry-run', 'a.md'], /^De optie --dry-run hoort bij --fix\./],
  [['--fix', '-'], /^De tekst op standaardinvoer kan niet worden aangepast\./],
  [['--fix', '--dry-run', '-f', 'json', 'a.md'], /^Twee verslagen gaan naar standaarduitvoer\./],
  [['--max-warnings', '-1'], /^Achter de optie --max-warnings ontbreekt een waarde\./],
  [['--max-warnings=veel'], /^‘veel’ bij de optie --max-warnings is geen geheel getal/],
];

for (const [argv, line] of refused) {
  test(`refused: ${argv.join(' ')}`, async (t) => {
    const world = worldOf(t, { 'a.md': draft });
    const { code, stdout, stderr } = await world.run(argv);
    assert.deepEqual([code, stdout, contentOf(world, 'a.md')], [2, '', draft]);
    assert.match(stderr, line);
  });
}

test('a file that changed since it was read, or went away, is left alone', async (t) => {
  const world = worldOf(t, { 'a.md': 'van een ander\n' });
  const io = { cwd: world.folder } as Parameters<typeof saveFixed>[3];
  assert.equal(
    (await saveFixed('a.md', 'gelezen\n', 'gelezen en aangevuld\n', io))?.message,
    'cli.fix.changed',
  );
  assert.equal(contentOf(world, 'a.md'), 'van een ander\n');
  assert.deepEqual(readdirSync(world.folder), ['a.md']);
  writeFileSync(join(world.folder, 'a.md'), 'gelezen\n');
  assert.equal(await saveFixed('a.md', 'gelezen\n', 'aangevuld\n', io), undefined);
  assert.equal(contentOf(world, 'a.md'), 'aangevuld\n');
  assert.equal((await saveFixed('weg.md', 'a', 'b', io))?.message, 'cli.file.missing');
  assert.deepEqual(readdirSync(world.folder), ['a.md']);
});

test('--max-warnings counts the warnings of all files', async (t) => {
  const complete = readFileSync(
    new URL('../../examples/praktijk-de-linde.zelfevaluatie.md', import.meta.url),
    'utf8',
  ).replace('keurmerk: kgg-2024\n', '');
  const world = worldOf(t, { 'a.md': complete, 'b.md': complete });
  assert.equal((await world.run(['a.md', 'b.md', '--max-warnings', '2'])).code, 0);
  const { code, stderr } = await world.run(['a.md', 'b.md', '--quiet', '--max-warnings', '1']);
  assert.deepEqual([code, stderr], [1, 'Waarschuwingen: 2. Dat is meer dan de 1 van --max-warnings.\n']);
  assert.equal((await world.run(['a.md', '--max-warnings=0'])).code, 1);
});

const binary = fileURLToPath(new URL('../../dist/cli/main.cjs', import.meta.url));

test('a run that is killed leaves every file as it was, or as it was to be', async (t) => {
  const names = Array.from({ length: 200 }, (_, index) => `${String(index).padStart(3, '0')}.md`);
  const builtin = builtinEditions.find(({ id }) => id === 'kgg-2024');
  const [norm] = builtin?.norms ?? [];
  // Of two criteria, so that most of the time goes to files.
  const small = { ...builtin, norms: [{ ...norm, criteria: norm?.criteria.slice(0, 2) }] };
  const world = worldOf(t, { 'one.txt': draft, 'norm.json': JSON.stringify(small) });
  const argv = ['--fix', '--quiet', '--fail-on', 'hint', '--norm-file', 'norm.json'];
  assert.equal((await world.run([...argv, 'one.txt'])).code, 1);
  const fixed = contentOf(world, 'one.txt');
  for (let round = 0; round < 10; round += 1) {
    for (const name of names) writeFileSync(join(world.folder, name), draft);
    const child = spawn(process.execPath, [binary, ...argv, ...names], { cwd: world.folder });
    // Killed a moment after the report on the first file, the sixth, and so on.
    let reports = 0;
    child.stdout.on('data', () => {
      reports += 1;
      if (reports === round * 5 + 1) child.kill('SIGKILL');
    });
    await new Promise((resolve) => child.on('close', resolve));
    const texts = names.map((name) => contentOf(world, name));
    for (const text of texts) assert.ok(text === draft || text === fixed);
    assert.ok(texts.includes(fixed), 'the run had begun');
  }
});
