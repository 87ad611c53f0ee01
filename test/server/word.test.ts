import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { importWordRequest, type ImportedWord, type ImportWordParams } from '../../server/src/protocol.ts';
import { paragraph, wordFile } from '../word/word-file.ts';
import { capable, startEditor } from './editor.ts';

/** Sends a file to a server that speaks a language. */
async function imported(t: TestContext, bytes: Uint8Array, locale: string): Promise<ImportedWord> {
  const editor = await startEditor(capable, { initializationOptions: { locale } });
  t.after(editor.stop);
  const params: ImportWordParams = {
    bytes: Buffer.from(bytes).toString('base64'),
    name: 'concept.docx',
    edition: 'kgg-2025',
  };
  return editor.connection.sendRequest(importWordRequest, params);
}

test('a Word document becomes a self-evaluation, with notes in the language of the editor', async (t) => {
  const bytes = wordFile({ body: paragraph('Norm 1. Kortdurend, generalistisch behandelen') });
  const answer = await imported(t, bytes, 'en');
  assert.ok('text' in answer);
  assert.equal(
    answer.text,
    '---\nkeurmerk: kgg-2025\n---\n\n# Norm 1. Kortdurend, generalistisch behandelen\n',
  );
  assert.match(answer.notes.join(' '), /^0 of the \d+ criteria recognised/);
});

test('a file that is no Word document gives the reason', async (t) => {
  const answer = await imported(t, new TextEncoder().encode('%PDF-1.7'), 'nl');
  assert.ok('problem' in answer);
  assert.match(answer.problem, /^concept\.docx is een pdf/);
});
