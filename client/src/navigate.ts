import { Range, Selection, TextEditorRevealType, window } from 'vscode';
import type { TextDocument } from 'vscode';
import type { ProtocolRange } from '../../server/src/protocol.ts';
import type { Current } from './current.ts';
import { texts } from './language.ts';
import { nextOpen, subjectAt } from './outline.ts';
import type { Subject } from './outline.ts';
import { say } from './screen.ts';
import type { Tree } from './tree.ts';

const toRange = ({ start, end }: ProtocolRange): Range =>
  new Range(start.line, start.character, end.line, end.character);

/** Puts the cursor at the start of a range and the range in sight. */
export async function reveal(document: TextDocument, protocolRange: ProtocolRange): Promise<void> {
  const range = toRange(protocolRange);
  const editor = await window.showTextDocument(document);
  editor.selection = new Selection(range.start, range.start);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The editor that shows a document, if one does. */
const editorOf = (document: TextDocument) =>
  [window.activeTextEditor, ...window.visibleTextEditors].find((editor) => editor?.document === document);

/** The norm or criterion that the cursor is in, or the first one where there is no cursor yet. */
export function subjectAtCursor(current: Current): Subject | undefined {
  const shown = current.get();
  const place = shown && editorOf(shown.document)?.selection.active;
  return place && shown.outline ? subjectAt(shown.outline, place) : undefined;
}

/** Goes to the next open criterion in the document, or the one before, and says which it is. */
export async function goToOpen(current: Current, tree: Tree, direction: 1 | -1): Promise<void> {
  const shown = current.get();
  if (!shown?.outline) return;
  const { complete, total } = shown.outline;
  const text = texts();
  const place = editorOf(shown.document)?.selection.active ?? { line: 0, character: 0 };
  const next = nextOpen(shown.outline, place, direction);
  if (next === undefined) {
    say(complete === total ? text.allComplete : text.onlyMissing(total - complete));
    return;
  }
  await reveal(shown.document, next.range);
  tree.select({ norm: next.norm, criterion: next.number });
  say(`${text.criterion(next.norm, next.number)}: ${next.statusText}`);
}
