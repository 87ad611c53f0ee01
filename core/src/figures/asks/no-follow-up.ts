import type { Candidate } from '../candidates.ts';
import type { Context } from '../context.ts';
import { noFollowUpTerms } from '../lexicon/no-follow-up.ts';
import { readShareFigure } from '../share-figure.ts';
import { extendableFinder } from '../terms.ts';
import type { FigureQuestion } from '../types.ts';

const finderFor = extendableFinder(noFollowUpTerms, 'subject');

/** Reads the share or number of intakes that no treatment followed. */
export function readNoFollowUp(context: Context, { labels }: FigureQuestion): readonly Candidate[] {
  return readShareFigure(context, { label: 'geen vervolg', find: finderFor(labels) });
}
