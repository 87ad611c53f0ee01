import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { bundleSuites } from '../../scripts/hosts/suites.mjs';
import { checked } from '../parity/check.ts';
import { corpus, documents, referenceDate } from '../parity/corpus.ts';
import { resultsIn } from '../vscode/results.ts';
import { openWorkbench } from './workbench.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('VS Code for the Web shows the findings of the command line for every document under test', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zelfevaluatie-parity-'));
  try {
    for (const [path, text] of Object.entries(corpus)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    writeFileSync(join(folder, 'verwacht.json'), JSON.stringify(await checked(folder)));
    const tests = relative(root, await bundleSuites('parity')).replaceAll('\\', '/');
    const settings = { 'zelfevaluatie.referenceDate': referenceDate };
    const workbench = await openWorkbench({ folder, tests, settings });
    try {
      const { passed, failed } = await resultsIn(workbench.folder);
      assert.deepEqual(failed, []);
      assert.equal(passed.length, documents.length);
    } finally {
      await workbench.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
