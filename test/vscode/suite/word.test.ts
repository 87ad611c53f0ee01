import { strToU8, zipSync } from 'fflate';
import { commands, Uri, window, workspace } from 'vscode';
import { must, until } from './workspace.ts';

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** A Word document of some paragraphs, in the folder that is open. */
async function wordDocument(name: string, paragraphs: readonly string[]): Promise<Uri> {
  const folder = workspace.workspaceFolders?.[0];
  must(folder, 'no folder is open');
  const body = paragraphs.map(paragraph).join('');
  const xml = `<w:document xmlns:w="${namespace}"><w:body>${body}</w:body></w:document>`;
  const file = Uri.joinPath(folder.uri, name);
  await workspace.fs.writeFile(file, zipSync({ 'word/document.xml': strToU8(xml) }));
  return file;
}

suite('A Word document', () => {
  test('is opened as a self-evaluation that is not on disk yet', async () => {
    const file = await wordDocument('concept.docx', [
      'Keurmerk Kortdurende Generalistische GGZ 2024',
      'Norm 1. Kortdurend, generalistisch behandelen',
      'Criterium 1. Op de juiste plek',
      'Elke verwijzing wordt binnen drie dagen gelezen.',
    ]);
    await commands.executeCommand('zelfevaluatie.importWord', file);
    await until('the self-evaluation', () =>
      Boolean(window.activeTextEditor?.document.uri.path.endsWith('/concept.zelfevaluatie.md')),
    );
    const { document } = window.activeTextEditor ?? {};
    must(document, 'no document is shown');
    const text = document.getText().replaceAll('\r\n', '\n');
    must(text.startsWith('---\nkeurmerk: kgg-2024\n---\n'), text);
    must(/^#+ Norm 1\. Kortdurend/m.test(text) && text.includes('binnen drie dagen gelezen'), text);
    must(document.isUntitled, 'it is on disk');
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
