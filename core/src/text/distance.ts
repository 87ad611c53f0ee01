/** The number of letters to insert, delete, replace or swap with the next to make one word of the other. */
export function editDistance(a: string, b: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const best = Math.min(replaced, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      const swaps = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(swaps ? Math.min(best, (beforeLast[j - 2] ?? 0) + 1) : best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** The name that a mistyped one was probably meant for, one or two slips of the keys away; undefined where none is near. */
export function nearestName(names: readonly string[], wanted: string): string | undefined {
  const largestSlip = wanted.length < 5 ? 1 : 2;
  const distance = (name: string): number =>
    editDistance(wanted.slice(0, 60).toLowerCase(), name.toLowerCase());
  const [nearest] = names.toSorted((a, b) => distance(a) - distance(b));
  return nearest !== undefined && distance(nearest) <= largestSlip ? nearest : undefined;
}
