import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { editionOf } from '../harness/editions.ts';
import { readJudged } from './documents/read.ts';

const folder = new URL('./documents/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.zelfevaluatie.md'));
const criteria = editionOf('kgg-2024').norms.flatMap(({ id, criteria }) =>
  criteria.map(({ number }) => `${id}.${number}`),
);

const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

for (const name of names) {
  test(`${name} is judged on every criterion, each passage once`, () => {
    const judgement = read(name.replace('.zelfevaluatie.md', '.json'));
    const { answers } = JSON.parse(judgement) as { readonly answers: Record<string, unknown> };
    assert.deepEqual(Object.keys(answers), criteria);
    const { truth, nobody } = readJudged(read(name), judgement);
    const places = [...truth, ...nobody].toSorted((a, b) => a.start - b.start);
    places.forEach(({ end }, index) => assert.ok(end <= (places[index + 1]?.start ?? Infinity)));
  });
}

test('a judgement whose words are not in the document, or are there twice, is refused', () => {
  const judge = (opening: string, closing: string) => () =>
    readJudged('een twee een drie', JSON.stringify({ answers: { '3.1': [[opening, closing]] }, nobody: [] }));
  assert.doesNotThrow(judge('twee', 'drie'));
  assert.throws(judge('vier', 'drie'), /not in the document: vier/);
  assert.throws(judge('een', 'drie'), /twice in the document: een/);
  assert.throws(judge('twee', 'vijf'), /not behind "twee": vijf/);
});
