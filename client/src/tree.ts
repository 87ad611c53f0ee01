import { EventEmitter, window } from 'vscode';
import type { Disposable, TreeDataProvider } from 'vscode';
import type { Outline } from '../../server/src/protocol.ts';
import type { Current } from './current.ts';
import { texts } from './language.ts';
import { normNodes } from './nodes.ts';
import type { Node } from './nodes.ts';

/** The view's id in the manifest. */
export const viewId = 'zelfevaluatie.criteria';

/** Edition and progress; above the tree, where there is room for the whole title. */
function summary({ edition, complete, total }: Outline): string {
  const { progressOf, partialEdition } = texts();
  const progress = progressOf(edition.title, complete, total);
  return edition.status === 'partial' ? `${progress} ${partialEdition}` : progress;
}

/** Shows the current self-evaluation per norm, phase and criterion; the badge counts what is still open. */
export function showTree(current: Current): Disposable {
  const changed = new EventEmitter<undefined>();
  let norms: readonly Node[] = [];

  const provider: TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getChildren: (node) => [...(node ? node.children : norms)],
    getParent: (node) => node.parent,
    getTreeItem: (node) => ({ id: node.id, ...node.item }),
  };
  const view = window.createTreeView(viewId, { treeDataProvider: provider, showCollapseAll: true });

  const update = () => {
    const outline = current.get()?.outline;
    const open = outline ? outline.total - outline.complete : 0;
    norms = outline ? normNodes(outline) : [];
    view.message = outline ? summary(outline) : '';
    view.badge = open === 0 ? undefined : { value: open, tooltip: texts().openCriteria(open) };
    changed.fire(undefined);
  };
  const subscription = current.onDidChange(update);
  update();

  return {
    dispose: () => {
      subscription.dispose();
      view.dispose();
      changed.dispose();
    },
  };
}
