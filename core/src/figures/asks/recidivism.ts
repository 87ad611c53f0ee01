import type { Candidate } from '../candidates.ts';
import type { Context } from '../context.ts';
import { recidivismTerms } from '../lexicon/recidivism.ts';
import { readShareFigure } from '../share-figure.ts';
import { compileFinder } from '../terms.ts';

const find = compileFinder(recidivismTerms);

/** Reads the share or number of clients who came back into care with the same provider. */
export function readRecidivism(context: Context): readonly Candidate[] {
  return readShareFigure(context, { label: 'recidive', find });
}
