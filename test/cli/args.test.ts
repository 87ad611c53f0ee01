import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { verbs } from '../../cli/src/args.ts';
import { draft, worldOf } from './world.ts';

test('--help of the program lists every command', async (t) => {
  const { code, stdout, stderr } = await worldOf(t).run(['--help']);
  assert.equal(code, 0);
  assert.equal(stderr, '');
  assert.match(stdout, /^Gebruik: zelfevaluatie \[opdracht\] \[opties\]/);
  for (const verb of Object.keys(verbs)) assert.match(stdout, new RegExp(`^ {2}${verb} +\\S`, 'm'));
  assert.deepEqual((await worldOf(t).run(['-h'])).stdout, stdout);
});

test('--help of a command lists every option, in both languages', async (t) => {
  const world = worldOf(t);
  for (const [verb, { options }] of Object.entries(verbs)) {
    const { code, stdout } = await world.run([verb, '--help']);
    assert.equal(code, 0);
    assert.match(stdout, new RegExp(`^Gebruik: zelfevaluatie ${verb} \\[opties\\]`));
    for (const { name } of options) assert.match(stdout, new RegExp(`--${name}\\b.* {2}\\S`));
    for (const name of ['locale', 'help', 'version']) assert.ok(stdout.includes(`--${name}`));
    assert.match((await world.run([verb, '-h', '--locale', 'en'])).stdout, /^Usage: /);
    assert.ok(!/\{\w+\}/.test(stdout), 'no holes are left open');
    for (const line of stdout.split('\n')) assert.ok(line.length <= 110, line);
  }
  const { stdout } = await world.run(['figures', '--help']);
  assert.match(
    stdout.replace(/\s+/g, ' '),
    /Kies uit: cq-subscales, .+ en session-count; of een cijfer uit een eigen normbestand\./,
  );
});

test('--version is that of the package', async (t) => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  for (const argv of [['--version'], ['-v'], ['check', '--version']]) {
    assert.deepEqual(await worldOf(t).run(argv), { code: 0, stdout: `${version}\n`, stderr: '' });
  }
});

test('check is the command for who names none', async (t) => {
  const world = worldOf(t, { 'a.zelfevaluatie.md': draft });
  const { stdout } = await world.run(['check', 'a.zelfevaluatie.md']);
  assert.equal((await world.run(['a.zelfevaluatie.md'])).stdout, stdout);
  assert.equal((await world.run(['--fail-on', 'warning', 'a.zelfevaluatie.md'])).stdout, stdout);
  assert.equal((await world.run([])).stdout, stdout);
});

test('a command may stand behind an option, and a file may have the name of a command', async (t) => {
  const world = worldOf(t, { new: draft });
  assert.match((await world.run(['--locale', 'en', 'outline', 'new'])).stdout, /complete/);
  assert.match((await world.run(['--', 'new'])).stdout, /^new\n/);
  assert.match((await world.run(['check', 'new'])).stdout, /^new\n/);
});

const wrong: readonly (readonly [argv: readonly string[], line: RegExp])[] = [
  [['chek'], /^‘chek’ is geen opdracht.+Bedoeld is misschien: zelfevaluatie check$/],
  [['frobniceer'], /^‘frobniceer’ is geen opdracht.+Zie: zelfevaluatie --help$/],
  [
    ['--formaat', 'json'],
    /^De opdracht check kent de optie --formaat niet\. Bedoeld is misschien --format\./,
  ],
  [['--xyz'], /^De opdracht check kent de optie --xyz niet\. Zie: zelfevaluatie check --help$/],
  [['-z'], /^De opdracht check kent de optie -z niet\./],
  [['new', '--format', 'json'], /^De opdracht new kent de optie --format niet\./],
  [['--format'], /^Achter de optie --format ontbreekt een waarde\./],
  [['--format', '--quiet'], /^Achter de optie --format ontbreekt een waarde\./],
  [['--format='], /^Achter de optie --format ontbreekt een waarde\./],
  [['-f', 'xml'], /^‘xml’ kan niet bij de optie -f\. Kies uit: text, json, sarif, .+ en csv\.$/],
  [
    ['--fail-on', 'fatal'],
    /^‘fatal’ kan niet bij de optie --fail-on\. Kies uit: error, warning, info en hint\.$/,
  ],
  [['--locale', 'fr'], /^‘fr’ kan niet bij de optie --locale\. Kies uit: nl en en\.$/],
  [['--quiet=ja'], /^Bij de optie --quiet hoort geen waarde\./],
  [
    ['--reference-date', '2024-02-30'],
    /^‘2024-02-30’ bij de optie --reference-date is geen bestaande datum\./,
  ],
  [['--reference-date', '1-2-2024'], /^‘1-2-2024’ bij de optie --reference-date is geen bestaande datum\./],
  [['outline'], /^Bij de opdracht outline hoort een bestand\./],
  [['explain'], /^Wat moet er worden uitgelegd\? Geef een code zoals ZE203/],
  [['--stdin-filename', 'a.md'], /^De optie --stdin-filename .+ Voeg - toe\.$/],
  [['outline', 'a', 'b'], /^Bij de opdracht outline hoort niet meer dan 1 bestand, en dit zijn er 2\./],
  [['lsp', '--stdio', 'x'], /^Bij de opdracht lsp hoort geen bestand\./],
  [['lsp'], /Start hem met: zelfevaluatie lsp --stdio$/],
];

for (const [argv, line] of wrong) {
  test(`refused: ${argv.join(' ')}`, async (t) => {
    const { code, stdout, stderr } = await worldOf(t).run(argv);
    assert.equal(code, 2);
    assert.equal(stdout, '');
    assert.match(stderr.trimEnd(), line);
    assert.equal(stderr.trimEnd().split('\n').length, 1);
  });
}

test('all that is wrong is said at once, in the language that is asked', async (t) => {
  const argv = ['--formt', 'json', '--quiet=1', '--fail-on=x', '--locale', 'en', 'a.md'];
  const { code, stderr } = await worldOf(t).run(argv);
  assert.equal(code, 2);
  assert.deepEqual(
    stderr
      .trimEnd()
      .split('\n')
      .map((line) => /--[a-z-]+/.exec(line)?.[0]),
    ['--formt', '--quiet', '--fail-on'],
  );
  assert.match(stderr, /^The command check has no option --formt\. Perhaps you mean --format\./);
});
