import type { Edition } from '../../../core/src/norm/edition.ts';
import { writeDocument } from './draft.ts';
import { kinds } from './kinds.ts';
import type { Stretch, Truth } from './page.ts';
import { randomOf } from './random.ts';

/** A self-evaluation of which is known what each part of it answers. */
export interface GeneratedDocument {
  readonly text: string;
  /** The stretches that answer a criterion, in the order of the text. */
  readonly truth: readonly Truth[];
  /** Stretches that answer none: a preface, a contents page, an appendix. */
  readonly nobody: readonly Stretch[];
  readonly kind: string;
}

/** The kinds, in the order in which the seeds go through them. */
export const kindNames: readonly string[] = Object.keys(kinds);

/** Makes a document as people hand them in. The same seed and edition give the same document everywhere. */
export function generateDocument(seed: number, edition: Edition): GeneratedDocument {
  const kind = kindNames[seed % kindNames.length] ?? '';
  const shape = kinds[kind];
  if (!shape) throw new Error(`no kind for seed ${seed}`);
  const { text, truth, nobody } = writeDocument(shape, edition, randomOf(seed));
  return { text, truth, nobody, kind };
}
