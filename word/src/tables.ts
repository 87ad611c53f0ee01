import type { Element } from 'hast';
import { type Content, element, isElement, isTag, property, text, textOf } from './hast.ts';

/** A line end within a cell, which Markdown can only write as a tag. */
export const cellBreak = 'cell-break';

interface Cell {
  readonly content: readonly Content[];
  readonly isHeader: boolean;
}

const emptyCell: Cell = { content: [], isHeader: false };

/** Tables wider than this are nothing that anyone reads. */
const mostColumns = 100;

const rowsOf = (node: Element): readonly Element[] =>
  node.children.flatMap((child) => {
    if (isTag(child, 'tr')) return [child];
    return isTag(child, 'thead', 'tbody', 'tfoot') ? rowsOf(child) : [];
  });

const cellsOf = (row: Element): readonly Element[] =>
  row.children.filter((child): child is Element => isTag(child, 'td', 'th'));

const span = (cell: Element, name: string): number => Math.max(1, Number(property(cell, name)) || 1);

/** Longer cells are answers, which are given once. */
const longestLabel = 60;

/**
 * The cells of a table by row and column, merged ones opened up. Of cells merged across, the first has the text. A
 * label at the start of rows that is merged downwards is repeated, so that each row says what it is about.
 */
function gridOf(table: Element): readonly (readonly Cell[])[] {
  const rows = rowsOf(table);
  const grid: (Cell | undefined)[][] = rows.map(() => []);
  rows.forEach((row, at) => {
    const line = grid[at] ?? [];
    let column = 0;
    for (const cell of cellsOf(row)) {
      while (line[column] !== undefined) column++;
      const own: Cell = { content: cell.children, isHeader: cell.tagName === 'th' };
      const isLabel = column === 0 && textOf(cell).trim().length <= longestLabel;
      const width = Math.min(span(cell, 'colSpan'), mostColumns - column);
      for (let below = 0; below < span(cell, 'rowSpan') && at + below < rows.length; below++) {
        for (let right = 0; right < width; right++) {
          const isOwn = below === 0 || isLabel;
          (grid[at + below] ?? [])[column + right] = right === 0 && isOwn ? own : emptyCell;
        }
      }
      column += width;
    }
  });
  const width = Math.max(0, ...grid.map((line) => line.length));
  return grid.map((line) => Array.from({ length: width }, (_, column) => line[column] ?? emptyCell));
}

const plain = ({ content }: Cell): string => content.map(textOf).join('').trim();

const isBold = (nodes: readonly Content[]): boolean =>
  nodes.every((node) => {
    if (isTag(node, 'strong')) return true;
    return isElement(node) ? isBold(node.children) : textOf(node).trim() === '';
  });

const longestHeader = 60;
const year = /^(?:19|20)\d\d$/;

/** Whether the first row of a table names the columns: marked or bold, or words above rows of their values. */
function hasHeader(grid: readonly (readonly Cell[])[]): boolean {
  const [head = [], ...body] = grid;
  const filled = head.filter((cell) => plain(cell) !== '');
  if (filled.length === 0 || body.length === 0) return false;
  if (head.some(({ isHeader }) => isHeader) || filled.every(({ content }) => isBold(content))) return true;
  const isWorded = filled.every((cell) => {
    const words = plain(cell);
    return (
      words.length <= longestHeader && !/[.;:!?]$/.test(words) && (year.test(words) || !/\d/.test(words))
    );
  });
  const [first, ...others] = head;
  const isFull =
    filled.length === head.length || (plain(first ?? emptyCell) === '' && filled.length === others.length);
  const hasValues = body.some((row) =>
    row.slice(1).some((cell) => /\d/.test(plain(cell)) || plain(cell).length > longestHeader),
  );
  return isWorded && isFull && hasValues;
}

const blocks = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'ul',
  'ol',
  'table',
  'tr',
  'td',
  'th',
  'tbody',
  'thead',
]);

/** The content of a cell as running text, with line ends between what were paragraphs and list items. */
function flatten(nodes: readonly Content[]): readonly Content[] {
  const lines: Content[][] = [[]];
  const add = (node: Content): void => void lines.at(-1)?.push(node);
  const end = (): void => {
    if (lines.at(-1)?.length !== 0) lines.push([]);
  };
  const visit = (node: Content, lead: string): void => {
    if (isTag(node, 'br')) end();
    else if (isTag(node, 'ol')) {
      const start = Number(property(node, 'start')) || 1;
      node.children.forEach((item, index) => visit(item, `${start + index}. `));
    } else if (isElement(node) && blocks.has(node.tagName)) {
      end();
      const own = isTag(node, 'li') ? lead || '– ' : '';
      if (own !== '') add(text(own));
      for (const child of node.children) visit(child, '');
      end();
    } else if (textOf(node).trim() !== '' || node.type !== 'text' || lines.at(-1)?.length !== 0) add(node);
  };
  for (const node of nodes) visit(node, '');
  return lines
    .filter((line) => line.length > 0)
    .flatMap((line, index) => (index === 0 ? line : [element(cellBreak, []), ...line]));
}

/** Without bold: the names of columns stand out by themselves. */
const withoutBold = (nodes: readonly Content[]): readonly Content[] =>
  nodes.flatMap((node) => {
    if (!isElement(node)) return [node];
    const children = withoutBold(node.children);
    return node.tagName === 'strong' ? children : [{ ...node, children: [...children] }];
  });

function row(cells: readonly Cell[], tag: 'td' | 'th'): Element {
  return element(
    'tr',
    cells.map(({ content }) => element(tag, flatten(tag === 'th' ? withoutBold(content) : content))),
  );
}

/** Whether a row has one cell only, spread out over all columns. */
const isTitle = (cells: readonly Cell[]): boolean =>
  cells.slice(1).every((cell) => cell === emptyCell) && plain(cells[0] ?? emptyCell) !== '';

/**
 * A table as Markdown can have it: simple cells and a first row that names the columns, empty where none does. A
 * table of one column only frames what is in it, so its content comes instead; so does a first row that is a title.
 */
export function tidyTable(table: Element): readonly Content[] {
  const grid = gridOf(table);
  const width = grid[0]?.length ?? 0;
  if (width <= 1) return grid.flatMap((cells) => cells.flatMap(({ content }) => asBlocks(content)));
  const titles = grid.length > 1 && isTitle(grid[0] ?? []) ? 1 : 0;
  const rows = grid.slice(titles);
  const [head = [], ...body] = hasHeader(rows)
    ? rows
    : [Array.from({ length: width }, () => emptyCell), ...rows];
  return [
    ...grid.slice(0, titles).flatMap(([title]) => asBlocks(title?.content ?? [])),
    element('table', [
      element('thead', [row(head, 'th')]),
      element(
        'tbody',
        body.map((cells) => row(cells, 'td')),
      ),
    ]),
  ];
}

/** The content of a cell as paragraphs of its own. */
function asBlocks(content: readonly Content[]): readonly Content[] {
  const isLoose = content.some((node) => !isElement(node) || !blocks.has(node.tagName));
  return isLoose ? [element('p', content)] : content;
}
