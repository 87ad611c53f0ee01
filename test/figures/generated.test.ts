import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generate, randomFrom } from './generated.ts';
import { read } from './read-text.ts';

const perSeed = 700;
const leastRight = 0.99;

for (const seed of [20_011, 30_013, 40_009]) {
  test(`generated sentences of seed ${seed} are read for what they say`, () => {
    const random = randomFrom(seed);
    const sentences = Array.from({ length: perSeed }, () => generate(random));
    const readings = sentences.map((sentence) => {
      const { present, values } = read(sentence.ask, sentence.text);
      const numbers = values.flatMap(({ value, low, high }) => [value, low, high]);
      const isRight = sentence.own === null ? !present : present && numbers.includes(sentence.own);
      return { ...sentence, isRight, isTaken: sentence.other !== null && numbers.includes(sentence.other) };
    });
    const wrong = readings.filter(({ isRight }) => !isRight).map(({ text }) => text);
    const taken = readings.filter(({ isTaken }) => isTaken).map(({ text }) => text);
    assert.deepEqual(taken, []);
    assert.ok(wrong.length <= perSeed * (1 - leastRight), wrong.join('\n'));
  });
}
