import assert from 'node:assert/strict';
import { test } from 'node:test';
import type {
  ClientCapabilities,
  CodeAction,
  CodeLens,
  CompletionItem,
  Diagnostic,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InitializeParams,
  InlayHint,
  Location,
  SelectionRange,
  SemanticTokens,
  SymbolInformation,
  TextDocumentEdit,
  TextEdit,
} from 'vscode-languageserver-protocol/node';
import type { Insertion, NormText, Outline } from '../../server/src/protocol.ts';
import { capable, type Editor, simple, startEditor } from './editor.ts';

const uri = 'file:///werk/praktijk.zelfevaluatie.md';

/** Norm 3 with one good answer, one that is empty and one with a placeholder; the fourth is missing. */
const draft = `---
keurmerk: kgg-2024
organisatie: Praktijk De Linde
peildatum: 2024-11-01
---

# Norm 3. Kennis delen

## Plan

### 3.1 Leerwensen

Wij willen komend jaar van collega-praktijken leren hoe zij de wachttijd kort houden en hoe zij de uitval in groepen terugbrengen.

### 3.2 Expertise om te delen

## Do

### 3.3 Uitwisselen

🙂 Elk kwartaal bezoeken wij TODO het regionale overleg van vrijgevestigde praktijken en bespreken daar onze uitkomsten.
`;

type Run = (editor: Editor) => Promise<void>;

/** Runs a test with an editor of its own. */
async function withEditor(
  capabilities: ClientCapabilities,
  run: Run,
  more: Partial<InitializeParams> = {},
): Promise<void> {
  const editor = await startEditor(capabilities, more);
  try {
    await run(editor);
  } finally {
    await editor.stop();
  }
}

const codes = (diagnostics: readonly Diagnostic[]): string[] => diagnostics.map(({ code }) => String(code));

const textOf = ({ message }: Diagnostic): string => (typeof message === 'string' ? message : message.value);

const withCode = (diagnostics: readonly Diagnostic[], code: string): Diagnostic => {
  const found = diagnostics.find((diagnostic) => diagnostic.code === code);
  assert.ok(found, `${code} is not among ${codes(diagnostics).join(', ')}`);
  return found;
};

const rangeOf = (editor: Editor, words: string): Diagnostic['range'] => ({
  start: editor.at(uri, words),
  end: editor.at(uri, words, words.length),
});

const actionsAt = (editor: Editor, { range }: Diagnostic, only?: string[]): Promise<CodeAction[]> =>
  editor.ask('textDocument/codeAction', uri, { range, context: { diagnostics: [], ...(only && { only }) } });

const editsOf = ({ edit }: CodeAction): TextEdit[] => {
  const changes = edit?.changes?.[uri] ?? (edit?.documentChanges?.[0] as TextDocumentEdit | undefined)?.edits;
  return (changes ?? []) as TextEdit[];
};

test('initialize tells what there is, and pulls only where the editor does', async () => {
  await withEditor(capable, ({ initialized: { capabilities } }) => {
    assert.equal(capabilities.positionEncoding, 'utf-16');
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2, save: true });
    assert.equal(capabilities.diagnosticProvider?.interFileDependencies, false);
    assert.deepEqual(capabilities.completionProvider, { triggerCharacters: ['#'], resolveProvider: true });
    assert.ok(capabilities.codeLensProvider && capabilities.inlayHintProvider);
    assert.ok(capabilities.semanticTokensProvider);
    assert.equal(capabilities.definitionProvider, undefined);
    return Promise.resolve();
  });
  await withEditor(simple, ({ initialized: { capabilities } }) => {
    assert.equal(capabilities.diagnosticProvider, undefined);
    assert.equal(capabilities.codeLensProvider, undefined);
    assert.equal(capabilities.semanticTokensProvider, undefined);
    assert.equal(capabilities.inlayHintProvider, undefined);
    assert.ok(capabilities.selectionRangeProvider && capabilities.workspaceSymbolProvider);
    return Promise.resolve();
  });
});

test('lenses, marks and hints come over the line, and again when a setting changes', async () => {
  await withEditor(capable, async (editor) => {
    const counted = draft.replace(
      '## Do',
      '## Do\n\n# Norm 2a\n\n### 2a.1 Cijfers\n\nVan de 163 intakes kregen er vorig jaar 19 geen vervolg.\n\n# Norm 3',
    );
    await editor.open(uri, counted);
    const lenses = (): Promise<CodeLens[]> => editor.ask('textDocument/codeLens', uri);
    const marks = (): Promise<SemanticTokens> => editor.ask('textDocument/semanticTokens/full', uri);
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const hints = (): Promise<InlayHint[]> => editor.ask('textDocument/inlayHint', uri, { range });
    assert.match((await lenses())[0]?.command?.title ?? '', /^\d van 4 criteria volledig/);
    assert.equal((await marks()).data.length, 5);
    assert.deepEqual(await editor.ask('textDocument/semanticTokens/range', uri, { range }), await marks());
    assert.deepEqual(await hints(), []);

    editor.configure({ codeLens: 'off', figures: { highlight: false, hints: true } });
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(await lenses(), []);
    assert.deepEqual((await marks()).data, []);
    assert.equal((await hints()).length, 2);
    const asked = ['codeLens', 'diagnostic', 'inlayHint', 'semanticTokens'];
    assert.deepEqual(
      editor.refreshed.toSorted(),
      asked.map((kind) => `workspace/${kind}/refresh`),
    );
    assert.deepEqual(editor.log, []);
  });
});

test('links, selections, symbols of the workspace and norms come over the line', async () => {
  await withEditor(
    capable,
    async (editor) => {
      const { capabilities } = editor.initialized;
      assert.equal(capabilities.definitionProvider, true);
      await editor.open(uri, draft.replace('Wij willen', 'Zie www.delinde.nl. Wij willen'));
      const [link] = await editor.ask<DocumentLink[]>('textDocument/documentLink', uri);
      assert.equal(link?.target, 'https://www.delinde.nl');
      const positions = [editor.at(uri, 'www')];
      const [selection] = await editor.ask<SelectionRange[]>('textDocument/selectionRange', uri, {
        positions,
      });
      assert.ok(selection?.parent);
      const found = await editor.connection.sendRequest<SymbolInformation[]>('workspace/symbol', {
        query: '3.2',
      });
      assert.deepEqual(
        found.map(({ location, containerName }) => [location.uri, containerName]),
        [[uri, 'praktijk.zelfevaluatie.md']],
      );
      const position = editor.at(uri, 'Expertise');
      const [norm] = await editor.ask<Location[]>('textDocument/definition', uri, { position });
      assert.ok(norm);
      const { text } = await editor.connection.sendRequest<NormText>('zelfevaluatie/normText', {
        uri: norm.uri,
      });
      assert.match(text, /^# Criterium 3\.2/);
      assert.deepEqual(editor.log, []);
    },
    { initializationOptions: { normDocuments: true } },
  );
});

test('diagnostics follow an edit, and stay as they are without one', async () => {
  await withEditor(capable, async (editor) => {
    await editor.open(uri, draft);
    const before = await editor.pull(uri);
    const empty = withCode(before, 'ZE301');
    assert.deepEqual(empty.range.start.line, editor.at(uri, '3.2 Expertise').line);
    assert.equal(empty.source, 'zelfevaluatie');
    assert.equal(empty.severity, 1);
    assert.match(empty.codeDescription?.href ?? '', /^https:.*\/docs\/checks\/ZE301\.md$/);
    assert.match(textOf(empty), /^Onder criterium 3\.2 /);
    assert.deepEqual(codes(before).filter((code) => code === 'ZE201').length, 3);

    const again = await editor.ask<{ kind: string; resultId: string }>('textDocument/diagnostic', uri);
    const { resultId } = again;
    const unchanged = await editor.ask('textDocument/diagnostic', uri, { previousResultId: resultId });
    assert.deepEqual(unchanged, { kind: 'unchanged', resultId });

    await editor.replace(
      uri,
      '## Do',
      'Wij delen met andere praktijken onze ervaring met kortdurende groepen en met eHealth bij angstklachten.\n\n## Do',
    );
    assert.ok(!codes(await editor.pull(uri)).includes('ZE301'));
    assert.deepEqual(editor.log, []);
  });
});

test('positions count UTF-16 units, whatever the line ends', async () => {
  for (const text of [draft, draft.replaceAll('\n', '\r\n')]) {
    await withEditor(capable, async (editor) => {
      await editor.open(uri, text);
      assert.deepEqual(withCode(await editor.pull(uri), 'ZE302').range, rangeOf(editor, 'TODO'));
      await editor.replace(uri, '🙂 Elk', '🙂🙂 Elk');
      assert.deepEqual(withCode(await editor.pull(uri), 'ZE302').range, rangeOf(editor, 'TODO'));
    });
  }
});

test('symbols are nested with the status of each criterion, or flat for an editor that cannot nest', async () => {
  await withEditor(capable, async (editor) => {
    await editor.open(uri, draft);
    const symbols = await editor.ask<DocumentSymbol[]>('textDocument/documentSymbol', uri);
    const tree = (all: readonly DocumentSymbol[]): unknown =>
      all.map(({ name, detail, children = [] }) => [name, detail, tree(children)]);
    assert.deepEqual(tree(symbols), [
      [
        'Norm 3 – Kennis delen',
        '1 van 4 volledig',
        [
          [
            'Plan',
            '1 van 2 volledig',
            [
              ['3.1 Leerwensen voor komend jaar', 'volledig', []],
              ['3.2 Expertise om te delen', 'leeg', []],
            ],
          ],
          ['Do', '0 van 1 volledig', [['3.3 Structureel kennis uitwisselen', 'onvolledig', []]]],
        ],
      ],
    ]);
    const inside = (all: readonly DocumentSymbol[]): boolean =>
      all.every(
        ({ range, selectionRange, children = [] }) =>
          range.start.line <= selectionRange.start.line &&
          children.every((child) => child.range.end.line <= range.end.line) &&
          inside(children),
      );
    assert.ok(inside(symbols));
  });
  await withEditor(simple, async (editor) => {
    await editor.open(uri, draft);
    const symbols = await editor.ask<SymbolInformation[]>('textDocument/documentSymbol', uri);
    assert.deepEqual(
      symbols.map(({ name, containerName }) => [name, containerName]),
      [
        ['Norm 3 – Kennis delen (1 van 4 volledig)', undefined],
        ['Plan (1 van 2 volledig)', 'Norm 3 – Kennis delen'],
        ['3.1 Leerwensen voor komend jaar (volledig)', 'Plan'],
        ['3.2 Expertise om te delen (leeg)', 'Plan'],
        ['Do (0 van 1 volledig)', 'Norm 3 – Kennis delen'],
        ['3.3 Structureel kennis uitwisselen (onvolledig)', 'Do'],
      ],
    );
  });
});

test('hover tells what a criterion asks and what is still missing, and what is open in a norm', async () => {
  await withEditor(capable, async (editor) => {
    await editor.open(uri, draft);
    const hover = async (words: string): Promise<string> => {
      const position = editor.at(uri, words, 2);
      const found = await editor.ask<Hover | null>('textDocument/hover', uri, { position });
      return (found?.contents as { value: string } | undefined)?.value ?? '';
    };
    const criterion = await hover('3.2 Expertise');
    assert.match(criterion, /^\*\*Criterium 3\.2 – Expertise om te delen\*\*/);
    assert.match(criterion, /Stand: leeg/);
    assert.match(criterion, /○ nog niet gevonden: een toelichting/);
    assert.match(criterion, /Wat er nog open staat\*\*\n\n- Onder criterium 3\.2/);
    assert.match(await hover('3.1 Leerwensen'), /✓ gevonden: een toelichting/);
    const norm = await hover('Norm 3');
    assert.match(norm, /1 van 4 volledig/);
    assert.match(norm, /- 3\.4 .*: ontbreekt/);
    assert.equal(await hover('vrijgevestigde'), '');
  });
  await withEditor(simple, async (editor) => {
    await editor.open(uri, draft);
    const position = editor.at(uri, '3.2 Expertise');
    const { contents } = await editor.ask<Hover>('textDocument/hover', uri, { position });
    assert.equal((contents as { kind: string }).kind, 'plaintext');
    assert.ok(!(contents as { value: string }).value.includes('**'));
  });
});

test('completion offers what is missing, and tells of it on request', async () => {
  await withEditor(capable, async (editor) => {
    await editor.open(uri, `${draft}\n## \n`);
    const end = editor.textOf(uri).split('\n').length - 2;
    const position = { line: end, character: 3 };
    const items = await editor.ask<CompletionItem[]>('textDocument/completion', uri, { position });
    const item = items.find(({ label }) => label.startsWith('3.4 '));
    assert.ok(item);
    assert.ok(!items.some(({ label }) => label.startsWith('3.3 ')));
    const edit = item.textEdit as TextEdit;
    assert.deepEqual(edit.range, { start: { line: end, character: 0 }, end: position });
    assert.match(edit.newText, /^## Check\n\n### 3\.4 [^\n]+\n\n\$\{1:\[invullen: /);
    assert.equal(item.insertTextFormat, 2);
    const resolved: CompletionItem = await editor.connection.sendRequest('completionItem/resolve', item);
    assert.match((resolved.documentation as { value: string }).value, /Criterium 3\.4/);

    await editor.apply(uri, [{ ...edit, newText: edit.newText.replace(/\$\{\d+:([^}]*)\}/g, '$1') }]);
    assert.ok(!codes(await editor.pull(uri)).includes('ZE203'));
  });
});

test('the quick fix of a finding makes it go away', async () => {
  await withEditor(capable, async (editor) => {
    await editor.open(uri, draft);
    const missing = withCode(await editor.pull(uri), 'ZE203');
    const [fix] = await actionsAt(editor, missing);
    assert.equal(fix?.kind, 'quickfix');
    const [edit] = editsOf(fix) as unknown as { snippet: { value: string } }[];
    assert.match(edit?.snippet.value ?? '', /\$\{1:\[invullen: /);
  });
  await withEditor(simple, async (editor) => {
    const sent = editor.nextPublished(uri);
    await editor.open(uri, draft);
    const before = await sent;
    const missing = withCode(before, 'ZE203');
    const actions = await actionsAt(editor, missing);
    const fix = actions.find(({ title }) => title.startsWith('Criterium 3.4 '));
    assert.ok(fix);
    const then = editor.nextPublished(uri);
    await editor.apply(uri, editsOf(fix));
    const after = await then;
    assert.ok(!codes(after).includes('ZE203'));
    assert.match(editor.textOf(uri), /### 3\.4 /);
  });
});

test('an editor can make all fixes at once; making them again changes nothing', async () => {
  await withEditor(simple, async (editor) => {
    let sent = editor.nextPublished(uri);
    await editor.open(uri, draft);
    await sent;
    let rounds = 0;
    for (; rounds < 5; rounds++) {
      const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
      const context = { diagnostics: [], only: ['source.fixAll'] };
      const [all] = await editor.ask<CodeAction[]>('textDocument/codeAction', uri, { range, context });
      if (!all) break;
      assert.equal(all.kind, 'source.fixAll.zelfevaluatie');
      sent = editor.nextPublished(uri);
      await editor.apply(uri, editsOf(all));
      await sent;
    }
    assert.ok(rounds > 0 && rounds < 5, `${rounds} rounds`);
    for (const norm of ['Norm 1', 'Norm 2a', 'Norm 2b']) assert.ok(editor.textOf(uri).includes(norm), norm);
    assert.ok(editor.textOf(uri).includes('Wij willen komend jaar van collega-praktijken leren'));
  });
});

test('a finding can be silenced on its line and in the whole document', async () => {
  for (const title of ['Hier niet melden: ZE301', 'In dit document niet melden: ZE301']) {
    await withEditor(simple, async (editor) => {
      let sent = editor.nextPublished(uri);
      await editor.open(uri, draft);
      const empty = withCode(await sent, 'ZE301');
      const action = (await actionsAt(editor, empty)).find((one) => one.title.startsWith(title));
      assert.ok(action, title);
      sent = editor.nextPublished(uri);
      await editor.apply(uri, editsOf(action));
      const after = codes(await sent);
      assert.ok(!after.includes('ZE301') && !after.includes('ZE901'), after.join());
    });
  }
});

test('norms, phases and answers fold', async () => {
  await withEditor(capable, async (editor) => {
    await editor.open(uri, draft);
    const ranges = await editor.ask<FoldingRange[]>('textDocument/foldingRange', uri);
    const line = (words: string): number => editor.at(uri, words).line;
    assert.deepEqual(
      ranges.map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [line('# Norm 3'), line('🙂')],
        [line('## Plan'), line('### 3.2')],
        [line('### 3.1'), line('Wij willen')],
        [line('## Do'), line('🙂')],
        [line('### 3.3'), line('🙂')],
      ],
    );
  });
});

test('findings are sent to an editor that does not ask for them, and taken back at the end', async () => {
  await withEditor(simple, async (editor) => {
    let sent = editor.nextPublished(uri);
    await editor.open(uri, draft);
    assert.ok(codes(await sent).includes('ZE302'));
    sent = editor.nextPublished(uri);
    await editor.replace(uri, 'TODO ', '');
    assert.ok(!codes(await sent).includes('ZE302'));
    sent = editor.nextPublished(uri);
    await editor.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    assert.deepEqual(await sent, []);
  });
});

test('nothing is said of Markdown that is no self-evaluation', async () => {
  const other = 'file:///werk/README.md';
  const text = '# Norm 1\n\n## Plan\n\nTODO\n';
  await withEditor(capable, async (editor) => {
    await editor.open(other, text);
    assert.deepEqual(await editor.pull(other), []);
    const position = { line: 0, character: 3 };
    assert.equal(await editor.ask('textDocument/hover', other, { position }), null);
    for (const method of ['textDocument/documentSymbol', 'textDocument/foldingRange']) {
      assert.deepEqual(await editor.ask(method, other), []);
    }
    assert.deepEqual(await editor.ask('textDocument/completion', other, { position }), []);
    assert.equal(await editor.connection.sendRequest('zelfevaluatie/outline', { uri: other }), null);
  });
  await withEditor(simple, async (editor) => {
    await editor.open(other, text);
    const sent = editor.nextPublished(uri);
    await editor.open(uri, draft);
    await sent;
    assert.deepEqual(
      editor.published.filter((one) => one.uri === other),
      [],
    );
    // The key that makes it one.
    const became = editor.nextPublished(other);
    await editor.replace(other, '# Norm 1', '---\nkeurmerk: kgg-2024\n---\n\n# Norm 1');
    assert.ok(codes(await became).includes('ZE201'));
    const ceased = editor.nextPublished(other);
    await editor.replace(other, 'keurmerk: kgg-2024', 'titel: iets');
    assert.deepEqual(await ceased, []);
  });
});

test('settings count from the moment they change', async () => {
  await withEditor(capable, async (editor) => {
    await editor.open(uri, draft);
    assert.ok(codes(await editor.pull(uri)).includes('ZE201'));
    const refreshed = new Promise<void>((resolve) => {
      editor.connection.onRequest('workspace/diagnostic/refresh', () => {
        resolve();
        return null;
      });
    });
    editor.configure({ checks: { 'missing-norm': 'off', ZE302: 'hint' }, locale: 'en' });
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await refreshed;
    const after = await editor.pull(uri);
    assert.ok(!codes(after).includes('ZE201'));
    assert.equal(withCode(after, 'ZE302').severity, 4);
    assert.match(textOf(withCode(after, 'ZE301')), /^Criterion 3\.2 |^Under criterion 3\.2 /);
  });
  await withEditor(simple, async (editor) => {
    let sent = editor.nextPublished(uri);
    await editor.open(uri, draft);
    assert.ok(codes(await sent).includes('ZE201'));
    sent = editor.nextPublished(uri);
    const settings = { zelfevaluatie: { checks: { 'missing-norm': 'off' } } };
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    assert.ok(!codes(await sent).includes('ZE201'));
  });
});

test('a setting that cannot be followed is told in the log', async () => {
  await withEditor(capable, async (editor) => {
    editor.configure({ edition: 'kgg-1999' });
    await editor.open(uri, draft);
    assert.ok(codes(await editor.pull(uri)).includes('ZE201'));
    assert.match(editor.log.join(), /kgg-1999.*kgg-2024/);
  });
});

test('globs make other Markdown a self-evaluation, relative to its folder', async () => {
  const folder = { uri: 'file:///werk/map%20een', name: 'map een' };
  await withEditor(
    { ...capable, workspace: { ...capable.workspace, workspaceFolders: true } },
    async (editor) => {
      editor.configure({ files: ['concept/*.md'] });
      const inside = 'file:///werk/map%20een/concept/praktijk.md';
      const outside = 'file:///werk/map%20een/praktijk.md';
      for (const one of [inside, outside]) await editor.open(one, '# Norm 1\n');
      assert.ok((await editor.pull(inside)).length > 0);
      assert.deepEqual(await editor.pull(outside), []);
    },
    { workspaceFolders: [folder] },
  );
});

test('the language is that of the options, else that of the editor, else Dutch', async () => {
  const cases: readonly (readonly [Partial<InitializeParams>, RegExp])[] = [
    [{}, /ontbreekt/],
    [{ locale: 'en-GB' }, /missing/],
    [{ locale: 'fr' }, /ontbreekt/],
    [{ locale: 'en', initializationOptions: { locale: 'nl' } }, /ontbreekt/],
    [{ initializationOptions: { locale: 'en' } }, /missing/],
  ];
  for (const [params, expected] of cases) {
    await withEditor(
      capable,
      async (editor) => {
        await editor.open(uri, draft);
        assert.match(textOf(withCode(await editor.pull(uri), 'ZE201')), expected);
      },
      params,
    );
  }
});

test('the requests beyond LSP give outline, editions, skeleton and insertions', async () => {
  await withEditor(capable, async (editor) => {
    const { connection } = editor;
    await editor.open(uri, draft);
    const outline: Outline = await connection.sendRequest('zelfevaluatie/outline', { uri });
    assert.deepEqual(
      [outline.uri, outline.version, outline.edition.id, outline.complete],
      [uri, 1, 'kgg-2024', 1],
    );
    const norm3 = outline.norms.find(({ id }) => id === '3');
    const statuses = norm3?.phases.flatMap(({ criteria }) => criteria.map(({ status }) => status));
    assert.deepEqual(statuses, ['complete', 'empty', 'incomplete', 'missing']);
    assert.equal(outline.norms[0]?.range, null);

    const changed = new Promise((resolve) =>
      connection.onNotification('zelfevaluatie/outlineChanged', resolve),
    );
    await editor.replace(uri, 'TODO ', '');
    assert.deepEqual(await changed, { uri });

    const editions: { id: string }[] = await connection.sendRequest('zelfevaluatie/editions');
    assert.ok(editions.some(({ id }) => id === 'kgg-2024'));

    const asked = { edition: 'kgg-2024', organisation: 'Praktijk: De Linde' };
    const skeleton: string = await connection.sendRequest('zelfevaluatie/skeleton', asked);
    const fresh = 'file:///werk/nieuw.zelfevaluatie.md';
    await editor.open(fresh, skeleton);
    const found = codes(await editor.pull(fresh)).filter((code) => code < 'ZE300');
    assert.deepEqual(found, [], 'a skeleton has everything in place');

    const insert = (criterion: number | null, norm: string): Promise<Insertion | null> =>
      connection.sendRequest('zelfevaluatie/insertion', { uri, norm, criterion });
    assert.match((await insert(4, '3'))?.snippet ?? '', /### 3\.4 [\s\S]*\$\{1:/);
    assert.match((await insert(null, '1'))?.snippet ?? '', /# Norm 1/);
    assert.equal(await insert(1, '3'), null);
    assert.equal(await insert(null, '9'), null);
  });
});

test('what is not known is refused, and the server goes on', async () => {
  await withEditor(capable, async (editor) => {
    await assert.rejects(editor.connection.sendRequest('zelfevaluatie/nonesuch', {}), { code: -32601 });
    await editor.connection.sendNotification('zelfevaluatie/nonesuch', {});
    await assert.doesNotReject(
      editor.ask('textDocument/hover', 'file:///elsewhere.md', { position: { line: 0, character: 0 } }),
    );
    await editor.open(uri, draft);
    assert.ok((await editor.pull(uri)).length > 0);
  });
});
