import { commands, Range, Selection, Uri, window, workspace } from 'vscode';
import type { CodeAction, CodeLens, CompletionList, Diagnostic, FoldingRange, TextDocument } from 'vscode';
import { codeOf, findingsOnce, must, open, until } from './workspace.ts';

const draft = 'praktijk-zonnehof-concept.zelfevaluatie.md';

async function untitled(content: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument({ language: 'markdown', content });
  await window.showTextDocument(document);
  return document;
}

/** Empties the active document, so that VS Code asks nothing, and closes it. */
async function throwAway(document: TextDocument): Promise<void> {
  const editor = await window.showTextDocument(document);
  await editor.edit((edit) => edit.delete(new Range(0, 0, document.lineCount, 0)));
  await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}

/** Takes back what was done to a file that is open. */
async function putBack(document: TextDocument, text: string): Promise<void> {
  await window.showTextDocument(document);
  await commands.executeCommand('workbench.action.files.revert');
  await until('the text is as it was', () => document.getText() === text && !document.isDirty);
}

suite('Authoring', () => {
  test('missing headings are offered in a self-evaluation and in no other Markdown', async () => {
    const own = await untitled('---\nkeurmerk: kgg-2024\n---\n\n# Norm 1\n\n');
    await findingsOnce(own, (list) => list.length > 0);
    const labelsAt = async (document: TextDocument) => {
      const list = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        document.lineAt(document.lineCount - 1).range.end,
      );
      return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    const offered = await labelsAt(own);
    must(
      offered.some((label) => label.startsWith('1.1 ')),
      offered.join(' | '),
    );
    await throwAway(own);
    const other = await untitled('# Norm 1\n\n');
    const elsewhere = await labelsAt(other);
    must(!elsewhere.some((label) => label.startsWith('1.1 ')), elsewhere.join(' | '));
    await throwAway(other);
  });

  test('the command for missing headings makes room below the answer', async () => {
    const document = await untitled(
      '---\nkeurmerk: kgg-2024\n---\n\n# Norm 1\n\n## 1.1\n\nTekst.\n\n## 1.3\n',
    );
    await findingsOnce(document, (list) => list.length > 0);
    const editor = window.activeTextEditor;
    must(editor, 'no editor');
    const place = document.positionAt(document.getText().indexOf('Tekst'));
    editor.selection = new Selection(place, place);
    await commands.executeCommand('zelfevaluatie.suggestMissing');
    const { line } = editor.selection.active;
    must(
      document.lineAt(line).text === '' && document.lineAt(line - 2).text === 'Tekst.',
      document.getText(),
    );
    await commands.executeCommand('hideSuggestWidget');
    await throwAway(document);
  });

  test('lenses, folding and a preview of the norm are there', async () => {
    const document = await open(draft);
    await findingsOnce(document, (list) => list.length > 0);
    const lenses = await commands.executeCommand<CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      100, // so many get their text
    );
    must(
      lenses.some(({ command }) => /van \d+/.test(command?.title ?? '')),
      `lenses: ${lenses.map(({ command }) => command?.title).join(' | ')}`,
    );
    const folds = await commands.executeCommand<FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    must(folds.length > 0, 'no folding');
    const editor = await window.showTextDocument(document);
    const place = document.positionAt(document.getText().indexOf('### 1. '));
    editor.selection = new Selection(place, place);
    await until('the norm is shown', async () => {
      await commands.executeCommand('zelfevaluatie.showNorm');
      return workspace.textDocuments.some((each) => each.uri.scheme === 'norm' && each.getText().length > 50);
    });
    await commands.executeCommand('workbench.action.closeActiveEditor');
  });

  test('all that can be put right at once is put right', async () => {
    const document = await untitled(
      '---\nkeurmerk: kgg-2042\n---\n\n# Norm 1\n\n## 1.1\n\nWij doen dat zo.\n',
    );
    await findingsOnce(document, (list) => list.length > 0);
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new Range(0, 0, 0, 0),
      'source.fixAll.zelfevaluatie',
    );
    const [fix] = actions;
    must(fix?.edit && actions.length === 1, `actions: ${actions.map(({ title }) => title).join(' | ')}`);
    must(await workspace.applyEdit(fix.edit), 'the edit was not applied');
    await until('the edition is put right', () => !document.getText().includes('kgg-2042'));
    await throwAway(document);
  });

  test('a finding is silenced by a comment with room for the reason', async () => {
    const document = await open(draft);
    const isThin = (each: Diagnostic) => codeOf(each) === 'ZE303';
    const before = document.getText();
    const finding = (await findingsOnce(document, (list) => list.some(isThin))).find(isThin);
    must(finding, 'no thin answer');
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
      'quickfix',
      10, // so many actions get their edit
    );
    const silence = actions.find(({ title }) => title.startsWith('Hier niet melden: ZE303'));
    must(silence?.edit, actions.map(({ title }) => title).join(' | '));
    must(await workspace.applyEdit(silence.edit), 'the edit was not applied');
    const [line = 'no comment'] = /^.*ZE303.*$/m.exec(document.getText()) ?? [];
    await putBack(document, before);
    must(line === '<!-- zelfevaluatie-disable-next-line ZE303 -- [invullen: reden] -->', line);
  });

  test('what can be put right is put right when the document is saved, if that is set', async () => {
    const folder = workspace.workspaceFolders?.[0]?.uri;
    must(folder, 'no folder is open');
    const name = 'bewaren.zelfevaluatie.md';
    const text = '---\nkeurmerk: kgg-2042\n---\n\n# Norm 1\n\n## 1.1\n\nWij doen dat zo.\n';
    await workspace.fs.writeFile(Uri.joinPath(folder, name), new TextEncoder().encode(text));
    const document = await open(name);
    await findingsOnce(document, (list) => list.some((each) => codeOf(each) === 'ZE101'));
    const settings = workspace.getConfiguration('editor');
    await settings.update('codeActionsOnSave', { 'source.fixAll.zelfevaluatie': 'explicit' }, true);
    try {
      await window.activeTextEditor?.edit((edit) => edit.insert(document.lineAt(8).range.end, ' Altijd.'));
      await document.save();
      must(!document.getText().includes('kgg-2042') && !document.isDirty, document.getText().slice(0, 100));
    } finally {
      await settings.update('codeActionsOnSave', undefined, true);
    }
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await workspace.fs.delete(Uri.joinPath(folder, name));
  });

  test('what is missing is inserted from the tree, at its place', async () => {
    const document = await open(draft);
    const before = document.getText();
    await until('it is inserted', async () => {
      await commands.executeCommand('zelfevaluatie.insertNode', { about: { norm: '1', criterion: 6 } });
      return document.getText() !== before;
    });
    const text = document.getText();
    await putBack(document, before);
    const places = ['### 5. ', '### 6. Transdiagnostisch', '### 7. '].map((heading) => text.indexOf(heading));
    must(
      places.every((place, index) => place > (places[index - 1] ?? 0)),
      places.join(' '),
    );
  });
});
