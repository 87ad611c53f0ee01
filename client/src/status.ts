import { LanguageStatusSeverity, window } from 'vscode';
import type { Command, Disposable, LanguageStatusItem } from 'vscode';
import type { Current } from './current.ts';
import { isSelfEvaluation } from './detect.ts';
import { texts } from './language.ts';
import { createStatus, showStatusTexts } from './screen.ts';
import type { Server } from './server.ts';
import { viewId } from './tree.ts';

interface Status {
  readonly text: string;
  readonly detail?: string;
  readonly severity: LanguageStatusSeverity;
  readonly busy?: boolean;
  readonly command?: Command;
}

/** What the status item says of the current self-evaluation. */
function statusOf(server: Server, current: Current): Status {
  const text = texts();
  const { Information, Warning, Error } = LanguageStatusSeverity;
  const showTree = { command: `${viewId}.focus`, title: text.showTree };
  const outline = current.get()?.outline;

  if (server.state() === 'stopped') {
    const command = { command: 'zelfevaluatie.restart', title: text.restart };
    return { text: text.stopped, detail: text.stoppedDetail, severity: Error, command };
  }
  if (server.state() !== 'running' || outline === undefined) {
    return { text: text.starting, severity: Information, busy: true };
  }
  if (outline === null) {
    return { text: text.unknownEdition, detail: text.unknownEditionDetail, severity: Warning };
  }
  const { edition, complete, total } = outline;
  const open = total - complete;
  return {
    text: `${edition.title} · ${text.progress(complete, total)}`,
    detail: open === 0 ? text.allComplete : text.openCriteria(open),
    severity: Information,
    command: showTree,
  };
}

/** Shows edition and progress in the language status, as long as a self-evaluation is being edited. */
export function showStatus(server: Server, current: Current): Disposable {
  let item: LanguageStatusItem | undefined;

  const update = () => {
    const active = window.activeTextEditor?.document;
    if (active === undefined || !isSelfEvaluation(active)) {
      item?.dispose();
      item = undefined;
      return;
    }
    const { text, detail, severity, busy, command } = statusOf(server, current);
    item ??= createStatus('zelfevaluatie.status');
    showStatusTexts(item, 'Zelfevaluatie', text, detail ?? '');
    item.severity = severity;
    item.busy = busy ?? false;
    item.command = command;
  };
  const subscriptions = [
    window.onDidChangeActiveTextEditor(update),
    server.onDidChangeState(update),
    current.onDidChange(update),
  ];
  update();

  return {
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
      item?.dispose();
    },
  };
}
