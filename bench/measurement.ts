/** Repeated measurements of one thing. */
export interface Measurement {
  readonly what: string;
  readonly unit: 'ms' | 'MB/s' | 'MiB';
  readonly values: readonly number[];
  /** The same measurements divided by those of a peer, pair by pair. */
  readonly ratios?: readonly Ratio[];
}

export interface Ratio {
  readonly to: string;
  readonly values: readonly number[];
}

/** What one benchmark has to show. */
export interface Outcome {
  readonly title: string;
  readonly measurements: readonly Measurement[];
}

export interface Summary {
  readonly count: number;
  readonly median: number;
  readonly p95: number;
  readonly minimum: number;
  readonly maximum: number;
}

/** The value that a share of the sorted values does not exceed. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Median, 95th percentile and spread; all NaN without values. */
export function summarise(values: readonly number[]): Summary {
  const sorted = values.toSorted((a, b) => a - b);
  return {
    count: sorted.length,
    median: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
    minimum: sorted[0] ?? Number.NaN,
    maximum: sorted.at(-1) ?? Number.NaN,
  };
}

/** Divides measurements pairwise; what was measured in the same round is in the same place. */
export function ratio(to: string, own: readonly number[], peer: readonly number[]): Ratio {
  return { to, values: own.flatMap((value, index) => (peer[index] ? [value / peer[index]] : [])) };
}

/** Runs `work` and gives the time that it took, in ms. */
export function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The throughput of `bytes` bytes in each of these times. */
export const throughput = (bytes: number, times: readonly number[]): readonly number[] =>
  times.map((time) => bytes / 1e6 / (time / 1e3));
