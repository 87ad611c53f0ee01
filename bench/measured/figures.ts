import { createMemo } from '#core';
import { parseDocument, passageOf } from '../../core/src/document/document.ts';
import type { Passage } from '../../core/src/document/types.ts';
import { builtinFigureIds, questionOf } from '../../core/src/figures/question.ts';
import { readFigure } from '../../core/src/figures/read.ts';
import type { FigureAsk } from '../../core/src/norm/edition.ts';
import { figureProse, figureTable, ordinaryProse } from '../corpus/figure-answers.ts';
import { type Random, randomFrom } from '../corpus/random.ts';
import { measuredEdition } from '../editions.ts';
import { type Measurement, throughput, timed } from '../measurement.ts';

const referenceDate = '2024-05-01';
const rounds = 12;
const warmUp = 4;
const passagesPerRound = 30;

const asks: readonly FigureAsk[] = builtinFigureIds.flatMap((id) => {
  const all = measuredEdition().norms.flatMap(({ criteria }) =>
    criteria.flatMap((criterion) => criterion.asks),
  );
  return all.find((ask) => ask.kind === 'figure' && ask.figure === id) ?? [];
}) as readonly FigureAsk[];

type Write = (random: Random, year: number) => string;

/** New answers for every round, so that nothing is known of their text. */
function passages(write: Write, round: number): readonly Passage[] {
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

function measure(what: string, write: Write, read: Read): Measurement {
  const values = Array.from({ length: rounds + warmUp }, (_, round) => {
    const all = passages(write, round);
    return throughput(bytesOf(all), [timed(() => all.forEach(read))]);
  });
  return { what, unit: 'MB/s', values: values.slice(warmUp).flat() };
}

const kinds: Readonly<Record<string, Write>> = {
  prose: ordinaryProse,
  'prose full of figures': figureProse,
  tables: figureTable,
};

const measurements = Object.entries(kinds).flatMap(([kind, write]) => [
  ...asks.map((ask) => measure(`${kind}, ${ask.figure}`, write, readOne(ask))),
  measure(`${kind}, all ${asks.length} together`, write, readAll),
]);
process.stdout.write(JSON.stringify(measurements));
