import assert from 'node:assert/strict';
import { test } from 'node:test';
import { longRun, processesFor } from '../../cli/src/effort.ts';

test('only a long run gets more processes, and never more than it has files or the machine cores', () => {
  assert.equal(processesFor(40, longRun, 4), 4);
  assert.equal(processesFor(3, longRun, 4), 3);
  assert.equal(processesFor(40, longRun - 1, 4), 0);
  assert.equal(processesFor(40, longRun, 1), 1);
});

test('many small files get one process, for what one of them may do to it', () => {
  assert.equal(processesFor(1000, 1000, 4), 1);
  assert.equal(processesFor(1000, 1000, 1), 1);
});
