/**
 * npm run test:kill [-- ROUNDS]: kills everything that writes at random moments, `check --fix` with and without several
 * files at once, and looks whether every file is as it was or as it was to be, and whether the next run takes away what
 * was left beside them.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtinEditions } from '#core';
import { paragraph, run, wordFile } from '../test/word/word-file.ts';

const rounds = Number(process.argv[2] ?? 100);
const binary = fileURLToPath(new URL('../dist/cli/main.cjs', import.meta.url));
const names = Array.from({ length: 200 }, (_, index) => `${String(index).padStart(3, '0')}.md`);
const draft =
  '---\nkeurmerk: klein\n---\n\n# Norm 1\n\n## 1.1 De juiste plek\n\nWij bellen iedere verwijzer.\n';
const older = 'Een oude tekst.\n'.repeat(1000);

const folder = mkdtempSync(join(tmpdir(), 'zelfevaluatie-kill-'));
const inFolder = (name: string): string => join(folder, name);
const edition = builtinEditions.find(({ id }) => id === 'kgg-2024');
const [norm] = edition?.norms ?? [];
// Of two criteria, so that most of the time goes to files.
for (const id of ['klein', 'ander']) {
  const small = { ...edition, id, norms: [{ ...norm, criteria: norm?.criteria.slice(0, 2) }] };
  writeFileSync(inFolder(`${id}.json`), JSON.stringify(small));
}
writeFileSync(inFolder('a.docx'), wordFile({ body: paragraph(run('1.1 De juiste plek')) }));
writeFileSync(inFolder('bron.md'), draft);

/** A command, with the files that it writes and what they hold before: no text where they are not there. */
interface Case {
  readonly name: string;
  readonly argv: readonly string[];
  readonly files: readonly string[];
  readonly before: string | undefined;
}

const norms = ['--no-config', '--norm-file', 'klein.json'];
const check = ['check', '--quiet', ...norms];
const first = spawnSync(process.execPath, [binary, ...check, 'bron.md', '-f', 'csv'], { cwd: folder });
const earlier = first.stdout.toString();
spawnSync(process.execPath, [binary, ...check, 'bron.md', '-f', 'json:deel.json'], { cwd: folder });

const cases: readonly Case[] = [
  ...['0', '2'].map((workers) => ({
    name: `check --fix --workers ${workers}`,
    argv: [...check, '--fix', '--workers', workers, ...names],
    files: names,
    before: draft,
  })),
  {
    name: 'check with reports',
    argv: [...check, '-f', 'json:r.json', '-f', 'junit:r.xml', 'bron.md'],
    files: ['r.json', 'r.xml'],
    before: earlier,
  },
  {
    name: 'check --update-baseline',
    argv: [...check, '--baseline', 'b.json', '--update-baseline', 'bron.md'],
    files: ['b.json'],
    before: '{"schemaVersion":1,"files":{}}\n',
  },
  { name: 'merge', argv: ['merge', 'deel.json', '-o', 'm.json'], files: ['m.json'], before: earlier },
  {
    name: 'new',
    argv: ['new', 'n.md', '--edition', 'klein', ...norms],
    files: ['n.md'],
    before: undefined,
  },
  {
    name: 'import --force',
    argv: ['import', 'a.docx', '--force', '-o', 'i.md', '--edition', 'klein', ...norms],
    files: ['i.md'],
    before: older,
  },
  {
    name: 'migrate --force',
    argv: [
      'migrate',
      'bron.md',
      '--force',
      '-o',
      'v.md',
      '--to',
      'ander',
      ...norms,
      '--norm-file',
      'ander.json',
    ],
    files: ['v.md'],
    before: older,
  },
];

function prepare({ files, before }: Case): void {
  for (const name of files) {
    if (before === undefined) rmSync(inFolder(name), { force: true });
    else writeFileSync(inFolder(name), before);
  }
}

function textOf(name: string): string | undefined {
  return readdirSync(folder).includes(name) ? readFileSync(inFolder(name), 'utf8') : undefined;
}

const leftovers = (): number => readdirSync(folder).filter((name) => name.startsWith('.')).length;

/** Runs to the end and gives the time in ms. */
function runWhole({ argv }: Case): number {
  const start = performance.now();
  spawnSync(process.execPath, [binary, ...argv], { cwd: folder });
  return performance.now() - start;
}

/** Runs until it is killed after so many ms, or is ready before that; gives whether it was killed. */
function runKilled({ argv }: Case, ms: number): Promise<boolean> {
  const child = spawn(process.execPath, [binary, ...argv], { cwd: folder, stdio: 'ignore' });
  const timer = setTimeout(() => child.kill('SIGKILL'), ms);
  return new Promise((resolve) => {
    child.on('close', (_, signal) => {
      clearTimeout(timer);
      resolve(signal === 'SIGKILL');
    });
  });
}

let broken = 0;
for (const one of cases) {
  prepare(one);
  const whole = runWhole(one);
  const made = new Map(one.files.map((name) => [name, textOf(name)]));
  const seen = { killed: 0, old: 0, new: 0, broken: 0, leftBeside: 0, leftAfterNextRun: 0 };
  for (let round = 0; round < rounds; round += 1) {
    prepare(one);
    if (await runKilled(one, Math.random() * whole)) seen.killed += 1;
    for (const name of one.files) {
      const text = textOf(name);
      seen[text === one.before ? 'old' : text === made.get(name) ? 'new' : 'broken'] += 1;
    }
    seen.leftBeside += leftovers();
    if (round % 10 === 9 || round === rounds - 1) {
      runWhole(one);
      seen.leftAfterNextRun += leftovers();
    }
  }
  const isUnchanged = [...made.values()].every((text) => text === one.before);
  broken += seen.broken + seen.leftAfterNextRun + (isUnchanged ? 1 : 0);
  console.log(`${one.name}: ${rounds} rounds of ${one.files.length} files, ${JSON.stringify(seen)}`);
}
rmSync(folder, { recursive: true, force: true });
process.exitCode = broken > 0 ? 1 : 0;
