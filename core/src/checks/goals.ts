import type { Ask } from '../norm/edition.ts';
import type { BoundCriterion, SelfEvaluation } from '../binding/types.ts';
import { type Range, shift } from '../text/range.ts';
import { compileTerms, findTerm, type Terms } from '../text/terms.ts';
import type { Word } from '../text/words.ts';
import { type AnswerText, textOf } from './answer-text.ts';
import { presentCriteria } from './places.ts';
import { sentencesOf } from './segments.ts';

type ItemsAsk = Extract<Ask, { readonly kind: 'goal' | 'improvement' | 'subject' }>;

/** A criterion that asks for goals or improvements, with a text for an answer. */
export interface Asked {
  readonly bound: BoundCriterion;
  readonly ask: ItemsAsk;
}

/** The criteria with an ask of a kind that are answered with a text of one's own. */
export function* askedOf(evaluation: SelfEvaluation, kind: ItemsAsk['kind']): Iterable<Asked> {
  for (const bound of presentCriteria(evaluation)) {
    if (textOf(bound).state !== 'text') continue;
    for (const ask of bound.criterion.asks) if (ask.kind === kind) yield { bound, ask };
  }
}

/** A sentence, or an item of a list, that sets a goal. */
export interface Goal {
  /** In the document. */
  readonly range: Range;
  readonly words: readonly Word[];
}

type Words = readonly Word[];

/** Fewer words are a heading or a remark. */
const shortestGoal = 3;

/** The items of an answer's lists, outer ones only, with their words. */
function itemsOf(text: AnswerText): readonly Words[] {
  const items = text.answer.body.blocks.filter((block) => block.kind === 'item');
  const outer = Math.min(...items.map(({ indent }) => indent));
  // Outer items do not overlap, and both they and the words are in reading order.
  let next = 0;
  const takeWhile = (isTaken: (word: Word) => boolean): readonly Word[] => {
    const from = next;
    for (let word = text.words[next]; word && isTaken(word); word = text.words[next]) next++;
    return text.words.slice(from, next);
  };
  return items.flatMap(({ item: { start, end }, indent }) => {
    if (indent > outer) return [];
    takeWhile((word) => word.start < start);
    const words = takeWhile((word) => word.end <= end);
    return words.length >= shortestGoal ? [words] : [];
  });
}

/** Words that say what somebody is going to do. */
const wishes = compileTerms(
  (
    'wil willen wensen wens streven streef beogen gaan ga gaat zullen zal moet moeten verbeteren verhogen verlagen ' +
    'verkorten verminderen vergroten versterken invoeren'
  ).split(' '),
);

/** The sentences of an answer that wish for something, or else have one of the ask's words; without any, all. */
function sentencesWith(text: AnswerText, ask: ItemsAsk): readonly Words[] {
  const sentences = text.segments
    .filter(({ heading }) => !heading)
    .flatMap(({ words }) => sentencesOf(text.answer.body.mask, words))
    .filter((words) => words.length >= shortestGoal);
  const having = (terms: Terms): typeof sentences =>
    sentences.filter((words) => findTerm(terms, words) !== undefined);
  const telling = [having(wishes), having(compileTerms(ask.terms)), sentences].find(
    (some) => some.length > 0,
  );
  return telling ?? [];
}

const known = new WeakMap<Words, Map<ItemsAsk, readonly Words[]>>();

/** The words of each goal in an answer; looked for once, as long as the answer stays as it is. */
function goalWordsIn(text: AnswerText, ask: ItemsAsk): readonly Words[] {
  const ofText = known.get(text.words) ?? new Map<ItemsAsk, readonly Words[]>();
  known.set(text.words, ofText);
  const items = ofText.get(ask) ?? itemsOf(text);
  const goals = items.length > 0 ? items : sentencesWith(text, ask);
  ofText.set(ask, goals);
  return goals;
}

/** What an answer sets as goals: the items of its list or, without a list, the sentences that speak of a goal. */
export function goalsOf({ bound, ask }: Asked): readonly Goal[] {
  return textOf(bound).texts.flatMap((text) =>
    goalWordsIn(text, ask).map((words) => {
      const range = { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
      return { range: shift(range, text.answer.body.start), words };
    }),
  );
}
