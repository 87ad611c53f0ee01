import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type CriterionResult, evaluate } from '#core';
import { arrange } from '../../word/src/arrange.ts';
import { convertWord } from '../../word/src/convert.ts';
import { editions } from '../harness/editions.ts';
import { wordFrom } from './from-markdown.ts';

/** Whether a document stays as it was: pasted lines become paragraphs, which may have another period. */
const documents = {
  'examples/praktijk-de-linde.zelfevaluatie.md': 'same paragraphs',
  'examples/praktijk-zonnehof-concept.zelfevaluatie.md': 'same paragraphs',
  'test/documents/brede-tabel.md': 'same paragraphs',
  'test/documents/door-elkaar.md': 'same paragraphs',
  'test/documents/keurmerkwijzer.md': 'same paragraphs',
  'test/documents/word-genummerd.md': 'pasted lines',
} as const;

/** What is said of each criterion: how far it is, and the figures in its answers. */
const verdicts = (criteria: readonly CriterionResult[], withPeriods: boolean): unknown =>
  criteria.map(({ norm, criterion, status, figures }) => ({
    criterion: `${norm}.${criterion}`,
    status,
    figures: figures.map(({ ask, reading: { values, missing, period } }) => ({
      ask,
      missing,
      ...(withPeriods && { period: period && [period.start, period.end] }),
      values: values.map(({ label, value, unit }) => ({ label, value, unit })),
    })),
  }));

for (const [path, kind] of Object.entries(documents)) {
  test(`${path} says the same once it has been through Word`, async () => {
    const original = readFileSync(path, 'utf8');
    const converted = await convertWord(await wordFrom(original));
    assert.ok('markdown' in converted);
    const before = evaluate(original, { editions, today: '2024-11-01', edition: undefined });
    const { text } = arrange(converted, { editions, edition: before.edition?.id, name: 'concept.docx' });
    const { referenceDate } = before;
    const after = evaluate(text, { editions, today: '2024-11-01', edition: undefined, referenceDate });
    const withPeriods = kind === 'same paragraphs';
    assert.deepEqual(verdicts(after.criteria, withPeriods), verdicts(before.criteria, withPeriods));
  });
}
