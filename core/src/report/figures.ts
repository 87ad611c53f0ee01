import { passageOf } from '../document/document.ts';
import type { CriterionResult, Evaluation } from '../evaluate.ts';
import { questionOf } from '../figures/question.ts';
import { readFigure } from '../figures/read.ts';
import type { FigureQuestion, FigureReading } from '../figures/types.ts';
import { createMemo } from '../memo.ts';
import type { Answer } from '../binding/types.ts';
import type { FigureAsk } from '../norm/edition.ts';

/** A figure that a criterion asks for, with what was read in each of the answers to the criterion. */
export interface AskedFigure {
  readonly result: CriterionResult;
  readonly ask: FigureAsk;
  /** How it was read. */
  readonly question: FigureQuestion;
  /** Ranges of a reading count from the start of its answer's range; none where nothing is filled in yet. */
  readonly readings: readonly { readonly answer: Answer; readonly reading: FigureReading }[];
}

/** All figures that the edition asks for, in its order, found or not. */
export function askedFigures({
  criteria,
  document,
  edition,
  referenceDate,
}: Evaluation): readonly AskedFigure[] {
  const memo = createMemo();
  const read = (result: CriterionResult, ask: FigureAsk): AskedFigure => {
    const question = questionOf(ask, edition?.figures);
    const answers = result.status === 'empty' ? [] : result.bound.answers;
    const readings = answers.map((answer) => {
      const passage = passageOf(document, answer.range, memo);
      return { answer, reading: readFigure(passage, question, { referenceDate, memo }) };
    });
    return { result, ask, question, readings };
  };
  return criteria.flatMap((result) =>
    result.bound.criterion.asks.flatMap((ask) => (ask.kind === 'figure' ? [read(result, ask)] : [])),
  );
}
