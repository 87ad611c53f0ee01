import {
  type CriterionOutline,
  type Edition,
  type Locale,
  type NormOutline,
  type Outline,
  type PhaseOutline,
  render,
  showDate,
  showNumber,
  sourceOf,
  sourceText,
  shownNumber,
} from '#core';
import type { PlacedFigure } from './figures.ts';
import type { Block } from './markup.ts';

// What is told of a norm, a phase, a criterion or a figure, in hovers and beside completions.

type Value = PlacedFigure['value'];
type Period = NonNullable<Value['period']>;

const title = (text: string): Block => ({ kind: 'title', text });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

const nameOf = ({ norm, criterion }: CriterionOutline): string =>
  `${norm.id}.${shownNumber(criterion)} ${criterion.title}`;

/** The criteria that are not complete, with their status. */
const stillOpen = (criteria: readonly CriterionOutline[], locale: Locale): Block => ({
  kind: 'list',
  title: render(locale, 'outline.open'),
  items: criteria
    .filter(({ status }) => status !== 'complete')
    .map((criterion) => `${nameOf(criterion)}: ${render(locale, `status.${criterion.status}`)}`),
});

export function describeNorm({ norm, phases, complete, total }: NormOutline, locale: Locale): Block[] {
  return [
    title(render(locale, 'outline.norm', { norm: norm.id, title: norm.title })),
    ...(norm.level === undefined ? [] : [paragraph(norm.level)]),
    paragraph(norm.description),
    paragraph(render(locale, 'outline.progress', { complete, total })),
    stillOpen(
      phases.flatMap(({ criteria }) => criteria),
      locale,
    ),
  ];
}

export function describePhase(
  { norm }: NormOutline,
  { phase, criteria }: PhaseOutline,
  locale: Locale,
): Block[] {
  const complete = criteria.filter(({ status }) => status === 'complete').length;
  return [
    title(render(locale, 'outline.norm', { norm: norm.id, title: norm.title })),
    paragraph(render(locale, 'outline.phase', { phase: { message: `phase.${phase}` } })),
    paragraph(render(locale, 'outline.progress', { complete, total: criteria.length })),
    stillOpen(criteria, locale),
  ];
}

/** All of a criterion: what it is, what it asks, how far it is and what helps to answer it. */
export function describeCriterion(outline: CriterionOutline, edition: Edition, locale: Locale): Block[] {
  const { norm, criterion, status, asks, open } = outline;
  const { why, meaning, notRequired, questions = [], suggestions = [] } = criterion.guidance ?? {};
  const source = criterion.guidance && sourceOf(edition, norm, criterion);
  const params = { norm: norm.id, criterion: shownNumber(criterion), title: criterion.title };
  return [
    title(render(locale, 'outline.criterion', params)),
    paragraph(render(locale, 'outline.phase', { phase: { message: `phase.${criterion.phase}` } })),
    paragraph(criterion.description),
    paragraph(render(locale, 'outline.status', { status: { message: `status.${status}` } })),
    {
      kind: 'list',
      title: render(locale, 'outline.asked'),
      items: asks.map(({ message, params, met }) => {
        const ask = render(locale, message, params);
        return met
          ? `✓ ${render(locale, 'outline.met', { ask })}`
          : `○ ${render(locale, 'outline.unmet', { ask })}`;
      }),
    },
    {
      kind: 'list',
      title: render(locale, 'outline.open'),
      items: open.map(({ message, params }) => render(locale, message, params)),
    },
    ...(why ? [title(render(locale, 'outline.why')), paragraph(why)] : []),
    ...(meaning ? [title(render(locale, 'outline.meaning')), paragraph(meaning)] : []),
    ...(notRequired ? [title(render(locale, 'outline.not-required')), paragraph(notRequired)] : []),
    { kind: 'list', title: render(locale, 'outline.questions'), items: questions },
    {
      kind: 'list',
      title: render(locale, 'outline.suggestions'),
      items: suggestions.map(({ title: subject, text }) => `${subject}. ${text}`),
    },
    ...(source ? [paragraph(render(locale, 'outline.source', { source: sourceText(source) }))] : []),
  ];
}

/** A norm, or one of its phases or criteria. */
interface Subject {
  readonly norm: string;
  readonly phase?: string;
  readonly criterion?: number;
}

/** All of a norm, phase or criterion; nothing where the outline does not have it. */
export function describeSubject(
  outline: Outline,
  { norm: id, phase, criterion }: Subject,
  locale: Locale,
): Block[] {
  const norm = outline.norms.find((one) => one.norm.id === id);
  if (!norm) return [];
  if (criterion !== undefined) {
    const criteria = norm.phases.flatMap((one) => one.criteria);
    const found = criteria.find((one) => one.criterion.number === criterion);
    return found ? describeCriterion(found, outline.edition, locale) : [];
  }
  const found = norm.phases.find((one) => one.phase === phase);
  return found ? describePhase(norm, found, locale) : describeNorm(norm, locale);
}

function periodText({ text, start, end }: Period, locale: Locale): string {
  if (start === end) return render(locale, 'figure.date', { text, date: showDate(locale, start) });
  return render(locale, 'figure.period', {
    text,
    start: showDate(locale, start),
    end: showDate(locale, end),
  });
}

/** Units of one, by those of several. */
const singular: Readonly<Record<string, string>> = {
  dagen: 'dag',
  weken: 'week',
  maanden: 'maand',
  sessies: 'sessie',
  punten: 'punt',
};

function valueText({ label, value, low, high, unit, bound }: Value, locale: Locale): string {
  const show = (number: number): string => {
    const text = showNumber(locale, number);
    if (unit === null || unit === '%') return `${text}${unit ?? ''}`;
    return `${text} ${number === 1 ? (singular[unit] ?? unit) : unit}`;
  };
  if (value !== null) {
    return render(locale, bound ? `figure.${bound}` : 'figure.value', { label, value: show(value) });
  }
  return render(locale, 'figure.between', {
    label,
    low: showNumber(locale, low ?? 0),
    high: show(high ?? 0),
  });
}

/** A figure of last year beside that of this year, with the change where both are one number. */
function besideLastYear(value: Value, lastYear: Value, locale: Locale): readonly string[] {
  const { period } = lastYear;
  const said = valueText(lastYear, locale);
  const then = period
    ? render(locale, 'figure.last-year-period', { value: said, period: period.text })
    : render(locale, 'figure.last-year', { value: said });
  // A count of other totals says nothing; their shares do.
  const [now, before] =
    value.percent !== null && lastYear.percent !== null
      ? [value.percent, lastYear.percent]
      : [value.value, lastYear.value];
  if (now === null || before === null) return [then];
  const change = `${now > before ? '+' : now < before ? '−' : ''}${showNumber(locale, Math.abs(now - before))}`;
  return [then, render(locale, 'figure.change', { change })];
}

/** How a number in an answer was read, and what it was last year. */
export function describeFigure(
  { value, figure: { reading }, result }: PlacedFigure,
  lastYear: Value | undefined,
  locale: Locale,
): Block[] {
  const ask = result.bound.criterion.asks.find((one) => one.kind === 'figure' && one.figure === reading.ask);
  const label = ask?.kind === 'figure' ? ask.label : value.label;
  const { scaleMax, of, percent, approximate } = value;
  const items = [
    ...(scaleMax === null ? [] : [render(locale, 'figure.scale', { maximum: scaleMax })]),
    ...(of !== null && percent !== null && value.value !== null
      ? [render(locale, 'figure.share', { value: value.value, of, percent })]
      : []),
    ...(approximate ? [render(locale, 'figure.approximate')] : []),
    ...(value.period ? [periodText(value.period, locale)] : []),
    ...(lastYear ? besideLastYear(value, lastYear, locale) : []),
  ];
  const { norm, criterion } = result;
  const readAs = render(locale, 'figure.read-as', { label, norm, criterion });
  return [
    title(valueText(value, locale)),
    items.length > 0 ? { kind: 'list', title: readAs, items } : paragraph(readAs),
  ];
}
