import { createMemo } from '#core';
import { parseDocument, passageOf } from '../../core/src/document/document.ts';
import type { Passage } from '../../core/src/document/types.ts';
import { questionOf } from '../../core/src/figures/question.ts';
import { readFigure } from '../../core/src/figures/read.ts';
import { figureAskIds } from '../../core/src/figures/types.ts';
import type { FigureAsk } from '../../core/src/norm/edition.ts';
import { figureProse, figureTable } from '../corpus/figure-answers.ts';
import { randomFrom } from '../corpus/random.ts';
import { measuredEdition } from '../editions.ts';
import { type Measurement, throughput, timed } from '../measurement.ts';

const referenceDate = '2024-05-01';
const rounds = 15;
const warmUp = 3;
const passagesPerRound = 60;

const asks: readonly FigureAsk[] = figureAskIds.flatMap((id) => {
  const all = measuredEdition().norms.flatMap(({ criteria }) =>
    criteria.flatMap((criterion) => criterion.asks),
  );
  return all.find((ask) => ask.kind === 'figure' && ask.figure === id) ?? [];
}) as readonly FigureAsk[];

/** New answers for every round, so that nothing is known of their text. */
function passages(write: typeof figureProse, round: number): readonly Passage[] {
  const random = randomFrom(1000 + round);
  return Array.from({ length: passagesPerRound }, () => {
    const text = write(random, 2023);
    const memo = createMemo();
    return passageOf(parseDocument(text, memo), { start: 0, end: text.length }, memo);
  });
}

const bytesOf = (all: readonly Passage[]): number =>
  all.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);

type Read = (passage: Passage) => void;

/** One kind of figure by itself, reading the words first. */
const readOne =
  (ask: FigureAsk): Read =>
  (passage) =>
    void readFigure(passage, questionOf(ask), { referenceDate });

/** All kinds, which share what they know of the words. */
const readAll: Read = (passage) => {
  const memo = createMemo();
  for (const ask of asks) readFigure(passage, questionOf(ask), { referenceDate, memo });
};

function measure(what: string, write: typeof figureProse, read: Read): Measurement {
  const values = Array.from({ length: rounds + warmUp }, (_, round) => {
    const all = passages(write, round);
    return throughput(bytesOf(all), [timed(() => all.forEach(read))]);
  });
  return { what, unit: 'MB/s', values: values.slice(warmUp).flat() };
}

const measurements = [
  ...asks.map((ask) => measure(`prose, ${ask.figure}`, figureProse, readOne(ask))),
  measure(`prose, all ${asks.length} together`, figureProse, readAll),
  ...asks.map((ask) => measure(`tables, ${ask.figure}`, figureTable, readOne(ask))),
  measure(`tables, all ${asks.length} together`, figureTable, readAll),
];
process.stdout.write(JSON.stringify(measurements));
