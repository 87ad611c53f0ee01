import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openWorkbench, type Workbench } from './workbench.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const draft = 'praktijk-zonnehof-concept.zelfevaluatie.md';
const unrelated = 'aantekeningen.md';

const mentions = (text: string) => (rows: readonly string[]) => rows.some((row) => row.includes(text));

let workbench: Workbench;

/** The number of the first line of the draft that starts like this. */
async function lineOf(start: string): Promise<number> {
  const text = await readFile(join(workbench.folder, draft), 'utf8');
  return text.split('\n').findIndex((line) => line.startsWith(start)) + 1;
}

before(async () => {
  workbench = await openWorkbench({
    folder: `${root}examples`,
    files: { [unrelated]: '# Norm 1\n\n## Plan\n\n[invullen]\n' },
    open: [draft],
  });
  await workbench.widenSidebar(140);
});

after(async () => {
  await workbench.screenshot('last');
  await workbench.close();
});

test('the draft shows squiggles and the Problems panel its findings', async () => {
  await workbench.goTo(await lineOf('### 5. '));
  await workbench.waitForSquiggle('error');
  const { errors, warnings } = await workbench.problemCounts();
  assert.ok(errors >= 5, `${errors} errors`);
  assert.ok(warnings >= 1, `${warnings} warnings`);
  await workbench.problems('ZE203', mentions('1.6 '));
  await workbench.screenshot('draft-problems');
});

test('the tree shows the norms with their progress, and criteria with their status', async () => {
  const rows = await workbench.tree('Zelfevaluatie');
  for (const norm of ['Norm 1', 'Norm 2a'])
    assert.ok(
      rows.some((row) => row.startsWith(norm)),
      rows.join('\n'),
    );
  assert.ok(
    rows.some((row) => /^Criterium 1\.6, .*, ontbreekt$/.test(row)),
    rows.join('\n'),
  );
  assert.ok(
    rows.some((row) => /^Norm 1 · \d+ van \d+/.test(row)),
    rows.join('\n'),
  );
  // The whole of it: norms, squiggles in the text and all findings.
  await workbench.problems('', (all) => all.length > 5);
  await workbench.screenshot('draft-tree');
});

test('the tree follows the cursor, and can leave out what is complete', async () => {
  await workbench.goTo((await lineOf('### 5. ')) + 2);
  const selected = workbench.page.locator(
    '[id="workbench.view.extension.zelfevaluatie"] [role=treeitem].selected, [role=tree] .monaco-list-row.selected',
  );
  await selected.filter({ hasText: '5 · ' }).first().waitFor();
  await workbench.command('Zelfevaluatie: Alleen tonen wat open staat');
  await workbench.page.getByText('Alleen wat nog open staat.').waitFor();
  const complete = workbench.page.locator('[role=treeitem][aria-label$=", volledig"]').first();
  await complete.waitFor({ state: 'hidden' });
  await workbench.screenshot('draft-only-open');
  await workbench.command('Zelfevaluatie: Alles tonen');
  await workbench.page.getByText('Alleen wat nog open staat.').waitFor({ state: 'hidden' });
  await complete.waitFor();
});

test('hovering over the heading of a criterion explains it', async () => {
  const hover = await workbench.hover(await lineOf('### 1. '), 6);
  assert.ok(hover.length > 40, hover);
  await workbench.screenshot('draft-hover');
});

test('the quick fix for a missing criterion inserts it, and its finding goes', async () => {
  const rows = await workbench.problems('', mentions('1.6 '));
  const row = rows.find((each) => each.includes('1.6 '));
  const [, line, column] = /at line (\d+) and character (\d+)/.exec(row ?? '') ?? [];
  const fixes = await workbench.quickFixes(Number(line), Number(column));
  await workbench.screenshot('draft-quick-fix');
  const title = fixes.find((each) => /1\.6|criterium 6/i.test(each));
  assert.ok(title, fixes.join('\n'));
  await workbench.applyQuickFix(title);
  await workbench.problems('ZE203', (left) => !mentions('1.6 ')(left));
  await workbench.save();
  const text = await readFile(join(workbench.folder, draft), 'utf8');
  assert.match(text, /^### 6\. /m);
  assert.ok(
    text.indexOf('### 5. ') < text.indexOf('### 6. ') && text.indexOf('### 6. ') < text.indexOf('### 7. '),
  );
  await workbench.screenshot('draft-fixed');
});

test('a Markdown file that is no self-evaluation stays clean', async () => {
  await workbench.openFile(unrelated);
  await workbench.problems(unrelated, (rows) => rows.length === 0);
  assert.equal(
    await workbench.page.locator('.editor-group-container.active [class*="squiggly-"]').count(),
    0,
  );
  await workbench.screenshot('unrelated');
});

test('a new self-evaluation has the whole skeleton, and is on disk once it is saved', async () => {
  await workbench.command('Zelfevaluatie: Nieuwe zelfevaluatie');
  await workbench.answer('editie', { row: '2024' });
  await workbench.answer('vorig jaar', { row: 'praktijk-de-linde' });
  await workbench.answer('antwoorden', { row: 'Ernaast leggen' });
  await workbench.answer('organisatie', { typed: 'Praktijk Het Veer' });
  await workbench.answer('bestandsnaam', 'as suggested');
  const name = 'praktijk-het-veer-2024.zelfevaluatie.md';
  await workbench.page.locator('.tab.active', { hasText: name }).waitFor();
  await workbench.waitForSquiggle('error');
  await workbench.screenshot('new');
  await workbench.save();
  const text = await readFile(join(workbench.folder, name), 'utf8');
  assert.match(text, /^organisatie: "?Praktijk Het Veer"?$/m);
  assert.match(text, /^vorige: "?praktijk-de-linde\.zelfevaluatie\.md"?$/m);
  for (const norm of ['1', '2a', '2b', '3']) assert.match(text, new RegExp(`^#+ Norm ${norm}\\b`, 'm'));
});

test('a new self-evaluation can start with the answers of last year', async () => {
  await workbench.command('Zelfevaluatie: Nieuwe zelfevaluatie');
  await workbench.answer('editie', { row: '2025' });
  await workbench.answer('vorig jaar', { row: 'praktijk-de-linde' });
  await workbench.answer('antwoorden', { row: 'Overnemen' });
  await workbench.answer('bestandsnaam', 'as suggested');
  const name = 'praktijk-de-linde-2025.zelfevaluatie.md';
  await workbench.page.locator('.tab.active', { hasText: name }).waitFor();
  await workbench.page.getByText('Er staat nog niets op schijf').first().waitFor();
  await workbench.screenshot('carried-over');
  assert.equal(existsSync(join(workbench.folder, name)), false);
  await workbench.save();
  const text = await readFile(join(workbench.folder, name), 'utf8');
  assert.match(text, /^keurmerk: kgg-2025$/m);
  assert.match(text, /^vorige: praktijk-de-linde\.zelfevaluatie\.md$/m);
  assert.match(text, /\[vernieuwen: /);
});

test('nothing went wrong behind the screen', () => {
  assert.deepEqual(workbench.errors, []);
});
