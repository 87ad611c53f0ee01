import { phases } from '../../../core/src/norm/edition.ts';
import type { Draft } from './draft.ts';
import type { Item, Plan } from './plan.ts';

/** A cell: plain text, or the answer to a criterion. */
type Cell = string | { readonly item: Item; readonly text: string };

const answerOf = (item: Item, between = '<br>'): Cell => ({ item, text: item.paragraphs.join(between) });

function writeCell({ page }: Draft, cell: Cell): void {
  if (typeof cell === 'string') page.write(cell);
  else page.answer(cell.item, cell.text);
}

function writeRow(draft: Draft, cells: readonly (readonly Cell[])[]): void {
  draft.page.write('|');
  for (const cell of cells) {
    draft.page.write(' ');
    cell.forEach((part) => writeCell(draft, part));
    draft.page.write(' |');
  }
  draft.page.write('\n');
}

function writeTable(
  draft: Draft,
  head: readonly string[],
  rows: readonly (readonly (readonly Cell[])[])[],
): void {
  draft.page.block();
  writeRow(
    draft,
    head.map((name) => [name]),
  );
  writeRow(
    draft,
    head.map(() => ['---']),
  );
  for (const row of rows) writeRow(draft, row);
}

interface Column {
  readonly head: string;
  readonly cell: (draft: Draft, item: Item) => Cell;
}

const number: Column = { head: 'Nr', cell: (draft, item) => draft.label(item).number };
const name: Column = { head: 'Criterium', cell: (draft, item) => draft.label(item).name };
const label: Column = { head: 'Criterium', cell: (draft, item) => draft.label(item).whole };
const question: Column = { head: 'Vraag', cell: (draft, item) => draft.label(item).whole };
const answer: Column = { head: 'Antwoord', cell: (_, item) => answerOf(item) };
const explanation: Column = { head: 'Toelichting', cell: (_, item) => answerOf(item) };
const proof: Column = {
  head: 'Bewijs',
  cell: ({ random }) => random.pick(['handboek, hfst. 3', 'verslag MDO', 'dossier', '–']),
};
const state: Column = { head: 'Stand', cell: ({ random }) => random.pick(['op orde', 'klaar', 'nalezen']) };
const phase: Column = { head: 'Fase', cell: (_, item) => item.criterion.phase.toUpperCase() };

const rowsWithNumbers: readonly (readonly Column[])[] = [
  [number, name, explanation],
  [number, name, explanation, proof],
  [number, answer],
  [label, answer],
  [phase, number, name, answer],
  [label, state, explanation],
];
const rowsWithNames: readonly (readonly Column[])[] = [
  [name, answer],
  [name, explanation, proof],
  [name, state, explanation],
];

function writeColumns(draft: Draft, columns: readonly Column[], items: readonly Item[]): void {
  writeTable(
    draft,
    columns.map(({ head }) => head),
    items.map((item) => columns.map(({ cell }) => [cell(draft, item)])),
  );
}

/** A row for each criterion; a document keeps to the columns that it began with. */
export function tableRows(draft: Draft, items: readonly Item[]): void {
  const choices = draft.numbering === 'none' ? rowsWithNames : rowsWithNumbers;
  writeColumns(draft, draft.keep('columns', choices), items);
}

/** Questions with their answers beside them. */
export function tableQuestions(draft: Draft, items: readonly Item[]): void {
  writeColumns(draft, [question, answer], items);
}

/** One table for the whole mark. */
export function tableWhole(draft: Draft, plan: Plan): void {
  const everyRow = draft.random.chance(0.6);
  const bare = draft.random.chance(0.5);
  writeTable(
    draft,
    ['Norm', 'Nr', 'Criterium', 'Antwoord'],
    plan.flatMap(({ norm, items }) =>
      items.map((item, index) => [
        [everyRow || index === 0 ? (bare ? norm.id : `Norm ${norm.id}`) : ''],
        [draft.label(item).number],
        [draft.label(item).name],
        [answerOf(item)],
      ]),
    ),
  );
}

/** The criteria side by side, with one row of answers. */
export function tableColumns(draft: Draft, items: readonly Item[]): void {
  const named = draft.keep('named row', [true, false]);
  for (let from = 0; from < items.length; from += 4) {
    const those = items.slice(from, from + 4);
    const labels = those.map((item) => draft.label(item).whole);
    const answers = those.map((item) => [answerOf(item)]);
    writeTable(draft, named ? ['', ...labels] : labels, [named ? [['Antwoord'], ...answers] : answers]);
  }
}

const phaseHeads = ['Plan', 'Do', 'Check', 'Act'];

function phaseCells(draft: Draft, items: readonly Item[]): readonly (readonly Cell[])[] {
  return phases.map((phase) => {
    const those = items.filter(({ criterion }) => criterion.phase === phase);
    if (those.length === 0) return ['–'];
    return those.flatMap((item, index): readonly Cell[] => [
      `${index > 0 ? '<br>' : ''}**${draft.label(item).whole}** `,
      answerOf(item, ' '),
    ]);
  });
}

/** The phases side by side: a table for each norm. */
export function tablePhases(draft: Draft, items: readonly Item[]): void {
  writeTable(draft, phaseHeads, [phaseCells(draft, items)]);
}

/** A table as the web form exports it. */
export function tableHtml(draft: Draft, items: readonly Item[]): void {
  const { page } = draft;
  page.block('<table>\n<tr><th>Nr</th><th>Criterium</th><th>Antwoord</th></tr>\n');
  for (const item of items) {
    const { number, name } = draft.label(item);
    page.write(`<tr><td>${number}</td><td>${name}</td><td>`);
    page.answer(item, item.paragraphs.join('<br>'));
    page.write('</td></tr>\n');
  }
  page.write('</table>');
}

const widths = [24, 58] as const;

/** The words of a text in lines that are no wider than the column, with the place of each in the text. */
function linesOf(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A table drawn with lines, its cells broken over several lines, as pandoc writes it. */
export function tableGrid(draft: Draft, items: readonly Item[]): void {
  const { page } = draft;
  const [left, right] = widths;
  const rule = (mark: string): string => `+${mark.repeat(left + 2)}+${mark.repeat(right + 2)}+\n`;
  page.block(rule('-'));
  page.write(`| ${'Criterium'.padEnd(left)} | ${'Antwoord'.padEnd(right)} |\n${rule('=')}`);
  for (const item of items) {
    const label = linesOf(draft.label(item).whole, left);
    const lines = linesOf(item.paragraphs.join(' '), right);
    for (let row = 0; row < Math.max(label.length, lines.length); row += 1) {
      page.write(`| ${(label[row] ?? '').padEnd(left)} | `);
      const text = lines[row] ?? '';
      if (text !== '') page.answer(item, text);
      page.write(`${' '.repeat(Math.max(0, right - text.length))} |\n`);
    }
    page.write(rule('-'));
  }
}
