import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { CodeAction, CompletionItem, Diagnostic } from 'vscode-languageserver-protocol/node';
import {
  checkRequest,
  descriptionRequest,
  editionsRequest,
  importWordRequest,
  migrationRequest,
  normTextRequest,
  type Outline,
  outlineRequest,
} from '../../server/src/protocol.ts';
import { worldOf } from '../cli/world.ts';
import {
  dangersInMarkdown,
  dangersInText,
  dangersOnScreen,
  hostileFiles,
  names,
} from '../harness/hostile-folder.ts';
import { capable, type Editor, startEditor } from './editor.ts';

/** What goes into a document or to the clipboard, or comes back to the server: no text that an editor shows. */
const notShown = /^(?:newText|snippet|filterText|sortText|arguments|data|id|kind|uri|code|resultId)$/;
const openNorm = 'zelfevaluatie.openNorm';

/** The one link of ours that runs a command: it opens the text of a norm. */
const isOwnLink = (url: string): boolean =>
  url.startsWith('https://') ||
  new RegExp(`^command:${openNorm}\\?%5B%22norm%3A%2Fvals-2026%2F[\\w%.-]*%22%5D$`).test(url);

interface Shown {
  readonly where: string;
  readonly text: string;
  readonly dangers: readonly string[];
}

/** Every text in an answer that an editor shows, with what is wrong with it. */
function* textsIn(value: unknown, where: string, key = ''): Iterable<Shown> {
  if (notShown.test(key)) return;
  if (typeof value === 'string') {
    const address = /^(?:target|href|page)$/.test(key);
    if (!address) yield { where, text: value, dangers: dangersInText(value) };
    else
      yield {
        where,
        text: value,
        dangers: /^(?:https?|mailto|file):/.test(value) ? [] : ['opens something'],
      };
  } else if (Array.isArray(value)) {
    for (const one of value) yield* textsIn(one, `${where}[]`, key);
  } else if (typeof value === 'object' && value !== null) {
    const { kind, value: text, command } = value as { kind?: unknown; value?: unknown; command?: unknown };
    if (kind === 'markdown' && typeof text === 'string') {
      yield { where: `${where} Markdown`, text, dangers: dangersInMarkdown(text, isOwnLink) };
      return;
    }
    if (typeof command === 'string' && command !== '' && command !== openNorm)
      yield { where, text: command, dangers: ['runs a command'] };
    for (const [name, one] of Object.entries(value)) {
      if (name !== 'command' || typeof one !== 'string') yield* textsIn(one, `${where}.${name}`, name);
    }
  }
}

suite('in a folder where everything tries to be a link', { skip: process.platform === 'win32' }, () => {
  const shown: Shown[] = [];
  let editor: Editor;

  const note = <T>(where: string, value: T): T => {
    shown.push(...textsIn(value, where));
    return value;
  };
  const noteMarkdown = (where: string, text: string): void => {
    shown.push({ where: `${where} Markdown`, text, dangers: dangersInMarkdown(text, isOwnLink) });
  };

  /** Asks about a document whatever an editor can ask. */
  async function askAll(uri: string): Promise<void> {
    const ask = <R>(method: string, params: object = {}): Promise<R> => editor.ask(method, uri, params);
    const lines = editor.textOf(uri).split('\n');
    const found = note('diagnostics', await editor.pull(uri));
    note('symbols', await ask('textDocument/documentSymbol'));
    note('links', await ask('textDocument/documentLink'));
    note('folding', await ask('textDocument/foldingRange'));
    const end = { line: lines.length, character: 0 };
    const range = { start: { line: 0, character: 0 }, end };
    note('hints', await ask('textDocument/inlayHint', { range }));
    const lenses = note(
      'lenses',
      await ask<readonly { command: { title: string } }[]>('textDocument/codeLens'),
    );
    for (const { command } of lenses) {
      shown.push({ where: 'lens', text: command.title, dangers: dangersOnScreen(command.title) });
    }
    const all: readonly Diagnostic[] = found;
    const places = [
      ...all.map(({ range: { start } }) => start),
      ...lines.map((_, line) => ({ line, character: 5 })),
    ];
    for (const position of places) {
      note('hover', await ask('textDocument/hover', { position }));
      note('definition', await ask('textDocument/definition', { position }));
    }
    for (const { range: one } of all) {
      const context = { diagnostics: [] };
      note('actions', await ask<CodeAction[]>('textDocument/codeAction', { range: one, context }));
    }
    const blank = lines.flatMap((line, at) => (line === '' ? [{ line: at, character: 0 }] : []));
    for (const position of [...blank, { line: 1, character: 10 }, { line: 2, character: 0 }]) {
      const items = note('completion', await ask<CompletionItem[]>('textDocument/completion', { position }));
      for (const item of items.slice(0, 5)) {
        note(
          'completion',
          await editor.connection.sendRequest<CompletionItem>('completionItem/resolve', item),
        );
      }
    }
  }

  test('nothing that the server sends is a link, a picture or markup of theirs', async (t) => {
    const { folder } = worldOf(t, hostileFiles());
    const uriOf = (path: string): string => pathToFileURL(join(folder, path)).toString();
    editor = await startEditor(
      { ...capable, workspace: { ...capable.workspace, workspaceFolders: true } },
      {
        workspaceFolders: [{ uri: pathToFileURL(folder).toString(), name: 'werk' }],
        initializationOptions: { normDocuments: true, normCommand: openNorm },
      },
    );
    t.after(() => editor.stop());
    editor.configure({ figures: { hints: true }, edition: names.norm });
    for (const path of [names.concept, names.previous, names.unknown, names.broken]) {
      await editor.open(uriOf(path), readFileSync(join(folder, path), 'utf8'));
    }
    for (const path of [names.concept, names.previous, names.unknown]) await askAll(uriOf(path));
    const { connection } = editor;

    const outline = note(
      'outline',
      await connection.sendRequest<Outline>(outlineRequest, { uri: uriOf(names.concept) }),
    );
    for (const norm of outline.norms) {
      for (const criterion of [
        null,
        ...norm.phases.flatMap(({ criteria }) => criteria.map((one) => one.number)),
      ]) {
        const about = { norm: norm.id, criterion };
        const { text } = await connection.sendRequest<{ text: string }>(descriptionRequest, {
          uri: uriOf(names.concept),
          ...about,
        });
        noteMarkdown('description', text);
        const told = await connection.sendRequest<{ text: string }>(normTextRequest, {
          edition: 'vals-2026',
          ...about,
        });
        noteMarkdown('norm text', told.text);
      }
    }
    note('editions', await connection.sendRequest(editionsRequest));
    const { summary } = await connection.sendRequest<{ summary: string }>(migrationRequest, {
      uri: uriOf(names.previous),
      edition: 'vals-2026',
      previous: names.previous,
    });
    note('migration', summary);
    const text = readFileSync(join(folder, names.previous), 'utf8');
    note('check', await connection.sendRequest(checkRequest, { uri: uriOf(`x${names.previous}`), text }));
    for (const name of [names.word, names.noWord]) {
      const bytes = readFileSync(join(folder, name)).toString('base64');
      const imported = await connection.sendRequest<object>(importWordRequest, {
        bytes,
        name,
        edition: 'vals-2026',
      });
      note('import', { ...imported, text: '' });
    }
    note('workspace symbols', await connection.sendRequest('workspace/symbol', { query: '' }));
    note(
      'published',
      editor.published.map(({ diagnostics }) => diagnostics),
    );
    note('log', editor.log);

    const bad = shown.filter(({ dangers }) => dangers.length > 0);
    assert.deepEqual(
      bad
        .slice(0, 20)
        .map(({ where, text: one, dangers }) => `${where} ${dangers.join(', ')}: ${one.slice(0, 200)}`),
      [],
    );
    // Had none of it come through, the above would say nothing.
    const reached = new Set(
      shown.filter(({ text: one }) => one.includes('klik')).map(({ where }) => where.split(/[.[ ]/)[0]),
    );
    for (const where of [
      ...[
        'diagnostics',
        'symbols',
        'hover',
        'actions',
        'completion',
        'outline',
        'description',
        'norm',
        'editions',
      ],
      ...['migration', 'check', 'import', 'workspace', 'published', 'log'],
    ]) {
      assert.ok(reached.has(where), `no text of the folder reached ${where}: ${[...reached].join(', ')}`);
    }
  });
});
