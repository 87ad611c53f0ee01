import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { bundleSuites } from '../../scripts/hosts/suites.mjs';
import type { Results } from '../vscode/web.ts';
import { openWorkbench } from './workbench.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Reads the results once they are there. */
async function resultsIn(folder: string, attempts = 300): Promise<Results> {
  const text = await readFile(join(folder, 'mocha.json'), 'utf8').catch(() => '');
  if (text.endsWith('}')) return JSON.parse(text) as Results;
  assert.ok(attempts > 0, 'the suites did not come to an end');
  await setTimeout(1000);
  return resultsIn(folder, attempts - 1);
}

test('the suites of test/vscode pass inside VS Code for the Web', async () => {
  const tests = relative(root, await bundleSuites('web')).replaceAll('\\', '/');
  const files = { 'aantekeningen.md': '# Aantekeningen\n\nNorm 1 bespreken.\n' };
  const workbench = await openWorkbench({ folder: `${root}examples`, files, tests });
  try {
    const { passed, failed } = await resultsIn(workbench.folder);
    assert.deepEqual(failed, []);
    assert.ok(passed.length > 0, 'no tests ran');
  } finally {
    await workbench.close();
  }
});
