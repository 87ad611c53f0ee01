// npm run bench [NAME…] [-- --json FILE] [-- --documents NUMBER]: measures speed and memory, and prints them. docs/prestaties.md explains.

import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { activation } from './activation.ts';
import { checkMany } from './check-many.ts';
import { cold } from './cold.ts';
import { evaluation } from './evaluation.ts';
import { figures } from './figures.ts';
import { keystroke } from './keystroke.ts';
import { type Outcome, summarise } from './measurement.ts';
import { ensureBuilt } from './processes.ts';
import { tableOf } from './table.ts';

const { values: options, positionals } = parseArgs({
  // The number of documents of `check-many`.
  options: { json: { type: 'string' }, documents: { type: 'string', default: '4000' } },
  allowPositionals: true,
});

const benchmarks: Readonly<Record<string, () => Promise<Outcome>>> = {
  cold,
  keystroke,
  evaluation,
  figures,
  activation,
  'check-many': () => checkMany(Number(options.documents)),
};

const unknown = positionals.filter((name) => !(name in benchmarks));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. There are: ${Object.keys(benchmarks).join(', ')}.`);
  process.exitCode = 2;
} else {
  // Minutes of work on all cores: only for who asks for it.
  const usual = Object.keys(benchmarks).filter((name) => name !== 'check-many');
  await run(positionals.length > 0 ? positionals : usual);
}

async function run(names: readonly string[]): Promise<void> {
  ensureBuilt();
  const machine = {
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    processor: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
  };
  console.log(`Node ${machine.node}, ${machine.platform}, ${machine.cores} × ${machine.processor}\n`);
  const results: Record<string, unknown> = {};
  for (const name of names) {
    const outcome = await benchmarks[name]?.();
    if (!outcome) continue;
    console.log(`${tableOf(outcome)}\n`);
    results[name] = outcome.measurements.map(({ what, unit, values, ratios = [] }) => ({
      what,
      unit,
      ...summarise(values),
      ratios: ratios.map((each) => ({ to: each.to, ...summarise(each.values) })),
    }));
  }
  if (options.json !== undefined)
    writeFileSync(options.json, `${JSON.stringify({ machine, results }, null, 2)}\n`);
}
