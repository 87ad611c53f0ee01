import type { Clauses } from './clauses.ts';
import { bindingWords } from './lexicon/binding.ts';
import type { Token } from './tokens.ts';

/** A stretch of tokens that is to be paired with another. */
export interface Item {
  readonly from: number;
  readonly to: number;
}

const far = 14;
/** Signs that lead from a label to its value. */
const free: ReadonlySet<string> = new Set([':', '=', '.']);

/** What stands between two items, as a distance: words count one, clause borders more, "4,8 voor bejegening" little. */
function gap(
  tokens: readonly Token[],
  clauses: Clauses,
  from: number,
  to: number,
  keyBehind: boolean,
): number {
  let cost = 0;
  let plainWords = true;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (!token) continue;
    if (token.kind === 'line') cost += 1;
    else if (token.kind === 'sign') cost += free.has(token.plain) ? 0 : 1;
    else cost += 1;
    if (!bindingWords.links.has(token.plain)) plainWords = false;
  }
  if (clauses.of[from - 1] !== clauses.of[to]) cost += 4;
  if (keyBehind) {
    const linked = to - from <= 3 && plainWords;
    return linked ? 0.5 : cost + 3;
  }
  return cost;
}

type Pairing<K> = ReadonlyMap<number, { readonly key: K; readonly cost: number } | undefined>;

function pairOneWay<K extends Item, V extends Item>(
  tokens: readonly Token[],
  clauses: Clauses,
  keys: readonly K[],
  values: readonly V[],
  keyBehind: boolean,
): Pairing<K> {
  const pairs = new Map<number, { key: K; cost: number } | undefined>();
  values.forEach((value, index) => {
    const edge = keyBehind ? (values[index + 1]?.from ?? tokens.length) : (values[index - 1]?.to ?? 0);
    const key = keyBehind
      ? keys.find(({ from }) => from >= value.to && from < edge)
      : keys.findLast(
          ({ from, to }) => from >= edge && (to <= value.from || (from < value.from && to >= value.to)),
        );
    if (!key) pairs.set(index, undefined);
    else {
      const cost = keyBehind
        ? gap(tokens, clauses, value.to, key.from, true)
        : gap(tokens, clauses, key.to, value.from, false);
      pairs.set(index, { key, cost });
    }
  });
  return pairs;
}

const costOf = <K>(pairs: Pairing<K>): number =>
  [...pairs.values()].reduce((sum, pair) => sum + Math.min(far, pair?.cost ?? far), 0);

/** Whether only commas and "en" stand between the items. */
function isJoined(tokens: readonly Token[], items: readonly Item[]): boolean {
  return items.every((item, index) => {
    const next = items[index + 1];
    if (!next) return true;
    if (next.from === item.to || next.from - item.to > 4) return false;
    return tokens
      .slice(item.to, next.from)
      .every((token) => token.kind === 'line' || bindingWords.joins.has(token.plain));
  });
}

/** The keys that a value behind them is said of together: "bejegening en samen beslissen (beide) 4,7". */
function joint<K extends Item>(
  tokens: readonly Token[],
  keys: readonly K[],
  taken: ReadonlySet<K | undefined>,
  key: K,
  since: number,
  value: number,
): readonly K[] {
  const run = keys.filter(({ from, to }) => from >= since && to <= key.to);
  const free = run.filter((one) => one === key || !taken.has(one));
  const from =
    free.findLastIndex(
      (one, index) => index < free.length - 1 && !isJoined(tokens, [one, free[index + 1] ?? one]),
    ) + 1;
  const group = free.slice(from);
  const between = tokens.slice(key.to, value);
  const said = between.some((token) => bindingWords.jointly.has(token.plain));
  const close = between.every((token) => token.kind !== 'sign' || token.plain === ':');
  return said || close ? group : [key];
}

/** The key of each value where as many keys stand in a row before or behind all values, and in the same order. */
export function inOrder<K extends Item, V extends Item>(
  tokens: readonly Token[],
  keys: readonly K[],
  values: readonly V[],
): readonly K[] | undefined {
  if (values.length < 2 || keys.length < values.length) return undefined;
  const firstValue = values[0]?.from ?? 0;
  const lastValue = values.at(-1)?.from ?? 0;
  const before = keys.filter(({ from }) => from < firstValue);
  const behind = keys.filter(({ from }) => from > lastValue);
  const run = before.slice(-values.length);
  if (before.length === keys.length && run.length === values.length && isJoined(tokens, run)) return run;
  const tail = behind.slice(0, values.length);
  return behind.length === keys.length && isJoined(tokens, tail) ? tail : undefined;
}

/**
 * Pairs values with the keys of the same sentence: the label before it ("bejegening 4,8"), or behind it ("een 4,8
 * voor bejegening"), or in the same order ("bejegening en samen beslissen: 4,8 en 4,6"). Gives for each value its
 * keys; several where one value is said of all of them ("beide 4,7").
 */
export function bind<K extends Item, V extends Item>(
  tokens: readonly Token[],
  clauses: Clauses,
  keys: readonly K[],
  values: readonly V[],
): readonly (readonly K[])[] {
  if (keys.length === 0 || values.length === 0) return values.map(() => []);
  const run = inOrder(tokens, keys, values);
  if (run) return run.map((key) => [key]);
  const left = pairOneWay(tokens, clauses, keys, values, false);
  const right = pairOneWay(tokens, clauses, keys, values, true);
  const [chosen, other] = costOf(left) <= costOf(right) ? [left, right] : [right, left];
  const taken = new Set([...chosen.values()].map((pair) => pair?.key));
  return values.map((value, index) => {
    const pair = chosen.get(index);
    if (pair)
      return chosen === left
        ? joint(tokens, keys, taken, pair.key, values[index - 1]?.to ?? 0, value.from)
        : [pair.key];
    const fallback = other.get(index);
    if (fallback && !taken.has(fallback.key)) return [fallback.key];
    const earlier = keys.findLast(({ to }) => to <= value.from);
    return earlier ? [earlier] : fallback ? [fallback.key] : [];
  });
}
