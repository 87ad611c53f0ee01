import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const server = fileURLToPath(new URL('../../dist/server/node.cjs', import.meta.url));

/** An editor that can do all that makes a difference to the server, as VS Code can. */
export const capable: ClientCapabilities = {
  textDocument: {
    diagnostic: { relatedInformation: true, tagSupport: { valueSet: [1, 2] } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } } },
    codeLens: {},
    inlayHint: {},
    semanticTokens: {
      requests: { full: true, range: true },
      tokenTypes: ['number'],
      tokenModifiers: [],
      formats: ['relative'],
    },
  },
  workspace: {
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
  },
};

/** An editor that gets findings sent, and knows code actions but no snippets, Markdown or nested symbols. */
export const simple: ClientCapabilities = {
  textDocument: {
    publishDiagnostics: {},
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
  },
};

/** An editor at the other end of the built server; `stop` ends both. */
export interface Editor {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** What the server wrote to its log. */
  readonly log: string[];
  /** What the server asked to be asked again, by method, in order. */
  readonly refreshed: string[];
  /** The findings that the server sent by itself, in order. */
  readonly published: PublishDiagnosticsParams[];
  /** Answers the server's questions for settings from now on. */
  readonly configure: (settings: object) => void;
  /** Resolves with the findings that the server sends next for a document. */
  readonly nextPublished: (uri: string) => Promise<readonly Diagnostic[]>;
  readonly open: (uri: string, text: string) => Promise<void>;
  /** Makes edits, as a user would, and tells the server only what has changed. */
  readonly apply: (uri: string, edits: readonly TextEdit[]) => Promise<void>;
  /** Replaces the first place where some words stand. */
  readonly replace: (uri: string, words: string, by: string) => Promise<void>;
  readonly textOf: (uri: string) => string;
  /** Where some words start, or so many characters behind that. */
  readonly at: (uri: string, words: string, behind?: number) => Position;
  /** Sends a request about a document. */
  readonly ask: <R>(method: string, uri: string, params?: object) => Promise<R>;
  readonly pull: (uri: string) => Promise<readonly Diagnostic[]>;
  readonly stop: () => Promise<void>;
}

function spawnServer(): ChildProcess {
  if (!existsSync(server))
    throw new Error('The language server is not built yet: run `npm run build` first.');
  return spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
}

/** Starts the built server and introduces an editor to it. */
export async function startEditor(
  capabilities: ClientCapabilities,
  more: Partial<InitializeParams> = {},
): Promise<Editor> {
  const child = spawnServer();
  if (!child.stdout || !child.stdin) throw new Error('The server has no standard input and output.');
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const documents = new Map<string, TextDocument>();
  const log: string[] = [];
  const published: PublishDiagnosticsParams[] = [];
  const refreshed: string[] = [];
  const waiting: ((params: PublishDiagnosticsParams) => void)[] = [];
  let settings: object = {};

  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
    items.map(() => settings),
  );
  connection.onRequest('client/registerCapability', () => null);
  for (const kind of ['diagnostic', 'codeLens', 'semanticTokens', 'inlayHint']) {
    const method = `workspace/${kind}/refresh`;
    connection.onRequest(method, () => {
      refreshed.push(method);
      return null;
    });
  }
  connection.onNotification(
    'window/logMessage',
    ({ message }: { message: string }) => void log.push(message),
  );
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params);
    for (const hear of waiting) hear(params);
  });
  connection.listen();
  const initialized: InitializeResult = await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities,
    ...more,
  });
  await connection.sendNotification('initialized', {});

  const documentOf = (uri: string): TextDocument => {
    const document = documents.get(uri);
    if (!document) throw new Error(`${uri} is not open`);
    return document;
  };
  const apply = async (uri: string, edits: readonly TextEdit[]): Promise<void> => {
    const document = documentOf(uri);
    const text = TextDocument.applyEdits(document, [...edits]);
    // Each change counts in the text that the one before it left, so the last place comes first.
    const contentChanges = edits
      .toSorted((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start))
      .map(({ range, newText }) => ({ range, text: newText }));
    const version = document.version + 1;
    documents.set(uri, TextDocument.create(uri, 'markdown', version, text));
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  };

  return {
    connection,
    initialized,
    log,
    refreshed,
    published,
    configure: (next) => {
      settings = next;
    },
    nextPublished: (uri) =>
      new Promise((resolve) => {
        waiting.push((params) => {
          if (params.uri === uri) resolve(params.diagnostics);
        });
      }),
    open: async (uri, text) => {
      documents.set(uri, TextDocument.create(uri, 'markdown', 1, text));
      const textDocument = { uri, languageId: 'markdown', version: 1, text };
      await connection.sendNotification('textDocument/didOpen', { textDocument });
    },
    apply,
    replace: async (uri, words, by) => {
      const document = documentOf(uri);
      const start = document.getText().indexOf(words);
      if (start < 0) throw new Error(`"${words}" is not in ${uri}`);
      const range = { start: document.positionAt(start), end: document.positionAt(start + words.length) };
      await apply(uri, [{ range, newText: by }]);
    },
    textOf: (uri) => documentOf(uri).getText(),
    at: (uri, words, behind = 0) => {
      const start = documentOf(uri).getText().indexOf(words);
      if (start < 0) throw new Error(`"${words}" is not in ${uri}`);
      return documentOf(uri).positionAt(start + behind);
    },
    ask: (method, uri, params = {}) => connection.sendRequest(method, { textDocument: { uri }, ...params }),
    pull: async (uri) => {
      const report: DocumentDiagnosticReport = await connection.sendRequest('textDocument/diagnostic', {
        textDocument: { uri },
      });
      return report.kind === 'full' ? report.items : [];
    },
    stop: async () => {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      if (child.exitCode === null) await once(child, 'exit');
      connection.dispose();
    },
  };
}
