import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { parseCommandLine } from '../../cli/src/parse.ts';
import { worldOf, draft } from '../cli/world.ts';

/** The keys of a hook (https://pre-commit.com/#new-hooks) that are used here. */
interface Hook {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly entry: string;
  readonly language: string;
  readonly files: string;
  readonly types: readonly string[];
  readonly args: readonly string[];
}

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const hooks = parse(read('.pre-commit-hooks.yaml')) as readonly Hook[];
const { bin, scripts } = JSON.parse(read('package.json')) as Record<
  'bin' | 'scripts',
  Record<string, string>
>;

/** The arguments behind the program's name. */
const argvOf = ({ entry, args }: Hook): readonly string[] => [...entry.split(' ').slice(1), ...args];

test('each hook starts the command of this package, with options that it has', () => {
  assert.deepEqual(
    hooks.map(({ language }) => language),
    ['node', 'system'],
  );
  for (const hook of hooks) {
    assert.deepEqual(Object.keys(hook).sort(), [
      'args',
      'description',
      'entry',
      'files',
      'id',
      'language',
      'name',
      'types',
    ]);
    const [program = ''] = hook.entry.split(' ');
    assert.ok(program in bin, program);
    const { verb, problems } = parseCommandLine([...argvOf(hook), 'a.zelfevaluatie.md']);
    assert.deepEqual([verb, problems], ['check', []]);
  }
});

test('pre-commit, which installs from git, finds a script that builds the command', () => {
  assert.equal(scripts['prepare'], scripts['build']);
});

test('a hook is given self-evaluations only, and refuses a draft', async (t) => {
  const world = worldOf(t, { 'map/a.zelfevaluatie.md': draft, 'b.md': '# Notulen\n' });
  for (const hook of hooks) {
    const files = ['map/a.zelfevaluatie.md', 'b.md', 'c.zelfevaluatie.md.orig'].filter((path) =>
      new RegExp(hook.files).test(path),
    );
    assert.deepEqual(files, ['map/a.zelfevaluatie.md']);
    const { code, stdout } = await world.run([...argvOf(hook), ...files]);
    assert.equal(code, 1);
    assert.match(stdout, /ZE203/);
  }
});

test('a file with the name of an option is a file for a hook', async (t) => {
  const names = ['--fix.zelfevaluatie.md', '-o.zelfevaluatie.md', '--output=a.zelfevaluatie.md'];
  const world = worldOf(t, Object.fromEntries(names.map((name) => [name, draft])));
  for (const hook of hooks) {
    assert.equal(hook.args.at(-1), '--');
    // Whoever sets other args may forget the last of them.
    for (const args of [hook.args, ['--quiet', '--fail-on', 'warning']]) {
      const { code, stdout, stderr } = await world.run([...argvOf({ ...hook, args }), ...names]);
      assert.deepEqual([code, stderr], [1, '']);
      for (const name of names) assert.ok(stdout.includes(name), name);
    }
  }
  assert.deepEqual(readdirSync(world.folder).sort(), names.toSorted());
});
