import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bind, createMemo, parseDocument } from '#core';
import { editionOf } from '../harness/editions.ts';

/** Which criteria a text answers, in their order, each with how its answer begins. */
function answers(text: string): readonly string[] {
  const memo = createMemo();
  const { norms } = bind(parseDocument(text, memo), editionOf('kgg-2024'), memo);
  return norms.flatMap(({ norm, phases }) =>
    phases.flatMap(({ criteria }) =>
      criteria.flatMap(({ criterion, answers: found }) =>
        found.map(({ body }) => `${norm.id}.${criterion.number} ${body.text.trim().slice(0, 20)}`),
      ),
    ),
  );
}

test('below a phase its own number tells which criterion an item answers, more than words like those of another', () => {
  const text = '# Norm 1\n\n## Check\n\n8. Evalueren van de behandeldoelen\n\nIn het vijfde gesprek.\n';
  assert.deepEqual(answers(text), ['1.8 In het vijfde gespre']);
});

test('a numbered list may run on over the last criterion of the phase and the norm', () => {
  const items = Array.from(
    { length: 9 },
    (_, index) => `${index + 6}. Zie https://praktijk.example/${index}.\n`,
  );
  const found = answers(`# Norm 2b\n\n## Do\n\n${items.join('\n')}`);
  assert.deepEqual(
    found.map((one) => one.split(' ')[0]),
    [6, 7, 8, 9, 10, 11, 12, 13].map((number) => `2b.${number}`),
  );
});

test('an address right behind the title of an item belongs to the answer', () => {
  const text =
    '# Norm 2b\n\n## Do\n\n6. Bereikbaarheid – https://praktijk.example/contact (telefoontijden en adres).\n';
  assert.match(answers(text)[0] ?? '', /https:/);
});
