import { Uri, workspace } from 'vscode';
import 'mocha/mocha.js';

/** What the run leaves behind in the workspace, as `mocha.json`: the console of a web extension host is not heard. */
export interface Results {
  readonly passed: readonly string[];
  readonly failed: readonly string[];
}

/** Runs the suites inside VS Code for the Web; VS Code calls it. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'tdd', timeout: 60_000, reporter: class {} as unknown as Mocha.ReporterConstructor });
  await import('./suite/all.ts');
  const passed: string[] = [];
  const failed: string[] = [];
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => resolve());
    runner.on('pass', ({ title }) => passed.push(title));
    runner.on('fail', ({ title }, error: Error) => failed.push(`${title}: ${error.message}`));
  });
  const results: Results = { passed, failed };
  const folder = workspace.workspaceFolders?.[0]?.uri ?? Uri.parse('untitled:/');
  await workspace.fs.writeFile(
    Uri.joinPath(folder, 'mocha.json'),
    new TextEncoder().encode(JSON.stringify(results)),
  );
}
