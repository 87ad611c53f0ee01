import type { Hover, Position } from 'vscode-languageserver';
import {
  type Edition,
  figureRange,
  type Finding,
  flatten,
  outlineOf,
  type Range,
  type Region,
  regionsOf,
  render,
} from '#core';
import type { Client } from '../client.ts';
import { describeCriterion, describeFigure, describeNorm, describePhase } from '../describe.ts';
import type { Evaluated } from '../documents.ts';
import { placedFigures, valueOfLastYear } from '../figures.ts';
import { type Block, toMarkup } from '../markup.ts';
import { toNormCommand, toOffset, toRange } from '../to-lsp.ts';

type Subject = Pick<Finding, 'norm' | 'criterion'>;

interface Found {
  readonly range: Range;
  readonly blocks: readonly Block[];
}

const holds = ({ start, end }: Range, offset: number): boolean => start <= offset && offset <= end;

/** The figures that were read at an offset, or the number there that was no figure. */
function figureAt({ evaluation, locale }: Evaluated, offset: number): Found | undefined {
  const read = placedFigures(evaluation)
    .filter(({ range }) => holds(range, offset))
    .map((placed): Found => ({
      range: placed.range,
      blocks: describeFigure(placed, valueOfLastYear(evaluation, placed), locale),
    }));
  const rejected = evaluation.criteria
    .flatMap(({ figures }) => figures)
    .flatMap(({ reading, start }) =>
      reading.rejected.map(({ range, text, reason }): Found => {
        const params = { found: text, reason: { message: `figure.rejected.${reason}` } as const };
        const said = render(locale, 'missing-figure.rejected-at', params);
        return { range: figureRange(range, start), blocks: [{ kind: 'paragraph', text: said }] };
      }),
    );
  const found = [...read, ...rejected].filter(({ range }) => holds(range, offset));
  const [first] = found;
  return first && { range: first.range, blocks: found.flatMap(({ blocks }) => blocks) };
}

function describe(region: Region, edition: Edition, { locale }: Evaluated): readonly Block[] {
  switch (region.kind) {
    case 'norm':
      return describeNorm(region.norm, locale);
    case 'phase':
      return describePhase(region.norm, region.phase, locale);
    case 'criterion':
      return describeCriterion(region.criterion, edition, locale);
  }
}

/** Links to the texts of norms and criteria, each once, for an editor with a command that opens them. */
function linksTo(subjects: readonly Subject[], evaluated: Evaluated, client: Client): readonly Block[] {
  const links = subjects.flatMap((subject): [string, Block][] => {
    const { title, command, arguments: values } = toNormCommand(subject, evaluated, client) ?? {};
    if (title === undefined) return [];
    const target = `command:${command}?${encodeURIComponent(JSON.stringify(values))}`;
    return [[target, { kind: 'link', text: title, target }]];
  });
  return [...new Map(links).values()];
}

/** The norm or criterion that a region of the document is about; nothing for a phase. */
function subjectOf(region: Region): readonly Subject[] {
  if (region.kind === 'phase') return [];
  const norm = region.norm.norm.id;
  return [region.kind === 'norm' ? { norm } : { norm, criterion: region.criterion.criterion.number }];
}

/** Where more is to be read of what findings at an offset are about; the editor shows the findings themselves. */
function findingAt(evaluated: Evaluated, offset: number, client: Client): Found | undefined {
  const found = evaluated.evaluation.findings.filter(({ range }) => holds(range, offset));
  const blocks = linksTo(found, evaluated, client);
  const [first] = found;
  return first && blocks.length > 0 ? { range: first.range, blocks } : undefined;
}

/** What is known of the words at an offset: the label of a norm, a phase or criteria. */
function labelAt(evaluated: Evaluated, offset: number, client: Client): Found | undefined {
  const outline = outlineOf(evaluated.evaluation);
  if (!outline) return undefined;
  const named = flatten(regionsOf(outline)).filter(({ label }) => holds(label, offset));
  const [first] = named;
  return (
    first && {
      range: first.label,
      blocks: [
        ...named.flatMap((region) => describe(region, outline.edition, evaluated)),
        ...linksTo(named.flatMap(subjectOf), evaluated, client),
      ],
    }
  );
}

/** What is known of the place that the reader points at; null where that is nothing. */
export function hoverAt(evaluated: Evaluated, position: Position, client: Client): Hover | null {
  const { document } = evaluated;
  const offset = toOffset(document, position);
  const found =
    figureAt(evaluated, offset) ?? labelAt(evaluated, offset, client) ?? findingAt(evaluated, offset, client);
  if (!found) return null;
  return {
    range: toRange(document, found.range),
    contents: toMarkup(found.blocks, client.showsMarkdownHover),
  };
}
