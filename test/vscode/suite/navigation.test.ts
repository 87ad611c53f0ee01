import { commands, Position, Uri, workspace } from 'vscode';
import type {
  CodeLens,
  CompletionList,
  DocumentLink,
  SelectionRange,
  SymbolInformation,
  TextDocument,
} from 'vscode';
import { findingsOnce, must, open, until } from './workspace.ts';

const draft = 'praktijk-zonnehof-concept.zelfevaluatie.md';

const lensesOf = async ({ uri }: TextDocument): Promise<readonly string[]> => {
  const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', uri, 100);
  return lenses.map(({ command }) => command?.title ?? '');
};

const setting = (name: string, value: unknown) =>
  workspace.getConfiguration('zelfevaluatie').update(name, value, true);

suite('Navigation', () => {
  test('norms and criteria are found in the whole workspace', async () => {
    const document = await open(draft);
    await findingsOnce(document, (list) => list.length > 0);
    const found = await commands.executeCommand<SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      '2a.2',
    );
    must(
      found.some(
        ({ name, location }) => name.startsWith('2a.2 ') && String(location.uri) === String(document.uri),
      ),
      found.map(({ name }) => name).join(' | '),
    );
  });

  test('an address in the text is a link, a selection grows to the answer', async () => {
    const document = await open('praktijk-de-linde.zelfevaluatie.md');
    await until('there is a link', async () => {
      const links = await commands.executeCommand<DocumentLink[]>(
        'vscode.executeLinkProvider',
        document.uri,
        100,
      );
      return links.some(({ target }) => target?.scheme === 'https');
    });
    const place = document.positionAt(document.getText().indexOf('### 1. ') + 40);
    const [innermost] = await commands.executeCommand<SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [place],
    );
    const sizes: number[] = [];
    for (let each: SelectionRange | undefined = innermost; each; each = each.parent)
      sizes.push(document.getText(each.range).length);
    must(
      sizes.length > 3 && sizes.every((size, index) => index === 0 || size >= sizes[index - 1]!),
      sizes.join(),
    );
  });

  test('lenses go and come back with their setting', async () => {
    const document = await open(draft);
    try {
      await setting('codeLens', 'norms');
      await until('only norms have lenses', async () => {
        const titles = await lensesOf(document);
        return titles.length > 0 && titles.every((title) => / van \d+ criteria/.test(title));
      });
      await setting('codeLens', 'off');
      await until('there are no lenses', async () => (await lensesOf(document)).length === 0);
    } finally {
      await setting('codeLens', undefined);
    }
    await until('all have lenses', async () =>
      (await lensesOf(document)).some((title) => title.startsWith('1.1 ')),
    );
  });

  test('the front matter is completed: keys that are not there, and the editions', async () => {
    const folder = workspace.workspaceFolders?.[0]?.uri;
    must(folder, 'no folder is open');
    const file = Uri.joinPath(folder, 'nieuw.zelfevaluatie.md');
    await workspace.fs.writeFile(
      file,
      new TextEncoder().encode('---\norganisatie: De Es\nkeurmerk: \n\n---\n'),
    );
    const document = await open('nieuw.zelfevaluatie.md');
    const offered = async (line: number): Promise<readonly string[]> => {
      const list = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        new Position(line, document.lineAt(line).text.length),
      );
      return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    await until('the editions are offered', async () => (await offered(2)).includes('kgg-2024'));
    const keys = await offered(3);
    must(keys.includes('peildatum') && !keys.includes('organisatie'), keys.join(' '));
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await workspace.fs.delete(file);
  });
});
