import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The bundle that is shipped; `npm run build` makes it. Threads start from it only. */
export const binary = fileURLToPath(new URL('../../dist/cli/main.cjs', import.meta.url));

export interface BinaryOutcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the bundle in a folder, with nothing of this environment that it could mind; `extra` is what it has. */
export function startBinary(
  cwd: string,
  argv: readonly string[],
  extra: Readonly<Record<string, string>> = {},
) {
  const env = { PATH: process.env['PATH'], NODE_EXTRA_CA_CERTS: undefined, ...extra };
  return spawn(process.execPath, [binary, ...argv], { cwd, env });
}

/** Runs it to its end. */
export function runBinary(
  cwd: string,
  argv: readonly string[],
  stdin = '',
  extra: Readonly<Record<string, string>> = {},
): Promise<BinaryOutcome> {
  return new Promise((resolve, reject) => {
    const child = startBinary(cwd, argv, extra);
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
    child.on('error', reject).on('close', (code) => resolve({ code, stdout, stderr }));
    child.stdin.on('error', () => undefined).end(stdin);
  });
}
