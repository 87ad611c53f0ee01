import { Diagnostic, languages, MarkdownString, ProgressLocation, window } from 'vscode';
import type {
  DiagnosticSeverity,
  InputBoxOptions,
  LanguageStatusItem,
  LogOutputChannel,
  QuickPickItem,
  QuickPickOptions,
  Range,
  TreeDataProvider,
  TreeItem,
  TreeView,
} from 'vscode';
import { visible } from '../../core/src/text/visible.ts';

// The one place where texts go to VS Code. In notifications, questions, progress and the language status VS Code turns
// `[words](command:…)` into a link that runs a command, in a folder that is not trusted too; and names of files, norms
// and organisations are whatever somebody wrote. So nothing else in the client may use what is used here: the linter
// (eslint.config.mjs) and a test that walks every string keep it so.

/** A text on one line, without what steers a screen or turns the direction of reading. */
export const onOneLine = (text: string): string => visible(text).replace(/\s/g, ' ');

/**
 * A text that VS Code shows as it is. A link is words in brackets with an address right behind them, an icon a name in
 * `$(…)`, and VS Code knows no way to write either as text; so they get a blank in the middle.
 */
export const shown = (text: string): string => onOneLine(text).replace(/[\]$](?=\()/g, '$& ');

/** The same object with these of its texts as they can be shown. */
function showing<T extends object>(value: T, keys: readonly (keyof T)[]): T {
  const texts = keys.flatMap((key): readonly (readonly [keyof T, string])[] => {
    const text: unknown = value[key];
    return typeof text === 'string' ? [[key, shown(text)]] : [];
  });
  return { ...value, ...Object.fromEntries(texts) };
}

/** Tells something, and resolves with the button that was pressed. */
export const tell = (message: string, ...buttons: readonly string[]): Thenable<string | undefined> =>
  window.showInformationMessage(shown(message), ...buttons);

/** Tells that something is not as it should be. */
export const warn = (message: string): Thenable<unknown> => window.showWarningMessage(shown(message));

/** Tells that something has gone wrong, and resolves with the button that was pressed. */
export const fail = (message: string, ...buttons: readonly string[]): Thenable<string | undefined> =>
  window.showErrorMessage(shown(message), ...buttons);

/** So long a short message stays in the status bar, in ms. */
const moment = 5_000;

/** Says something in passing, where it asks no attention. */
export const say = (message: string): void => void window.setStatusBarMessage(shown(message), moment);

/** Shows that something is being done, until it is. */
export const during = <Result>(title: string, task: () => Thenable<Result>): Thenable<Result> =>
  window.withProgress({ location: ProgressLocation.Notification, title: shown(title) }, task);

/** Lets the user pick one of some items; undefined where nothing is picked. */
export async function pickOne<Item extends QuickPickItem>(
  items: readonly Item[],
  options: Pick<QuickPickOptions, 'title' | 'placeHolder' | 'ignoreFocusOut' | 'matchOnDescription'>,
): Promise<Item | undefined> {
  const shownItems = items.map((item) => showing<Item>(item, ['label', 'description', 'detail']));
  const picked = await window.showQuickPick(shownItems, showing(options, ['title', 'placeHolder']));
  return picked && items[shownItems.indexOf(picked)];
}

/** Asks for a text; undefined where none is given. What is suggested is for the user to change, so it stays whole. */
export function askText(
  options: Omit<InputBoxOptions, 'validateInput'> & {
    readonly validateInput?: (value: string) => Promise<string | undefined>;
  },
): Thenable<string | undefined> {
  const { validateInput, value, ...texts } = options;
  return window.showInputBox({
    ...showing(texts, ['title', 'prompt', 'placeHolder']),
    ...(value !== undefined && { value: onOneLine(value) }),
    ...(validateInput && {
      validateInput: async (typed: string) => {
        const wrong = await validateInput(typed);
        return wrong === undefined ? undefined : shown(wrong);
      },
    }),
  });
}

/** The language status of Markdown documents. */
export const createStatus = (id: string): LanguageStatusItem =>
  languages.createLanguageStatusItem(id, { language: 'markdown' });

/** Gives the language status its texts. */
export function showStatusTexts(item: LanguageStatusItem, name: string, text: string, detail: string): void {
  item.name = shown(name);
  item.text = shown(text);
  item.detail = shown(detail);
}

/** The channel that the server and its client write to. */
export const createChannel = (name: string): LogOutputChannel =>
  window.createOutputChannel(name, { log: true });

/** Writes down what went wrong, for who looks into it. */
export const logError = (channel: LogOutputChannel, error: unknown): void =>
  channel.error(visible(error instanceof Error ? (error.stack ?? error.message) : String(error)));

/** Text of the server as Markdown that runs no command, knows no HTML and no icons: what documents say stays text. */
export const toMarkdown = (text: string): MarkdownString => new MarkdownString(visible(text));

function shownItem(item: TreeItem): TreeItem {
  const { accessibilityInformation: spoken } = item;
  const texts = showing(item, ['label', 'description', 'tooltip']);
  return { ...texts, ...(spoken && { accessibilityInformation: showing(spoken, ['label']) }) };
}

/** A view of a tree with what there is to say above it. */
export interface Tree<Node> {
  readonly view: TreeView<Node>;
  /** Says something above the tree, and how many things are open in words and a number; none with nothing open. */
  readonly say: (message: string, open: number, openInWords: string) => void;
}

/** Shows a tree. */
export function createTree<Node>(
  id: string,
  provider: Omit<TreeDataProvider<Node>, 'getTreeItem'> & { readonly getTreeItem: (node: Node) => TreeItem },
): Tree<Node> {
  const treeDataProvider = {
    ...provider,
    getTreeItem: (node: Node) => shownItem(provider.getTreeItem(node)),
  };
  const view = window.createTreeView(id, { treeDataProvider, showCollapseAll: true });
  return {
    view,
    say: (message, open, openInWords) => {
      view.message = shown(message);
      view.badge = open === 0 ? undefined : { value: open, tooltip: shown(openInWords) };
    },
  };
}

/** Something that is wrong in a file, for the list of problems. */
export const createProblem = (range: Range, message: string, severity: DiagnosticSeverity): Diagnostic =>
  new Diagnostic(range, onOneLine(message), severity);
