import assert from 'node:assert/strict';
import { chmodSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { type TestContext, test } from 'node:test';
import { draft, worldOf } from './world.ts';

/** Runs a check that cannot be done: one line on stderr, nothing on stdout, exit code 2. */
async function refused(
  t: TestContext,
  content: string | Uint8Array | undefined,
  line: RegExp,
  argv: readonly string[] = ['a.md'],
): Promise<void> {
  const world = worldOf(t, content === undefined ? {} : { 'a.md': content });
  const { code, stdout, stderr } = await world.run(['check', ...argv]);
  assert.equal(code, 2);
  assert.equal(stdout, '');
  assert.match(stderr, line);
  assert.equal(stderr.trimEnd().split('\n').length, 1);
  assert.doesNotMatch(stderr, /\bat .+:\d+:\d+|node:|Error/);
}

test('a missing file', async (t) => {
  await refused(t, undefined, /^a\.md is er niet\. Controleer/);
  await refused(t, draft, /^b\.md is er niet\. Bedoeld is misschien a\.md\.$/m, ['b.md']);
  await refused(t, draft, /^map\/b\.md is er niet\./, ['map/b.md']);
  await refused(t, draft, /^a\.md\/b\.md is er niet\./, ['a.md/b.md']);
  await refused(t, draft, /^Een van de bestandsnamen is leeg\./, ['']);
});

test('a file that may not be read', async (t) => {
  if (process.getuid?.() === 0) return t.skip('the administrator may read everything');
  const world = worldOf(t, { 'a.md': draft });
  chmodSync(join(world.folder, 'a.md'), 0);
  const { code, stderr } = await world.run(['a.md']);
  assert.equal(code, 2);
  assert.match(stderr, /^a\.md mag niet worden geopend\. Controleer de rechten/);
});

test('a file that cannot be opened for another reason', async (t) => {
  const world = worldOf(t);
  symlinkSync('kring.md', join(world.folder, 'kring.md'));
  const { code, stderr } = await world.run(['kring.md']);
  assert.equal(code, 2);
  assert.match(stderr, /^kring\.md is niet te openen \(ELOOP\)\./);
});

test('text that is not UTF-8', async (t) => {
  const latin = Buffer.from(`${draft}\nDe cliënt beslist mee.\n`, 'latin1');
  await refused(t, latin, /^a\.md is geen geldige UTF-8: op regel 11 staat/);
});

test('UTF-16, with and without its mark', async (t) => {
  const utf16 = Buffer.from(draft, 'utf16le');
  await refused(t, Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), /^a\.md staat in UTF-16\./);
  await refused(t, utf16, /^a\.md staat in UTF-16\./);
  await refused(t, Buffer.from(utf16).swap16(), /^a\.md staat in UTF-16\./);
});

test('a binary file', async (t) => {
  await refused(
    t,
    Buffer.from('PK\u0003\u0004\0\0word/document.xml'),
    /^a\.md is geen tekstbestand\. Bewaar/,
  );
});

test('a file that is too large', async (t) => {
  await refused(t, 'a'.repeat(2 * 1024 * 1024 + 1), /^a\.md is groter dan 2 MB;/);
  const world = worldOf(t);
  const endless = Readable.from(
    (function* () {
      for (;;) yield Buffer.alloc(64 * 1024, 'a');
    })(),
  );
  const piped = await world.run(['-'], { stdin: endless });
  assert.equal(piped.code, 2);
  assert.match(piped.stderr, /^\(standaardinvoer\) is groter dan 2 MB;/);
});

test('an empty file gets the findings of a document without norms, and a hint', async (t) => {
  const world = worldOf(t, { 'a.md': '', 'b.md': '\n \n' });
  for (const path of ['a.md', 'b.md']) {
    const { code, stdout, stderr } = await world.run([path]);
    assert.equal(code, 1);
    assert.match(stderr, new RegExp(`^${path} is leeg\\. .+ zelfevaluatie new\\n$`));
    assert.equal(stdout.match(/ZE201/g)?.length, 4);
  }
});

test('front matter that does not parse, and an edition that is not known, are findings', async (t) => {
  const world = worldOf(t, {
    'a.md': '---\nkeurmerk: [kgg\n---\n',
    'b.md': '---\nkeurmerk: kgg-2042\n---\n',
  });
  const yaml = await world.run(['a.md']);
  assert.equal(yaml.code, 1);
  assert.match(yaml.stdout, /ZE103/);
  const edition = await world.run(['b.md']);
  assert.equal(edition.code, 1);
  assert.match(edition.stdout, /kgg-2042.+kgg-2024.+ZE101\n\n1 bestand: 1 fout\n$/);
});

test('an edition by option that is not known', async (t) => {
  await refused(t, draft, /^De keurmerkeditie ‘kgg-2204’ is niet bekend\. Bedoeld is misschien kgg-2024\./, [
    '--edition',
    'kgg-2204',
    'a.md',
  ]);
  await refused(t, draft, /^De keurmerkeditie ‘iso’ is niet bekend\. Kies uit: .*kgg-2024/, [
    '--edition=iso',
  ]);
  await refused(t, draft, /--norm-file eigen\.json$/m, ['--edition', 'eigen.json', 'a.md']);
});

test('a norm file that is wrong says where, and nothing is checked', async (t) => {
  const world = worldOf(t, {
    'a.md': draft,
    'stuk.json': '{\n  "id": "x",\n  "year": 2024',
    'vorm.json': '{\n  "id": "eigen-2024",\n  "year": "twintig",\n  "norms": []\n}',
    'lijst.json': '[]',
  });
  const lines = async (path: string): Promise<readonly string[]> => {
    const { code, stdout, stderr } = await world.run(['--norm-file', path, 'a.md']);
    assert.equal(code, 2);
    assert.equal(stdout, '');
    return stderr.trimEnd().split('\n');
  };
  assert.match((await lines('stuk.json')).join(), /^stuk\.json:\d:\d+: Dit normbestand is niet te lezen/);
  const wrong = await lines('vorm.json');
  assert.ok(
    wrong.some((line) => /^vorm\.json:3:\d+: year: .+getal/.test(line)),
    wrong.join('\n'),
  );
  assert.match((await lines('lijst.json')).join(), /^lijst\.json:1:1: /);
  assert.match((await lines('weg.json')).join(), /^weg\.json is er niet\./);
});

test('many problems in a norm file are cut off', async (t) => {
  const many = Array.from({ length: 30 }, (_, index) => [`veld${index}`, 1]);
  const world = worldOf(t, { 'veel.json': JSON.stringify(Object.fromEntries(many)) });
  const { stderr } = await world.run(['--norm-file', 'veel.json']);
  const lines = stderr.trimEnd().split('\n');
  assert.equal(lines.length, 11);
  assert.match(lines.at(-1) ?? '', /^veel\.json: er zijn nog \d+ andere problemen\.$/);
});

test('of several files the bad ones are named and the good ones checked; none is changed', async (t) => {
  const files = { 'goed.md': draft, 'stuk.md': Buffer.from([0x61, 0xe9, 0x62]), 'nul.md': 'a\0b' };
  const world = worldOf(t, files);
  const { code, stdout, stderr } = await world.run(['weg.md', 'stuk.md', 'goed.md', 'nul.md']);
  assert.equal(code, 2);
  assert.deepEqual(
    stderr.split('\n').map((line) => line.split(' ')[0]),
    ['weg.md', 'stuk.md', 'nul.md', ''],
  );
  assert.match(stdout, /^goed\.md\n/);
  assert.match(stdout, /\n1 bestand: \d+ fouten; 3 niet gecontroleerd:\n(?: {2}\S+\n){3}$/);
  for (const [path, content] of Object.entries(files)) {
    assert.deepEqual(readFileSync(join(world.folder, path)), Buffer.from(content));
  }
});

test('a file name cannot steer the terminal', async (t) => {
  const world = worldOf(t);
  const { stderr } = await world.run(['\u001B[31m\nrood.md']);
  assert.match(stderr, /^ \[31m rood\.md is er niet\..*\n$/);
});
