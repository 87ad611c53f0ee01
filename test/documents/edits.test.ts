import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { builtinEditions, createMemo, evaluate, type Memo } from '#core';

const root = fileURLToPath(new URL('../..', import.meta.url));
const documents = [
  'examples/praktijk-zonnehof-concept.zelfevaluatie.md',
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

/** Typing somewhere: at one of the places where numbers stand, or anywhere, in a few goes. */
const typing = fc.record({
  // Without a bias for the ends of the text.
  place: fc.noBias(fc.nat(9999)).map((place) => place / 10_000),
  atNumber: fc.constantFrom(true, true, false),
  goes: fc.array(
    fc.record({
      remove: fc.constantFrom(0, 0, 0, 1, 12, 300),
      insert: fc.constantFrom(
        'x',
        ' ',
        '\n',
        '1',
        '8,4',
        ' gemiddeld 510 minuten in 2024 ',
        '\n\n## Check\n\n',
        '\n\n### 2. Doelen\n\nWij streven naar een 8.\n\n',
        '```\n',
        '<!-- ',
        '~~',
        '<del>',
        '\n<p>8,4 ',
        '\n---\n',
        '\n##2. Doelen\n',
        '\n<table><tr><td>Bejegening<td>4,6</table>\n',
        '\n+-----+-----+\n| Effect | 0,8 |\n+-----+-----+\n',
        '\n\n----- -----\n\nEffect 0,8\n\n----- -----\n\n',
        '\n<<<<<<< HEAD\n',
        '\n=======\n',
        '\n>>>>>>> ander\n',
        '\n| Onderdeel | 2023 | 2024 |\n|---|---|---|\n| Bejegening | 4,6 | 4,7 |\n',
        '',
      ),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

for (const name of documents) {
  const original = readFileSync(root + name, 'utf8');
  const numbers = Array.from(original.matchAll(/\d+/g), ({ index }) => index);
  test(`after a run of edits ${name} has the findings and figures of a fresh run`, () => {
    fc.assert(
      fc.property(typing, ({ place, atNumber, goes }) => {
        const memo = createMemo();
        shown(original, memo);
        const anywhere = Math.floor(place * original.length);
        let at = (atNumber && numbers[Math.floor(place * numbers.length)]) || anywhere;
        let text = original;
        for (const { remove, insert } of goes) {
          text = text.slice(0, at) + insert + text.slice(at + remove);
          at += insert.length;
          assert.deepEqual(shown(text, memo), shown(text, createMemo()));
        }
      }),
      { numRuns: 25 },
    );
  });
}
