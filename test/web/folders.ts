// Several self-evaluations in several folders, each with settings of its own: the same in both hosts.

import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { openWorkbench, type WorkbenchOptions } from './workbench.ts';

const examples = fileURLToPath(new URL('../../examples', import.meta.url));

const text = (criterion: string) => `---
organisatie: Praktijk De Es
---

# Norm 1

## 1.${criterion} Een antwoord

Wij doen dat zo.
`;

const files = {
  'alles.code-workspace': JSON.stringify({ folders: [{ path: 'noord' }, { path: 'zuid' }] }),
  'noord/noord.zelfevaluatie.md': text('1'),
  'noord/.vscode/settings.json': JSON.stringify({ 'zelfevaluatie.edition': 'kgg-2024' }),
  'zuid/zuid.zelfevaluatie.md': text('2'),
  'zuid/.vscode/settings.json': JSON.stringify({
    'zelfevaluatie.edition': 'kgg-2025',
    'zelfevaluatie.checks': { ZE303: 'off' },
  }),
};

/** Opens two folders and goes back and forth between their self-evaluations. */
export async function checkFolders(host: NonNullable<WorkbenchOptions['host']>): Promise<void> {
  const workbench = await openWorkbench({ host, folder: examples, files, workspace: 'alles.code-workspace' });
  const { page } = workbench;
  const shows = (words: string) => page.getByText(words).first().waitFor();
  const status = (label: string) => page.locator(`[role=treeitem][aria-label^="${label}"]`).first().waitFor();
  const badge = (count: number) =>
    page.locator(`.part.activitybar [aria-label*="Nog ${count} criteria open"]`).first().waitFor();
  try {
    await workbench.openFile('noord.zelfevaluatie.md');
    await workbench.tree('Zelfevaluatie');
    await shows('Generalistische GGZ 2024: 0 van 30');
    await status('Criterium 1.1, De juiste plek, onvolledig');
    await status('Criterium 1.2, Hulpvraag en behandeldoelen, ontbreekt');
    await badge(30);

    await workbench.openFile('zuid.zelfevaluatie.md');
    await shows('zuid.zelfevaluatie.md: Keurmerk Kortdurende Generalistische GGZ 2025: 1 van 30');
    await status('Criterium 1.2, Hulpvraag en behandeldoelen, volledig');
    await status('Criterium 1.1, De juiste plek, ontbreekt');
    await badge(29);
    await workbench.screenshot(`folders-${host}`);

    await workbench.openFile('noord.zelfevaluatie.md');
    await status('Criterium 1.1, De juiste plek, onvolledig');
    await badge(30);
    // The setting of one folder silences a check there only.
    await workbench.problems('ZE303', (rows) => rows.some((row) => row.includes('1.1')));
    const rows = await workbench.problems('ZE303', (all) => all.length > 0);
    assert.ok(!rows.some((row) => row.includes('1.2 ')), rows.join('\n'));
  } finally {
    await workbench.screenshot(`folders-${host}-last`);
    await workbench.close();
  }
}
