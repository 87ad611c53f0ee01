import { languages, Uri, window, workspace } from 'vscode';
import type { Diagnostic, DiagnosticSeverity } from 'vscode';
import type { Findings, Told } from '../parity/check.ts';
import type { Results } from './web.ts';
import { codeOf, findings, findingsOnce } from './suite/workspace.ts';

const severities: Readonly<Record<DiagnosticSeverity, Told['severity']>> = {
  0: 'error',
  1: 'warning',
  2: 'info',
  3: 'hint',
};

function toldBy(diagnostic: Diagnostic): Told {
  const { severity, message, range } = diagnostic;
  const { start, end } = range;
  return {
    code: codeOf(diagnostic),
    severity: severities[severity],
    message,
    range: `${start.line}:${start.character}-${end.line}:${end.character}`,
  };
}

const asText = (told: readonly Told[]): string =>
  JSON.stringify(told.map((one) => JSON.stringify(one)).sort());

/**
 * Opens every document of the workspace that `verwacht.json` has findings of, and compares them with what VS Code
 * shows. Runs inside VS Code for the Web; leaves what it found in the workspace, as the suites do.
 */
export async function run(): Promise<void> {
  const folder = workspace.workspaceFolders?.[0]?.uri ?? Uri.parse('untitled:/');
  const bytes = await workspace.fs.readFile(Uri.joinPath(folder, 'verwacht.json'));
  const expected = JSON.parse(new TextDecoder().decode(bytes)) as Findings;
  const passed: string[] = [];
  const failed: string[] = [];
  const open = [];
  for (const [path, told] of Object.entries(expected)) {
    const document = await workspace.openTextDocument(Uri.joinPath(folder, ...path.split('/')));
    await window.showTextDocument(document, { preview: false, preserveFocus: true });
    try {
      await findingsOnce(document, (list) => list.length >= told.length);
    } catch {
      // The comparison below says what is there instead.
    }
    open.push({ path, told, document });
  }
  // All at the end, so that a document without findings had the time to get some.
  for (const { path, told, document } of open) {
    const found = findings(document).map(toldBy);
    if (asText(found) === asText(told)) passed.push(path);
    else failed.push(`${path}: ${asText(found)} and not ${asText(told)}`);
  }
  const others = languages
    .getDiagnostics()
    .filter(([, list]) => list.some((one) => codeOf(one).startsWith('ZE')));
  if (others.length > open.length) failed.push('findings on other files');
  const results: Results = { passed, failed };
  await workspace.fs.writeFile(
    Uri.joinPath(folder, 'mocha.json'),
    new TextEncoder().encode(JSON.stringify(results)),
  );
}
