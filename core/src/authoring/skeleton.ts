import { type Ask, type Criterion, type Edition, type Norm, type Phase, phases } from '../norm/edition.ts';
import type { Template } from './template.ts';

/** A line to fill in: what stands before the slot, if anything, and what the slot asks for. */
export interface FillIn {
  readonly lead: string;
  readonly slot: string;
  /** Whether a period or reference date goes with it. */
  readonly period: boolean;
}

/** With a capital, but for words such as "eHealth" that have one of their own. */
const capital = (text: string): string =>
  /^\p{Ll}\p{Lu}/u.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
const withoutArticle = (text: string): string => capital(text.replace(/^(?:de|het|een) /i, ''));

/** A line to fill in for something with a label, such as a topic or a figure. */
export const fillIn = (label: string, period = false): FillIn => ({
  lead: withoutArticle(label),
  slot: label,
  period,
});

/** The lines that an ask needs filled in; `description` is what its criterion asks. */
export function fillInsOf(ask: Ask, description: string): readonly FillIn[] {
  switch (ask.kind) {
    case 'explanation':
      return [{ lead: '', slot: description, period: false }];
    case 'topics':
      return ask.topics.map(({ label }) => fillIn(label));
    case 'figure':
      if (ask.optional === true) return [];
      return ask.parts.length > 0
        ? ask.parts.map(({ label }) => fillIn(label, ask.period))
        : [fillIn(ask.label, ask.period)];
    case 'website':
      return [{ lead: 'Op de website', slot: `webadres van de pagina over ${ask.about}`, period: false }];
    default:
      return [fillIn(ask.label)];
  }
}

function lineOf({ lead, slot, period }: FillIn): Template {
  const before = lead === '' ? [] : [`${lead}: `];
  return [...before, { slot }, ...(period ? [' (', { slot: 'periode' }, ')'] : [])];
}

const join = (templates: readonly Template[], separator: string): Template =>
  templates.flatMap((template, index) => (index === 0 ? template : [separator, ...template]));

/** Lines to fill in as a list, one item each. */
export const listOf = (lines: readonly FillIn[], indent = ''): Template =>
  join(
    lines.map((line) => ['- ', ...lineOf(line)]),
    `\n${indent}`,
  );

/** The same on one line, for a table cell. */
export const cellOf = (lines: readonly FillIn[]): Template => join(lines.map(lineOf), '<br>');

/** All that a criterion asks, as lines to fill in. */
export const linesOf = (criterion: Criterion): readonly FillIn[] =>
  criterion.asks.flatMap((ask) => fillInsOf(ask, criterion.description));

/** The text below a criterion's heading: what it asks in words, then a list of the rest. */
export function bodyOf(criterion: Criterion, indent = ''): Template {
  const lines = linesOf(criterion);
  const prose = lines.filter(({ lead }) => lead === '').map(lineOf);
  const rest = lines.filter(({ lead }) => lead !== '');
  return join([...prose, ...(rest.length > 0 ? [listOf(rest, indent)] : [])], `\n\n${indent}`);
}

/** How deep the headings of norms, phases and criteria are; without a phase depth phases get no heading. */
export interface Depths {
  readonly norm: number;
  readonly phase: number | undefined;
  readonly criterion: number;
}

export const phaseNames: Readonly<Record<Phase, string>> = {
  plan: 'Plan',
  do: 'Do',
  check: 'Check',
  act: 'Act',
};

const deepest = 6;
const marks = (depth: number): string => '#'.repeat(Math.min(depth, deepest));

/** A Markdown heading. */
export const headingOf = (depth: number, label: string): string => `${marks(depth)} ${label}`;

/** A criterion as a heading names it; by its title alone where its number is not known. */
export const criterionLabel = (norm: Norm, criterion: Criterion): string =>
  criterion.unnumbered === true ? criterion.title : `${norm.id}.${criterion.number} ${criterion.title}`;

const criterionPart = (norm: Norm, criterion: Criterion, depths: Depths): Template => [
  `${headingOf(depths.criterion, criterionLabel(norm, criterion))}\n\n`,
  ...bodyOf(criterion),
];

/** A phase of a norm with all its criteria. */
function phasePart(norm: Norm, phase: Phase, depths: Depths): Template {
  const criteria = norm.criteria.filter((criterion) => criterion.phase === phase);
  const heading = depths.phase === undefined ? [] : [[headingOf(depths.phase, phaseNames[phase])]];
  return join([...heading, ...criteria.map((criterion) => criterionPart(norm, criterion, depths))], '\n\n');
}

/** A norm with all its phases and criteria. */
export function normPart(norm: Norm, depths: Depths): Template {
  const present = phases.filter((phase) => norm.criteria.some((criterion) => criterion.phase === phase));
  // Of a norm that is not known in full, the phases are not certain.
  const shown = norm.partial === true ? { ...depths, phase: undefined } : depths;
  return join(
    [
      [headingOf(depths.norm, `Norm ${norm.id}. ${norm.title}`)],
      ...present.map((phase) => phasePart(norm, phase, shown)),
    ],
    '\n\n',
  );
}

/** Text as a YAML value: in quotes where it would otherwise be read as something else. */
const yamlText = (text: string): string =>
  /^\p{L}[\p{L}\p{N} .&-]*$/u.test(text) ? text : JSON.stringify(text);

/** What is known of a new self-evaluation. */
export interface SkeletonOptions {
  /** An empty name becomes a slot. */
  readonly organisation: string;
  /** How the edition is named; default: by its id. */
  readonly keurmerk?: string;
  /** Path to last year's document. */
  readonly previous?: string;
}

/** A new self-evaluation: front matter and everything that the edition asks. */
export function wholeSkeleton(
  edition: Edition,
  { organisation, keurmerk = edition.id, previous }: SkeletonOptions,
): Template {
  const name = organisation.replace(/\s/g, ' ').trim();
  const last = previous === undefined ? '' : `vorige: ${yamlText(previous)}\n`;
  return [
    `---\nkeurmerk: ${keurmerk}\norganisatie: ${yamlText(name)}\n${last}---\n\n# Zelfevaluatie `,
    name === '' ? { slot: 'naam van de organisatie' } : name,
    ...edition.norms.flatMap((norm) => ['\n\n', ...normPart(norm, { norm: 2, phase: 3, criterion: 4 })]),
    '\n',
  ];
}
