// One folder of this machine over HTTP, for the file system provider in disk/extension.js.
// Everything but reading has a method that no page of another site may use without our consent.

import { mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';

// The values of vscode.FileType.
const typeOf = (entry) => (entry.isDirectory() ? 2 : entry.isFile() ? 1 : 0);

const statusOf = { ENOENT: 404, ENOTDIR: 404, EACCES: 403, EPERM: 403, EEXIST: 409, ENOTEMPTY: 409 };

const bodyOf = async (request) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
};

const refusal = (message) => Object.assign(new Error(message), { code: 'EACCES' });

/**
 * @param {string} folder an existing folder
 * @returns {Promise<{ path: string, handle: Function }>} where it is mounted, "/name", and what answers a request
 *   for a decoded path below it: `handle(request, path, query)` gives `{ status, body? }`
 */
export async function serveFolder(folder) {
  const root = await realpath(folder);
  const mount = `/${basename(root) || 'schijf'}`;

  /** The place on disk of "/name/a/b"; links that lead out of the folder are refused. */
  const locate = async (path) => {
    if (path !== mount && !path.startsWith(`${mount}/`)) throw refusal('outside the folder');
    const place = join(root, path.slice(mount.length));
    const real = await realpath(place).catch(async () =>
      join(await realpath(dirname(place)), basename(place)),
    );
    const below = relative(root, real);
    if (below === '..' || below.startsWith(`..${sep}`)) throw refusal('outside the folder');
    return real;
  };

  const methods = {
    async GET(place, _request, query) {
      if (query === '?stat') {
        const found = await stat(place);
        const { ctimeMs: ctime, mtimeMs: mtime, size } = found;
        return { type: typeOf(found), ctime, mtime, size };
      }
      if (query !== '?list') return readFile(place);
      const entries = await readdir(place, { withFileTypes: true });
      return entries.filter((entry) => typeOf(entry) > 0).map((entry) => [entry.name, typeOf(entry)]);
    },
    PUT: async (place, request) => writeFile(place, await bodyOf(request)),
    MKCOL: (place) => mkdir(place),
    DELETE: (place) =>
      place === root ? Promise.reject(refusal('the folder itself')) : rm(place, { recursive: true }),
    async MOVE(place, request) {
      const target = await locate(decodeURI(request.headers.destination ?? ''));
      const taken = request.headers.overwrite !== 'T' && (await stat(target).then(Boolean, () => false));
      if (taken) throw Object.assign(new Error('exists'), { code: 'EEXIST' });
      await rename(place, target);
    },
  };

  const handle = async (request, path, query) => {
    const method = methods[request.method ?? ''];
    if (!method) return { status: 405 };
    try {
      const answer = await method(await locate(path), request, query);
      const body = answer === undefined || Buffer.isBuffer(answer) ? answer : JSON.stringify(answer);
      return { status: 200, body };
    } catch (error) {
      return { status: statusOf[error.code] ?? 500 };
    }
  };

  return { path: mount, handle };
}
