import {
  type AskedFigure,
  type Evaluation,
  figureRange,
  type FigureQuestion,
  type FigureReading,
  type FigureValue,
  isFresh,
  type LineIndex,
  type Period,
  placeOf,
  type Range,
  type Rejection,
  showNumber,
} from '#core';
import { type Context, type Say, shownPath } from '../context.ts';
import { periodJson, placedRange, valueJson } from './file-report.ts';
import { schemaVersion } from './json.ts';
import { jsonOf, plain } from './plain.ts';
import { aligned, type Paint, paintFor } from './style.ts';

/** What was read for one figure, with how, and where in the document the text begins that it was read in. */
export interface ShownReading {
  readonly question: FigureQuestion;
  readonly reading: FigureReading;
  readonly start: number;
  readonly lines: LineIndex;
  /** Whether its period ended at most a year before the reference date; null without a period. */
  readonly fresh: boolean | null;
}

/** A document with all figures that its edition asks for. */
export interface ShownFigures {
  readonly path: string;
  readonly evaluation: Evaluation;
  readonly figures: readonly AskedFigure[];
}

/** A value or rejection with its place in the document. */
interface Placed<T> {
  readonly item: T;
  readonly range: Range;
}

interface Merged {
  readonly question: FigureQuestion;
  readonly present: boolean;
  readonly values: readonly Placed<FigureValue>[];
  readonly rejected: readonly Placed<Rejection>[];
  readonly missing: readonly string[];
  readonly period: Period | null;
}

interface Part {
  readonly reading: FigureReading;
  readonly start: number;
}

/** Several answers to one criterion, read as one: what any of them gives is there. */
function merge(question: FigureQuestion, parts: readonly Part[]): Merged {
  const [first, ...others] = parts.map(({ reading }) => reading);
  const place = <T extends { readonly range: Range }>(items: (reading: FigureReading) => readonly T[]) =>
    parts.flatMap(({ reading, start }) =>
      items(reading).map((item) => ({ item, range: figureRange(item.range, start) })),
    );
  return {
    question,
    present: parts.some(({ reading }) => reading.present),
    values: place((reading) => reading.values),
    rejected: place((reading) => reading.rejected),
    missing: (first?.missing ?? []).filter((id) => others.every(({ missing }) => missing.includes(id))),
    period: parts.find(({ reading }) => reading.period)?.reading.period ?? null,
  };
}

interface View {
  readonly say: Say;
  readonly paint: Paint;
  readonly lines: LineIndex;
  readonly number: (value: number) => string;
}

function amountText(value: FigureValue, { say, number }: View): string {
  const show = (one: number | null): string => (one === null ? '…' : number(one));
  const amount = value.value === null ? `${show(value.low)}–${show(value.high)}` : show(value.value);
  const bound = value.bound === 'at-most' ? '≤ ' : value.bound === 'at-least' ? '≥ ' : '';
  const about = value.approximate && bound === '' ? '± ' : '';
  return [
    `${bound}${about}${amount}`,
    value.of === null ? '' : say('cli.figures.of', { of: value.of }),
    value.of !== null && value.percent !== null ? `(${number(value.percent)}%)` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function valueRow(
  { item, range }: Placed<FigureValue>,
  period: Period | null,
  view: View,
): readonly string[] {
  const { say, lines, number } = view;
  const measure =
    item.unit ?? (item.scaleMax === null ? '' : say('cli.figures.scale', { scale: number(item.scaleMax) }));
  return [
    plain(item.label),
    amountText(item, view),
    measure,
    plain((item.period ?? period)?.text ?? say('cli.figures.no-period')),
    say('cli.text.line', { line: placeOf(lines, range.start).line }),
  ];
}

function mergedLines(merged: Merged, view: View): readonly string[] {
  const { question, present, values, rejected, period } = merged;
  const { say, paint, lines } = view;
  const missing = merged.missing.map((id) => question.parts.find((part) => part.id === id)?.label ?? id);
  const rows = values.map((value) => valueRow(value, period, view));
  return [
    ...(present ? [] : [paint('red', say('cli.figures.absent'))]),
    ...aligned(rows).map((row) => row.join('  ')),
    ...(missing.length > 0 && values.length > 0 ? [say('cli.figures.missing', { missing })] : []),
    ...rejected.map(({ item, range }) =>
      paint(
        'dim',
        say('cli.figures.rejected', {
          text: item.text,
          reason: say(`figure.rejected.${item.reason}`),
          line: placeOf(lines, range.start).line,
        }),
      ),
    ),
  ].map((line) => `    ${line}`);
}

function viewOf({ io, locale, say }: Context, lines: LineIndex): View {
  return {
    say,
    lines,
    paint: paintFor(io.stdout, io.env),
    number: (value) => showNumber(locale, value),
  };
}

/** All figures per criterion, as a table for people. */
export function figuresText({ path, evaluation, figures }: ShownFigures, context: Context): string {
  const view = viewOf(context, evaluation.document.lines);
  const { say, paint } = view;
  const name = shownPath(path, say);
  const parts = figures.map(({ result, ask, question, readings }, index) => {
    const isNew = figures[index - 1]?.result !== result;
    const heading = paint('bold', plain(`${result.norm}.${result.criterion} ${result.title}`));
    const parted = readings.map(({ answer, reading }) => ({ reading, start: answer.range.start }));
    const body = [`  ${plain(ask.label)} (${ask.figure})`, ...mergedLines(merge(question, parted), view)];
    return [...(isNew ? ['', heading] : []), ...body].join('\n');
  });
  return `${[paint('bold', name), ...parts].join('\n')}\n`;
}

/** All figures per criterion, as one JSON object. */
export function figuresJson({ path, evaluation, figures }: ShownFigures, { locale, say }: Context): string {
  const { document, edition, referenceDate } = evaluation;
  const json = {
    schemaVersion,
    path,
    edition: edition?.id ?? null,
    locale,
    referenceDate,
    figures: figures.map(({ result, ask, question, readings }) => {
      const parts = readings.map(({ answer, reading }) => ({ reading, start: answer.range.start }));
      const merged = merge(question, parts);
      return {
        norm: result.norm,
        criterion: result.criterion,
        phase: result.phase,
        title: result.title,
        ask: ask.figure,
        label: ask.label,
        present: merged.present,
        values: merged.values.map(({ item, range }) => ({
          ...valueJson(item),
          period: periodJson(item.period ?? merged.period),
          range: placedRange(document.lines, range),
        })),
        missing: merged.missing,
        period: periodJson(merged.period),
        fresh: isFresh(merged.period, referenceDate, ask.maximumAgeMonths),
        rejected: merged.rejected.map(({ item, range }) => ({
          text: item.text,
          reason: item.reason,
          message: say(`figure.rejected.${item.reason}`),
          range: placedRange(document.lines, range),
        })),
      };
    }),
  };
  return `${jsonOf(json, 2)}\n`;
}

/** What was read for one figure, for people. */
export function readingText(
  { question, reading, start, lines, fresh }: ShownReading,
  context: Context,
): string {
  const view = viewOf(context, lines);
  const freshness =
    fresh === null ? [] : [`    ${view.say(fresh ? 'cli.figures.fresh' : 'cli.figures.stale')}`];
  return `${[...mergedLines(merge(question, [{ reading, start }]), view), ...freshness].join('\n')}\n`;
}

/** What was read for one figure, as one JSON object. */
export function readingJson({ reading, fresh }: ShownReading): string {
  const { ask, present, values, missing, period } = reading;
  const json = { ask, present, values: values.map(valueJson), missing, period: periodJson(period), fresh };
  return `${jsonOf(json)}\n`;
}
