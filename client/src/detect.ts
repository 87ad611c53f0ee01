import { languages, RelativePattern, workspace } from 'vscode';
import type { TextDocument } from 'vscode';

/** How the name of a self-evaluation ends. */
export const fileEnding = '.zelfevaluatie.md';

/** So many lines are searched for the end of the front matter. */
const frontMatterLines = 200;

/** Whether the front matter names an edition. Looks at lines only, since it runs for every Markdown file. */
function namesEdition(document: TextDocument): boolean {
  const isFence = (line: number) => /^---[ \t]*$/.test(document.lineAt(line).text);
  if (!isFence(0)) return false;
  const end = Math.min(document.lineCount, frontMatterLines);
  let named = false;
  for (let line = 1; line < end; line++) {
    if (isFence(line)) return named;
    named ||= /^["']?keurmerk["']?[ \t]*:/.test(document.lineAt(line).text);
  }
  return false;
}

function matchesGlob(document: TextDocument): boolean {
  const globs = workspace.getConfiguration('zelfevaluatie', document).get<readonly string[]>('files', []);
  if (globs.length === 0) return false;
  const folder = workspace.getWorkspaceFolder(document.uri);
  const filters = globs.map((glob) => ({ pattern: folder ? new RelativePattern(folder, glob) : glob }));
  return languages.match(filters, document) > 0;
}

/**
 * The Markdown documents a writer works in: on disk, not saved yet, or in a workspace that is elsewhere. Other
 * schemes show old versions, cells of notebooks and comments under review.
 */
export function markdownDocuments(): { language: string; scheme: string }[] {
  return writableSchemes().map((scheme) => ({ language: 'markdown', scheme }));
}

/** The schemes of the documents that a writer works in. */
export function writableSchemes(): readonly string[] {
  const folders = (workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme);
  return [...new Set(['file', 'untitled', ...folders])];
}

/** What the server has said of open documents: it knows the configuration of their folder. */
const told = new WeakMap<TextDocument, boolean>();

/** Takes from the server whether a document is a self-evaluation. */
export const tellDetected = (document: TextDocument, isOne: boolean): void => void told.set(document, isOne);

/**
 * Whether a document is a self-evaluation. As long as the server has said nothing of it: its name says so, its front
 * matter names an edition, or the setting `zelfevaluatie.files` matches it.
 */
export function isSelfEvaluation(document: TextDocument): boolean {
  if (languages.match(markdownDocuments(), document) === 0) return false;
  const said = told.get(document);
  if (said !== undefined) return said;
  return document.uri.path.endsWith(fileEnding) || namesEdition(document) || matchesGlob(document);
}
