import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { CheckSettings } from '../../cli/src/check-file.ts';
import { createPool } from '../../cli/src/pool.ts';
import { runBinary } from './binary.ts';
import { bareDraft, draft, worldOf } from './world.ts';

/** A process that gives back the path that it gets, and ends in several ways when it is told to. */
const echo = `
let known = [];
process.on('message', ({ path, settings, added }) => {
  if (added) known[settings] = added;
  if (path.startsWith('throw')) throw new Error('stuk');
  if (path === 'exit') process.exit(3);
  if (path === 'abort') process.abort();
  if (path === 'killed') process.kill(process.pid, 'SIGKILL');
  if (path === 'memory') { const all = []; for (;;) all.push(new Array(1e6).fill(all)); }
  if (path === 'weary') { if (globalThis.worn) process.abort(); }
  globalThis.worn = true;
  setTimeout(() => process.send({ diff: path + known[settings].cwd }), path === 'slow' ? 50 : 0);
});`;

const start = (): ChildProcess =>
  spawn(process.execPath, ['--max-old-space-size=32', '-e', echo], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });

const never = (): Promise<never> => Promise.reject(new Error('not here'));

const settingsIn = (cwd: string): CheckSettings => ({
  cwd,
  options: { editions: [], today: '2024-06-01' },
  fix: 'none',
});

test('a pool gives each file its own outcome, whoever is ready first, with its own settings', async () => {
  const pool = createPool(2, start, never);
  const [one, other] = [settingsIn('/een'), settingsIn('/ander')];
  const paths = ['slow', 'a', 'b', 'c', 'slow', 'd'];
  const all = await Promise.all(paths.map((path, index) => pool.check(path, index % 2 === 0 ? one : other)));
  await pool.close();
  assert.deepEqual(
    all.map(({ diff }) => diff),
    ['slow/een', 'a/ander', 'b/een', 'c/ander', 'slow/een', 'd/ander'],
  );
});

test('a process that ends, by whatever, is a problem of its file only', async () => {
  const pool = createPool(2, start, never);
  const settings = settingsIn('/w');
  const paths = ['a', 'throw', 'b', 'exit', 'memory', 'c', 'abort', 'killed', 'throw', 'throw', 'throw', 'd'];
  const all = await Promise.all(paths.map((path) => pool.check(path, settings)));
  await pool.close();
  for (const [index, { diff, problem }] of all.entries()) {
    const path = paths[index] ?? '';
    if (path.length === 1) assert.equal(diff, `${path}/w`);
    else {
      assert.equal(problem?.message, 'cli.check.crashed');
      assert.equal(problem.params['path'], path);
    }
  }
});

test('what ends a process only because of what came before it is checked by a fresh one', async () => {
  const pool = createPool(1, start, never);
  const settings = settingsIn('/w');
  const all = await Promise.all(['a', 'weary', 'b', 'weary', 'c'].map((path) => pool.check(path, settings)));
  await pool.close();
  assert.deepEqual(
    all.map(({ diff }) => diff),
    ['a/w', 'weary/w', 'b/w', 'weary/w', 'c/w'],
  );
});

test('where no process can be started, files are checked here', async () => {
  const missing = (): ChildProcess =>
    spawn('/is/er/niet', { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], serialization: 'advanced' });
  const pool = createPool(2, missing, (path) => Promise.resolve({ diff: `hier ${path}` }));
  const all = await Promise.all(['a', 'b', 'c'].map((path) => pool.check(path, settingsIn('/w'))));
  await pool.close();
  assert.deepEqual(
    all.map(({ diff }) => diff),
    ['hier a', 'hier b', 'hier c'],
  );
});

test('a pool that is closed ends its processes and starts no other for what was still waiting', async () => {
  const started: ChildProcess[] = [];
  const pool = createPool(
    2,
    () => {
      const child = start();
      started.push(child);
      return child;
    },
    never,
  );
  const checked = ['a', 'b', 'c', 'd', 'e'].map((path) => pool.check(path, settingsIn('/w')));
  await checked[0];
  const closed = pool.close();
  // What a process has done in the meantime can still come in.
  for (const child of started) child.emit('message', {});
  await closed;
  assert.equal(started.length, 2);
  for (const child of started) assert.equal(child.signalCode, 'SIGKILL');
});

const count = 12;
const names = Array.from({ length: count }, (_, index) => `${String(index).padStart(2, '0')}.md`);
const files = Object.fromEntries(
  names.map((name, index) => [name, draft.replace('1.1', `1.${(index % 9) + 1}`)]),
);

test('the report is the same however many processes there are, problems and standard input included', async (t) => {
  const world = worldOf(t, { ...files, 'nul.md': 'a\0b', 'leeg.md': '' });
  symlinkSync('kring.md', join(world.folder, 'kring.md'));
  const argv = ['--reference-date', '2024-06-01', ...names, 'nul.md', '-', 'weg.md', 'leeg.md', 'kring.md'];
  for (const format of ['text', 'json', 'junit']) {
    const run = (workers: string) =>
      runBinary(world.folder, ['--format', format, '--workers', workers, ...argv], bareDraft);
    const alone = await run('0');
    assert.equal(alone.code, 2);
    assert.deepEqual(
      alone.stderr.split('\n').map((line) => line.split(' ')[0]),
      ['weg.md', 'kring.md', 'nul.md', 'leeg.md', ''],
    );
    assert.deepEqual(await run('1'), alone);
    assert.deepEqual(await run('3'), alone);
    assert.deepEqual(await run('40'), alone);
  }
});

test('--fix in processes does what it does without', async (t) => {
  const worlds = [worldOf(t, files), worldOf(t, files)] as const;
  for (const world of worlds) chmodSync(join(world.folder, '03.md'), 0o640);
  const argv = ['--fix', '--reference-date', '2024-06-01', ...names];
  const alone = await runBinary(worlds[0].folder, ['--workers', '0', ...argv]);
  const together = await runBinary(worlds[1].folder, ['--workers', '3', ...argv]);
  assert.equal(alone.stderr, `Aangepaste bestanden: ${count}.\n`);
  assert.deepEqual(together, alone);
  const texts = worlds.map(({ folder }) => names.map((name) => readFileSync(join(folder, name), 'utf8')));
  assert.deepEqual(texts[0], texts[1]);
  for (const { folder } of worlds) assert.deepEqual(readdirSync(folder).sort(), names);
});
