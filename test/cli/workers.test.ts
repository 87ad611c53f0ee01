import assert from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import type { CheckSettings } from '../../cli/src/check-file.ts';
import { createPool } from '../../cli/src/pool.ts';
import { runBinary } from './binary.ts';
import { bareDraft, draft, worldOf } from './world.ts';

/** A thread that gives back the path that it gets, and ends in several ways when it is told to. */
const echo = `
const { parentPort } = require('node:worker_threads');
let known = [];
parentPort.on('message', ({ path, settings, added }) => {
  if (added) known[settings] = added;
  if (path === 'throw') throw new Error('stuk');
  if (path === 'exit') process.exit(3);
  if (path === 'memory') { const all = []; for (;;) all.push(new Array(1e6).fill(all)); }
  setTimeout(() => parentPort.postMessage({ diff: path + known[settings].cwd }), path === 'slow' ? 50 : 0);
});`;

const start = () =>
  new Worker(echo, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 32 }, stderr: true });

const settingsIn = (cwd: string): CheckSettings => ({
  cwd,
  options: { editions: [], today: '2024-06-01' },
  fix: 'none',
});

test('a pool gives each file its own outcome, whoever is ready first, with its own settings', async () => {
  const pool = createPool(2, start);
  const [one, other] = [settingsIn('/een'), settingsIn('/ander')];
  const paths = ['slow', 'a', 'b', 'c', 'slow', 'd'];
  const all = await Promise.all(paths.map((path, index) => pool.check(path, index % 2 === 0 ? one : other)));
  await pool.close();
  assert.deepEqual(
    all.map(({ diff }) => diff),
    ['slow/een', 'a/ander', 'b/een', 'c/ander', 'slow/een', 'd/ander'],
  );
});

test('a thread that ends is a problem of its file only', async () => {
  const pool = createPool(2, start);
  const settings = settingsIn('/w');
  const paths = ['a', 'throw', 'b', 'exit', 'memory', 'c', 'throw', 'throw', 'throw', 'd'];
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

test('a pool that is closed starts no other thread for what was still waiting', async () => {
  let started = 0;
  const pool = createPool(2, () => {
    started += 1;
    const worker = start();
    // What a thread has done in the meantime comes in when it is ended.
    worker.terminate = () => {
      worker.emit('message', {});
      return Worker.prototype.terminate.call(worker);
    };
    return worker;
  });
  for (const path of ['a', 'b', 'c', 'd', 'e']) void pool.check(path, settingsIn('/w'));
  await pool.close();
  assert.equal(started, 2);
});

const count = 12;
const names = Array.from({ length: count }, (_, index) => `${String(index).padStart(2, '0')}.md`);
const files = Object.fromEntries(
  names.map((name, index) => [name, draft.replace('1.1', `1.${(index % 9) + 1}`)]),
);

test('the report is the same however many threads there are, problems and standard input included', async (t) => {
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

test('--fix in threads does what it does without', async (t) => {
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
