import { commands, Range, window } from 'vscode';
import { extension, findingsOnce, must, until } from './workspace.ts';

interface Manifest {
  readonly contributes: {
    readonly walkthroughs: readonly { readonly id: string; readonly steps: readonly unknown[] }[];
    readonly configuration: readonly { readonly properties: Readonly<Record<string, object>> }[];
    readonly commands: readonly { readonly title: unknown; readonly category: string }[];
  };
}

suite('First run', () => {
  test('the example opens as a copy that is on no disk, with findings', async () => {
    await commands.executeCommand('zelfevaluatie.openExample');
    const document = window.activeTextEditor?.document;
    must(document?.isUntitled, 'the example is a file');
    await findingsOnce(document, (list) => list.length >= 10);
    const editor = await window.showTextDocument(document);
    await editor.edit((edit) => edit.delete(new Range(0, 0, document.lineCount, 0)));
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('the walkthrough opens', async () => {
    await commands.executeCommand('zelfevaluatie.openWalkthrough');
    await until('its tab is there', () =>
      window.tabGroups.all.some(({ tabs }) =>
        tabs.some(({ label }) => /Aan de slag|Walkthrough|Welcome/.test(label)),
      ),
    );
    await commands.executeCommand('workbench.action.closeActiveEditor');
  });

  test('texts of the manifest are Dutch, settings are described, commands have a category', () => {
    const { contributes } = extension().packageJSON as Manifest;
    const [walkthrough] = contributes.walkthroughs;
    must(walkthrough && walkthrough.steps.length >= 4 && walkthrough.steps.length <= 6, 'steps');
    const settings = contributes.configuration.flatMap(({ properties }) => Object.entries(properties));
    must(settings.length <= 15, `${settings.length} settings`);
    for (const [name, setting] of settings) must('markdownDescription' in setting, name);
    for (const { category, title } of contributes.commands) {
      must(category === 'Zelfevaluatie', String(title));
      must(!String(typeof title === 'string' ? title : JSON.stringify(title)).includes('%'), String(title));
    }
  });
});
