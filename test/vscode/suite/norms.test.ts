import { commands, MarkdownString, Uri, window, workspace } from 'vscode';
import type { CodeAction, Diagnostic, Hover, Location, LocationLink } from 'vscode';
import { codeOf, findingsOnce, must, open, until } from './workspace.ts';

const draft = 'praktijk-zonnehof-concept.zelfevaluatie.md';

/** Whether the text of a norm or criterion is shown, and which. */
const shownNorms = (): readonly string[] =>
  workspace.textDocuments.filter(({ uri }) => uri.scheme === 'norm').map(({ uri }) => uri.path);

suite('Norms', () => {
  test('a hover leads to the text of the criterion, by a link that may run nothing else', async () => {
    const document = await open(draft);
    await findingsOnce(document, (list) => list.length > 0);
    const heading = document.positionAt(document.getText().indexOf('### 4. ') + 5);
    const hovers = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      heading,
    );
    const texts = hovers.flatMap(({ contents }) => contents).filter((each) => each instanceof MarkdownString);
    const ours = texts.find(({ value }) => value.includes('Criterium 1.4'));
    const [, address = ''] = /\(command:zelfevaluatie\.openNorm\?([^)]+)\)/.exec(ours?.value ?? '') ?? [];
    must(address !== '', ours?.value ?? 'no hover');
    const trusted = ours?.isTrusted;
    must(typeof trusted === 'object', 'the hover may run anything');
    must(trusted.enabledCommands.join() === 'zelfevaluatie.openNorm', trusted.enabledCommands.join());
    const [uri] = JSON.parse(decodeURIComponent(address)) as string[];
    await commands.executeCommand('zelfevaluatie.openNorm', uri);
    await until('the text is shown', () => shownNorms().some((path) => path.endsWith('/1/Criterium 4.md')));
    await commands.executeCommand('workbench.action.closeActiveEditor');
  });

  test('a finding has a quick fix that shows what its criterion asks; its code leads to its page', async () => {
    const document = await open(draft);
    const isEmpty = (each: Diagnostic) => codeOf(each) === 'ZE301';
    const finding = (await findingsOnce(document, (list) => list.some(isEmpty))).find(isEmpty);
    must(finding && typeof finding.code === 'object', 'no finding with a page');
    must(finding.code.target.path.endsWith('ZE301.md'), finding.code.target.toString());
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
      'quickfix',
    );
    const shows = actions.find(({ title }) => title.startsWith('Toon wat criterium 1.9 vraagt'));
    must(shows?.command, actions.map(({ title }) => title).join(' | '));
    await commands.executeCommand(shows.command.command, ...(shows.command.arguments as unknown[]));
    await until('the text is shown', () => shownNorms().some((path) => path.endsWith('/1/Criterium 9.md')));
    await commands.executeCommand('workbench.action.closeActiveEditor');
  });

  test('the definition of a heading is a document that nobody can change', async () => {
    const document = await open(draft);
    const heading = document.positionAt(document.getText().indexOf('### 4. ') + 5);
    const found = await commands.executeCommand<(Location | LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      heading,
    );
    const uris = found.map((each) => ('uri' in each ? each.uri : each.targetUri));
    const norm = uris.find(({ scheme }) => scheme === 'norm');
    must(norm, uris.map(String).join(' '));
    const text = await workspace.openTextDocument(norm);
    must(text.getText().startsWith('# Criterium 1.4'), text.getText().slice(0, 100));
    const editor = await window.showTextDocument(text);
    await editor.edit((edit) => edit.insert(text.positionAt(0), 'x'));
    must(text.getText().startsWith('# Criterium'), 'the text of a norm can be changed');
    await commands.executeCommand('workbench.action.closeActiveEditor');
  });

  test('any other address is not opened', async () => {
    const before = window.tabGroups.all.flatMap(({ tabs }) => tabs).length;
    await commands.executeCommand('zelfevaluatie.openNorm', Uri.parse('file:///etc/hosts').toString());
    must(window.tabGroups.all.flatMap(({ tabs }) => tabs).length === before, 'something was opened');
  });
});
