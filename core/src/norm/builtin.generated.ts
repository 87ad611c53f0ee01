// Written by scripts/generate.ts from the listing of schemas/. Do not edit.
import bggz2021 from '../../../schemas/bggz-2021.json' with { type: 'json' };
import bggz2022 from '../../../schemas/bggz-2022.json' with { type: 'json' };
import kgg2024 from '../../../schemas/kgg-2024.json' with { type: 'json' };
import kgg2025 from '../../../schemas/kgg-2025.json' with { type: 'json' };
import type { Edition, EditionFile, ExtensionFile } from './edition.ts';
import { extendAll } from './extend.ts';
import { trustEdition } from './trust.ts';

const files = [bggz2021, bggz2022, kgg2024, kgg2025] as readonly (EditionFile | ExtensionFile)[];

/** The editions that come with the program, by id, each of them whole. */
export const builtinEditions: readonly Edition[] = extendAll(files).map(trustEdition);
