import type { FigureReading, FigureValue } from '../figures/types.ts';
import { keptFor } from '../memo.ts';
import type { FigureAsk } from '../norm/edition.ts';
import type { Answer, BoundCriterion } from '../binding/types.ts';
import { type Range, shift } from '../text/range.ts';
import { compileTerms, findTerm } from '../text/terms.ts';
import { type AnswerState, textOf } from './answer-text.ts';
import { presentCriteria } from './places.ts';
import type { CriterionFigure, EvaluationContext } from './types.ts';

/** A figure that a criterion asks, with what all its answers together give. */
export interface AskedFigure {
  readonly bound: BoundCriterion;
  readonly ask: FigureAsk;
  readonly readings: readonly CriterionFigure[];
  readonly present: boolean;
  /** The parts of the ask without a value in any answer; empty where the ask has no parts. */
  readonly missing: FigureAsk['parts'];
}

/** How many parts of an ask must have a value. */
export const minimumOf = ({ parts, minimum }: FigureAsk): number => minimum ?? parts.length;

/** What the answers to a criterion give for an ask, be it one of the criterion's own or of another. */
export function gather(context: EvaluationContext, bound: BoundCriterion, ask: FigureAsk): AskedFigure {
  const readings = context.figuresOf(bound, ask);
  const missing = ask.parts.filter(({ id }) => readings.every(({ reading }) => reading.missing.includes(id)));
  const complete = ask.parts.length > 0 && ask.parts.length - missing.length >= minimumOf(ask);
  return {
    bound,
    ask,
    readings,
    present: complete || readings.some(({ reading }) => reading.present),
    missing,
  };
}

const unanswered: readonly AnswerState[] = ['unanswered', 'empty', 'question', 'placeholder'];

/** The figures asked of criteria that have an answer; a text with nothing but places to fill in is none. */
export const askedFigures = keptFor((context: EvaluationContext): readonly AskedFigure[] =>
  // Every check of figures asks.
  presentCriteria(context.evaluation)
    .filter((bound) => !unanswered.includes(textOf(bound).state))
    .flatMap((bound) =>
      bound.criterion.asks.flatMap((ask) => (ask.kind === 'figure' ? [gather(context, bound, ask)] : [])),
    ),
);

/** Whether the answer says in other words what is asked, such as that the guideline is kept to. */
export const isSatisfied = ({ bound, ask }: AskedFigure): boolean =>
  findTerm(compileTerms(ask.satisfiedBy), textOf(bound).headedWords) !== undefined;

/** A range of a reading, in the document. */
export const inDocument = ({ range }: Answer, within: Range): Range => shift(within, range.start);

/** A value of a figure with the answer it stands in. */
export interface PlacedValue {
  readonly answer: Answer;
  readonly reading: FigureReading;
  readonly value: FigureValue;
}

/** All values that the answers give, in reading order. */
export const valuesOf = ({ readings }: AskedFigure): readonly PlacedValue[] =>
  readings.flatMap(({ answer, reading }) => reading.values.map((value) => ({ answer, reading, value })));

/** A value as it is written. */
export const written = (document: { readonly text: string }, { answer, value }: PlacedValue): string => {
  const { start, end } = inDocument(answer, value.range);
  return document.text.slice(start, end).replace(/[*_`]/g, '');
};
