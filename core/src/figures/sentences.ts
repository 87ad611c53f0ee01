import { cellText } from '../document/rows.ts';
import type { Passage, RowBlock } from '../document/types.ts';
import type { Memo } from '../memo.ts';
import type { IsoDate } from '../text/date.ts';
import { type Range, shift } from '../text/range.ts';
import { sentenceWords } from './lexicon/sentences.ts';
import { countedNouns, unitWords } from './lexicon/units.ts';
import { valueOfWord } from './numbers.ts';
import { once } from './once.ts';
import { pastedRows } from './pasted.ts';
import { opensDate, periodsOf, splitsAtHyphen, type PeriodReading } from './periods.ts';
import { isGluedUnit, quantitiesOf, type Quantity } from './quantities.ts';
import { tokensOf, type Token } from './tokens.ts';

/**
 * A sentence, a line that stands by itself, or a cell: the smallest piece that a figure is read in. Periods and
 * quantities are read when they are asked for, since most sentences are never looked into.
 */
export interface Sentence {
  readonly index: number;
  readonly kind: 'heading' | 'label' | 'text' | 'cell';
  /** Which block of the passage it stands in. */
  readonly block: number;
  /** Their offsets count from `base`. */
  readonly tokens: readonly Token[];
  readonly base: number;
  readonly range: Range;
  readonly periods: () => readonly PeriodReading[];
  readonly quantities: () => readonly Quantity[];
  /** What names the sentence from above, nearest first: lead, line before a list, label, headings. */
  readonly above: readonly Sentence[];
  /** For a cell: the cells that name its row, nearest first, and those that name its column. */
  readonly rowHeads: readonly Sentence[];
  readonly columnHeads: readonly Sentence[];
  /** For a cell: which column. */
  readonly column: number | undefined;
  /** The sentence before it in the same block. */
  readonly before: Sentence | undefined;
}

/** A piece of a text with what follows from its words alone. Offsets count from the start of the text. */
type Piece = Pick<Sentence, 'tokens' | 'periods' | 'quantities'>;

/** What a text is cut into: the label it starts with, if any, and sentences. */
interface Pieces {
  readonly label: Piece | undefined;
  readonly rest: readonly Piece[];
}

const isCounted = (word: string): boolean => countedNouns.has(word);
const longestLabel = 60;
/** A longer one is no sentence; it is cut, so that the time for it stays in proportion. */
const mostTokens = 400;
const mostParents = 8;
const mostBefore = 12;
const shortLine = 55;

const endsSentence = (token: Token): boolean => token.kind === 'sign' && /^[.!?…]$/.test(token.plain);

function isAbbreviation(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  return token.text.length === 1 || sentenceWords.abbreviations.has(token.plain);
}

/** Whether a full stop stands behind the numeral of a list in running text: "twee schalen: 1. Bejegening, 2. Uitvoering". */
function isNumeral(tokens: readonly Token[], at: number): boolean {
  const [opens, numeral, stop] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (stop?.plain !== '.' || numeral?.kind !== 'number' || !/^[1-9]$/.test(numeral.text)) return false;
  return opens?.kind === 'sign' && (numeral.text === '1' ? ':;,(' : ';,').includes(opens.plain);
}

const isCapital = ({ kind, text }: Token): boolean => kind === 'word' && text !== text.toLowerCase();

/** Whether the sentence ends behind token `at`. */
function endsAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || !next) return false;
  if (token.plain === '?' || token.plain === '!') return next.spaced;
  if (!next.spaced && next.kind !== 'line') return false;
  // "bejegening ........ 4,8"
  if (token.plain === '.' && tokens[at - 1]?.plain === '.' && next.kind === 'number') return false;
  const before = tokens[at - 1];
  if (isNumeral(tokens, at)) return false;
  const follower = next.kind === 'line' ? tokens[at + 2] : next;
  if (!follower) return false;
  // "in 2023 512 min. Het doel …"
  const isUnit = tokens[at - 2]?.kind === 'number' && unitWords.has(before?.plain ?? '');
  if (isAbbreviation(before) && token.plain === '.' && !(isUnit && isCapital(follower))) {
    // "cliënt M. gaf", "ca. 15", but "…, jl. De wachttijd" is rare enough.
    return false;
  }
  if (follower.kind === 'word')
    return follower.text !== follower.text.toLowerCase() || follower.plain === 't';
  return true;
}

/** Whether the line that ends at token `at` stands by itself, and is not wrapped prose. */
function breaksAt(tokens: readonly Token[], lineStart: number, at: number): boolean {
  const first = tokens[lineStart];
  const last = tokens[at - 1];
  const next = tokens[at + 1];
  if (!first || !last || !next) return true;
  if (next.kind === 'line') return true;
  if (next.kind === 'sign' && /^[•*>+-]$/.test(next.plain)) return true;
  if (endsSentence(last) || last.plain === ':' || last.plain === ';') return last.plain !== ';';
  if (last.plain === ',' || last.plain === '(') return false;
  if (last.end - first.start >= shortLine) return false;
  const capital = next.kind !== 'word' || next.text !== next.text.toLowerCase();
  return capital || last.end - first.start < shortLine / 2;
}

const narrowest = 40;

/** Whether a line can only go on what the line before began, and is no label with a value. */
function goesOn(before: string, line: string): boolean {
  if (/^(?:\p{Ll}|\()/u.test(line)) return true;
  if (/^[±<>~]?\d/.test(line)) return /\d/.test(before) || !/^\d{4}\b.*:/.test(line);
  return /[\p{L}\d,(–±-]$/u.test(before) && !line.slice(0, narrowest).includes(':');
}

/**
 * Whether the lines of a text were broken at a width: no word that starts a line had room on the line before. Then
 * line ends say nothing. Lines that are all complete, such as labels with their values, are not taken for it.
 */
function isWrapped(text: string): boolean {
  const lines = text.trimEnd().split(/\r?\n/);
  const width = Math.max(...lines.map((line) => line.trimEnd().length));
  if (lines.length < 2 || width < narrowest) return false;
  let runsOn = false;
  for (let at = 1; at < lines.length; at++) {
    const [before, line] = [(lines[at - 1] ?? '').trimEnd(), (lines[at] ?? '').trimStart()];
    const word = /^\S{0,60}/.exec(line)?.[0] ?? '';
    if (word === '' || /^[-*+>•|]$/.test(word) || before.length + 1 + word.length <= width) return false;
    runsOn ||= goesOn(before, line);
  }
  return runsOn;
}

/** The token ranges of the sentences in a block. */
function cut(
  tokens: readonly Token[],
  isCell: boolean,
  wrapped: boolean,
): readonly (readonly [number, number])[] {
  const pieces: (readonly [number, number])[] = [];
  let start = 0;
  let lineStart = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) break;
    const isLine = token.kind === 'line';
    // A cell has no wrapped lines: each break in it was meant.
    const stops = isLine
      ? isCell || (wrapped ? tokens[at + 1]?.kind === 'line' : breaksAt(tokens, lineStart, at))
      : endsSentence(token) && endsAt(tokens, at);
    const ends = stops || at - start >= mostTokens;
    if (ends) {
      pieces.push([start, at + 1]);
      start = at + 1;
    }
    if (isLine) lineStart = at + 1;
  }
  pieces.push([start, tokens.length]);
  return joinDated(
    tokens,
    pieces.filter(([from, to]) => tokens.slice(from, to).some((token) => token.kind !== 'line')),
  );
}

/** Whether tokens hold a number of another time and nothing else: "Q2: 8,5." */
function isDatedNumber(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ kind }) => kind === 'word');
  const numbers = tokens.filter(({ kind }) => kind === 'number');
  const dated = tokens.some(isTime);
  return (
    dated &&
    numbers.length > 0 &&
    words.every(({ plain }) => opensDate(plain) || unitWords.has(plain) || sentenceWords.links.has(plain))
  );
}

const longestFragment = 5;

/** Whether tokens are a number that the next sentence speaks of: "8,9. Dat is het cijfer …", "Elf cliënten. Zoveel …". */
function isFragment(tokens: readonly Token[]): boolean {
  const first = tokens.find(({ kind }) => kind !== 'line');
  const isNumber =
    first?.kind === 'number' || (first?.kind === 'word' && valueOfWord(first.plain) !== undefined);
  return isNumber && first.plain !== 'een' && tokens.length <= longestFragment;
}

/** A year, or a word that a date starts with. */
const isTime = ({ kind, text, plain }: Token): boolean =>
  kind === 'word' ? opensDate(plain) : /^(?:19|20)\d\d$/.test(text);

/** Joins to a sentence those behind it on the same line that only give its number for another time. */
function joinDated(
  tokens: readonly Token[],
  pieces: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] {
  const joined: (readonly [number, number])[] = [];
  for (const [from, to] of pieces) {
    const before = joined.at(-1);
    const goesOn =
      before !== undefined &&
      (tokens[from - 1]?.kind !== 'line' || tokens[from - 2]?.plain === '.') &&
      ((isDatedNumber(tokens.slice(from, to)) && tokens.slice(...before).some(isTime)) ||
        (isFragment(tokens.slice(...before)) && sentenceWords.pointers.has(tokens[from]?.plain ?? '')));
    if (goesOn) joined[joined.length - 1] = [before[0], to];
    else joined.push([from, to]);
  }
  return joined;
}

/** Whether nothing stands before an offset on its line. */
const startsLine = (mask: string, at: number): boolean =>
  /(?:^|\n)[^\S\n]*$/.test(mask.slice(Math.max(0, at - 80), at));

const hasAmount = ({ quantities }: Piece): boolean => quantities().some(({ role }) => role === 'amount');

/** Whether a piece stands in brackets as a whole. */
function isBracketed({ tokens }: Piece): boolean {
  const end = tokens.at(-1)?.plain === '.' ? tokens.at(-2) : tokens.at(-1);
  return tokens[0]?.plain === '(' && end?.plain === ')' && tokens.length <= mostCaption;
}

const mostCaption = 20;

/** Whether a line names those below it, as a list without marks: "Rapportcijfer CQi", "Terug in zorg (2023):". */
function isLabelLine(piece: Piece): boolean {
  const last = piece.tokens.at(-1);
  if (last === undefined || endsSentence(last) || last.plain === ',') return false;
  return last.plain === ':' || !hasAmount(piece);
}

type Heads = Pick<Sentence, 'rowHeads' | 'columnHeads' | 'column'>;
const noHeads: Heads = { rowHeads: [], columnHeads: [], column: undefined };

type Form = 'text' | 'cell' | 'heading';

/** Cuts a text into pieces; a heading is one. `leadEnd` is where bold text at its start ends, or 0. */
function piecesOf(text: string, leadEnd: number, form: Form, referenceDate: IsoDate): Pieces {
  const pieceOf = (tokens: readonly Token[]): Piece => {
    const periods = once(() => periodsOf(tokens, text, referenceDate, isCounted));
    return { tokens, periods, quantities: once(() => quantitiesOf(tokens, periods())) };
  };
  const tokens = tokensOf(text, 0, text.length, isGluedUnit, splitsAtHyphen);
  const leadTo = leadEnd > 0 ? tokens.findLastIndex((token) => token.end <= leadEnd) + 1 : 0;
  const split =
    leadTo > 0 && leadIsLabel(tokens, leadTo) ? leadTo + (tokens[leadTo]?.plain === ':' ? 1 : 0) : 0;
  const rest = tokens.slice(split);
  const cuts = form === 'heading' ? [[0, rest.length] as const] : cut(rest, form === 'cell', isWrapped(text));
  return {
    label: split > 0 ? pieceOf(tokens.slice(0, split)) : undefined,
    rest: cuts.flatMap(([from, to]) => {
      const piece = rest.slice(from, to).filter(({ kind }) => kind !== 'line');
      return piece.length > 0 ? [pieceOf(piece)] : [];
    }),
  };
}

const shifted = <R extends { readonly range: Range }>(one: R, by: number): R => ({
  ...one,
  range: shift(one.range, by),
});

/** Cuts a passage into sentences and tells of each what stands above it. */
export function sentencesOf(passage: Passage, referenceDate: IsoDate, memo: Memo): readonly Sentence[] {
  const { mask, blocks } = passage;
  const sentences: Sentence[] = [];
  let headings: readonly { readonly depth: number; readonly sentence: Sentence }[] = [];
  let label: Sentence | undefined;
  let intro: Sentence | undefined;
  let items: readonly { readonly end: number; readonly sentence: Sentence }[] = [];
  let header: readonly (readonly Sentence[])[] = [];

  const sentenceOf = (
    kind: Sentence['kind'],
    block: number,
    base: number,
    { tokens, periods, quantities }: Piece,
    above: readonly Sentence[],
    before: Sentence | undefined,
    heads: Heads = noHeads,
  ): Sentence => ({
    index: sentences.length,
    kind,
    block,
    tokens,
    base,
    range: shift({ start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 }, base),
    periods: once(() => periods().map((period) => shifted(period, base))),
    quantities: once(() => quantities().map((quantity) => shifted(quantity, base))),
    above,
    before,
    ...heads,
  });

  const add = (...parts: Parameters<typeof sentenceOf>): Sentence => {
    const sentence = sentenceOf(...parts);
    sentences.push(sentence);
    return sentence;
  };

  const cutUp = ({ start, end }: Range, lead: Range | undefined, form: Form, words?: string): Pieces => {
    const leadEnd = lead ? lead.end - start : 0;
    const kind = `figure-pieces ${referenceDate} ${leadEnd} ${form}`;
    const text = words ?? mask.slice(start, end);
    return memo.recall(kind, text, () => piecesOf(text, leadEnd, form, referenceDate));
  };

  const addText = (
    range: Range,
    lead: Range | undefined,
    block: number,
    above: readonly Sentence[],
  ): readonly Sentence[] => {
    const { label: named, rest } = cutUp(range, lead, 'text');
    const added = named ? [add('label', block, range.start, named, above, undefined)] : [];
    const names = [...added, ...above];
    // "Noord: 4 weken. Zuid: 7 weken. (wachttijd, november 2024)"
    const closing = rest.slice(1).findLast(isBracketed);
    const caption = closing ? [sentenceOf('label', block, range.start, closing, [], undefined)] : [];
    let over: Sentence | undefined;
    let first = true;
    for (const piece of rest) {
      const isLine = first || startsLine(mask, range.start + (piece.tokens[0]?.start ?? 0));
      if (!isLine || !hasAmount(piece)) over = undefined;
      const sentence = add(
        'text',
        block,
        range.start,
        piece,
        [...(over ? [over] : []), ...names, ...(piece === closing ? [] : caption)],
        added.at(-1),
      );
      if (isLine && isLabelLine(piece)) over = sentence;
      added.push(sentence);
      first = false;
    }
    return added;
  };

  const context = (): readonly Sentence[] => [
    ...(label ? [label] : []),
    ...headings.map(({ sentence }) => sentence).reverse(),
  ];

  const captions = captionsOf(passage);
  /** What is said in brackets below a list or table names what stands in it. */
  const captionFor = (index: number): readonly Sentence[] => {
    const range = captions.get(index);
    const [piece] = range ? cutUp(range, undefined, 'text').rest : [];
    return range && piece ? [sentenceOf('label', index, range.start, piece, [], undefined)] : [];
  };

  const addRow = (block: Pick<RowBlock, 'cells' | 'header'>, index: number): void => {
    const above = [...context(), ...captionFor(index)];
    const cells: (readonly Sentence[])[] = [];
    if (block.header) header = [];
    block.cells.forEach((cell, column) => {
      const rowHeads = rowHeadsOf(cells);
      const heads: Heads = { rowHeads, columnHeads: header[column] ?? [], column };
      const added: Sentence[] = [];
      for (const piece of cutUp(cell, undefined, 'cell', cellText(mask, cell)).rest) {
        added.push(add('cell', index, cell.start, piece, above, added.at(-1), heads));
      }
      cells.push(added);
    });
    if (block.header) header = cells;
  };

  blocks.forEach((block, index) => {
    switch (block.kind) {
      case 'heading': {
        headings = headings.filter(({ depth }) => depth < block.depth);
        const above = headings.map(({ sentence }) => sentence).reverse();
        label = undefined;
        intro = undefined;
        const { start } = block.content;
        const [piece] = cutUp(block.content, undefined, 'heading').rest;
        if (piece) {
          const sentence = add('heading', index, start, piece, above, undefined);
          headings = [...headings, { depth: block.depth, sentence }];
        }
        break;
      }
      case 'paragraph': {
        const rows = pastedRows(passage.text, block.range);
        if (rows.length > 0) {
          // Each row is a block by itself; no other block has a number beyond the last.
          for (const row of rows) addRow(row, blocks.length + sentences.length);
          header = [];
          intro = undefined;
          break;
        }
        items = items.filter(({ end }) => end >= block.range.end);
        const parents = items
          .slice(-mostParents)
          .map(({ sentence }) => sentence)
          .reverse();
        const added = addText(block.range, block.lead, index, [...parents, ...context()]);
        const first = added[0];
        const last = added.at(-1);
        if (first && added.length === 1 && isLabel(first)) label = first;
        intro = last;
        break;
      }
      case 'item': {
        items = items.filter(({ end }) => end >= block.item.end);
        const parents = items
          .slice(-mostParents)
          .map(({ sentence }) => sentence)
          .reverse();
        const introduced = intro && intro !== label ? [intro] : [];
        const added = addText(block.range, block.lead, index, [
          ...parents,
          ...introduced,
          ...context(),
          ...captionFor(index),
        ]);
        if (added[0]) items = [...items, { end: block.item.end, sentence: added[0] }];
        break;
      }
      case 'row':
        addRow(block, index);
        break;
      case 'opaque':
        break;
    }
  });
  return sentences;
}

const longestCaption = 120;

/** For the items and rows of a list or table that a line in brackets follows: where that line is. */
function captionsOf({ mask, blocks }: Passage): ReadonlyMap<number, Range> {
  const found = new Map<number, Range>();
  let below: Range | undefined;
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index];
    if (block?.kind === 'paragraph') {
      const text = mask.slice(block.range.start, block.range.end).trim();
      below = text.length <= longestCaption && /^\(.*\)$/.test(text) ? block.range : undefined;
    } else if (block?.kind !== 'item' && block?.kind !== 'row') below = undefined;
    else if (below) found.set(index, below);
  }
  return found;
}

/** The cells that name a row: the first one, and the nearest with words only. */
function rowHeadsOf(cells: readonly (readonly Sentence[])[]): readonly Sentence[] {
  const near = cells.slice(1).slice(-mostRowHeads).flat().filter(isName);
  return [...near.reverse(), ...(cells[0] ?? []).slice(0, mostRowHeads).reverse()];
}

const mostRowHeads = 3;

/** Whether bold text at the start names what follows, and does not just stress a word of the sentence. */
function leadIsLabel(tokens: readonly Token[], to: number): boolean {
  const last = tokens[to - 1];
  const next = tokens[to];
  if (!last || !tokens.slice(0, to).some((token) => token.kind === 'word')) return false;
  if (!next) return to === tokens.length;
  return /^[.:?]$/.test(last.plain) || next.plain === ':' || next.kind === 'line';
}

/** Whether a paragraph is a short line that names what comes next. */
function isLabel(sentence: Sentence): boolean {
  const last = sentence.tokens.at(-1);
  if (!last || sentence.range.end - sentence.range.start > longestLabel) return false;
  if (last.plain === '.' || last.plain === ',') return false;
  return !sentence.quantities().some((quantity) => quantity.role === 'amount');
}

/** Whether a sentence gives the outcome of what the one before was about: "Doel: 8,5. Gerealiseerd: 8,3." */
export const givesOutcome = ({ tokens }: Sentence): boolean =>
  sentenceWords.outcomes.has(tokens[0]?.plain ?? '');

/** Whether a line starts with its number, so that what stands above it says what the number is of. */
export function isBareLine({ kind, tokens, quantities }: Sentence): boolean {
  const [first] = quantities().filter(({ role }) => role === 'amount');
  return (
    kind === 'text' &&
    first !== undefined &&
    tokens.slice(0, first.from).every((token) => token.kind !== 'word')
  );
}

/** The sentences before one in the same block, nearest first; only so many as still belong to it. */
export function precedingOf(sentence: Sentence): readonly Sentence[] {
  const found: Sentence[] = [];
  for (let look = sentence.before; look && found.length < mostBefore; look = look.before) found.push(look);
  return found;
}

/** Whether a cell names its row: it has letters and no amount. */
function isName(cell: Sentence): boolean {
  return (
    cell.tokens.some((token) => token.kind === 'word' || token.kind === 'code') &&
    !cell.quantities().some((quantity) => quantity.role === 'amount')
  );
}
