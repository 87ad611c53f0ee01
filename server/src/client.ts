import type { InitializeParams } from 'vscode-languageserver';
import { type Locale, localeOf } from '#core';
import { readSettings } from './settings.ts';

/** What the editor can do, of all that makes a difference here. What it does not name it cannot do. */
export interface Client {
  /** Asks for diagnostics; without this they are sent to it. */
  readonly pullsDiagnostics: boolean;
  /** Can be told to ask for diagnostics again. */
  readonly refreshesDiagnostics: boolean;
  readonly showsRelated: boolean;
  readonly showsTags: boolean;
  readonly nestsSymbols: boolean;
  readonly showsMarkdownHover: boolean;
  readonly showsMarkdownInCompletion: boolean;
  readonly completesSnippets: boolean;
  readonly editsVersions: boolean;
  readonly editsSnippets: boolean;
  /** Knows code actions, and not only commands. */
  readonly knowsCodeActions: boolean;
  /** Can be asked for its settings. */
  readonly hasConfiguration: boolean;
  readonly announcesConfiguration: boolean;
  readonly hasFolders: boolean;
  readonly showsLenses: boolean;
  readonly refreshesLenses: boolean;
  readonly showsTokens: boolean;
  readonly refreshesTokens: boolean;
  readonly showsHints: boolean;
  readonly refreshesHints: boolean;
  /** Opens documents with a `norm:` address, by asking the server for their text. */
  readonly opensNorms: boolean;
  /** Name of the command that opens such a document, for links. */
  readonly normCommand: string | undefined;
  /** Reads files that are not open, at the server's request. */
  readonly readsFiles: boolean;
  /** Tells which files are there, at the server's request. */
  readonly findsFiles: boolean;
  /** Wants to hear which documents are self-evaluations. */
  readonly hearsDetected: boolean;
  /** Can be asked to tell when files change. */
  readonly watchesFiles: boolean;
  /** Address of the program that reads Word documents, for hosts that cannot find it by themselves. */
  readonly wordReader: string | undefined;
  readonly locale: Locale;
}

/** Reads the language that the editor asks for; Dutch where it names no language that is known. */
function localeFrom({ initializationOptions, locale }: InitializeParams): Locale {
  return readSettings(initializationOptions).locale ?? localeOf(locale) ?? 'nl';
}

/** Whether the editor says that it can do something that no capability of the protocol tells of. */
function can(name: string, { initializationOptions }: InitializeParams): boolean {
  return (initializationOptions as Readonly<Record<string, unknown>> | null | undefined)?.[name] === true;
}

/** What the editor names in its options. */
function named(name: string, { initializationOptions }: InitializeParams): string | undefined {
  const value = (initializationOptions as Readonly<Record<string, unknown>> | null | undefined)?.[name];
  return typeof value === 'string' ? value : undefined;
}

/** Sums up the capabilities that an editor sends. */
export function readClient(params: InitializeParams): Client {
  const { textDocument, workspace } = params.capabilities;
  const pull = textDocument?.diagnostic;
  const push = textDocument?.publishDiagnostics;
  const editsVersions = workspace?.workspaceEdit?.documentChanges === true;
  return {
    pullsDiagnostics: pull !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    showsRelated: (pull?.relatedInformation ?? push?.relatedInformation) === true,
    showsTags: (pull?.tagSupport ?? push?.tagSupport) !== undefined,
    nestsSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    showsMarkdownHover: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    showsMarkdownInCompletion:
      textDocument?.completion?.completionItem?.documentationFormat?.includes('markdown') === true,
    completesSnippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    editsVersions,
    editsSnippets: editsVersions && workspace?.workspaceEdit?.snippetEditSupport === true,
    knowsCodeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    hasConfiguration: workspace?.configuration === true,
    announcesConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    hasFolders: workspace?.workspaceFolders === true,
    showsLenses: textDocument?.codeLens !== undefined,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    showsTokens: textDocument?.semanticTokens !== undefined,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
    showsHints: textDocument?.inlayHint !== undefined,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    opensNorms: can('normDocuments', params),
    normCommand: named('normCommand', params),
    readsFiles: can('readFile', params),
    findsFiles: can('filesExist', params),
    hearsDetected: can('detected', params),
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    wordReader: named('wordReader', params),
    locale: localeFrom(params),
  };
}
