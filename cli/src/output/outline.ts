import {
  type CriterionOutline,
  type LineIndex,
  type NormOutline,
  type Outline,
  placeOf,
  type Range,
  type Status,
  shownNumber,
} from '#core';
import { type Context, type Say, shownPath } from '../context.ts';
import { placedRange } from './file-report.ts';
import { schemaVersion } from './json.ts';
import { jsonOf, plain } from './plain.ts';
import { aligned, type Paint, paintFor, type TextFormat } from './style.ts';

/** A document with its outline. */
export interface ShownOutline {
  readonly path: string;
  readonly lines: LineIndex;
  readonly outline: Outline;
}

const marks: Readonly<Record<Status, { readonly mark: string; readonly format: TextFormat }>> = {
  complete: { mark: '✓', format: 'green' },
  incomplete: { mark: '!', format: 'yellow' },
  empty: { mark: '○', format: 'red' },
  missing: { mark: '✗', format: 'red' },
};

const startOf = ({ places }: CriterionOutline): Range | undefined => places[0]?.range;

function criterionRow({ criterion, norm, status, ...rest }: CriterionOutline, lines: LineIndex, say: Say) {
  const start = startOf({ criterion, norm, status, ...rest });
  const place = start ? say('cli.text.line', { line: placeOf(lines, start.start).line }) : '';
  return [
    marks[status].mark,
    plain(`${norm.id}.${shownNumber(criterion)}`),
    plain(criterion.title),
    say(`status.${status}`),
    place,
  ];
}

function normText({ norm, phases, complete, total }: NormOutline, lines: LineIndex, say: Say, paint: Paint) {
  const criteria = phases.flatMap((phase) => phase.criteria);
  const rows = aligned(criteria.map((criterion) => criterionRow(criterion, lines, say)));
  const rowOf = (criterion: CriterionOutline): string => {
    const [mark = '', number = '', title = '', status = '', place = ''] =
      rows[criteria.indexOf(criterion)] ?? [];
    const colour = (text: string): string => paint(marks[criterion.status].format, text);
    return `    ${colour(mark)} ${number}  ${title}  ${colour(status)}  ${paint('dim', place)}`.trimEnd();
  };
  const progress = say('cli.text.norm-progress', { complete, total });
  return [
    `${paint('bold', `${say('cli.text.norm', { norm: norm.id })}  ${plain(norm.title)}`)}  ${paint('dim', progress)}`,
    ...phases.flatMap(({ phase, criteria: own }) => [`  ${say(`phase.${phase}`)}`, ...own.map(rowOf)]),
  ].join('\n');
}

/** The outline as a tree: every criterion with a mark, its status in words and the line it is answered on. */
export function outlineText({ path, lines, outline }: ShownOutline, { io, say }: Context): string {
  const paint = paintFor(io.stdout, io.env);
  const { edition, norms, complete, total } = outline;
  const name = shownPath(path, say);
  const head = say('cli.outline.head', { edition: edition.title, complete, total });
  const parts = norms.map((norm) => normText(norm, lines, say, paint));
  return `${[`${paint('bold', name)}\n${head}`, ...parts].join('\n\n')}\n`;
}

/** The outline as one JSON object; a range is null where there is nothing in the document. */
export function outlineJson({ path, lines, outline }: ShownOutline, { locale, say }: Context): string {
  const range = (found: Range | undefined) => (found ? placedRange(lines, found) : null);
  const { edition, norms, complete, total } = outline;
  const json = {
    schemaVersion,
    path,
    edition: { id: edition.id, title: edition.title, status: edition.status },
    locale,
    complete,
    total,
    norms: norms.map(({ norm, headings, ...rest }) => ({
      id: norm.id,
      title: norm.title,
      level: norm.level ?? null,
      range: range(headings[0]?.range),
      complete: rest.complete,
      total: rest.total,
      phases: rest.phases.map(({ phase, criteria }) => ({
        phase,
        title: say(`phase.${phase}`),
        criteria: criteria.map((one) => ({
          norm: norm.id,
          criterion: one.criterion.number,
          phase,
          title: one.criterion.title,
          description: one.criterion.description,
          status: one.status,
          statusText: say(`status.${one.status}`),
          range: range(startOf(one)),
          asks: one.asks.map(({ message, params, met }) => ({ label: say(message, params), met })),
          open: one.open.map(({ message, params }) => say(message, params)),
        })),
      })),
    })),
  };
  return `${jsonOf(json, 2)}\n`;
}
