import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { parse } from 'yaml';
import { readAction } from './composite.ts';

/* The examples for GitHub and GitLab: they are valid, and their command lines do what the text around them says. */

const root = fileURLToPath(new URL('../..', import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const read = (name: string): string => readFileSync(join(root, 'docs/ci', name), 'utf8');
const workflows = readdirSync(join(root, 'docs/ci')).filter((name) => name.startsWith('github'));

interface Job {
  readonly steps: readonly {
    readonly uses?: string;
    readonly with?: Readonly<Record<string, unknown>>;
    readonly run?: string;
  }[];
}

const jobsOf = (name: string) => (parse(read(name)) as { jobs: Readonly<Record<string, Job>> }).jobs;

/** A repository of the examples, with an `npx` that starts the program as it is built. */
function repository(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'zelfevaluatie-ci-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(join(root, 'examples'), join(folder, 'repository'), { recursive: true });
  mkdirSync(join(folder, 'bin'));
  const npx = join(folder, 'bin/npx');
  const script = `[ "$1 $2" = "--yes zelfevaluatie@${version}" ] || exit 99\nshift 2\n`;
  writeFileSync(npx, `#!/bin/sh\n${script}exec "${process.execPath}" "${root}dist/cli/main.cjs" "$@"\n`);
  chmodSync(npx, 0o755);
  return folder;
}

/** Runs a line of an example there; gives its exit code and output. */
function runIn(folder: string, line: string) {
  const env = {
    PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`,
    GITHUB_STEP_SUMMARY: join(folder, 'summary'),
  };
  const cwd = join(folder, 'repository');
  const { status, stdout, stderr } = spawnSync('bash', ['-eo', 'pipefail', '-c', line], {
    cwd,
    env,
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

for (const name of workflows) {
  test(`${name} is a workflow to GitHub`, () => {
    const { context, value } = parseWorkflow({ name, content: read(name) }, new NoOperationTraceWriter());
    assert.ok(value);
    assert.deepEqual(
      context.errors.getErrors().map(({ message }) => message),
      [],
    );
  });

  test(`${name} names this version, and inputs that the action has`, () => {
    for (const [, named] of read(name).matchAll(/zelfevaluatie@v?([\d.]+\d)/g)) assert.equal(named, version);
    const { inputs, outputs } = readAction(join(root, 'action.yml'));
    const steps = Object.values(jobsOf(name)).flatMap((job) => job.steps);
    for (const step of steps.filter(({ uses }) => uses?.startsWith('zelfevaluatie/')))
      for (const input of Object.keys(step.with ?? {})) assert.ok(input in inputs, input);
    for (const [, output = ''] of read(name).matchAll(/zelfevaluatie\.outputs\.([\w-]+)/g))
      assert.ok(output in outputs, output);
  });
}

test('github-plain.yml annotates the draft and puts a summary on the page', (t) => {
  const folder = repository(t);
  const [check, summary] = Object.values(jobsOf('github-plain.yml')).flatMap(({ steps }) =>
    steps.flatMap(({ run }) => run ?? []),
  );
  const { code, stdout } = runIn(folder, check ?? '');
  assert.equal(code, 1);
  assert.match(stdout, /^::error file=praktijk-zonnehof-concept\.zelfevaluatie\.md,/m);
  assert.equal(runIn(folder, summary ?? '').code, 0);
  assert.match(readFileSync(join(folder, 'summary'), 'utf8'), /^## praktijk-de-linde/m);
});

test('github-shards.yml divides the files, and its joined report has the findings of a single check', (t) => {
  const folder = repository(t);
  const { part, whole } = jobsOf('github-shards.yml');
  const lineOf = (job: Job | undefined): string =>
    job?.steps.flatMap(({ run }) => run ?? []).join('\n') ?? '';
  for (const number of [1, 2, 3, 4]) {
    const { code, stderr } = runIn(folder, `export PART=${number}\n${lineOf(part)}`);
    assert.equal(code, 0, stderr);
  }
  const { code, stderr } = runIn(folder, lineOf(whole));
  assert.equal(code, 1, stderr);
  runIn(folder, `npx --yes zelfevaluatie@${version} check --format sarif:single.sarif .`);
  const resultsIn = (name: string): unknown =>
    (
      JSON.parse(readFileSync(join(folder, 'repository', name), 'utf8')) as { runs: { results: unknown }[] }
    ).runs.map(({ results }) => results);
  assert.deepEqual(resultsIn('zelfevaluatie.sarif'), resultsIn('single.sarif'));
});

/** The part of the keywords of .gitlab-ci.yml (https://docs.gitlab.com/ci/yaml/) that the example needs. */
interface GitLabJob {
  readonly image: string;
  readonly stage: string;
  readonly script: readonly string[];
  readonly artifacts: {
    readonly when: string;
    readonly expire_in: string;
    readonly reports: Readonly<Record<string, string>>;
  };
}

test('gitlab-ci.yml fails on the draft, and makes the reports that it keeps', (t) => {
  const folder = repository(t);
  const jobs = Object.entries(parse(read('gitlab-ci.yml')) as Readonly<Record<string, GitLabJob>>);
  assert.deepEqual(
    jobs.map(([name, job]) => [name, Object.keys(job), job.stage, job.artifacts.when]),
    [['zelfevaluatie', ['image', 'stage', 'script', 'artifacts'], 'test', 'always']],
  );
  for (const [, { script, artifacts }] of jobs) {
    const [line = '', ...others] = script;
    assert.deepEqual(others, []);
    const { code, stdout, stderr } = runIn(folder, line);
    assert.equal(code, 1, stderr);
    assert.match(stdout, /ZE203/);
    assert.deepEqual(Object.keys(artifacts.reports), ['codequality', 'junit']);
    const [quality = '', junit = ''] = Object.values(artifacts.reports).map((file) =>
      readFileSync(join(folder, 'repository', file), 'utf8'),
    );
    assert.ok((JSON.parse(quality) as unknown[]).length > 10);
    assert.match(junit, /<testsuites/);
  }
});
