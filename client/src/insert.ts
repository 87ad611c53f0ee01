import { commands, Position, Selection, SnippetString, TextEditorRevealType, window } from 'vscode';
import type { TextDocument } from 'vscode';
import type { Current } from './current.ts';
import { texts } from './language.ts';
import type { Subject } from './outline.ts';
import { say } from './screen.ts';
import type { Server } from './server.ts';

/** Inserts what is missing as a snippet, at the place that the server names. */
export async function insert(server: Server, document: TextDocument, missing: Subject): Promise<void> {
  const insertion = await server.insertion({ uri: document.uri.toString(), ...missing });
  if (insertion === null) {
    say(texts().changedMeanwhile);
    return;
  }
  const { line, character } = insertion.position;
  const place = document.validatePosition(new Position(line, character));
  const editor = await window.showTextDocument(document);
  await editor.insertSnippet(new SnippetString(insertion.snippet), place);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

const isBlank = (document: TextDocument, line: number): boolean =>
  line >= document.lineCount || document.lineAt(line).isEmptyOrWhitespace;

/** The first line from here that a heading can be put behind: the last one before the next heading, or of the text. */
function lastLineOfPart(document: TextDocument, from: number): number {
  let line = from;
  while (line + 1 < document.lineCount && !/^#{1,6}\s/.test(document.lineAt(line + 1).text)) line++;
  while (line > from && isBlank(document, line)) line--;
  return line;
}

/**
 * Offers the headings that are missing at the cursor: on its own line where that is blank, or else on a new line below
 * the part of the text that the cursor is in. Typing does not offer them, since VS Code suggests nothing in Markdown.
 */
export async function suggestMissing(current: Current): Promise<void> {
  const document = current.get()?.document;
  if (document === undefined) return;
  const editor = await window.showTextDocument(document);
  const { line } = editor.selection.active;
  if (!isBlank(document, line)) {
    const last = lastLineOfPart(document, line);
    const below = new Position(last, document.lineAt(last).text.length);
    const room = isBlank(document, last + 1) ? '\n\n' : '\n\n\n';
    await editor.edit((edit) => edit.insert(below, room));
    const place = new Position(last + 2, 0);
    editor.selection = new Selection(place, place);
  }
  await commands.executeCommand('editor.action.triggerSuggest');
}
