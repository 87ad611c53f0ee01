import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { reportForms } from '../../cli/src/args.ts';
import { fileKey } from '../../cli/src/file-key.ts';
import { paragraph, run as wordRun, wordFile } from '../word/word-file.ts';
import { binary, runBinary } from './binary.ts';
import { draft, type World, worldOf } from './world.ts';

const complete = readFileSync(
  new URL('../../examples/praktijk-de-linde.zelfevaluatie.md', import.meta.url),
  'utf8',
);

const textOf = (world: World, path: string): string => readFileSync(join(world.folder, path), 'utf8');

/** The files in a folder and below it with what is in them, by path; links are left out. */
function everything({ folder }: World, below = ''): Readonly<Record<string, string>> {
  const entries = readdirSync(join(folder, below), { withFileTypes: true });
  return entries.reduce((all, entry) => {
    const path = join(below, entry.name);
    if (entry.isDirectory()) return { ...all, ...everything({ folder } as World, path) };
    return entry.isFile() ? { ...all, [path]: readFileSync(join(folder, path), 'utf8') } : all;
  }, {});
}

/** What people have beside their self-evaluations, of every kind that a report can have too. */
const texts: Readonly<Record<string, string>> = {
  'a.md': draft,
  'notulen.md': '# Notulen\n\nWij spraken over de norm.\n',
  'kop.md': '# Zelfevaluaties\n\n## Praktijk De Linde\n\nEen eigen tekst.\n',
  'lijst.txt': '3 dingen: melk\n  1:2  fout  gemaakt\n',
  'aantekening.txt': 'a.md\n  2:11  zie daar\n',
  'cijfers.csv': 'file,edition,norm\r\na.md,2024,1\r\n',
  'gegevens.json': '{"schemaVersion":1,"files":{"a.md":{}}}\n',
  'rij.json': '[\n  {"description":"Een hond","check_name":"ras"}\n]\n',
  'ander.sarif': '{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"eslint"}},"results":[]}]}\n',
  'ander.xml': '<?xml version="1.0"?>\n<testsuites name="jest">\n</testsuites>\n',
  'log.txt': '::error file=a.js,line=1,title=TS2304::Cannot find name\n',
  'norm.json': readFileSync(new URL('../../schemas/kgg-2024.json', import.meta.url), 'utf8'),
  '.zelfevaluatierc.json': '{}\n',
  'leeg regeleinde.md': '\n',
  'bytes.bin': '\0\u0001\u0002',
};

for (const name of Object.keys(texts)) {
  test(`a report does not take the place of another text: ${name}`, async (t) => {
    const world = worldOf(t, { ...texts, 'b.md': draft });
    const before = everything(world);
    for (const form of reportForms) {
      for (const argv of [
        ['b.md', '--format', form, '--output', name],
        ['b.md', '--format', `${form}:${name}`],
      ]) {
        const { code, stdout, stderr } = await world.run(argv);
        assert.deepEqual([code, stdout], [2, ''], form);
        assert.match(stderr, /blijft zoals het is\. Kies voor het verslag een andere naam/);
        assert.deepEqual(everything(world), before);
      }
    }
  });
}

for (const form of reportForms) {
  test(`a report takes the place of an earlier one, of any form, language and outcome: ${form}`, async (t) => {
    const earlier = worldOf(t, { 'a.md': draft, 'b.md': complete, 'c.md': '', 'd 1.md': complete });
    const kinds: readonly (readonly string[])[] = [
      ['a.md'],
      ['b.md'],
      ['c.md', 'a.md'],
      ['d 1.md'],
      ['weg.md'],
      ['weg.md', 'b.md'],
      ['--locale', 'en', 'a.md', 'b.md'],
      ['--locale', 'en', 'b.md'],
      ['--locale', 'en', 'weg.md'],
      ['--quiet', 'a.md', 'b.md'],
      ['--quiet', 'b.md'],
      ['--shard', '1/2', 'a.md', 'b.md'],
    ];
    for (const kind of kinds) {
      await earlier.run([...kind, '-f', form, '-o', 'r']);
      const world = worldOf(t, { 'x.md': draft, r: readFileSync(join(earlier.folder, 'r')) });
      for (const next of [form, reportForms[(reportForms.indexOf(form) + 1) % reportForms.length] ?? form]) {
        const { code, stderr } = await world.run(['x.md', '-f', next, '-o', 'r']);
        assert.deepEqual([code, stderr], [1, ''], `${kind.join(' ')}: ${next}`);
        assert.equal(textOf(world, 'r'), (await world.run(['x.md', '-f', next])).stdout);
      }
    }
  });
}

test('a merged report is one too', async (t) => {
  const world = worldOf(t, { 'a.md': draft, 'b.md': draft });
  for (const form of ['json', 'sarif']) {
    for (const part of ['a', 'b']) await world.run([`${part}.md`, '-f', `${form}:${part}.${form}`]);
    const parts = [`a.${form}`, `b.${form}`];
    for (const time of ['first', 'second']) {
      assert.equal((await world.run(['merge', ...parts, '-o', `all.${form}`])).code, 1, time);
    }
    const before = everything(world);
    for (const target of [...parts, `./a.${form}`, 'a.md']) {
      const { code, stderr } = await world.run(['merge', ...parts, '-o', target]);
      assert.equal(code, 2);
      assert.match(stderr, /blijft zoals het is\. Kies voor het verslag een andere naam/);
    }
    assert.deepEqual(everything(world), before);
  }
});

/** A run whose report goes where its input is, by another way. */
const ways: readonly (readonly [name: string, make: (folder: string) => string])[] = [
  ['the same name', () => 'a.md'],
  ['another way to write it', () => './map/../a.md'],
  ['the whole path', (folder) => join(folder, 'a.md')],
  ['a link', (folder) => (symlinkSync('a.md', join(folder, 'link.json')), 'link.json')],
  [
    'a link to a link',
    (folder) => (symlinkSync('a.md', join(folder, 'l')), symlinkSync('l', join(folder, 'm')), 'm'),
  ],
  [
    'another name of the same file',
    (folder) => (linkSync(join(folder, 'a.md'), join(folder, 'b.json')), 'b.json'),
  ],
  ['a folder that is a link', (folder) => (symlinkSync('.', join(folder, 'hier')), 'hier/a.md')],
];

for (const [name, make] of ways) {
  test(`a report does not take the place of what is checked: ${name}`, async (t) => {
    // Which is a report itself, so that only what it is for tells.
    const report = (await worldOf(t, { 'x.md': draft }).run(['x.md', '-f', 'markdown'])).stdout;
    for (const text of [report, draft, '']) {
      const world = worldOf(t, { 'a.md': text, 'map/x': '' });
      const target = make(world.folder);
      const before = everything(world);
      for (const argv of [['a.md'], ['map/x', '*.md']]) {
        const { code, stderr } = await world.run([...argv, '-f', `markdown:${target}`]);
        assert.equal(code, 2);
        assert.match(stderr, /wordt voor dit verslag gelezen/);
        assert.deepEqual(everything(world), before);
      }
    }
  });
}

test('no report takes the place of what the run reads beside its documents, nor of the baseline', async (t) => {
  const world = worldOf(t, {
    'a.md': draft,
    'norm.json': texts['norm.json'] ?? '',
    '.zelfevaluatierc.json': '{"norms":["eigen.json"]}',
    'eigen.json': texts['norm.json']?.replace('"kgg-2024"', '"eigen"') ?? '',
    'ignore.txt': '',
  });
  const argv = ['a.md', '--norm-file', 'norm.json', '--ignore-path', 'ignore.txt'];
  await world.run([...argv, '--baseline', 'b.json', '--update-baseline']);
  const before = everything(world);
  for (const target of ['norm.json', '.zelfevaluatierc.json', 'eigen.json', 'ignore.txt', 'b.json']) {
    const { code, stderr } = await world.run([...argv, '--baseline', 'b.json', '-f', `json:${target}`]);
    assert.equal(code, 2, target);
    assert.match(stderr, /wordt voor dit verslag gelezen/);
  }
  assert.equal(
    (await world.run([...argv, '--baseline', 'n.json', '--update-baseline', '-o', './N.json'])).code,
    2,
  );
  assert.deepEqual(everything(world), before);
});

test('nor of the file whose text comes in by standard input', async (t) => {
  const world = worldOf(t, { 'a.md': '' });
  const argv = ['-', '--stdin-filename', 'a.md', '-o', './a.md'];
  const { code, stderr } = await world.run(argv, { stdin: draft });
  assert.equal(code, 2);
  assert.match(stderr, /^\.\/a\.md wordt voor dit verslag gelezen/);
});

test('a report does not get the name of a self-evaluation', async (t) => {
  const world = worldOf(t, { 'a.md': draft });
  const { code, stderr } = await world.run(['a.md', '-o', 'concept.zelfevaluatie.md']);
  assert.equal(code, 2);
  assert.match(stderr, /^concept\.zelfevaluatie\.md heeft de naam van een zelfevaluatie/);
  assert.deepEqual(readdirSync(world.folder), ['a.md']);
});

test('what somebody puts in the place of a report while that is made stays', async (t) => {
  const world = worldOf(t, { 'a.md': draft });
  for (const before of [undefined, (await world.run(['a.md', '-f', 'json'])).stdout]) {
    if (before !== undefined) writeFileSync(join(world.folder, 'r.json'), before);
    // Standard input is read when the report has been opened.
    const put = function* () {
      writeFileSync(join(world.folder, 'r.json'), 'van een ander\n');
      yield Buffer.from(draft);
    };
    const { Readable } = await import('node:stream');
    const { code, stderr } = await world.run(['-', '-f', 'json:r.json'], { stdin: Readable.from(put()) });
    assert.equal(code, 2);
    assert.match(stderr, /^r\.json bestaat al en is geen verslag/);
    assert.deepEqual(everything(world), { 'a.md': draft, 'r.json': 'van een ander\n' });
    execFileSync('rm', [join(world.folder, 'r.json')]);
  }
});

test('two reports that would get one place are refused, however that is written', async (t) => {
  const world = worldOf(t, { 'a.md': draft, 'map/x': '' });
  symlinkSync('map', join(world.folder, 'naar'));
  symlinkSync('weg.json', join(world.folder, 'nergens'));
  for (const [one, other] of [
    ['map/r', 'naar/r'],
    ['r.json', 'R.JSON'],
    ['weg.json', 'nergens'],
    ['/dev/stdout', '-'],
  ]) {
    const { code, stderr } = await world.run(['a.md', '-f', `json:${one}`, '-f', `csv:${other}`]);
    assert.equal(code, 2, `${one} ${other}`);
    assert.match(stderr, /^Twee verslagen gaan naar /);
  }
  assert.deepEqual(everything(world), { 'a.md': draft, 'map/x': '' });
});

test('a link that leads nowhere gets its file there, and stays', async (t) => {
  const world = worldOf(t, { 'a.md': draft, 'map/x': '' });
  symlinkSync('map/nieuw.json', join(world.folder, 'r.json'));
  assert.equal((await world.run(['a.md', '-f', 'json:r.json'])).code, 1);
  assert.ok(lstatSync(join(world.folder, 'r.json')).isSymbolicLink());
  assert.match(textOf(world, 'map/nieuw.json'), /^\{"schemaVersion"/);
});

/** Runs the binary by a shell, with `Z` for it. */
const shell = (world: World, script: string): string =>
  execFileSync('sh', ['-c', script], {
    cwd: world.folder,
    env: { PATH: process.env['PATH'], Z: `${process.execPath} ${binary}` },
    encoding: 'utf8',
  });

test(
  'standard output by its names, whatever it is, keeps what it has',
  { skip: process.platform === 'win32' },
  async (t) => {
    const world = worldOf(t, { 'a.md': draft, 'log.txt': 'eerste regel\n' });
    const { stdout } = await world.run(['a.md', '-f', 'csv']);
    for (const name of ['-', '/dev/stdout', '/dev/fd/1', '/proc/self/fd/1']) {
      if (name.startsWith('/proc') && process.platform !== 'linux') continue;
      assert.equal(shell(world, `$Z a.md -f csv -o ${name} | cat`), stdout, name);
      shell(world, `$Z a.md -f csv -o ${name} > uit.txt || true`);
      assert.equal(textOf(world, 'uit.txt'), stdout, name);
      shell(world, `echo eerste regel > log.txt; $Z a.md -f csv -o ${name} >> log.txt || true`);
      assert.equal(textOf(world, 'log.txt'), `eerste regel\n${stdout}`, name);
    }
    shell(world, `echo eerste regel > log.txt; $Z a.md -f csv -o /dev/fd/3 3>> log.txt || true`);
    assert.equal(textOf(world, 'log.txt'), `eerste regel\n${stdout}`);
    assert.equal(shell(world, '$Z a.md -f csv -o /dev/fd/3 3>&1 | cat'), stdout);
    shell(world, '$Z a.md -f csv -o /dev/null || true');
    assert.ok(!statSync('/dev/null').isFile());
    assert.match(
      shell(world, '$Z new -o /dev/stdout 2>&1 || $Z new /dev/stdout 2>/dev/null | cat'),
      /^---\nkeurmerk/m,
    );
  },
);

const optionNames = [
  '--fix.md',
  '-o.md',
  '--output=a.md',
  '--format=json:a.md',
  '--config=x.md',
  '-x.md',
  '--.md',
  '--help.MD',
  '--baseline=b.markdown',
];

test('a file with the name of an option is a file, as a shell and a hook give it', async (t) => {
  const world = worldOf(t, {
    'a.md': complete,
    ...Object.fromEntries(optionNames.map((name) => [name, draft])),
  });
  const before = everything(world);
  for (const name of optionNames) {
    for (const argv of [[name], ['--', name], ['--quiet', '--fail-on', 'error', name], [name, 'a.md']]) {
      const { code, stdout, stderr } = await world.run(['check', ...argv]);
      assert.deepEqual([code, stderr], [1, ''], argv.join(' '));
      assert.ok(stdout.includes(name), argv.join(' '));
    }
  }
  const all = await world.run(['check', '-f', 'json', ...optionNames, 'a.md']);
  assert.equal((JSON.parse(all.stdout) as { files: unknown[] }).files.length, optionNames.length + 1);
  const pattern = await world.run(['check', '-f', 'json', '*.{md,MD,markdown}']);
  assert.equal((JSON.parse(pattern.stdout) as { files: unknown[] }).files.length, optionNames.length + 1);
  assert.deepEqual(everything(world), before);
});

test('what is no file is an option, and the value of an option stays one', async (t) => {
  const world = worldOf(t, { 'a.md': draft });
  assert.match((await world.run(['check', '--fix.md'])).stderr, /kent de optie --fix\.md niet/);
  await world.run(['check', 'a.md', '--output=r.md']);
  assert.match(textOf(world, 'r.md'), /^a\.md\n/);
});

test('the cache leaves a folder of somebody else alone', async (t) => {
  const world = worldOf(t, {
    'a.md': draft,
    'zelfevaluatie/oud.md': draft,
    'zelfevaluatie/.gitignore': 'x\n',
  });
  const long = new Date(Date.now() - 90 * 24 * 3600 * 1000);
  utimesSync(join(world.folder, 'zelfevaluatie/oud.md'), long, long);
  const before = everything(world);
  const { code, stderr } = await world.run(['a.md', '--cache', '--cache-location', '.']);
  assert.equal(code, 2);
  assert.match(stderr, /^In \. staat al een map zelfevaluatie met iets anders erin/);
  assert.deepEqual(everything(world), before);
});

test('and of its own folder only what it keeps goes', async (t) => {
  const world = worldOf(t, { 'a.md': draft });
  const argv = ['a.md', '--cache', '--cache-location', 'c'];
  await world.run(argv);
  writeFileSync(join(world.folder, 'c/zelfevaluatie/eigen.md'), draft);
  const long = new Date(Date.now() - 90 * 24 * 3600 * 1000);
  for (const name of readdirSync(join(world.folder, 'c/zelfevaluatie'))) {
    utimesSync(join(world.folder, 'c/zelfevaluatie', name), long, long);
  }
  await world.run(argv);
  assert.equal(textOf(world, 'c/zelfevaluatie/eigen.md'), draft);
});

const word = wordFile({ body: paragraph(wordRun('1.1 De juiste plek')) });

test('import and migrate do not write over what they read, by whatever way', async (t) => {
  const world = worldOf(t, { 'a.docx': '', 'a.md': draft });
  writeFileSync(join(world.folder, 'a.docx'), word);
  for (const name of ['a.docx', 'a.md']) {
    linkSync(join(world.folder, name), join(world.folder, `hard-${name}`));
    symlinkSync(name, join(world.folder, `zacht-${name}`));
  }
  const before = everything(world);
  for (const prefix of ['', './', 'hard-', 'zacht-']) {
    for (const argv of [
      ['import', 'a.docx', '--force', '-o', `${prefix}a.docx`],
      ['migrate', 'a.md', '--to', 'kgg-2025', '--force', '-o', `${prefix}a.md`],
    ]) {
      const { code, stderr } = await world.run(argv);
      assert.equal(code, 2, argv.join(' '));
      assert.match(stderr, /is het (?:Word-document|document) zelf/);
    }
  }
  assert.deepEqual(everything(world), before);
});

test('new, import and migrate write over nothing unless they are told to, links that lead nowhere included', async (t) => {
  const world = worldOf(t, { 'a.docx': '', 'a.md': draft, 'b.md': 'van een ander\n' });
  writeFileSync(join(world.folder, 'a.docx'), word);
  symlinkSync('weg.md', join(world.folder, 'nergens.md'));
  const before = everything(world);
  for (const target of ['b.md', 'nergens.md']) {
    for (const argv of [
      ['new', target],
      ['import', 'a.docx', '-o', target],
      ['migrate', 'a.md', '--to', 'kgg-2025', '-o', target],
    ]) {
      const { code, stderr } = await world.run(argv);
      assert.equal(code, 2, argv.join(' '));
      assert.match(stderr, /bestaat al en blijft zoals het is/);
    }
  }
  assert.deepEqual(everything(world), before);
});

test('a file that may not be written stays as it is', { skip: process.getuid?.() === 0 }, async (t) => {
  const world = worldOf(t, { 'a.md': draft, 'r.json': (await worldOf(t).run(['-', '-f', 'json'])).stdout });
  chmodSync(join(world.folder, 'r.json'), 0o444);
  const { code, stderr } = await world.run(['a.md', '-f', 'json:r.json']);
  assert.deepEqual([code, stderr.slice(0, 6)], [2, 'r.json']);
});

test('files have a key in common by any way to them, and others have not', (t: TestContext) => {
  const { folder } = worldOf(t, { 'map/a': 'x', b: 'x' });
  const at = (path: string): string => fileKey(join(folder, path));
  symlinkSync('map', join(folder, 'naar'));
  symlinkSync('kring', join(folder, 'kring'));
  mkdirSync(join(folder, 'Map2'));
  assert.equal(at('map/a'), at('naar/a'));
  assert.equal(at('map/nieuw'), at('naar/NIEUW'));
  assert.equal(at('map/diep/nieuw'), at('naar/diep/nieuw'));
  assert.equal(at('map/caf\u00e9'), at('map/cafe\u0301'));
  assert.notEqual(at('map/a'), at('b'));
  assert.notEqual(at('map/nieuw'), at('Map2/nieuw'));
  assert.equal(at('kring'), join(folder, 'kring'));
});

test('the bundle refuses the same', async (t) => {
  const world = worldOf(t, { 'a.md': draft });
  const { code, stderr } = await runBinary(world.folder, ['check', 'a.md', '-o', 'a.md']);
  assert.equal(code, 2);
  assert.match(stderr, /^a\.md wordt voor dit verslag gelezen/);
  assert.equal(textOf(world, 'a.md'), draft);
});
