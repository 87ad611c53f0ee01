import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import {
  filesExistRequest,
  type FilesExistParams,
  readFileRequest,
  type ReadFileParams,
} from '../../server/src/protocol.ts';
import { capable, simple, startEditor } from '../server/editor.ts';
import { startWorker } from '../server/worker.ts';
import { checked, type Findings, type Told } from './check.ts';
import { corpus, documents, referenceDate } from './corpus.ts';

/*
 * Every document under test gives the same findings on the command line, from the language server for editors that
 * ask and for editors that are told, and from the server for a browser: all of them as they are built.
 */
let folder: string;
let expected: Findings;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zelfevaluatie-parity-'));
  for (const [path, text] of Object.entries(corpus)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  expected = await checked(folder);
});

after(() => rmSync(folder, { recursive: true, force: true }));

const addressOf = (path: string): string => pathToFileURL(join(folder, path)).href;
const textOf = (path: string): string => corpus[path] ?? '';
const folders = () => ({
  rootUri: pathToFileURL(folder).href,
  workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'parity' }],
});

const severities = ['error', 'warning', 'info', 'hint'] as const;

function toldBy({ code, severity, message, range: { start, end } }: Diagnostic): Told {
  return {
    code: String(code),
    severity: severities[(severity ?? 0) - 1] ?? 'hint',
    message: typeof message === 'string' ? message : message.value,
    range: `${start.line}:${start.character}-${end.line}:${end.character}`,
  };
}

/** Compares document by document, so that a failure names the first that differs. */
async function compare(findingsOf: (path: string) => Promise<readonly Diagnostic[]>): Promise<void> {
  for (const path of documents) assert.deepEqual((await findingsOf(path)).map(toldBy), expected[path], path);
}

test('the corpus is not empty, and every check has something to say in it', () => {
  assert.ok(documents.length > 100, String(documents.length));
  const codes = new Set(Object.values(expected).flatMap((findings) => findings.map(({ code }) => code)));
  assert.ok(codes.size >= 29, [...codes].sort().join(' '));
});

test('an editor that asks for findings gets those of the command line', async () => {
  const editor = await startEditor(capable, folders());
  editor.configure({ referenceDate });
  try {
    await compare(async (path) => {
      await editor.open(addressOf(path), textOf(path));
      return editor.pull(addressOf(path));
    });
  } finally {
    await editor.stop();
  }
});

test('an editor that gets findings sent gets those of the command line', async () => {
  const editor = await startEditor(simple, { ...folders(), initializationOptions: { referenceDate } });
  try {
    await compare(async (path) => {
      const sent = editor.nextPublished(addressOf(path));
      await editor.open(addressOf(path), textOf(path));
      return sent;
    });
  } finally {
    await editor.stop();
  }
});

test('an editor in a browser gets those of the command line', async () => {
  const here = (uri: string): string => fileURLToPath(uri);
  const { ask, notify } = await startWorker(
    {
      'workspace/configuration': () => [{ referenceDate }],
      [readFileRequest]: ({ uri }: ReadFileParams) =>
        existsSync(here(uri)) ? readFileSync(here(uri), 'utf8') : null,
      [filesExistRequest]: ({ uris }: FilesExistParams) => uris.map((uri) => existsSync(here(uri))),
    },
    { ...folders(), initializationOptions: { readFile: true, filesExist: true } },
  );
  await compare(async (path) => {
    const textDocument = { uri: addressOf(path), languageId: 'markdown', version: 1, text: textOf(path) };
    notify('textDocument/didOpen', { textDocument });
    const report = await ask('textDocument/diagnostic', { textDocument: { uri: addressOf(path) } });
    return (report as { items: readonly Diagnostic[] }).items;
  });
});
