import { commands, DiagnosticSeverity, Position, Range, window, workspace } from 'vscode';
import type { CodeAction, CompletionList, Diagnostic, DocumentSymbol, Hover } from 'vscode';
import { codeOf, extension, findings, findingsOnce, must, open } from './workspace.ts';

const draft = 'praktijk-zonnehof-concept.zelfevaluatie.md';
const complete = 'praktijk-de-linde.zelfevaluatie.md';
const unrelated = 'aantekeningen.md';

suite('A self-evaluation in VS Code', () => {
  test('the draft gets findings, a complete document no errors, another Markdown file nothing', async () => {
    const other = await open(unrelated);
    const finished = await open(complete);
    const document = await open(draft);
    const found = await findingsOnce(document, (list) => list.length >= 10);
    must(new Set(found.map(codeOf)).size >= 10, `different findings: ${found.map(codeOf).join(' ')}`);
    must(findings(other).length === 0, 'findings on a file that is no self-evaluation');
    const errors = findings(finished).filter(({ severity }) => severity === DiagnosticSeverity.Error);
    must(
      errors.length === 0,
      `errors in the complete document: ${errors.map(({ message }) => message).join(' | ')}`,
    );
  });

  test('all commands of the manifest are there', async () => {
    await extension().activate();
    const known = new Set(await commands.getCommands(true));
    const { contributes } = extension().packageJSON as { contributes: { commands: { command: string }[] } };
    const absent = contributes.commands.filter(({ command }) => !known.has(command));
    must(absent.length === 0, `not registered: ${absent.map(({ command }) => command).join(' ')}`);
  });

  test('the view can be shown', async () => {
    await open(draft);
    await commands.executeCommand('zelfevaluatie.criteria.focus');
  });

  test('symbols, hover and completion answer', async () => {
    const document = await open(draft);
    await findingsOnce(document, (list) => list.length > 0);
    const symbols = await commands.executeCommand<DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    must(symbols.length > 0, 'no symbols');
    const heading = document.positionAt(document.getText().indexOf('### 1. ') + 5);
    const hovers = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      heading,
    );
    must(hovers.length > 0, 'no hover on a heading');
    const end = new Position(document.lineCount, 0);
    const list = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      end,
    );
    must(list.items.length > 0, 'no completion at the end');
  });

  test('the quick fix for a missing criterion removes a finding, and undo brings it back', async () => {
    const document = await open(draft);
    const isMissing = (each: Diagnostic) => codeOf(each) === 'ZE203';
    const missing = (await findingsOnce(document, (list) => list.some(isMissing))).filter(isMissing);
    const [first] = missing;
    must(first, 'no missing criterion');
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      first.range,
      'quickfix',
      10, // so many actions get their edit
    );
    const fix = actions.find(({ kind, edit }) => kind?.value === 'quickfix' && edit);
    must(fix?.edit, `no fix among: ${actions.map(({ title }) => title).join(' | ')}`);
    const before = document.getText();
    must(await workspace.applyEdit(fix.edit), 'the edit was not applied');
    await findingsOnce(document, (list) => list.filter(isMissing).length === missing.length - 1);
    await window.showTextDocument(document);
    await commands.executeCommand('undo');
    await findingsOnce(document, (list) => list.filter(isMissing).length === missing.length);
    must(document.getText() === before, 'undo did not bring the text back');
  });

  test('a document that is not saved yet is checked too', async () => {
    const text = '---\nkeurmerk: kgg-2024\n---\n\n# Norm 1\n\n';
    const document = await workspace.openTextDocument({ language: 'markdown', content: text });
    await window.showTextDocument(document);
    await findingsOnce(document, (list) => list.length > 0);
    const editor = window.activeTextEditor;
    await editor?.edit((edit) => edit.delete(new Range(0, 0, document.lineCount, 0)));
    await findingsOnce(document, (list) => list.length === 0);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
