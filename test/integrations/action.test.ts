import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { NoOperationTraceWriter } from '@actions/workflow-parser';
import { parseAction } from '@actions/workflow-parser/actions/action-parser';
import { readAction, runAction } from './composite.ts';

/* The GitHub Action, run step by step as GitHub does, with the package as it is built. */

const root = fileURLToPath(new URL('../..', import.meta.url));
const action = readAction(join(root, 'action.yml'));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const concept = 'praktijk-zonnehof-concept.zelfevaluatie.md';
const complete = 'praktijk-de-linde.zelfevaluatie.md';

let place: string;
let archive: string;
let runs = 0;

before(() => {
  place = mkdtempSync(join(tmpdir(), 'zelfevaluatie-action-'));
  const argv = ['pack', '--silent', '--pack-destination', place];
  archive = join(place, execFileSync('npm', argv, { cwd: root, encoding: 'utf8' }).trim());
});

after(() => rmSync(place, { recursive: true, force: true }));

/** Runs the action over a repository with the examples in drafts/. */
async function check(inputs: Readonly<Record<string, string>>) {
  const own = join(place, `run ${(runs += 1)}`);
  const workspace = join(own, 'repository');
  mkdirSync(workspace, { recursive: true });
  cpSync(join(root, 'examples'), join(workspace, 'drafts'), { recursive: true });
  writeFileSync(join(workspace, 'README.md'), '# Notulen\n');
  const run = await runAction(action, { version: archive, ...inputs }, workspace, own);
  return { ...run, workspace };
}

test('GitHub takes it for an action', () => {
  const content = readFileSync(join(root, 'action.yml'), 'utf8');
  const { context } = parseAction({ name: 'action.yml', content }, new NoOperationTraceWriter());
  assert.deepEqual(
    context.errors.getErrors().map(({ message }) => message),
    [],
  );
});

test('it installs the version that it belongs to', () => {
  assert.equal(action.inputs['version']?.default, version);
});

test('nothing that users give is part of a script', () => {
  for (const { name, run } of action.runs.steps) assert.doesNotMatch(run, /\$\{\{/, name);
});

test('annotations, summary, SARIF and counts of what is missing, and a step that fails', async () => {
  const { code, log, summary, outputs, workspace } = await check({});
  assert.equal(code, 1, log);
  assert.match(log, new RegExp(`^::error file=drafts/${concept},line=\\d+,.*title=ZE203 `, 'm'));
  assert.match(summary, /^## drafts\/praktijk-de-linde/m);
  assert.equal(outputs['files'], '2');
  assert.ok(Number(outputs['errors']) > 5 && Number(outputs['warnings']) > 5, JSON.stringify(outputs));
  assert.equal(outputs['sarif-file'], 'zelfevaluatie.sarif');
  const sarif = JSON.parse(readFileSync(join(workspace, 'zelfevaluatie.sarif'), 'utf8')) as {
    runs: { results: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }[] }[];
  };
  assert.equal(
    sarif.runs[0]?.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri,
    `drafts/${concept}`,
  );
});

test('a working directory, several paths, other reports and English', async () => {
  const { code, log, outputs, workspace } = await check({
    'working-directory': 'drafts',
    paths: `${complete}\n\n${concept}\n`,
    formats: 'junit:reports/junit.xml\ncsv:stand.csv',
    'sarif-file': '',
    locale: 'en',
    'fail-on': 'warning',
    edition: '2024',
  });
  assert.equal(code, 1, log);
  assert.match(log, new RegExp(`^::error file=drafts/${concept}.*is missing`, 'm'));
  assert.ok(existsSync(join(workspace, 'drafts/reports/junit.xml')));
  assert.ok(existsSync(join(workspace, 'drafts/stand.csv')));
  assert.deepEqual([outputs['sarif-file'], outputs['files']], ['', '2']);
});

test('a configuration that is named', async () => {
  const { code, log } = await check({ 'working-directory': 'drafts', paths: concept, config: 'geen.json' });
  assert.equal(code, 2, log);
  assert.match(log, /drafts\/geen\.json/);
});

test('a complete self-evaluation passes', async () => {
  const { code, outputs } = await check({ paths: `drafts/${complete}` });
  assert.deepEqual([code, outputs['errors']], [0, '0']);
});

test('inputs that look like shell are taken as text', async () => {
  const inputs = {
    paths: '$(touch owned)\n"; touch owned; "\n--fix',
    edition: '`touch owned`',
    'fail-on': 'error; touch owned',
    'sarif-file': 'a $(touch owned)\nfiles=99',
  };
  const { code, log, outputs, workspace } = await check(inputs);
  assert.equal(code, 2, log);
  assert.ok(!existsSync(join(workspace, 'owned')));
  assert.equal(outputs['files'], '');
  const { workspace: other, outputs: told } = await check({ 'sarif-file': 'a\nfiles=99' });
  assert.ok(existsSync(join(other, 'a\nfiles=99')));
  assert.equal(told['files'], '2');
  const folder = { 'working-directory': 'map\nfiles=99', paths: `../drafts/${concept}` };
  assert.equal((await check(folder)).outputs['files'], '1');
});
