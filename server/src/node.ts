import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { localFilesExist, localLinks, readLocalFile } from './local-files.ts';
import { startServer } from './server.ts';
import { today } from './today.ts';

// The arguments of this process say how the editor is reached: --stdio, --node-ipc, --socket=… or --pipe=….
startServer(createConnection(ProposedFeatures.all), {
  today,
  readFile: readLocalFile,
  filesExist: localFilesExist,
  linksOf: localLinks,
  // Loaded when the first Word document comes.
  convertWord: async (bytes) => (await import('../../word/src/node.ts')).convertApart(bytes),
});
