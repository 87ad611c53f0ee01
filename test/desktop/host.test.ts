import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { packageSuites } from '../../scripts/hosts/suites.mjs';
import { resultsIn } from '../vscode/results.ts';
import { openWorkbench } from '../web/workbench.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('the suites of test/vscode pass inside VS Code with the packaged extension', async () => {
  const files = { 'aantekeningen.md': '# Aantekeningen\n\nNorm 1 bespreken.\n' };
  const extensions = [await packageSuites()];
  const workbench = await openWorkbench({ host: 'desktop', folder: `${root}examples`, files, extensions });
  try {
    const { passed, failed } = await resultsIn(workbench.folder);
    assert.deepEqual(failed, []);
    assert.ok(passed.length > 0, 'no tests ran');
  } finally {
    await workbench.close();
  }
});
