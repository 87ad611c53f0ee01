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
  /** Whether there was a run before this one. It may change how a result is made, never the result. */
  readonly isWarm: boolean;
}

/** The results of one kind, by key. */
type Shelf = Map<string, { readonly result: unknown }>;

/** A memo that has nothing in it yet. */
export function createMemo(): Memo {
  let previous = new Map<string, Shelf>();
  let current = new Map<string, Shelf>();

  const shelf = (kind: string): Shelf => {
    const found = current.get(kind);
    if (found) return found;
    const made: Shelf = new Map();
    current.set(kind, made);
    return made;
  };

  return {
    get isWarm() {
      return previous.size > 0;
    },
    recall: <T>(kind: string, key: string, make: () => T): T => {
      const now = shelf(kind);
      const known = now.get(key);
      if (known) return known.result as T;
      const kept = previous.get(kind)?.get(key) ?? { result: make() };
      now.set(key, kept);
      return kept.result as T;
    },
    turn: () => {
      previous = current;
      current = new Map();
    },
  };
}

/**
 * Makes a function that keeps its results, for as long as the object lives that `keyOf` gives. A result may depend on
 * nothing but that object. For results of texts there is `createMemo`.
 */
export function keptBy<A, R>(keyOf: (of: A) => object, make: (of: A) => R): (of: A) => R {
  const kept = new WeakMap<object, { readonly result: R }>();
  return (of) => {
    const key = keyOf(of);
    const known = kept.get(key);
    if (known) return known.result;
    const result = make(of);
    kept.set(key, { result });
    return result;
  };
}

/** The same for a function of an object. */
export const keptFor = <K extends object, R>(make: (of: K) => R): ((of: K) => R) => keptBy((of) => of, make);
