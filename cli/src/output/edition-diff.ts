import type { Ask, AsksChange, EditionDiff, NamedPlace, PlaceChange } from '#core';
import type { Say } from '../context.ts';
import { askText, changesText, line, type View } from './edition.ts';
import { schemaVersion } from './json.ts';
import { jsonOf } from './plain.ts';

function nameOf({ norm, criterion, unnumbered, title }: NamedPlace, say: Say): string {
  if (criterion === undefined) return say('cli.diff.norm', { norm, title });
  return `${norm}.${unnumbered ? '?' : criterion} ${title}`;
}

const pairText = ({ from, to }: PlaceChange, say: Say): string => `${nameOf(from, say)} → ${nameOf(to, say)}`;

function guidelinesOf(ask: Ask, say: Say): string {
  const guidelines = ask.kind === 'figure' ? ask.guidelines : [];
  if (guidelines.length === 0) return say('cli.diff.no-guideline');
  return guidelines.map(({ value, unit }) => `${value} ${unit}`).join(', ');
}

function askLines({ added, dropped, changed, addedTopics, droppedTopics }: AsksChange, view: View): string {
  const { say } = view;
  const item = (mark: string, text: string): string => line(view, 6, text, `${mark} `);
  return [
    ...added.map((ask) => item('+', askText(ask, say))),
    ...addedTopics.map(({ label }) => item('+', label)),
    ...dropped.map((ask) => item('-', askText(ask, say))),
    ...droppedTopics.map(({ label }) => item('-', label)),
    ...changed.map(({ from, to }) => {
      const [before, after] = [guidelinesOf(from, say), guidelinesOf(to, say)];
      return before === after
        ? item('~', say('cli.diff.asked-otherwise', { ask: askText(to, say) }))
        : item('~', `${askText(to, say)}: ${say('cli.diff.guidelines', { before, after })}`);
    }),
  ].join('');
}

function asksText(change: AsksChange, view: View): string {
  const places = change.from.map((place) => nameOf(place, view.say)).join('; ');
  const title = `${nameOf(change.to, view.say)} (${view.say('cli.diff.from', { places })})`;
  return `${line(view, 2, title)}${askLines(change, view)}`;
}

/** What differs between two editions, for people. */
export function diffText(diff: EditionDiff, view: View): string {
  const { say, paint } = view;
  const part = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [`${paint('bold', title)}\n${lines.join('')}`];
  const onlyIn = (key: 'added' | 'dropped', other: string): string =>
    diff.partial.includes(other) ? say(`cli.diff.${key}.unsure`, { edition: other }) : say(`cli.diff.${key}`);
  const named = (places: readonly NamedPlace[]): readonly string[] =>
    places.map((place) => line(view, 2, nameOf(place, say)));
  const paired = (pairs: readonly PlaceChange[]): readonly string[] =>
    pairs.map((pair) => line(view, 2, pairText(pair, say)));

  const parts = [
    ...part(onlyIn('added', diff.from), named(diff.added)),
    ...part(onlyIn('dropped', diff.to), named(diff.dropped)),
    ...part(say('cli.diff.renamed'), paired(diff.renamed)),
    ...part(say('cli.diff.moved'), paired(diff.moved)),
    ...part(
      say('cli.diff.asks'),
      diff.changedAsks.map((change) => asksText(change, view)),
    ),
    ...part(say('cli.diff.reasons'), diff.reasons.length === 0 ? [] : [changesText(diff.reasons, view)]),
  ];
  const { partial } = diff;
  return [
    `${paint('bold', say('cli.diff.head', { from: diff.from, to: diff.to }))}\n`,
    ...(partial.length > 0 ? [line(view, 0, say('cli.diff.partial', { editions: partial }))] : []),
    ...(parts.length > 0 ? parts : [`${say('cli.diff.same')}\n`]),
  ].join('\n');
}

/** The same as one JSON object. */
export const diffJson = (diff: EditionDiff): string => `${jsonOf({ schemaVersion, ...diff }, 2)}\n`;
