// Loads the extension as an extension host does and activates it once, in this process.
//   node activation.cjs BUNDLE FILE [LINE…]: with one Markdown document open, which has these lines

import childProcess, { type ChildProcess } from 'node:child_process';
import Module, { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { Measurement } from '../measurement.ts';
import { editor } from './editor.ts';

interface Extension {
  readonly activate: (context: object) => unknown;
}

const [bundle = '', file = '', ...lines] = process.argv.slice(2);
const extension = dirname(dirname(dirname(bundle)));
const vscode = editor(file, lines);

// An extension host gives its extensions the `vscode` module in this way too.
const loader = Module as unknown as { _load: (request: string, ...rest: unknown[]) => unknown };
const load = loader._load;
loader._load = (request, ...rest) => (request === 'vscode' ? vscode : load(request, ...rest));

const context = {
  subscriptions: [],
  extensionUri: { path: extension, fsPath: extension, scheme: 'file' },
  extensionPath: extension,
  workspaceState: { get: (_: string, standard: unknown) => standard },
};

const start = performance.now();
const { activate } = createRequire(__filename)(bundle) as Extension;
const loaded = performance.now();
activate(context);
const activated = performance.now();

const show = (asked: number | undefined): void => {
  const times = {
    load: loaded - start,
    activate: activated - loaded,
    ...(asked !== undefined && { server: asked - start }),
  };
  const measurements = Object.entries(times).map(([what, time]): Measurement => ({
    what,
    unit: 'ms',
    values: [time],
  }));
  process.stdout.write(JSON.stringify(measurements));
  process.exit();
};

// The server is not started here: that it is asked for is the end of what the extension does by itself.
childProcess.fork = (): ChildProcess => {
  show(performance.now());
  throw new Error('unreachable');
};
setTimeout(() => show(undefined), 1_000);
