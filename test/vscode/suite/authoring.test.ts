import { commands, Range, Selection, window, workspace } from 'vscode';
import type { CodeAction, CodeLens, CompletionList, FoldingRange, TextDocument } from 'vscode';
import { findingsOnce, must, open, until } from './workspace.ts';

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
});
