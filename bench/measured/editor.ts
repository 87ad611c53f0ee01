/** A value that can be called, made and asked anything: the parts of the editor that are not looked at. */
function anything(): unknown {
  const target = function () {
    // Nothing happens when it is called.
  };
  return new Proxy(target, {
    get: (own, key) => {
      if (key === 'prototype') return own.prototype as unknown;
      // Neither a promise nor something to read as text.
      return key === 'then' || typeof key === 'symbol' ? undefined : anything();
    },
    set: () => true,
    apply: () => anything(),
    construct: () => anything() as object,
  });
}

class EventEmitter {
  readonly event = () => ({ dispose: () => undefined });
  readonly fire = () => undefined;
  readonly dispose = () => undefined;
}

/** An open Markdown document. */
function documentOf(path: string, lines: readonly string[]) {
  return {
    uri: { path, scheme: 'file', fsPath: path, toString: () => `file://${path}` },
    languageId: 'markdown',
    fileName: path,
    version: 1,
    isClosed: false,
    lineCount: lines.length,
    lineAt: (line: number) => ({ text: lines[line] ?? '' }),
    getText: () => lines.join('\n'),
  };
}

/** A stand-in for the `vscode` module, in a window with one Markdown document. */
export function editor(path: string, lines: readonly string[]): object {
  const document = documentOf(path, lines);
  const known: Record<string, object> = {
    workspace: {
      textDocuments: [document],
      workspaceFolders: undefined,
      getConfiguration: () => ({ get: (_: string, standard: unknown) => standard }),
      getWorkspaceFolder: () => undefined,
    },
    window: { activeTextEditor: { document }, visibleTextEditors: [{ document }] },
    languages: { match: () => 10 },
    env: { language: 'en', appRoot: '/' },
    EventEmitter,
    Uri: {
      joinPath: ({ fsPath }: { fsPath: string }, ...parts: string[]) => ({
        fsPath: [fsPath, ...parts].join('/'),
      }),
    },
  };
  const rest = (own: object): object =>
    new Proxy(own, {
      get: (target, key) =>
        (key in target ? Reflect.get(target, key) : Reflect.get(anything() as object, key)) as unknown,
    });
  for (const name of ['workspace', 'window', 'languages', 'env', 'Uri'])
    known[name] = rest(known[name] ?? {});
  return rest(known);
}
