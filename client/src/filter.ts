import { commands, EventEmitter } from 'vscode';
import type { Disposable, Event, ExtensionContext } from 'vscode';

/** Whether the tree shows only what is open; remembered per workspace. */
export interface Filter extends Disposable {
  readonly onlyOpen: () => boolean;
  readonly set: (onlyOpen: boolean) => void;
  readonly onDidChange: Event<boolean>;
}

const key = 'onlyOpen';

/** Reads the filter as it was left, and tells it to the `when` clauses of the manifest. */
export function createFilter({ workspaceState }: ExtensionContext): Filter {
  const changed = new EventEmitter<boolean>();
  let onlyOpen = workspaceState.get(key, false);
  const tell = () => void commands.executeCommand('setContext', 'zelfevaluatie.onlyOpen', onlyOpen);
  tell();
  return {
    onlyOpen: () => onlyOpen,
    set: (next) => {
      onlyOpen = next;
      tell();
      void workspaceState.update(key, next);
      changed.fire(next);
    },
    onDidChange: changed.event,
    dispose: () => changed.dispose(),
  };
}
