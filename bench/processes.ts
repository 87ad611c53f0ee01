import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Measurement } from './measurement.ts';

/** The root of the project, with a separator at the end. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** A program with its arguments. */
export type Command = readonly [program: string, ...args: string[]];

/**
 * The environment of everything that is timed. Nothing that makes Node load more than it is asked to, such as
 * certificates and loaders, comes along.
 */
export const environment: NodeJS.ProcessEnv = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(?:NODE_|npm_|TSX_|V8_|INIT_CWD)/.test(name)),
);

/** Gives `use` an empty folder, which is gone afterwards. */
export async function inFolder<T>(use: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'zelfevaluatie-bench-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Makes the bundles that are measured, unless they are there. */
export function ensureBuilt(): void {
  const wanted = ['dist/cli/main.cjs', 'dist/server/node.cjs', 'dist/client/node.cjs'];
  if (wanted.every((file) => existsSync(root + file))) return;
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('The build failed');
}

/** Runs a command to its end and gives its time in ms. Throws where it ends with an error of its own. */
export function timeOf([program, ...args]: Command, folder: string): number {
  const start = performance.now();
  const { status, stderr, error } = spawnSync(program, args, { cwd: folder, env: environment });
  const time = performance.now() - start;
  // 1 is what linters say when there are findings.
  if (error ?? (status !== 0 && status !== 1)) {
    throw new Error(`${program} ${args.join(' ')} ended with ${status}: ${String(stderr)}`, { cause: error });
  }
  return time;
}

/** The most memory that a command took, in MiB, or undefined on a machine without GNU time. */
export function peakOf(command: Command, folder: string): number | undefined {
  const file = join(folder, 'peak');
  const { error } = spawnSync('/usr/bin/time', ['-f', '%M', '-o', file, ...command], {
    cwd: folder,
    env: environment,
  });
  if (error) return undefined;
  // A line about the exit status may come before it.
  const kibibytes = Number(readFileSync(file, 'utf8').trim().split('\n').at(-1));
  return Number.isFinite(kibibytes) ? kibibytes / 1024 : undefined;
}

/** The most memory that a running process has taken, in MiB, or undefined where the system does not tell. */
export function peakOfRunning(pid: number): number | undefined {
  try {
    const match = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return match ? Number(match[1]) / 1024 : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Bundles a module of `bench/measured` as the products are bundled, runs it in a Node of its own and gives what it
 * prints: measurements as JSON. So the engine is measured as it is shipped, and not as a loader rewrites it.
 */
export function measureInside(module: string, ...args: string[]): Promise<readonly Measurement[]> {
  return inFolder(async (folder) => {
    const outfile = join(folder, 'measured.cjs');
    await build({
      entryPoints: [`${root}bench/measured/${module}.ts`],
      outfile,
      bundle: true,
      minify: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      logLevel: 'warning',
    });
    const { status, stdout, error } = spawnSync(process.execPath, [outfile, ...args], {
      env: environment,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      maxBuffer: 2 ** 28,
    });
    if (error ?? status !== 0) throw new Error(`${module} ended with ${status}`, { cause: error });
    return JSON.parse(stdout) as readonly Measurement[];
  });
}

/** The peer: a Markdown linter in Rust, by itself and as npm runs it. */
export function peer(): { readonly native: string; readonly wrapper: string } {
  const wrapper = createRequire(import.meta.url).resolve('rumdl/bin/rumdl');
  const name = `@rumdl/cli-${process.platform}-${process.arch}`;
  const binary = process.platform === 'win32' ? 'rumdl.exe' : 'rumdl';
  const home = dirname(createRequire(wrapper).resolve(`${name}/package.json`));
  return { native: join(home, binary), wrapper };
}
