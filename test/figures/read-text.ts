import { parseDocument, passageOf } from '../../core/src/document/document.ts';
import type { Passage } from '../../core/src/document/types.ts';
import { contextOf, type Context } from '../../core/src/figures/context.ts';
import { periodsOf, splitsAtHyphen, type PeriodReading } from '../../core/src/figures/periods.ts';
import { defaultQuestion, figureOf } from '../../core/src/figures/question.ts';
import { isGluedUnit, quantitiesOf, type Quantity } from '../../core/src/figures/quantities.ts';
import { readFigure } from '../../core/src/figures/read.ts';
import { tokensOf, type Token } from '../../core/src/figures/tokens.ts';
import type { FigureQuestion, FigureReading } from '../../core/src/figures/types.ts';
import { createMemo } from '../../core/src/memo.ts';
import type { Figures } from '../../core/src/norm/edition.ts';

/** "Today" of the tests. */
export const referenceDate = '2025-02-01';

export const tokens = (text: string): readonly Token[] =>
  tokensOf(text, 0, text.length, isGluedUnit, splitsAtHyphen);

export const periods = (text: string): readonly PeriodReading[] =>
  periodsOf(tokens(text), text, referenceDate, (word) => word === 'clienten');

export const quantities = (text: string): readonly Quantity[] => quantitiesOf(tokens(text), periods(text));

/** A Markdown text as the passage that recognisers get. */
export function passage(text: string): Passage {
  const memo = createMemo();
  return passageOf(parseDocument(text, memo), { start: 0, end: text.length }, memo);
}

export const context = (text: string): Context => contextOf(passage(text), referenceDate, createMemo());

/** How a figure that comes with the program is read; throws where there is none. */
export function usualQuestion(ask: string, defined?: Figures): FigureQuestion {
  const figure = figureOf(ask, defined);
  if (!figure) throw new Error(`${ask}: unknown figure`);
  return defaultQuestion(ask, figure);
}

export const read = (ask: string, text: string): FigureReading =>
  readFigure(passage(text), usualQuestion(ask), { referenceDate });
