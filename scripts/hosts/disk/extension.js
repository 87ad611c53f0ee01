// A file system provider for VS Code for the Web: every call becomes one request to the server in ../disk.mjs.

const vscode = require('vscode');

const failures = {
  403: vscode.FileSystemError.NoPermissions,
  404: vscode.FileSystemError.FileNotFound,
  409: vscode.FileSystemError.FileExists,
};

/** @param {vscode.ExtensionContext} context */
exports.activate = (context) => {
  const changes = new vscode.EventEmitter();
  const changed = (type, ...uris) => changes.fire(uris.map((uri) => ({ type, uri })));
  const address = (uri) => context.extensionUri.with({ path: `/disk${uri.path}` }).toString();

  const ask = async (uri, query = '', options = {}) => {
    const response = await fetch(address(uri) + query, options);
    if (response.ok) return response;
    throw (failures[response.status] ?? vscode.FileSystemError.Unavailable)(uri);
  };

  const disk = {
    onDidChangeFile: changes.event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: async (uri) => (await ask(uri, '?stat')).json(),
    readDirectory: async (uri) => (await ask(uri, '?list')).json(),
    readFile: async (uri) => new Uint8Array(await (await ask(uri)).arrayBuffer()),
    async writeFile(uri, content, { create, overwrite }) {
      const exists = await disk.stat(uri).then(Boolean, () => false);
      if (!exists && !create) throw vscode.FileSystemError.FileNotFound(uri);
      if (exists && create && !overwrite) throw vscode.FileSystemError.FileExists(uri);
      await ask(uri, '', { method: 'PUT', body: content });
      changed(exists ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created, uri);
    },
    async createDirectory(uri) {
      await ask(uri, '', { method: 'MKCOL' });
      changed(vscode.FileChangeType.Created, uri);
    },
    async delete(uri) {
      await ask(uri, '', { method: 'DELETE' });
      changed(vscode.FileChangeType.Deleted, uri);
    },
    async rename(from, to, { overwrite }) {
      const headers = { destination: encodeURI(to.path), overwrite: overwrite ? 'T' : 'F' };
      await ask(from, '', { method: 'MOVE', headers });
      changed(vscode.FileChangeType.Deleted, from);
      changed(vscode.FileChangeType.Created, to);
    },
  };

  /** All files under a folder, so that Go to File and `findFiles` work; VS Code filters them itself. */
  const filesUnder = async (folder) => {
    const entries = await disk.readDirectory(folder);
    const found = entries.map(([name, type]) => {
      const uri = vscode.Uri.joinPath(folder, name);
      return type === vscode.FileType.Directory ? filesUnder(uri) : [uri];
    });
    return (await Promise.all(found)).flat();
  };

  context.subscriptions.push(
    vscode.workspace.registerFileSystemProvider('disk', disk, { isCaseSensitive: true }),
    vscode.workspace.registerFileSearchProvider('disk', {
      provideFileSearchResults: (_query, { folder }) => filesUnder(folder),
    }),
  );
};
