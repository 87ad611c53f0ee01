import { languages, Uri, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import { configurationPatterns } from '../../server/src/protocol.ts';
import { writableSchemes } from './detect.ts';

const names = ['.zelfevaluatierc.yaml', '.zelfevaluatierc.yml', '.zelfevaluatierc.json', 'package.json'];

/** How many folders up from a document a configuration is looked for, where no folder of the workspace has it. */
const farthest = 20;

/** What the server is to be told of while it is being written, saved or not. */
export function configurationDocuments(): { scheme: string; pattern: string }[] {
  return writableSchemes().flatMap((scheme) => configurationPatterns.map((pattern) => ({ scheme, pattern })));
}

/** Whether a document is a configuration file of ours, so that its mistakes are to be shown. */
export const isConfiguration = (document: TextDocument): boolean =>
  languages.match({ pattern: '**/.zelfevaluatierc.{json,yaml,yml}' }, document) > 0;

/** The folders that a configuration of a document can be in, the nearest first. */
function foldersOf({ uri }: TextDocument): readonly Uri[] {
  const top = workspace.getWorkspaceFolder(uri)?.uri.toString();
  const folders = [Uri.joinPath(uri, '..')];
  for (
    let last = folders[0];
    last && last.toString() !== top && folders.length < farthest;
    last = folders.at(-1)
  ) {
    const next = Uri.joinPath(last, '..');
    if (next.path === last.path) break;
    folders.push(next);
  }
  return folders;
}

/** Whether a file is there and may say which files are self-evaluations; what it says exactly is for the server. */
async function namesFiles(file: Uri): Promise<boolean> {
  try {
    const text = new TextDecoder().decode(await workspace.fs.readFile(file));
    const isOurs = !file.path.endsWith('/package.json') || text.includes('"zelfevaluatie"');
    return isOurs && /\b(?:files|extends)\b/.test(text);
  } catch {
    return false;
  }
}

/**
 * Whether a configuration may make a self-evaluation of a document whose own name and text do not. Looks for a few
 * files by their names, once for a document that is opened while no server is running.
 */
export async function mayBeListed(document: TextDocument): Promise<boolean> {
  if (document.uri.scheme === 'untitled') return false;
  const files = foldersOf(document).flatMap((folder) => names.map((name) => Uri.joinPath(folder, name)));
  return (await Promise.all(files.map(namesFiles))).includes(true);
}
