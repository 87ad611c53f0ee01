/**
 * Remembers the results of pure functions between runs. A run asks for results by kind and key; what the
 * previous run used and this one asks again is handed over, what nobody asks for two runs long is forgotten.
 * So memory stays that of about two versions of the document, and a fresh memo gives the same results.
 */
export interface Memo {
  /** The remembered result of `kind` for `key`, or that of `make`, which may depend on nothing but the key. */
  readonly recall: <T>(kind: string, key: string, make: () => T) => T;
  /** Starts the next run. */
  readonly turn: () => void;
}

/** A memo that has nothing in it yet. */
export function createMemo(): Memo {
  let previous = new Map<string, Map<string, unknown>>();
  let current = new Map<string, Map<string, unknown>>();

  const shelf = (kind: string): Map<string, unknown> => {
    const found = current.get(kind);
    if (found) return found;
    const made = new Map<string, unknown>();
    current.set(kind, made);
    return made;
  };

  return {
    recall: <T>(kind: string, key: string, make: () => T): T => {
      const now = shelf(kind);
      if (now.has(key)) return now.get(key) as T;
      const before = previous.get(kind);
      const result = before?.has(key) ? (before.get(key) as T) : make();
      now.set(key, result);
      return result;
    },
    turn: () => {
      previous = current;
      current = new Map();
    },
  };
}
