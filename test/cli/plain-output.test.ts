import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { builtinEditions } from '#core';
import { reportForms } from '../../cli/src/args.ts';
import { jsonOf, plain, plainLines } from '../../cli/src/output/plain.ts';
import { paragraph, run as wordRun, wordFile } from '../word/word-file.ts';
import { startBinary } from './binary.ts';
import { type World, worldOf } from './world.ts';

/** On one line: a title and colour for a terminal, in 7 and 8 bits, turned text, line ends, and commands of CI systems. */
const hostile =
  'KWAAD\u001B]0;titel\u0007\u001B[31m\u009B2J\u007F\b\u202Ether\u2066\u200F\u061C\u2028\u2029\u0085 ::error::a ##[error]b ##vso[task.c]d';
/** And with line ends of its own, where a command can begin. */
const broken = `${hostile}\r\n::error::e\n  ::add-mask::f`;

const steering = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;
/** What we write ourselves, on a terminal only: colours, an empty screen, a line that is written again. */
// eslint-disable-next-line no-control-regex -- that is what it is about
const ours = /\u001B\[(?:\d+m|2J|3J|H|K)|\r/g;

/** Nothing in an output does anything; commands for GitHub are those of its own report. */
function assertQuiet(output: string, what: string, { terminal = false, github = false } = {}): void {
  const text = terminal ? output.replace(ours, '') : output;
  for (const line of text.split(/\r?\n/)) {
    assert.doesNotMatch(line.replaceAll('\t', ''), steering, `${what}: ${JSON.stringify(line)}`);
    assert.doesNotMatch(line, /##[\w.-]*\[/, what);
    if (!github) assert.doesNotMatch(line, /^\s*::/, what);
    else if (line !== '')
      assert.match(line, /^::(?:error|warning|notice) file=[^:]*title=ZE\d+ [\w-]+::\S/, what);
  }
}

/** Every text in a value, however deep, made hostile; what has a form of its own stays. */
function spoilt(value: unknown, key = ''): unknown {
  if (value instanceof Array) return value.map((item) => spoilt(item, key));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, spoilt(inner, name)]));
  }
  const isText = [
    'title',
    'description',
    'level',
    'label',
    'why',
    'meaning',
    'notes',
    'publisher',
    'about',
  ].includes(key);
  return isText && typeof value === 'string' ? `${value} ${broken}` : value;
}

const own = {
  ...(spoilt(builtinEditions.find(({ id }) => id === 'kgg-2024')) as object),
  id: 'eigen',
};

const document = `---
keurmerk: eigen
organisatie: "${hostile}"
vorige: "weg ${hostile.replace(/[[\]#:]/g, '')}.md"
---

# Norm 1

## 1.1 De juiste plek

[invullen: ${hostile}] en [een blad](map/${'KWAAD\u001B[31m\u202E'}.pdf), mevrouw Jansen is onze cliënt.

::add-mask::tekst van de schrijver

## 9.9 ${hostile}

Tekst die nergens hoort, en die toch wat zegt over ${hostile}.

# Norm 2a

## 2a.1 Inzicht

Onze cliënten gaven in 2023 een 84 op een schaal van 10 voor KWAAD\u001B[31m\u202E; het cijfer was daarna 8,1.
`;

const strange = document.replace('keurmerk: eigen', `keurmerk: "kgg ${hostile.replace(/[\\"]/g, '')}"`);

/** Names of files that are hostile themselves; a file system takes all but a slash and a zero. */
const names = [`${hostile}.md`, `${broken}.md`, '::error::naam.md', '##[error]naam.md'];

function hostileWorld(t: Parameters<typeof worldOf>[0]): World {
  const world = worldOf(t, {
    'norm.json': JSON.stringify(own),
    'vreemd.md': strange,
    'concept.docx': wordFile({ body: paragraph(wordRun(`1.1 ${hostile.replace(/\p{Cc}/gu, '')}`)) }),
  });
  for (const name of names) writeFileSync(join(world.folder, name), document);
  return world;
}

const norms = ['--norm-file', 'norm.json'];

for (const form of reportForms) {
  for (const terminal of [undefined, 60, 200]) {
    const where = terminal === undefined ? 'elsewhere' : `on a terminal of ${terminal}`;
    test(`a report of hostile files and texts: ${form}, ${where}`, async (t) => {
      const world = hostileWorld(t);
      const argv = ['--format', form, '--report-unused', ...norms, '--', 'vreemd.md', ...names];
      const { code, stdout, stderr } = await world.run(argv, terminal === undefined ? {} : { terminal });
      assert.equal(code, 1, stderr);
      assert.match(stdout, /KWAAD/);
      assertQuiet(stdout, form, { terminal: terminal !== undefined, github: form === 'github' });
      assertQuiet(stderr, 'stderr', { terminal: terminal !== undefined });
    });
  }
}

test('JSON reads back as it was: names and texts are exact for programs', async (t) => {
  const world = hostileWorld(t);
  const { stdout } = await world.run(['--format', 'json', ...norms, '--', ...names]);
  const { files } = JSON.parse(stdout) as { files: { path: string; criteria: { title: string }[] }[] };
  assert.deepEqual(
    files.map(({ path }) => path),
    names,
  );
  assert.ok(files[0]?.criteria[0]?.title.endsWith(broken));
});

/** Each way to a message on stderr, or to a text on stdout, with something hostile in it. */
const said: readonly (readonly [name: string, argv: readonly string[]])[] = [
  ['an option that does not exist', [`--x${broken}`]],
  ['a value that cannot be', ['--format', broken]],
  ['a number that is none', ['--workers', broken]],
  ['a date that is none', ['--reference-date', broken]],
  ['a report without a file', ['--format', `${broken}:x`]],
  ['a part that is none', ['--shard', broken]],
  ['a word that is no command', [broken]],
  ['a file that is not there', ['check', `weg ${broken}.md`]],
  ['a file that is not there, where one is like it', ['check', `${broken}.m`]],
  ['a pattern without files', ['check', `*${broken}*.x`]],
  ['a folder without self-evaluations', ['check', `map ${broken}`]],
  ['an edition', ['check', 'vreemd.md', '--edition', broken]],
  ['an edition that is a file', ['check', 'vreemd.md', '--edition', `${broken}.json`]],
  ['a norm file that is not there', ['check', 'vreemd.md', '--norm-file', broken]],
  ['a norm file that is not right', ['check', 'vreemd.md', '--norm-file', `fout ${hostile}.json`]],
  ['a norm file in YAML that is not right', ['check', 'vreemd.md', '--norm-file', 'fout.yaml']],
  ['a configuration that is not there', ['check', 'vreemd.md', '--config', broken]],
  ['a configuration that is not right', ['check', 'vreemd.md', '--config', `fout ${hostile}.json`]],
  ['an ignore file that is not there', ['check', 'vreemd.md', '--ignore-path', broken]],
  ['a baseline that is not there', ['check', 'vreemd.md', '--baseline', broken]],
  ['a baseline that is none', ['check', 'vreemd.md', '--baseline', `fout ${hostile}.json`]],
  ['a baseline that is written', ['check', 'vreemd.md', '--baseline', `${broken}.json`, '--update-baseline']],
  ['a report in a file that is in the way', ['check', 'vreemd.md', '-o', `fout ${hostile}.json`]],
  ['a report in a folder', ['check', 'vreemd.md', '-o', `map ${broken}`]],
  ['two reports in one file', ['check', 'vreemd.md', '-f', `json:${broken}`, '-f', `csv:${broken}`]],
  ['a cache that cannot be', ['check', 'vreemd.md', '--cache', '--cache-location', `vreemd.md/${broken}`]],
  ['files that are checked', ['check', '--print-files', ...norms, '--', ...names]],
  ['what counts for a file', ['check', '--print-config', broken]],
  ['several files, with fixes', ['check', '--fix', '--dry-run', ...norms, '--', ...names]],
  ['merge of what is no report', ['merge', `fout ${hostile}.json`]],
  ['merge of what is not there', ['merge', broken]],
  ['merge of a report', ['merge', 'verslag.json']],
  ['merge of a report, twice', ['merge', 'verslag.json', './verslag.json']],
  ['outline', ['outline', ...norms, '--', `${broken}.md`]],
  ['outline as JSON', ['outline', '-f', 'json', ...norms, '--', `${broken}.md`]],
  ['outline of an unknown edition', ['outline', 'vreemd.md']],
  ['figures', ['figures', ...norms, '--', `${broken}.md`]],
  ['figures as JSON', ['figures', '-f', 'json', ...norms, '--', `${broken}.md`]],
  ['one figure', ['figures', '--ask', 'cq-grade', '-f', 'text', '--', `${broken}.md`]],
  ['norms', ['norms', ...norms]],
  ['norms as JSON', ['norms', '-f', 'json', ...norms]],
  ['an edition in full', ['norms', 'show', 'eigen', ...norms]],
  ['an edition in full, as JSON', ['norms', 'show', 'eigen', '-f', 'json', ...norms]],
  ['two editions beside each other', ['norms', 'diff', 'bggz-2022', 'eigen', ...norms]],
  [
    'two editions beside each other, as JSON',
    ['norms', 'diff', 'bggz-2022', 'eigen', '-f', 'json', ...norms],
  ],
  ['a question about norms that does not exist', ['norms', broken]],
  ['a norm explained', ['explain', '1', '--edition', 'eigen', ...norms]],
  ['a criterion explained', ['explain', '2a.1', '--edition', 'eigen', ...norms]],
  ['what cannot be explained', ['explain', broken]],
  ['a skeleton', ['new', '--organisation', broken, '--edition', 'eigen', ...norms]],
  ['a skeleton in a file', ['new', `nieuw ${broken}.md`]],
  ['a skeleton in a file that is there', ['new', `${broken}.md`]],
  ['a skeleton in a folder that is not there', ['new', `${broken}/x.md`]],
  ['a document carried over', ['migrate', '--to', 'kgg-2025', ...norms, '--', `${broken}.md`]],
  [
    'a document carried over to what is not known',
    ['migrate', '--to', broken, ...norms, '--', `${broken}.md`],
  ],
  ['a document carried over onto itself', ['migrate', '--to', 'kgg-2025', '-o', 'vreemd.md', 'vreemd.md']],
  ['a Word document', ['import', 'concept.docx']],
  ['a Word document in a file', ['import', 'concept.docx', '-o', `uit ${broken}.md`]],
  ['a Word document that is none', ['import', `fout ${hostile}.json`]],
  ['a Word document that is not there', ['import', broken]],
];

for (const [name, argv] of said) {
  test(`said of something hostile: ${name}`, async (t) => {
    const world = hostileWorld(t);
    mkdirSync(join(world.folder, `map ${broken}`));
    for (const file of [`fout ${hostile}.json`, 'fout.yaml']) {
      writeFileSync(join(world.folder, file), `{ "${hostile.replace(/\p{Cc}/gu, '')}": [ }`);
    }
    await world.run(['-f', 'json:verslag.json', ...norms, '--', ...names]);
    for (const [terminal, locale] of [
      [true, 'nl'],
      [false, 'en'],
    ] as const) {
      const { stdout, stderr } = await world.run(
        ['--locale', locale, ...argv],
        terminal ? { terminal: 80 } : {},
      );
      assertQuiet(stderr, 'stderr', { terminal });
      // Elsewhere than on a terminal a document is itself, for who puts it in a file.
      const isDocument = ['new', 'migrate', 'import'].includes(argv[0] ?? '') || argv.includes('--dry-run');
      if (terminal || !isDocument) assertQuiet(stdout, 'stdout', { terminal });
    }
  });
}

test('a run that watches hostile files', async (t) => {
  const world = hostileWorld(t);
  const child = startBinary(world.folder, ['--watch', '--', ...names]);
  t.after(() => child.kill('SIGKILL'));
  let output = '';
  const until = async (part: RegExp): Promise<void> => {
    while (!part.test(output)) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  }
  await until(/Wacht op/);
  rmSync(join(world.folder, names[0] ?? ''));
  await until(/er niet meer[\s\S]*Wacht op/);
  assertQuiet(output, 'watch');
});

test('a document goes out as it is where no terminal is', async (t) => {
  const world = hostileWorld(t);
  const { stdout } = await world.run(['migrate', '--to', 'kgg-2025', ...norms, '--', names[0] ?? '']);
  assert.ok(stdout.includes('\n::add-mask::tekst van de schrijver\n'));
  assert.ok(stdout.includes(hostile));
});

test('what is harmless stays as it is', () => {
  for (const text of [
    'Norm 2a: 8,4 (±0,2) – “goed” é ë ñ 漢字 👩‍⚕️ a::b std::string C# ## kop #1 [x] ##',
    'https://voorbeeld.nl/pad?x=1#top',
  ]) {
    assert.equal(plain(text), text);
    assert.equal(plainLines(`${text}\n\t${text}\n`), `${text}\n\t${text}\n`);
    assert.equal(jsonOf({ text }, 2), JSON.stringify({ text }, null, 2));
  }
});

test('JSON reads back, whatever it holds', () => {
  for (let code = 0; code < 0x3000; code += 1) {
    const value = { [`a${String.fromCharCode(code)}`]: `${String.fromCharCode(code)}##[x]##vso[y]\ud800` };
    assert.deepEqual(JSON.parse(jsonOf(value)), value);
    assert.doesNotMatch(jsonOf(value), steering);
  }
});
