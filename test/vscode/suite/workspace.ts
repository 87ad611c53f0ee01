import { extensions, languages, Uri, window, workspace } from 'vscode';
import type { Diagnostic, Extension, TextDocument } from 'vscode';

/** How long VS Code may take to show something, in ms. */
const patience = 30_000;

/** Fails the test with this message; a web extension host has no node:assert. */
export function must(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

/** The extension under test. */
export function extension(): Extension<unknown> {
  const found = extensions.getExtension('zelfevaluatie.zelfevaluatie');
  must(found, 'the extension is not there');
  return found;
}

/** Opens a file of the workspace: a copy of examples/ with one Markdown file that is no self-evaluation. */
export async function open(name: string): Promise<TextDocument> {
  const folder = workspace.workspaceFolders?.[0];
  must(folder, 'no folder is open');
  const document = await workspace.openTextDocument(Uri.joinPath(folder.uri, name));
  await window.showTextDocument(document);
  return document;
}

/** The code of a finding, which VS Code keeps with the link to the page of its check. */
export function codeOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Our findings on a document at this moment. */
export function findings({ uri }: TextDocument): readonly Diagnostic[] {
  return languages.getDiagnostics(uri).filter((diagnostic) => codeOf(diagnostic).startsWith('ZE'));
}

/** Waits until the findings on a document are as expected, and gives them. */
export async function findingsOnce(
  document: TextDocument,
  expected: (findings: readonly Diagnostic[]) => boolean,
): Promise<readonly Diagnostic[]> {
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(
      () => end(new Error(`findings: ${findings(document).map(codeOf).join(' ')}`)),
      patience,
    );
    const end = (error?: Error) => {
      clearTimeout(timer);
      subscription.dispose();
      if (error) reject(error);
      else resolve();
    };
    const look = () => {
      if (expected(findings(document))) end();
    };
    const subscription = languages.onDidChangeDiagnostics(look);
    look();
  });
  return findings(document);
}

/** Waits until something is so, looking again after every try. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + patience;
  while (!(await isSo())) {
    must(Date.now() < end, `never came: ${what}`);
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
  }
}
