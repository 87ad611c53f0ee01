import type { Ask, Criterion, Edition, Norm } from '../norm/edition.ts';
import { similarity } from '../text/words.ts';
import type { Range } from '../text/range.ts';
import type { BindEvent, Context } from './events.ts';
import { type HeadingLabel, type LabelText, leadRank, type LeadLabel } from './labels.ts';
import { leadingTitle, type Likeness, likenesses } from './titles.ts';

/** A resemblance below this is chance; above `strong` the words alone tell which criterion is meant. */
const some = 0.3;
const fair = 0.5;
const clear = 0.6;
const strong = 0.75;
const same = 0.95;
/** The best criterion must be this much better than the next, or the words do not tell which one is meant. */
const margin = 0.1;

/** Parts of a document that belong to no norm. A chapter number before them names no criterion. */
const frontMatterWords =
  /^(?:inleiding|voorwoord|inhoud|inhoudsopgave|bijlagen?|colofon|samenvatting|algemeen|introductie)\b/i;

/** Words that run on, rather than a title of two or three. */
const isSentence = /\p{Ll} \p{Ll}[^ ]* \p{Ll}/u;

/** What a text resembles in its words; remembered by the caller. */
export type LikenessesOf = (text: string) => readonly Likeness[];

/** The resemblances of a text to an edition's titles. */
export const likenessesIn =
  (edition: Edition): LikenessesOf =>
  (text) =>
    text === '' ? [] : likenesses(edition, text);

function scoreOf(found: readonly Likeness[], norm: Norm, criterion: Criterion | undefined): number {
  return found.find((one) => one.norm === norm && one.criterion === criterion)?.score ?? 0;
}

/** The one criterion that a text resembles clearly more than any other, within a norm or anywhere. */
function clearest(
  found: readonly Likeness[],
  least: number,
  norm: Norm | undefined,
): { readonly norm: Norm; readonly criterion: Criterion } | undefined {
  const fitting = found.filter(
    (one) => one.criterion !== undefined && (norm === undefined || one.norm === norm),
  );
  const [best, second] = fitting;
  if (!best?.criterion || best.score < least) return undefined;
  if (second && best.score < same && best.score - second.score < margin) return undefined;
  if (second && best.score === second.score) return undefined;
  return { norm: best.norm, criterion: best.criterion };
}

function namesPart(ask: Ask, text: string): boolean {
  switch (ask.kind) {
    case 'topics':
      return ask.topics.some(
        (topic) => similarity(topic.label, text) >= clear || similarity(topic.id, text) >= clear,
      );
    case 'figure':
      return [ask, ...ask.parts].some((part) => similarity(part.label, text) >= fair);
    default:
      return false;
  }
}

/** A label with where it stands in the document. */
export interface Placed<L> {
  readonly label: L;
  /** Offset of the section's start. */
  readonly base: number;
}

/** No more blanks than these separate; more of them hide an address, which is text. */
const mostBlanks = 3;

/** Where the label's text starts, with its first `length` characters taken as the label and the rest as text. */
function behind({ text, offsets }: LabelText, length: number): number {
  const at = Math.min(length, text.length);
  let start = offsets[at] ?? 0;
  for (let back = at; back > 0; back--) {
    const last = offsets[back - 1] ?? 0;
    if ((offsets[back] ?? 0) - last > mostBlanks) start = last + 1;
    if (/[\p{L}\p{N}]/u.test(text.charAt(back - 1))) break;
  }
  return start;
}

const rangeIn = (words: LabelText, length: number): Range => ({
  start: words.offsets[0] ?? 0,
  end:
    (words.offsets[Math.max(Math.min(length, words.text.length) - 1, 0)] ?? 0) + (words.text === '' ? 0 : 1),
});

/** Numbers such as "2" for an edition with 2a and 2b: the norm among them that the words resemble. */
function normNamed(edition: Edition, id: string, title: string, find: LikenessesOf): Norm | undefined {
  const exact = edition.norms.find((norm) => norm.id === id);
  if (exact) return exact;
  const family = edition.norms.filter((norm) => /^\d+$/.test(id) && norm.id.replace(/[a-z]$/, '') === id);
  const found = find(title);
  const [best, second] = family
    .map((norm) => ({
      norm,
      score: Math.max(0, ...found.filter((one) => one.norm === norm).map((one) => one.score)),
    }))
    .sort((a, b) => b.score - a.score);
  return best && best.score >= some && best.score > (second?.score ?? 0) ? best.norm : undefined;
}

/**
 * What a heading, a line or a lead-in is, in the place where it stands: undefined where it is just text. A
 * heading that fits nothing ends the answer before it, unless it is a heading within that answer.
 */
export function recognise(
  edition: Edition,
  { label, base }: Placed<HeadingLabel | LeadLabel>,
  context: Context,
  find: LikenessesOf,
): readonly BindEvent[] {
  const { words, reference, rank } = label;
  const isHeading = label.kind === 'heading';
  const isMarked = isHeading ? label.marked : label.bold;
  const title = words.text.slice(reference.length);
  const found = find(title);
  const deeper = context.open !== undefined && rank > context.open.rank;

  /** The label covers all of the words where they are a title, and only the reference where text follows it. */
  const spot = (criterion?: Criterion, norm?: Norm) => {
    const bold = label.kind === 'lead' && label.bold;
    const resembles = norm !== undefined && scoreOf(found, norm, criterion) >= fair;
    const named =
      isHeading && !isMarked && norm !== undefined
        ? leadingTitle(title, (part) => scoreOf(find(part), norm, criterion) >= fair)
        : 0;
    const isTitle = isHeading && (isMarked || title === '' || resembles || !isSentence.test(title));
    const whole = named === 0 && (bold || isTitle);
    const length = whole ? words.text.length : reference.length + named;
    const { start, end } = rangeIn(words, length);
    const bodyStart = whole ? label.bodyStart : behind(words, length);
    const labelEnd = whole ? end : Math.min(end, bodyStart);
    return {
      label: { start: base + start, end: base + labelEnd },
      bodyStart: base + Math.max(bodyStart, labelEnd),
      rank: whole ? rank : Math.max(rank, leadRank),
    };
  };
  const stray = (
    reason: 'unknown-norm' | 'unknown-criterion' | 'unrecognised',
    name: string,
  ): BindEvent[] => [{ kind: 'stray', reason, name, ...spot() }];
  const criteriaOf = (
    norm: Norm,
    numbers: readonly number[],
    part = reference.part,
  ): readonly BindEvent[] => {
    const criteria = numbers.flatMap((number) => norm.criteria.find((one) => one.number === number) ?? []);
    const titled = norm.partial === true ? clearest(found, clear, norm) : undefined;
    if (criteria.length === 0 && titled) criteria.push(titled.criterion);
    if (criteria.length === 0)
      return stray('unknown-criterion', words.text.slice(0, reference.length).trim());
    const repeats =
      context.open?.norm === norm && criteria.every((one) => context.open?.criteria.includes(one));
    if (repeats && deeper && part === undefined) return [];
    return [{ kind: 'criteria', norm, criteria, part, ...spot(criteria[0], norm) }];
  };
  const unfit = (): readonly BindEvent[] => {
    if (label.kind !== 'heading' || !label.marked || deeper) return [];
    return stray('unrecognised', words.text);
  };

  // A reference within a running sentence ("Norm 3 vraagt dat …") names nothing that starts here.
  const bestScore = found[0]?.score ?? 0;
  const isCode = reference.norm !== undefined && reference.numbers.length > 0;
  const isTitled = isCode && (label.opens || /^\p{Lu}/u.test(title));
  const starts = isMarked || reference.delimited || title === '' || isTitled || bestScore >= clear;

  if (reference.norm !== undefined && starts && !frontMatterWords.test(title)) {
    const norm = normNamed(edition, reference.norm, title, find);
    if (norm && reference.numbers.length > 0) return criteriaOf(norm, reference.numbers);
    if (norm && (reference.worded || isMarked || scoreOf(found, norm, undefined) >= fair)) {
      const place = spot(undefined, norm);
      const opened: BindEvent = { kind: 'norm', norm, ...place };
      if (reference.phase === undefined) return [opened];
      return [opened, { kind: 'phase', norm, phase: reference.phase, ...place }];
    }
    if (!norm && reference.worded && isHeading) return stray('unknown-norm', reference.norm);
    // "1b" within a norm is the second part of its first criterion.
    const [, number, part] = /^(\d+)([a-z])$/.exec(reference.norm) ?? [];
    if (!norm && !reference.worded && context.norm && part !== undefined) {
      return criteriaOf(context.norm, [Number(number)], part);
    }
  } else if (reference.phase !== undefined && reference.numbers.length === 0) {
    if (context.norm && starts && !deeper)
      return [{ kind: 'phase', norm: context.norm, phase: reference.phase, ...spot() }];
    return [];
  } else if (reference.numbers.length > 0 && reference.form === 'named' && starts) {
    if (context.norm) return criteriaOf(context.norm, reference.numbers);
    const meant = clearest(found, clear, undefined);
    if (meant && reference.numbers.includes(meant.criterion.number))
      return criteriaOf(meant.norm, reference.numbers);
    return unfit();
  } else if (reference.numbers.length > 0 && starts) {
    const asNorm = found.find((one) => one.criterion === undefined);
    const opensNorm = isHeading && (context.norm === undefined || rank <= context.normRank);
    if (opensNorm && asNorm && asNorm.score >= clear && asNorm.score >= bestScore) {
      return [{ kind: 'norm', norm: asNorm.norm, ...spot(undefined, asNorm.norm) }];
    }
    return bare(context.norm);
  }
  return byTitle();

  /** A number alone: it counts where criteria are expected, or where the words bear it out. */
  function bare(norm: Norm | undefined): readonly BindEvent[] {
    if (!norm) {
      const meant = clearest(found, strong, undefined);
      return meant && reference.numbers.includes(meant.criterion.number)
        ? criteriaOf(meant.norm, reference.numbers)
        : unfit();
    }
    const named = norm.criteria.find((one) => one.number === reference.numbers[0]);
    const own = named ? scoreOf(found, norm, named) : 0;
    const other = clearest(found, strong, norm);
    if (other && other.criterion !== named && own < some) return criteriaOf(norm, [other.criterion.number]);
    const expected = !deeper && (isMarked || reference.delimited || context.open?.rank === rank);
    if (named && (own >= fair || expected)) return criteriaOf(norm, reference.numbers);
    const last = context.open?.norm === norm ? context.open.criteria.at(-1) : undefined;
    const runsOn = rank === context.open?.rank && last?.number === (reference.numbers[0] ?? 0) - 1;
    if (!named && !deeper && (isMarked || runsOn)) return criteriaOf(norm, reference.numbers);
    return unfit();
  }

  /** No usable reference: the words alone. */
  function byTitle(): readonly BindEvent[] {
    if (reference.form !== 'none' && !isMarked) return [];
    const whole = reference.form === 'none' ? found : find(words.text);
    const asNorm = whole.find((one) => one.criterion === undefined);
    if (isHeading && asNorm && asNorm.score >= strong && asNorm.score >= (whole[0]?.score ?? 0)) {
      const nested = context.norm === asNorm.norm && rank > context.normRank;
      if (!nested && !deeper) return [{ kind: 'norm', norm: asNorm.norm, ...spot(undefined, asNorm.norm) }];
    }
    const here = clearest(whole, isHeading && isMarked ? clear : strong, context.norm);
    const elsewhere = isHeading && (isMarked || context.open === undefined);
    const meant = here ?? (elsewhere ? clearest(whole, strong, undefined) : undefined);
    if (!meant || (deeper && !certain(meant, whole))) return unfit();
    const { norm, criterion } = meant;
    if (context.open?.norm === norm && context.open.criteria.includes(criterion)) return [];
    const place = spot(criterion, norm);
    const length = rangeIn(words, words.text.length);
    return [
      {
        kind: 'criteria',
        norm,
        criteria: [criterion],
        part: undefined,
        ...place,
        label: { start: base + length.start, end: base + length.end },
        bodyStart: base + label.bodyStart,
      },
    ];
  }

  /** Whether a title below an open answer names another criterion, and not a part of that answer. */
  function certain(
    meant: { readonly norm: Norm; readonly criterion: Criterion },
    all: readonly Likeness[],
  ): boolean {
    if (scoreOf(all, meant.norm, meant.criterion) < same || !isHeading) return false;
    return !context.open?.criteria.some((one) => one.asks.some((ask) => namesPart(ask, words.text)));
  }
}
