/**
 * Scores the figures engine on a file of cases: `npm run eval:figures [FILE ...]`. Without a file it takes the
 * project's own cases. A case is a JSON line; `test/figures/README.md` tells what is in it. `--left-out` scores each
 * file without the words of `schemas/figures.json` that no other file has: as if it had not been seen.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtinFigures } from '../core/src/norm/common.ts';
import type { FigureDefinition } from '../core/src/norm/figure-schema.ts';
import { createIndex } from '../core/src/figures/terms.ts';
import { tokens } from '../test/figures/read-text.ts';
import { readCase, scoreCase, totalsOf, type CaseScore, type FigureCase } from '../test/figures/score.ts';

const own = fileURLToPath(new URL('../test/figures/', import.meta.url));
const options = new Set(['--verbose', '--left-out']);
const args = process.argv.slice(2).filter((arg) => !options.has(arg));
const verbose = process.argv.includes('--verbose');
const files =
  args.length > 0
    ? args
    : readdirSync(own)
        .filter((name) => name.startsWith('cases') && name.endsWith('.jsonl'))
        .map((name) => join(own, name));

const casesIn = (file: string): readonly FigureCase[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(readCase);

const cases: readonly FigureCase[] = files.flatMap(casesIn);

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

const scores = cases.map((item) => scoreCase(item));
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

/** All terms in a definition, or whatever else holds lists of words. */
function* termsIn(value: unknown): Generator<string> {
  if (Array.isArray(value)) {
    for (const one of value) {
      if (typeof one === 'string') yield one;
      else yield* termsIn(one);
    }
  } else if (typeof value === 'object' && value !== null) yield* termsIn(Object.values(value));
}

/** The same without some terms. */
function without<T>(value: T, left: ReadonlySet<string>): T {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items
      .filter((one) => !(typeof one === 'string' && left.has(one)))
      .map((one) => without(one, left)) as T;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, without(one as unknown, left)]),
  ) as T;
}

/** For each term the files in which it is found. */
function filesByTerm(): ReadonlyMap<string, ReadonlySet<string>> {
  const index = createIndex<string>();
  for (const term of new Set(termsIn([...builtinFigures.values()]))) index.add(term, term);
  const found = new Map<string, Set<string>>();
  for (const file of files) {
    for (const { text } of casesIn(file)) {
      for (const { concept } of index.search(tokens(text))) {
        found.set(concept, (found.get(concept) ?? new Set()).add(file));
      }
    }
  }
  return found;
}

if (process.argv.includes('--left-out')) {
  const byTerm = filesByTerm();
  console.log('\nleft out, one file at a time');
  const all = files.flatMap((file) => {
    const own = [...byTerm].filter(([, where]) => where.size === 1 && where.has(file)).map(([term]) => term);
    const left = new Set(own);
    const figures = Object.fromEntries(
      [...builtinFigures].map(([id, figure]): [string, FigureDefinition] => [id, without(figure, left)]),
    );
    const ofFile = casesIn(file).map((item) => scoreCase(item, figures));
    console.log(line(file.replace(/^.*cases-?|\.jsonl$/g, '').padEnd(1, '-'), ofFile), `${left.size} terms`);
    return ofFile;
  });
  console.log(line('total', all));
}
