import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Sentence } from '../../core/src/figures/sentences.ts';
import { context, passage } from './read-text.ts';

const cut = (text: string): readonly string[] => {
  const { mask } = passage(text);
  return context(text).sentences.map(({ range }) => mask.slice(range.start, range.end).trim());
};
const sentence = (text: string, holding: string): Sentence => {
  const { mask } = passage(text);
  const found = context(text).sentences.find(({ range }) =>
    mask.slice(range.start, range.end).includes(holding),
  );
  assert.ok(found, holding);
  return found;
};
const textsOf = (text: string, names: readonly Sentence[]): readonly string[] => {
  const { mask } = passage(text);
  return names.map(({ range }) => mask.slice(range.start, range.end).trim());
};

test('sentences end at full stops, but not behind abbreviations and initials', () => {
  assert.deepEqual(cut('Het duurt ca. 4 weken. Daarna volgt cliënt M. de groep (max. 8).'), [
    'Het duurt ca. 4 weken.',
    'Daarna volgt cliënt M. de groep (max. 8).',
  ]);
});

test('short lines stand by themselves, wrapped prose does not', () => {
  assert.deepEqual(cut('Bejegening 4,7\nSamen beslissen 4,4'), ['Bejegening 4,7', 'Samen beslissen 4,4']);
  const wrapped =
    'Wij meten de ervaringen van onze cliënten elk jaar en bespreken\nde uitkomsten met elkaar.';
  assert.equal(cut(wrapped).length, 1);
});

test('a bold start that ends with a stop or colon names what follows', () => {
  const text = '**Recidive.** In 2023 kwam 4% terug.';
  assert.deepEqual(textsOf(text, sentence(text, '4%').above), ['Recidive.']);
  assert.deepEqual(cut('**Gemiddeld** 8 sessies'), ['Gemiddeld   8 sessies']);
});

test('a short paragraph and the headings name what follows, nearest first', () => {
  const text = '# Cijfers\n\n## Ervaringen\n\nBejegening\n\nScore: 4,8';
  assert.deepEqual(textsOf(text, sentence(text, '4,8').above), ['Bejegening', 'Ervaringen', 'Cijfers']);
});

test('the line before a list names its items', () => {
  const text = 'Wachttijden per 1 mei 2024:\n\n- intake: 4 weken';
  assert.deepEqual(textsOf(text, sentence(text, 'intake').above), ['Wachttijden per 1 mei 2024:']);
});

test('a cell is named by its row and its column', () => {
  const text = '| Schaal | 2023 | 2024 |\n|---|---|---|\n| Bejegening | 4,7 | 4,8 |';
  const cell = sentence(text, '4,8');
  assert.deepEqual(textsOf(text, cell.rowHeads), ['Bejegening']);
  assert.deepEqual(textsOf(text, cell.columnHeads), ['2024']);
});
