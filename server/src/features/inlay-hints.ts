import { type InlayHint, type Range as LspRange } from 'vscode-languageserver';
import { type Locale, type Period, render, showDate, showNumber } from '#core';
import type { Evaluated } from '../documents.ts';
import { type PlacedFigure, placedFigures } from '../figures.ts';
import { toOffsets, toPosition } from '../to-lsp.ts';

/** What follows from the text at an offset without standing there. */
interface Derived {
  readonly at: number;
  readonly text: string;
}

const percentage = /(\d{1,3}(?:[.,]\d{1,3})?) ?(?:%|procent)/g;
/** A percentage that is written was rounded, to a whole number at most. */
const roundedBy = 0.6;

/** Whether the line of an offset says a percentage, as in "14 van de 90 intakes (16%)". */
function isWritten(percent: number, text: string, offset: number): boolean {
  const end = text.indexOf('\n', offset);
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, end < 0 ? text.length : end);
  return [...line.matchAll(percentage)].some(
    ([, digits = '']) => Math.abs(Number(digits.replace(',', '.')) - percent) < roundedBy,
  );
}

function share({ value, range }: PlacedFigure, text: string, locale: Locale): readonly Derived[] {
  const { of, percent } = value;
  if (of === null || percent === null) return [];
  if (isWritten(percent, text, range.start)) return [];
  return [
    { at: range.end, text: render(locale, 'hint.equals', { value: `${showNumber(locale, percent)}%` }) },
  ];
}

function minutes({ value, range }: PlacedFigure, locale: Locale): readonly Derived[] {
  if (value.unit !== 'uur' || value.value === null) return [];
  const equal = `${showNumber(locale, Math.round(value.value * 60))} min`;
  return [{ at: range.end, text: render(locale, 'hint.equals', { value: equal }) }];
}

function periodName({ start, end }: Period, locale: Locale): string {
  if (start === end) return showDate(locale, start);
  const year = start.slice(0, 4);
  if (start === `${year}-01-01` && end === `${year}-12-31`) return year;
  return render(locale, 'hint.period', { start: { date: start }, end: { date: end } });
}

/** The time that is meant by words without a year, such as "vorig jaar". */
function time({ value, figure }: PlacedFigure, locale: Locale): readonly Derived[] {
  const { period } = value;
  if (!period || /\d{4}|'\d{2}|’\d{2}/.test(period.text)) return [];
  return [{ at: period.range.end + figure.start, text: periodName(period, locale) }];
}

/** What was worked out from figures and does not stand in the text itself, behind the words it follows from. */
export function inlayHintsOf(
  { document, evaluation, locale, settings }: Evaluated,
  within: LspRange,
): InlayHint[] {
  if (!settings.figures.hints) return [];
  const { start, end } = toOffsets(document, within);
  const { text } = evaluation.document;
  const derived = placedFigures(evaluation).flatMap((placed) => [
    ...share(placed, text, locale),
    ...minutes(placed, locale),
    ...time(placed, locale),
  ]);
  const once = new Map(derived.map((one) => [`${one.at} ${one.text}`, one]));
  return [...once.values()]
    .filter(({ at }) => start <= at && at <= end)
    .toSorted((a, b) => a.at - b.at)
    .map((one) => ({ position: toPosition(document, one.at), label: one.text, paddingLeft: true }));
}
