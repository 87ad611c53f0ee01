/** Draws that a seed decides: the same seed gives the same draws on every machine. */
export interface Random {
  /** True in about this share of the draws. */
  chance(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  shuffled<T>(list: readonly T[]): readonly T[];
}

/** The generator known as mulberry32: 32 bits of state, good enough to make documents with. */
export function randomOf(seed: number): Random {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    chance: (share) => next() < share,
    pick: (from) => {
      const found = from[between(0, from.length - 1)];
      if (found === undefined) throw new Error('nothing to pick from');
      return found;
    },
    between,
    shuffled: (list) =>
      list
        .map((item) => ({ item, key: next() }))
        .sort((a, b) => a.key - b.key)
        .map(({ item }) => item),
  };
}
