import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { builtinEditions, evaluate } from '#core';
import { fileReport } from '../../cli/src/output/file-report.ts';
import { draft } from './world.ts';

const example = (name: string): string =>
  readFileSync(new URL(`../../examples/${name}.zelfevaluatie.md`, import.meta.url), 'utf8');

const texts = {
  empty: '',
  draft,
  complete: example('praktijk-de-linde'),
  concept: example('praktijk-zonnehof-concept'),
  'of no edition': '---\nkeurmerk: kgg-2042\n---\n',
};

for (const [name, text] of Object.entries(texts)) {
  test(`the report on a file is plain data: ${name}`, () => {
    const evaluation = evaluate(text, { editions: builtinEditions, today: '2024-06-01' });
    const report = fileReport('map/a.md', evaluation);
    assert.deepEqual(JSON.parse(JSON.stringify(report)), report);
    assert.deepEqual(structuredClone(report), report);
    assert.equal(report.isEmpty, text === '');
    assert.deepEqual(
      report.findings.map(({ range }) => [range.start.offset, range.end.offset]),
      evaluation.findings.map(({ range }) => [range.start, range.end]),
    );
    for (const prints of [
      report.findings.map(({ fingerprints }) => fingerprints.whole),
      report.findings.map(({ fingerprints }) => fingerprints.former),
      report.findings.flatMap(({ fingerprints }) => fingerprints.gaps.map(({ print }) => print)),
    ]) {
      assert.equal(new Set(prints).size, prints.length);
    }
  });
}

test('a place in last year’s document is told by its path from this one', () => {
  const previous = example('praktijk-de-linde');
  const text = previous.replace(/^keurmerk:.*$/m, '$&\nvorige: ../2023/a.md').replace(/8,\d/g, '9,9');
  const options = { editions: builtinEditions, today: '2024-06-01' } as const;
  const { findings } = fileReport(
    'a.md',
    evaluate(text.replaceAll(/doel/gi, 'plan'), {
      ...options,
      previous: { text: previous, path: '../2023/a.md' },
    }),
  );
  const elsewhere = findings.flatMap(({ related }) => related).filter(({ path }) => path !== undefined);
  assert.ok(elsewhere.length > 0);
  const lines = previous.split('\n');
  for (const { path, range } of elsewhere) {
    assert.equal(path, '../2023/a.md');
    assert.ok((lines[range.start.line - 1] ?? '').length >= range.start.column - 1);
  }
});
