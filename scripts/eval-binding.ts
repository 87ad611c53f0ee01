/**
 * Scores how well answers are bound to their criteria, on generated documents of which the truth is known:
 * `npm run eval:binding [-- --seeds FROM-TO] [--kind KIND] [--show N] [--documents]`. Without seeds it takes those
 * that weights may be fitted on, and those that nobody looks at. `--show` prints that many documents that went
 * wrong, `--documents` scores the documents that were written and judged by hand.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bind } from '../core/src/binding/bind.ts';
import { parseDocument } from '../core/src/document/document.ts';
import { createMemo } from '../core/src/memo.ts';
import { editionOf } from '../test/harness/editions.ts';
import { readJudged } from '../test/binding/documents/read.ts';
import { generateDocument, kindNames } from '../test/binding/generator/generate.ts';
import type { Stretch, Truth } from '../test/binding/generator/page.ts';
import { scoreBinding, totalsOf, type DocumentScore } from '../test/binding/score.ts';

const fitting = '1-400';
const unseen = '10001-10400';

const { values: options } = parseArgs({
  options: {
    seeds: { type: 'string' },
    kind: { type: 'string' },
    show: { type: 'string', default: '0' },
    documents: { type: 'boolean', default: false },
  },
});
const edition = editionOf('kgg-2024');

interface Scored {
  readonly name: string;
  readonly kind: string;
  readonly text: string;
  readonly score: DocumentScore;
}

function scored(
  name: string,
  kind: string,
  text: string,
  truth: readonly Truth[],
  nobody: readonly Stretch[],
): Scored {
  const found = bind(parseDocument(text, createMemo()), edition, createMemo());
  return { name, kind, text, score: scoreBinding(text, truth, nobody, found) };
}

function generated(seeds: string): readonly Scored[] {
  const [from = 1, to = from] = seeds.split('-').map(Number);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index).flatMap((seed) => {
    const { kind, text, truth, nobody } = generateDocument(seed, edition);
    if (options.kind !== undefined && kind !== options.kind) return [];
    return [scored(`seed ${seed}`, kind, text, truth, nobody)];
  });
}

function byHand(): readonly Scored[] {
  const folder = fileURLToPath(new URL('../test/binding/documents/', import.meta.url));
  return readdirSync(folder)
    .filter((name) => name.endsWith('.zelfevaluatie.md'))
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      const judgement = readFileSync(join(folder, name.replace('.zelfevaluatie.md', '.json')), 'utf8');
      const { truth, nobody } = readJudged(text, judgement);
      return scored(name, name.replace('.zelfevaluatie.md', ''), text, truth, nobody);
    });
}

const share = (part: number, all: number): string =>
  all === 0 ? '-' : `${((100 * part) / all).toFixed(1)} %`;

function row(name: string, scores: readonly DocumentScore[]): string {
  const { documents, answers, right, wrong, missed, nobody, stolen } = totalsOf(scores);
  const cells = [
    documents,
    answers,
    share(right, answers),
    share(wrong, answers),
    share(missed, answers),
    `${stolen}/${nobody}`,
  ];
  return name.padEnd(30) + cells.map((cell) => String(cell).padStart(11)).join('');
}

function show({ name, kind, text, score }: Scored): void {
  console.log(`\n--- ${name} (${kind}) ---\n${text}`);
  for (const { norm, criterion, outcome, taken, stretches } of score.answers) {
    if (outcome === 'right') continue;
    const start = stretches[0]?.start ?? 0;
    const got = taken.length > 0 ? taken.join(', ') : 'none';
    console.log(
      `${outcome}: ${norm}.${criterion}, got ${got}: ${JSON.stringify(text.slice(start, start + 60))}`,
    );
  }
  for (const { stretch, taken } of score.stolen) {
    const words = JSON.stringify(text.slice(stretch.start, stretch.start + 60));
    console.log(`stolen by ${taken.join(', ')}: ${words}`);
  }
}

function report(title: string, results: readonly Scored[], kinds: readonly string[]): void {
  console.log(`\n${title}`);
  const heads = ['documents', 'answers', 'right', 'wrong', 'missed', 'stolen'];
  console.log(`${'kind'.padEnd(30)}${heads.map((head) => head.padStart(11)).join('')}`);
  for (const kind of kinds) {
    const those = results.filter((result) => result.kind === kind);
    if (those.length > 0)
      console.log(
        row(
          kind,
          those.map(({ score }) => score),
        ),
      );
  }
  console.log(
    row(
      'total',
      results.map(({ score }) => score),
    ),
  );
  results
    .filter(
      ({ score }) => score.stolen.length > 0 || score.answers.some(({ outcome }) => outcome !== 'right'),
    )
    .slice(0, Number(options.show))
    .forEach(show);
}

if (options.documents) {
  const results = byHand();
  report(
    'documents judged by hand',
    results,
    results.map(({ kind }) => kind),
  );
} else if (options.seeds !== undefined) {
  report(`seeds ${options.seeds}`, generated(options.seeds), kindNames);
} else {
  report(`seeds ${fitting}, for fitting`, generated(fitting), kindNames);
  report(`seeds ${unseen}, unseen`, generated(unseen), kindNames);
}
