/** A table of words. A map, so that a word such as "constructor" finds nothing. */
export function table<T>(entries: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  return new Map(Object.entries(entries));
}
