import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { capable } from './editor.ts';

const bundle = fileURLToPath(new URL('../../dist/server/browser.js', import.meta.url));

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: { readonly items?: readonly { readonly code: string }[] };
}

test('the server for a browser runs with no more than a worker has', async () => {
  const answers = new Map<number, (result: Message['result']) => void>();
  // No window, document, require or process: only what the standard gives a worker.
  const worker: { onmessage?: (event: { data: unknown }) => void } & Record<string, unknown> = {
    addEventListener: () => undefined,
    console,
    setTimeout,
    clearTimeout,
    queueMicrotask,
    TextEncoder,
    TextDecoder,
    performance,
    postMessage: (message: Message) => {
      // The server asks for settings, and this editor has none.
      if (message.method !== undefined) send({ jsonrpc: '2.0', id: message.id, result: [null] });
      else answers.get(message.id ?? 0)?.(message.result);
    },
  };
  const send = (data: unknown): void => worker.onmessage?.({ data });
  const notify = (method: string, params: object): void => send({ jsonrpc: '2.0', method, params });
  const ask = (id: number, method: string, params: object): Promise<Message['result']> =>
    new Promise((resolve) => {
      answers.set(id, resolve);
      send({ jsonrpc: '2.0', id, method, params });
    });

  worker.self = worker;
  vm.runInContext(await readFile(bundle, 'utf8'), vm.createContext(worker));
  await ask(1, 'initialize', { processId: null, rootUri: null, capabilities: capable });
  notify('initialized', {});
  const uri = 'file:///a.zelfevaluatie.md';
  const textDocument = { uri, languageId: 'markdown', version: 1, text: '---\nkeurmerk: kgg-2024\n---\n' };
  notify('textDocument/didOpen', { textDocument });
  const report = await ask(2, 'textDocument/diagnostic', { textDocument: { uri } });
  assert.ok(report?.items?.some(({ code }) => code === 'ZE201'));
});
