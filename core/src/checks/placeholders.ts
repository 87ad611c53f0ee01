import type { Passage } from '../document/types.ts';
import { findTerm, type Terms } from '../text/terms.ts';
import { wordsOf, type Word } from '../text/words.ts';
import type { Range } from '../text/range.ts';
import { announced, putOff, putOffWithSubject, slotWords, textToCome } from './lexicon.ts';
import { sentencesOf, type Segment } from './segments.ts';

/** "XX", "X,X", "xx-xx-20xx", "X%", "TODO": never part of a sentence. */
const signs =
  /(?<![\p{L}\p{N}])(?:[Xx]{2,4}(?:[.,/-][Xx\d]{1,4}){0,3}|[Xx][.,][Xx]|(?:19|20)[Xx]{2}|[Xx](?= ?%)|TODO|ToDo|Todo|TBD|tbd|todo)(?![\p{L}\p{N}-])(?: ?%)?/gu;

/** A line to write on; Word leaves its underscores behind a backslash. */
const rules = /(?:\\?_){3,}/g;

const brackets = /\[[^[\]\n]{1,200}\]/g;
const angles = /<[^<>\n]{2,80}>/g;

const ellipsis = /…|\.{3,}|\?{2,}/g;
/** What may stand behind dots that are filled in later: nothing, or the unit of the figure to come. */
const afterEllipsis =
  /^ ?(?:$|[%,.;)>|]|(?:weken|dagen|maanden|minuten|min|uur|sessies|cliënten|clienten|procent|punten)(?!\p{L}))/u;
const beforeEllipsis = /(?:^|[:=<>≥≤€±]) ?$/;

/** The longest sentence that can be a mere announcement, in words. */
const longestAnnouncement = 8;

const isSlot = (inside: string): boolean => {
  const words = wordsOf(inside);
  const [first] = words;
  if (first === undefined) return /…|\.{2,}|_{2,}|\?/.test(inside);
  return findTerm(slotWords, [first]) !== undefined || /^[x.,/%\s-]+$/i.test(inside);
};

function endsWith(terms: Terms, sentence: readonly Word[]): boolean {
  for (let from = 0; from < sentence.length; from++) {
    if (findTerm(terms, sentence, from)?.last === sentence.length - 1) return true;
  }
  return false;
}

function putsOff(sentence: readonly Word[]): boolean {
  if (sentence.length > longestAnnouncement) return false;
  if (endsWith(putOff, sentence)) return true;
  if (findTerm(textToCome, sentence)?.first === 0) return true;
  return endsWith(putOffWithSubject, sentence) && findTerm(announced, sentence) !== undefined;
}

function inSegment(mask: string, segment: Segment): readonly Range[] {
  const text = mask.slice(segment.start, segment.end);
  const at = (start: number, end: number): Range => ({
    start: segment.start + start,
    end: segment.start + end,
  });
  const found: Range[] = [];
  for (const match of text.matchAll(brackets)) {
    if (isSlot(match[0].slice(1, -1))) found.push(at(match.index, match.index + match[0].length));
  }
  for (const match of text.matchAll(rules)) found.push(at(match.index, match.index + match[0].length));
  for (const match of text.matchAll(signs))
    found.push(at(match.index, match.index + match[0].trimEnd().length));
  for (const match of text.matchAll(ellipsis)) {
    const end = match.index + match[0].length;
    const after = text.slice(end).trimStart();
    const blankBefore = /\s/.test(text[match.index - 1] ?? ' ');
    const unitAfter = after !== '' && /^[%\p{L}]/u.test(after) && afterEllipsis.test(after);
    const alone = beforeEllipsis.test(text.slice(0, match.index).trim()) && afterEllipsis.test(after);
    if (alone || (blankBefore && unitAfter)) found.push(at(match.index, end));
  }
  for (const sentence of sentencesOf(mask, segment.words)) {
    const [first] = sentence;
    const last = sentence.at(-1);
    if (first && last && putsOff(sentence)) found.push({ start: first.start, end: last.end });
  }
  return found;
}

/** `<invullen>` is HTML to Markdown, so it is looked for in the source, outside of code and comments. */
function inAngles(passage: Passage): readonly Range[] {
  const found: Range[] = [];
  for (const match of passage.text.matchAll(angles)) {
    const range = { start: match.index, end: match.index + match[0].length };
    const inCode = passage.text[range.start - 1] === '`';
    const isHtml = /^<!|=/.test(match[0]);
    if (!inCode && !isHtml && isSlot(match[0].slice(1, -1))) found.push(range);
  }
  return found;
}

/** The places of a passage that are still to be filled in, in order; none overlaps another. */
export function placeholdersOf(passage: Passage, segments: readonly Segment[]): readonly Range[] {
  const all = [...segments.flatMap((segment) => inSegment(passage.mask, segment)), ...inAngles(passage)];
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Range[] = [];
  for (const range of all) if (range.start >= (kept.at(-1)?.end ?? 0)) kept.push(range);
  return kept;
}
