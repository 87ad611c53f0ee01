/**
 * npm run test:kill [-- ROUNDS]: kills `check --fix` at random moments, with and without threads, and looks whether
 * every file is as it was or as it was to be, and whether the next run takes away what was left beside them.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtinEditions } from '#core';

const rounds = Number(process.argv[2] ?? 100);
const count = 200;
const binary = fileURLToPath(new URL('../dist/cli/main.cjs', import.meta.url));
const names = Array.from({ length: count }, (_, index) => `${String(index).padStart(3, '0')}.md`);
const draft =
  '---\nkeurmerk: klein\n---\n\n# Norm 1\n\n## 1.1 De juiste plek\n\nWij bellen iedere verwijzer.\n';

const folder = mkdtempSync(join(tmpdir(), 'zelfevaluatie-kill-'));
const [norm] = builtinEditions.find(({ id }) => id === 'kgg-2024')?.norms ?? [];
const edition = builtinEditions.find(({ id }) => id === 'kgg-2024');
// Of two criteria, so that most of the time goes to files.
const small = { ...edition, id: 'klein', norms: [{ ...norm, criteria: norm?.criteria.slice(0, 2) }] };
writeFileSync(join(folder, 'norm.json'), JSON.stringify(small));

const argv = (workers: number): readonly string[] => [
  ...[binary, 'check', '--fix', '--quiet', '--no-config', '--norm-file', 'norm.json'],
  ...['--workers', String(workers), ...names],
];
const writeAll = (): void => names.forEach((name) => writeFileSync(join(folder, name), draft));
const textOf = (name: string): string => readFileSync(join(folder, name), 'utf8');
const leftovers = (): number => readdirSync(folder).filter((name) => name.startsWith('.')).length;

/** Runs to the end and gives the time in ms. */
function runWhole(workers: number): number {
  const start = performance.now();
  spawnSync(process.execPath, argv(workers), { cwd: folder });
  return performance.now() - start;
}

/** Runs until it is killed after so many ms, or is ready before that; gives whether it was killed. */
function runKilled(workers: number, after: number): Promise<boolean> {
  const child = spawn(process.execPath, argv(workers), { cwd: folder, stdio: 'ignore' });
  const timer = setTimeout(() => child.kill('SIGKILL'), after);
  return new Promise((resolve) => {
    child.on('close', (_, signal) => {
      clearTimeout(timer);
      resolve(signal === 'SIGKILL');
    });
  });
}

let broken = 0;
for (const workers of [0, 2]) {
  writeAll();
  const whole = runWhole(workers);
  const fixed = textOf(names[0] ?? '');
  const seen = { killed: 0, old: 0, new: 0, broken: 0, leftBeside: 0, leftAfterNextRun: 0 };
  for (let round = 0; round < rounds; round += 1) {
    writeAll();
    if (await runKilled(workers, Math.random() * whole)) seen.killed += 1;
    for (const text of names.map(textOf)) {
      seen[text === draft ? 'old' : text === fixed ? 'new' : 'broken'] += 1;
    }
    seen.leftBeside += leftovers();
    if (round % 10 === 9 || round === rounds - 1) {
      runWhole(workers);
      seen.leftAfterNextRun += leftovers();
    }
  }
  broken += seen.broken + seen.leftAfterNextRun + (fixed === draft ? 1 : 0);
  console.log(`--workers ${workers}: ${rounds} rounds of ${count} files, ${JSON.stringify(seen)}`);
}
rmSync(folder, { recursive: true, force: true });
process.exitCode = broken > 0 ? 1 : 0;
