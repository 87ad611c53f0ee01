import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextOpen, subjectAt } from '../../client/src/outline.ts';
import type { Outline, OutlineCriterion } from '../../server/src/protocol.ts';

const at = (line: number) => ({ start: { line, character: 4 }, end: { line, character: 9 } });

const criterion = (
  number: number,
  status: OutlineCriterion['status'],
  line: number | null,
): OutlineCriterion => ({
  norm: 'x',
  number,
  phase: 'plan',
  title: '',
  status,
  statusText: status,
  range: line === null ? null : at(line),
  asks: [],
  hasGuidance: false,
});

/** Norm x at line 10 with criteria at lines 12, 20 and 30, the last two in the wrong order, and one missing. */
const outline: Outline = {
  uri: 'file:///x.md',
  version: 1,
  edition: { id: 'e', title: 'E', status: 'complete' },
  complete: 1,
  total: 4,
  norms: [
    {
      id: 'x',
      title: '',
      range: at(10),
      complete: 1,
      total: 4,
      phases: [
        {
          phase: 'plan',
          title: 'Plan',
          criteria: [
            criterion(1, 'empty', 12),
            criterion(2, 'incomplete', 30),
            criterion(3, 'complete', 20),
            criterion(4, 'missing', null),
          ],
        },
      ],
    },
  ],
};

const place = (line: number) => ({ line, character: 0 });

test('a place belongs to the last criterion or norm that begins before it', () => {
  const cases: readonly (readonly [number, number | null | undefined])[] = [
    [0, undefined],
    [10, null],
    [11, null],
    [12, 1],
    [19, 1],
    [20, 3],
    [99, 2],
  ];
  for (const [line, expected] of cases)
    assert.equal(subjectAt(outline, place(line))?.criterion, expected, `line ${line}`);
});

test('the next open criterion passes over what is complete or missing, and goes around', () => {
  assert.equal(nextOpen(outline, place(0), 1)?.number, 1);
  assert.equal(nextOpen(outline, place(12), 1)?.number, 2);
  assert.equal(nextOpen(outline, place(30), 1)?.number, 1);
  assert.equal(nextOpen(outline, place(30), -1)?.number, 1);
  assert.equal(nextOpen(outline, place(0), -1)?.number, 2);
});

test('where all that is open is missing, there is nowhere to go', () => {
  const [norm] = outline.norms;
  assert.ok(norm);
  const only = {
    ...norm,
    range: null,
    phases: [{ phase: 'plan', title: '', criteria: [criterion(4, 'missing', null)] }],
  };
  assert.equal(nextOpen({ ...outline, norms: [only] }, place(0), 1), undefined);
});
