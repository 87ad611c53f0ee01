import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits, editsOf } from '../../core/src/checks/apply.ts';
import { evaluate, type Evaluation } from '../../core/src/evaluate.ts';
import { editions } from '../harness/editions.ts';

const judge = (text: string): Evaluation => evaluate(text, { editions, today: '2024-11-20', rethrow: true });

test('a heading that is not recognised can be given the criterion it is most like', () => {
  const heading = 'Ons aanbod aan groepen in de praktijk';
  const text = `## Norm 2b\n\n### ${heading}\n\n${'Wij bieden elk jaar twee groepen aan voor wie dat wil. '.repeat(3)}\n`;
  const { findings, edition } = judge(text);
  const [remark] = findings.filter(({ severity, code }) => code === 'ZE205' && severity === 'info');
  assert.ok(remark?.fix, 'no fix');
  assert.ok(
    editsOf(findings, edition).every((edit) => edit !== remark.fix?.edits[0]),
    'made without asking',
  );
  const named = applyEdits(text, remark.fix.edits);
  assert.match(named, new RegExp(`^### 2b\\.\\d{1,2} .*: ${heading}$`, 'm'));
  const { criteria, findings: left } = judge(named);
  assert.ok(criteria.some(({ norm, status }) => norm === '2b' && status === 'complete'));
  assert.ok(!left.some(({ code }) => code === 'ZE205'));
});
