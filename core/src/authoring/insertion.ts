import { blocksInDocument } from '../document/document.ts';
import type { Block, Document, ItemBlock, RowBlock } from '../document/types.ts';
import type { Criterion, Norm, Phase } from '../norm/edition.ts';
import { lineStartAt } from '../text/lines.ts';
import type { Range } from '../text/range.ts';
import {
  bodyOf,
  cellOf,
  criterionLabel,
  type Depths,
  type FillIn,
  headingOf,
  linesOf,
  listOf,
  normPart,
  phaseNames,
} from './skeleton.ts';
import type { Template } from './template.ts';
import type { Answer, BoundCriterion, BoundNorm, Place, SelfEvaluation } from '../binding/types.ts';

/** Text to put in a document; the range is empty. */
export interface Insertion {
  readonly range: Range;
  readonly text: Template;
}

/** An answer of the document that shows how its writer sets answers out. */
interface Sibling {
  readonly bound: BoundCriterion;
  readonly answer: Answer;
  readonly block: Block | undefined;
}

const insertAt = (at: number, text: Template): Insertion => ({ range: { start: at, end: at }, text });

/** The innermost block at an offset of the document. */
function blockAt(document: Document, offset: number): Block | undefined {
  const section = document.sections.findLast(({ start }) => start <= offset);
  return (
    section && blocksInDocument(section).findLast(({ range }) => range.start <= offset && offset <= range.end)
  );
}

/** The table that an offset lies in, if blocks cannot stand among its rows. */
function tableAt(document: Document, offset: number): Range | undefined {
  const block = blockAt(document, offset);
  return block?.kind === 'row' && block.form !== 'pipes' ? block.table : undefined;
}

/** The text as blocks of its own behind an offset, with a blank line before and after it. */
function blocksAfter(document: Document, offset: number, template: Template): Insertion {
  const { text } = document;
  const at = tableAt(document, offset)?.end ?? offset;
  const before = text.slice(0, at);
  const after = text.slice(at);
  const isFirst = before.trim() === '';
  const open = isFirst ? '' : /[\r\n]$/.test(before) ? '\n' : '\n\n';
  const isSetOff = after.trim() === '' || /^[ \t]*(?:\r?\n|\r(?!\n))[ \t]*[\r\n]/.test(after);
  const close = isFirst ? '\n\n' : isSetOff ? '' : /^[ \t]*[\r\n]/.test(after) ? '\n' : '\n\n';
  return insertAt(at, [open, ...template, close]);
}

/** The text as blocks of its own before the line at an offset. */
function blocksBefore(document: Document, offset: number, template: Template): Insertion {
  const at = tableAt(document, offset)?.start ?? offset;
  return insertAt(lineStartAt(document.text, at), [...template, '\n\n']);
}

const criteriaOf = (norm: BoundNorm): readonly BoundCriterion[] =>
  norm.phases.flatMap(({ criteria }) => criteria).toSorted((a, b) => a.criterion.number - b.criterion.number);

function siblingOf(document: Document, bound: BoundCriterion): Sibling | undefined {
  const answer = bound.answers.at(-1);
  return answer && { bound, answer, block: blockAt(document, answer.label.start) };
}

/** Where the last of some places ends. */
const endOf = (places: readonly Place[]): number | undefined =>
  places.length === 0 ? undefined : Math.max(...places.map(({ range }) => range.end));

const startOf = (places: readonly Place[]): number | undefined =>
  places.length === 0 ? undefined : Math.min(...places.map(({ range }) => range.start));

/** All places of a norm: its headings, those of its phases, and its answers. */
const placesOf = (norm: BoundNorm): readonly Place[] => [
  ...norm.headings,
  ...norm.phases.flatMap(({ headings, criteria }) => [
    ...headings,
    ...criteria.flatMap(({ answers }) => answers),
  ]),
];

function depthAt(document: Document, places: readonly Place[]): number | undefined {
  for (const { label } of places) {
    const block = blockAt(document, label.start);
    if (block?.kind === 'heading') return block.depth;
  }
  return undefined;
}

/** The heading levels of a document, or those of a new one where it has no such headings. */
function depthsOf({ document, norms }: SelfEvaluation): Depths {
  const answers = norms.flatMap(criteriaOf).flatMap((bound) => bound.answers);
  const phaseHeadings = norms.flatMap(({ phases }) => phases.flatMap(({ headings }) => headings));
  const norm =
    depthAt(
      document,
      norms.flatMap(({ headings }) => headings),
    ) ?? 2;
  const hasPhases = answers.length === 0 || phaseHeadings.length > 0;
  const phase = hasPhases ? (depthAt(document, phaseHeadings) ?? norm + 1) : undefined;
  return { norm, phase, criterion: depthAt(document, answers) ?? (phase ?? norm) + 1 };
}

/** A missing norm with all of its phases and criteria, behind the norm that comes before it. */
export function insertNorm(evaluation: SelfEvaluation, norm: Norm): Insertion {
  const { document, norms } = evaluation;
  const index = norms.findIndex((one) => one.norm === norm);
  const text = normPart(norm, depthsOf(evaluation));
  const earlier = endOf(norms.slice(0, index).flatMap(placesOf));
  if (earlier !== undefined) return blocksAfter(document, earlier, text);
  const later = startOf(norms.slice(index + 1).flatMap(placesOf));
  if (later !== undefined) return blocksBefore(document, later, text);
  const end = Math.max(document.text.trimEnd().length, document.frontMatter?.range.end ?? 0);
  return blocksAfter(document, end, text);
}

/** Replaces number and title in a label such as "Criterium 3: …" or "2a.3 – …" and keeps its style. */
export function labelLike(written: string, sibling: BoundCriterion, criterion: Criterion): string {
  const { norm } = sibling;
  if (criterion.unnumbered === true) return criterionLabel(norm, criterion);
  const plain = written.replace(/[*_`]/g, '').trim();
  const full = `${norm.id}.${sibling.criterion.number}`;
  const worded =
    /^(?:norm \d{1,2}[a-z]?[ ,:–—-]{1,4})?(?:(?:kwalificatie)?criterium|vraag|punt|ad) (?=\d)/i.exec(plain);
  const prefix = plain.toLowerCase().startsWith(full.toLowerCase())
    ? plain.slice(0, full.length - String(sibling.criterion.number).length)
    : worded?.[0];
  const isBare = /^\d{1,2}(?:[.):]| [–—-]) /.test(plain);
  if (prefix === undefined && !isBare) return criterionLabel(norm, criterion);
  const rest = plain.slice((prefix ?? '').length).replace(/^\d{1,2}/, '');
  const separator = /^[.):, –—-]{1,4}(?=\p{L})/u.exec(rest)?.[0] ?? ' ';
  return `${prefix ?? ''}${criterion.number}${separator}${criterion.title}`;
}

function asRow(
  document: Document,
  { answer, bound }: Sibling,
  row: RowBlock,
  criterion: Criterion,
): Template {
  const labelled = row.cells.filter(({ start }) => start < answer.label.end);
  const written = (cell: Range | undefined): string =>
    cell ? document.text.slice(cell.start, cell.end) : '';
  const isTitled = labelled.length > 1;
  const first = labelLike(written(labelled[0]), bound, criterion);
  const isNumber = !/\p{L}{2}/u.test(written(labelled[0]).replace(/norm|criterium/gi, ''));
  const number = isNumber ? first.slice(0, first.length - criterion.title.length).trim() : first;
  const cells: Template[] = row.cells.map((_, index): Template => {
    if (index === 0) return [number];
    if (index < labelled.length) return [index === labelled.length - 1 && isTitled ? criterion.title : ''];
    return index === Math.max(labelled.length, 1) ? cellOf(linesOf(criterion)) : [''];
  });
  return ['| ', ...cells.flatMap((cell, index) => (index === 0 ? cell : [' | ', ...cell])), ' |'];
}

function asItem(document: Document, item: ItemBlock, criterion: Criterion): Template {
  const lead = document.text.slice(lineStartAt(document.text, item.item.start), item.item.start);
  const mark = document.text.charAt(item.item.start + String(item.number ?? 0).length);
  const number = `${criterion.number}${mark === ')' ? ')' : '.'} `;
  const indent = `${lead.replace(/\S/g, ' ')}${' '.repeat(number.length)}`;
  return [`${lead}${number}`, ...bodyOf(criterion, indent)];
}

/** A criterion as blocks of its own, with a heading or bold line as its siblings have. */
function asBlocks(
  evaluation: SelfEvaluation,
  norm: Norm,
  criterion: Criterion,
  sibling: Sibling | undefined,
  depth: number,
): Template {
  const { document } = evaluation;
  const written = sibling && document.text.slice(sibling.answer.label.start, sibling.answer.label.end);
  const label =
    sibling && written !== undefined && sibling.bound.norm === norm
      ? labelLike(written, sibling.bound, criterion)
      : criterionLabel(norm, criterion);
  const { block } = sibling ?? {};
  const isBold = block?.kind === 'paragraph' && block.lead !== undefined;
  const heading = isBold ? `**${label}**` : headingOf(block?.kind === 'heading' ? block.depth : depth, label);
  return [`${heading}\n\n`, ...bodyOf(criterion)];
}

/** A missing criterion, behind the one that comes before it in its phase, in the way the document is set out. */
export function insertCriterion(evaluation: SelfEvaluation, norm: Norm, criterion: Criterion): Insertion {
  return insertCriteria(evaluation, norm, [criterion]);
}

/** A missing phase of a norm with all its criteria, in the way the document is set out. */
export function insertPhase(evaluation: SelfEvaluation, norm: Norm, phase: Phase): Insertion {
  return insertCriteria(
    evaluation,
    norm,
    norm.criteria.filter((criterion) => criterion.phase === phase),
  );
}

function insertCriteria(evaluation: SelfEvaluation, norm: Norm, missing: readonly Criterion[]): Insertion {
  const { document, norms } = evaluation;
  const bound = norms.find((one) => one.norm === norm);
  const [first] = missing;
  if (!bound || !first) return insertAt(document.text.length, []);
  const hasPhases = bound.phases.some(({ headings }) => headings.length > 0);
  const isHeaded = bound.phases.some(({ phase, headings }) => phase === first.phase && headings.length > 0);
  const inReach = criteriaOf(bound).filter(
    (one) => one.answers.length > 0 && (!isHeaded || one.criterion.phase === first.phase),
  );
  const previous = inReach.findLast((one) => one.criterion.number < first.number);
  const next = inReach.find((one) => one.criterion.number > first.number);
  const near = previous ?? next;
  const sibling = near && siblingOf(document, near);

  if (
    (sibling?.block?.kind === 'row' && sibling.block.form === 'pipes') ||
    (sibling?.block?.kind === 'item' && sibling.block.number !== undefined)
  ) {
    const { block } = sibling;
    const range = block.kind === 'row' ? block.range : block.item;
    const lines = missing.map((criterion) =>
      block.kind === 'row' ? asRow(document, sibling, block, criterion) : asItem(document, block, criterion),
    );
    const text = lines.flatMap((line): Template => (previous ? ['\n', ...line] : [...line, '\n']));
    const end = range.start + document.text.slice(range.start, range.end).trimEnd().length;
    return insertAt(previous ? end : lineStartAt(document.text, range.start), text);
  }

  const depths = depthsOf(evaluation);
  const parts = missing.map((criterion) => asBlocks(evaluation, norm, criterion, sibling, depths.criterion));
  const addHeading = !isHeaded && depths.phase !== undefined && (hasPhases || inReach.length === 0);
  const depth =
    depthAt(
      document,
      bound.phases.flatMap(({ headings }) => headings),
    ) ??
    depths.phase ??
    0;
  const all = addHeading ? [[headingOf(depth, phaseNames[first.phase])], ...parts] : parts;
  const text = all.flatMap((part, index): Template => (index === 0 ? part : ['\n\n', ...part]));
  return blocksAt(evaluation, bound, first, isHeaded, text);
}

/** Behind what comes earlier in the norm; before what comes later where nothing does. */
function blocksAt(
  { document }: SelfEvaluation,
  norm: BoundNorm,
  first: Criterion,
  isHeaded: boolean,
  text: Template,
): Insertion {
  const inPhase = norm.phases.filter(({ phase }) => !isHeaded || phase === first.phase);
  const earlierAnswers = inPhase
    .flatMap(({ criteria }) => criteria)
    .filter(({ criterion }) => criterion.number < first.number)
    .flatMap(({ answers }) => answers);
  const order = norm.phases.map(({ phase }) => phase);
  const earlierPhases = norm.phases
    .filter(({ phase }) =>
      isHeaded ? phase === first.phase : order.indexOf(phase) < order.indexOf(first.phase),
    )
    .flatMap(({ headings }) => headings);
  const earlier = endOf(earlierAnswers) ?? endOf(earlierPhases) ?? endOf(norm.headings);
  if (earlier !== undefined) return blocksAfter(document, earlier, text);
  return blocksBefore(document, startOf(placesOf(norm)) ?? 0, text);
}

/** Lines to fill in at the end of an answer: in its cell, its list item, or as a list of their own. */
export function insertLines(document: Document, answer: Answer, lines: readonly FillIn[]): Insertion {
  const { range } = answer;
  const block = blockAt(document, answer.label.start);
  if (block?.kind === 'row') {
    const cell =
      block.cells.find(({ start, end }) => start >= answer.body.start && end > start) ?? block.cells.at(-1);
    const at = cell?.end ?? block.range.end;
    return insertAt(at, [cell && cell.end > cell.start ? '<br>' : '', ...cellOf(lines)]);
  }
  const indent =
    block?.kind === 'item' && block.item.end >= range.end
      ? ' '.repeat(block.range.start - lineStartAt(document.text, block.range.start))
      : '';
  const at = Math.max(range.end, answer.body.start);
  return blocksAfter(document, at, [indent, ...listOf(lines, indent)]);
}
