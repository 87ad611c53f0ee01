import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { startServer } from './server.ts';
import { today } from './today.ts';
import { convertInWorker } from './word-worker.ts';

// Its type is one of the DOM, which is not loaded here.
const scope = globalThis as never;

startServer(
  createConnection(ProposedFeatures.all, new BrowserMessageReader(scope), new BrowserMessageWriter(scope)),
  { today, convertWord: convertInWorker },
);
