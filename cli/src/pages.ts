import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// In the bundle it is a path: see scripts/build.mjs. The bundle lies as deep in the package as this file.
const here = import.meta.url;
const folder = dirname(here.startsWith('file:') ? fileURLToPath(here) : here);

/** The page that explains a check, from its code; undefined where this copy of the program has none. */
export function pageOf(code: string): string | undefined {
  try {
    return readFileSync(join(folder, '../../docs/checks', `${code}.md`), 'utf8');
  } catch {
    return undefined;
  }
}
