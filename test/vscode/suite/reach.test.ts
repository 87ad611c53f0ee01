import { commands, EndOfLine, Range, window, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import { codeOf, extension, findings, findingsOnce, must } from './workspace.ts';

const text = '---\nkeurmerk: kgg-2024\n---\n\n# Norm 1\n\n## 1.1\n\n[invullen]\n\n## 1.2\n\n';

const places = (document: TextDocument) =>
  findings(document)
    .map((each) => `${codeOf(each)} ${each.range.start.line}:${each.range.start.character}`)
    .sort()
    .join(' ');

suite('Trust and reach', () => {
  test('line ends make no difference', async () => {
    const document = await workspace.openTextDocument({ language: 'markdown', content: text });
    const editor = await window.showTextDocument(document);
    await findingsOnce(document, (list) => list.length > 2);
    const before = places(document);
    await editor.edit((edit) => {
      edit.setEndOfLine(document.eol === EndOfLine.LF ? EndOfLine.CRLF : EndOfLine.LF);
      edit.insert(document.positionAt(0), '');
    });
    await findingsOnce(document, () => places(document) === before);
    await editor.edit((edit) => edit.delete(new Range(0, 0, document.lineCount, 0)));
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('the manifest promises virtual and untrusted workspaces', () => {
    const { capabilities } = extension().packageJSON as {
      capabilities: { virtualWorkspaces: unknown; untrustedWorkspaces: { supported: unknown } };
    };
    must(capabilities.virtualWorkspaces === true, 'virtual workspaces');
    must(capabilities.untrustedWorkspaces.supported === true, 'untrusted workspaces');
  });
});
