import {
  commands,
  Position,
  Range,
  Selection,
  SnippetString,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Disposable, QuickPickItem, TextDocument } from 'vscode';
import type { Outline, ProtocolRange } from '../../server/src/protocol.ts';
import { createSelfEvaluation } from './create.ts';
import type { Current } from './current.ts';
import { texts } from './language.ts';
import { criteriaOf, isAbsent } from './nodes.ts';
import type { Missing, Node } from './nodes.ts';
import type { Server } from './server.ts';

const toRange = ({ start, end }: ProtocolRange): Range =>
  new Range(start.line, start.character, end.line, end.character);

/** Puts the cursor at the start of a range and the range in sight. */
async function reveal(document: TextDocument, protocolRange: ProtocolRange): Promise<void> {
  const range = toRange(protocolRange);
  const editor = await window.showTextDocument(document);
  editor.selection = new Selection(range.start, range.start);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Inserts what is missing as a snippet, at the place that the server names. */
async function insert(server: Server, document: TextDocument, missing: Missing): Promise<void> {
  const insertion = await server.insertion({ uri: document.uri.toString(), ...missing });
  if (insertion === null) {
    void window.showInformationMessage(texts().changedMeanwhile);
    return;
  }
  const { line, character } = insertion.position;
  const place = document.validatePosition(new Position(line, character));
  const editor = await window.showTextDocument(document);
  await editor.insertSnippet(new SnippetString(insertion.snippet), place);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

type MissingItem = QuickPickItem & { readonly missing: Missing };
type CriterionItem = QuickPickItem & { readonly range: ProtocolRange };

/** What can be inserted: absent norms as a whole, and of the other norms the criteria that are missing. */
function missingItems({ norms }: Outline): MissingItem[] {
  const text = texts();
  return norms.flatMap((norm): MissingItem[] => {
    if (isAbsent(norm)) {
      const label = `${text.norm(norm.id)} – ${norm.title}`;
      return [{ label, description: text.wholeNorm, missing: { norm: norm.id, criterion: null } }];
    }
    return criteriaOf(norm)
      .filter(({ range }) => range === null)
      .map(({ number, title }) => ({
        label: `${text.criterion(norm.id, number)} – ${title}`,
        missing: { norm: norm.id, criterion: number },
      }));
  });
}

function criterionItems({ norms }: Outline): CriterionItem[] {
  return norms.flatMap(criteriaOf).flatMap(({ norm, number, title, statusText, range }) => {
    const label = `${texts().criterion(norm, number)} – ${title}`;
    return range === null ? [] : [{ label, description: statusText, range }];
  });
}

/** Lets the user pick one of the items, or says why there is nothing to pick. */
async function pick<Item extends QuickPickItem>(
  items: readonly Item[],
  placeHolder: string,
  empty: string,
): Promise<Item | undefined> {
  if (items.length > 0) return window.showQuickPick(items, { placeHolder, matchOnDescription: true });
  void window.showInformationMessage(empty);
  return undefined;
}

/** Registers the extension's commands. Each is named in the manifest, but `reveal`, which the tree calls. */
export function registerCommands(server: Server, current: Current): Disposable[] {
  const insertMissing = async () => {
    const shown = current.get();
    if (!shown?.outline) return;
    const { chooseMissing, nothingMissing } = texts();
    const item = await pick(missingItems(shown.outline), chooseMissing, nothingMissing);
    if (item) await insert(server, shown.document, item.missing);
  };
  const insertNode = async (node?: Node) => {
    const shown = current.get();
    if (shown && node?.missing) await insert(server, shown.document, node.missing);
  };
  const goToCriterion = async () => {
    const shown = current.get();
    if (!shown?.outline) return;
    const { chooseCriterion, noAnswers } = texts();
    const item = await pick(criterionItems(shown.outline), chooseCriterion, noAnswers);
    if (item) await reveal(shown.document, item.range);
  };
  const revealIn = async (uri: string, range: ProtocolRange) =>
    reveal(await workspace.openTextDocument(Uri.parse(uri)), range);

  return [
    commands.registerCommand('zelfevaluatie.new', () => createSelfEvaluation(server)),
    commands.registerCommand('zelfevaluatie.insert', insertMissing),
    commands.registerCommand('zelfevaluatie.insertNode', insertNode),
    commands.registerCommand('zelfevaluatie.goToCriterion', goToCriterion),
    commands.registerCommand('zelfevaluatie.reveal', revealIn),
    commands.registerCommand('zelfevaluatie.restart', () => server.restart()),
    commands.registerCommand('zelfevaluatie.showOutput', () => server.showOutput()),
  ];
}
