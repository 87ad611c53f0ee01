import { keptFor } from '../memo.ts';
import { shift } from '../text/range.ts';
import type { Quantity } from './quantities.ts';
import type { Sentence } from './sentences.ts';
import type { RejectionReason } from './types.ts';

/** A number that may be the figure, with the label it goes by. */
export interface Candidate {
  readonly label: string;
  readonly sentence: Sentence;
  readonly quantity: Quantity;
  /** Why it is not the figure after all. */
  readonly reason: RejectionReason | undefined;
  /** The top of the scale it is on. */
  readonly scaleMax: number | undefined;
  /** The part of the ask that it is the value of, and whether it proves that the figure is there. */
  readonly part: string | undefined;
  readonly counts: boolean;
}

/** A candidate with the usual choices: no scale, no part, and a value that counts. */
export function candidate(
  label: string,
  sentence: Sentence,
  quantity: Quantity,
  reason: RejectionReason | undefined,
  more: Partial<Pick<Candidate, 'scaleMax' | 'part' | 'counts'>> = {},
): Candidate {
  return { label, sentence, quantity, reason, scaleMax: undefined, part: undefined, counts: true, ...more };
}

/** The amount nought where words say so ("geen enkele cliënt"), over tokens `[from, to)`. */
export function nought(sentence: Sentence, from: number, to: number, unit: Quantity['unit']): Quantity {
  const start = sentence.tokens[from]?.start ?? 0;
  const end = sentence.tokens[to - 1]?.end ?? start;
  const range = shift({ start, end }, sentence.base);
  return {
    role: 'amount',
    range,
    from,
    at: from,
    to,
    value: 0,
    low: undefined,
    high: undefined,
    unit,
    of: undefined,
    percent: undefined,
    scaleMax: undefined,
    approximate: false,
    bound: undefined,
    negative: false,
    words: true,
  };
}

/** The amounts of a sentence in reading order. */
export const amountsOf = keptFor((sentence: Sentence): readonly Quantity[] =>
  sentence.quantities().filter(({ role }) => role === 'amount'),
);

/** The greatest number that the quantity holds. */
export function topOf(quantity: Quantity): number {
  return quantity.value ?? quantity.high ?? 0;
}
