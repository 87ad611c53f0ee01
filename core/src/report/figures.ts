import { passageOf } from '../document/document.ts';
import type { CriterionResult, Evaluation } from '../evaluate.ts';
import { questionOf } from '../figures/question.ts';
import { readFigure } from '../figures/read.ts';
import type { FigureReading } from '../figures/types.ts';
import { createMemo } from '../memo.ts';
import type { Answer } from '../model/types.ts';
import type { FigureAsk } from '../norm/edition.ts';

/** A figure that a criterion asks for, with what was read in each of the answers to the criterion. */
export interface AskedFigure {
  readonly result: CriterionResult;
  readonly ask: FigureAsk;
  /** Ranges of a reading count from the start of its answer's range. */
  readonly readings: readonly { readonly answer: Answer; readonly reading: FigureReading }[];
}

/** All figures that the edition asks for, in its order, found or not. */
export function askedFigures({ criteria, document, referenceDate }: Evaluation): readonly AskedFigure[] {
  const memo = createMemo();
  return criteria.flatMap((result) =>
    result.bound.criterion.asks.flatMap((ask) =>
      ask.kind === 'figure'
        ? {
            result,
            ask,
            readings: result.bound.answers.map((answer) => ({
              answer,
              reading: readFigure(passageOf(document, answer.range, memo), questionOf(ask), {
                referenceDate,
                memo,
              }),
            })),
          }
        : [],
    ),
  );
}
