import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type CriterionResult, evaluate } from '#core';
import { arrange } from '../../word/src/arrange.ts';
import { convertWord } from '../../word/src/convert.ts';
import { editions } from '../harness/editions.ts';
import { wordFrom } from './from-markdown.ts';

const documents = [
  'examples/praktijk-de-linde.zelfevaluatie.md',
  'examples/praktijk-zonnehof-concept.zelfevaluatie.md',
  'test/documents/brede-tabel.md',
  'test/documents/door-elkaar.md',
  'test/documents/keurmerkwijzer.md',
  'test/documents/word-genummerd.md',
];

/** What is said of each criterion: how far it is, and the figures in its answers. */
const verdicts = (criteria: readonly CriterionResult[]): unknown =>
  criteria.map(({ norm, criterion, status, figures }) => ({
    criterion: `${norm}.${criterion}`,
    status,
    figures: figures.map(({ ask, reading: { values, missing, period } }) => ({
      ask,
      missing,
      period: period && [period.start, period.end],
      values: values.map(({ label, value, unit }) => ({ label, value, unit })),
    })),
  }));

for (const path of documents) {
  test(`${path} says the same once it has been through Word`, async () => {
    const original = readFileSync(path, 'utf8');
    const converted = await convertWord(await wordFrom(original));
    assert.ok('markdown' in converted);
    const before = evaluate(original, { editions, today: '2024-11-01', edition: undefined });
    const { text } = arrange(converted, { editions, edition: before.edition?.id, name: 'concept.docx' });
    const { referenceDate } = before;
    const after = evaluate(text, { editions, today: '2024-11-01', edition: undefined, referenceDate });
    assert.deepEqual(verdicts(after.criteria), verdicts(before.criteria));
  });
}
