import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import type {
  ClientCapabilities,
  CompletionItem,
  Diagnostic,
  InitializeParams,
} from 'vscode-languageserver-protocol/node';
import { configurationFor, loadConfiguration } from '#core';
import { createConfigurations } from '../../server/src/configuration.ts';
import { readFrom } from '../config/world.ts';
import { worldOf } from '../cli/world.ts';
import { capable, type Editor, simple, startEditor } from './editor.ts';

const rc = '.zelfevaluatierc.yaml';
const bare = '# Norm 1\n\n## 1.1 De juiste plek\n\nTODO\n';
const school = readFileSync('docs/eigen-normen/schoolkompas-2026.keurmerk.yaml', 'utf8');
const wilg = readFileSync('docs/eigen-normen/basisschool-de-wilg.zelfevaluatie.md', 'utf8');

interface Desk {
  readonly editor: Editor;
  readonly uri: (path: string) => string;
  readonly write: (path: string, text: string | undefined) => Promise<void>;
}

/** An editor on a folder on disk; what is written there is told to the server. */
async function deskOf(
  t: TestContext,
  files: Readonly<Record<string, string>>,
  capabilities: ClientCapabilities = capable,
): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'zelfevaluatie-'));
  const uri = (path: string): string => pathToFileURL(join(folder, path)).toString();
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(files)) put(path, text);
  const workspaceFolders = [{ uri: uri('').replace(/\/$/, ''), name: 'werk' }];
  const params: Partial<InitializeParams> = { workspaceFolders, initializationOptions: {} };
  const editor = await startEditor(
    { ...capabilities, workspace: { ...capabilities.workspace, workspaceFolders: true } },
    params,
  );
  t.after(async () => {
    await editor.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    editor,
    uri,
    write: async (path, text) => {
      if (text === undefined) rmSync(join(folder, path));
      else put(path, text);
      const changes = [{ uri: uri(path), type: text === undefined ? 3 : 2 }];
      await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    },
  };
}

/** What a finding says; it has no markup. */
const textOf = (found: Diagnostic | undefined): string =>
  typeof found?.message === 'string' ? found.message : '';

const codes = (found: readonly Diagnostic[]): readonly string[] => [
  ...new Set(found.map(({ code }) => String(code))),
];

/** The level of a finding, as the protocol counts: 1 is an error. */
const levelOf = (found: readonly Diagnostic[], code: string) =>
  found.find((one) => one.code === code)?.severity;

suite('the configuration of a document in an editor', () => {
  test('is found on disk, counts for edition, severities and files, and is read again when it changes', async (t) => {
    const { editor, uri, write } = await deskOf(t, {
      [rc]: 'edition: kgg-2024\nfiles: ["concept/*.md"]\nseverities: {placeholder-answer: hint}\n',
    });
    const document = uri('concept/a.md');
    await editor.open(document, bare);
    const first = await editor.pull(document);
    assert.equal(levelOf(first, 'ZE302'), 4);
    assert.ok(!codes(first).includes('ZE102'));

    await write(rc, 'edition: kgg-2024\nfiles: ["concept/*.md"]\n');
    assert.equal(levelOf(await editor.pull(document), 'ZE302'), 1);

    await write(rc, undefined);
    assert.deepEqual(await editor.pull(document), []);
    assert.ok(editor.refreshed.includes('workspace/diagnostic/refresh'));
  });

  test('settings of the user go before it, and it before what is not set', async (t) => {
    const { editor, uri } = await deskOf(t, {
      [rc]: 'edition: bggz-2022\nlocale: en\nseverities: {ZE302: hint, ZE201: hint}\n',
    });
    editor.configure({ edition: 'kgg-2024', checks: { 'placeholder-answer': 'info' } });
    const document = uri('a.zelfevaluatie.md');
    await editor.open(document, bare);
    const found = await editor.pull(document);
    assert.equal(levelOf(found, 'ZE302'), 3);
    assert.equal(levelOf(found, 'ZE201'), 4);
    assert.match(textOf(found.find(({ code }) => code === 'ZE302')), /criterion/i);
    assert.match(textOf(found.find(({ code }) => code === 'ZE201')), /Norm 2a/);
  });

  test('what is ignored gets nothing, by glob or by .zelfevaluatieignore', async (t) => {
    const { editor, uri, write } = await deskOf(t, {
      [rc]: 'ignore: [oud]\n',
      '.zelfevaluatieignore': 'klad*\n',
    });
    const paths = ['oud/a.zelfevaluatie.md', 'klad.zelfevaluatie.md', 'goed.zelfevaluatie.md'];
    for (const path of paths) await editor.open(uri(path), bare);
    const counts = async () =>
      Promise.all(paths.map(async (path) => (await editor.pull(uri(path))).length > 0));
    assert.deepEqual(await counts(), [false, false, true]);
    await write('.zelfevaluatieignore', 'goed*\n');
    assert.deepEqual(await counts(), [false, true, false]);
  });

  test('a mistake is shown at its place while documents go on with the last one that was right', async (t) => {
    for (const capabilities of [capable, simple]) {
      const { editor, uri, write } = await deskOf(t, { [rc]: 'severities: {ZE302: hint}\n' }, capabilities);
      const document = uri('a.zelfevaluatie.md');
      const level = async () => {
        if (capabilities === capable) return levelOf(await editor.pull(document), 'ZE302');
        return levelOf(editor.published.findLast((one) => one.uri === document)?.diagnostics ?? [], 'ZE302');
      };
      const first = editor.nextPublished(document);
      await editor.open(document, bare);
      if (capabilities === simple) await first;
      assert.equal(await level(), 4);

      const shown = editor.nextPublished(uri(rc));
      await write(rc, 'locale: nl\nsevrities: {ZE302: info}\n');
      const [problem, ...others] = await shown;
      assert.equal(others.length, 0);
      assert.deepEqual(problem?.range, { start: { line: 1, character: 0 }, end: { line: 1, character: 9 } });
      assert.match(textOf(problem), /‘sevrities’.*‘severities’/);
      assert.equal(await level(), 4);

      const gone = editor.nextPublished(uri(rc));
      await write(rc, 'severities: {ZE302: info}\n');
      assert.deepEqual(await gone, []);
      if (capabilities === capable) assert.equal(await level(), 3);
    }
  });

  test('what is not saved yet counts, and its mistakes show before any self-evaluation is open', async (t) => {
    const { editor, uri } = await deskOf(t, { [rc]: '' });
    const shown = editor.nextPublished(uri(rc));
    await editor.open(uri(rc), 'severities: {ZE999: hint}\n');
    assert.equal((await shown).length, 1);

    const document = uri('a.zelfevaluatie.md');
    await editor.open(document, bare);
    assert.equal(levelOf(await editor.pull(document), 'ZE302'), 1);
    const gone = editor.nextPublished(uri(rc));
    await editor.replace(uri(rc), 'ZE999', 'ZE302');
    assert.deepEqual(await gone, []);
    assert.equal(levelOf(await editor.pull(document), 'ZE302'), 4);
    await editor.connection.sendNotification('textDocument/didClose', { textDocument: { uri: uri(rc) } });
    assert.equal(levelOf(await editor.pull(document), 'ZE302'), 1);
  });
});

suite('own norms in an editor', () => {
  test('judge, complete, list and explain; mistakes in them are shown while the last right ones go on', async (t) => {
    const file = 'normen/school.keurmerk.yaml';
    const { editor, uri, write } = await deskOf(t, { [rc]: `norms: [${file}]\n`, [file]: school });
    const document = uri('wilg.zelfevaluatie.md');
    await editor.open(document, wilg);
    const found = await editor.pull(document);
    assert.deepEqual(codes(found).toSorted(), ['ZE202', 'ZE203', 'ZE304', 'ZE503']);

    const editions: readonly { readonly id: string }[] =
      await editor.connection.sendRequest('zelfevaluatie/editions');
    assert.ok(editions.some(({ id }) => id === 'schoolkompas-2026'));
    const text: { readonly text: string } = await editor.connection.sendRequest('zelfevaluatie/normText', {
      edition: 'schoolkompas-2026',
      norm: '1',
      criterion: null,
    });
    assert.match(text.text, /Lesgeven dat past/);
    const position = editor.at(document, 'schoolkompas-2026');
    const items = await editor.ask<CompletionItem[]>('textDocument/completion', document, { position });
    assert.ok(items.some(({ label }) => label === 'schoolkompas-2026'));

    const shown = editor.nextPublished(uri(file));
    await write(file, school.replace('phase: plan', 'phase: plna'));
    const [problem] = await shown;
    assert.match(textOf(problem), /‘plna’/);
    assert.equal(
      problem?.range.start.line,
      school.slice(0, school.indexOf('phase: plan')).split('\n').length - 1,
    );
    assert.deepEqual(codes(await editor.pull(document)).toSorted(), ['ZE202', 'ZE203', 'ZE304', 'ZE503']);

    const gone = editor.nextPublished(uri(file));
    await write(file, school.replaceAll('minimumWords: 12', 'minimumWords: 300'));
    assert.deepEqual(await gone, []);
    assert.ok(codes(await editor.pull(document)).includes('ZE303'));
  });

  test('give the same findings as on the command line', async (t) => {
    const files = { [rc]: 'norms: [s.yaml]\nseverities: {ZE304: hint}\n', 's.yaml': school, 'w.md': wilg };
    const world = worldOf(t, files);
    const { stdout } = await world.run(['check', '-f', 'json', 'w.md'], { today: '2026-03-02' });
    interface Finding {
      readonly code: string;
      readonly message: string;
      readonly range: { readonly start: { readonly line: number; readonly column: number } };
    }
    const result = JSON.parse(stdout) as {
      readonly files: readonly { readonly findings: readonly Finding[] }[];
    };
    const { editor, uri } = await deskOf(t, files);
    await editor.open(uri('w.md'), wilg);
    const found = await editor.pull(uri('w.md'));
    assert.ok(found.length > 3);
    assert.deepEqual(
      found.map(({ code, message, range: { start } }) => [
        code,
        message,
        start.line + 1,
        start.character + 1,
      ]),
      result.files[0]?.findings.map(({ code, message, range: { start } }) => [
        code,
        message,
        start.line,
        start.column,
      ]),
    );
  });
});

suite('the configurations of a server', () => {
  const base = '/werk';
  const files: Record<string, string> = {
    [`${base}/${rc}`]: 'extends: deel.yaml\nnorms: [s.yaml]\nignore: [x.md]\n',
    [`${base}/deel.yaml`]: 'edition: schoolkompas-2026\nseverities: {ZE303: off}\n',
    [`${base}/s.yaml`]: school,
    [`${base}/map/.zelfevaluatierc.json`]: '{"edition": "kgg-2042"}',
  };

  function configurationsOf(scheme: string) {
    let reads = 0;
    const all = createConfigurations({
      readText: (uri) => {
        reads++;
        return Promise.resolve(files[decodeURIComponent(new URL(uri).pathname)]);
      },
      folders: () => [`${scheme}:${base}`],
      onLoaded: () => undefined,
    });
    return { all, reads: () => reads };
  }

  test('come to what the command line makes of the same files, in any place', async () => {
    const loaded = readFrom(files, loadConfiguration(`${base}/${rc}`, base)).result;
    assert.ok(loaded.configuration);
    for (const scheme of ['file', 'vscode-vfs']) {
      const { all } = configurationsOf(scheme);
      for (const path of ['/werk/a.md', '/werk/x.md', '/werk/diep/er/a.md']) {
        const { editions, ...applied } = await all.of(`${scheme}:${path}`);
        assert.deepEqual(applied, configurationFor(loaded.configuration, path));
        assert.ok(editions.some(({ id }) => id === 'schoolkompas-2026'));
      }
      await all.of(`${scheme}:/werk/map/a.md`);
      const problems = [...all.problems().values()].flat();
      assert.deepEqual(
        problems.map(({ file, start }) => [file, start]),
        [['/werk/map/.zelfevaluatierc.json', { line: 1, column: 13 }]],
      );
    }
  });

  test('are read once, and again when a file that counts has changed; else nothing is another value', async () => {
    const { all, reads } = configurationsOf('file');
    const first = await all.of('file:///werk/a.md');
    const before = reads();
    assert.equal(await all.of('file:///werk/a.md'), first);
    assert.equal((await all.of('file:///werk/b.md')).editions, first.editions);
    assert.equal(reads(), before);
    assert.equal(all.changed('file:///werk/a.md'), false);
    assert.equal(all.changed('file:///werk/package.json'), true);
    assert.equal(await all.of('file:///werk/a.md'), first, 'nothing that counts is another');
    assert.ok(reads() > before);
  });

  test('a place elsewhere is searched no further than the folder that is open', async () => {
    const asked: string[] = [];
    const all = createConfigurations({
      readText: (uri) => {
        asked.push(uri);
        return Promise.resolve(undefined);
      },
      folders: () => ['vscode-vfs://github/een/twee'],
      onLoaded: () => undefined,
    });
    await all.of('vscode-vfs://github/een/twee/drie/a.md');
    assert.ok(asked.length > 0 && asked.every((uri) => uri.startsWith('vscode-vfs://github/een/twee/')));
  });
});
