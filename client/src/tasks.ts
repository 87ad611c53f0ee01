import {
  CustomExecution,
  DiagnosticSeverity,
  EventEmitter,
  languages,
  Range,
  TabInputText,
  Task,
  TaskRevealKind,
  tasks,
  TaskScope,
  Uri,
  window,
  workspace,
} from 'vscode';
import type {
  Diagnostic,
  DiagnosticCollection,
  Disposable,
  Pseudoterminal,
  Tab,
  TaskDefinition,
} from 'vscode';
import type { CheckedFinding } from '../../server/src/protocol.ts';
import { texts } from './language.ts';
import { createProblem, onOneLine } from './screen.ts';
import { readText } from './server.ts';
import type { Server } from './server.ts';

const type = 'zelfevaluatie';
const source = 'Zelfevaluatie';

const severities: Readonly<Record<CheckedFinding['severity'], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

function toDiagnostic({ code, page, severity, message, range }: CheckedFinding): Diagnostic {
  const { start, end } = range;
  const place = new Range(start.line, start.character, end.line, end.character);
  const diagnostic = createProblem(place, message, severities[severity]);
  diagnostic.code = { value: code, target: Uri.parse(page) };
  diagnostic.source = type;
  return diagnostic;
}

function toLine(path: string, { code, level, message, range: { start } }: CheckedFinding): string {
  return `${path}:${start.line + 1}:${start.character + 1}: ${level}: ${message} ${code}`;
}

const shownIn = ({ input }: Tab): Uri | undefined => (input instanceof TabInputText ? input.uri : undefined);

/** Whether a file is in one of the tabs: then the server tells its findings already. */
function isShown(uri: Uri): boolean {
  const all = window.tabGroups.all.flatMap(({ tabs: inGroup }) => inGroup.map(shownIn));
  return all.some((each) => each?.toString() === uri.toString());
}

/** The terminal in which one check of all files runs. It ends with 0, or 1 where something is an error. */
function checkTerminal(server: Server, problems: DiagnosticCollection): Pseudoterminal {
  const written = new EventEmitter<string>();
  const ended = new EventEmitter<number>();
  let stopped = false;
  const say = (line: string): void => written.fire(`${onOneLine(line)}\r\n`);

  const check = async (): Promise<void> => {
    problems.clear();
    const found = await workspace.findFiles('**/*.{md,markdown}', '**/node_modules/**');
    const sorted = found.toSorted((a, b) => a.path.localeCompare(b.path));
    let files = 0;
    const all: CheckedFinding[] = [];
    for (const uri of sorted) {
      if (stopped) return;
      const text = await readText(uri);
      const findings = text === null ? null : await server.check({ uri: uri.toString(), text });
      if (findings === null) continue;
      files += 1;
      all.push(...findings);
      for (const finding of findings) say(toLine(workspace.asRelativePath(uri), finding));
      if (!isShown(uri)) problems.set(uri, findings.map(toDiagnostic));
    }
    const { checkedAll, noneToCheck } = texts();
    say(files === 0 ? noneToCheck : checkedAll(files, all.length));
    ended.fire(all.some(({ severity }) => severity === 'error') ? 1 : 0);
  };

  return {
    onDidWrite: written.event,
    onDidClose: ended.event,
    open: () =>
      void check().catch((error: unknown) => {
        say(error instanceof Error ? error.message : String(error));
        ended.fire(2);
      }),
    close: () => {
      stopped = true;
    },
  };
}

/**
 * The task that checks every self-evaluation of the workspace, open or not. The language server does the work and no
 * program is started, so it runs on the web too. In a folder that is not trusted VS Code itself asks first, as it does
 * for every task.
 */
export function provideTasks(server: Server): Disposable {
  const problems = languages.createDiagnosticCollection(`${type}-task`);
  const taskOf = (definition: TaskDefinition): Task => {
    const execution = new CustomExecution(() => Promise.resolve(checkTerminal(server, problems)));
    const task = new Task(definition, TaskScope.Workspace, texts().checkAll, source, execution, []);
    task.presentationOptions = { reveal: TaskRevealKind.Always, clear: true };
    return task;
  };
  const provider = tasks.registerTaskProvider(type, {
    provideTasks: () => [taskOf({ type, task: 'check' })],
    resolveTask: ({ definition }) => taskOf(definition),
  });
  const opened = window.tabGroups.onDidChangeTabs((event) => {
    for (const uri of event.opened.map(shownIn)) if (uri) problems.delete(uri);
  });
  return {
    dispose: () => {
      for (const each of [provider, opened, problems]) each.dispose();
    },
  };
}
