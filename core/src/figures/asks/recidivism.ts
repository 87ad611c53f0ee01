import type { Candidate } from '../candidates.ts';
import type { Context } from '../context.ts';
import { recidivismTerms } from '../lexicon/recidivism.ts';
import { readShareFigure } from '../share-figure.ts';
import { extendableFinder } from '../terms.ts';
import type { FigureQuestion } from '../types.ts';

const finderFor = extendableFinder(recidivismTerms, 'subject');

/** Reads the share or number of clients who came back into care with the same provider. */
export function readRecidivism(context: Context, { labels }: FigureQuestion): readonly Candidate[] {
  return readShareFigure(context, { label: 'recidive', find: finderFor(labels) });
}
