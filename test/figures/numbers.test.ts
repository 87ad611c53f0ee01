import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toCardinal } from 'n2words/nl-NL';
import { numberOf, readNumber, valueOfWord } from '../../core/src/figures/numbers.ts';
import { plainWord } from '../../core/src/figures/tokens.ts';
import { tokens } from './read-text.ts';

test('digits are read as Dutch writes them', () => {
  const table: Readonly<Record<string, number>> = {
    '8,4': 8.4,
    '8.4': 8.4,
    '0.875': 0.875,
    '1.234': 1234,
    '1.234,5': 1234.5,
    '12.345.678': 12_345_678,
    '1\u202F234': 1234,
    '½': 0.5,
  };
  for (const [text, value] of Object.entries(table)) assert.equal(numberOf(text), value, text);
});

test('every number word up to ten thousand is read back', () => {
  for (let number = 0; number <= 10_000; number++) {
    const words = tokens(toCardinal(number));
    const reading = readNumber(words, 0);
    assert.equal(reading?.value, number, toCardinal(number));
    assert.equal(reading.to, words.length, toCardinal(number));
  }
});

test('decimals, halves and fractions in words', () => {
  const table: Readonly<Record<string, number>> = {
    'vier komma acht': 4.8,
    'acht komma vijfenzeventig': 8.75,
    'vijf komma nul vijf': 5.05,
    'acht en een half': 8.5,
    achteneenhalf: 8.5,
    tweeëneenhalf: 2.5,
    anderhalve: 1.5,
    '8½': 8.5,
    '1,3 miljoen': 1_300_000,
  };
  for (const [text, value] of Object.entries(table))
    assert.equal(readNumber(tokens(text), 0)?.value, value, text);
});

test('"een" may be the article, "één" is a number', () => {
  assert.equal(readNumber(tokens('een'), 0)?.article, true);
  assert.equal(readNumber(tokens('één'), 0)?.article, false);
});

test('words that only look like numbers are none', () => {
  for (const word of ['constructor', 'wachten', 'honderden', 'tweede', 'eenheid', '', 'enacht']) {
    assert.equal(valueOfWord(plainWord(word)), undefined, word);
  }
});
