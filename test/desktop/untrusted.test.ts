import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openWorkbench } from '../web/workbench.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const draft = 'praktijk-zonnehof-concept.zelfevaluatie.md';
const lines = readFileSync(`${root}examples/${draft}`, 'utf8').split('\n');
/** Of the first answer with a warning, counting from 1. */
const heading = lines.findIndex((line) => line.startsWith('### 3. ')) + 1;

test('in a folder that is not trusted, findings and tree are there all the same', async () => {
  const settings = { 'security.workspace.trust.startupPrompt': 'never' };
  const workbench = await openWorkbench({
    host: 'desktop',
    folder: `${root}examples`,
    trusted: false,
    settings,
  });
  try {
    await workbench.page.getByText('Restricted Mode').first().waitFor();
    await workbench.openFile(draft);
    // Lenses above headings and the bars at its sides leave the editor little room; only lines in sight have squiggles.
    await workbench.goTo(heading);
    await workbench.waitForSquiggle('warning');
    const rows = await workbench.tree('Zelfevaluatie');
    assert.ok(
      rows.some((row) => /^Norm 1 · \d+ van \d+/.test(row)),
      rows.join('\n'),
    );
    await workbench.screenshot('untrusted');
  } finally {
    await workbench.close();
  }
});
