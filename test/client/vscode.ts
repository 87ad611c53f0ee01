import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { URI, Utils } from 'vscode-uri';

// A stand-in for VS Code, as far as the client uses it, that writes down every text it is given to show. What it does
// not know the client cannot call, so a new way to show something has to be added here, and is walked from then on.

/** A text that VS Code was given, and where it would show it. */
export interface Given {
  readonly where: string;
  readonly text: string;
  /** Markdown is read by its own rules. */
  readonly isMarkdown: boolean;
}

export const given: Given[] = [];

/** Keys under which no text is that anybody sees. */
const unseen = /^(?:id|command|arguments|contextValue|iconPath|value|valueSelection|filters|task|type)$/;

/** Writes down every text in a value, with the keys that lead to it. */
export function give<T>(where: string, value: T, key = ''): T {
  if (unseen.test(key)) return value;
  if (typeof value === 'string') given.push({ where, text: value, isMarkdown: false });
  else if (value instanceof MarkdownString) {
    given.push({ where: `${where} Markdown`, text: value.value, isMarkdown: true });
    if (value.isTrusted === true || value.supportHtml || value.supportThemeIcons)
      given.push({ where: `${where} trusted`, text: '[x](command:x)', isMarkdown: false });
  } else if (typeof value === 'object' && value !== null && !(value instanceof URI)) {
    for (const [name, one] of Object.entries(value)) {
      give(
        Array.isArray(value) ? where : `${where}.${name}`,
        one as unknown,
        Array.isArray(value) ? key : name,
      );
    }
  }
  return value;
}

export class EventEmitter<T> {
  readonly #listeners = new Set<(value: T) => void>();
  readonly event = (listener: (value: T) => void) => {
    this.#listeners.add(listener);
    return { dispose: () => void this.#listeners.delete(listener) };
  };
  fire(value: T): void {
    for (const listener of this.#listeners) listener(value);
  }
  dispose(): void {
    this.#listeners.clear();
  }
}

export class MarkdownString {
  isTrusted: boolean | object | undefined;
  supportHtml = false;
  supportThemeIcons = false;
  constructor(readonly value: string) {}
}

export class Position {
  constructor(
    readonly line: number,
    readonly character: number,
  ) {}
}

export class Range {
  readonly start: Position;
  readonly end: Position;
  constructor(...place: readonly [Position, Position] | readonly [number, number, number, number]) {
    const [a, b, c, d] = place;
    if (typeof a === 'number') {
      this.start = new Position(a, b as number);
      this.end = new Position(c ?? 0, d ?? 0);
    } else {
      this.start = a;
      this.end = b as Position;
    }
  }
}

export class Selection extends Range {
  get active(): Position {
    return this.end;
  }
}

export class Diagnostic {
  code: unknown;
  source: string | undefined;
  constructor(
    readonly range: Range,
    readonly message: string,
    readonly severity: number,
  ) {}
}

export class Task {
  presentationOptions = {};
  constructor(
    readonly definition: unknown,
    readonly scope: unknown,
    readonly name: string,
    readonly source: string,
    readonly execution: CustomExecution,
  ) {
    give('Task', { name, source });
  }
}

export class CustomExecution {
  constructor(readonly start: () => Promise<Terminal>) {}
}

export interface Terminal {
  readonly onDidWrite: EventEmitter<string>['event'];
  readonly onDidClose: EventEmitter<number>['event'];
  readonly open: () => void;
}

export class SnippetString {
  constructor(readonly value: string) {}
}
export class ThemeColor {
  constructor(readonly id: string) {}
}
export class ThemeIcon {
  constructor(readonly id: string) {}
}
export class TabInputText {
  constructor(readonly uri: URI) {}
}
export class RelativePattern {
  constructor(
    readonly base: unknown,
    readonly pattern: string,
  ) {}
}

export class WorkspaceEdit {
  readonly edits: { readonly uri: URI; readonly text: string }[] = [];
  replace(uri: URI, _range: Range, text: string): void {
    this.edits.push({ uri, text });
  }
}

export const Uri = Object.assign(URI, { joinPath: Utils.joinPath });
export const DiagnosticSeverity = { Error: 0, Warning: 1, Information: 2, Hint: 3 };
export const FileType = { Unknown: 0, File: 1, Directory: 2 };
export const LanguageStatusSeverity = { Information: 0, Warning: 1, Error: 2 };
export const ProgressLocation = { Notification: 15 };
export const TaskRevealKind = { Always: 1 };
export const TaskScope = { Workspace: 2 };
export const TextEditorRevealType = { AtTop: 3, InCenterIfOutsideViewport: 2 };
export const TreeItemCollapsibleState = { None: 0, Collapsed: 1, Expanded: 2 };
export const ViewColumn = { One: 1, Beside: -2 };

/** An open document. */
export interface Document {
  readonly uri: URI;
  readonly languageId: string;
  readonly isUntitled: boolean;
  isClosed: boolean;
  text: string;
  readonly lineCount: number;
  readonly getText: () => string;
  readonly lineAt: (line: number) => {
    readonly text: string;
    readonly range: Range;
    readonly isEmptyOrWhitespace: boolean;
  };
  readonly validatePosition: (position: Position) => Position;
  readonly save: () => Promise<boolean>;
}

interface Editor {
  readonly document: Document;
  selection: Selection;
  readonly edit: () => Promise<boolean>;
  readonly insertSnippet: () => Promise<boolean>;
  readonly revealRange: () => void;
}

export interface TreeProvider {
  readonly getChildren: (node?: unknown) => readonly unknown[];
  readonly getTreeItem: (node: unknown) => object;
  readonly resolveTreeItem: (item: object, node: unknown) => Promise<object>;
}

interface Item {
  readonly label: string;
}

/** What a test has to do with the stand-in: what is open, who is asked what, and what was made. */
export const stage = {
  folder: '',
  /** The second folder of the workspace, where there is one. */
  folders: [] as string[],
  settings: {} as Readonly<Record<string, unknown>>,
  documents: [] as Document[],
  commands: new Map<string, (...values: never[]) => unknown>(),
  trees: [] as TreeProvider[],
  taskProviders: [] as { readonly provideTasks: () => readonly Task[] }[],
  contentProviders: [] as { readonly provideTextDocumentContent: (uri: URI) => Promise<string> }[],
  /** Which of several is picked; the first. */
  pick: (items: readonly Item[]): Item | undefined => items[0],
  /** What is typed where a text is asked for: what is suggested. */
  type: (suggestion: string): string | undefined => suggestion,
  press: (_message: string, buttons: readonly string[]): string | undefined => buttons[0],
  file: undefined as URI | undefined,
};

const opened = new EventEmitter<Document>();
const closed = new EventEmitter<Document>();
const changed = new EventEmitter<{ readonly document: Document }>();
const activated = new EventEmitter<Editor | undefined>();
const nothing = new EventEmitter<never>();

function documentOf(uri: URI, text: string, languageId = 'markdown'): Document {
  const document: Document = {
    uri,
    languageId,
    isUntitled: uri.scheme === 'untitled',
    isClosed: false,
    text,
    get lineCount() {
      return document.text.split('\n').length;
    },
    getText: () => document.text,
    lineAt: (line) => {
      const own = document.text.split('\n')[line] ?? '';
      return {
        text: own,
        range: new Range(line, 0, line, own.length),
        isEmptyOrWhitespace: own.trim() === '',
      };
    },
    validatePosition: (position) => position,
    save: () => Promise.resolve(true),
  };
  return document;
}

function editorOf(document: Document): Editor {
  const start = new Position(0, 0);
  return {
    document,
    selection: new Selection(start, start),
    edit: () => Promise.resolve(true),
    insertSnippet: () => Promise.resolve(true),
    revealRange: () => undefined,
  };
}

const asked = (where: string, message: string, buttons: readonly string[]): Promise<string | undefined> => {
  give(where, [message, ...buttons]);
  return Promise.resolve(stage.press(message, buttons));
};

/** An object that writes down the texts that are set on it. */
const watched = <T extends object>(where: string, target: T): T =>
  new Proxy(target, {
    set: (object, key, value) => {
      give(`${where}.${String(key)}`, value as unknown, String(key));
      return Reflect.set(object, key, value);
    },
  });

export const window = {
  activeTextEditor: undefined as Editor | undefined,
  get visibleTextEditors(): readonly Editor[] {
    return window.activeTextEditor ? [window.activeTextEditor] : [];
  },
  tabGroups: { all: [], onDidChangeTabs: nothing.event },
  onDidChangeActiveTextEditor: activated.event,
  onDidChangeTextEditorSelection: nothing.event,
  showTextDocument: (shown: Document | URI) => {
    const document = shown instanceof URI ? documentOf(shown, '') : shown;
    window.activeTextEditor = editorOf(document);
    activated.fire(window.activeTextEditor);
    return Promise.resolve(window.activeTextEditor);
  },
  showInformationMessage: (message: string, ...buttons: string[]) =>
    asked('showInformationMessage', message, buttons),
  showWarningMessage: (message: string, ...buttons: string[]) =>
    asked('showWarningMessage', message, buttons),
  showErrorMessage: (message: string, ...buttons: string[]) => asked('showErrorMessage', message, buttons),
  setStatusBarMessage: (message: string) => {
    give('setStatusBarMessage', message);
    return { dispose: () => undefined };
  },
  showQuickPick: (items: readonly Item[], options: object) => {
    for (const { label, ...item } of items as readonly (Item & { description?: string; detail?: string })[])
      give('showQuickPick', { label, description: item.description, detail: item.detail });
    give('showQuickPick options', options);
    return Promise.resolve(stage.pick(items));
  },
  showInputBox: async ({
    validateInput,
    value = '',
    ...options
  }: {
    validateInput?: (value: string) => Promise<string | undefined>;
    value?: string;
  }) => {
    give('showInputBox', options);
    give('showInputBox suggestion', value);
    for (const typed of ['', 'a/b', 'a.txt', value])
      give('showInputBox validation', await validateInput?.(typed));
    return stage.type(value);
  },
  showOpenDialog: (options: object) => {
    give('showOpenDialog', options);
    return Promise.resolve(stage.file ? [stage.file] : undefined);
  },
  showWorkspaceFolderPick: () => Promise.resolve(workspace.workspaceFolders[0]),
  withProgress: <T>(options: { readonly title: string }, task: () => Promise<T>) => {
    give('withProgress', options.title);
    return task();
  },
  createTreeView: (_id: string, { treeDataProvider }: { readonly treeDataProvider: TreeProvider }) => {
    stage.trees.push(treeDataProvider);
    return watched('TreeView', {
      visible: true,
      selection: [],
      reveal: () => Promise.resolve(),
      onDidChangeVisibility: nothing.event,
      dispose: () => undefined,
    });
  },
  createOutputChannel: () => {
    const write = (text: string): void => void give('output channel', text);
    const levels = { trace: write, debug: write, info: write, warn: write, error: write, append: write };
    return { ...levels, appendLine: write, show: () => undefined, dispose: () => undefined };
  },
};

export const workspace = {
  get workspaceFolders() {
    return stage.folders.map((folder, index) => ({ uri: URI.file(folder), name: `map ${index}`, index }));
  },
  get textDocuments(): readonly Document[] {
    return stage.documents;
  },
  getWorkspaceFolder: (uri: URI) =>
    workspace.workspaceFolders.find((one) => uri.path.startsWith(`${one.uri.path}/`)),
  asRelativePath: (uri: URI) => relative(stage.folder, uri.fsPath),
  getConfiguration: () => ({
    get: (key: string, otherwise: unknown) => stage.settings[key] ?? otherwise,
    inspect: () => undefined,
  }),
  openTextDocument: (what: URI | { readonly content: string }) => {
    const known =
      what instanceof URI && stage.documents.find(({ uri }) => uri.toString() === what.toString());
    if (known) return Promise.resolve(known);
    const document =
      what instanceof URI
        ? documentOf(what, what.scheme === 'file' ? readFileSync(what.fsPath, 'utf8') : '')
        : documentOf(URI.parse(`untitled:Untitled-${stage.documents.length}`), what.content);
    stage.documents.push(document);
    opened.fire(document);
    return Promise.resolve(document);
  },
  applyEdit: ({ edits }: WorkspaceEdit) => {
    for (const { uri, text } of edits) {
      const document = stage.documents.find((one) => one.uri.toString() === uri.toString());
      if (document) document.text = text;
    }
    return Promise.resolve(true);
  },
  findFiles: (pattern: string) => {
    const ending = pattern.includes('zelfevaluatie') ? '.zelfevaluatie.md' : '.md';
    const found = readdirSync(stage.folder, { recursive: true, encoding: 'utf8' });
    return Promise.resolve(
      found.filter((path) => path.endsWith(ending)).map((path) => URI.file(join(stage.folder, path))),
    );
  },
  fs: {
    readFile: (uri: URI) => Promise.resolve(new Uint8Array(readFileSync(uri.fsPath))),
    stat: (uri: URI) =>
      existsSync(uri.fsPath)
        ? Promise.resolve({ type: FileType.File, size: statSync(uri.fsPath).size })
        : Promise.reject(new Error('not there')),
  },
  registerTextDocumentContentProvider: (
    _scheme: string,
    provider: (typeof stage.contentProviders)[number],
  ) => {
    stage.contentProviders.push(provider);
    return { dispose: () => undefined };
  },
  onDidOpenTextDocument: opened.event,
  onDidCloseTextDocument: closed.event,
  onDidChangeTextDocument: changed.event,
  onDidSaveTextDocument: nothing.event,
  onDidChangeConfiguration: nothing.event,
};

interface Filter {
  readonly language?: string;
  readonly scheme?: string;
  readonly pattern?: unknown;
}

export const languages = {
  match: (selector: Filter | readonly Filter[], { languageId, uri }: Document) =>
    [selector]
      .flat()
      .some(
        ({ language, scheme, pattern }: Filter) =>
          (language === undefined || language === languageId) &&
          (scheme === undefined || scheme === uri.scheme) &&
          (pattern === undefined || uri.path.includes('zelfevaluatierc')),
      )
      ? 1
      : 0,
  setTextDocumentLanguage: (document: Document) => Promise.resolve(document),
  createLanguageStatusItem: () => watched('LanguageStatusItem', { dispose: () => undefined }),
  createDiagnosticCollection: () => ({
    set: (_uri: URI, found: readonly Diagnostic[]) => {
      for (const { message, source, code } of found) give('Diagnostic', { message, source, code });
    },
    delete: () => undefined,
    clear: () => undefined,
    dispose: () => undefined,
  }),
};

export const tasks = {
  registerTaskProvider: (_type: string, provider: (typeof stage.taskProviders)[number]) => {
    stage.taskProviders.push(provider);
    return { dispose: () => undefined };
  },
};

export const commands = {
  registerCommand: (name: string, run: (...values: never[]) => unknown) => {
    stage.commands.set(name, run);
    return { dispose: () => undefined };
  },
  executeCommand: () => Promise.resolve(),
  getCommands: () => Promise.resolve(['markdown.showLockedPreviewToSide']),
};

export const env = { language: 'nl', clipboard: { writeText: () => Promise.resolve() } };
