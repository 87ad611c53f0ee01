import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import type { InitializeParams } from 'vscode-languageserver-protocol/node';
import { capable } from './editor.ts';

const bundle = fileURLToPath(new URL('../../dist/server/browser.js', import.meta.url));

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

/** Answers what the server asks its editor, by method; undefined is an answer of null. */
export type Answers = Readonly<Record<string, (params: never) => unknown>>;

/** The server for a browser, in a context that has no more than the standard gives a worker. */
export interface ServerInWorker {
  readonly ask: (method: string, params: object) => Promise<unknown>;
  readonly notify: (method: string, params: object) => void;
}

/** Starts the server for a browser as it is built, and introduces an editor to it that gives these answers. */
export async function startWorker(
  answers: Answers,
  more: Partial<InitializeParams> = {},
): Promise<ServerInWorker> {
  const waiting = new Map<number, (result: unknown) => void>();
  let count = 0;
  const send = (data: unknown): void => worker.onmessage?.({ data });
  const answer = async ({ id, method = '', params }: Message): Promise<void> => {
    const result: unknown = (await answers[method]?.(params as never)) ?? null;
    if (id !== undefined) send({ jsonrpc: '2.0', id, result });
  };
  // No window, document, require or process.
  const worker: { onmessage?: (event: { data: unknown }) => void } & Record<string, unknown> = {
    addEventListener: () => undefined,
    console,
    setTimeout,
    clearTimeout,
    queueMicrotask,
    TextEncoder,
    TextDecoder,
    performance,
    // A message between threads is copied.
    postMessage: (sent: Message) => {
      const message = structuredClone(sent);
      if (message.method !== undefined) void answer(message);
      else waiting.get(message.id ?? 0)?.(message.result);
    },
  };
  worker.self = worker;
  const ask = (method: string, params: object): Promise<unknown> =>
    new Promise((resolve) => {
      const id = (count += 1);
      waiting.set(id, resolve);
      send({ jsonrpc: '2.0', id, method, params });
    });
  const notify = (method: string, params: object): void => send({ jsonrpc: '2.0', method, params });

  vm.runInContext(await readFile(bundle, 'utf8'), vm.createContext(worker));
  await ask('initialize', { processId: null, rootUri: null, capabilities: capable, ...more });
  notify('initialized', {});
  return { ask, notify };
}
