import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDocument } from '../../core/src/document/document.ts';
import { createMemo } from '../../core/src/memo.ts';
import { bind } from '../../core/src/binding/bind.ts';
import { editionOf } from '../harness/editions.ts';
import { generateDocument, kindNames } from './generator/generate.ts';
import { scoreBinding } from './score.ts';

const edition = editionOf('kgg-2024');

test('a seed gives the same document each time, and another one another document', () => {
  for (const seed of [3, 10_007]) {
    assert.deepEqual(generateDocument(seed, edition), generateDocument(seed, edition));
    assert.notEqual(
      generateDocument(seed, edition).text,
      generateDocument(seed + kindNames.length, edition).text,
    );
  }
});

test('what a document answers stands where its truth says, and nothing stands for two criteria', () => {
  const numbers = new Map(
    edition.norms.map(({ id, criteria }) => [id, criteria.map(({ number }) => number)]),
  );
  for (let seed = 1; seed <= 3 * kindNames.length; seed += 1) {
    const { text, truth, nobody, kind } = generateDocument(seed, edition);
    assert.ok(truth.length > 0, `${kind} ${seed} answers nothing`);
    const places = [...truth, ...nobody].toSorted((a, b) => a.start - b.start);
    places.forEach(({ start, end }, index) => {
      const words = text.slice(start, end);
      assert.equal(words, words.trim(), `${kind} ${seed}: a stretch ends in space`);
      assert.match(words, /\p{L}/u, `${kind} ${seed}: a stretch without words`);
      assert.ok(end <= (places[index + 1]?.start ?? text.length), `${kind} ${seed}: two stretches overlap`);
    });
    for (const { norm, criterion } of truth) {
      assert.ok(numbers.get(norm)?.includes(criterion), `${kind} ${seed}: no criterion ${norm}.${criterion}`);
    }
  }
});

const text = `# Norm 3. Kennis delen

## 3.1 Leerwensen

Wij willen leren over slaap.

## 3.2 Expertise

Wij delen onze kennis van rouw.
`;
const found = bind(parseDocument(text, createMemo()), edition, createMemo());

/** Where words stand in the text. */
function stretchOf(words: string): { readonly start: number; readonly end: number } {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

/** The outcome of one answer, when it is known to be that to the criterion. */
function outcomeOf(words: string, criterion: number): string | undefined {
  const truth = [{ norm: '3', criterion, ...stretchOf(words) }];
  return scoreBinding(text, truth, [], found).answers[0]?.outcome;
}

test('an answer is right in its own criterion, wrong in another and missed in none', () => {
  assert.equal(outcomeOf('Wij willen leren over slaap.', 1), 'right');
  assert.equal(outcomeOf('Wij willen leren over slaap.', 2), 'wrong');
  assert.equal(outcomeOf('Norm 3. Kennis delen', 1), 'missed');
});

test('an answer that runs on into another’s is wrong', () => {
  assert.equal(outcomeOf(text.slice(text.indexOf('Wij willen')), 1), 'wrong');
});

test('a text that two criteria share is not taken from either', () => {
  const place = stretchOf('Wij willen leren over slaap.');
  const truth = [1, 2].map((criterion) => ({ norm: '3', criterion, ...place }));
  const outcomes = scoreBinding(text, truth, [], found).answers.map(({ outcome }) => outcome);
  assert.deepEqual(outcomes, ['right', 'missed']);
});

test('text of nobody is stolen when a criterion has it', () => {
  const stolen = (words: string) => scoreBinding(text, [], [stretchOf(words)], found).stolen.length;
  assert.equal(stolen('Wij delen onze kennis van rouw.'), 1);
  assert.equal(stolen('Norm 3. Kennis delen'), 0);
});
