import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { hostileTexts } from '../harness/hostile.ts';
import { runBinary } from './binary.ts';
import { draft, type World, worldOf } from './world.ts';

interface Report {
  readonly files: readonly { readonly path: string }[];
  readonly failures?: readonly { readonly path: string; readonly message: string }[];
  readonly summary: { readonly files: number };
}

const examples = ['praktijk-de-linde', 'praktijk-zonnehof-concept'].map((name) =>
  readFileSync(new URL(`../../examples/${name}.zelfevaluatie.md`, import.meta.url), 'utf8'),
);

/** Every sixth file is one like any other. */
const isGood = (index: number): boolean => index % 6 === 5;
const count = 1000;
const nameOf = (index: number): string => `${String(index).padStart(4, '0')}.zelfevaluatie.md`;

function fill({ folder }: World): void {
  const hostile = hostileTexts(count, 20);
  for (let index = 0; index < count; index += 1) {
    const good = [...examples, draft][Math.floor(index / 6) % 3] ?? draft;
    writeFileSync(join(folder, nameOf(index)), isGood(index) ? good : (hostile[index] ?? ''));
  }
  // What is no file, or leads to none.
  mkdirSync(join(folder, 'map.zelfevaluatie.md'));
  symlinkSync('kring.zelfevaluatie.md', join(folder, 'kring.zelfevaluatie.md'));
  symlinkSync('weg.zelfevaluatie.md', join(folder, 'weg-van.zelfevaluatie.md'));
  if (process.platform !== 'win32') {
    execFileSync('mkfifo', [join(folder, 'pijp.md'), join(folder, 'pijp.zelfevaluatie.md')]);
    symlinkSync('/dev/zero', join(folder, 'nullen.zelfevaluatie.md'));
    writeFileSync(
      join(folder, 'vorige.zelfevaluatie.md'),
      draft.replace('2024\n', '2024\nvorige: pijp.md\n'),
    );
  }
  writeFileSync(join(folder, 'groot.zelfevaluatie.md'), draft + 'a\n'.repeat(1_100_000));
}

const check = ['check', '--no-config', '--format', 'json', '--reference-date', '2024-06-01'];

test(`in a folder of ${count} files of which most are hostile, all others are reported in full`, async (t) => {
  const world = worldOf(t);
  fill(world);
  const { code, stdout, stderr } = await runBinary(world.folder, [...check, '.']);
  assert.equal(code, 2);
  const { files, failures = [], summary } = JSON.parse(stdout) as Report;
  assert.equal(summary.files, files.length);

  const good = Array.from({ length: count }, (_, index) => index)
    .filter(isGood)
    .map(nameOf);
  const alone = JSON.parse((await world.run([...check, ...good.slice(0, 3)])).stdout) as Report;
  const byPath = new Map(files.map((file) => [file.path, file]));
  for (const [index, path] of good.entries()) {
    assert.deepEqual(byPath.get(path), { ...alone.files[index % 3], path });
  }

  const told = [...files, ...failures].map(({ path }) => path);
  assert.deepEqual(told.length, new Set(told).size, 'each file once');
  for (let index = 0; index < count; index += 1) assert.ok(told.includes(nameOf(index)), nameOf(index));
  assert.ok(told.includes('groot.zelfevaluatie.md') && told.includes('vorige.zelfevaluatie.md'));
  for (const { path, message } of failures) {
    assert.ok(stderr.includes(`${message}\n`), 'what the report tells, stderr tells');
    assert.ok(message.includes(path));
  }
  assert.equal(
    stderr
      .trimEnd()
      .split('\n')
      .filter((line) => !/ is leeg\. /.test(line)).length,
    failures.length,
  );
});

/** Loaded before the bundle: reading some files ends the process, as memory that runs out does. */
const hook = `
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const { readFileSync } = fs;
fs.readFileSync = (file, ...rest) => {
  const name = String(file);
  if (name.includes('afbreken')) process.abort();
  if (name.includes('doden')) process.kill(process.pid, 'SIGKILL');
  if (name.includes('ophouden')) process.exit(0);
  if (name.includes('geheugen')) { const all = []; for (;;) all.push(new Array(1e6).fill(all)); }
  return readFileSync(file, ...rest);
};
syncBuiltinESMExports();
`;

for (const fix of [false, true]) {
  test(`a file that ends the process costs its own report only${fix ? ', with --fix' : ''}`, async (t) => {
    const names = Array.from({ length: 240 }, (_, index) => `${String(index).padStart(3, '0')}.md`);
    const bad = ['011-afbreken.md', '012-doden.md', '013-geheugen.md', '014-ophouden.md', '239-afbreken.md'];
    const all = [...names, ...bad].sort();
    const world = worldOf(t, Object.fromEntries(all.map((name) => [name, draft])));
    const place = worldOf(t, { 'hook.cjs': hook }).folder;
    const argv = [...check, ...(fix ? ['--fix'] : []), ...all];
    const { code, stdout, stderr } = await runBinary(world.folder, argv, '', {
      NODE_OPTIONS: `--max-old-space-size=128 --require ${JSON.stringify(join(place, 'hook.cjs'))}`,
    });
    assert.equal(code, 2, stderr);
    const { files, failures } = JSON.parse(stdout) as Report;
    assert.deepEqual(
      files.map(({ path }) => path),
      names,
    );
    const [first, ...others] = files;
    for (const { path, ...rest } of others) assert.deepEqual({ path: first?.path, ...rest }, first);
    assert.deepEqual(
      failures?.map(({ path }) => path),
      bad,
    );
    const said = failures?.map(({ message }) => /\((.+)\)/.exec(message)?.[1]);
    assert.deepEqual(said, ['SIGABRT', 'SIGKILL', 'SIGABRT', 'exit 0', 'SIGABRT']);
    const problems = stderr.split('\n').filter((line) => /kon niet worden gecontroleerd/.test(line));
    assert.equal(problems.length, bad.length);
    assert.doesNotMatch(stderr, /FATAL|stack trace|node:/);
    const texts = all.map((name) => readFileSync(join(world.folder, name), 'utf8'));
    assert.equal(new Set(texts).size, fix ? 2 : 1);
  });
}
