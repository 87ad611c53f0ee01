import { EventEmitter, window } from 'vscode';
import type { Disposable, TreeDataProvider } from 'vscode';
import type { Current } from './current.ts';
import { texts } from './language.ts';
import { rootNode } from './nodes.ts';
import type { Node } from './nodes.ts';

/** The view's id in the manifest. */
export const viewId = 'zelfevaluatie.criteria';

/** Shows the current self-evaluation per norm, phase and criterion; the badge counts what is still open. */
export function showTree(current: Current): Disposable {
  const changed = new EventEmitter<undefined>();
  let root: Node | undefined;

  const provider: TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getChildren: (node) => [...(node ? node.children : root ? [root] : [])],
    getParent: (node) => node.parent,
    getTreeItem: (node) => ({ id: node.id, ...node.item }),
  };
  const view = window.createTreeView(viewId, { treeDataProvider: provider, showCollapseAll: true });

  const update = () => {
    const outline = current.get()?.outline;
    const open = outline ? outline.total - outline.complete : 0;
    root = outline ? rootNode(outline) : undefined;
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
