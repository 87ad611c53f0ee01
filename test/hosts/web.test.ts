import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { startWeb } from '../../scripts/hosts/web.mjs';

let place: string;
let web: Awaited<ReturnType<typeof startWeb>>;

before(async () => {
  place = await realpath(await mkdtemp(join(tmpdir(), 'zelfevaluatie-')));
  await mkdir(join(place, 'map/sub'), { recursive: true });
  await mkdir(join(place, 'extension/node_modules'), { recursive: true });
  await writeFile(join(place, 'map/a b.md'), 'één');
  await writeFile(join(place, 'extension/package.json'), '{}');
  await writeFile(join(place, 'extension/.env'), 'geheim');
  await writeFile(join(place, 'geheim.md'), 'geheim');
  await symlink(join(place, 'geheim.md'), join(place, 'map/link.md'));
  web = await startWeb({ extension: join(place, 'extension'), folder: join(place, 'map'), open: ['a b.md'] });
});

after(async () => {
  await web.close();
  await rm(place, { recursive: true });
});

/** Asks the server without any tidying of the path. */
function ask(method: string, path: string, headers: IncomingHttpHeaders = {}, body?: string) {
  const { hostname, port } = new URL(web.url);
  return new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    const sent = request({ hostname, port, method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, text: Buffer.concat(chunks).toString() }),
      );
    });
    sent.on('error', reject).end(body);
  });
}

test('the page names the folder, the files to open and the extension', async () => {
  const { status, text } = await ask('GET', '/');
  assert.equal(status, 200);
  assert.match(text, /"path":"\/map\/a b\.md"/);
  assert.match(text, /"path":"\/extension"/);
});

test('files are read, listed, written, moved and removed', async () => {
  assert.equal((await ask('GET', '/disk/map/a%20b.md')).text, 'één');
  assert.deepEqual(JSON.parse((await ask('GET', '/disk/map?list')).text), [
    ['a b.md', 1],
    ['sub', 2],
  ]);
  assert.equal((await ask('PUT', '/disk/map/sub/nieuw.md', {}, 'twee')).status, 200);
  assert.equal(await readFile(join(place, 'map/sub/nieuw.md'), 'utf8'), 'twee');
  const destination = { destination: '/map/a%20b.md', overwrite: 'F' };
  assert.equal((await ask('MOVE', '/disk/map/sub/nieuw.md', destination)).status, 409);
  assert.equal((await ask('MOVE', '/disk/map/sub/nieuw.md', { destination: '/map/sub/c.md' })).status, 200);
  assert.equal((await ask('DELETE', '/disk/map/sub/c.md')).status, 200);
  assert.equal((await ask('GET', '/disk/map/sub/c.md')).status, 404);
});

test('nothing outside the folder can be reached', async () => {
  for (const path of [
    '/disk/map/../geheim.md',
    '/disk/map/..%2fgeheim.md',
    '/disk/geheim.md',
    '/disk/map/link.md',
  ])
    assert.ok([403, 404].includes((await ask('GET', path)).status ?? 0), path);
  assert.equal((await ask('PUT', '/disk/map/link.md', {}, 'kwijt')).status, 403);
  assert.equal((await ask('DELETE', '/disk/map')).status, 403);
  assert.equal((await ask('MOVE', '/disk/map/a%20b.md', { destination: '/map/../weg.md' })).status, 403);
  assert.equal(await readFile(join(place, 'geheim.md'), 'utf8'), 'geheim');
});

test('of the extension, no hidden file and nothing above it', async () => {
  assert.equal((await ask('GET', '/extension/package.json')).status, 200);
  for (const path of ['/extension/.env', '/extension/..%2fgeheim.md', '/extension', '/niets'])
    assert.equal((await ask('GET', path)).status, 404, path);
  assert.equal((await ask('GET', '/%')).status, 400);
});

test('a name of another site that leads to this machine gets nothing', async () => {
  const { port } = new URL(web.url);
  assert.equal((await ask('GET', '/', { host: `example.org:${port}` })).status, 403);
  assert.equal((await ask('GET', '/', { host: `localhost:${port}` })).status, 200);
});

test('a busy port is an error that says so', async () => {
  const port = Number(new URL(web.url).port);
  await assert.rejects(startWeb({ extension: place, folder: place, port }), { code: 'EADDRINUSE' });
});
