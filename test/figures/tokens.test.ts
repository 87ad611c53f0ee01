import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tokens } from './read-text.ts';

const shown = (text: string): string =>
  tokens(text)
    .map(({ kind, plain, text: raw }) => `${kind}:${plain || raw}`)
    .join(' ');

const table: readonly (readonly [text: string, tokens: string, why: string])[] = [
  ['Cliënten 8,4', 'word:clienten number:8,4', 'words are folded, numbers kept'],
  ['OQ-45 en DSM-5', 'word:oq45 word:en word:dsm5', 'the number of a name is no number'],
  ['4,72¹', 'number:4,72', 'the mark of a footnote is passed over'],
  ['bejegening-4,8', 'word:bejegening sign:- number:4,8', 'a decimal number is not part of a word'],
  ['januari-juni', 'word:januari sign:- word:juni', 'a hyphen between months is a range'],
  ['512min', 'number:512 word:min', 'a unit may be glued to its number'],
  ['criterium 2a', 'word:criterium code:2a', 'other letters make a code of it'],
  ['1.234 en 3.2.1', 'number:1.234 word:en code:3.2.1', 'thousands, and the number of a paragraph'],
  ['020 94999999', 'code:020 code:94999999', 'telephone numbers and registrations'],
  ['1\u202F234', 'number:1\u202F234', 'a narrow blank groups thousands'],
  ['22–4‑2024', 'number:22 sign:- number:4 sign:- number:2024', 'all dashes are alike'],
  ['8½', 'number:8 number:½', ''],
];

for (const [text, expected, why] of table) {
  test(`tokens of "${text}" ${why}`, () => assert.equal(shown(text), expected));
}

test('a token knows its place and whether a blank stands before it', () => {
  const [first, second] = tokens('een  9,1');
  assert.deepEqual([first?.start, first?.end, first?.spaced], [0, 3, true]);
  assert.deepEqual([second?.start, second?.end, second?.spaced], [5, 8, true]);
});

test('a number of more digits than any amount is one code after the other', () => {
  assert.ok(tokens('9'.repeat(50)).every(({ kind }) => kind === 'code'));
});
