import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { builtinEditions } from '#core';
import { bareDraft, draft, type World, worldOf } from './world.ts';

const complete = readFileSync(
  new URL('../../examples/praktijk-de-linde.zelfevaluatie.md', import.meta.url),
  'utf8',
);

/** As in the contract; the keys are all there are, those with `?` may be left out. */
interface FindingJson {
  code: string;
  name: string;
  severity: string;
  message: string;
  norm?: string;
  criterion?: number;
  phase?: string;
  fixable: boolean;
  range: { start: { line: number; column: number; offset: number }; end: { offset: number } };
}

interface Report {
  schemaVersion: number;
  files: {
    path: string;
    edition: string | null;
    locale: string;
    findings: FindingJson[];
    criteria: {
      norm: string;
      criterion: number;
      status: string;
      figures: {
        ask: string;
        value: number | null;
        range: { start: { offset: number }; end: { offset: number } };
      }[];
    }[];
    progress: { complete: number; total: number };
  }[];
  summary: Record<'files' | 'errors' | 'warnings' | 'infos' | 'hints', number>;
}

async function report(world: World, ...argv: readonly string[]): Promise<Report> {
  const { stdout } = await world.run(['check', '--format', 'json', ...argv]);
  return JSON.parse(stdout) as Report;
}

test('a complete self-evaluation has no findings and exit code 0', async (t) => {
  const world = worldOf(t, { 'a.md': complete });
  const { code, stdout, stderr } = await world.run(['check', 'a.md']);
  assert.equal(code, 0);
  assert.equal(stderr, '');
  assert.match(stdout, /^a\.md\n {2}geen bevindingen\n\n {2}Norm 1 {3}9 van 9 volledig {4}\S/);
  assert.match(stdout, /\n\n1 bestand: geen bevindingen\n$/);
});

test('findings are listed by place, with severity, message and code, and give exit code 1', async (t) => {
  const world = worldOf(t, { 'a.md': draft });
  const { code, stdout, stderr } = await world.run(['a.md']);
  assert.equal(code, 1);
  assert.equal(stderr, '');
  assert.match(stdout, /^a\.md\n {2}2:11 {2}fout {2}Norm 2a \(.+\) ontbreekt.+ {2}ZE201\n/);
  assert.match(stdout, /\n {2}Norm 1 {3}1 van 9 volledig {3}\S.*\n {2}Norm 2a {2}0 van 4 volledig/);
  assert.match(stdout, /\n1 bestand: \d+ fouten\n$/);
  assert.ok(!stdout.includes('\u001B'), 'no colours where the output is no terminal');
});

test('a terminal gets colours and wrapped messages, unless NO_COLOR says no', async (t) => {
  const world = worldOf(t, { 'a.md': draft });
  const { stdout } = await world.run(['a.md'], { terminal: 80 });
  assert.ok(stdout.includes('\u001B[31mfout'));
  const plain = await world.run(['a.md'], { terminal: 80, env: { NO_COLOR: '1' } });
  assert.ok(!plain.stdout.includes('\u001B'));
  for (const line of plain.stdout.split('\n')) assert.ok(line.length <= 80, line);
  const forced = await world.run(['a.md'], { env: { FORCE_COLOR: '1' } });
  assert.ok(forced.stdout.startsWith('\u001B[1ma.md'));
});

test('several files on a terminal show progress on stderr, and leave nothing of it', async (t) => {
  const world = worldOf(t, { 'a.md': draft, 'b.md': draft });
  const { stderr, stdout } = await world.run(['a.md', 'b.md'], { terminal: 80 });
  assert.match(stderr, /Bestand 1 van 2: a\.md/);
  assert.ok(stderr.endsWith('Bestand 2 van 2: b.md\r\u001B[K'));
  assert.ok(!stdout.includes('Bestand'));
  assert.equal((await world.run(['a.md', 'b.md'])).stderr, '');
});

test('json is one object, exactly as in the contract', async (t) => {
  const world = worldOf(t, { 'a.md': draft, 'map/b.md': complete });
  const { schemaVersion, files, summary } = await report(world, 'a.md', 'map/b.md');
  assert.equal(schemaVersion, 1);
  assert.deepEqual(
    files.map(({ path, edition, locale }) => [path, edition, locale]),
    [
      ['a.md', 'kgg-2024', 'nl'],
      ['map/b.md', 'kgg-2024', 'nl'],
    ],
  );
  const [a, b] = files;
  assert.ok(a && b);
  assert.deepEqual(Object.keys(a), ['path', 'edition', 'locale', 'findings', 'criteria', 'progress']);
  assert.deepEqual(b.progress, { complete: 30, total: 30 });
  assert.equal(a.criteria.length, 30);
  assert.deepEqual(Object.keys(a.criteria[0] ?? {}), [
    'norm',
    'criterion',
    'phase',
    'title',
    'status',
    'figures',
  ]);
  assert.equal(a.criteria[0]?.status, 'complete');
  assert.equal(a.criteria[1]?.status, 'missing');

  const required = ['code', 'name', 'severity', 'message', 'fixable', 'range'];
  for (const finding of a.findings) {
    assert.deepEqual(
      Object.keys(finding).filter((key) => !['norm', 'criterion', 'phase'].includes(key)),
      required,
    );
    assert.match(finding.code, /^ZE\d{3}$/);
    assert.deepEqual(Object.keys(finding.range.start), ['line', 'column', 'offset']);
  }
  const missingNorm = a.findings.find(({ code }) => code === 'ZE201');
  assert.deepEqual([missingNorm?.norm, missingNorm?.criterion], ['2a', undefined]);
  const missingPhase = a.findings.find(({ code }) => code === 'ZE202');
  assert.deepEqual([missingPhase?.norm, missingPhase?.phase], ['1', 'do']);
  assert.ok(missingPhase && !('criterion' in missingPhase));
  const missing = a.findings.find(({ code, criterion }) => code === 'ZE203' && criterion === 6);
  assert.deepEqual([missing?.norm, missing?.phase, missing?.fixable], ['1', 'do', true]);

  const errors = files.flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'error');
  assert.deepEqual(summary, { files: 2, errors: errors.length, warnings: 0, infos: 0, hints: 0 });
});

test('json gives each figure with its value, period and place', async (t) => {
  const world = worldOf(t, { 'a.md': complete });
  const [file] = (await report(world, 'a.md')).files;
  const figures = file?.criteria.flatMap((criterion) => criterion.figures) ?? [];
  const grade = figures.find(({ ask }) => ask === 'cq-grade');
  assert.ok(grade);
  assert.deepEqual(Object.keys(grade), [
    'ask',
    'label',
    'value',
    'low',
    'high',
    'scaleMax',
    'unit',
    'of',
    'percent',
    'period',
    'range',
  ]);
  const { range, value } = grade;
  const written = complete.slice(range.start.offset, range.end.offset);
  assert.equal(Number.parseFloat(written.replace(',', '.')), value);
});

test('offsets and columns count UTF-16 units of the file without its byte order mark', async (t) => {
  const text = draft.replace(
    '# Norm 1\n',
    '# Norm 1 😀\r\n\r\n## 1.2 Hulpvraag 😀 TODO\r\n\r\nTODO 😀 TODO\r\n',
  );
  const world = worldOf(t, { 'a.md': text, 'bom.md': `\uFEFF${text}` });
  const { files } = await report(world, 'a.md', 'bom.md');
  assert.deepEqual(files[0]?.findings, files[1]?.findings);
  const placeholders = files[0]?.findings.filter(({ code }) => code === 'ZE302') ?? [];
  assert.ok(placeholders.length > 0);
  for (const { range } of placeholders) {
    const before = text.slice(0, range.start.offset);
    assert.equal(range.start.column, before.length - before.lastIndexOf('\n'));
    assert.equal(range.start.line, before.split('\n').length);
    assert.equal(text.slice(range.start.offset, range.end.offset), 'TODO');
  }
});

test('a run without findings still writes a whole object', async (t) => {
  const world = worldOf(t, { 'a.md': complete });
  const { files, summary } = await report(world, 'a.md');
  assert.deepEqual(files[0]?.findings, []);
  assert.deepEqual(summary, { files: 1, errors: 0, warnings: 0, infos: 0, hints: 0 });
  const none = await world.run(['--format=json', 'b.md']);
  assert.equal(none.code, 2);
  assert.deepEqual((JSON.parse(none.stdout) as Report).files, []);
});

test('--fail-on says which level gives exit code 1', async (t) => {
  const world = worldOf(t, { 'a.md': complete.replace('keurmerk: kgg-2024\n', '') });
  const { files } = await report(world, 'a.md');
  assert.deepEqual(
    files[0]?.findings.map(({ code, severity }) => [code, severity]),
    [['ZE102', 'warning']],
  );
  assert.equal((await world.run(['a.md'])).code, 0);
  assert.equal((await world.run(['a.md', '--fail-on', 'error'])).code, 0);
  assert.equal((await world.run(['a.md', '--fail-on', 'warning'])).code, 1);
  assert.equal((await world.run(['a.md', '--fail-on', 'hint'])).code, 1);
});

test('--quiet reports only what gives exit code 1', async (t) => {
  const warned = complete.replace('keurmerk: kgg-2024\n', '');
  const world = worldOf(t, {
    'a.md': warned,
    'b.md': draft.replace('keurmerk: kgg-2024\n', 'organisatie: X\n'),
  });
  assert.deepEqual(await world.run(['--quiet', 'a.md']), { code: 0, stdout: '', stderr: '' });
  const { stdout, code } = await world.run(['-q', 'a.md', 'b.md']);
  assert.equal(code, 1);
  assert.match(stdout, /^b\.md\n {2}1:1/);
  assert.doesNotMatch(stdout, /waarschuwing|volledig|bestanden/);
  const json = await report(world, '--quiet', 'a.md', 'b.md');
  assert.deepEqual(
    new Set(json.files.flatMap(({ findings }) => findings).map(({ severity }) => severity)),
    new Set(['error']),
  );
  assert.equal(json.summary.warnings, 0);
  assert.equal(json.files[0]?.progress.total, 30);
});

test('--locale and ZELFEVALUATIE_LOCALE choose the language, the machine does not', async (t) => {
  const world = worldOf(t, { 'a.md': draft });
  const english = /Norm 2a \(.+\) is missing/;
  assert.match((await world.run(['a.md', '--locale', 'en'])).stdout, english);
  assert.match((await world.run(['a.md'], { env: { ZELFEVALUATIE_LOCALE: 'en' } })).stdout, english);
  const flag = await world.run(['a.md', '--locale=nl'], { env: { ZELFEVALUATIE_LOCALE: 'en' } });
  assert.match(flag.stdout, /ontbreekt/);
  assert.match((await world.run(['a.md'], { env: { LANG: 'en_US.UTF-8' } })).stdout, /ontbreekt/);
  assert.equal((await report(world, '--locale', 'en', 'a.md')).files[0]?.locale, 'en');
});

test('--reference-date goes before the date in the document and today', async (t) => {
  const world = worldOf(t, { 'a.md': complete, 'b.md': complete.replace(/^peildatum: .*\n/m, '') });
  const stale = async (...argv: readonly string[]): Promise<boolean> =>
    (await report(world, ...argv)).files[0]?.findings.some(({ code }) => code === 'ZE405') ?? false;
  assert.equal(await stale('a.md'), false);
  assert.equal(await stale('a.md', '--reference-date', '2029-01-01'), true);
  const today = async (date: string): Promise<string> => (await world.run(['b.md'], { today: date })).stdout;
  assert.match(await today('2029-01-01'), /ZE405/);
  assert.doesNotMatch(await today('2024-06-01'), /ZE405/);
});

test('--edition is for documents that name none', async (t) => {
  const world = worldOf(t, { 'a.md': bareDraft, 'b.md': draft.replace('kgg-2024', 'kgg-1999') });
  const edition = async (...argv: readonly string[]) => (await report(world, ...argv)).files[0]?.edition;
  assert.equal(await edition('a.md', '--edition', '2024'), 'kgg-2024');
  assert.equal(await edition('b.md', '--edition', 'kgg-2024'), null);
});

test('--norm-file adds an edition that a document or --edition can name', async (t) => {
  const builtin = builtinEditions.find(({ id }) => id === 'kgg-2024');
  const own = { ...builtin, id: 'eigen-2026', year: 2026, norms: builtin?.norms.slice(0, 1) };
  const world = worldOf(t, {
    'eigen.json': JSON.stringify(own),
    'a.md': draft.replace('kgg-2024', 'eigen-2026'),
    'b.md': bareDraft,
  });
  const [a, b] = (await report(world, '--norm-file', 'eigen.json', '--edition', '2026', 'a.md', 'b.md'))
    .files;
  assert.deepEqual([a?.edition, a?.progress.total], ['eigen-2026', 9]);
  assert.equal(b?.edition, 'eigen-2026');
  assert.equal((await report(world, 'a.md')).files[0]?.edition, null);
});

test('- is stdin, by the name of --stdin-filename', async (t) => {
  const world = worldOf(t, { 'a.md': draft });
  const piped = await world.run(['check', '-'], { stdin: draft });
  assert.equal(piped.code, 1);
  assert.match(piped.stdout, /^\(standaardinvoer\)\n/);
  const named = await world.run(['--stdin-filename', 'x/y.md', '-', '--format', 'json'], { stdin: draft });
  assert.equal((JSON.parse(named.stdout) as Report).files[0]?.path, 'x/y.md');
  const both = await world.run(['-', 'a.md', '--format', 'json'], { stdin: draft });
  assert.deepEqual(
    (JSON.parse(both.stdout) as Report).files.map(({ path }) => path),
    ['-', 'a.md'],
  );
});

test('characters that steer a terminal do not get out', async (t) => {
  const world = worldOf(t, { 'a.md': draft.replace('kgg-2024', '"kgg\\e[31m\u202E2024"') });
  const { stdout } = await world.run(['a.md'], { terminal: 120, env: { NO_COLOR: '1' } });
  assert.match(stdout, /ZE101/);
  assert.doesNotMatch(stdout, /[^\P{Cc}\n]|\u202E/u);
});
