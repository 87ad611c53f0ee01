import assert from 'node:assert/strict';
import { relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { bundleSuites } from '../../scripts/hosts/suites.mjs';
import { resultsIn } from '../vscode/results.ts';
import { openWorkbench } from './workbench.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

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
