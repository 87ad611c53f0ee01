/** One of the equal parts that a run is cut into. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/** Reads "2/3"; undefined where it is nothing of the kind. */
export function shardOf(written: string): Shard | undefined {
  const [, index, count] = /^(\d{1,4})\/(\d{1,4})$/.exec(written) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  return shard.index >= 1 && shard.index <= shard.count ? shard : undefined;
}

/**
 * The files of one part: as many as the other parts have, or one more or less, and next to each other. So the parts
 * behind each other are the whole, in its order.
 */
export function partOf<T>(all: readonly T[], { index, count }: Shard): readonly T[] {
  const from = (part: number): number => Math.floor((part * all.length) / count);
  return all.slice(from(index - 1), from(index));
}
