import type { Passage } from '../document/types.ts';
import type { IsoDate } from '../text/date.ts';
import { readClaims, type ClaimedSentence } from './claims.ts';
import { topicTerms } from './lexicon/topics.ts';
import { sentencesOf, type Sentence } from './sentences.ts';
import { compileFinder } from './terms.ts';
import type { FigureAskId } from './types.ts';

const findTopics = compileFinder(topicTerms);

/** A passage that has been cut into sentences, with what the recognisers share; everything is read once. */
export interface Context {
  readonly mask: string;
  readonly referenceDate: IsoDate;
  readonly sentences: readonly Sentence[];
  readonly claimsOf: (sentence: Sentence) => ClaimedSentence;
  /** What a sentence is about: by its own words, else those of the sentence before; and by what names it. */
  readonly isAbout: (sentence: Sentence, ask: FigureAskId) => boolean;
  /** The same by its own words alone. */
  readonly names: (sentence: Sentence, ask: FigureAskId) => boolean;
}

function remembered<T>(make: (sentence: Sentence) => T): (sentence: Sentence) => T {
  const made = new Map<Sentence, T>();
  return (sentence) => {
    const known = made.get(sentence);
    if (known !== undefined) return known;
    const value = make(sentence);
    made.set(sentence, value);
    return value;
  };
}

/** What names a sentence, nearest first: for a cell its row and column, for a line the line before it, and all above. */
export function namesOf(sentence: Sentence): readonly Sentence[] {
  return [...sentence.rowHeads, ...sentence.columnHeads, ...sentence.above];
}

/** Prepares a passage for the recognisers. */
export function contextOf(passage: Passage, referenceDate: IsoDate): Context {
  const sentences = sentencesOf(passage, referenceDate);
  const ownTopics = remembered(
    (sentence): ReadonlySet<FigureAskId> =>
      new Set(findTopics(sentence.tokens).map(({ concept }) => concept)),
  );
  const textTopics = (sentence: Sentence): ReadonlySet<FigureAskId> => {
    for (let look: Sentence | undefined = sentence; look; look = look.before) {
      const topics = ownTopics(look);
      if (topics.size > 0) return topics;
    }
    return ownTopics(sentence);
  };
  return {
    mask: passage.mask,
    referenceDate,
    sentences,
    claimsOf: remembered(readClaims),
    names: (sentence, ask) => ownTopics(sentence).has(ask),
    isAbout: (sentence, ask) =>
      textTopics(sentence).has(ask) || namesOf(sentence).some((name) => ownTopics(name).has(ask)),
  };
}
