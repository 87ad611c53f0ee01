import { commands, Uri, window, workspace } from 'vscode';
import { findingsOnce, must, open, until } from './workspace.ts';

const draft = 'praktijk-zonnehof-concept.zelfevaluatie.md';

suite('Carrying over', () => {
  test('a self-evaluation goes to another edition in a document that is not on disk', async () => {
    const old = await open(draft);
    const before = old.getText();
    await findingsOnce(old, (list) => list.length > 0);
    await until('the outline is read', async () => {
      await commands.executeCommand('zelfevaluatie.nextOpen');
      return window.activeTextEditor?.selection.active.line !== 0;
    });
    void commands.executeCommand('zelfevaluatie.carryOver');
    const carried = () =>
      workspace.textDocuments.find((each) => each.getText().includes('keurmerk: kgg-2025'));
    await until('it is carried over, to the edition and under the name that are suggested', async () => {
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return carried() !== undefined && window.activeTextEditor?.document === carried();
    });
    const document = carried();
    must(document?.isUntitled, 'it is on disk');
    const text = document.getText();
    must(/^vorige: praktijk-zonnehof-concept\.zelfevaluatie\.md$/m.test(text), text.slice(0, 300));
    must(text.includes('[vernieuwen: '), 'no figure is to be renewed');
    must(old.getText() === before && !old.isDirty, 'the old document has changed');
    const besides = window.visibleTextEditors.map((editor) => editor.document);
    must(besides.includes(old), 'the old document is not beside it');
    const file = document.uri.with({ scheme: old.uri.scheme });
    const onDisk = await workspace.fs.stat(Uri.from(file)).then(
      () => true,
      () => false,
    );
    must(!onDisk, `${file.toString()} is on disk`);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
  });
});
