import {
  bind,
  type BoundNorm,
  createMemo,
  type Document,
  type Edition,
  parseDocument,
  type Range,
  type SelfEvaluation,
} from '#core';

/** A text laid beside an edition. */
const read = (text: string, edition: Edition): SelfEvaluation => {
  const memo = createMemo();
  return bind(parseDocument(text, memo), edition, memo);
};

/** A block that can be or become a heading: the whole of it, the text in it, and how deep it is as a heading. */
interface Line {
  readonly range: Range;
  readonly content: Range;
  readonly depth: number | undefined;
}

/** A line that names something, and what: the text before it that says which criterion, where it has no number. */
interface Labelled extends Line {
  readonly kind: 'norm' | 'phase' | 'criterion';
  readonly prefix: string;
  /** Where the text below it ends. */
  readonly end: number;
}

const deepest = 6;

/** The headings of a document, and the paragraphs of one line, which can become headings. */
function linesOf({ sections, text }: Document): readonly Line[] {
  return sections.flatMap(({ start, blocks }) =>
    blocks.flatMap((block): Line[] => {
      const range = { start: start + block.range.start, end: start + block.range.end };
      if (block.kind === 'heading') {
        const content = { start: start + block.content.start, end: start + block.content.end };
        return [{ range, content, depth: block.depth }];
      }
      if (block.kind === 'item' && block.number !== undefined && block.indent === 1) {
        const item = { start: start + block.item.start, end: start + block.item.end };
        return text.slice(item.start, item.end).includes('\n')
          ? []
          : [{ range: item, content: item, depth: undefined }];
      }
      if (block.kind !== 'paragraph' || block.indent > 0) return [];
      const { lead } = block;
      const own = text.slice(range.start, range.end);
      if (own.includes('\n')) return [];
      if (!lead) return [{ range, content: range, depth: undefined }];
      const content = { start: start + lead.start, end: start + lead.end };
      // Bold with text behind it is no line by itself, but for a colon.
      return /^\*\*[:.]?$/.test(text.slice(content.end, range.end))
        ? [{ range, content, depth: undefined }]
        : [];
    }),
  );
}

const within = (inner: Range, outer: Range): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The lines that norms, phases and answers are named by, in reading order. */
function labelledLines({ document, norms }: SelfEvaluation): readonly Labelled[] {
  const lines = linesOf(document);
  const lineOf = (label: Range): Line | undefined =>
    lines.find(({ range, content }) => {
      if (!within(label, range)) return false;
      // All of the line's words belong to the label: what follows it would be text.
      return document.text.slice(label.end, content.end).replace(/[\s*_.:]/g, '') === '';
    });
  const label = (
    kind: Labelled['kind'],
    { label: place, range }: { readonly label: Range; readonly range: Range },
    prefix = '',
  ): readonly Labelled[] => {
    const line = lineOf(place);
    return line ? [{ ...line, kind, prefix, end: range.end }] : [];
  };
  const ofNorm = (norm: BoundNorm): readonly Labelled[] => [
    ...norm.headings.flatMap((place) => label('norm', place)),
    ...norm.phases.flatMap(({ headings, criteria }) => [
      ...headings.flatMap((place) => label('phase', place)),
      ...criteria.flatMap(({ criterion, answers }) =>
        answers.flatMap((answer) => {
          const written = document.text.slice(answer.label.start, answer.label.end);
          const isPlain = answers.length === 1 && answer.sharedWith.length === 0 && !/\d/.test(written);
          return label('criterion', answer, isPlain ? `${norm.norm.id}.${criterion.number} ` : '');
        }),
      ),
    ]),
  ];
  const found = norms.flatMap(ofNorm).sort((a, b) => a.range.start - b.range.start);
  // A line that names a norm and a phase at once is a heading of the norm.
  return found.filter((line, index) => line.range.start !== found[index - 1]?.range.start);
}

/** The level that most lines of a kind have as headings; the first of several. */
function usual(lines: readonly Labelled[], kind: Labelled['kind']): number | undefined {
  const counts = new Map<number, number>();
  for (const { kind: own, depth } of lines) {
    if (own === kind && depth !== undefined) counts.set(depth, (counts.get(depth) ?? 0) + 1);
  }
  return [...counts].sort(([, many], [, more]) => more - many)[0]?.[0];
}

interface Edit {
  readonly range: Range;
  readonly text: string;
}

/** The edits that give every line its level, and the headings within answers a level below these. */
function editsFor(evaluation: SelfEvaluation, numbered: boolean): readonly Edit[] {
  const { document } = evaluation;
  const lines = labelledLines(evaluation);
  const first = linesOf(document).find(({ depth }) => depth !== undefined);
  const hasTitle = first?.depth === 1 && !lines.some(({ range }) => range.start === first.range.start);
  const norm = usual(lines, 'norm') ?? (hasTitle ? 2 : 1);
  const hasNorms = lines.some(({ kind }) => kind === 'norm');
  const phase = Math.max(usual(lines, 'phase') ?? 0, hasNorms ? norm + 1 : norm);
  const above = lines.some(({ kind }) => kind === 'phase') ? phase : hasNorms ? norm : norm - 1;
  const criterion = Math.max(usual(lines, 'criterion') ?? 0, above + 1);
  const depths = { norm, phase, criterion };
  if (criterion > deepest) return [];

  const written = (depth: number, prefix: string, { range, content }: Line): Edit => {
    // A number at the start of a paragraph is kept from being a list; in a heading that is needless.
    const text = document.text.slice(content.start, content.end).replace(/^(\d{1,9})\\([.)])/, '$1$2');
    return { range, text: `${'#'.repeat(depth)} ${prefix}${text}` };
  };
  const own = lines.map((line) => written(depths[line.kind], numbered ? line.prefix : '', line));
  const others = linesOf(document).flatMap((line): readonly Edit[] => {
    const { depth, range } = line;
    if (depth === undefined || lines.some((one) => one.range.start === range.start)) return [];
    const over = lines.findLast(({ range: { start } }) => start < range.start);
    if (over?.kind !== 'criterion' || range.start >= over.end) return [];
    const moved = over.depth === undefined ? depth : depth + criterion - over.depth;
    return [written(Math.min(Math.max(moved, criterion + 1), deepest), '', line)];
  });
  return [...own, ...others]
    .filter(({ range, text }) => document.text.slice(range.start, range.end) !== text)
    .sort((a, b) => a.range.start - b.range.start);
}

function apply(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { range, text: replacement } of edits) {
    result += text.slice(at, range.start) + replacement;
    at = range.end;
  }
  return result + text.slice(at);
}

/** What an evaluation makes of a text, to tell whether another text means the same: every answer's words. */
function meaningOf({ norms, unmatched }: SelfEvaluation): string {
  const answers = norms.flatMap(({ norm, phases }) =>
    phases.flatMap(({ criteria }) =>
      criteria.map((bound) => [
        norm.id,
        bound.criterion.number,
        ...bound.answers.map(({ body, part }) => [
          part ?? '',
          (body.mask.match(/[\p{L}\p{N}]+/gu) ?? []).join(' '),
        ]),
      ]),
    ),
  );
  return JSON.stringify([answers, unmatched.map(({ name }) => name)]);
}

/**
 * Gives the lines that a text names norms, phases and criteria by one level for each kind, and puts the number before
 * a criterion that is named by its title only. Nothing else changes, and nothing at all where the text would mean
 * something else by it.
 */
export function arrangeHeadings(text: string, edition: Edition): SelfEvaluation {
  const before = read(text, edition);
  const meaning = meaningOf(before);
  for (const numbered of [true, false]) {
    const edits = editsFor(before, numbered);
    if (edits.length === 0) continue;
    const after = read(apply(text, edits), edition);
    if (meaningOf(after) === meaning) return after;
  }
  return before;
}
