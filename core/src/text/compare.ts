/**
 * Orders texts by their code units, as `sort` wants it: the same on every machine. `localeCompare` goes by the
 * language of the machine, and loads its rules when it is first called.
 */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
