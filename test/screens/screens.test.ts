import { test } from 'node:test';
import assert from 'node:assert/strict';
import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openWorkbench } from '../web/workbench.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const draft = 'praktijk-zonnehof-concept.zelfevaluatie.md';

const themes = {
  light: 'Default Light Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
};

/** The pictures of the guide, by what they show; `GUIDE_IMAGES=1 npm run screenshots` takes them anew. */
const guideImages: Readonly<Record<string, string>> = {
  'light-tree': 'overzicht',
  'light-hover': 'uitleg',
  'light-quick-fix': 'snelle-oplossing',
  'light-completion': 'koppen',
  'light-walkthrough': 'eerste-stappen',
  'light-carry-over': 'overzetten',
  'high-contrast-tree': 'hoog-contrast',
};

async function keepForGuide(name: string): Promise<void> {
  const image = guideImages[name];
  if (image && process.env['GUIDE_IMAGES'])
    await copyFile(`${root}test/output/${name}.png`, `${root}docs/images/${image}.png`);
}

// Pictures of what a user meets, in test/output, for someone to look at; each step waits for what it shows.
for (const [name, theme] of Object.entries(themes)) {
  test(`what a user meets can be seen in the theme ${theme}`, async () => {
    const settings = { 'workbench.colorTheme': theme, 'window.autoDetectHighContrast': false };
    const workbench = await openWorkbench({ folder: `${root}examples`, open: [draft], settings });
    const { page } = workbench;
    const picture = async (what: string) => {
      await workbench.screenshot(`${name}-${what}`);
      await keepForGuide(`${name}-${what}`);
    };
    try {
      const lines = (await readFile(join(workbench.folder, draft), 'utf8')).split('\n');
      const lineOf = (start: string) => lines.findIndex((line) => line.startsWith(start)) + 1;
      await workbench.widenSidebar(140);
      await workbench.tree('Zelfevaluatie');
      await workbench.goTo(lineOf('### 5. '));
      await workbench.waitForSquiggle('error');
      await picture('tree');
      await workbench.hover(lineOf('### 8. '), 6);
      // It fades in.
      await page.waitForTimeout(500);
      await picture('hover');
      await page.keyboard.press('Escape');
      // The only finding on this line is the criterion that is missing below it.
      const fixes = await workbench.quickFixes(lineOf('## Do'), 5);
      assert.ok(fixes.length > 0);
      await picture('quick-fix');
      await page.keyboard.press('Escape');
      await workbench.command('Zelfevaluatie: Ontbrekende koppen tonen');
      await page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
      await picture('completion');
      await page.keyboard.press('Escape');
      await workbench.command('Zelfevaluatie: Eerste stappen');
      await page.locator('.getting-started-step').first().waitFor();
      await picture('walkthrough');
      await workbench.openFile(draft);
      await workbench.command('File: Revert File');
      await workbench.command('Zelfevaluatie: Zet over naar een andere editie');
      await workbench.answer('editie', { row: '2025' });
      await workbench.answer('bestandsnaam', 'as suggested');
      await page.getByText('Er staat nog niets op schijf').first().waitFor();
      await page.getByRole('treeitem', { name: 'Norm 1 · ' }).first().waitFor();
      // The colours of the text come last.
      await page.waitForTimeout(1500);
      await picture('carry-over');
    } finally {
      await workbench.close();
    }
  });
}
