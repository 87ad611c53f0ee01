import type { Passage } from '../document/types.ts';
import { keptFor } from '../memo.ts';
import type { Answer, BoundCriterion } from '../binding/types.ts';
import { findTerm, findTerms } from '../text/terms.ts';
import type { Word } from '../text/words.ts';
import type { Range } from '../text/range.ts';
import { notApplicable, reasons } from './lexicon.ts';
import { placeholdersOf } from './placeholders.ts';
import { isTitle, takenOver, wordingOf, type Wording } from './repetition.ts';
import { segmentsOf, type Segment } from './segments.ts';

/** An answer with its words sorted out. Offsets count from the start of `answer.body`. */
export interface AnswerText {
  readonly answer: Answer;
  readonly segments: readonly Segment[];
  readonly placeholders: readonly Range[];
  /** The words of one's own: without headings, the question repeated and what is still to be filled in. */
  readonly words: readonly Word[];
  /** The same with the headings within the answer. */
  readonly headedWords: readonly Word[];
}

/**
 * How far an answer is, taking all places together that answer the criterion: `unanswered` has no place, `empty`
 * no text, `question` only the question, `copy` only text of the criterion, `placeholder` nothing but what is
 * still to be filled in, `not-applicable` just that, without a reason; `text` is text.
 */
export type AnswerState =
  'unanswered' | 'empty' | 'question' | 'copy' | 'placeholder' | 'not-applicable' | 'text';

export interface CriterionText {
  readonly state: AnswerState;
  readonly texts: readonly AnswerText[];
  readonly words: readonly Word[];
  readonly headedWords: readonly Word[];
}

/** From this share of words taken over, a line repeats the criterion. */
const repeated = 0.85;
/** A line with a question mark repeats it sooner. */
const repeatedQuestion = 0.6;
/** So many words beside a placeholder say nothing without it; those before a colon are its label in any case. */
const longestLabel = 8;
/** So many words beside "niet van toepassing" can be no reason. */
const longestRemark = 5;

/** Numbers and their words before a question, as in "Criterium 4.", do not make it less of a question. */
const labelWord = /^(?:\d{1,2}[a-z]?|norm|criterium|vraag|ad)$/;

function withoutNumber(words: readonly Word[]): readonly Word[] {
  const first = words.findIndex((word) => !labelWord.test(word.text));
  return first < 0 ? words : words.slice(first);
}

type Repetition = 'none' | 'question' | 'copy';

/** Words that a question starts with. */
const interrogative =
  /^(?:hoe|wat|wie|waar\p{L}*|welke?|wanneer|op welke|in hoeverre|beschrijf|licht)(?!\p{L})/iu;

function repetitionIn(passage: Passage, segment: Segment, wording: Wording, isFirst: boolean): Repetition {
  const words = withoutNumber(segment.words);
  if (segment.heading || words.length === 0) return 'none';
  const source = passage.text.slice(segment.start, segment.end).trim();
  const setApart = /^[>*_]/.test(source);
  const share = takenOver(wording, words).length / words.length;
  if (/\?[*_]{0,3}$/.test(source)) {
    const isQuestion = interrogative.test(passage.mask.slice(words[0]?.start, segment.end));
    return setApart || (isFirst && isQuestion) || share >= repeatedQuestion ? 'question' : 'none';
  }
  if (share < repeated) return 'none';
  return setApart || (words.length < 8 && isTitle(wording, words)) ? 'question' : 'copy';
}

/** The first of some ranges, in order and apart, that ends behind an offset. */
function firstBehind(ranges: readonly Range[], offset: number): Range | undefined {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return ranges[low];
}

function isWithin(word: Range, ranges: readonly Range[]): boolean {
  const range = firstBehind(ranges, word.start);
  return range !== undefined && range.start <= word.start && word.end <= range.end;
}

interface SortedWords extends Omit<AnswerText, 'answer'> {
  readonly repetition: Repetition;
  readonly besidePlaceholder: readonly Word[];
}

type SortedText = AnswerText & SortedWords;

const sorted = new WeakMap<Passage['blocks'], Map<Wording, SortedWords>>();

/** The words of an answer, sorted out once for as long as its text stays as it is. */
function sortOut(answer: Answer, wording: Wording): SortedText {
  const known = sorted.get(answer.body.blocks) ?? new Map<Wording, SortedWords>();
  sorted.set(answer.body.blocks, known);
  const words = known.get(wording) ?? sortWords(answer.body, wording);
  known.set(wording, words);
  return { answer, ...words };
}

function sortWords(body: Passage, wording: Wording): SortedWords {
  const segments = segmentsOf(body);
  const placeholders = placeholdersOf(body, segments);
  const words: Word[] = [];
  const headedWords: Word[] = [];
  const besidePlaceholder: Word[] = [];
  let repetition: Repetition = 'none';
  for (const segment of segments) {
    const kind = repetitionIn(body, segment, wording, segment === segments[0]);
    if (kind !== 'none') {
      repetition = repetition === 'copy' ? 'copy' : kind;
      continue;
    }
    const own = segment.words.filter((word) => !isWithin(word, placeholders));
    headedWords.push(...own);
    if (segment.heading) continue;
    words.push(...own);
    const next = firstBehind(placeholders, segment.start);
    const open = next && next.start < segment.end ? next : undefined;
    const isLabel = open && body.mask.slice(segment.start, open.start).trimEnd().endsWith(':');
    if (open && (isLabel || own.length <= longestLabel)) besidePlaceholder.push(...own);
  }
  return { segments, placeholders, words, headedWords, repetition, besidePlaceholder };
}

function stateOf(texts: readonly SortedText[], words: readonly Word[]): AnswerState {
  if (texts.length === 0) return 'unanswered';
  const linked = texts.some(({ answer }) => answer.body.links.some((link) => link.url !== ''));
  const hasPlaceholder = texts.some((text) => text.placeholders.length > 0);
  if (
    hasPlaceholder &&
    words.length === texts.reduce((sum, text) => sum + text.besidePlaceholder.length, 0)
  ) {
    return 'placeholder';
  }
  if (words.length === 0 && !linked) {
    if (texts.some((text) => text.repetition === 'copy')) return 'copy';
    if (texts.some((text) => text.repetition === 'question')) return 'question';
    return texts.some(({ answer }) => hasCode(answer.body)) ? 'text' : 'empty';
  }
  const inapplicable = findTerms(notApplicable, words).reduce(
    (sum, { first, last }) => sum + last - first + 1,
    0,
  );
  const short = inapplicable > 0 && words.length - inapplicable <= longestRemark;
  return short && findTerm(reasons, words) === undefined ? 'not-applicable' : 'text';
}

/** Code may hold an answer, so an answer with code in it is not called empty. */
function hasCode(passage: Passage): boolean {
  return passage.blocks.some((block) => block.kind === 'opaque' && block.isCode);
}

/** The words of all texts; of a single one its own list, by which they are known again in the next run. */
function together(texts: readonly SortedText[], wordsIn: (text: SortedText) => readonly Word[]) {
  const [first, ...others] = texts;
  return first && others.length === 0 ? wordsIn(first) : texts.flatMap(wordsIn);
}

const states = new WeakMap<readonly Word[], AnswerState>();

/** What the document says to a criterion, in all its answers together. Remembered for as long as `bound` lives. */
export const textOf = keptFor((bound: BoundCriterion): CriterionText => {
  const wording = wordingOf(bound.criterion);
  const texts = bound.answers.map((answer) => sortOut(answer, wording));
  const words = together(texts, (text) => text.words);
  const headedWords = together(texts, (text) => text.headedWords);
  const state = states.get(words) ?? stateOf(texts, words);
  states.set(words, state);
  return { state, texts, words, headedWords };
});
