import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import {
  editions,
  evaluate,
  type EvaluateOptions,
  isSelfEvaluation,
  NormFileError,
  readEditions,
  version,
} from '../../api/src/index.ts';
import { worldOf } from '../cli/world.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');
const today = '2024-12-01';
const school = 'docs/eigen-normen/basisschool-de-wilg.zelfevaluatie.md';
const schoolNorms = [
  'docs/eigen-normen/schoolkompas-2026.keurmerk.yaml',
  'docs/eigen-normen/schoolkompas-2027.keurmerk.yaml',
];
const ownEditions = readEditions(schoolNorms.map((path) => ({ text: read(path), path })));

const documents = [
  'examples/praktijk-de-linde.zelfevaluatie.md',
  'examples/praktijk-zonnehof-concept.zelfevaluatie.md',
  'test/documents/brede-tabel.md',
  school,
];

for (const locale of ['nl', 'en'] as const) {
  test(`a report is what check writes about the file, in ${locale}`, async (t) => {
    const files = Object.fromEntries([...documents, ...schoolNorms].map((path) => [path, read(path)]));
    const world = worldOf(t, files);
    const norms = schoolNorms.flatMap((path) => ['--norm-file', path]);
    const argv = ['check', '--format', 'json', '--locale', locale, ...norms, ...documents];
    const { stdout } = await world.run(argv, { today });
    const { files: checked } = JSON.parse(stdout) as { files: unknown[] };
    const exists = (path: string): boolean => path in files;
    const reports = documents.map((path) =>
      evaluate(read(path), { path, locale, today, exists, editions: [...ownEditions, ...editions] }),
    );
    assert.deepEqual(JSON.parse(JSON.stringify(reports)), checked);
    assert.ok(
      reports.some(({ edition }) => edition === 'schoolkompas-2026' || edition === 'schoolkompas-2027'),
    );
  });
}

test('without options a document is laid beside the newest complete edition, today, in Dutch', () => {
  const { path, edition, locale, findings } = evaluate('# Norm 1\n');
  assert.deepEqual([path, edition, locale], ['-', 'kgg-2024', 'nl']);
  assert.ok(findings.some(({ message }) => /ontbreekt/.test(message)));
});

test('a byte order mark does not count', () => {
  const text = read('examples/praktijk-zonnehof-concept.zelfevaluatie.md');
  assert.deepEqual(evaluate(`\uFEFF${text}`, { today }), evaluate(text, { today }));
});

test('severities, reference date and last year’s text reach the checks', () => {
  const text = read('examples/praktijk-zonnehof-concept.zelfevaluatie.md');
  const codes = (options: EvaluateOptions) =>
    evaluate(text, { today, ...options }).findings.map(({ code }) => code);
  assert.ok(codes({}).includes('ZE203'));
  assert.ok(!codes({ checks: { 'missing-criterion': 'off' } }).includes('ZE203'));

  const complete = read('examples/praktijk-de-linde.zelfevaluatie.md');
  assert.ok(evaluate(complete, { today: '2030-01-01' }).findings.every(({ code }) => code !== 'ZE405'));
  assert.ok(
    evaluate(complete, { referenceDate: '2030-01-01' }).findings.some(({ code }) => code === 'ZE405'),
  );

  const mini = readEditions([{ text: read('test/fixtures/editions/mini.json') }]);
  const head = '---\nkeurmerk: mini\nvorige: vorig-jaar.md\n---\n\n## Norm 2. Leren en verbeteren\n\n';
  const lastYear = `${head}### 2.5 Doelstelling\n\n1. De intakes zonder vervolg dalen naar 9%.\n`;
  const thisYear = `${head}### 2.6 Doorgevoerde verbetering\n\nWij bellen naasten vaker.\n`;
  const goals = (previous?: string): number =>
    evaluate(thisYear, { editions: mini, previous }).findings.filter(({ code }) => code === 'ZE601').length;
  assert.deepEqual([goals(), goals(lastYear)], [0, 1]);
});

test('options that mean nothing are refused, with what to do', () => {
  const refusals: readonly (readonly [object, RegExp])[] = [
    [{ edition: 'kgg-2023', locale: 'en' }, /"kgg-2023" is not known\. Perhaps you mean kgg-202/],
    [{ today: '2024-02-30' }, /options\.today: "2024-02-30"/],
    [{ referenceDate: 'gisteren' }, /options\.referenceDate/],
    [{ checks: { ZE999: 'off' } }, /no check "ZE999"/],
    [{ checks: { ZE203: 'fatal' } }, /"fatal" for ZE203/],
    [{ locale: 'de' }, /options\.locale/],
  ];
  for (const [options, message] of refusals)
    assert.throws(() => evaluate('', options), { name: 'RangeError', message });
  assert.throws(() => evaluate('', { editions: [{ ...editions[0] }] as never }), /readEditions/);
  const misused: readonly (readonly [() => unknown, RegExp])[] = [
    [() => evaluate(undefined as never), /^evaluate\(\) takes/],
    [() => evaluate('', { edition: 2024 as never }), /^options\.edition: .+"2024"/],
    [() => evaluate('', { previous: Buffer.from('') as never }), /^options\.previous: /],
    [() => evaluate('', { editions: 'kgg-2024' as never }), /^options\.editions: /],
    [() => readEditions(undefined as never), /^readEditions\(\) takes/],
    [() => readEditions(['id: x'] as never), /^readEditions\(\) takes/],
    [() => readEditions([undefined] as never), /^readEditions\(\) takes/],
    [() => isSelfEvaluation('a.md', undefined as never), /^isSelfEvaluation\(\) takes/],
  ];
  for (const [misuse, message] of misused) assert.throws(misuse, { name: 'TypeError', message });
});

test('a norm file that is not right is an error with the place of each problem', () => {
  const files = [{ text: 'id: x\nyear: 1\n', path: 'eigen.yaml' }, { text: '\uFEFF{' }];
  assert.throws(
    () => readEditions(files, { locale: 'en' }),
    (error) => {
      assert.ok(error instanceof NormFileError);
      const [first] = error.problems;
      assert.equal(first?.path, 'eigen.yaml');
      assert.ok(
        error.problems.every(({ line, column, message }) => line > 0 && column > 0 && message !== ''),
      );
      assert.ok(error.problems.some(({ path }) => path === 'norm file 2'));
      assert.match(error.message, /^eigen\.yaml:\d+:\d+: /);
      return true;
    },
  );
});

test('the editions are those of the package, newest first, and a file is recognised as check does', () => {
  assert.deepEqual(
    editions.map(({ id }) => id),
    ['kgg-2025', 'kgg-2024', 'bggz-2022', 'bggz-2021'],
  );
  assert.equal(version, (JSON.parse(read('package.json')) as { version: string }).version);
  assert.ok(isSelfEvaluation('a.zelfevaluatie.md', ''));
  assert.ok(isSelfEvaluation('a.md', '\uFEFF---\nkeurmerk: 2024\n---\n'));
  assert.ok(!isSelfEvaluation('a.md', '# Notulen\n'));
});

test('the example in docs/api.md is the one in docs/api/, and it runs', async () => {
  const example = read('docs/api/stand.mjs');
  assert.ok(read('docs/api.md').includes(example.trim()));
  const { stdout } = await promisify(execFile)(process.execPath, ['docs/api/stand.mjs', 'examples'], {
    cwd: root,
  });
  assert.match(stdout, /^praktijk-de-linde\.zelfevaluatie\.md: 30 van 30$/m);
  assert.match(stdout, /^praktijk-zonnehof-concept\.zelfevaluatie\.md: \d+ van 30$/m);
  assert.match(stdout, /^ {2}1\.6 Transdiagnostisch/m);
});

/** Changes everything in a value that lets itself be changed. */
function spoil(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const key of Object.keys(value)) {
    spoil((value as Record<string, unknown>)[key]);
    Reflect.set(value, key, 'bedorven');
  }
  Reflect.set(value, 'erbij', 'bedorven');
  if (value instanceof Array && !Object.isFrozen(value)) value.length = 0;
  Reflect.setPrototypeOf(value, null);
}

test('what a program gets and changes alters nothing of what it gets later', () => {
  const all = [...ownEditions, ...editions];
  const options = (): EvaluateOptions => ({ today, editions: all, checks: { ZE203: 'info' } });
  const results = () => [
    ...documents.map((path) => evaluate(read(path), { ...options(), path })),
    evaluate('# Norm 1\n', { today }),
    readEditions(schoolNorms.map((path) => ({ text: read(path), path }))),
    editions,
  ];
  const before = JSON.stringify(results());
  for (const result of results()) spoil(result);
  spoil(ownEditions);
  assert.equal(JSON.stringify(results()), before);
  assert.throws(() => {
    (editions as unknown as { title: string }[])[0]!.title = 'anders';
  }, TypeError);
});

test('what is wrong in a norm file is told anew each time', () => {
  const errorOf = (): NormFileError => {
    try {
      readEditions([{ text: '{' }]);
    } catch (error) {
      if (error instanceof NormFileError) return error;
    }
    return assert.fail('no error');
  };
  const { problems, message } = errorOf();
  const before = JSON.stringify(problems);
  spoil(problems);
  assert.deepEqual([JSON.stringify(errorOf().problems), errorOf().message], [before, message]);
});
