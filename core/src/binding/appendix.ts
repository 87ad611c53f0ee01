import type { Document } from '../document/types.ts';
import type { Placement, StrayEvent } from './events.ts';
import { deepestHeading, type Label } from './labels.ts';

/** A word that names an appendix, in the text or in its heading. */
export const appendixName = /(?:bijlage|appendix)/i;

/** The name of an appendix at the start of its heading, with its letter or number. */
const heading = /^(?:bijlagen?|appendix)(?: ([a-z]|\d{1,2})\b)?/i;
const mention = /(?:bijlagen?|appendix)(?: ([a-z]|\d{1,2})\b)?/gi;
const mostAppendices = 20;
/** What is put in an appendix; an explanation or a goal is not. */
const inAppendices: ReadonlySet<string> = new Set(['figure', 'website']);

/** The event of a heading that opens an appendix, or undefined. */
export function appendixAt(label: Label, base: number): StrayEvent | undefined {
  if (label.kind !== 'heading' || !label.marked || !heading.test(label.words.text)) return undefined;
  const { text, offsets } = label.words;
  const start = base + (offsets[0] ?? 0);
  return {
    kind: 'stray',
    reason: 'unrecognised',
    name: text,
    label: { start, end: base + (offsets.at(-1) ?? 0) },
    bodyStart: base + label.bodyStart,
    rank: label.rank,
    appendix: true,
  };
}

/** Whether a label stands no longer in the appendix under a heading of `rank`. */
export function leaves(label: Label, rank: number): boolean {
  if (label.kind === 'table' || label.kind === 'item') return false;
  const isHeading = label.kind === 'heading' && label.marked;
  return (isHeading && label.rank <= Math.min(rank, deepestHeading)) || label.reference.worded;
}

const idOf = (found: string | undefined): string => (found ?? '').toLowerCase();

/** Makes of each appendix a part of the answers that refer to it; one that none refers to stays what it was. */
export function answerByAppendix(placements: readonly Placement[], document: Document): readonly Placement[] {
  const appendices = new Set(placements.filter(isAppendix).slice(0, mostAppendices));
  if (appendices.size === 0) return placements;
  const referring = placements.flatMap(({ event, until }) => {
    if (event.kind !== 'criteria') return [];
    if (!event.criteria.some(({ asks }) => asks.some(({ kind }) => inAppendices.has(kind)))) return [];
    const text = document.text.slice(event.bodyStart, until);
    const ids = new Set(Array.from(text.matchAll(mention), ([, id]) => idOf(id)));
    return ids.size > 0 ? [{ event, ids }] : [];
  });
  return placements.flatMap((placement): readonly Placement[] => {
    if (!isAppendix(placement) || !appendices.has(placement)) return [placement];
    const { event, until, under } = placement;
    const id = idOf(heading.exec(event.name)?.[1]);
    const { label, bodyStart, rank } = event;
    const answers = referring
      .filter(({ ids }) => id === '' || ids.has(id) || ids.has(''))
      .map(({ event: { norm, criteria } }): Placement => ({
        event: { kind: 'criteria', norm, criteria, part: 'bijlage', label, bodyStart, rank },
        until,
        under,
      }));
    return answers.length > 0 ? answers : [placement];
  });
}

const isAppendix = (placement: Placement): placement is Placement<StrayEvent> =>
  placement.event.kind === 'stray' && placement.event.appendix === true;
