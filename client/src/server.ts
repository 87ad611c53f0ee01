import { EventEmitter, Uri, workspace } from 'vscode';
import type { Disposable, Event, LogOutputChannel } from 'vscode';
import type {
  BaseLanguageClient,
  CloseAction,
  ErrorAction,
  LanguageClientOptions,
  RevealOutputChannelOn,
} from 'vscode-languageclient';
import {
  answerTextRequest,
  checkRequest,
  descriptionRequest,
  detected,
  editionsRequest,
  filesExistRequest,
  importWordRequest,
  insertionRequest,
  migrationRequest,
  normTextRequest,
  outlineChanged,
  outlineRequest,
  readFileRequest,
  skeletonRequest,
} from '../../server/src/protocol.ts';
import type {
  AnswerText,
  AnswerTextParams,
  CheckParams,
  CheckResult,
  Description,
  DescriptionParams,
  DetectedParams,
  EditionSummary,
  FilesExistParams,
  ImportedWord,
  ImportWordParams,
  Insertion,
  InsertionParams,
  MigratedText,
  MigrationParams,
  NormText,
  NormTextParams,
  Outline,
  OutlineParams,
  ReadFileParams,
  ReadFileResult,
  SkeletonParams,
} from '../../server/src/protocol.ts';
import { configurationDocuments } from './configuration.ts';
import { markdownDocuments } from './detect.ts';
import { locale, texts } from './language.ts';
import { openNormCommand } from './norm-text.ts';
import { createChannel, fail, logError } from './screen.ts';
import { exists } from './unsaved.ts';

/** Makes the language client of this host, desktop or web; it is started by whoever asked for it. */
export type MakeClient = (
  id: string,
  name: string,
  options: LanguageClientOptions,
) => Promise<BaseLanguageClient>;

/** `idle` until something needs the server. */
export type ServerState = 'idle' | 'starting' | 'running' | 'stopped';

/** The language server as the rest of the client sees it. A request starts the server if need be. */
export interface Server extends Disposable {
  readonly state: () => ServerState;
  readonly onDidChangeState: Event<ServerState>;
  /** Fires with the URI of a document whose outline has changed. */
  readonly onDidChangeOutline: Event<string>;
  /** Fires when the server has found out whether a document is a self-evaluation. */
  readonly onDidDetect: Event<DetectedParams>;
  readonly start: () => void;
  readonly restart: () => Promise<void>;
  readonly showOutput: () => void;
  readonly outline: (params: OutlineParams) => Promise<Outline | null>;
  readonly description: (params: DescriptionParams) => Promise<Description>;
  readonly migration: (params: MigrationParams) => Promise<MigratedText | null>;
  readonly check: (params: CheckParams) => Promise<CheckResult>;
  readonly editions: () => Promise<readonly EditionSummary[]>;
  readonly skeleton: (params: SkeletonParams) => Promise<string>;
  readonly insertion: (params: InsertionParams) => Promise<Insertion | null>;
  readonly answerText: (params: AnswerTextParams) => Promise<AnswerText | null>;
  readonly importWord: (params: ImportWordParams) => Promise<ImportedWord>;
  readonly normText: (params: NormTextParams) => Promise<NormText>;
}

const id = 'zelfevaluatie';
const name = 'Zelfevaluatie';

/** How often a server that stops unexpectedly is started again before the user is asked. */
const maximumRestarts = 3;

/** Members of enums; an import of their values would load the library with the extension. */
const carryOn: ErrorAction.Continue = 1;
const giveUp: CloseAction.DoNotRestart = 1;
const startAgain: CloseAction.Restart = 2;
const never: RevealOutputChannelOn.Never = 4;

/** The largest file that is read, in bytes. */
const largestFile = 2 * 1024 * 1024;

/** The text of a file wherever the workspace is; null where there is none, or no text of a reasonable size. */
export async function readText(uri: Uri): Promise<ReadFileResult> {
  try {
    const { size } = await workspace.fs.stat(uri);
    if (size > largestFile) return null;
    return new TextDecoder('utf-8', { fatal: true }).decode(await workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}

/** Our settings without a language that the user did not choose: then a configuration file may say which. */
function withoutDefaults(settings: unknown): unknown {
  const chosen = workspace.getConfiguration('zelfevaluatie').inspect('locale');
  const isSet = [chosen?.globalValue, chosen?.workspaceValue, chosen?.workspaceFolderValue].some(
    (value) => value !== undefined,
  );
  return isSet || typeof settings !== 'object' ? settings : { ...settings, locale: undefined };
}

/** Keeps the one language server: not there until it is needed, started once, restarted on request. */
export function createServer(makeClient: MakeClient): Server {
  const stateChanged = new EventEmitter<ServerState>();
  const outlineEvents = new EventEmitter<string>();
  const detections = new EventEmitter<DetectedParams>();
  let state: ServerState = 'idle';
  let output: LogOutputChannel | undefined;
  let started: Promise<BaseLanguageClient> | undefined;
  let restarts = 0;

  const enter = (next: ServerState) => {
    if (next === state) return;
    state = next;
    stateChanged.fire(next);
  };

  const channel = () => (output ??= createChannel(name));

  const report = async () => {
    const { stoppedUnexpectedly, restart: again, showOutput } = texts();
    const chosen = await fail(stoppedUnexpectedly, again, showOutput);
    if (chosen === again) await restart();
    if (chosen === showOutput) channel().show();
  };

  const make = async () => {
    const client = await makeClient(id, name, {
      documentSelector: [...markdownDocuments(), ...configurationDocuments()],
      outputChannel: channel(),
      revealOutputChannelOn: never,
      initializationOptions: () => ({
        locale: locale(),
        normDocuments: true,
        normCommand: openNormCommand,
        readFile: true,
        filesExist: true,
        detected: true,
      }),
      middleware: {
        workspace: {
          configuration: async (params, token, next) => {
            const found: unknown = await next(params, token);
            return Array.isArray(found) ? found.map(withoutDefaults) : [];
          },
        },
      },
      // What the server explains may run this one command, and nothing else.
      markdown: { isTrusted: { enabledCommands: [openNormCommand] } },
      // The library would speak English here; what there is to say is said by `report`.
      initializationFailedHandler: () => false,
      errorHandler: {
        error: () => ({ action: carryOn, handled: true }),
        closed: () => {
          if (state === 'running' && restarts++ < maximumRestarts)
            return { action: startAgain, handled: true };
          if (state === 'running') void report();
          return { action: giveUp, handled: true };
        },
      },
    });
    client.onRequest(filesExistRequest, ({ uris }: FilesExistParams) =>
      Promise.all(uris.map((uri) => exists(Uri.parse(uri)))),
    );
    client.onRequest(readFileRequest, ({ uri }: ReadFileParams) => readText(Uri.parse(uri)));
    client.onNotification(detected, (params: DetectedParams) => detections.fire(params));
    client.onNotification(outlineChanged, ({ uri }: OutlineParams) => outlineEvents.fire(uri));
    client.onDidChangeState(() => {
      if (state !== 'starting') enter(client.isRunning() ? 'running' : 'stopped');
    });
    return client;
  };

  const run = async (made: Promise<BaseLanguageClient>) => {
    enter('starting');
    try {
      const client = await made;
      await client.start();
      enter('running');
      return client;
    } catch (error) {
      enter('stopped');
      logError(channel(), error);
      void report();
      throw error;
    }
  };

  const client = () => (started ??= run(make()));

  const restart = async () => {
    const previous = await started?.catch(() => undefined);
    enter('starting');
    restarts = 0;
    await previous?.stop().catch(() => undefined);
    started = run(previous ? Promise.resolve(previous) : make());
    // A failure has been reported by `run`.
    await started.catch(() => undefined);
  };

  return {
    state: () => state,
    onDidChangeState: stateChanged.event,
    onDidChangeOutline: outlineEvents.event,
    onDidDetect: detections.event,
    // A failure has been reported by `run`; whoever only asked for a start has nothing to add.
    start: () => void client().catch(() => undefined),
    restart,
    showOutput: () => channel().show(),
    outline: async (params) => (await client()).sendRequest(outlineRequest, params),
    description: async (params) => (await client()).sendRequest(descriptionRequest, params),
    migration: async (params) => (await client()).sendRequest(migrationRequest, params),
    check: async (params) => (await client()).sendRequest(checkRequest, params),
    editions: async () => (await client()).sendRequest(editionsRequest),
    skeleton: async (params) => (await client()).sendRequest(skeletonRequest, params),
    insertion: async (params) => (await client()).sendRequest(insertionRequest, params),
    answerText: async (params) => (await client()).sendRequest(answerTextRequest, params),
    importWord: async (params) => (await client()).sendRequest(importWordRequest, params),
    normText: async (params) => (await client()).sendRequest(normTextRequest, params),
    dispose: () => {
      void started?.then((running) => running.dispose()).catch(() => undefined);
      output?.dispose();
      stateChanged.dispose();
      outlineEvents.dispose();
      detections.dispose();
    },
  };
}
