// Written by scripts/generate.ts from the listing of schemas/. Do not edit.
import kgg2024 from '../../../schemas/kgg-2024.json' with { type: 'json' };
import type { Edition, EditionFile, ExtensionFile } from './edition.ts';
import { extendAll } from './extend.ts';
import { trustEdition } from './trust.ts';

const files = [kgg2024] as readonly (EditionFile | ExtensionFile)[];

/** The editions that come with the program, by id, each of them whole. */
export const builtinEditions: readonly Edition[] = extendAll(files).map(trustEdition);
