import { commands, env, Selection, window } from 'vscode';
import { findingsOnce, must, open, until } from './workspace.ts';

const draft = 'praktijk-zonnehof-concept.zelfevaluatie.md';
const complete = 'praktijk-de-linde.zelfevaluatie.md';

/** The line that the cursor is on. */
function cursorLine(): string {
  const editor = window.activeTextEditor;
  must(editor, 'no editor');
  return editor.document.lineAt(editor.selection.active.line).text;
}

async function openAt(name: string, words: string): Promise<void> {
  const document = await open(name);
  const editor = window.activeTextEditor;
  must(editor?.document === document, 'another document is in front');
  const place = document.positionAt(document.getText().indexOf(words));
  editor.selection = new Selection(place, place);
  await commands.executeCommand('zelfevaluatie.criteria.focus');
  await window.showTextDocument(document);
}

suite('Tree', () => {
  test('the next open criterion is another one, and the previous one leads back', async () => {
    const document = await open(draft);
    await findingsOnce(document, (list) => list.length > 0);
    await openAt(draft, '# Norm 1');
    await until('the outline is read', async () => {
      await commands.executeCommand('zelfevaluatie.nextOpen');
      return /^#+ /.test(cursorLine()) && !cursorLine().startsWith('# Norm 1');
    });
    const first = cursorLine();
    await commands.executeCommand('zelfevaluatie.nextOpen');
    must(cursorLine() !== first, `still at ${first}`);
    await commands.executeCommand('zelfevaluatie.previousOpen');
    must(cursorLine() === first, `${cursorLine()} is not ${first}`);
  });

  test('an answer is copied without Markdown, and the document is as it was', async () => {
    const document = await open(complete);
    const before = document.getText();
    await openAt(complete, '### 1. ');
    await env.clipboard.writeText('');
    await until('the answer is on the clipboard', async () => {
      await commands.executeCommand('zelfevaluatie.copyAnswer');
      return (await env.clipboard.readText()).length > 100;
    });
    const text = await env.clipboard.readText();
    must(!/^#|\*\*|<!--/m.test(text), text);
    must(document.getText() === before && !document.isDirty, 'the document has changed');
  });

  test('only what is open can be shown, and all of it again', async () => {
    await open(draft);
    await commands.executeCommand('zelfevaluatie.showOnlyOpen');
    await commands.executeCommand('zelfevaluatie.showAll');
  });
});
