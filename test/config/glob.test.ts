import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import picomatch from 'picomatch/posix';
import { coversPath, globProblem, matchesGlob } from '../../core/src/text/glob.ts';

test('a glob matches names, folders and alternatives', () => {
  const cases: readonly (readonly [glob: string, path: string, expected: boolean])[] = [
    ['*.md', 'a.md', true],
    ['*.md', 'map/a.md', false],
    ['**/*.md', 'a.md', true],
    ['**/*.md', 'map/diep/a.md', true],
    ['map/**', 'map/diep/a.md', true],
    ['map/**/a.md', 'map/a.md', true],
    ['map/*/a.md', 'map/a.md', false],
    ['./map/a.md', 'map/a.md', true],
    ['map\\*.md', 'map/a.md', true],
    ['{een,twee}/*.{md,markdown}', 'twee/a.markdown', true],
    ['{een,twee}/*.md', 'drie/a.md', false],
    ['a{b,{c,d}}.md', 'ad.md', true],
    ['a?.md', 'ab.md', true],
    ['a?.md', 'a.md', false],
    ['?.md', '😀.md', true],
    ['*', '.verborgen', true],
    ['concept (1).md', 'concept (1).md', true],
    ['[ab].md', 'a.md', false],
    ['[ab].md', '[ab].md', true],
    ['a{b.md', 'a{b.md', true],
    ['A.md', 'a.md', false],
    ['', 'a.md', false],
    ['**', 'map/a.md', true],
    ['één.md', 'één.md'.normalize('NFD'), true],
    ['één.md'.normalize('NFD'), 'één.md', true],
    ['?en.md', 'ëen.md'.normalize('NFD'), true],
  ];
  for (const [glob, path, expected] of cases) {
    assert.equal(matchesGlob(path, glob), expected, `${glob} ${path}`);
  }
});

test('what is covered is what matches, and all that lies in a folder that matches', () => {
  assert.ok(coversPath('oud/2020/a.md', 'oud'));
  assert.ok(coversPath('oud/2020/a.md', 'oud/'));
  assert.ok(coversPath('oud/2020/a.md', '**/20*'));
  assert.ok(!coversPath('nieuw/oud.md', 'oud'));
});

test('globs match as those of a well-known library, for what both of them know', () => {
  const name = fc.string({ unit: fc.constantFrom('a', 'b', '.'), minLength: 1, maxLength: 4 });
  const real = name.filter((one) => !/^\.+$/.test(one));
  const path = fc.array(real, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'));
  const step = fc.oneof(
    fc.constant('**'),
    fc.string({ unit: fc.constantFrom('a', 'b', '*', '?', '{a,b}'), minLength: 1, maxLength: 4 }),
  );
  // A pattern that ends in ** is for what lies in a folder; two stars within a name are two ways to say one.
  const glob = fc
    .array(step, { minLength: 1, maxLength: 4 })
    .map((steps) => steps.join('/'))
    .filter(
      (one) => !one.endsWith('**') && one.split('/').every((each) => each === '**' || !each.includes('**')),
    );
  fc.assert(
    fc.property(path, glob, (file, pattern) => {
      const known = picomatch.isMatch(file, pattern, { dot: true, noext: true, nobracket: true });
      assert.equal(matchesGlob(file, pattern), known);
    }),
    { numRuns: 2000 },
  );
});

test('a glob that is made to be slow is not', () => {
  // Read as a regular expression this takes longer than the universe has been there.
  assert.ok(!matchesGlob('a'.repeat(5000), `${'*a'.repeat(100)}b`));
  assert.ok(!matchesGlob('a/'.repeat(2000), `${'**/a/'.repeat(50)}b`));
});

test('what is no glob for a configuration says why', () => {
  assert.equal(globProblem('!a.md'), 'negated');
  assert.equal(globProblem('/a.md'), 'absolute');
  assert.equal(globProblem('C:\\a.md'), 'absolute');
  assert.equal(globProblem('~/a.md'), 'absolute');
  assert.equal(globProblem('../a.md'), 'outside');
  assert.equal(globProblem('map/{a,..}/b.md'), 'outside');
  assert.equal(globProblem('{a,b}'.repeat(20)), 'excessive');
  assert.equal(globProblem('a'.repeat(301)), 'excessive');
  assert.equal(globProblem('..map/**/*.md'), undefined);
});
