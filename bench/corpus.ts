import type { Criterion, Edition } from '#core';
import { answerTo } from './corpus/answers.ts';
import { caption, fill, filler, paragraph } from './corpus/prose.ts';
import { type Random, randomFrom } from './corpus/random.ts';

/** The sizes that are measured, in bytes of UTF-8. */
export const sizes = { '25 KB': 25_000, '250 KB': 250_000, '2 MB': 2_000_000 } as const;
export type Size = keyof typeof sizes;
export const sizeNames = Object.keys(sizes) as readonly Size[];

const phaseTitles = { plan: 'Plan', do: 'Do', check: 'Check', act: 'Act' } as const;

/** A heading within an answer comes after so many characters. */
const stretch = 1_800;

type Numbering = (norm: string, criterion: Criterion) => string;

const numberings: readonly Numbering[] = [
  (_, { number, title }) => `${number}. ${title}`,
  (_, { number, title }) => `Criterium ${number}: ${title}`,
  (norm, { number, title }) => `${norm}.${number} ${title}`,
];

/** How much an answer takes of the whole: more where figures are asked, less where an address will do. */
function weightOf({ asks }: Criterion, random: Random): number {
  const figures = asks.filter(({ kind }) => kind === 'figure').length;
  const site = asks.some(({ kind }) => kind === 'website') ? 0.5 : 1;
  return (site + figures / 2) * (random.whole(7, 13) / 10);
}

/** Puts parts under each other and counts their bytes. */
interface Writer {
  readonly add: (part: string) => void;
  readonly bytes: () => number;
  readonly text: () => string;
}

function createWriter(): Writer {
  const parts: string[] = [];
  let bytes = 0;
  return {
    add: (part) => {
      parts.push(part);
      bytes += Buffer.byteLength(part) + 2;
    },
    bytes: () => bytes,
    text: () => `${parts.join('\n\n')}\n`,
  };
}

/** Answers what the criterion asks, and goes on until `until` bytes of the document are written. */
function writeAnswer(
  writer: Writer,
  criterion: Criterion,
  random: Random,
  year: number,
  until: number,
): void {
  for (const ask of criterion.asks) writer.add(answerTo(ask, random, year));
  let captioned = writer.bytes();
  while (writer.bytes() < until) {
    if (writer.bytes() - captioned > stretch) {
      writer.add(`#### ${caption(random)}`);
      captioned = writer.bytes();
    }
    writer.add(filler(random));
  }
}

/**
 * A made-up self-evaluation that answers every criterion of an edition, of about `bytes` bytes of UTF-8. The same
 * seed gives the same text; hardly any sentence occurs twice.
 */
export function selfEvaluation(edition: Edition, bytes: number, seed: number): string {
  const random = randomFrom(seed);
  const year = random.whole(2021, 2024);
  const numbering = random.pick(numberings);
  const criteria = edition.norms.flatMap((norm) => norm.criteria);
  const weights = new Map(criteria.map((criterion) => [criterion, weightOf(criterion, random)]));
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);

  const writer = createWriter();
  const name = fill('Praktijk {plaats}', random);
  writer.add(`---\nkeurmerk: ${edition.id}\norganisatie: ${name}\npeildatum: ${year + 1}-05-01\n---`);
  writer.add(paragraph(random));
  const perWeight = (bytes - writer.bytes()) / total;
  let until = writer.bytes();
  for (const norm of edition.norms) {
    writer.add(`# Norm ${norm.id}. ${norm.title}`);
    for (const phase of ['plan', 'do', 'check', 'act'] as const) {
      const own = norm.criteria.filter((criterion) => criterion.phase === phase);
      if (own.length > 0) writer.add(`## ${phaseTitles[phase]}`);
      for (const criterion of own) {
        until += perWeight * (weights.get(criterion) ?? 0);
        writer.add(`### ${numbering(norm.id, criterion)}`);
        writeAnswer(writer, criterion, random, year, until);
      }
    }
  }
  return writer.text();
}
