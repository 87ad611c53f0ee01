import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
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

// Pictures of what a user meets, in test/output, for someone to look at; each step waits for what it shows.
for (const [name, theme] of Object.entries(themes)) {
  test(`what a user meets can be seen in the theme ${theme}`, async () => {
    const settings = { 'workbench.colorTheme': theme, 'window.autoDetectHighContrast': false };
    const workbench = await openWorkbench({ folder: `${root}examples`, open: [draft], settings });
    const { page } = workbench;
    try {
      const lines = (await readFile(join(workbench.folder, draft), 'utf8')).split('\n');
      const lineOf = (start: string) => lines.findIndex((line) => line.startsWith(start)) + 1;
      await workbench.widenSidebar(140);
      await workbench.tree('Zelfevaluatie');
      await workbench.goTo(lineOf('### 5. '));
      await workbench.waitForSquiggle('error');
      await workbench.screenshot(`${name}-tree`);
      await workbench.hover(lineOf('### 8. '), 6);
      // It fades in.
      await page.waitForTimeout(500);
      await workbench.screenshot(`${name}-hover`);
      await page.keyboard.press('Escape');
      // The only finding on this line is the criterion that is missing below it.
      const fixes = await workbench.quickFixes(lineOf('## Do'), 5);
      assert.ok(fixes.length > 0);
      await workbench.screenshot(`${name}-quick-fix`);
      await page.keyboard.press('Escape');
      await workbench.command('Zelfevaluatie: Ontbrekende koppen tonen');
      await page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
      await workbench.screenshot(`${name}-completion`);
      await page.keyboard.press('Escape');
      await workbench.command('Zelfevaluatie: Eerste stappen');
      await page.locator('.getting-started-step').first().waitFor();
      await workbench.screenshot(`${name}-walkthrough`);
    } finally {
      await workbench.close();
    }
  });
}
