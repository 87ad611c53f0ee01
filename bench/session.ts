import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type Position,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentSyncKind,
} from 'vscode-languageserver-protocol/node';
import { type Command, environment, peakOfRunning } from './processes.ts';
import type { Keystroke } from './typing.ts';

/** A language server with one document open. Times are in ms, from the client's message to the diagnostics. */
export interface Session {
  readonly open: (text: string) => Promise<number>;
  readonly press: (keystroke: Keystroke) => Promise<number>;
  readonly peak: () => number | undefined;
  readonly stop: () => Promise<void>;
}

const uri = 'file:///bench/praktijk.zelfevaluatie.md';

function positionOf(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

/**
 * Starts a server on stdio. It is asked for diagnostics where it answers such requests, and its pushed ones are
 * waited for where it does not; changes are sent as ranges where it takes those.
 */
export async function startSession([program, ...args]: Command, folder: string): Promise<Session> {
  const server = spawn(program, args, { cwd: folder, env: environment, stdio: ['pipe', 'pipe', 'ignore'] });
  const exited = once(server, 'exit');
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  let pushed: (version: number | undefined) => void = () => undefined;
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => pushed(params.version));
  // What servers ask of their clients: settings, and leave to register more.
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.listen();

  const { capabilities } = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: {
      textDocument: { diagnostic: {}, publishDiagnostics: { versionSupport: true }, synchronization: {} },
      workspace: { configuration: true },
    },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const pulls = capabilities.diagnosticProvider !== undefined;
  const sync = capabilities.textDocumentSync;
  const kind = typeof sync === 'object' ? sync.change : sync;
  let version = 0;
  let previousResultId: string | undefined;

  const diagnosed = (): Promise<unknown> => {
    if (!pulls) {
      return new Promise<void>((resolve) => {
        pushed = (of) => {
          if (of === undefined || of === version) resolve();
        };
      });
    }
    const parameters = { textDocument: { uri }, ...(previousResultId !== undefined && { previousResultId }) };
    return connection.sendRequest(DocumentDiagnosticRequest.type, parameters).then(({ resultId }) => {
      previousResultId = resultId;
    });
  };
  const time = async (send: () => Promise<void>): Promise<number> => {
    version++;
    const start = performance.now();
    // Not awaited: editors do not wait either, and messages keep their order.
    void send();
    await diagnosed();
    return performance.now() - start;
  };

  return {
    open: (text) =>
      time(() =>
        connection.sendNotification(DidOpenTextDocumentNotification.type, {
          textDocument: { uri, languageId: 'markdown', version, text },
        }),
      ),
    press: ({ offset, character, text }) => {
      const position = positionOf(text, offset);
      const change =
        kind === TextDocumentSyncKind.Incremental
          ? { range: { start: position, end: position }, text: character }
          : { text };
      return time(() =>
        connection.sendNotification(DidChangeTextDocumentNotification.type, {
          textDocument: { uri, version },
          contentChanges: [change],
        }),
      );
    },
    peak: () => (server.pid === undefined ? undefined : peakOfRunning(server.pid)),
    stop: async () => {
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      // Not every server ends by itself.
      const impatience = setTimeout(() => server.kill(), 2_000);
      await exited;
      clearTimeout(impatience);
      connection.dispose();
    },
  };
}
