import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readCase, scoreCase } from './score.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) =>
    readFileSync(folder + name, 'utf8')
      .trim()
      .split('\n')
      .map(readCase),
  );

test('there are cases for every ask, and no two with one name', () => {
  assert.equal(new Set(cases.map(({ asks }) => asks)).size, 10);
  assert.equal(new Set(cases.map(({ id }) => id)).size, cases.length);
});

for (const item of cases) {
  test(`${item.id}: ${item.text.slice(0, 80).replaceAll('\n', ' ')}`, () => {
    const { problems, got } = scoreCase(item);
    assert.deepEqual(problems, [], got);
  });
}
