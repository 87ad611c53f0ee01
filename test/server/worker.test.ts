import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startWorker } from './worker.ts';

test('the server for a browser runs with no more than a worker has', async () => {
  const { ask, notify } = await startWorker({ 'workspace/configuration': () => [null] });
  const uri = 'file:///a.zelfevaluatie.md';
  const textDocument = { uri, languageId: 'markdown', version: 1, text: '---\nkeurmerk: kgg-2024\n---\n' };
  notify('textDocument/didOpen', { textDocument });
  const report = (await ask('textDocument/diagnostic', { textDocument: { uri } })) as {
    items?: readonly { code: string }[];
  };
  assert.ok(report.items?.some(({ code }) => code === 'ZE201'));
});
