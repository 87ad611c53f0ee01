import type { Criterion, Edition, Norm } from '../norm/edition.ts';
import type { BindEvent, Context } from './events.ts';
import type { LabelText, TableLabel, TableRow } from './labels.ts';
import type { LikenessesOf } from './recognise.ts';
import { readReference } from './reference.ts';

/** Below every other label: a table stands within what it stands under. */
const rowRank = 10;
const resembles = 0.4;
const clear = 0.6;

const normColumn = /^norm/i;
const criterionColumn = /^(?:nr|nummer|no|#|criteri|kwalificatie|punt|lid|vraag|onderdeel|onderwerp|titel)/i;

interface RowReading {
  readonly row: TableRow;
  readonly norm: Norm;
  /** Empty for a row that names a norm, as a heading within the table. */
  readonly criteria: readonly Criterion[];
  /** How many of the row's cells are the label. */
  readonly labelCells: number;
  /** Whether the row names norm and criterion outright. */
  readonly named: boolean;
}

/** A cell with the word of its column before a bare number, so that "2a" under "Norm" reads as "norm 2a". */
function worded(header: LabelText | undefined, cell: LabelText): string {
  if (!/^\d{1,2}[a-z]?\.?$/i.test(cell.text) || !header) return cell.text;
  if (normColumn.test(header.text)) return `norm ${cell.text}`;
  return criterionColumn.test(header.text) ? `criterium ${cell.text}` : cell.text;
}

function readRow(
  edition: Edition,
  table: TableLabel,
  row: TableRow,
  context: Norm | undefined,
  find: LikenessesOf,
): RowReading | undefined {
  const [first, second] = row.cells;
  if (!first) return undefined;
  const alone = readReference(worded(table.header[0], first));
  const joined =
    alone.norm !== undefined && alone.numbers.length === 0 && second
      ? readReference(`${worded(table.header[0], first)}, ${worded(table.header[1], second)}`)
      : alone;
  const reference = joined.numbers.length > 0 ? joined : alone;
  const cellsUsed = joined !== alone && joined.numbers.length > 0 ? 2 : 1;

  const norm =
    reference.norm === undefined ? context : edition.norms.find((one) => one.id === reference.norm);
  const score = (text: string, criterion: Criterion): number =>
    find(text).find((one) => one.criterion === criterion)?.score ?? 0;

  const isKnown = (number: number): boolean => norm?.criteria.some((one) => one.number === number) === true;
  const goesByTitle = norm?.partial === true && !reference.numbers.some(isKnown);
  if (norm && reference.numbers.length > 0 && !goesByTitle) {
    const criteria = reference.numbers.flatMap(
      (number) => norm.criteria.find((one) => one.number === number) ?? [],
    );
    const titleCell = row.cells[cellsUsed];
    const [criterion] = criteria;
    if (!criterion) return undefined;
    const headed = criterionColumn.test(table.header[cellsUsed]?.text ?? '');
    const titled = titleCell !== undefined && (headed || score(titleCell.text, criterion) >= resembles);
    // The last cell is the answer, even where it has the words of the criterion's title.
    const hasTitleCell = titled && (headed || row.cells.length > cellsUsed + 1);
    const own = score(first.text.slice(reference.length), criterion) >= resembles;
    const named = reference.norm !== undefined || reference.form === 'named';
    if (!named && !titled && !own) return undefined;
    return {
      row,
      norm,
      criteria,
      labelCells: cellsUsed + (hasTitleCell ? 1 : 0),
      named: reference.norm !== undefined,
    };
  }

  if (norm && reference.norm !== undefined && reference.numbers.length === 0) {
    return { row, norm, criteria: [], labelCells: row.cells.length, named: false };
  }

  // No number: the words of the first cells tell, where they tell clearly.
  for (const [index, cell] of row.cells.slice(0, 2).entries()) {
    const best = find(cell.text).find(
      (one) => one.criterion && (context === undefined || one.norm === context),
    );
    if (best?.criterion && best.score >= clear && row.cells.length > index + 1) {
      return { row, norm: best.norm, criteria: [best.criterion], labelCells: index + 1, named: false };
    }
  }
  return undefined;
}

/**
 * The answers that a table gives, a row each; nothing where it is a table within an answer. A table answers when
 * at least two of its rows name a criterion, or its only row does so outright.
 */
export function recogniseTable(
  edition: Edition,
  table: TableLabel,
  base: number,
  context: Context,
  find: LikenessesOf,
): readonly BindEvent[] {
  const readings: RowReading[] = [];
  let norm = context.norm;
  for (const row of table.rows) {
    const reading: RowReading | undefined = readRow(edition, table, row, norm, find);
    if (!reading) continue;
    norm = reading.norm;
    readings.push(reading);
  }
  const named = readings.filter((reading) => reading.named).length;
  const isAnswer = context.open
    ? named >= 2
    : readings.length >= 2 || (named === 1 && table.rows.length === 1);
  if (!isAnswer) return [];

  const events = readings.map(({ row, norm: rowNorm, criteria, labelCells }): BindEvent => {
    const label = row.cells.slice(0, labelCells).filter((cell) => cell.text !== '');
    const body = row.cells[labelCells];
    const end = base + row.range.end;
    const spot = {
      label: {
        start: base + (label[0]?.offsets[0] ?? row.range.start),
        end: base + (label.at(-1)?.offsets.at(-1) ?? row.range.start),
      },
      bodyStart: body ? base + (row.starts[labelCells] ?? row.range.end) : end,
      end,
      rank: rowRank,
    };
    if (criteria.length === 0) return { kind: 'norm', norm: rowNorm, ...spot };
    return { kind: 'criteria', norm: rowNorm, criteria, part: undefined, ...spot };
  });
  const last = table.rows.at(-1)?.range.end ?? 0;
  const behind = { start: base + last, end: base + last };
  return [...events, { kind: 'end', label: behind, bodyStart: base + last, rank: rowRank }];
}
