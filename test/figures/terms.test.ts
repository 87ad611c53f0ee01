import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileFinder } from '../../core/src/figures/terms.ts';
import { tokens } from './read-text.ts';

const find = compileFinder({
  wait: 'wachttijd*, *wachtlijst, geen|zonder wachten',
  back: 'kwam|kwamen … terug',
  within: '*onderzoek*',
});

const found = (text: string): readonly string[] =>
  find(tokens(text)).map(
    ({ concept, from, to }) =>
      `${concept}: ${tokens(text)
        .slice(from, to)
        .map(({ text: word }) => word)
        .join(' ')}`,
  );

test('a star stands for any letters, at the start or the end of a word', () => {
  assert.deepEqual(found('Wachttijden en een intakewachtlijst'), [
    'wait: Wachttijden',
    'wait: intakewachtlijst',
  ]);
  assert.deepEqual(found('een cliëntonderzoekje'), ['within: cliëntonderzoekje']);
});

test('a bar stands for a choice', () => {
  assert.deepEqual(found('zonder wachten'), ['wait: zonder wachten']);
  assert.deepEqual(found('niet wachten'), []);
});

test('dots stand for words in between, but not beyond a comma', () => {
  assert.deepEqual(found('In 2024 kwam 4% binnen een jaar terug.'), [
    'back: kwam 4% binnen een jaar terug'.replace('4%', '4 %'),
  ]);
  assert.deepEqual(found('Zij kwam, zag en ging terug.'), []);
});

test('a word can share its end with a later one', () => {
  const shared = compileFinder({ both: 'angst en stemmingsklacht*' });
  assert.equal(shared(tokens('angst- en stemmingsklachten')).length, 1);
  assert.equal(shared(tokens('angst - en stemmingsklachten')).length, 0);
});

test('the names of object members are words like any other', () => {
  assert.deepEqual(found('constructor toString'), []);
});
