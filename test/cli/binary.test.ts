import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runBinary, startBinary as start } from './binary.ts';
import { draft, worldOf } from './world.ts';

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));

test('the binary gives what the code gives, with its exit code', async (t) => {
  const world = worldOf(t, { 'a.md': draft });
  const argv = ['check', '--reference-date', '2024-06-01', 'a.md'];
  assert.deepEqual(await runBinary(world.folder, argv), await world.run(argv));
  const refused = await runBinary(world.folder, ['check', 'weg.md']);
  assert.deepEqual([refused.code, refused.stdout], [2, '']);
});

test('the examples: one is complete, the other a draft', async () => {
  const { code, stdout } = await runBinary(examples, ['praktijk-de-linde.zelfevaluatie.md']);
  assert.equal(code, 0, stdout);
  const both = await runBinary(examples, ['--format', 'json']);
  assert.equal(both.code, 1);
  const { files } = JSON.parse(both.stdout) as { files: { findings: { name: string }[] }[] };
  const names = new Set(files.flatMap(({ findings }) => findings.map(({ name }) => name)));
  assert.ok(names.size >= 10, [...names].join());
});

test('the binary reads a pipe and a pattern', async (t) => {
  const world = worldOf(t, { 'a.md': draft, 'b.md': draft });
  const { stdout } = await runBinary(world.folder, ['--format=json', '-', '*.md'], draft);
  const { files } = JSON.parse(stdout) as { files: { path: string }[] };
  assert.deepEqual(
    files.map(({ path }) => path),
    ['-', 'a.md', 'b.md'],
  );
});

test('a large report goes through a pipe whole', async (t) => {
  const world = worldOf(t);
  const paths = Array.from({ length: 12 }, (_, index) => `${index}.md`);
  for (const path of paths) writeFileSync(join(world.folder, path), draft);
  const { stdout } = await runBinary(world.folder, ['--format', 'json', ...paths]);
  assert.equal((JSON.parse(stdout) as { files: unknown[] }).files.length, 12);
});

test('a reader that goes away ends the run quietly', async (t) => {
  const world = worldOf(t, { 'a.md': draft });
  const paths = Array.from({ length: 30 }, (_, index) => `${index}.md`);
  for (const path of paths) writeFileSync(join(world.folder, path), draft);
  const child = start(world.folder, ['--format', 'json', ...paths]);
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.on('close', resolve));
  assert.equal(stderr, '');
  assert.equal(code, 1);
});

function message(json: unknown): string {
  const body = JSON.stringify(json);
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/** The result of the first answer that a server gives. */
function firstAnswer(t: TestContext, argv: readonly string[], request: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const child = start(examples, argv);
    t.after(() => child.kill());
    let received = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      received += chunk;
      const [head = '', body] = received.split('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/.exec(head)?.[1]);
      if (body !== undefined && Buffer.byteLength(body) >= length) resolve(JSON.parse(body));
    });
    child.on('error', reject).on('close', (code) => reject(new Error(`ended with ${code}`)));
    child.stdin.write(message(request));
  });
}

test('lsp --stdio answers an editor', async (t) => {
  const request = {
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { processId: process.pid, rootUri: null, capabilities: {} },
  };
  const answer = (await firstAnswer(t, ['lsp', '--stdio'], request)) as {
    id: number;
    result: { capabilities: { documentSymbolProvider?: boolean } };
  };
  assert.equal(answer.id, 1);
  assert.ok(answer.result.capabilities.documentSymbolProvider);
});
