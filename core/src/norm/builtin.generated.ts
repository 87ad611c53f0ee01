// Written by scripts/generate.ts from the listing of schemas/. Do not edit.
import kgg2024 from '../../../schemas/kgg-2024.json' with { type: 'json' };
import type { EditionFile } from './edition.ts';

/** The editions that come with the program, by id. */
export const builtinEditions = [kgg2024] as readonly EditionFile[];
