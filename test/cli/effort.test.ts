import assert from 'node:assert/strict';
import { test } from 'node:test';
import { longRun, threadsFor } from '../../cli/src/effort.ts';

test('only a long run gets more threads, and never more than it has files or the machine cores', () => {
  assert.equal(threadsFor(40, longRun, 4), 4);
  assert.equal(threadsFor(3, longRun, 4), 3);
  assert.equal(threadsFor(40, longRun - 1, 4), 0);
  assert.equal(threadsFor(40, longRun, 1), 0);
});
