import { passageOf } from '../document/document.ts';
import type { Document } from '../document/types.ts';
import type { Memo } from '../memo.ts';
import { type Criterion, type Edition, type Norm, type Phase, phases } from '../norm/edition.ts';
import type { Range } from '../text/range.ts';
import { answerByAppendix, appendixAt, appendixName, leaves } from './appendix.ts';
import type { BindEvent, Context, CriteriaEvent, Placement } from './events.ts';
import { recogniseItems } from './items.ts';
import { type ItemLabel, type Label, labelsOf } from './labels.ts';
import { likenessesIn, type LikenessesOf, type Placed, recognise } from './recognise.ts';
import { recogniseTable } from './tables.ts';
import type { Answer, BoundCriterion, BoundNorm, Place, SelfEvaluation, Unmatched } from './types.ts';

const nowhere: Context = { norm: undefined, normRank: 0, phase: undefined, open: undefined };

/** Where the reader is after an event. */
function advance(context: Context, event: BindEvent): Context {
  switch (event.kind) {
    case 'norm':
      return { norm: event.norm, normRank: event.rank, phase: undefined, open: undefined };
    case 'phase':
      return { ...context, phase: event.phase, open: undefined };
    case 'criteria': {
      const stays = context.norm === event.norm;
      return { ...context, norm: event.norm, phase: stays ? context.phase : undefined, open: event };
    }
    case 'stray': {
      if (event.appendix) return { ...nowhere, appendix: event.rank };
      const leaves = event.reason === 'unknown-norm' || event.rank <= context.normRank;
      return leaves ? { ...nowhere, normRank: context.normRank } : { ...context, open: undefined };
    }
    case 'end':
      return { ...context, open: undefined };
  }
}

/** The items, or the letters (`isPart` where numbers stand among them), that number a stretch on, from one item up to the next place that opens something else. */
function stretchOf(
  labels: readonly Placed<Label>[],
  from: number,
): { readonly items: readonly Placed<ItemLabel>[]; readonly isPart: boolean } {
  const items: Placed<ItemLabel>[] = [];
  let isPart = false;
  const first = labels[from]?.label;
  const isNumbered = first?.kind !== 'item' || first.otherwise === undefined;
  for (const { label, base } of labels.slice(from)) {
    if (label.kind === 'item') {
      // Letters below numbers are parts of an answer.
      if ((label.otherwise === undefined) === isNumbered) items.push({ label, base });
      else if (!isNumbered) isPart = true;
    } else if (label.kind === 'table') continue;
    else if (label.kind === 'heading' && label.marked) break;
    else if (label.reference.norm !== undefined || label.reference.phase !== undefined) break;
  }
  return { items, isPart };
}

/** The criteria of a norm that headings, lines and lead-ins name from a place on, up to the next norm. */
function namedOtherwise(
  labels: readonly Placed<Label>[],
  from: number,
  norm: Norm,
  find: LikenessesOf,
): ReadonlySet<number> {
  const named = new Set<number>();
  for (const { label } of labels.slice(from)) {
    if (label.kind === 'item' || label.kind === 'table') continue;
    const { reference, words } = label;
    if (reference.worded && reference.numbers.length === 0) break;
    if (reference.numbers.length > 0 && (label.kind === 'heading' || reference.form === 'named')) {
      for (const number of reference.numbers) named.add(number);
    } else if (label.kind === 'heading' && label.marked) {
      const [best] = find(words.text);
      if (best?.norm === norm && best.criterion && best.score >= 0.6) named.add(best.criterion.number);
    }
  }
  return named;
}

function readEvents(document: Document, edition: Edition, find: LikenessesOf): readonly BindEvent[] {
  const labels = document.sections.flatMap((section) =>
    labelsOf(section).map((label): Placed<Label> => ({ label, base: section.start })),
  );
  const events: BindEvent[] = [];
  let context = nowhere;
  const add = (found: readonly BindEvent[]): void => {
    for (const event of found) {
      events.push(event);
      context = advance(context, event);
    }
  };

  const answerItems = new Map<ItemLabel, CriteriaEvent | undefined>();
  const readItems = (index: number): void => {
    const { items, isPart } = stretchOf(labels, index);
    for (const { label } of items) answerItems.set(label, undefined);
    const { norm, open } = context;
    const first = labels[index]?.label;
    const isLettered = first?.kind === 'item' && first.otherwise !== undefined;
    if (!norm || isPart || (isLettered && open)) return;
    const isMixed = (): boolean => {
      if (open) return true;
      const named = namedOtherwise(labels, index, norm, find);
      return items.some(({ label }) => named.has(label.number));
    };
    const found = recogniseItems(items, isMixed, context, find);
    for (const { item, event } of found) answerItems.set(item, event);
  };
  const firstMention = document.text.search(appendixName);
  labels.forEach(({ label, base }, index) => {
    if (context.appendix !== undefined) {
      if (!leaves(label, context.appendix)) return;
      context = nowhere;
    }
    const appendix = appendixAt(label, base);
    if (appendix && firstMention < appendix.label.start) {
      add([appendix]);
      return;
    }
    switch (label.kind) {
      case 'table':
        add(recogniseTable(edition, label, base, context, find));
        break;
      case 'item': {
        if (!answerItems.has(label)) readItems(index);
        const event = answerItems.get(label);
        if (event) add([event]);
        else
          for (const other of label.otherwise ?? [])
            add(recognise(edition, { label: other, base }, context, find));
        break;
      }
      default:
        add(recognise(edition, { label, base }, context, find));
    }
  });
  return events;
}

/** Gives each event the text up to the next one that starts elsewhere. */
function place(events: readonly BindEvent[], length: number): readonly Placement[] {
  let context = nowhere;
  return events.map((event, index) => {
    let after = index + 1;
    while (events[after]?.label.start === event.label.start) after++;
    const next = events[after];
    context = advance(context, event);
    const until =
      event.kind === 'criteria' && event.end !== undefined ? event.end : (next?.label.start ?? length);
    return { event, until: Math.max(until, event.bodyStart), under: context.phase };
  });
}

/** A phase with one criterion is answered by the text right below the phase's heading, where nothing else does. */
function answerByPhase(placements: readonly Placement[], document: Document): readonly Placement[] {
  const answered = new Set<Criterion>();
  for (const { event } of placements) {
    if (event.kind === 'criteria') for (const criterion of event.criteria) answered.add(criterion);
  }
  return placements.flatMap((placement): Placement[] => {
    const { event, until } = placement;
    if (event.kind !== 'phase' || event.norm.partial === true) return [placement];
    const [criterion, ...others] = event.norm.criteria.filter((one) => one.phase === event.phase);
    if (!criterion || others.length > 0 || answered.has(criterion)) return [placement];
    const text = document.text.slice(event.bodyStart, until);
    if (!/\p{L}{3}/u.test(text)) return [placement];
    return [
      placement,
      { ...placement, event: { ...event, kind: 'criteria', criteria: [criterion], part: undefined } },
    ];
  });
}

/** Where the text before an offset ends: blank lines and the marks of what follows are no part of it. */
function trimEnd(text: string, range: Range): Range {
  let end = range.end;
  const lineStart = text.lastIndexOf('\n', end - 1) + 1;
  const isLabelled = end < text.length && lineStart > range.start;
  if (isLabelled && /^[\s#*_>|\d.)-]*$/.test(text.slice(lineStart, end))) end = lineStart;
  while (end > range.start && /\s/.test(text.charAt(end - 1))) end--;
  return { start: range.start, end };
}

function toPlace(document: Document, { event: { label }, until }: Placement): Place {
  return { label, range: trimEnd(document.text, { start: label.start, end: Math.max(until, label.end) }) };
}

function toAnswer(
  document: Document,
  placement: Placement<CriteriaEvent>,
  memo: Memo,
): Omit<Answer, 'sharedWith'> {
  const { label, range } = toPlace(document, placement);
  const { bodyStart, part } = placement.event;
  const body = passageOf(document, { start: Math.min(bodyStart, range.end), end: range.end }, memo);
  return { label, range, body, under: placement.under, part };
}

const isOn =
  (norm: Norm) =>
  (placement: Placement): placement is Placement<CriteriaEvent> =>
    placement.event.kind === 'criteria' && placement.event.norm === norm;

function bindNorm(document: Document, norm: Norm, placements: readonly Placement[], memo: Memo): BoundNorm {
  const answers = placements.filter(isOn(norm)).map((placement) => ({
    criteria: placement.event.criteria,
    answer: toAnswer(document, placement, memo),
  }));
  const criteria = norm.criteria.map((criterion): BoundCriterion => ({
    norm,
    criterion,
    answers: answers
      .filter((one) => one.criteria.includes(criterion))
      .map(({ answer: { label, range, body, under, part }, criteria: all }) => {
        const sharedWith = all.filter((other) => other !== criterion).map(({ number }) => number);
        return { label, range, body, under, part, sharedWith };
      }),
  }));
  const headings = placements.filter(({ event }) => event.kind === 'norm' && event.norm === norm);
  const phaseHeadings = (phase: Phase): readonly Placement[] =>
    placements.filter(({ event }) => event.kind === 'phase' && event.norm === norm && event.phase === phase);
  return {
    norm,
    headings: headings.map((one) => toPlace(document, one)),
    present: headings.length > 0 || answers.length > 0,
    phases: phases
      .map((phase) => ({
        phase,
        headings: phaseHeadings(phase).map((one) => toPlace(document, one)),
        criteria: criteria.filter((one) => one.criterion.phase === phase),
      }))
      .filter((phase) => phase.criteria.length > 0),
  };
}

function unmatchedOf(
  document: Document,
  placements: readonly Placement[],
  find: LikenessesOf,
): readonly Unmatched[] {
  let norm: string | undefined;
  return placements.flatMap((placement): Unmatched[] => {
    const { event } = placement;
    if (event.kind === 'norm' || event.kind === 'criteria') norm = event.norm.id;
    if (event.kind !== 'stray') return [];
    const candidates = find(event.name).flatMap((one) =>
      one.criterion ? [{ norm: one.norm.id, criterion: one.criterion.number }] : [],
    );
    const { reason, name } = event;
    return [{ ...toPlace(document, placement), reason, name, norm, candidates: candidates.slice(0, 3) }];
  });
}

/**
 * Lays a document beside an edition: finds for each norm, phase and criterion where the document speaks of it.
 * It goes by meaning: numbers in any style, titles by their words, lists and table rows. Nothing is dropped:
 * what names no criterion is in `unmatched`.
 */
export function bind(document: Document, edition: Edition, memo: Memo): SelfEvaluation {
  const look = likenessesIn(edition);
  const find: LikenessesOf = (text) => memo.recall(`likenesses ${edition.id}`, text, () => look(text));
  const placements = answerByAppendix(
    answerByPhase(place(readEvents(document, edition, find), document.text.length), document),
    document,
  );
  return {
    document,
    edition,
    norms: edition.norms.map((norm) => bindNorm(document, norm, placements, memo)),
    unmatched: unmatchedOf(document, placements, find),
  };
}
