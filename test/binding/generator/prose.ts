import { writeHeading, writePieces, type Draft, type HeadingForm } from './draft.ts';
import { piecesOf, type Room } from './noise.ts';
import type { Item, Plan } from './plan.ts';

/** Ways to write answers down one below the other. */
export type WriteItems = (draft: Draft, items: readonly Item[], level: number) => void;

const each =
  (write: (draft: Draft, item: Item, level: number) => void): WriteItems =>
  (draft, items, level) =>
    items.forEach((item) => write(draft, item, level));

function below(draft: Draft, item: Item, room: Room, level: number): void {
  writePieces(draft, item, piecesOf(item, draft.habit, room, level, draft.random));
}

/** Behind what stands on the line. */
function behind(draft: Draft, item: Item, room: Room, level: number): void {
  const pieces = piecesOf(item, { ...draft.habit, quotes: false, drafts: false }, room, level, draft.random);
  writePieces(draft, item, pieces, true);
}

const oneLine = (item: Item): string => item.paragraphs.join(' ');

/** A label of its own line above each answer; now and then one is written in another way. */
export const underLabels = (form: HeadingForm): WriteItems =>
  each((draft, item, level) => {
    const { whole } = draft.label(item);
    const odd = form === 'atx' && draft.random.chance(0.02);
    const label = form === 'plain' ? whole.replace(/^(\d+)([.)]) /, '$1\\$2 ') : whole;
    writeHeading(draft.page, label, level, odd ? 'bold' : form);
    below(draft, item, form === 'atx' || form === 'setext' ? 'headings' : 'blocks', level);
  });

/** Label and answer on lines below each other without anything between, as Word leaves them when pasted. */
export const pastedLines: WriteItems = each((draft, item) => {
  const { page } = draft;
  page.block(draft.label(item).whole);
  for (const paragraph of item.paragraphs) {
    page.write('\n');
    page.answer(item, paragraph);
  }
});

/** The label goes before the answer in the same paragraph. */
export const leadIns = (before: string, after: string): WriteItems =>
  each((draft, item, level) => {
    draft.page.block(`${before}${draft.label(item).whole}${after} `);
    behind(draft, item, 'blocks', level);
  });

/** Numbers of a list that Markdown must not count: `1\. **Titel.** tekst`. */
export const escapedNumbers: WriteItems = each((draft, item, level) => {
  const { number, name } = draft.label(item);
  draft.page.block(`${number}\\. **${name}.** `);
  behind(draft, item, 'blocks', level);
});

/** What stands before and behind a label that begins an item of a list. */
const labelMarks = [
  ['**', ':**'],
  ['**', '.**'],
  ['**', '**:'],
  ['_', '_:'],
  ['', ':'],
] as const;

/** A list that counts the criteria itself. */
export const countedList: WriteItems = (draft, items) => {
  const { page } = draft;
  const [before, after] = draft.keep('label', labelMarks);
  page.block();
  for (const item of items) {
    const { number, name } = draft.label(item);
    page.write(`${number}. ${before}${name}${after} `);
    page.answer(item, item.paragraphs.join('\n\n   '));
    page.write('\n');
  }
};

/** A list with marks before its items. */
export const markedList: WriteItems = (draft, items) => {
  const { page } = draft;
  const mark = draft.keep('mark', ['-', '-', '*', '•', 'o', '- [x]', '- [ ]']);
  const [before, after] = draft.keep('label', labelMarks);
  page.block();
  for (const item of items) {
    page.write(`${mark} ${before}${draft.label(item).whole}${after} `);
    page.answer(item, oneLine(item));
    page.write('\n');
  }
};

/** A list of norms with the criteria in lists below them. */
export function nestedList(draft: Draft, plan: Plan): void {
  const { page, keep } = draft;
  const [before, after] = keep('label', labelMarks);
  const named = keep('named norms', [true, false]);
  page.block();
  for (const { norm, items } of plan) {
    page.write(`- Norm ${norm.id}${named ? ` ${norm.title}` : ''}\n`);
    for (const item of items) {
      page.write(`  - ${before}${draft.label(item).whole}${after} `);
      page.answer(item, oneLine(item));
      page.write('\n');
    }
  }
}

/** A portal's questions, whose numbers run on and have nothing to do with those of the criteria. */
export function portal(draft: Draft, items: readonly Item[], level: number, first: number): void {
  const { page, keep } = draft;
  const form = keep('question', ['atx', 'bold', 'plain'] as const);
  const sameLine = keep('answer on the line', [true, true, false]);
  const glued = form === 'plain' && keep('glued', [true, false]);
  items.forEach((item, index) => {
    writeHeading(page, `Vraag ${first + index}: ${draft.label(item).whole}`, level, form);
    if (glued) page.write('\n');
    else page.block();
    page.write(sameLine ? 'Antwoord: ' : 'Antwoord:\n\n');
    behind(draft, item, 'line', level);
    if (draft.habit.leftover !== undefined) page.block(draft.habit.leftover);
  });
}

/** The number stands in the margin, before the passage or behind it. */
export const marginMarks = (place: 'before' | 'behind'): WriteItems =>
  each((draft, item) => {
    const { page } = draft;
    const { whole } = draft.label(item);
    const mark = whole.startsWith('[') ? whole : draft.habit.lists ? `[${whole}]` : `(${whole})`;
    page.block();
    if (place === 'before') page.write(`${mark} `);
    page.answer(item, place === 'before' ? item.paragraphs.join('\n\n') : oneLine(item));
    if (place === 'behind') page.write(` ${mark}`);
  });

/** Nothing but the text: a paragraph or two for each criterion. */
export const runningText: WriteItems = each((draft, item) => {
  writePieces(
    draft,
    item,
    item.paragraphs.map((text) => ({ text, own: true })),
  );
});
