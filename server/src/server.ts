import {
  type CancellationToken,
  CodeActionKind,
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
  type ServerCapabilities,
  TextDocuments,
  TextDocumentSyncKind,
  WatchKind,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI, Utils } from 'vscode-uri';
import {
  findEdition,
  type IsoDate,
  type Links,
  matchesGlob,
  linkedFileEndings,
  render,
  visible,
} from '#core';
import { createAnnouncer } from './announce.ts';
import { type Client, readClient } from './client.ts';
import { createConfigurations, isData } from './configuration.ts';
import { createEvaluations, type Evaluated, type World } from './documents.ts';
import { createFiles } from './files.ts';
import { codeActionsFor, fixAllKind } from './features/code-actions.ts';
import { checkedFile } from './features/check.ts';
import { codeLensesOf } from './features/code-lens.ts';
import { completionsAt, resolveCompletion, uriOf } from './features/completion.ts';
import { diagnosticReport } from './features/diagnostics.ts';
import { documentLinksOf } from './features/document-links.ts';
import { foldingRangesOf } from './features/folding.ts';
import { hoverAt } from './features/hover.ts';
import { inlayHintsOf } from './features/inlay-hints.ts';
import { definitionAt, normTextFor } from './features/norm-text.ts';
import {
  answerTextFor,
  descriptionFor,
  editionSummaries,
  insertionFor,
  migrationFor,
  outlineFor,
  skeletonFor,
} from './features/requests.ts';
import { selectionRangesAt } from './features/selection-ranges.ts';
import { semanticTokensOf, tokensLegend } from './features/semantic-tokens.ts';
import { symbolsOf } from './features/symbols.ts';
import { type ConvertWord, importedWord } from './features/word.ts';
import { workspaceSymbolsOf } from './features/workspace-symbols.ts';
import {
  type AnswerTextParams,
  answerTextRequest,
  configurationPatterns,
  type CheckParams,
  checkRequest,
  type DescriptionParams,
  descriptionRequest,
  editionsRequest,
  type FilesExistParams,
  filesExistRequest,
  type ImportWordParams,
  importWordRequest,
  type InsertionParams,
  insertionRequest,
  type MigrationParams,
  migrationRequest,
  normTextRequest,
  type NormTextParams,
  type OutlineParams,
  outlineRequest,
  type ReadFileParams,
  readFileRequest,
  type ReadFileResult,
  type SkeletonParams,
  skeletonRequest,
} from './protocol.ts';
import { readSettings, type Settings } from './settings.ts';
import { toProblem } from './to-lsp.ts';

/** What the server needs of the machine it runs on. */
export interface Host {
  readonly today: () => IsoDate;
  readonly convertWord: ConvertWord;
  /** The text of a file, where the machine has files and lets them be read; undefined where it is not there. */
  readonly readFile?: (uri: string) => Promise<string | undefined>;
  /** Which of some files are there, in their order; absent where the machine has no files. */
  readonly filesExist?: (uris: readonly string[]) => Promise<readonly boolean[]>;
  /** The symbolic links where an address lies; absent where the machine has no files. */
  readonly linksOf?: (uri: URI) => Links;
}

/** The section of an editor's settings that is ours, and the name of the server. */
const section = 'zelfevaluatie';

const isWatched = (name: string): boolean =>
  configurationPatterns.some((pattern) => matchesGlob(name, pattern));

function capabilitiesFor(client: Client): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    ...(client.pullsDiagnostics && {
      diagnosticProvider: { identifier: section, interFileDependencies: false, workspaceDiagnostics: false },
    }),
    documentSymbolProvider: true,
    hoverProvider: true,
    // A heading starts with `#`. Every other character is typed in prose too, where a list that opens by itself is in
    // the way; there it comes on request, by Ctrl+Space or the command for missing headings.
    completionProvider: { triggerCharacters: ['#'], resolveProvider: true },
    ...(client.knowsCodeActions && {
      codeActionProvider: {
        codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAllKind],
      },
    }),
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentLinkProvider: {},
    workspaceSymbolProvider: true,
    ...(client.showsLenses && { codeLensProvider: {} }),
    ...(client.showsTokens && {
      semanticTokensProvider: { legend: tokensLegend, full: true, range: true },
    }),
    ...(client.showsHints && { inlayHintProvider: true }),
    ...(client.opensNorms && { definitionProvider: true }),
    ...(client.hasFolders && {
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    }),
  };
}

/**
 * Serves an editor over a connection, which this starts to listen. Works with any client of the protocol: what
 * it does not name among its capabilities is left out, or done in a simpler way.
 */
export function startServer(connection: Connection, host: Host): void {
  const documents = new TextDocuments(TextDocument);
  connection.onInitialize((params): InitializeResult => {
    const client = readClient(params);
    serve(connection, documents, host, client, params);
    return { capabilities: capabilitiesFor(client), serverInfo: { name: section } };
  });
  documents.listen(connection);
  connection.listen();
}

/** Answers what an editor asks, now that it is known what it can do. */
function serve(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  host: Host,
  client: Client,
  params: InitializeParams,
): void {
  /** The settings of an editor that tells them instead of being asked. */
  let told: Settings = readSettings(params.initializationOptions);
  let folders = (params.workspaceFolders ?? []).map(({ uri }) => uri);

  const logError = (feature: string, error: unknown): void => {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    connection.console.error(visible(`${feature}: ${detail}`));
  };

  const { locale } = client;

  const askSettings = async (scopeUri: string): Promise<Settings> => {
    try {
      return readSettings(await connection.workspace.getConfiguration({ scopeUri, section }));
    } catch (error) {
      logError('settings', error);
      return told;
    }
  };
  const settingsOf = async (uri: string): Promise<Settings> => {
    const settings = client.hasConfiguration ? await askSettings(uri) : told;
    const { edition } = settings;
    const { editions } = await configurations.of(uri);
    if (edition !== undefined && !findEdition(editions, edition)) {
      const params = { edition, editions: editions.map(({ id }) => id) };
      connection.console.warn(render(settings.locale ?? locale, 'settings.unknown-edition', params));
    }
    return settings;
  };

  const readFile = async (uri: string): Promise<string | undefined> => {
    if (!client.readsFiles) return host.readFile?.(uri);
    try {
      const asked: ReadFileParams = { uri };
      return (await connection.sendRequest<ReadFileResult>(readFileRequest, asked)) ?? undefined;
    } catch (error) {
      logError('previous document', error);
      return undefined;
    }
  };

  const askFilesExist = async (uris: readonly string[]): Promise<readonly boolean[]> => {
    try {
      const asked: FilesExistParams = { uris };
      return await connection.sendRequest<readonly boolean[]>(filesExistRequest, asked);
    } catch (error) {
      logError('linked files', error);
      return [];
    }
  };

  const files = createFiles({ readFile, filesExist: client.findsFiles ? askFilesExist : host.filesExist });
  const configurations = createConfigurations({
    linksOf: host.linksOf,
    readText: async (uri) => documents.get(uri)?.getText() ?? files.readText(uri),
    folders: () => folders,
    onLoaded: () => {
      publishProblems();
      watchFiles();
    },
  });
  const world: World = {
    documents,
    settingsOf,
    configured: configurations.of,
    files,
    linksOf: host.linksOf,
    folders: () => folders,
    locale,
    today: host.today,
  };
  const evaluations = createEvaluations(world);
  const announcer = createAnnouncer(connection, client, evaluations, logError);

  const refreshAll = (): void => {
    const { diagnostics, semanticTokens, inlayHint } = connection.languages;
    const refreshes = [
      ...(client.pullsDiagnostics && client.refreshesDiagnostics ? [() => diagnostics.refresh()] : []),
      ...(client.refreshesLenses ? [() => connection.sendRequest(CodeLensRefreshRequest.type)] : []),
      ...(client.refreshesTokens ? [() => semanticTokens.refresh()] : []),
      ...(client.refreshesHints ? [() => inlayHint.refresh()] : []),
    ];
    for (const refresh of refreshes) refresh().catch((error: unknown) => logError('refresh', error));
  };
  const settingsChanged = (): void => {
    evaluations.reset();
    for (const { uri } of documents.all()) announcer.changed(uri);
    refreshAll();
  };
  /** Configuration and norm files with problems that were sent. */
  const troubled = new Set<string>();
  /** Sends what is wrong in configuration and norm files, also to editors that ask for diagnostics themselves. */
  const publishProblems = (): void => {
    const problems = configurations.problems();
    for (const uri of new Set([...troubled, ...problems.keys()])) {
      const found = problems.get(uri) ?? [];
      if (found.length > 0) troubled.add(uri);
      else troubled.delete(uri);
      const diagnostics = found.map((one) => toProblem(one, locale));
      connection
        .sendDiagnostics({ uri, diagnostics })
        .catch((error: unknown) => logError('configuration', error));
    }
  };
  /** Names of files that the editor tells about when they change. */
  const watched = new Set<string>();
  /** Asks the editor to tell when configuration and norm files change that have a name of their own. */
  const watchFiles = (): void => {
    if (!client.watchesFiles) return;
    const names = configurations.files().map((uri) => Utils.basename(URI.parse(uri)));
    const fresh = [...new Set(names)].filter((name) => !watched.has(name) && !isWatched(name));
    if (fresh.length === 0) return;
    fresh.forEach((name) => watched.add(name));
    const watchers = fresh.map((name) => ({ globPattern: `**/${name.replace(/[*?{}[\]]/g, '?')}` }));
    connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers })
      .catch((error: unknown) => logError('files', error));
  };
  /** A file has another text. Where it counts for configurations, all documents are looked at again. */
  const configurationChanged = (uri: string): void => {
    if (!configurations.changed(uri)) return;
    for (const { uri: other } of documents.all()) announcer.changed(other);
    refreshAll();
  };
  /** Looks again at documents that something beside them has changed for. */
  const lookAgainAt = (uris: readonly string[]): void => {
    for (const uri of uris) announcer.changed(uri);
    if (uris.length > 0) refreshAll();
  };

  /** The answer to a request about a document; where something goes wrong it is logged, and nothing found. */
  const answer = async <R>(
    feature: string,
    uri: string | undefined,
    token: CancellationToken,
    nothing: R,
    find: (evaluated: Evaluated) => R,
  ): Promise<R> => {
    try {
      const evaluated = uri === undefined ? undefined : await evaluations.get(uri);
      if (!token.isCancellationRequested) return evaluated ? find(evaluated) : nothing;
    } catch (error) {
      logError(feature, error);
      return nothing;
    }
    throw new ResponseError(LSPErrorCodes.RequestCancelled, feature);
  };

  documents.onDidChangeContent(({ document }) => {
    announcer.changed(document.uri);
    lookAgainAt(evaluations.textChanged(document.uri));
    configurationChanged(document.uri);
  });
  documents.onDidOpen(({ document }) => {
    // What is wrong in it shows without a self-evaluation being open.
    if (isData(document.uri)) void configurations.of(document.uri);
  });
  documents.onDidSave(({ document }) => {
    // Not every editor tells when files come and go, and none does for every folder.
    if (evaluations.lookAgain(document.uri)) lookAgainAt([document.uri]);
  });
  documents.onDidClose(({ document }) => {
    evaluations.forget(document.uri);
    announcer.closed(document.uri);
    lookAgainAt(evaluations.textChanged(document.uri));
    configurationChanged(document.uri);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    lookAgainAt([...new Set(changes.flatMap(({ uri }) => evaluations.fileChanged(uri)))]);
    for (const { uri } of changes) configurationChanged(uri);
  });

  connection.onInitialized(() => {
    if (client.announcesConfiguration) {
      connection.client
        .register(DidChangeConfigurationNotification.type, { section })
        .catch((error: unknown) => logError('settings', error));
    }
    if (client.watchesFiles) {
      const others = linkedFileEndings.filter((ending) => ending !== 'md');
      const watchers = [
        { globPattern: '**/*.md' },
        ...configurationPatterns.map((globPattern) => ({ globPattern })),
        { globPattern: `**/*.{${others.join(',')}}`, kind: WatchKind.Create | WatchKind.Delete },
      ];
      connection.client
        .register(DidChangeWatchedFilesNotification.type, { watchers })
        .catch((error: unknown) => logError('files', error));
    }
    if (client.hasFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = removed.map(({ uri }) => uri);
        folders = [...folders.filter((uri) => !gone.includes(uri)), ...added.map(({ uri }) => uri)];
        configurations.reset();
        settingsChanged();
      });
    }
  });
  connection.onDidChangeConfiguration(({ settings }: { settings: unknown }) => {
    const ours = (settings as Readonly<Record<string, unknown>> | null)?.[section];
    told = readSettings(ours ?? settings);
    settingsChanged();
  });

  connection.languages.diagnostics.on(({ textDocument, previousResultId }, token) =>
    answer(
      'diagnostics',
      textDocument.uri,
      token,
      diagnosticReport(undefined, previousResultId, client),
      (evaluated) => diagnosticReport(evaluated, previousResultId, client),
    ),
  );
  connection.onDocumentSymbol(({ textDocument }, token) =>
    answer('symbols', textDocument.uri, token, [], (evaluated) => symbolsOf(evaluated, client)),
  );
  connection.onHover(({ textDocument, position }, token) =>
    answer('hover', textDocument.uri, token, null, (evaluated) => hoverAt(evaluated, position, client)),
  );
  connection.onCompletion(({ textDocument, position }, token) =>
    answer('completion', textDocument.uri, token, [], (evaluated) =>
      completionsAt(evaluated, position, client, host.today()),
    ),
  );
  connection.onCompletionResolve((item, token) =>
    answer('completion', uriOf(item), token, item, (evaluated) => resolveCompletion(item, evaluated, client)),
  );
  connection.onCodeAction(({ textDocument, range, context }, token) =>
    answer('code actions', textDocument.uri, token, [], (evaluated) =>
      codeActionsFor(evaluated, range, context, client),
    ),
  );
  connection.onFoldingRanges(({ textDocument }, token) =>
    answer('folding', textDocument.uri, token, [], foldingRangesOf),
  );
  connection.onSelectionRanges(({ textDocument, positions }, token) =>
    answer('selection', textDocument.uri, token, null, (evaluated) =>
      selectionRangesAt(evaluated, positions),
    ),
  );
  connection.onDocumentLinks(({ textDocument }, token) =>
    answer('links', textDocument.uri, token, [], documentLinksOf),
  );
  connection.onDefinition(({ textDocument, position }, token) =>
    answer('definition', textDocument.uri, token, [], (evaluated) =>
      definitionAt(evaluated, position, client),
    ),
  );
  connection.onCodeLens(({ textDocument }, token) =>
    answer('lenses', textDocument.uri, token, [], codeLensesOf),
  );
  connection.languages.semanticTokens.on(({ textDocument }, token) =>
    answer('tokens', textDocument.uri, token, { data: [] }, (evaluated) => semanticTokensOf(evaluated)),
  );
  connection.languages.semanticTokens.onRange(({ textDocument, range }, token) =>
    answer('tokens', textDocument.uri, token, { data: [] }, (evaluated) =>
      semanticTokensOf(evaluated, range),
    ),
  );
  connection.languages.inlayHint.on(({ textDocument, range }, token) =>
    answer('hints', textDocument.uri, token, [], (evaluated) => inlayHintsOf(evaluated, range)),
  );
  connection.onWorkspaceSymbol(async ({ query }, token) => {
    const found = await Promise.all(
      documents
        .all()
        .map(({ uri }) =>
          answer('symbols', uri, token, [], (evaluated) => workspaceSymbolsOf(evaluated, query)),
        ),
    );
    return found.flat();
  });

  connection.onRequest(outlineRequest, ({ uri }: OutlineParams, token: CancellationToken) => {
    announcer.wantsOutlines();
    return answer('outline', uri, token, null, outlineFor);
  });
  connection.onRequest(descriptionRequest, (asked: DescriptionParams, token: CancellationToken) =>
    answer('description', asked.uri, token, { text: '' }, (evaluated) => descriptionFor(evaluated, asked)),
  );
  connection.onRequest(migrationRequest, (asked: MigrationParams, token: CancellationToken) =>
    answer('migration', asked.uri, token, null, (evaluated) => migrationFor(evaluated, asked)),
  );
  connection.onRequest(checkRequest, (asked: CheckParams) => checkedFile(asked, world));
  connection.onRequest(editionsRequest, async () => editionSummaries(await configurations.editions()));
  connection.onRequest(importWordRequest, async (asked: ImportWordParams) =>
    importedWord(asked, host.convertWord, client, await configurations.editions()),
  );
  connection.onRequest(skeletonRequest, async (asked: SkeletonParams) =>
    skeletonFor(asked, await configurations.editions()),
  );
  connection.onRequest(normTextRequest, async (asked: NormTextParams) =>
    normTextFor(asked, await configurations.editions(), locale),
  );
  connection.onRequest(insertionRequest, (asked: InsertionParams & OutlineParams, token: CancellationToken) =>
    answer('insertion', asked.uri, token, null, (evaluated) => insertionFor(evaluated, asked)),
  );
  connection.onRequest(answerTextRequest, (asked: AnswerTextParams, token: CancellationToken) =>
    answer('answer text', asked.uri, token, null, (evaluated) => answerTextFor(evaluated, asked)),
  );
}
