import type { Criterion, Norm, Phase } from '../norm/edition.ts';
import type { Context, CriteriaEvent } from './events.ts';
import { deepestHeading, type ItemLabel } from './labels.ts';
import type { LikenessesOf, Placed } from './recognise.ts';
import { leadingTitle } from './titles.ts';

const fair = 0.5;
const clear = 0.6;
const strong = 0.75;

/** Longer first lines are the answer itself. */
const longestTitle = 110;

/** The criteria that answers may be expected to in a place. */
function expected(norm: Norm, phase: Phase | undefined): readonly Criterion[] {
  return phase === undefined ? norm.criteria : norm.criteria.filter((one) => one.phase === phase);
}

const isRising = (numbers: readonly number[]): boolean =>
  numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));

/**
 * Which criterion each item answers: by its words, by its number, or by its place in a list that is complete. Below
 * the heading of a phase, numbers that are all those of its criteria are no accident, so there the words have to say
 * something else outright.
 */
function assign(
  items: readonly Placed<ItemLabel>[],
  norm: Norm,
  phase: Phase | undefined,
  find: LikenessesOf,
): readonly (Criterion | undefined)[] {
  const criteria = expected(norm, phase);
  const numbers = items.map(({ label }) => label.number);
  const numbered = numbers.map((number) => criteria.find((one) => one.number === number));
  const isNumbered = isRising(numbers) && numbered.every((one) => one !== undefined);
  const least = isNumbered && phase !== undefined ? strong : fair;
  const byWords = items.map(({ label }) => {
    const best = find(label.words.text).find((one) => one.norm === norm && one.criterion);
    return best?.criterion && best.score >= least ? best.criterion : undefined;
  });
  const told = byWords.filter((one) => one !== undefined);
  if (told.length * 2 >= items.length && new Set(told).size === told.length) {
    return items.map(({ label }, index) => byWords[index] ?? byNumber(label.number, told));
  }

  if (isNumbered) return numbered;
  // A list can run on over the end of a phase, or of the norm.
  const known = numbered.filter((one) => one !== undefined);
  if (isRising(numbers) && known.length * 2 > items.length) {
    return numbers.map((number) => norm.criteria.find((one) => one.number === number));
  }
  // Of a norm that is not known in full, a list that counts from 1 has the known criteria at their numbers.
  if (norm.partial === true) return isRising(numbers) && numbers[0] === 1 ? numbered : byWords;
  if (items.length === criteria.length) return criteria;
  return items.map(() => undefined);

  function byNumber(number: number, taken: readonly Criterion[]): Criterion | undefined {
    const criterion = criteria.find((one) => one.number === number);
    return criterion && !taken.includes(criterion) ? criterion : undefined;
  }
}

const isTitle = ({ label }: Placed<ItemLabel>): boolean =>
  label.words.text.length <= longestTitle && !/[.;,!]$/.test(label.words.text);

/**
 * The items whose words name the criterion of their number, or name a criterion beyond doubt, and the titled
 * items that are numbered on from these.
 */
function assignTitled(
  items: readonly Placed<ItemLabel>[],
  norm: Norm,
  find: LikenessesOf,
): readonly (Criterion | undefined)[] {
  const found = items.map(({ label }) => {
    const best = find(label.words.text).find((one) => one.norm === norm && one.criterion);
    if (!best?.criterion) return undefined;
    const isNumbered = best.criterion.number === label.number;
    return best.score >= (isNumbered ? clear : strong) ? best.criterion : undefined;
  });
  return items.map((item, index) => {
    const number = item.label.number;
    const isNext = found[index - 1]?.number === number - 1 || found[index + 1]?.number === number + 1;
    const criterion = norm.criteria.find((one) => one.number === number);
    const isFree = criterion !== undefined && !found.includes(criterion);
    return found[index] ?? (isNext && isFree && isTitle(item) ? criterion : undefined);
  });
}

/** An item with the criterion that it answers. */
export interface AnswerItem {
  readonly item: ItemLabel;
  readonly event: CriteriaEvent;
}

/**
 * The answers that the numbered items of one stretch give. Where criteria are named by other means as well
 * (`isMixed`), a list is mostly part of an answer, and only items with the title of a criterion count. An item that
 * answers none stays text of what stands before it.
 */
export function recogniseItems(
  items: readonly Placed<ItemLabel>[],
  isMixed: () => boolean,
  context: Context,
  find: LikenessesOf,
): readonly AnswerItem[] {
  const { norm, phase } = context;
  // Where a heading names the criterion, a list below it is text of that answer.
  if (!norm || (context.open && context.open.rank <= deepestHeading)) return [];
  const mixed = isMixed();
  const criteria = mixed ? assignTitled(items, norm, find) : assign(items, norm, phase, find);
  return criteria.flatMap((criterion, index): AnswerItem[] => {
    const placed = items[index];
    if (!criterion || !placed) return [];
    const { label, base } = placed;
    const { text, offsets } = label.words;
    const start = base + (offsets[0] ?? 0);
    const resembles = (words: string): boolean =>
      (find(words).find((one) => one.criterion === criterion)?.score ?? 0) >= fair;
    const hasTitle =
      label.bodyStart > (offsets[0] ?? 0) ||
      (isTitle(placed) && (mixed || resembles(text) || label.continues));
    const titleLength = leadingTitle(text, resembles) || (hasTitle ? text.length : 0);
    // An address right behind the title is text of the answer, and none of these words.
    const end = titleLength > 0 ? base + (offsets[titleLength - 1] ?? 0) + 1 : start;
    return [
      {
        item: label,
        event: {
          kind: 'criteria',
          norm,
          criteria: [criterion],
          part: undefined,
          label: { start, end },
          bodyStart: Math.max(base + label.bodyStart, end),
          rank: label.rank,
        },
      },
    ];
  });
}
