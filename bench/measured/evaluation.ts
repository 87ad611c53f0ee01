import { createMemo, type Edition, evaluate, type Memo } from '#core';
import { passageOf, parseDocument } from '../../core/src/document/document.ts';
import { questionOf } from '../../core/src/figures/question.ts';
import { readFigure } from '../../core/src/figures/read.ts';
import { bind } from '../../core/src/binding/bind.ts';
import type { FigureAsk } from '../../core/src/norm/edition.ts';
import { selfEvaluation, type Size, sizeNames, sizes } from '../corpus.ts';
import { editions, measuredEdition } from '../editions.ts';
import { type Measurement, throughput, timed } from '../measurement.ts';
import { type Keystroke, placeToType, typing } from '../typing.ts';

const today = '2024-06-01';
const edition = measuredEdition();

const runs: Readonly<
  Record<Size, { readonly fresh: number; readonly presses: number; readonly warmUp: number }>
> = {
  '25 KB': { fresh: 40, presses: 80, warmUp: 40 },
  '250 KB': { fresh: 10, presses: 50, warmUp: 15 },
  '2 MB': { fresh: 4, presses: 25, warmUp: 5 },
};

/** The whole of it, every time with another text. */
function fresh(size: Size): Measurement {
  const texts = Array.from({ length: runs[size].fresh }, (_, seed) =>
    selfEvaluation(edition, sizes[size], 100 + seed),
  );
  const times = texts.map((text) => timed(() => evaluate(text, { editions, today })));
  return { what: `fresh, ${size}`, unit: 'MB/s', values: throughput(sizes[size], times) };
}

type Stage = (text: string, memo: Memo, edition: Edition) => unknown;

const parse: Stage = (text, memo) => {
  memo.turn();
  return parseDocument(text, memo);
};

const parseAndBind = (text: string, memo: Memo) => {
  memo.turn();
  const document = parseDocument(text, memo);
  return { document, bound: bind(document, edition, memo) };
};

/** Reads the figures as `evaluate` does: an answer that is as it was is not read again. */
function figureReader(): Stage {
  const known = new WeakMap<object, Map<FigureAsk, unknown>>();
  return (text, memo) => {
    const { document, bound } = parseAndBind(text, memo);
    for (const norm of bound.norms) {
      for (const { criterion, answers } of norm.phases.flatMap(({ criteria }) => criteria)) {
        for (const ask of criterion.asks) {
          if (ask.kind !== 'figure') continue;
          for (const answer of answers) {
            const passage = passageOf(document, answer.range, memo);
            const readings = known.get(passage.blocks) ?? new Map<FigureAsk, unknown>();
            known.set(passage.blocks, readings);
            if (!readings.has(ask)) {
              readings.set(ask, readFigure(passage, questionOf(ask), { referenceDate: today, memo }));
            }
          }
        }
      }
    }
  };
}

/** Each goes as far as the one before and a stage further. */
const stages: readonly (readonly [name: string, make: () => Stage])[] = [
  ['parse', () => parse],
  ['bind', () => parseAndBind],
  ['figures', figureReader],
  ['checks', () => (text, memo) => evaluate(text, { editions, today, memo })],
];

/** What each stage adds to the one before. Every character goes through all of them, one after the other. */
function afterKeystrokes(
  size: Size,
  where: string,
  keystrokes: Iterable<Keystroke>,
  before: string,
): readonly Measurement[] {
  const readers = stages.map(([, make]) => ({ stage: make(), memo: createMemo() }));
  for (const { stage, memo } of readers) stage(before, memo, edition);
  const rounds = Array.from(keystrokes, ({ text }) =>
    readers.map(({ stage, memo }) => timed(() => stage(text, memo, edition))),
  ).slice(runs[size].warmUp);
  const measured = (what: string, time: (round: readonly number[]) => number): Measurement => ({
    what: `a character ${where}, ${size}: ${what}`,
    unit: 'ms',
    values: rounds.map(time),
  });
  return [
    measured('all', (round) => round.at(-1) ?? Number.NaN),
    ...stages.map(([name], index) =>
      measured(`– ${name}`, (round) => (round[index] ?? Number.NaN) - (round[index - 1] ?? 0)),
    ),
  ];
}

/** The criterion that asks most figures, which is where a character costs most. */
function placeOfFigures(text: string): number {
  const heaviest = edition.norms
    .flatMap(({ criteria }) => criteria)
    .toSorted((a, b) => b.asks.length - a.asks.length)[0];
  return text.indexOf(heaviest?.title ?? '');
}

function typed(size: Size): readonly Measurement[] {
  const text = selfEvaluation(edition, sizes[size], 2);
  const places = { 'in the middle': Math.floor(text.length / 2), 'among figures': placeOfFigures(text) };
  return Object.entries(places).flatMap(([where, from]) => {
    const { presses, warmUp } = runs[size];
    const keystrokes = typing(text, placeToType(text, from), presses + warmUp);
    return afterKeystrokes(size, where, keystrokes, text);
  });
}

// The first size warms the engine up for the others, as a server is after a few seconds of work.
fresh('25 KB');
const measurements = [...sizeNames.map(fresh), ...sizeNames.flatMap(typed)];
process.stdout.write(JSON.stringify(measurements));
