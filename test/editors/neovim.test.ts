import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

/*
 * A real Neovim with the set-up of docs/editors.md and the server as it is built: a client that knows nothing of VS
 * Code, and gets its findings sent. Run by `npm run test:editors`; needs `nvim` (apt-get install neovim).
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const guide = readFileSync(join(root, 'docs/editors.md'), 'utf8');

const text = `---
keurmerk: kgg-2024
organisatie: Praktijk De Linde
peildatum: 2024-11-01
---

# Norm 3. Kennis delen

## Plan

### 3.1 Leerwensen

Wij willen komend jaar van collega-praktijken leren hoe zij de wachttijd kort houden en hoe zij de uitval in groepen terugbrengen.

## Do

### 3.3 Uitwisselen

🙂 Wij bezoeken TODO het regionale overleg van vrijgevestigde praktijken en bespreken daar onze uitkomsten.
`;

interface Seen {
  /** Whether the findings came that were waited for, and the codes at that moment. */
  readonly opened: { readonly came: boolean; readonly codes: readonly string[] };
  readonly edited: Seen['opened'];
  readonly fixed: Seen['opened'];
  /** The quick fixes that were offered. */
  readonly titles: readonly string[];
  readonly text: string;
  readonly clients: number;
}

let folder: string;
let seen: Seen;

/** The set-up for this Neovim, as the guide has it; fails where the guide has none. */
function setUp(): string {
  const blocks = [...guide.matchAll(/^```lua\n(.*?)^```/gms)].map(([, block = '']) => block);
  const [version = ''] = spawnSync('nvim', ['--version'], { encoding: 'utf8' }).stdout.split('\n');
  const isOld = /v0\.(?:[7-9]|10)\./.test(version);
  const isNew = (block: string): boolean => !block.includes('start_client');
  const own = blocks.filter((block) => isNew(block) !== isOld);
  if (isOld) return own.join('');
  const [configuration = '', enable = ''] = own;
  return `vim.lsp.config('zelfevaluatie', (function()\n${configuration}end)())\n${enable}`;
}

before(async () => {
  if (spawnSync('nvim', ['--version']).error)
    throw new Error('These tests need Neovim: install it (Debian: apt-get install neovim).');
  folder = mkdtempSync(join(tmpdir(), 'zelfevaluatie-neovim-'));
  const places = { DOCUMENT: join(folder, 'a.zelfevaluatie.md'), REPORT: join(folder, 'seen.json') };
  writeFileSync(places.DOCUMENT, text);
  writeFileSync(join(folder, 'init.lua'), setUp());
  mkdirSync(join(folder, 'bin'));
  const command = join(folder, 'bin/zelfevaluatie');
  writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${root}dist/cli/main.cjs" "$@"\n`);
  chmodSync(command, 0o755);

  const session = join(root, 'test/editors/neovim.lua');
  // An error in the session would leave Neovim waiting for someone at its keyboard.
  const start = `lua local ok, e = pcall(dofile, '${session}') if not ok then io.stderr:write(e) vim.cmd('cquit') end`;
  const child = spawn('nvim', ['--clean', '-n', '--headless', '-u', join(folder, 'init.lua'), '-c', start], {
    cwd: folder,
    env: {
      ...process.env,
      ...places,
      HOME: folder,
      PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (errors += chunk));
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  assert.equal(code, 0, errors);
  seen = JSON.parse(readFileSync(places.REPORT, 'utf8')) as Seen;
});

after(() => rmSync(folder, { recursive: true, force: true }));

test('opening a self-evaluation brings its findings', () => {
  assert.equal(seen.clients, 1);
  assert.deepEqual(seen.opened, {
    came: true,
    codes: ['ZE201', 'ZE201', 'ZE201', 'ZE202', 'ZE203', 'ZE203', 'ZE302'],
  });
});

test('an edit takes away the finding that it mends', () => {
  assert.deepEqual(seen.edited, { came: true, codes: seen.opened.codes.filter((code) => code !== 'ZE302') });
});

test('a quick fix is offered in Dutch, and puts what is missing at its place', () => {
  assert.equal(seen.titles[0], 'Fase Check aan norm 3 toevoegen');
  assert.equal(seen.fixed.came, true);
  const [before = '', added = ''] = seen.text.split('\n\n## Check\n\n');
  assert.equal(before, text.trimEnd().replace('TODO', 'maandelijks'));
  assert.match(added, /^### 3\.4 .+\n\n\[invullen: .+\]\s*$/);
});
