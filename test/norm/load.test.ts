import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { loadEdition } from '../../core/src/norm/load.ts';
import { broken, spoilt, whole } from './broken.ts';

const problemsOf = (data: unknown): readonly string[] => {
  const result = loadEdition(data);
  return 'problems' in result ? result.problems.map(({ path, kind }) => `${path} ${kind}`) : [];
};

suite('loadEdition', () => {
  test('gives the edition with its defaults filled in', () => {
    const result = loadEdition(whole());
    assert.ok('edition' in result);
    assert.deepEqual(result.edition.norms[1]?.aliases, []);
    assert.deepEqual(result.edition.norms[0]?.criteria[0]?.guidance?.questions, []);
  });

  for (const [path, value, kind, at] of broken) {
    const shown = value === undefined ? 'missing' : JSON.stringify(value).slice(0, 40);
    test(`${path} = ${shown}: ${kind}`, () => {
      assert.deepEqual(problemsOf(spoilt(path, value)), [`${at ?? path} ${kind}`]);
    });
  }

  for (const data of [undefined, null, 7, 'norm', [], () => 0]) {
    test(`${String(data)} is no edition`, () => {
      assert.deepEqual(problemsOf(data), [' not-an-object']);
    });
  }

  test('reports all problems at once', () => {
    assert.deepEqual(problemsOf({}), [
      'id missing-key',
      'year missing-key',
      'title missing-key',
      'status missing-key',
      'sources missing-key',
      'norms missing-key',
    ]);
  });

  test('lets a partial edition leave out criteria, but not use a number twice', () => {
    const file = whole();
    const partial = { ...file, status: 'partial' };
    const [first, second] = partial.norms[0]?.criteria ?? [];
    assert.ok(first && second);
    second.number = 4;
    assert.deepEqual(problemsOf(partial), []);
    first.number = 4;
    assert.deepEqual(problemsOf(partial), ['norms[0].criteria[1].number duplicate']);
  });
});
