import type { Candidate } from '../candidates.ts';
import type { Context } from '../context.ts';
import { noFollowUpTerms } from '../lexicon/no-follow-up.ts';
import { readShareFigure } from '../share-figure.ts';
import { compileFinder } from '../terms.ts';

const find = compileFinder(noFollowUpTerms);

/** Reads the share or number of intakes that no treatment followed. */
export function readNoFollowUp(context: Context): readonly Candidate[] {
  return readShareFigure(context, { label: 'geen vervolg', find });
}
