import type { Range } from '../text/range.ts';
import { signs } from './syntax.ts';

/** What no one sees: soft hyphen, zero-width blanks and joiners, byte order mark. */
const unseen = '\\u00AD\\u200B-\\u200D\\u2060\\uFEFF';
/** Blanks of all kinds, seen or not. */
const blanks = new RegExp(`^[\\t\\p{Zs}${unseen}]+`, 'u');

/** The marks around a heading's words: those of quotes and lists before it, what is not seen, and the hashes. */
const headingMarks = new RegExp(
  `^([ \\t>]*(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]+)?)([${unseen}]*)(#{1,6})(?!#)([^\\r\\n]*)`,
  'gmu',
);
const sectionMarks = new RegExp(`^([${unseen}]*)(#{1,6})(?!#)([^\\r\\n]*)`, 'gmu');

/** What stands before the words of a line that is in no list. */
const lineMarks = new RegExp(`^[ \\t>${unseen}]+`);

/** Identifiers and classes, as pandoc writes them behind a title. */
const attributes = /^(?:[#.:-]|[\w-]+=)/;

/** Where the words of a title end: before identifiers, classes and hashes that close it. */
function wordsEnd(title: string): number {
  const whole = title.trimEnd();
  const brace = whole.endsWith('}') ? whole.lastIndexOf('{') : -1;
  const isNamed = brace >= 0 && attributes.test(whole.slice(brace + 1, -1));
  const words = isNamed ? whole.slice(0, brace).trimEnd() : whole;
  let end = words.length;
  while (words.charAt(end - 1) === '#') end--;
  // A single one may be part of a word.
  return words.length - end >= 2 ? end : words.length;
}

/** An anchor of a Word document, as pandoc writes it: `[]{#_Toc12 .anchor}`. */
const anchor = /\[\]\{[#.][^{}\n]*\}/g;

/** Longer lines are running text. */
const longestTitle = 110;

/** Words that follow on two or more hashes. */
const words = /^(?:[*_]{1,3}|["'‘“([])?[\p{L}\p{N}]/u;
/** Words that follow on one hash and make a title of it: a name, or the number of a norm or criterion. */
const name = /^(?:\p{Lu}|\d{1,2}(?:[a-z](?:\.\d|[.):]?\s)|\.\d|[.):]\s|\s+\p{Lu}))/u;
/** A word of capitals, or of words written as one, is a hashtag. */
const isHashtag = (text: string): boolean => /^\S*$/.test(text) && /\S\p{Lu}/u.test(text);

/** Whether a line of one hash and words without a blank between is a title, and neither a hashtag nor a rank. */
function isName(rest: string): boolean {
  const text = rest.trim();
  return name.test(text) && text.length <= longestTitle && !/[.;,!?…]$|\s#\S/u.test(text) && !isHashtag(text);
}

/** Whether a line that starts at an offset follows on a blank line or a heading, or is the first. */
function isApart(text: string, lineStart: number): boolean {
  if (lineStart === 0) return true;
  const before = text
    .slice(text.lastIndexOf('\n', lineStart - 2) + 1, lineStart)
    .replace(lineMarks, '')
    .trim();
  return before === '' || before.startsWith('#');
}

/** Whether hashes make a heading of what stands behind them. */
function opensHeading(marks: string, rest: string, apart: () => boolean): boolean {
  if (rest === '' || blanks.test(rest)) return true;
  return marks.length > 1 ? words.test(rest) : isName(rest) && apart();
}

/** Offsets of the lines, from an offset on, that are headings unless they lie in code, HTML or a comment. */
export function headingLines(text: string, from: number): readonly number[] {
  const found: number[] = [];
  sectionMarks.lastIndex = from;
  for (let match = sectionMarks.exec(text); match; match = sectionMarks.exec(text)) {
    const { index } = match;
    const [, , marks = '', rest = ''] = match;
    if (opensHeading(marks, rest, () => index === from || isApart(text, index))) found.push(index);
  }
  return found;
}

/** Text to write over a part of another that is as long. */
interface Overlay {
  readonly start: number;
  readonly text: string;
}

const blank = (length: number): string => ' '.repeat(length);

/** The blanks for what stands behind the words of a title that starts at an offset. */
function tailOf(title: string, start: number): readonly Overlay[] {
  const end = wordsEnd(title);
  return end < title.length ? [{ start: start + end, text: blank(title.length - end) }] : [];
}

function headings(text: string): readonly Overlay[] {
  if (!text.includes('#')) return [];
  return Array.from(text.matchAll(headingMarks)).flatMap((match) => {
    const [, before = '', hidden = '', marks = '', rest = ''] = match;
    if (!opensHeading(marks, rest, () => isApart(text, match.index))) return [];
    const start = match.index + before.length;
    const wordsStart = start + hidden.length + marks.length;
    const space = blanks.exec(rest)?.[0] ?? '';
    const overlays: Overlay[] = [];
    if (hidden !== '') overlays.push({ start, text: signs.nothing.repeat(hidden.length) });
    if (hidden !== '' || (rest !== '' && space === '')) {
      overlays.push({ start: start + hidden.length, text: signs.heading.repeat(marks.length) });
    }
    if (/[^ \t]/.test(space)) overlays.push({ start: wordsStart, text: blank(space.length) });
    const title = rest.slice(space.length);
    const anchors = Array.from(title.matchAll(anchor), ({ 0: found, index }) => ({
      start: wordsStart + space.length + index,
      text: blank(found.length),
    }));
    return [...overlays, ...anchors, ...tailOf(title, wordsStart + space.length)];
  });
}

const underline = /^([ \t>]*)(=+|-+)[ \t]*$/gm;
const ruler = /^[-=*_+][-=*_+ \t]*$/;
/** The number of a title. */
const number = /^[\d.]+[a-z]?[.):]?[ \t]+/;
/** Columns made by blanks, or by bars. */
const columns = /\S(?: {2}|\t)|\|[^|]*\|/;

/** Whether the line above an underline is a title: a single one, and no sentence or row. */
function isTitle(line: string, before: string): boolean {
  const isAlone = before === '' || before.startsWith('#') || ruler.test(before);
  const title = line.slice(0, wordsEnd(line));
  const isRow = columns.test(title.replace(number, ''));
  return isAlone && !isRow && title.length <= longestTitle && !/[.;,]$/.test(title);
}

function underlines(text: string): readonly Overlay[] {
  const found: Overlay[] = [];
  const lineBefore = (lineStart: number): Range => ({
    start: text.lastIndexOf('\n', lineStart - 2) + 1,
    end: lineStart,
  });
  const wordsOf = ({ start, end }: Range): string => text.slice(start, end).replace(lineMarks, '').trimEnd();
  for (const { 0: whole, 1: prefix = '', 2: run = '', index } of text.matchAll(underline)) {
    if (index === 0) continue;
    const line = lineBefore(index);
    const title = wordsOf(line);
    if (title === '' || title.startsWith('#')) continue;
    const before = line.start === 0 ? '' : wordsOf(lineBefore(line.start));
    if (run !== '-' && isTitle(title, before)) {
      const start = line.start + text.slice(line.start, line.end).trimEnd().length - title.length;
      found.push(...tailOf(title, start));
      continue;
    }
    // A rule instead; what is too short for one is nothing.
    const sign = run.length >= 3 ? '*' : ' ';
    found.push({
      start: index + prefix.length,
      text: sign.repeat(run.length).padEnd(whole.length - prefix.length),
    });
  }
  return found;
}

const definition = /^ {0,3}\[([^[\]^\n][^[\]\n]{0,40})\]:[ \t]{0,9}(?:#|<>)([^\n]*)/gm;
const commentLabel = /^(?:\/\/|[#_.-]|comment|commentaar|opmerking)$/i;
const closers: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['"', '"'],
  ["'", "'"],
]);

/** Where a title that starts on a line ends: on that line, or on a later one before a blank line or a next comment. */
function titleEnd(text: string, lineEnd: number, rest: string): number {
  const closer = closers.get(rest.charAt(0));
  if (closer === undefined || (rest.length > 1 && rest.trimEnd().endsWith(closer))) return lineEnd;
  for (let start = lineEnd + 1; start < text.length;) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    const line = text.slice(start, end).trimEnd();
    if (line === '' || line.trimStart().startsWith('[')) return lineEnd;
    if (line.endsWith(closer)) return end;
    start = end + 1;
  }
  return lineEnd;
}

/** Definitions of links that lead nowhere and hold a remark: `[//]: # (nog nakijken)`. */
function remarks(text: string): readonly Overlay[] {
  if (!text.includes(']:')) return [];
  return Array.from(text.matchAll(definition)).flatMap((match) => {
    const [whole, label = '', behind = ''] = match;
    const rest = behind.trimStart();
    if (rest !== '' && rest === behind) return [];
    if (!commentLabel.test(label) && !closers.has(rest.charAt(0))) return [];
    const end = titleEnd(text, match.index + whole.length, rest);
    return [{ start: match.index, text: text.slice(match.index, end).replace(/[^\r\n]/g, ' ') }];
  });
}

/** A line that goes on with a paragraph and does not start something else. */
const goesOn = /^[ \t]*(?:\p{L}|-->)/u;

/** Comments with words of the same paragraph behind them, which Markdown takes for a block that hides the words. */
function leadingComments(text: string): readonly Overlay[] {
  const comments: { readonly start: number; readonly end: number }[] = [];
  for (let start = text.indexOf('<!--'); start >= 0;) {
    const close = text.indexOf('-->', start + 4);
    if (close < 0) break;
    comments.push({ start, end: close + 3 });
    start = text.indexOf('<!--', close + 3);
  }
  const found: Overlay[] = [];
  let next = { start: text.length, isInline: false };
  for (const { start, end } of comments.reverse()) {
    const feed = text.indexOf('\n', end);
    const lineEnd = feed < 0 ? text.length : feed;
    const behind = text.slice(end, Math.min(lineEnd, next.start)).trim();
    const hasWords = behind === '' ? next.start < lineEnd && next.isInline : !/^<[a-z/!]/i.test(behind);
    const [, ...lines] = text.slice(start, end).split('\n');
    const isInline = hasWords && lines.every((line) => goesOn.test(line));
    if (isInline) found.push({ start, text: signs.comment });
    next = { start, isInline };
  }
  return found.reverse();
}

const tableStart = /^[ \t]*(?:<[a-z][^<>\n]*>[ \t]*)*<table[\s>]/gim;
const tableTag = /<(\/?)table[\s>]/gi;

/** Where a table of HTML ends, with those that stand in it; undefined where it does not. */
function tableEnd(text: string, start: number): number | undefined {
  let depth = 0;
  tableTag.lastIndex = start;
  for (let tag = tableTag.exec(text); tag; tag = tableTag.exec(text)) {
    depth += tag[1] === '' ? 1 : -1;
    if (depth <= 0) return tag.index;
  }
  return undefined;
}

/** Blank lines in tables of HTML, of which Markdown would make the end of one; those with a heading are left. */
function tablesOfHtml(text: string): readonly Overlay[] {
  if (!/<table/i.test(text)) return [];
  const found: Overlay[] = [];
  const headings = headingLines(text, 0);
  let done = 0;
  let next = 0;
  for (const { index } of text.matchAll(tableStart)) {
    if (index < done) continue;
    const end = tableEnd(text, index);
    if (end === undefined) break;
    done = end;
    while ((headings[next] ?? end) < index) next++;
    if ((headings[next] ?? end) < end) continue;
    for (const line of text.slice(index, end).matchAll(/\n(?=[ \t]*\r?\n)/g)) {
      found.push({ start: index + line.index, text: ' ' });
    }
  }
  return found;
}

/** The text with others written over it. */
function overlaid(text: string, overlays: readonly Overlay[]): string {
  let result = '';
  for (const { start, text: written } of overlays.toSorted((a, b) => a.start - b.start)) {
    if (start < result.length) continue;
    result += text.slice(result.length, start) + written;
  }
  return result + text.slice(result.length);
}

/**
 * A text as the Markdown parser is to read it, as long as the text itself: what a writer plainly means as heading,
 * paragraph or remark is one. In time proportional to the text.
 */
export function lenient(text: string): string {
  const clean = text.replace(/[\uFDD0-\uFDD2]/g, '\uFFFD').replace(/^\uFEFF(?!#)/, ' ');
  return overlaid(clean, [
    ...headings(clean),
    ...underlines(clean),
    ...remarks(clean),
    ...leadingComments(clean),
    ...tablesOfHtml(clean),
  ]);
}
