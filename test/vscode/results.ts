import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Results } from './web.ts';

/** Reads what the suites leave behind in their workspace, once it is there. */
export async function resultsIn(folder: string, attempts = 300): Promise<Results> {
  const text = await readFile(join(folder, 'mocha.json'), 'utf8').catch(() => '');
  if (text.endsWith('}')) return JSON.parse(text) as Results;
  assert.ok(attempts > 0, 'the suites did not come to an end');
  await setTimeout(1000);
  return resultsIn(folder, attempts - 1);
}
