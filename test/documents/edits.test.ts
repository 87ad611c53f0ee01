import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { builtinEditions, createMemo, evaluate, type Memo } from '#core';

const root = fileURLToPath(new URL('../..', import.meta.url));
const documents = [
  'examples/praktijk-zonnehof-concept.zelfevaluatie.md',
  'test/documents/keurmerkwijzer.md',
  'test/documents/brede-tabel.md',
  'test/documents/door-elkaar.md',
];

/** Everything that an editor or report shows of a text. */
function shown(text: string, memo: Memo): unknown {
  const { findings, criteria, progress } = evaluate(text, {
    editions: builtinEditions,
    today: '2025-02-01',
    memo,
    rethrow: true,
  });
  const results = criteria.map(({ norm, criterion, status, figures }) => ({ norm, criterion, status, figures }));
  return { findings, results, progress };
}

/** A place as a share of the text, so much to take away, and what is typed or pasted there. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.constantFrom(0, 0, 0, 1, 12, 300),
  insert: fc.constantFrom(
    'x',
    ' ',
    '\n',
    '8,4',
    ' gemiddeld 510 minuten in 2024 ',
    '\n\n## Check\n\n',
    '\n\n### 2. Doelen\n\nWij streven naar een 8.\n\n',
    '```\n',
    '<!-- ',
    '\n| Onderdeel | 2023 | 2024 |\n|---|---|---|\n| Bejegening | 4,6 | 4,7 |\n',
    '',
  ),
});

for (const name of documents) {
  const original = readFileSync(root + name, 'utf8');
  test(`after a run of edits ${name} has the findings and figures of a fresh run`, () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 3, maxLength: 8 }), (edits) => {
        const memo = createMemo();
        let text = original;
        shown(text, memo);
        for (const { at, remove, insert } of edits) {
          const from = Math.floor(at * text.length);
          text = text.slice(0, from) + insert + text.slice(from + remove);
          assert.deepEqual(shown(text, memo), shown(text, createMemo()));
        }
      }),
      { numRuns: 12 },
    );
  });
}
