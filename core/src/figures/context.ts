import type { Passage } from '../document/types.ts';
import type { Memo } from '../memo.ts';
import type { IsoDate } from '../text/date.ts';
import { readClaims, type ClaimedSentence } from './claims.ts';
import { sentencesOf, type Sentence } from './sentences.ts';

/** A passage that has been cut into sentences, with what the recognisers share; everything is read once. */
export interface Context {
  readonly mask: string;
  readonly referenceDate: IsoDate;
  readonly sentences: readonly Sentence[];
  readonly claimsOf: (sentence: Sentence) => ClaimedSentence;
}

/** What names a sentence, nearest first: for a cell its row and column, and all that stands above. */
export function namesOf(sentence: Sentence): readonly Sentence[] {
  return [...sentence.rowHeads, ...sentence.columnHeads, ...sentence.above];
}

/** Prepares a passage for the recognisers. */
export function contextOf(passage: Passage, referenceDate: IsoDate, memo: Memo): Context {
  return {
    mask: passage.mask,
    referenceDate,
    sentences: sentencesOf(passage, referenceDate, memo),
    claimsOf: readClaims,
  };
}
