/**
 * Scores the figures engine on a file of cases: `npm run eval:figures [FILE ...]`. Without a file it takes the
 * project's own cases. A case is a JSON line; `test/figures/README.md` tells what is in it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCase, scoreCase, totalsOf, type CaseScore, type FigureCase } from '../test/figures/score.ts';

const own = fileURLToPath(new URL('../test/figures/', import.meta.url));
const args = process.argv.slice(2).filter((arg) => arg !== '--verbose');
const verbose = process.argv.includes('--verbose');
const files =
  args.length > 0
    ? args
    : readdirSync(own)
        .filter((name) => name.startsWith('cases') && name.endsWith('.jsonl'))
        .map((name) => join(own, name));

const cases: readonly FigureCase[] = files.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(readCase),
);

const show = (right: number, all: number): string =>
  all === 0 ? '-'.padStart(16) : `${right}/${all} ${((100 * right) / all).toFixed(1)} %`.padStart(16);

function line(name: string, scores: readonly CaseScore[]): string {
  const { presence, values, distractors, periods } = totalsOf(scores);
  return (
    name.padEnd(16) +
    show(presence.right, presence.all) +
    show(values.right, values.all) +
    show(distractors.right, distractors.all) +
    show(periods.right, periods.all)
  );
}

const scores = cases.map(scoreCase);
const asks = [...new Set(cases.map(({ asks }) => asks))].sort();
console.log(
  'ask'.padEnd(16) +
    ['presence', 'values', 'distractor taken', 'period'].map((name) => name.padStart(16)).join(''),
);
for (const ask of asks) {
  console.log(
    line(
      ask,
      scores.filter(({ item }) => item.asks === ask),
    ),
  );
}
console.log(line('total', scores));

const failed = scores.filter(({ problems }) => problems.length > 0);
if (verbose) {
  for (const { item, problems, got } of failed) {
    console.log(
      `\n${item.id} [${item.asks}] ${problems.join('; ')}\n  ${JSON.stringify(item.text)}\n  ${got}`,
    );
  }
}
console.log(`\nfailed (${failed.length}): ${failed.map(({ item }) => item.id).join(' ') || 'none'}`);
