import { commands, languages, tasks, Uri, workspace } from 'vscode';
import type { Diagnostic, Task } from 'vscode';
import { codeOf, findingsOnce, must, open } from './workspace.ts';

const draft = 'praktijk-zonnehof-concept.zelfevaluatie.md';

const addressOf = (name: string): Uri =>
  Uri.joinPath(workspace.workspaceFolders?.[0]?.uri ?? Uri.parse('x:/'), name);

const shownFor = (name: string): readonly Diagnostic[] =>
  languages.getDiagnostics(addressOf(name)).filter((one) => codeOf(one).startsWith('ZE'));

/** Runs a task to its end, and gives its exit code. */
async function run(task: Task): Promise<number | undefined> {
  const ended = new Promise<number | undefined>((resolve) => {
    const subscription = tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
      if (execution.task.definition.type !== task.definition.type) return;
      subscription.dispose();
      resolve(exitCode);
    });
  });
  await tasks.executeTask(task);
  return ended;
}

suite('The task that checks all self-evaluations', () => {
  test('puts the findings of files that are not open in the Problems panel', async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    const [task, ...others] = await tasks.fetchTasks({ type: 'zelfevaluatie' });
    must(task && others.length === 0, `tasks: ${others.length + (task ? 1 : 0)}`);
    must(task.name === 'controleer alle zelfevaluaties in deze map', task.name);
    must((await run(task)) === 1, 'the draft has errors, so the task ends with 1');
    must(shownFor(draft).length > 10, `findings: ${shownFor(draft).length}`);
    must(shownFor('aantekeningen.md').length === 0, 'findings on a file that is no self-evaluation');
  });

  test('shows each of them once when the file is opened', async () => {
    const before = shownFor(draft).length;
    const document = await open(draft);
    const found = await findingsOnce(document, (list) => list.length > 0 && list.length <= before);
    const places = found.map(({ range, message }) => JSON.stringify([range, message]));
    must(new Set(places).size === places.length, 'findings that are there twice');
  });
});
