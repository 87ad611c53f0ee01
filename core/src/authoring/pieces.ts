import { blocksInDocument } from '../document/document.ts';
import type { Block, Document } from '../document/types.ts';
import type { Criterion, Norm } from '../norm/edition.ts';
import type { Range } from '../text/range.ts';
import type { Answer, Place, SelfEvaluation } from '../binding/types.ts';
import { lineStartAt } from '../text/lines.ts';

/** An answer with all criteria that it answers. */
export interface AnswerPiece {
  readonly kind: 'answer';
  readonly norm: Norm;
  readonly criteria: readonly Criterion[];
  readonly answer: Answer;
}

/** Text that answers nothing: below the heading of a norm or phase, or behind an answer. */
export interface TextPiece {
  readonly kind: 'text';
  readonly norm: Norm;
  readonly range: Range;
}

/** What stands under a heading that names nothing of the edition. */
export interface StrayPiece {
  readonly kind: 'stray';
  readonly label: Range;
  readonly range: Range;
}

export type Piece = AnswerPiece | TextPiece | StrayPiece;

/** A document taken apart. Together the ranges hold all of its text but front matter and recognised headings. */
export interface Pieces {
  /** What stands before the first norm or answer. */
  readonly preamble: Range;
  /** In the order of the text. */
  readonly pieces: readonly Piece[];
  /** Rows that head a table of answers: of no use once the answers are out of it. */
  readonly tableHeads: readonly Range[];
}

type Opening =
  | AnswerPiece
  | { readonly kind: 'heading'; readonly norm: Norm; readonly label: Range }
  | { readonly kind: 'stray'; readonly label: Range };

const labelOf = (opening: Opening): Range =>
  opening.kind === 'answer' ? opening.answer.label : opening.label;

/** The answers of a norm, each of them once although it may answer several criteria. */
function answersOf({ norms }: SelfEvaluation): readonly AnswerPiece[] {
  const pieces = new Map<string, AnswerPiece>();
  for (const { norm, criterion, answers } of norms
    .flatMap(({ phases }) => phases)
    .flatMap((one) => one.criteria)) {
    for (const answer of answers) {
      const key = `${norm.id} ${answer.label.start} ${answer.body.start}`;
      const known = pieces.get(key);
      const criteria = [...(known?.criteria ?? []), criterion];
      pieces.set(key, { kind: 'answer', norm, criteria, answer: known?.answer ?? answer });
    }
  }
  return [...pieces.values()];
}

const rank = { answer: 0, stray: 1, heading: 2 } as const;

/** All that opens something, in the order of the text; of two in one place the more telling one. */
function openingsOf(evaluation: SelfEvaluation): readonly Opening[] {
  const heading = (norm: Norm, { label }: Place): Opening => ({ kind: 'heading', norm, label });
  const all: readonly Opening[] = [
    ...answersOf(evaluation),
    ...evaluation.unmatched.map(({ label }): Opening => ({ kind: 'stray', label })),
    ...evaluation.norms.flatMap(({ norm, headings, phases }) => [
      ...headings.map((place) => heading(norm, place)),
      ...phases.flatMap((phase) => phase.headings.map((place) => heading(norm, place))),
    ]),
  ];
  const sorted = all.toSorted((a, b) => labelOf(a).start - labelOf(b).start || rank[a.kind] - rank[b.kind]);
  return sorted.filter((one, index) => {
    const before = sorted[index - 1];
    return before === undefined || labelOf(before).start !== labelOf(one).start;
  });
}

const onlyMarks = /^[\s#*_>|\d.)(-]*$/;

/** Where the line of a label starts, if nothing but marks stands before it; else the label itself. */
function lineOf({ text }: Document, { start }: Range): number {
  const lineStart = lineStartAt(text, start);
  return onlyMarks.test(text.slice(lineStart, start)) ? lineStart : start;
}

/** Behind a label, with the marks that close it: `**`, `##` or the line below a heading. */
function behind({ text }: Document, { end }: Range, until: number): number {
  const closing = /^[*_#:.) \t]*(?:\r?\n(?:=+|-+)[ \t]*(?=\r?\n|$))?/.exec(text.slice(end, until))?.[0] ?? '';
  return end + closing.length;
}

function tableHeadsOf({ sections }: Document, answers: readonly AnswerPiece[]): readonly Range[] {
  const heads: Range[] = [];
  let head: Range | undefined;
  const visit = (block: Block): void => {
    if (block.kind !== 'row') head = undefined;
    else if (block.header) head = block.range;
    else if (
      head &&
      answers.some(
        ({ answer }) => block.range.start <= answer.label.start && answer.label.start < block.range.end,
      )
    ) {
      heads.push(head);
      head = undefined;
    }
  };
  for (const section of sections) blocksInDocument(section).forEach(visit);
  return heads;
}

/** Takes a document apart into its answers and all other text. */
export function piecesOf(evaluation: SelfEvaluation): Pieces {
  const { document } = evaluation;
  const all = openingsOf(evaluation);
  // The title of the document and a preface name nothing of the edition.
  const openings = all.slice(all.findIndex(({ kind }) => kind !== 'stray'));
  const [first] = openings;
  const bodyStart = document.frontMatter?.range.end ?? 0;
  const end = document.text.length;
  const pieces = openings.flatMap((opening, index): readonly Piece[] => {
    const next = openings[index + 1];
    const until = next ? Math.max(lineOf(document, labelOf(next)), labelOf(opening).end) : end;
    switch (opening.kind) {
      case 'answer': {
        const { norm, answer } = opening;
        const rest = { start: Math.min(Math.max(answer.range.end, answer.label.end), until), end: until };
        return [opening, { kind: 'text', norm, range: rest }];
      }
      case 'heading':
        return [
          {
            kind: 'text',
            norm: opening.norm,
            range: { start: behind(document, opening.label, until), end: until },
          },
        ];
      case 'stray':
        return [{ ...opening, range: { start: behind(document, opening.label, until), end: until } }];
    }
  });
  return {
    preamble: { start: bodyStart, end: first ? Math.max(lineOf(document, labelOf(first)), bodyStart) : end },
    pieces,
    tableHeads: tableHeadsOf(
      document,
      pieces.filter((piece) => piece.kind === 'answer'),
    ),
  };
}
