import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { startServer } from './server.ts';
import { today } from './today.ts';

const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];

startServer(
  createConnection(ProposedFeatures.all, new BrowserMessageReader(scope), new BrowserMessageWriter(scope)),
  { today },
);
