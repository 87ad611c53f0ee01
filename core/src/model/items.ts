import type { Criterion, Norm, Phase } from '../norm/edition.ts';
import type { Context, CriteriaEvent } from './events.ts';
import type { ItemLabel } from './labels.ts';
import type { LikenessesOf, Placed } from './recognise.ts';

const fair = 0.5;

/** The criteria that answers may be expected to in a place. */
function expected(norm: Norm, phase: Phase | undefined): readonly Criterion[] {
  return phase === undefined ? norm.criteria : norm.criteria.filter((one) => one.phase === phase);
}

const isRising = (numbers: readonly number[]): boolean =>
  numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));

/** Which criterion each item answers: by its words, by its number, or by its place in a list that is complete. */
function assign(
  items: readonly Placed<ItemLabel>[],
  norm: Norm,
  phase: Phase | undefined,
  find: LikenessesOf,
): readonly (Criterion | undefined)[] {
  const criteria = expected(norm, phase);
  const byWords = items.map(({ label }) => {
    const best = find(label.words.text).find((one) => one.norm === norm && one.criterion);
    return best?.criterion && best.score >= fair ? best.criterion : undefined;
  });
  const told = byWords.filter((one) => one !== undefined);
  if (told.length * 2 >= items.length && new Set(told).size === told.length) {
    return items.map(({ label }, index) => byWords[index] ?? byNumber(label.number, told));
  }

  const numbers = items.map(({ label }) => label.number);
  const numbered = numbers.map((number) => criteria.find((one) => one.number === number));
  if (isRising(numbers) && numbered.every((one) => one !== undefined)) return numbered;
  if (items.length === criteria.length) return criteria;
  return items.map(() => undefined);

  function byNumber(number: number, taken: readonly Criterion[]): Criterion | undefined {
    const criterion = criteria.find((one) => one.number === number);
    return criterion && !taken.includes(criterion) ? criterion : undefined;
  }
}

/**
 * The answers that the numbered items of one stretch give, where nothing but lists names the criteria there. An
 * item that fits none stays text of the answer before it.
 */
export function recogniseItems(
  items: readonly Placed<ItemLabel>[],
  context: Context,
  find: LikenessesOf,
): readonly CriteriaEvent[] {
  const { norm, phase } = context;
  if (!norm || context.open) return [];
  return assign(items, norm, phase, find).flatMap((criterion, index): CriteriaEvent[] => {
    const item = items[index];
    if (!criterion || !item) return [];
    const { label, base } = item;
    const start = base + (label.words.offsets[0] ?? 0);
    const titled = base + label.bodyStart > start;
    const end = titled ? base + (label.words.offsets.at(-1) ?? 0) : start;
    return [
      {
        kind: 'criteria',
        norm,
        criteria: [criterion],
        part: undefined,
        label: { start, end },
        bodyStart: base + label.bodyStart,
        rank: label.rank,
      },
    ];
  });
}
