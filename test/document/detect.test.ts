import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSelfEvaluation } from '#core';

test('a self-evaluation is known by its name, its front matter or a glob', () => {
  const cases: readonly (readonly [string, string, readonly string[], boolean])[] = [
    ['a.zelfevaluatie.md', '', [], true],
    ['map/a.zelfevaluatie.md', '# Norm 1', [], true],
    ['zelfevaluatie.md', '# Norm 1', [], false],
    ['a.md', '---\nkeurmerk: kgg-2024\n---\n', [], true],
    ['a.md', '---\r\ntitel: x\r\n"keurmerk": kgg-2024\r\n---', [], true],
    ['a.md', '---\nkeurmerk: kgg-2024\n', [], false],
    ['a.md', '---\nhet-keurmerk: x\n---\n', [], false],
    ['a.md', '# Norm 1\n\n---\nkeurmerk: kgg-2024\n---\n', [], false],
    ['concept/a.md', '', ['concept/*.md'], true],
    ['concept/b/a.md', '', ['concept/*.md'], false],
    ['concept/b/a.md', '', ['concept/**/*.md', 'x'], true],
    ['/elders/concept/a.md', '', ['**/concept/*.md'], true],
    ['.verborgen/a.md', '', ['**/*.md'], true],
    ['a.md', '', ['', '[', '!('], false],
  ];
  for (const [path, text, globs, expected] of cases) {
    assert.equal(isSelfEvaluation(path, text, globs), expected, JSON.stringify([path, text, globs]));
  }
});
