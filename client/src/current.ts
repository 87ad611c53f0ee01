import { commands, EventEmitter, languages, window, workspace } from 'vscode';
import type { Disposable, Event, TextDocument } from 'vscode';
import type { Outline } from '../../server/src/protocol.ts';
import { isConfiguration, mayBeListed } from './configuration.ts';
import { isSelfEvaluation, markdownDocuments, tellDetected } from './detect.ts';
import type { Server } from './server.ts';

/** A self-evaluation that is open, with its outline: `undefined` while it is read, null where its edition is not known. */
export interface SelfEvaluation {
  readonly document: TextDocument;
  readonly outline: Outline | null | undefined;
}

/** The self-evaluation that the views show: the active one, and after that the last one, as long as it is open. */
export interface Current extends Disposable {
  readonly get: () => SelfEvaluation | undefined;
  readonly onDidChange: Event<SelfEvaluation | undefined>;
}

const sameUri = (document: TextDocument, uri: string): boolean => document.uri.toString() === uri;

function stateOf(server: Server, current: SelfEvaluation | undefined): string {
  if (current === undefined) return 'none';
  if (current.outline) return 'shown';
  if (server.state() === 'stopped') return 'stopped';
  return current.outline === null ? 'unknownEdition' : 'reading';
}

/** What `when` clauses of the manifest look at. */
function setContext(server: Server, current: SelfEvaluation | undefined): void {
  const { activeTextEditor } = window;
  const active = activeTextEditor !== undefined && isSelfEvaluation(activeTextEditor.document);
  void commands.executeCommand('setContext', 'zelfevaluatie.isSelfEvaluation', active);
  void commands.executeCommand('setContext', 'zelfevaluatie.state', stateOf(server, current));
}

/** Follows the editors and the server's outlines. Starts the server as soon as a self-evaluation is open. */
export function followCurrent(server: Server): Current {
  const changed = new EventEmitter<SelfEvaluation | undefined>();
  let current: SelfEvaluation | undefined;
  let asked = 0;

  const show = (next: SelfEvaluation | undefined) => {
    current = next;
    setContext(server, current);
    changed.fire(current);
  };

  const read = async (document: TextDocument) => {
    const ticket = ++asked;
    try {
      const outline = await server.outline({ uri: document.uri.toString() });
      if (ticket === asked) show({ document, outline });
    } catch {
      // The server has stopped, or the document has changed once more: either is followed by an event.
    }
  };

  const candidate = (): TextDocument | undefined => {
    const active = window.activeTextEditor?.document;
    if (active && isSelfEvaluation(active)) return active;
    const last = current?.document;
    if (last && !last.isClosed && isSelfEvaluation(last)) return last;
    return window.visibleTextEditors.map((editor) => editor.document).find(isSelfEvaluation);
  };

  const update = () => {
    const document = candidate();
    if (document === undefined) {
      asked++;
      show(undefined);
    } else if (document !== current?.document) {
      show({ document, outline: undefined });
      void read(document);
    } else setContext(server, current);
  };

  const reread = () => {
    if (current) void read(current.document);
  };

  const isIdle = () => server.state() === 'idle';
  const startFor = (document: TextDocument) => {
    if (!isIdle()) return;
    if (isSelfEvaluation(document) || isConfiguration(document)) server.start();
    else if (languages.match(markdownDocuments(), document) > 0) {
      void mayBeListed(document).then((isSo) => {
        if (isSo && isIdle()) server.start();
      });
    }
  };

  const subscriptions = [
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidOpenTextDocument(startFor),
    workspace.onDidCloseTextDocument(update),
    // Front matter or a name can turn a document into a self-evaluation while it is open, and back.
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document !== window.activeTextEditor?.document) return;
      if (isSelfEvaluation(document) !== (document === current?.document)) update();
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('zelfevaluatie')) update();
    }),
    workspace.onDidSaveTextDocument((document) => {
      // A configuration that was not there before can make self-evaluations of what is open.
      if (isIdle() && isConfiguration(document)) server.start();
    }),
    server.onDidDetect(({ uri, isSelfEvaluation: isOne }) => {
      const document = workspace.textDocuments.find((one) => sameUri(one, uri));
      if (document === undefined || isSelfEvaluation(document) === isOne) return;
      tellDetected(document, isOne);
      update();
    }),
    server.onDidChangeOutline((uri) => {
      if (current && sameUri(current.document, uri)) reread();
    }),
    server.onDidChangeState((state) => {
      setContext(server, current);
      if (state === 'running') reread();
    }),
  ];

  workspace.textDocuments.forEach(startFor);
  update();

  return {
    get: () => current,
    onDidChange: changed.event,
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
      changed.dispose();
    },
  };
}
