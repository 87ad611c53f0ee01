import { blocksInDocument } from '../document/document.ts';
import type { Document, RowBlock } from '../document/types.ts';
import type { Correspondence } from '../norm/correspondence.ts';
import { type Criterion, type Edition, type Norm, phases, shownNumber } from '../norm/edition.ts';
import type { Range } from '../text/range.ts';
import { stemsOf } from '../text/words.ts';
import { type AnswerPiece, type Pieces, piecesOf } from './pieces.ts';
import { readReference } from '../binding/reference.ts';
import { renewalsOf, type Replacement, textWith } from './renewal.ts';
import { bodyOf, criterionLabel, headingOf, phaseNames } from './skeleton.ts';
import { templateText } from './template.ts';
import type { SelfEvaluation } from '../binding/types.ts';

/** A document in the structure of another edition. */
export interface Migration {
  readonly text: string;
  /** How many answers have found a place, and of how many criteria of the new edition nothing is known yet. */
  readonly placed: number;
  readonly empty: number;
  /** The headings of the texts that have no place in the new edition. */
  readonly unplaced: readonly string[];
  /** Where the heading over them starts, if there are any. */
  readonly unplacedStart: number | undefined;
  /** How many figures and periods are marked as to be renewed. */
  readonly renewed: number;
}

export interface MigrationOptions {
  readonly to: Edition;
  readonly links: Correspondence;
  /** Ranges in the document of figures and periods. */
  readonly figures: readonly Range[];
  /** For `vorige`: the path of the document as the new one names it. */
  readonly previous: string;
}

/** An answer on its way to the criteria that it answers in the new edition. */
interface Moved {
  readonly piece: AnswerPiece;
  readonly norm: Norm;
  readonly criteria: readonly Criterion[];
}

interface Kept {
  readonly heading: string;
  readonly text: string;
}

const criterionDepth = 4;
const deepestHeading = 6;
const keptHeading = 'Nog te plaatsen uit de vorige zelfevaluatie';

const blocks = (parts: readonly string[]): string =>
  parts
    .map((part) => part.replace(/^\s*\n/, '').trimEnd())
    .filter((part) => part !== '')
    .join('\n\n');

/** The headings of an answer as headings below that of its criterion; setext headings become the common kind. */
function headingReplacements({ answer: { body } }: AnswerPiece): readonly Replacement[] {
  const headings = body.blocks.filter((block) => block.kind === 'heading');
  const highest = Math.min(...headings.map(({ depth }) => depth));
  const at = (start: number, end: number, text: string): Replacement => ({
    range: { start: body.start + start, end: body.start + end },
    text,
  });
  return headings.flatMap(({ range, content, depth }) => {
    const marks = '#'.repeat(Math.min(criterionDepth + 1 + depth - highest, deepestHeading));
    const breaks = [...body.text.slice(content.start, content.end).matchAll(/\r?\n/g)];
    return [
      at(range.start, content.start, `${marks} `),
      ...breaks.map(({ index, 0: found }) =>
        at(content.start + index, content.start + index + found.length, ' '),
      ),
      at(content.end, range.end, ''),
    ];
  });
}

function rowAt(document: Document, offset: number): RowBlock | undefined {
  const section = document.sections.findLast(({ start }) => start <= offset);
  const found = section && blocksInDocument(section).findLast(({ range }) => range.start <= offset);
  return found?.kind === 'row' && offset < found.range.end ? found : undefined;
}

/** The lines behind the first without the indent that they have in common, as in a list item. */
function dedent(text: string): string {
  const [first = '', ...rest] = text.split('\n');
  const indents = rest
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length);
  const common = Math.min(...indents);
  return [first, ...rest.map((line) => line.slice(Math.min(common, line.length)))].join('\n');
}

/** The words of an answer as blocks of their own, out of the table or list that they stood in. */
function bodyText(document: Document, piece: AnswerPiece, renewals: readonly Replacement[]): string {
  const { body, label, range } = piece.answer;
  const row = rowAt(document, label.start);
  if (row) {
    const cells = row.cells.filter(({ end }) => end > body.start);
    return blocks(
      cells.map((cell) =>
        textWith(document.text, { start: Math.max(cell.start, body.start), end: cell.end }, renewals)
          .replace(/<br ?\/?>/gi, '\n\n')
          .replace(/\\\|/g, '|'),
      ),
    );
  }
  const end = Math.max(range.end, body.start);
  return dedent(
    textWith(document.text, { start: body.start, end }, [...renewals, ...headingReplacements(piece)]),
  );
}

/** The words of a label that its norm and criteria do not have, if any: they are the writer's own. */
function ownLabel(
  document: Document,
  { answer: { label, sharedWith }, norm, criteria }: AnswerPiece,
): string {
  if (sharedWith.length > 0) return '';
  const written = document.text
    .slice(label.start, label.end)
    .replace(/[*_`#|]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const title = written.slice(readReference(written).length);
  const known = new Set(
    [
      norm.title,
      ...criteria.flatMap((one) => [one.title, one.description, ...one.aliases, ...phases]),
    ].flatMap((text) => [...stemsOf(text)]),
  );
  const isOwn = [...stemsOf(title)].some((stem) => /\p{L}{3}/u.test(stem) && !known.has(stem));
  return isOwn ? `**${title.trim()}**` : '';
}

/** Where an answer goes: the first place of each of its criteria, per norm; nowhere if none has a place. */
function destinations(piece: AnswerPiece, { to, links }: MigrationOptions): readonly Moved[] {
  const places = piece.criteria.flatMap(({ number }) =>
    links.after({ norm: piece.norm.id, criterion: number }).slice(0, 1),
  );
  return to.norms.flatMap((norm) => {
    const criteria = norm.criteria.filter(({ number }) =>
      places.some((place) => place.norm === norm.id && place.criterion === number),
    );
    return criteria.length === 0 ? [] : [{ piece, norm, criteria }];
  });
}

const listed = (numbers: readonly string[]): string =>
  numbers.length < 2 ? numbers.join('') : `${numbers.slice(0, -1).join(', ')} en ${numbers.at(-1) ?? ''}`;

function labelOf(norm: Norm, criteria: readonly Criterion[]): string {
  const [first] = criteria;
  if (first && criteria.length === 1) return criterionLabel(norm, first);
  return `Norm ${norm.id}, criterium ${listed(criteria.map(({ number }) => String(number)))}`;
}

/** What an answer was to in the edition that it comes from. */
const formerName = ({ norm, criteria }: AnswerPiece): string =>
  criteria.map((one) => `${norm.id}.${shownNumber(one)} ${one.title}`).join('; ');

interface Assembly {
  readonly document: Document;
  readonly options: MigrationOptions;
  readonly moved: readonly Moved[];
  readonly renewals: readonly Replacement[];
}

/** Everything that goes under one heading: one answer, or several that once were answers to other criteria. */
function movedText({ document, renewals }: Assembly, moved: readonly Moved[]): string {
  const names = new Set(moved.map(({ piece }) => formerName(piece)));
  return blocks(
    moved.flatMap(({ piece }) => [
      names.size > 1 ? `**Uit ${formerName(piece)}**` : '',
      ownLabel(document, piece),
      bodyText(document, piece, renewals),
    ]),
  );
}

/** The headings and texts of a criterion; nothing where an answer to an earlier criterion holds it as well. */
function criterionPart(assembly: Assembly, norm: Norm, criterion: Criterion): readonly string[] {
  const own = assembly.moved.filter((one) => one.norm === norm && one.criteria.includes(criterion));
  const alone = own.filter(({ criteria }) => criteria.length === 1);
  const shared = own.filter(({ criteria }) => criteria.length > 1 && criteria[0] === criterion);
  if (own.length === 0) {
    return [headingOf(criterionDepth, criterionLabel(norm, criterion)), templateText(bodyOf(criterion))];
  }
  return [
    ...(alone.length > 0
      ? [headingOf(criterionDepth, criterionLabel(norm, criterion)), movedText(assembly, alone)]
      : []),
    ...shared.flatMap((one) => [
      headingOf(criterionDepth, labelOf(norm, one.criteria)),
      movedText(assembly, [one]),
    ]),
  ];
}

function normPart(assembly: Assembly, norm: Norm, introductions: readonly string[]): readonly string[] {
  const present = phases.filter((phase) => norm.criteria.some((criterion) => criterion.phase === phase));
  return [
    headingOf(2, `Norm ${norm.id}. ${norm.title}`),
    ...introductions,
    ...present.flatMap((phase) => [
      norm.partial === true ? '' : headingOf(3, phaseNames[phase]),
      ...norm.criteria
        .filter((criterion) => criterion.phase === phase)
        .flatMap((criterion) => criterionPart(assembly, norm, criterion)),
    ]),
  ];
}

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** A stretch of text that answers nothing, without the heads of tables whose rows have gone. */
function looseText(
  { text }: Document,
  range: Range,
  { tableHeads }: Pieces,
  renewals: readonly Replacement[],
): string {
  const heads = tableHeads.filter(({ start, end }) => range.start <= start && end <= range.end);
  const cuts = heads.map(({ start, end }) => {
    const rule = /^[ \t]*\r?\n[ \t|:-]+(?=\r?\n|$)/.exec(text.slice(end, range.end))?.[0] ?? '';
    return { range: { start, end: end + rule.length }, text: '' };
  });
  const left = textWith(text, range, [...renewals, ...cuts]);
  return hasWords(left) ? left : '';
}

function keptPart(kept: readonly Kept[]): readonly string[] {
  if (kept.length === 0) return [];
  return [
    headingOf(2, keptHeading),
    ...kept.flatMap(({ heading, text }) => [headingOf(3, `Was: ${heading}`), text]),
  ];
}

/** A path as a YAML value. */
const yamlText = (text: string): string => (/^[\p{L}\p{N}./_-]+$/u.test(text) ? text : JSON.stringify(text));

/**
 * The front matter for the new edition. What the writer has there stays; `peildatum` does so as a comment, since it
 * is that of the document before. Where the block cannot be read it is kept in a comment, line by line.
 */
function frontMatter({ text, frontMatter: found }: Document, { to, previous }: MigrationOptions): string {
  const own = [`keurmerk: ${to.id}`, `vorige: ${yamlText(previous)}`];
  if (!found) return ['---', ...own, '---'].join('\n');
  const lines = text.slice(found.range.start, found.range.end).trimEnd().split(/\r?\n/).slice(1, -1);
  const isReadable = found.problems.every(({ kind }) => kind !== 'syntax' && kind !== 'not-a-mapping');
  const rest = lines.flatMap((line) => {
    if (!isReadable) return [`# ${line}`];
    if (/^(?:keurmerk|vorige)[ \t]*:/.test(line)) return [];
    return [/^peildatum[ \t]*:/.test(line) ? `# ${line}` : line];
  });
  return ['---', own[0], ...rest, own[1], '---'].join('\n');
}

/**
 * Carries a document over to another edition: its answers go to where their criteria went, what has no place goes
 * under a heading of its own at the end, and what nothing is known of gets places to fill in. Figures and periods
 * are marked as to be renewed. No word of an answer is lost.
 */
export function migrate(evaluation: SelfEvaluation, options: MigrationOptions): Migration {
  const { document } = evaluation;
  const { to, links, figures } = options;
  const renewals = renewalsOf(document.text, figures);
  const pieces = piecesOf(evaluation);
  const answers = pieces.pieces.filter((piece) => piece.kind === 'answer');
  const moved = answers.flatMap((piece) => destinations(piece, options));
  const assembly: Assembly = { document, options, moved, renewals };

  const introductions = new Map<Norm, string[]>();
  const kept: Kept[] = [];
  for (const piece of pieces.pieces) {
    if (piece.kind === 'answer') {
      if (moved.some((one) => one.piece === piece)) continue;
      const text = blocks([ownLabel(document, piece), bodyText(document, piece, renewals)]);
      if (hasWords(text)) kept.push({ heading: formerName(piece), text });
      continue;
    }
    const text = looseText(document, piece.range, pieces, renewals);
    if (piece.kind === 'stray') {
      const heading = document.text.slice(piece.label.start, piece.label.end).replace(/\s+/g, ' ').trim();
      kept.push({ heading, text });
      continue;
    }
    if (text === '') continue;
    const [place] = links.after({ norm: piece.norm.id });
    const norm = to.norms.find(({ id }) => id === place?.norm);
    if (norm) introductions.set(norm, [...(introductions.get(norm) ?? []), text]);
    else kept.push({ heading: `norm ${piece.norm.id} ${piece.norm.title}`, text });
  }

  const parts = [
    frontMatter(document, options),
    looseText(document, pieces.preamble, pieces, renewals),
    ...to.norms.flatMap((norm) => normPart(assembly, norm, introductions.get(norm) ?? [])),
    ...keptPart(kept),
  ];
  const criteria = to.norms.flatMap((norm) => norm.criteria);
  const lineEnd = document.text.includes('\r\n') ? '\r\n' : '\n';
  const text = `${blocks(parts)}\n`.replace(/\r?\n/g, lineEnd);
  return {
    text,
    placed: answers.filter((piece) => moved.some((one) => one.piece === piece)).length,
    empty: criteria.filter((criterion) => !moved.some((one) => one.criteria.includes(criterion))).length,
    unplaced: kept.map(({ heading }) => heading),
    unplacedStart: kept.length === 0 ? undefined : text.lastIndexOf(headingOf(2, keptHeading)),
    renewed: renewals.length,
  };
}
