import { EventEmitter, window, workspace } from 'vscode';
import type { Disposable, TextDocument, TextEditor, TreeView } from 'vscode';
import type { Outline } from '../../server/src/protocol.ts';
import type { Current, SelfEvaluation } from './current.ts';
import { isSelfEvaluation } from './detect.ts';
import type { Filter } from './filter.ts';
import { texts } from './language.ts';
import { nodeOf, normNodes } from './nodes.ts';
import type { Node } from './nodes.ts';
import { subjectAt } from './outline.ts';
import type { Subject } from './outline.ts';
import { createTree, toMarkdown } from './screen.ts';
import type { Server } from './server.ts';

/** The view's id in the manifest. */
export const viewId = 'zelfevaluatie.criteria';

/** The tree, for whoever wants to point at a line of it. */
export interface Tree extends Disposable {
  /** Selects the line of a norm or criterion, where the tree is in sight and has it. */
  readonly select: (subject: Subject) => void;
}

/** So long after the last move of the cursor the tree follows, in ms. */
const rest = 150;

/** The path within the workspace; of what is not saved yet, the name that it will have. */
const nameOf = ({ uri, isUntitled }: TextDocument): string =>
  isUntitled ? uri.path.slice(uri.path.lastIndexOf('/') + 1) : workspace.asRelativePath(uri);

/** Edition and progress; above the tree, where there is room for the whole title. */
function summary({ document }: SelfEvaluation, outline: Outline, onlyOpen: boolean): string {
  const { edition, complete, total } = outline;
  const { progressOf, partialEdition, allComplete, showingOpen } = texts();
  // Of several open self-evaluations, which one this is.
  const several = workspace.textDocuments.filter(isSelfEvaluation).length > 1;
  const name = several ? `${nameOf(document)}: ` : '';
  const notes = [
    ...(edition.status === 'partial' ? [partialEdition] : []),
    ...(onlyOpen ? [complete === total ? `${allComplete}.` : showingOpen] : []),
  ];
  return [`${name}${progressOf(edition.title, complete, total)}`, ...notes].join(' ');
}

/** Selects the line of what the cursor is in, unless the selected line is what brought the cursor there. */
function follow(view: TreeView<Node>, norms: readonly Node[], current: Current, editor: TextEditor): void {
  const shown = current.get();
  if (!view.visible || !shown?.outline || shown.document !== editor.document) return;
  const { active } = editor.selection;
  const subject = subjectAt(shown.outline, active);
  const node = subject && nodeOf(norms, subject);
  const [selected] = view.selection;
  const start = selected?.range?.start;
  const cameFrom = start?.line === active.line && start.character === active.character;
  if (node && node.id !== selected?.id && !cameFrom) void view.reveal(node, { select: true, focus: false });
}

/** Shows the current self-evaluation per norm, phase and criterion; the badge counts what is still open. */
export function showTree(server: Server, current: Current, filter: Filter): Tree {
  const changed = new EventEmitter<undefined>();
  let norms: readonly Node[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const { view, say } = createTree<Node>(viewId, {
    onDidChangeTreeData: changed.event,
    getChildren: (node) => [...(node ? node.children : norms)],
    getParent: (node) => node.parent,
    getTreeItem: (node) => ({ id: node.id, ...node.item }),
    // Asked when the mouse rests on a line: what is known of all criteria would be much to send at every change.
    resolveTreeItem: async (item, { about }) => {
      const uri = current.get()?.document.uri.toString();
      if (uri === undefined) return item;
      const { text } = await server.description({ uri, ...about });
      return { ...item, tooltip: toMarkdown(text) };
    },
  });

  const update = () => {
    const shown = current.get();
    const outline = shown?.outline;
    const open = outline ? outline.total - outline.complete : 0;
    norms = outline ? normNodes(outline, filter.onlyOpen()) : [];
    const message = shown && outline ? summary(shown, outline, filter.onlyOpen()) : '';
    say(message, open, texts().openCriteria(open));
    changed.fire(undefined);
  };
  const followLater = (editor: TextEditor) => {
    clearTimeout(timer);
    if (!workspace.getConfiguration('zelfevaluatie').get('followCursor', true)) return;
    timer = setTimeout(() => follow(view, norms, current, editor), rest);
  };

  const subscriptions = [
    current.onDidChange(update),
    filter.onDidChange(update),
    window.onDidChangeTextEditorSelection(({ textEditor }) => followLater(textEditor)),
    view.onDidChangeVisibility(() => {
      if (window.activeTextEditor) followLater(window.activeTextEditor);
    }),
  ];
  update();

  return {
    select: (subject) => {
      const node = nodeOf(norms, subject);
      if (node && view.visible) void view.reveal(node, { select: true, focus: false });
    },
    dispose: () => {
      clearTimeout(timer);
      for (const subscription of subscriptions) subscription.dispose();
      view.dispose();
      changed.dispose();
    },
  };
}
