import assert from 'node:assert/strict';
import { register } from 'node:module';
import { join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { URI } from 'vscode-uri';
import { type Outline, outlineRequest } from '../../server/src/protocol.ts';
import { worldOf } from '../cli/world.ts';
import {
  dangersInMarkdown,
  dangersInText,
  dangersOnScreen,
  hostileFiles,
  names,
} from '../harness/hostile-folder.ts';
import { capable, type Editor, startEditor } from '../server/editor.ts';
import { type Document, give, type Given, given, stage, window, workspace } from './vscode.ts';

// The client imports VS Code, which is not here; it gets the stand-in that writes down what it is given.
const standIn = JSON.stringify(new URL('./vscode.ts', import.meta.url).href);
register(
  `data:text/javascript,${encodeURIComponent(
    `export const resolve = (name, context, next) =>
      name === 'vscode' ? { url: ${standIn}, shortCircuit: true } : next(name, context);`,
  )}`,
);
const { activateWith } = await import('../../client/src/extension.ts');
const { pathFrom } = await import('../../client/src/create.ts');
const screen = await import('../../client/src/screen.ts');

/** The client over a real server, and what it asks of the library for language clients. */
interface Started {
  readonly editor: () => Editor;
  readonly options: () => LanguageClientOptions;
  readonly stop: () => Promise<void>;
}

function start(folder: string): Started {
  let editor: Editor | undefined;
  let options: LanguageClientOptions | undefined;
  const dispose = () => undefined;
  const subscriptions: { dispose: () => unknown }[] = [];
  const context = {
    subscriptions,
    extension: { id: 'zelfevaluatie.zelfevaluatie' },
    extensionUri: URI.file(process.cwd()),
    workspaceState: { get: (_: string, otherwise: unknown) => otherwise, update: () => Promise.resolve() },
  } as unknown as ExtensionContext;
  activateWith(context, async (_id, name, asked) => {
    give('language client', name);
    options = asked;
    const initializationOptions = (asked.initializationOptions as () => object)();
    const started = await startEditor(
      { ...capable, workspace: { ...capable.workspace, workspaceFolders: true } },
      { workspaceFolders: [{ uri: pathToFileURL(folder).toString(), name: 'werk' }], initializationOptions },
    );
    editor = started;
    started.configure({ edition: names.norm });
    const { connection } = started;
    const open = ({ uri, text }: Document) => started.open(uri.toString(), text);
    workspace.onDidOpenTextDocument((document) => void open(document));
    for (const document of stage.documents) await open(document);
    return {
      start: () => Promise.resolve(),
      stop: () => Promise.resolve(),
      dispose: () => Promise.resolve(),
      isRunning: () => true,
      onDidChangeState: () => ({ dispose }),
      sendRequest: (method: string, params: object) => connection.sendRequest(method, params),
      onRequest: (method: string, answer: (params: never) => unknown) => connection.onRequest(method, answer),
      onNotification: (method: string, hear: (params: unknown) => void) =>
        connection.onNotification(method, hear),
    } as unknown as BaseLanguageClient;
  });
  return {
    editor: () => {
      assert.ok(editor);
      return editor;
    },
    options: () => {
      assert.ok(options);
      return options;
    },
    stop: async () => {
      for (const one of subscriptions) one.dispose();
      await editor?.stop();
    },
  };
}

const until = async (isSo: () => boolean, what: string): Promise<void> => {
  for (let waited = 0; !isSo(); waited += 20) {
    assert.ok(waited < 20_000, `never: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

const run = async (command: string, ...values: readonly unknown[]): Promise<void> => {
  const found = stage.commands.get(command) as ((...all: readonly unknown[]) => unknown) | undefined;
  assert.ok(found, command);
  await found(...values);
};

/** Every line of a tree, with its tooltip. */
async function walkTree(): Promise<void> {
  const [tree] = stage.trees;
  assert.ok(tree);
  const walk = async (nodes: readonly unknown[]): Promise<void> => {
    for (const node of nodes) {
      const item = give('TreeItem', tree.getTreeItem(node));
      give('TreeItem resolved', await tree.resolveTreeItem(item, node));
      await walk(tree.getChildren(node));
    }
  };
  await walk(tree.getChildren());
}

/** Runs the task over all files, and gives what it writes. */
async function runTask(): Promise<void> {
  const [task] = stage.taskProviders.flatMap((provider) => provider.provideTasks());
  assert.ok(task);
  const terminal = await task.execution.start();
  const ended = new Promise<void>((resolve) => {
    terminal.onDidClose(() => resolve());
  });
  // A line ends with its line end; more of them would be another line that is theirs.
  terminal.onDidWrite((line) => void give('terminal', line.replace(/\r\n$/, '')));
  terminal.open();
  await ended;
}

/** Does all that a user can do in the folder. */
async function drive(t: TestContext): Promise<Started> {
  const { folder } = worldOf(t, hostileFiles());
  stage.folder = folder;
  stage.folders = [folder];
  const started = start(folder);
  t.after(started.stop);
  const open = async (path: string): Promise<void> => {
    const document = await workspace.openTextDocument(URI.file(join(folder, path)));
    await window.showTextDocument(document);
  };
  const outlines = async (): Promise<Outline | null> => {
    const uri = window.activeTextEditor?.document.uri.toString() ?? '';
    return started.editor().connection.sendRequest<Outline | null>(outlineRequest, { uri });
  };

  await open(names.concept);
  await until(
    () => given.some(({ where, text }) => where === 'LanguageStatusItem.text' && text.includes('van')),
    'an outline',
  );
  await walkTree();
  for (const command of [
    'nextOpen',
    'nextOpen',
    'previousOpen',
    'suggestMissing',
    'showNorm',
    'copyAnswer',
    'openExample',
  ])
    await run(`zelfevaluatie.${command}`);
  await open(names.concept);
  for (const command of ['insert', 'goToCriterion']) await run(`zelfevaluatie.${command}`);
  await run('zelfevaluatie.showOnlyOpen');
  await walkTree();
  const outline = await outlines();
  const [norm] = outline?.norms ?? [];
  const about = { norm: norm?.id, criterion: 1 };
  for (const command of ['copyAnswer', 'showNorm', 'insertNode'])
    await run(`zelfevaluatie.${command}`, { about });
  await run('zelfevaluatie.carryOver');

  // Each way through the questions for a new document.
  for (const at of [0, 1]) {
    stage.pick = (items) => items.at(at) ?? items[0];
    await run('zelfevaluatie.new');
  }
  stage.pick = (items) => items.find(({ label }) => label.includes('klik')) ?? items[0];
  await run('zelfevaluatie.new');
  stage.press = () => undefined;
  stage.pick = (items) => items.find(({ label }) => label.includes('Ernaast')) ?? items.at(-1);
  await run('zelfevaluatie.new');
  stage.pick = (items) => items[0];

  await open(names.unknown);
  await run('zelfevaluatie.carryOver');
  await open(names.previous);
  await until(
    () => given.some(({ where, text }) => where === 'TreeView.message' && text.includes('oud')),
    'a second outline',
  );
  await run('zelfevaluatie.nextOpen');
  for (const name of [names.word, names.noWord])
    await run('zelfevaluatie.importWord', URI.file(join(folder, name)));
  stage.file = URI.file(join(folder, names.noWord));
  await run('zelfevaluatie.importWord');
  await runTask();
  for (const line of started.editor().log) give('output channel', line);
  for (const provider of stage.contentProviders) {
    const text = await provider.provideTextDocumentContent(URI.parse('norm:/vals-2026/1/Norm 1.md'));
    given.push({ where: 'norm document', text, isMarkdown: true });
  }
  return started;
}

/** Where VS Code shows text as it is: a terminal, a log, the list of problems, a field to type in. */
const plainPlaces = ['terminal', 'output channel', 'Diagnostic.message', 'showInputBox suggestion'];

/** What in VS Code shows texts of the folder. Had none of it come there, the test would say nothing. */
const reached = [
  'Diagnostic.message',
  'LanguageStatusItem.text',
  'TreeItem resolved.accessibilityInformation.label',
  'TreeItem resolved.description',
  'TreeItem resolved.label',
  'TreeItem resolved.tooltip Markdown',
  'TreeItem.accessibilityInformation.label',
  'TreeItem.description',
  'TreeItem.label',
  'TreeView.message',
  'norm document',
  'output channel',
  'showErrorMessage',
  'showInformationMessage',
  'showInputBox suggestion',
  'showQuickPick options.placeHolder',
  'showQuickPick.label',
  'terminal',
  'withProgress',
];

function dangersOf({ where, text, isMarkdown }: Given): readonly string[] {
  if (isMarkdown) return dangersInMarkdown(text, (url) => url.startsWith('https://'));
  return plainPlaces.includes(where) ? dangersInText(text) : dangersOnScreen(text);
}

suite('what the client gives to VS Code', { skip: process.platform === 'win32' }, () => {
  test('no text of a folder is a link or an icon, or steers the screen', async (t) => {
    const started = await drive(t);
    const bad = given.flatMap((one) =>
      dangersOf(one).map((danger) => `${one.where} ${danger}: ${one.text.slice(0, 200)}`),
    );
    assert.deepEqual(bad.slice(0, 20), []);
    const places = new Set(given.filter(({ text }) => text.includes('klik')).map(({ where }) => where));
    assert.deepEqual([...places].toSorted(), reached);
    // Of what the server sends as Markdown only our own link may run a command; a test of the server sees to the rest.
    const { isTrusted } = started.options().markdown ?? {};
    assert.deepEqual(isTrusted, { enabledCommands: ['zelfevaluatie.openNorm'] });
  });
});

test('a text is shown as it is, but for what VS Code would make of it', () => {
  const cases = {
    'Zorg (Wlz) [concept] kost $5': 'Zorg (Wlz) [concept] kost $5',
    '[klik](command:x)': '[klik] (command:x)',
    '[a](b)](c)': '[a] (b)] (c)',
    '\\[klik\\](https://x)': '\\[klik\\] (https://x)',
    '[klik]\u202E(command:x)': '[klik] (command:x)',
    '$(verified) $$(x)': '$ (verified) $$ (x)',
    'a\r\nb\u001b[1m\tc': 'a  b [1m c',
  };
  for (const [text, expected] of Object.entries(cases)) {
    assert.equal(screen.shown(text), expected);
    assert.deepEqual(dangersOnScreen(screen.shown(text)), []);
  }
});

test('one of several is picked as it was given, whatever is shown of it', async () => {
  const items = [
    { label: 'a', value: 1 },
    { label: '[b](command:x)', value: 2 },
  ];
  stage.pick = (shown) => shown[1];
  assert.equal(await screen.pickOne(items, {}), items[1]);
  stage.pick = () => undefined;
  assert.equal(await screen.pickOne(items, {}), undefined);
});

test('the path to a file in another folder is one that a document may name', () => {
  const cases: readonly (readonly [folder: string, file: string, path: string | undefined])[] = [
    ['file:///werk', 'file:///werk/a.md', 'a.md'],
    ['file:///werk/', 'file:///werk/map/a%20b.md', 'map/a b.md'],
    ['file:///werk/2024', 'file:///ander/2023/a.md', '../../ander/2023/a.md'],
    ['file:///werk', 'file:///werk2/a.md', '../werk2/a.md'],
    ['file:///c:/werk', 'file:///c:/ander/a.md', '../ander/a.md'],
    ['file:///c:/werk', 'file:///d:/ander/a.md', undefined],
    ['file:///werk', 'file://server/werk/a.md', undefined],
    ['vscode-vfs://github/werk', 'file:///werk/a.md', undefined],
  ];
  for (const [folder, file, path] of cases) {
    assert.equal(pathFrom(URI.parse(folder) as never, URI.parse(file) as never), path, `${folder} ${file}`);
  }
});
