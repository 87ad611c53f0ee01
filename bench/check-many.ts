import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { selfEvaluation, sizes } from './corpus.ts';
import { measuredEdition } from './editions.ts';
import { type Measurement, type Outcome, ratio } from './measurement.ts';
import { environment, inFolder, root } from './processes.ts';

const examples = ['praktijk-de-linde', 'praktijk-zonnehof-concept'];

/**
 * A document by its number, always the same. Every fifth one has the words of an example, filled up to its size; of
 * every third some answers are left out, so that there is something to report.
 */
function documentOf(index: number): string {
  const text = selfEvaluation(measuredEdition(), sizes['25 KB'], 1_000 + index);
  if (index % 5 === 0) {
    const example = readFileSync(`${root}examples/${examples[index % 2] ?? ''}.zelfevaluatie.md`, 'utf8');
    return `${example}\n${text.slice(text.indexOf('\n# ') + 1)}`.slice(0, sizes['25 KB']);
  }
  if (index % 3 > 0) return text;
  return text
    .split(/^(?=### )/m)
    .filter((_, at) => (at + index) % 7 > 0)
    .join('');
}

function makeDocuments(folder: string, count: number): void {
  mkdirSync(folder);
  for (let index = 0; index < count; index += 1) {
    writeFileSync(join(folder, `${String(index).padStart(4, '0')}.zelfevaluatie.md`), documentOf(index));
  }
}

/** A run over all documents of a folder: its time in ms, and the most memory of the largest of its processes. */
function measureRun(folder: string, documents: string, options: readonly string[]) {
  const peak = join(folder, 'peak');
  const check = [join(root, 'dist', 'cli', 'main.cjs'), 'check', documents, '--reference-date', '2024-06-01'];
  const command = [process.execPath, ...check, '--format', 'json', '--output', 'report.json', ...options];
  const start = performance.now();
  const { status, error } = spawnSync('/usr/bin/time', ['-f', '%M', '-o', peak, ...command], {
    cwd: folder,
    env: environment,
    stdio: 'ignore',
  });
  const time = performance.now() - start;
  if (error ?? (status !== 0 && status !== 1))
    throw new Error(`The run ended with ${status}`, { cause: error });
  return { time, peak: Number(readFileSync(peak, 'utf8').trim().split('\n').at(-1)) / 1024 };
}

/**
 * Many documents in one run, and a tenth of them, with and without other processes and the cache; needs GNU time. What
 * grows with the files shows in the memory of the two.
 */
export function checkMany(many: number): Promise<Outcome> {
  const few = Math.ceil(many / 10);
  return inFolder((folder) => {
    makeDocuments(join(folder, 'many'), many);
    makeDocuments(join(folder, 'few'), few);
    const cache = ['--cache', '--cache-location', 'cache'];
    const runs: readonly (readonly [what: string, documents: string, options: readonly string[]])[] = [
      [`${few} documents, one thread`, 'few', ['--workers', '0']],
      [`${few} documents, 2 workers`, 'few', ['--workers', '2']],
      [`${many} documents, one thread`, 'many', ['--workers', '0']],
      [`${many} documents, 2 workers`, 'many', ['--workers', '2']],
      [`${many} documents, 2 workers, cold cache`, 'many', ['--workers', '2', ...cache]],
      [`${many} documents, 2 workers, warm cache`, 'many', ['--workers', '2', ...cache]],
      [`${many} documents, one thread, warm cache`, 'many', ['--workers', '0', ...cache]],
    ];
    rmSync(join(folder, 'cache'), { recursive: true, force: true });
    const measured = runs.map(([what, documents, options]) => ({
      what,
      base: documents,
      ...measureRun(folder, documents, options),
    }));
    const first = (base: string) => measured.filter((one) => one.base === base).slice(0, 1);
    const measurements = measured.flatMap(({ what, base, time, peak }): readonly Measurement[] => [
      {
        what,
        unit: 'ms',
        values: [time],
        ratios: [
          ratio(
            'one thread',
            [time],
            first(base).map((one) => one.time),
          ),
        ],
      },
      {
        what: `peak memory, ${what}`,
        unit: 'MiB',
        values: [peak],
        ratios: [
          ratio(
            `${few} documents, one thread`,
            [peak],
            first('few').map((one) => one.peak),
          ),
        ],
      },
    ]);
    return { title: `check-many: documents of 25 KB in one run`, measurements };
  });
}
