// Drives a real VS Code in a headless Chromium, with the extension and a copy of a folder: VS Code for the Web with
// the extension as it is built, or the VS Code of code-server with the extension as it is packaged.

import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { Locator, Page } from 'playwright-core';
import { installCodeServer, startCodeServer } from '../../scripts/hosts/code-server.mjs';
import { packageExtension } from '../../scripts/hosts/suites.mjs';
import { startWeb } from '../../scripts/hosts/web.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** How long anything may take on a small and busy machine, in ms. */
const patience = 60_000;

const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Files that VS Code looks for and that need not be there, and its shop for extensions, which is never there. */
const harmless = /^Failed to load resource|No extension gallery service/;

/** A quiet, light editor, as on the web. */
const desktopSettings = {
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.tips.enabled': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'telemetry.telemetryLevel': 'off',
  'editor.minimap.enabled': false,
};

export interface WorkbenchOptions {
  /** Default: the web. */
  readonly host?: 'web' | 'desktop';
  /** A folder of the project; the workbench gets a copy. */
  readonly folder: string;
  /** Files in that folder that are open at the start, the first one in front. */
  readonly open?: readonly string[];
  /** Further files for the copy, with their text. */
  readonly files?: Readonly<Record<string, string>>;
  /** A .code-workspace file in the folder, to open its folders instead. */
  readonly workspace?: string;
  /** On the web, the path in the extension's folder of suites to run in the extension host. */
  readonly tests?: string;
  /** On the desktop, further .vsix files. */
  readonly extensions?: readonly string[];
  /** On the desktop, false opens the folder in Restricted Mode. */
  readonly trusted?: boolean;
  /** Settings that differ from those of a fresh profile. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Folder of the built extension; default: the project. */
  readonly extension?: string;
  /** The browser's language; default Dutch. */
  readonly locale?: string;
}

export interface Workbench {
  readonly page: Page;
  /** The copy on disk: what has been saved can be read here. */
  readonly folder: string;
  /** Errors that the page and its extensions have written to the console. */
  readonly errors: readonly string[];
  /** Opens a file of the folder, or brings it to the front. */
  openFile(name: string): Promise<void>;
  /** Puts the cursor in the active editor; line and column count from 1. */
  goTo(line: number, column?: number): Promise<void>;
  /** Runs the first command in the palette that matches this title. */
  command(title: string): Promise<void>;
  /** Waits for VS Code's input with this title, and answers by typing or, with a row, by choosing it. */
  answer(
    title: string,
    answer: { readonly typed: string } | { readonly row: string } | 'as suggested',
  ): Promise<void>;
  /** Waits until the active editor shows a squiggle of this severity. */
  waitForSquiggle(severity: 'error' | 'warning' | 'info' | 'hint'): Promise<void>;
  /** The counts in the status bar, of all files together. */
  problemCounts(): Promise<{ readonly errors: number; readonly warnings: number }>;
  /**
   * Opens the Problems panel with a filter (part of a message, a code or a file name), waits until the rows in sight
   * are as expected, and gives them as a screen reader reads them.
   */
  problems(filter: string, expected: (rows: readonly string[]) => boolean): Promise<readonly string[]>;
  /** Opens the view with this title and reads the rows in sight, as a screen reader does. */
  tree(title: string): Promise<readonly string[]>;
  /** The text of the hover at a place in the active editor. */
  hover(line: number, column: number): Promise<string>;
  /** Opens the quick fixes at a place in the active editor and gives their titles. */
  quickFixes(line: number, column: number): Promise<readonly string[]>;
  /** Chooses one of the open quick fixes by its title. */
  applyQuickFix(title: string): Promise<void>;
  /** Saves the active editor to `folder`. */
  save(): Promise<void>;
  /** Drags the edge of the sidebar so many pixels to the right. */
  widenSidebar(pixels: number): Promise<void>;
  /** Writes test/output/NAME.png. */
  screenshot(name: string): Promise<void>;
  close(): Promise<void>;
}

/** @throws where the machine has no Chromium, saying how to get one */
function chromiumPath(): string {
  const places = [
    process.env['CHROMIUM_PATH'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ];
  const path = places.find((place) => place !== undefined && existsSync(place));
  if (path === undefined)
    throw new Error(
      'These tests need Chromium: run scripts/hosts/install.sh, or set CHROMIUM_PATH to a browser.',
    );
  return path;
}

const startInBrowser = (
  { extension = root, open = [], workspace, tests, settings = {} }: WorkbenchOptions,
  folder: string,
) => startWeb({ extension, folder, open, workspace, tests, settings });

async function startDesktop(options: WorkbenchOptions, folder: string) {
  const { extensions = [], settings = {}, trusted = true } = options;
  await installCodeServer((line) => process.stderr.write(`${line}\n`));
  const own = await packageExtension();
  const profile = await mkdtemp(join(tmpdir(), 'zelfevaluatie-profile-'));
  const server = await startCodeServer({
    profile,
    folder,
    extensions: [own, ...extensions],
    settings: { ...desktopSettings, ...settings },
    trusted,
  });
  const close = async () => {
    await server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  const { workspace } = options;
  const what = workspace
    ? `workspace=${encodeURIComponent(join(folder, workspace))}`
    : `folder=${encodeURIComponent(folder)}`;
  return { url: `${server.url}?${what}`, close };
}

/** Opens the folder's copy in a fresh profile and waits until the workbench is there. */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const executablePath = chromiumPath();
  const place = await realpath(await mkdtemp(join(tmpdir(), 'zelfevaluatie-')));
  const folder = join(place, basename(options.folder));
  await cp(options.folder, folder, { recursive: true });
  for (const [name, text] of Object.entries(options.files ?? {})) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  const { open = [] } = options;
  const host = await (options.host === 'desktop' ? startDesktop : startInBrowser)(options, folder);
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  const close = async () => {
    await browser.close();
    await host.close();
    await rm(place, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
      locale: options.locale ?? 'nl-NL',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    page.setDefaultTimeout(patience);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      const text = message.text();
      if (message.type() === 'error' && !harmless.test(text)) errors.push(text);
    });
    await page.goto(host.url);
    await page.locator('.monaco-workbench .part.statusbar').waitFor();
    await page.locator('.explorer-folders-view [role=treeitem]').first().waitFor();
    if (open.length > 0 && options.host !== 'desktop')
      await page.locator('.editor-instance .view-line').first().waitFor();
    return { ...driver(page, folder), errors, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What a screen reader reads of rows, all at one moment. */
async function labels(rows: Locator): Promise<readonly string[]> {
  type Row = { getAttribute(name: string): string | null };
  return rows.evaluateAll((found: readonly Row[]) =>
    found.map((row) => row.getAttribute('aria-label') ?? ''),
  );
}

function driver(page: Page, folder: string): Omit<Workbench, 'errors' | 'close'> {
  const keyboard = page.keyboard;
  const editor = page.locator('.editor-group-container.active .editor-instance');

  /** Types into VS Code's one input for files, commands and lines, and takes the row that has the text. */
  const quickInput = async (typed: string, row?: string) => {
    await keyboard.press('F1');
    const widget = page.locator('.quick-input-widget');
    await widget.locator('input.input').fill(typed);
    if (row === undefined) {
      await keyboard.press('Enter');
      await widget.waitFor({ state: 'hidden' });
    } else {
      const chosen = widget.locator('.monaco-list-row', { hasText: row }).first();
      await chosen.click();
      // A command may ask something in the same place.
      await chosen.waitFor({ state: 'hidden' });
    }
  };
  const command = (title: string) => quickInput(`>${title}`, title);
  const goTo = (line: number, column = 1) => quickInput(`:${line}:${column}`);

  return {
    page,
    folder,
    goTo,
    command,
    openFile: async (name) => {
      await quickInput(name, name);
      await page.locator('.tab.active', { hasText: name }).waitFor();
      await editor.locator('.view-line').first().waitFor();
    },
    answer: async (title, answer) => {
      const widget = page.locator('.quick-input-widget', {
        has: page.locator('.quick-input-title', { hasText: title }),
      });
      await widget.waitFor();
      if (answer === 'as suggested') await keyboard.press('Enter');
      else if ('row' in answer) await widget.locator('.monaco-list-row', { hasText: answer.row }).click();
      else {
        await widget.locator('input.input').fill(answer.typed);
        await keyboard.press('Enter');
      }
      await widget.waitFor({ state: 'hidden' });
    },
    waitForSquiggle: (severity) =>
      editor.locator(`.squiggly-${severity}`).first().waitFor({ state: 'attached' }),
    problemCounts: async () => {
      const label = (await page.locator('[id="status.problems"] a').getAttribute('aria-label')) ?? '';
      const count = (pattern: RegExp) => Number(pattern.exec(label)?.[1] ?? 0);
      return { errors: count(/Errors: (\d+)/), warnings: count(/Warnings: (\d+)/) };
    },
    problems: async (filter, expected) => {
      await command('Problems: Focus on Problems View');
      const panel = page.locator('.part.panel', { has: page.locator('.markers-panel') });
      await panel.locator('.viewpane-filter input').fill(filter);
      const end = Date.now() + patience;
      for (;;) {
        const rows = await labels(panel.locator('.markers-panel [role=treeitem]'));
        if (expected(rows)) return rows;
        if (Date.now() > end) throw new Error(`Still in the Problems panel:\n${rows.join('\n')}`);
        await page.waitForTimeout(100);
      }
    },
    tree: async (title) => {
      const shown = page.getByRole('tree', { name: title });
      // A click on the icon of a view that shows hides it.
      if (!(await shown.isVisible()))
        await page.locator(`.part.activitybar [role=tab][aria-label^="${title}"]`).click();
      const rows = shown.getByRole('treeitem');
      await rows.first().waitFor();
      return labels(rows);
    },
    hover: async (line, column) => {
      await goTo(line, column);
      await command('Show or Focus Hover');
      const hover = page.locator('.monaco-editor .monaco-hover:not(.hidden)');
      await hover.locator('.hover-contents').first().waitFor();
      return hover.first().innerText();
    },
    quickFixes: async (line, column) => {
      await goTo(line, column);
      await keyboard.press('Control+.');
      const rows = page.locator('.action-widget .monaco-list-row.action');
      await rows.first().waitFor();
      return rows.allInnerTexts();
    },
    applyQuickFix: async (title) => {
      const widget = page.locator('.action-widget');
      const titles = await widget.locator('.monaco-list-row.action').allInnerTexts();
      const index = titles.findIndex((each) => each.includes(title));
      if (index < 0) throw new Error(`No quick fix "${title}" among: ${titles.join(' | ')}`);
      for (let step = 0; step < index; step += 1) await keyboard.press('ArrowDown');
      await keyboard.press('Enter');
      await widget.waitFor({ state: 'hidden' });
    },
    save: async () => {
      await keyboard.press('Control+s');
      await page.locator('.editor-group-container.active .tab.active:not(.dirty)').waitFor();
    },
    widenSidebar: async (pixels) => {
      const box = await page.locator('.part.sidebar').boundingBox();
      if (box === null) throw new Error('The sidebar is closed.');
      const edge = box.x + box.width;
      await page.mouse.move(edge, 400);
      await page.mouse.down();
      await page.mouse.move(edge + pixels, 400, { steps: 5 });
      await page.mouse.up();
    },
    screenshot: async (name) => {
      // Away from everything that shows a tooltip.
      await page.mouse.move(720, 4);
      await mkdir(join(root, 'test/output'), { recursive: true });
      await page.screenshot({ path: join(root, 'test/output', `${name}.png`) });
    },
  };
}
