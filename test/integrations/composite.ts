import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** An action.yml with composite steps, as far as this one goes. */
export interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>;
  readonly runs: { readonly using: 'composite'; readonly steps: readonly Step[] };
}

interface Step {
  readonly name: string;
  readonly id?: string;
  readonly shell: string;
  readonly env: Readonly<Record<string, string>>;
  readonly run: string;
}

export interface ActionRun {
  /** Of the step that failed, or else 0. */
  readonly code: number;
  readonly log: string;
  /** What came on the page of the job. */
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
}

const expression = /\$\{\{ ([\w.-]+) \}\}/g;

/** How the runner starts bash for `shell: bash`. */
const bash = ['--noprofile', '--norc', '-eo', 'pipefail'];

function runScript(script: string, cwd: string, env: NodeJS.ProcessEnv) {
  return new Promise<{ code: number; log: string }>((resolve, reject) => {
    const child = spawn('bash', [...bash, '-c', script], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let log = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (chunk: string) => (log += chunk));
    child.on('error', reject).on('close', (code) => resolve({ code: code ?? 1, log }));
  });
}

const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');

export const readAction = (path: string): Action => parse(readFileSync(path, 'utf8')) as Action;

/**
 * Runs the steps of a composite action as GitHub's runner does: with its inputs filled in where the action says so,
 * its files for outputs and summary, and until a step fails.
 * @param workspace the folder of the repository that is checked out
 * @param place an empty folder for what the runner keeps
 */
export async function runAction(
  action: Action,
  given: Readonly<Record<string, string>>,
  workspace: string,
  place: string,
): Promise<ActionRun> {
  const files = { GITHUB_OUTPUT: join(place, 'output'), GITHUB_STEP_SUMMARY: join(place, 'summary') };
  const temporary = join(place, 'temp');
  mkdirSync(temporary, { recursive: true });
  const known = new Map<string, string>();
  for (const [name, input] of Object.entries(action.inputs))
    known.set(`inputs.${name}`, given[name] ?? input.default ?? '');
  const filledIn = (text: string): string =>
    text.replace(expression, (_, name: string) => known.get(name) ?? '');

  writeFileSync(files.GITHUB_STEP_SUMMARY, '');
  let code = 0;
  let log = '';
  for (const { id = '', env, run } of action.runs.steps) {
    writeFileSync(files.GITHUB_OUTPUT, '');
    const own = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, filledIn(value)]));
    const outcome = await runScript(filledIn(run), workspace, {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      npm_config_offline: 'true',
      RUNNER_TEMP: temporary,
      GITHUB_WORKSPACE: workspace,
      ...files,
      ...own,
    });
    log += outcome.log;
    for (const line of lines(readFileSync(files.GITHUB_OUTPUT, 'utf8'))) {
      const [name = '', ...value] = line.split('=');
      known.set(`steps.${id}.outputs.${name}`, value.join('='));
    }
    code = outcome.code;
    if (code !== 0) break;
  }
  const outputs = Object.entries(action.outputs).map(([name, { value }]) => [name, filledIn(value)] as const);
  return {
    code,
    log,
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
    outputs: Object.fromEntries(outputs),
  };
}
