import type { CodeLens } from 'vscode-languageserver';
import {
  type CriterionOutline,
  flatten,
  outlineOf,
  type Region,
  regionsOf,
  render,
  shownNumber,
} from '#core';
import { blockAt } from '../blocks.ts';
import type { Evaluated } from '../documents.ts';
import { toRange } from '../to-lsp.ts';

const joint = ' · ';

/** How many of the figures that criteria ask are not there. */
const missingFigures = (criteria: readonly CriterionOutline[]): number =>
  criteria.flatMap(({ asks }) => asks).filter(({ ask, met }) => ask.kind === 'figure' && !met).length;

/** What else is open of a criterion that has an answer; a missing figure can have one finding for several. */
const otherwiseOpen = ({ open }: CriterionOutline): number =>
  open.filter(({ code }) => code !== 'ZE401' && code !== 'ZE402').length;

function titleOf(region: Region, { locale }: Evaluated): string | undefined {
  const counted = (one: 'lens.figure' | 'lens.other', count: number): readonly string[] =>
    count === 0 ? [] : [render(locale, count === 1 ? one : `${one}s`, { count })];
  switch (region.kind) {
    case 'norm': {
      const { complete, total, phases } = region.norm;
      const figures = missingFigures(phases.flatMap(({ criteria }) => criteria));
      return [render(locale, 'lens.norm', { complete, total }), ...counted('lens.figure', figures)].join(
        joint,
      );
    }
    case 'criterion': {
      const { norm, criterion, status } = region.criterion;
      const name = `${norm.id}.${shownNumber(criterion)} ${render(locale, `status.${status}`)}`;
      if (status !== 'incomplete') return name;
      const figures = counted('lens.figure', missingFigures([region.criterion]));
      return [name, ...figures, ...counted('lens.other', otherwiseOpen(region.criterion))].join(joint);
    }
    case 'phase':
      return undefined;
  }
}

/**
 * How far each norm and criterion is, to be shown above its heading. Rows of a table and list items have none: a
 * line of text between them would tear them apart.
 */
export function codeLensesOf(evaluated: Evaluated): CodeLens[] {
  const { document, evaluation, settings } = evaluated;
  const outline = settings.codeLens === 'off' ? undefined : outlineOf(evaluation);
  if (!outline) return [];
  return flatten(regionsOf(outline)).flatMap((region) => {
    const kind = blockAt(evaluation.document, region.label.start)?.block.kind;
    const hasRoom = kind === 'heading' || kind === 'paragraph';
    const isWanted = region.kind === 'norm' || settings.codeLens === 'all';
    const title = hasRoom && isWanted ? titleOf(region, evaluated) : undefined;
    return title === undefined
      ? []
      : [{ range: toRange(document, region.label), command: { title, command: '' } }];
  });
}
