import {
  type Ask,
  type Criterion,
  describeAsk,
  type Edition,
  type EditionDiff,
  type Norm,
  type Params,
  shownNumber,
} from '#core';
import type { Context, Say } from '../context.ts';
import { schemaVersion } from './json.ts';
import { jsonOf, plain } from './plain.ts';
import { type Paint, paintFor, wrap } from './style.ts';

/** How an edition is shown: in whose language, in which colours, and how wide. */
export interface View {
  readonly say: Say;
  readonly paint: Paint;
  readonly width: number | undefined;
}

export const viewOf = ({ io: { stdout, env }, say }: Context): View => ({
  say,
  paint: paintFor(stdout, env),
  width: stdout.isTTY ? stdout.columns : undefined,
});

/** A line of text at an indent, with a mark before it if there is one; broken where the terminal ends. */
export function line(view: View, indent: number, text: string, mark = ''): string {
  const start = `${' '.repeat(indent)}${mark}`;
  return `${start}${wrap(plain(text), start.length, view.width)}\n`;
}

/** What is asked, in words. */
export function askText(ask: Ask, say: Say): string {
  const { message, params } = describeAsk(ask);
  const text = say(message, params);
  return ask.kind === 'figure' && ask.optional === true ? say('cli.norms.optional', { ask: text }) : text;
}

function sourceText(edition: Edition, id: string | undefined): string | undefined {
  const source = edition.sources.find((one) => one.id === id);
  return (
    source && [source.title, source.publisher, source.url].filter((part) => part !== undefined).join(', ')
  );
}

const statusText = ({ status }: Edition, say: Say): string =>
  say(status === 'complete' ? 'cli.norms.complete' : 'cli.norms.partial');

function head(edition: Edition, view: View): string {
  const { say, paint } = view;
  const { id, title, notes } = edition;
  return [
    `${paint('bold', plain(id))}  ${plain(title)} (${statusText(edition, say)})\n`,
    edition.extends === undefined
      ? ''
      : line(view, 2, say('cli.norms.extends', { edition: edition.extends })),
    notes === undefined ? '' : line(view, 2, notes),
    line(view, 2, say('cli.norms.sources')),
    ...edition.sources.map(({ id: source }) => line(view, 4, sourceText(edition, source) ?? source, '- ')),
  ].join('');
}

function guidanceText(edition: Edition, { guidance }: Criterion, view: View): string {
  if (!guidance) return '';
  const { say } = view;
  const told = (key: 'why' | 'meaning' | 'not-required', text: string | undefined): string =>
    text === undefined ? '' : line(view, 4, say(`cli.norms.${key}`, { text }));
  const source = sourceText(edition, guidance.source);
  return [
    told('why', guidance.why),
    told('meaning', guidance.meaning),
    told('not-required', guidance.notRequired),
    ...guidance.questions.map((question) => line(view, 4, question, '? ')),
    ...guidance.suggestions.map(({ title, text }) => line(view, 4, `${title}: ${text}`, '* ')),
    source === undefined ? '' : line(view, 4, say('cli.norms.source', { source })),
  ].join('');
}

/** A criterion with what it asks and what is known about it. */
export function criterionText(edition: Edition, norm: Norm, criterion: Criterion, view: View): string {
  const { say, paint } = view;
  const params: Params = { norm: norm.id, criterion: shownNumber(criterion), title: criterion.title };
  const phase = norm.partial === true ? '' : `  ${paint('dim', say(`phase.${criterion.phase}`))}`;
  return [
    `  ${paint('bold', say('cli.norms.criterion', params))}${phase}\n`,
    line(view, 4, criterion.description),
    ...criterion.asks.map((ask) => line(view, 4, askText(ask, say), '- ')),
    guidanceText(edition, criterion, view),
  ].join('');
}

/** A norm with its criteria. */
export function normText(edition: Edition, norm: Norm, view: View): string {
  const { say, paint } = view;
  const level = norm.level === undefined ? '' : `  ${paint('dim', plain(norm.level))}`;
  return [
    `${paint('bold', say('cli.norms.norm', { norm: norm.id, title: norm.title }))}${level}\n${line(view, 2, norm.description)}`,
    ...norm.criteria
      .toSorted((a, b) => a.number - b.number)
      .map((criterion) => criterionText(edition, norm, criterion, view)),
  ].join('\n');
}

/** What the documents of an edition say of its changes. */
export function changesText(items: EditionDiff['reasons'], view: View): string {
  const { say } = view;
  return items
    .map(({ kind, norm, text }) => {
      const about = norm === undefined ? '' : `${say('cli.text.norm', { norm })}, `;
      return line(view, 2, `${about}${say(`cli.diff.kind.${kind}`)}: ${text}`, '- ');
    })
    .join('');
}

/** The editions with their status and sources. */
export const editionsText = (editions: readonly Edition[], view: View): string =>
  editions.map((edition) => head(edition, view)).join('\n');

/** A whole edition: its norms, criteria and guidance. */
export function editionText(edition: Edition, view: View): string {
  const { changes } = edition;
  return [
    head(edition, view),
    ...edition.norms.map((norm) => normText(edition, norm, view)),
    ...(changes
      ? [
          `${view.paint('bold', view.say('cli.norms.changes', { since: changes.since }))}\n${changesText(changes.items, view)}`,
        ]
      : []),
  ].join('\n');
}

const json = (value: object): string => `${jsonOf({ schemaVersion, ...value }, 2)}\n`;

export const editionsJson = (editions: readonly Edition[]): string =>
  json({
    editions: editions.map(({ id, year, title, status, notes, sources, norms, ...rest }) => ({
      id,
      year,
      title,
      status,
      extends: rest.extends ?? null,
      notes: notes ?? null,
      sources,
      norms: norms.map((norm) => ({ id: norm.id, title: norm.title, criteria: norm.criteria.length })),
    })),
  });

export function editionJson({ $schema: _, ...edition }: Edition): string {
  return json({ edition });
}
