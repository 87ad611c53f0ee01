import { commands, env, Uri, workspace } from 'vscode';
import type { Disposable, ExtensionContext, QuickPickItem } from 'vscode';
import type { Outline, ProtocolRange } from '../../server/src/protocol.ts';
import { carryOver } from './carry-over.ts';
import { createSelfEvaluation } from './create.ts';
import type { Current } from './current.ts';
import { openExample } from './example.ts';
import type { Filter } from './filter.ts';
import { insert, suggestMissing } from './insert.ts';
import { texts } from './language.ts';
import { goToOpen, reveal, subjectAtCursor } from './navigate.ts';
import type { Node } from './nodes.ts';
import { openNorm, showNorm } from './norm-text.ts';
import { answeredIn, criteriaOf, isAbsent } from './outline.ts';
import type { Subject } from './outline.ts';
import { pickOne, say } from './screen.ts';
import type { Server } from './server.ts';
import type { Tree } from './tree.ts';
import { importWordDocument } from './word.ts';

type MissingItem = QuickPickItem & { readonly missing: Subject };
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

const criterionItems = (outline: Outline): CriterionItem[] =>
  answeredIn(outline).map(({ norm, number, title, statusText, range }) => {
    const label = `${texts().criterion(norm, number)} – ${title}`;
    return { label, description: statusText, range };
  });

/** Lets the user pick one of the items, or says why there is nothing to pick. */
async function pick<Item extends QuickPickItem>(
  items: readonly Item[],
  placeHolder: string,
  empty: string,
): Promise<Item | undefined> {
  if (items.length > 0) return pickOne(items, { placeHolder, matchOnDescription: true });
  say(empty);
  return undefined;
}

/** What the commands work with. */
export interface Parts {
  readonly context: ExtensionContext;
  readonly server: Server;
  readonly current: Current;
  readonly filter: Filter;
  readonly tree: Tree;
}

/** Registers the extension's commands. Each is named in the manifest, but two: the tree calls `reveal`, links `openNorm`. */
export function registerCommands({ context, server, current, filter, tree }: Parts): Disposable[] {
  const insertMissing = async () => {
    const shown = current.get();
    if (!shown?.outline) return;
    const { chooseMissing, nothingMissing } = texts();
    const item = await pick(missingItems(shown.outline), chooseMissing, nothingMissing);
    if (item) await insert(server, shown.document, item.missing);
  };
  const insertNode = async (node?: Node) => {
    const shown = current.get();
    if (shown && node) await insert(server, shown.document, node.about);
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

  const copyAnswer = async (node?: Node) => {
    const uri = current.get()?.document.uri.toString();
    const { norm, criterion } = node?.about ?? subjectAtCursor(current) ?? {};
    const text = texts();
    if (uri === undefined || norm === undefined || criterion === undefined || criterion === null) {
      say(text.noCriterionHere);
      return;
    }
    const answer = await server.answerText({ uri, norm, criterion });
    if (answer) await env.clipboard.writeText(answer.text);
    const name = text.criterion(norm, criterion);
    say(answer ? text.copied(name, answer.length) : text.nothingToCopy(name));
  };
  const showNormOf = async (node?: Pick<Node, 'about'>) => {
    const edition = current.get()?.outline?.edition.id;
    const subject = node?.about ?? subjectAtCursor(current);
    if (edition !== undefined && subject) await showNorm(edition, subject);
    else say(texts().noCriterionHere);
  };
  const openWalkthrough = () =>
    commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#start`, false);

  return [
    commands.registerCommand('zelfevaluatie.new', () => createSelfEvaluation(server)),
    commands.registerCommand('zelfevaluatie.carryOver', () => carryOver(server, current)),
    commands.registerCommand('zelfevaluatie.importWord', (file?: Uri) => importWordDocument(server, file)),
    commands.registerCommand('zelfevaluatie.openExample', () => openExample(context)),
    commands.registerCommand('zelfevaluatie.openWalkthrough', openWalkthrough),
    commands.registerCommand('zelfevaluatie.insert', insertMissing),
    commands.registerCommand('zelfevaluatie.insertNode', insertNode),
    commands.registerCommand('zelfevaluatie.suggestMissing', () => suggestMissing(current)),
    commands.registerCommand('zelfevaluatie.goToCriterion', goToCriterion),
    commands.registerCommand('zelfevaluatie.nextOpen', () => goToOpen(current, tree, 1)),
    commands.registerCommand('zelfevaluatie.previousOpen', () => goToOpen(current, tree, -1)),
    commands.registerCommand('zelfevaluatie.reveal', revealIn),
    commands.registerCommand('zelfevaluatie.copyAnswer', copyAnswer),
    commands.registerCommand('zelfevaluatie.showNorm', showNormOf),
    commands.registerCommand('zelfevaluatie.openNorm', (uri: string) => openNorm(Uri.parse(uri))),
    commands.registerCommand('zelfevaluatie.showOnlyOpen', () => filter.set(true)),
    commands.registerCommand('zelfevaluatie.showAll', () => filter.set(false)),
    commands.registerCommand('zelfevaluatie.restart', () => server.restart()),
    commands.registerCommand('zelfevaluatie.showOutput', () => server.showOutput()),
  ];
}
