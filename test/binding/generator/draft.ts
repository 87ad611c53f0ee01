import { phases as allPhases, type Edition, type Phase } from '../../../core/src/norm/edition.ts';
import { labelsOf, normHeading, type Label, type NormStyle, type Numbering, type Wording } from './labels.ts';
import { appendices, habitOf, prefaces, type Habit } from './noise.ts';
import { Page, type Piece } from './page.ts';
import { planOf, type Item, type Part, type Plan } from './plan.ts';
import type { Random } from './random.ts';

/** How a document writes a heading. */
export type HeadingForm = 'atx' | 'setext' | 'bold' | 'plain';

/** Where a document names the phases. */
export type PhaseStyle = 'none' | 'below' | 'bold' | 'above';

/** What a kind of document chooses from, and how it writes the answers of a norm or phase. */
export interface Shape {
  readonly numbering: readonly Numbering[];
  readonly wording: readonly Wording[];
  readonly norms: readonly NormStyle[];
  readonly phases: readonly PhaseStyle[];
  /** How norms and phases are headed. */
  readonly heads: readonly HeadingForm[];
  /** Whether labels alone tell which criterion is meant, so that answers may stand in any order. */
  readonly anyOrder?: boolean;
  /** Whether the labels are headings, so that a contents page lists them. */
  readonly listed?: boolean;
  readonly write: (draft: Draft, items: readonly Item[], level: number) => void;
  /** For shapes that write the whole in one, such as one large table; the norms then have no headings. */
  readonly writeWhole?: (draft: Draft, plan: Plan, level: number) => void;
}

/** A document while it is written. */
export interface Draft {
  readonly page: Page;
  readonly random: Random;
  readonly habit: Habit;
  readonly head: HeadingForm;
  readonly numbering: Numbering;
  readonly label: (item: Item) => Label;
  /** Chooses once for the whole document, under a name: people keep to one way. */
  readonly keep: <T>(name: string, choices: readonly T[]) => T;
  /** The column after which running text is wrapped, if any. */
  readonly wrapAt: number | undefined;
}

function keeping(random: Random): Draft['keep'] {
  const kept = new Map<string, number>();
  return <T>(name: string, choices: readonly T[]): T => {
    const known = kept.get(name) ?? random.between(0, choices.length - 1);
    kept.set(name, known);
    const choice = choices[known];
    if (choice === undefined) throw new Error(`no choice ${known} of ${name}`);
    return choice;
  };
}

/** The text with its lines broken before the column, as editors of plain text do. */
function wrapped(text: string, column: number | undefined): string {
  if (column === undefined || /[\n|#>]/.test(text)) return text;
  let width = 0;
  return text
    .split(' ')
    .map((word, index) => {
      const fits = width + 1 + word.length <= column;
      width = fits && index > 0 ? width + 1 + word.length : word.length;
      return index === 0 ? word : (fits ? ' ' : '\n') + word;
    })
    .join('');
}

/** Writes pieces as blocks; the first goes on behind what stands on the line, where `goesOn` says so. */
export function writePieces(
  { page, wrapAt }: Draft,
  item: Item,
  pieces: readonly Piece[],
  goesOn = false,
): void {
  pieces.forEach(({ text, own }, index) => {
    if (index > 0 || !goesOn) page.block();
    if (own) page.answer(item, wrapped(text, wrapAt));
    else page.write(text);
  });
}

export function writeHeading(page: Page, text: string, level: number, form: HeadingForm): void {
  if (form === 'atx') page.block(`${'#'.repeat(Math.min(level, 6))} ${text}`);
  else if (form === 'setext')
    page.block(`${text}\n${(level === 1 ? '=' : '-').repeat(Math.max(text.length, 3))}`);
  else if (form === 'bold') page.block(`**${text}**`);
  else page.block(text);
}

const names: Readonly<Record<Phase, string>> = { plan: 'Plan', do: 'Do', check: 'Check', act: 'Act' };

/** The heading of the phase that these belong to. */
function phaseName({ numbering }: Draft, [first]: readonly Item[]): string {
  if (!first) return '';
  const name = names[first.criterion.phase];
  return numbering === 'chapter-phase' ? `${first.chapter}.${first.phaseInPart} ${name}` : name;
}

function writePart(
  draft: Draft,
  shape: Shape,
  items: readonly Item[],
  style: PhaseStyle,
  level: number,
): void {
  if (style === 'none' || style === 'above') return shape.write(draft, items, level);
  for (const phase of allPhases) {
    const those = items.filter(({ criterion }) => criterion.phase === phase);
    if (those.length === 0) continue;
    if (style === 'bold') draft.page.block(`**${names[phase]}**`);
    else writeHeading(draft.page, phaseName(draft, those), level, draft.head);
    shape.write(draft, those, style === 'bold' ? level : level + 1);
  }
}

function writeBody(
  draft: Draft,
  shape: Shape,
  plan: Plan,
  style: PhaseStyle,
  norms: NormStyle,
  level: number,
): void {
  const headNorm = ({ norm, index, chapter }: Part, at: number): number => {
    const heading = normHeading(norm, index, chapter, norms);
    if (heading === undefined) return at;
    writeHeading(draft.page, heading, at, draft.head);
    return at + 1;
  };
  if (shape.writeWhole) return shape.writeWhole(draft, plan, level);
  if (style !== 'above') {
    for (const part of plan) writePart(draft, shape, part.items, style, headNorm(part, level));
    return;
  }
  for (const phase of allPhases) {
    writeHeading(draft.page, names[phase], level, draft.head);
    for (const part of plan) {
      const items = part.items.filter(({ criterion }) => criterion.phase === phase);
      if (items.length > 0) writePart(draft, shape, items, style, headNorm(part, level + 1));
    }
  }
}

/** The lines of a contents page: the headings of the norms, and of the criteria where those are headings. */
function contentsOf(draft: Draft, shape: Shape, plan: Plan, norms: NormStyle): string {
  const lines = plan.flatMap(({ norm, index, chapter, items }) => [
    normHeading(norm, index, chapter, norms) ?? norm.title,
    ...(shape.listed ? items.map((item) => `  ${draft.label(item).whole}`) : []),
  ]);
  const dotted = draft.random.chance(0.5);
  return lines
    .map((line, index) => {
      const page = 3 + Math.floor(index / 2);
      if (!dotted) return `${/^ */.exec(line)?.[0] ?? ''}- ${line.trim()}`;
      return `${line.trim()} ${'.'.repeat(Math.max(3, 60 - line.length))} ${page}`;
    })
    .join(dotted ? '\\\n' : '\n');
}

/** Numberings that only mean something under the headings of the phases. */
const phased: ReadonlySet<Numbering> = new Set(['per-phase', 'chapter-phase'] as const);

const titles = [
  'Zelfevaluatie 2024',
  'Zelfevaluatie keurmerk – Praktijk De Kade',
  'Keurmerk 2024: onze antwoorden',
];

/** Writes a document of a shape, with what stands around its answers. */
export function writeDocument(shape: Shape, edition: Edition, random: Random): Page {
  const numbering = random.pick(shape.numbering);
  const wording = random.pick(shape.wording);
  const fits = numbering === 'none' && wording === 'none' ? [] : shape.phases;
  const phases = phased.has(numbering) ? 'below' : fits.length > 0 ? random.pick(fits) : 'none';
  const selfContained = numbering === 'code' || numbering === 'worded';
  const allowed = selfContained ? shape.norms : shape.norms.filter((style) => style !== 'none');
  const norms = numbering.startsWith('chapter')
    ? 'chapter'
    : random.pick(allowed.length > 0 ? allowed : shape.norms);
  const head = random.pick(shape.heads);
  const hasPreface = random.chance(0.4);
  const anyOrder = shape.anyOrder === true && !phased.has(numbering) && random.chance(0.3);
  const plan = planOf(
    edition,
    {
      shuffled: !anyOrder ? 'no' : phases === 'none' ? 'norm' : 'phase',
      gaps: !phased.has(numbering) && (shape.anyOrder === true || random.chance(0.3)),
      firstChapter: hasPreface ? 2 : 1 + random.between(0, 1),
    },
    random,
  );
  const labels = labelsOf(
    plan.flatMap(({ items }) => items),
    numbering,
    wording,
    random,
  );
  const page = new Page();
  const draft: Draft = {
    page,
    random,
    habit: habitOf(random),
    head,
    numbering,
    label: (item) => labels.get(item) ?? { number: '', name: '', whole: '' },
    keep: keeping(random),
    wrapAt: random.chance(0.1) ? random.pick([60, 72, 80]) : undefined,
  };

  page.write(`---\nkeurmerk: ${edition.id}\npeildatum: 2024-05-15\n---`);
  // Setext has two levels: those of norm and criterion.
  const titled = head === 'atx' && random.chance(0.5);
  if (titled) writeHeading(page, random.pick(titles), 1, head);
  const level = titled || (head === 'atx' && random.chance(0.2)) ? 2 : 1;
  const asHeading = head === 'plain' ? 'plain' : head;
  if (hasPreface) {
    const name = random.pick(['Voorwoord', 'Inleiding', 'Over dit document']);
    if (head !== 'plain' || random.chance(0.5)) {
      writeHeading(page, norms === 'chapter' ? `1. ${name}` : name, level, asHeading);
    }
    page.blockOfNobody(random.pick(prefaces));
  }
  if (head !== 'plain' && random.chance(0.15)) {
    writeHeading(page, random.pick(['Inhoud', 'Inhoudsopgave']), level, asHeading);
    page.blockOfNobody(contentsOf(draft, shape, plan, norms));
  }
  writeBody(draft, shape, plan, phases, norms, level);
  if (head !== 'plain' && random.chance(0.25)) {
    const [name, text] = random.pick(appendices);
    writeHeading(page, name, level, asHeading);
    page.blockOfNobody(text);
  }
  page.text = `${page.text.trimEnd()}\n`;
  return page;
}
