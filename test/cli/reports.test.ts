import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
  chmodSync,
  lstatSync,
} from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Ajv, type SchemaObject } from 'ajv';
import { SaxesParser } from 'saxes';
import { reportForms } from '../../cli/src/args.ts';
import { gitlabSchema, junitElements, sarifSchema } from './report-schemas.ts';
import { draft, type World, worldOf } from './world.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const complete = read('examples/praktijk-de-linde.zelfevaluatie.md');
const concept = read('examples/praktijk-zonnehof-concept.zelfevaluatie.md');
const resultSchema = JSON.parse(read('schemas/check-result.schema.json')) as SchemaObject;

/** All kinds of findings: with and without criterion, with a fix and without, in a file with an awkward name. */
const files = {
  'a b#%é,:.md': concept,
  'draft.md': draft,
  'complete.md': complete,
  'strange.md': draft.replace('kgg-2024', '"kgg-1999 <&\\">"'),
};
const names = Object.keys(files);

function assertValid(schema: SchemaObject, value: unknown): void {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
  assert.ok(ajv.validate(schema, value), JSON.stringify(ajv.errors?.slice(0, 5), null, 2));
}

async function stdoutOf(world: World, ...argv: readonly string[]): Promise<string> {
  return (await world.run(['check', ...argv])).stdout;
}

const runs: readonly (readonly [name: string, paths: readonly string[]])[] = [
  ['findings', names],
  ['a clean run', ['complete.md']],
  ['a file that is not there', ['weg.md']],
];

for (const [name, paths] of runs) {
  test(`json, sarif and gitlab keep to their schemas: ${name}`, async (t) => {
    const world = worldOf(t, files);
    for (const [form, schema] of [
      ['json', resultSchema],
      ['sarif', sarifSchema],
      ['gitlab', gitlabSchema],
    ] as const) {
      assertValid(schema, JSON.parse(await stdoutOf(world, '--format', form, ...paths)));
    }
  });

  test(`junit keeps to its elements, and its counts are right: ${name}`, async (t) => {
    const xml = await stdoutOf(worldOf(t, files), '--format', 'junit', ...paths);
    const open: { name: string; counts: Record<string, number>; said: Record<string, string> }[] = [];
    const parser = new SaxesParser();
    parser.on('error', (error) => assert.fail(error));
    parser.on('opentag', ({ name: element, attributes }) => {
      const rule = junitElements[element];
      const parent = open.at(-1);
      assert.ok(rule && (!parent || junitElements[parent.name]?.children.includes(element)), element);
      for (const attribute of rule.needs) assert.ok(attribute in attributes, `${element} ${attribute}`);
      for (const attribute of Object.keys(attributes)) {
        assert.ok([...rule.needs, ...rule.may].includes(attribute), `${element} ${attribute}`);
      }
      const suite = open.find((one) => one.name === 'testsuite');
      if (suite) suite.counts[element] = (suite.counts[element] ?? 0) + 1;
      open.push({ name: element, counts: {}, said: attributes });
    });
    parser.on('closetag', () => {
      const closing = open.pop();
      if (closing?.name !== 'testsuite') return;
      const { tests, failures, skipped } = closing.said;
      const { testcase = 0, failure = 0, skipped: left = 0 } = closing.counts;
      assert.deepEqual([Number(tests), Number(failures), Number(skipped)], [testcase, failure, left]);
    });
    parser.write(xml).close();
  });
}

interface Sarif {
  runs: {
    results: {
      ruleId: string;
      ruleIndex: number;
      locations: { physicalLocation: { artifactLocation: { uri: string } } }[];
      partialFingerprints: Record<string, string>;
      fixes?: unknown[];
    }[];
    tool: { driver: { rules: { id: string }[] } };
    invocations: { executionSuccessful: boolean }[];
  }[];
}

async function sarif(world: World, ...argv: readonly string[]) {
  const log = JSON.parse(await stdoutOf(world, '--format', 'sarif', ...argv)) as Sarif;
  const [run] = log.runs;
  assert.ok(run);
  return run;
}

test('sarif: rules by index, encoded relative addresses, and fixes', async (t) => {
  const world = worldOf(t, files);
  const { results, tool, invocations } = await sarif(world, ...names.map((name) => `./${name}`));
  assert.ok(results.length > 20);
  for (const { ruleId, ruleIndex, locations } of results) {
    assert.equal(tool.driver.rules[ruleIndex]?.id, ruleId);
    const uri = locations[0]?.physicalLocation.artifactLocation.uri ?? '';
    assert.ok(names.includes(decodeURIComponent(uri)), uri);
  }
  const [first] = results;
  assert.equal(first?.locations[0]?.physicalLocation.artifactLocation.uri, 'a%20b%23%25%C3%A9%2C%3A.md');
  assert.ok(results.some(({ fixes }) => fixes?.length === 1));
  assert.deepEqual(invocations, [{ executionSuccessful: true }]);
  const [{ executionSuccessful } = { executionSuccessful: true }] = (await sarif(world, 'weg.md'))
    .invocations;
  assert.equal(executionSuccessful, false);
});

test('sarif and gitlab: a finding keeps its fingerprint where it moves, and has one of its own', async (t) => {
  const moved = concept.replace('\n---\n', '\n---\n\nEen regel erbij.\n');
  const world = worldOf(t, { 'a.md': concept, 'map/a.md': concept, 'moved.md': moved });
  const prints = async (path: string) =>
    (await sarif(world, path)).results.map(
      ({ partialFingerprints }) => partialFingerprints['zelfevaluatie/v2'],
    );
  const before = await prints('a.md');
  assert.equal(new Set(before).size, before.length);
  assert.deepEqual(new Set(await prints('moved.md')), new Set(before));
  const issues = JSON.parse(await stdoutOf(world, '--format=gitlab', 'a.md', 'map/a.md')) as {
    fingerprint: string;
  }[];
  assert.equal(new Set(issues.map(({ fingerprint }) => fingerprint)).size, before.length * 2);
});

test('junit: what fails the run fails a test, and what is not there is skipped', async (t) => {
  const world = worldOf(t, { 'a.md': draft, 'b.md': complete.replace('keurmerk: kgg-2024\n', '') });
  const missing = await stdoutOf(world, '--format', 'junit', 'a.md');
  assert.match(missing, /name="1\.2 [^"]+" time="0">\n {6}<failure type="ZE203" message="Criterium 1\.2 /);
  assert.match(missing, /name="2a\.1 [^"]+" time="0">\n {6}<skipped message="/);
  const warned = await stdoutOf(world, '--format', 'junit', 'b.md');
  assert.match(warned, /failures="0"[\s\S]*<system-out>b\.md:1:1 ZE102 /);
  const strict = await stdoutOf(world, '--format', 'junit', '--fail-on', 'warning', 'b.md');
  assert.match(strict, /failures="1"[\s\S]*<failure type="ZE102"/);
});

test('github: commands with what steers them escaped, nothing for a clean run', async (t) => {
  const world = worldOf(t, files);
  assert.equal(await stdoutOf(world, '--format', 'github', 'complete.md'), '');
  const lines = (await stdoutOf(world, '--format', 'github', ...names)).trimEnd().split('\n');
  for (const line of lines)
    assert.match(line, /^::(?:error|warning|notice) file=[^,:]+,line=\d+,endLine=\d+,[^:]+::\S/);
  assert.ok(lines.some((line) => line.startsWith('::warning file=a b#%25é%2C%3A.md,line=23,')));
});

/** The cells of CSV, line by line. */
const cells = (csv: string): readonly (readonly string[])[] =>
  csv
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, bare = '']) => quoted?.replaceAll('""', '"') ?? bare,
      ),
    );

test('csv: a line for each file and criterion, and no formulas', async (t) => {
  const formulas = ['=1+1.md', '+1.md', '@a.md', '-a.md'];
  const world = worldOf(t, {
    'a.md': draft,
    ...Object.fromEntries(formulas.map((name) => [name, complete])),
  });
  const [head, ...rows] = cells(
    await stdoutOf(world, '--format', 'csv', 'a.md', ...formulas.slice(0, 3), '--', '-a.md'),
  );
  assert.equal(rows.length, 5 * 31);
  for (const row of rows) assert.equal(row.length, head?.length);
  for (const cell of rows.flat()) assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
  assert.deepEqual(
    new Set(rows.map(([file]) => file)),
    new Set(['a.md', ...formulas.map((name) => `'${name}`)]),
  );
  const [whole, first] = rows;
  assert.deepEqual(whole?.slice(0, 4), ['a.md', 'kgg-2024', '', '']);
  assert.match(whole?.at(-1) ?? '', /^ZE201: Norm 2a .+ \| ZE201: /);
  assert.deepEqual(first?.slice(2, 7), ['1', '1', 'plan', 'De juiste plek', 'complete']);
});

test('markdown: findings in a table, with text of others as text', async (t) => {
  const world = worldOf(t, { 'a.md': draft.replace('kgg-2024', '"<b>|x"'), 'b.md': complete });
  const page = await stdoutOf(world, '--format', 'markdown', 'a.md', 'b.md');
  assert.match(page, /\| 2:11 \| fout \| [^\n]*\\<b\\>\\\|x[^\n]* \| \[ZE101\]\(https:\S+\) \|\n/);
  assert.match(page, /\n## b\.md\n\n\| Norm \| Volledig \|\n\| --- \| --- \|\n/);
  assert.match(page, /\n\*\*2 bestanden: 1 fout\*\*\n$/);
});

test('several reports in one run, each in its own file, folders included', async (t) => {
  const world = worldOf(t, { 'a.md': draft });
  const written = reportForms.filter((form) => form !== 'text');
  const argv = written.flatMap((form) => ['--format', `${form}:uit/map/r:${form}`]);
  const { code, stdout, stderr } = await world.run(['a.md', ...argv, '--format', 'text'], { terminal: 100 });
  assert.deepEqual([code, stderr], [1, '']);
  assert.equal(stdout, (await world.run(['a.md'], { terminal: 100 })).stdout);
  assert.deepEqual(readdirSync(join(world.folder, 'uit/map')), written.map((form) => `r:${form}`).toSorted());
  for (const form of written) {
    const text = readFileSync(join(world.folder, `uit/map/r:${form}`), 'utf8');
    assert.equal(text, await stdoutOf(world, 'a.md', '--format', form));
  }
});

test('--output is for the report without a file, and plain text also on a terminal', async (t) => {
  const older = await stdoutOf(worldOf(t, { 'b.md': draft }), 'b.md');
  const world = worldOf(t, { 'a.md': draft, 'old.txt': older, 'real.txt': older });
  chmodSync(join(world.folder, 'old.txt'), 0o640);
  symlinkSync('real.txt', join(world.folder, 'link.txt'));
  const plain = await stdoutOf(world, 'a.md');
  assert.equal((await world.run(['a.md', '-o', 'old.txt'], { terminal: 60 })).stdout, '');
  assert.equal(readFileSync(join(world.folder, 'old.txt'), 'utf8'), plain);
  assert.equal(statSync(join(world.folder, 'old.txt')).mode & 0o777, 0o640);
  await world.run(['a.md', '--output', 'link.txt', '-f', 'text', '-f', 'json:b.json']);
  assert.equal(readFileSync(join(world.folder, 'real.txt'), 'utf8'), plain);
  assert.ok(lstatSync(join(world.folder, 'link.txt')).isSymbolicLink());
  assert.ok(existsSync(join(world.folder, 'b.json')));
});

test('what could not be checked is in every form, with its name and why', async (t) => {
  const world = worldOf(t, { ...files, 'map/utf,16.md': Buffer.from(draft, 'utf16le'), 'norm.json': '{' });
  const operands = ['draft.md', 'map/utf,16.md', 'weg.md', '*.nietes'];
  for (const form of reportForms) {
    const { code, stdout, stderr } = await world.run([...operands, '-f', form]);
    assert.equal(code, 2);
    assert.match(stderr, /^weg\.md is er niet/m);
    const shown = form === 'markdown' ? stdout.replaceAll('\\', '') : stdout;
    for (const name of [/map\/utf(?:,|%2C)16\.md/, /weg\.md/, /\*\.nietes/]) assert.match(shown, name, form);
    if (form !== 'text') assert.match(shown, /staat in UTF-16\. Bewaar/);
    if (form === 'json') assertValid(resultSchema, JSON.parse(stdout));
    if (form === 'sarif') assertValid(sarifSchema, JSON.parse(stdout));
    if (form === 'gitlab') assertValid(gitlabSchema, JSON.parse(stdout));
    if (form === 'csv') for (const row of cells(stdout)) assert.equal(row.length, 14);
    const sound = await world.run(['draft.md', '-f', form]);
    assert.ok(!/weg\.md|"failures"|niet gecontroleerd/i.test(sound.stdout), form);
  }
  const { stdout } = await world.run([...operands, '-f', 'text']);
  assert.match(
    stdout,
    /\n1 bestand: \d+ fouten; 3 niet gecontroleerd:\n {2}weg\.md\n {2}Bij \*\.nietes .+\n {2}map\/utf,16\.md\n$/,
  );
  assert.match(
    (await world.run([...operands, '-f', 'github'])).stdout,
    /^::error title=Niet gecontroleerd::Bij \*/m,
  );
});

const refused: readonly (readonly [argv: readonly string[], line: RegExp])[] = [
  [['-f', 'text', '-f', 'json'], /^Twee verslagen gaan naar standaarduitvoer\./],
  [['-f', 'json:x', '-f', 'sarif:./x'], /^Twee verslagen gaan naar \.\/x\./],
  [['-f', 'json:'], /^Achter de dubbele punt in ‘json:’ .+ ontbreekt een bestand\./],
  [['-f', 'xml:x'], /^‘xml’ kan niet bij de optie -f\. Kies uit: text, json, sarif/],
  [['-o', 'a.txt', '-f', 'json:b.json'], /^Elk verslag heeft al een eigen bestand, .+ a\.txt /],
  [['-o', 'map'], /^map is een map\./],
  [['-o', 'a.md/x'], /^a\.md\/x /],
];

for (const [argv, line] of refused) {
  test(`refused: ${argv.join(' ')}`, async (t) => {
    const world = worldOf(t, { 'a.md': draft });
    mkdirSync(join(world.folder, 'map'));
    const { code, stdout, stderr } = await world.run(['a.md', ...argv]);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, line);
    assert.deepEqual(readdirSync(world.folder), ['a.md', 'map']);
  });
}

test('a run that cannot start leaves an older report as it is', async (t) => {
  const world = worldOf(t, { 'a.md': draft });
  writeFileSync(join(world.folder, 'r.json'), 'oud');
  const { code } = await world.run(['a.md', '-f', 'json:r.json', '--edition', 'kgg-1999']);
  assert.equal(code, 2);
  assert.equal(readFileSync(join(world.folder, 'r.json'), 'utf8'), 'oud');
  assert.deepEqual(readdirSync(world.folder), ['a.md', 'r.json']);
});
