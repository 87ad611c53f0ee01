import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { convertApart as ConvertApart } from '../../word/src/node.ts';
import { paragraph, wordFile } from './word-file.ts';

/** The bundle that is shipped; `npm run build` makes it. */
const bundle = fileURLToPath(new URL('../../dist/word/node.cjs', import.meta.url));
const { convertApart } = createRequire(import.meta.url)(bundle) as { convertApart: typeof ConvertApart };

test('the bundle converts in a thread of its own', async () => {
  const converted = await convertApart(wordFile({ body: paragraph('Wij lezen elke brief.') }));
  assert.deepEqual(converted, { markdown: 'Wij lezen elke brief.\n', changes: 0, comments: 0, pictures: 0 });
});

test('what is refused comes back from the thread', async () => {
  assert.deepEqual(await convertApart(new Uint8Array(3)), { refused: 'not-word' });
});
