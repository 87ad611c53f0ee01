import type { Passage } from '../document/types.ts';
import { createMemo, type Memo } from '../memo.ts';
import type { FigureDefinition } from '../norm/figure-schema.ts';
import type { IsoDate } from '../text/date.ts';
import { assemble } from './assemble.ts';
import type { Candidate } from './candidates.ts';
import { type Context, contextOf } from './context.ts';
import { readBreakdown } from './kinds/breakdown.ts';
import { readDifferences } from './kinds/difference.ts';
import { readMeasures } from './kinds/measure.ts';
import { readScores } from './kinds/score.ts';
import { readShares } from './kinds/share.ts';
import { withParts } from './parts.ts';
import { type Spec, specOf } from './spec.ts';
import type { FigureQuestion, FigureReading } from './types.ts';

export interface ReadOptions {
  /** "Today", for periods such as "afgelopen jaar". */
  readonly referenceDate: IsoDate;
  /** Keeps what is the same for all asks of a passage. */
  readonly memo?: Memo | undefined;
}

type Reader = (context: Context, spec: Spec) => readonly Candidate[];

const readers: Readonly<Record<FigureDefinition['kind'], Reader>> = {
  share: readShares,
  count: readMeasures,
  duration: readMeasures,
  grade: readScores,
  score: readScores,
  difference: readDifferences,
  breakdown: readBreakdown,
};

const contexts = new WeakMap<Passage['blocks'], Context>();

/** What all figures of a passage share; the same passage and date have the same. */
function contextFor(passage: Passage, referenceDate: IsoDate, memo: Memo): Context {
  const known = contexts.get(passage.blocks);
  if (known?.referenceDate === referenceDate && known.mask === passage.mask) return known;
  const context = contextOf(passage, referenceDate, memo);
  contexts.set(passage.blocks, context);
  return context;
}

/**
 * What a passage gives for one figure. Pure and total: any text has a reading. Ranges count from the start of the
 * passage's text.
 */
export function readFigure(passage: Passage, question: FigureQuestion, options: ReadOptions): FigureReading {
  const { referenceDate, memo = createMemo() } = options;
  const context = contextFor(passage, referenceDate, memo);
  const spec = specOf(question);
  const candidates = readers[question.figure.kind](context, spec);
  return assemble(context, question, withParts(context, spec, candidates));
}
