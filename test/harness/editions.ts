import { builtinEditions } from '../../core/src/norm/builtin.generated.ts';
import type { Edition } from '../../core/src/norm/edition.ts';
import { trustEdition } from '../../core/src/norm/trust.ts';

/** The editions that come with the program. */
export const editions: readonly Edition[] = builtinEditions.map(trustEdition);

/** A built-in edition by id; fails where there is none. */
export function editionOf(id: string): Edition {
  const found = editions.find((edition) => edition.id === id);
  if (!found) throw new Error(`no built-in edition ${id}`);
  return found;
}
