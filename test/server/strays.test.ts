import assert from 'node:assert/strict';
import { mkdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Diagnostic, DocumentLink } from 'vscode-languageserver-protocol/node';
import { URI } from 'vscode-uri';
import { noLinks } from '#core';
import { localLinks } from '../../server/src/local-files.ts';
import { addressIn, workspaceOf } from '../../server/src/places.ts';
import { worldOf } from '../cli/world.ts';
import { capable, type Editor, startEditor } from './editor.ts';

const rc = '.zelfevaluatierc.yaml';

const lastYear = `---
keurmerk: kgg-2024
---

## Norm 2a

### 2a.2 Doelstellingen

Wij willen de wachttijd eind 2023 verkorten tot drie weken.
`;

const thisYear = (vorige: string, link = 'brief.pdf') => `---
keurmerk: kgg-2024
vorige: ${vorige}
---

## Norm 2a

### 2a.3 Verbeteringen

Sinds mei krijgt iedere naaste een uitnodiging voor de evaluatie, zie [de brief](<${link}>).
`;

interface Desk {
  readonly editor: Editor;
  readonly outside: string;
  readonly uri: (path: string) => string;
  readonly link: (path: string, target: string) => void;
  /** The addresses that the server asked the editor about, or for. */
  readonly asked: readonly string[];
}

/** An editor with a folder open, or with none; it finds and reads files itself where `reads` says so. */
async function deskOf(
  t: TestContext,
  files: Readonly<Record<string, string>>,
  { isOpen = true, reads = false } = {},
): Promise<Desk> {
  const { folder } = worldOf(t, files);
  const outside = worldOf(t, {
    'toen.md': lastYear,
    'basis.yaml': 'geheim-token: x\n',
    'brief.pdf': '',
  }).folder;
  const uri = (path: string): string => pathToFileURL(join(folder, path)).toString();
  const asked: string[] = [];
  const editor = await startEditor(
    { ...capable, workspace: { ...capable.workspace, workspaceFolders: true } },
    {
      workspaceFolders: isOpen ? [{ uri: uri('').replace(/\/$/, ''), name: 'werk' }] : [],
      initializationOptions: reads ? { readFile: true, filesExist: true } : {},
    },
  );
  editor.connection.onRequest('zelfevaluatie/filesExist', ({ uris }: { uris: string[] }) => {
    asked.push(...uris);
    return uris.map(() => true);
  });
  editor.connection.onRequest('zelfevaluatie/readFile', ({ uri: one }: { uri: string }) => {
    asked.push(one);
    return one.endsWith('toen.md') ? lastYear : null;
  });
  t.after(() => editor.stop());
  return {
    editor,
    outside,
    uri,
    link: (path, target) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      symlinkSync(target, join(folder, path));
    },
    asked,
  };
}

/** What findings say; they have no markup. */
const messagesOf = (found: readonly Diagnostic[]): readonly string[] =>
  found.map(({ message }) => (typeof message === 'string' ? message : ''));

const said = (found: readonly Diagnostic[]): readonly string[] =>
  messagesOf(found.filter(({ code }) => code === 'ZE502'));
const isCompared = (found: readonly Diagnostic[]): boolean => found.some(({ code }) => code === 'ZE601');

suite('what a document names', () => {
  test('is read in the folders that are open, by a link in them too', async (t) => {
    const { editor, uri, link } = await deskOf(t, { 'vorig/toen.md': lastYear, 'nu/brief.pdf': '' });
    link('nu/toen.md', '../vorig/toen.md');
    await editor.open(uri('nu/a.zelfevaluatie.md'), thisYear('toen.md'));
    const found = await editor.pull(uri('nu/a.zelfevaluatie.md'));
    assert.deepEqual([isCompared(found), said(found)], [true, []]);
  });

  for (const reads of [false, true]) {
    const who = reads ? 'the editor that reads files' : 'a server that reads them itself';
    test(`is not read where a link leads out, nor asked of ${who}`, async (t) => {
      const { editor, uri, link, outside, asked } = await deskOf(t, {}, { reads });
      link('toen.md', join(outside, 'toen.md'));
      link('map', outside);
      const document = uri('a.zelfevaluatie.md');
      await editor.open(document, thisYear('toen.md', 'map/weg.pdf'));
      for (const vorige of ['toen.md', 'map/toen.md']) {
        if (vorige !== 'toen.md') await editor.replace(document, 'vorige: toen.md', `vorige: ${vorige}`);
        const found = await editor.pull(document);
        assert.ok(!isCompared(found));
        assert.equal(said(found).length, 1);
        assert.match(said(found)[0] ?? '', /is een koppeling .* die buiten de werkmap uitkomt/);
      }
      const named = asked.filter((one) => /toen|brief|weg/.test(one));
      assert.deepEqual(named, []);
      const links = await editor.ask<DocumentLink[]>('textDocument/documentLink', document);
      assert.deepEqual(links, []);
    });

    test(`is not read outside of the folders that are open, nor asked of ${who}`, async (t) => {
      const { editor, uri, asked } = await deskOf(t, {}, { reads });
      const document = uri('nu/a.zelfevaluatie.md');
      await editor.open(document, thisYear('../../toen.md', '../../brief.pdf'));
      const found = await editor.pull(document);
      assert.ok(!isCompared(found));
      assert.equal(said(found).length, 1);
      assert.match(said(found)[0] ?? '', /ligt buiten de werkmap/);
      assert.deepEqual(
        asked.filter((one) => /toen|brief/.test(one)),
        [],
      );
    });

    test(`is not looked for by a whole path, however it is written, nor asked of ${who}`, async (t) => {
      const { editor, uri, asked, outside } = await deskOf(t, {}, { reads });
      const document = uri('a.zelfevaluatie.md');
      let last = 'toen.md';
      await editor.open(document, thisYear(last));
      await editor.pull(document);
      for (const vorige of [
        join(outside, 'toen.md'),
        pathToFileURL(join(outside, 'toen.md')).toString(),
        'file://server/share/toen.md',
        '\\\\server\\share\\toen.md',
        '//server/share/toen.md',
        '"%5C%5Cserver%5Cshare%5Ctoen.md"',
        '"%255C%255Cserver%255Cshare%255Ctoen.md"',
        'C:\\toen.md',
        'c:toen.md',
      ]) {
        await editor.replace(document, `vorige: ${last}\n`, `vorige: ${vorige}\n`);
        last = vorige;
        const found = await editor.pull(document);
        assert.ok(!isCompared(found), vorige);
        const [message = ''] = said(found);
        assert.match(message, /^Achter ‘vorige’ staat een volledig pad of adres/, vorige);
      }
      assert.ok(!asked.some((one) => one.includes('server') || one.includes('share')));
    });
  }

  test('counts from a document that was opened by itself', async (t) => {
    const { editor, uri } = await deskOf(
      t,
      { 'vorig/toen.md': lastYear, 'nu/brief.pdf': '' },
      { isOpen: false },
    );
    await editor.open(uri('nu/a.zelfevaluatie.md'), thisYear('../vorig/toen.md'));
    const found = await editor.pull(uri('nu/a.zelfevaluatie.md'));
    assert.deepEqual([isCompared(found), said(found)], [true, []]);
  });

  test('is looked at again when a file takes the place of a link', async (t) => {
    const { editor, uri, link, outside } = await deskOf(t, { 'brief.pdf': '' });
    link('toen.md', join(outside, 'toen.md'));
    const document = uri('a.zelfevaluatie.md');
    await editor.open(document, thisYear('toen.md'));
    assert.equal(said(await editor.pull(document)).length, 1);
    const path = URI.parse(uri('toen.md')).fsPath;
    rmSync(path);
    writeFileSync(path, lastYear);
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uri('toen.md'), type: 2 }],
    });
    const found = await editor.pull(document);
    assert.deepEqual([isCompared(found), said(found)], [true, []]);
  });

  test('with half a character in its name is not there, and takes no finding away', async (t) => {
    const { editor, uri } = await deskOf(t, {});
    const document = uri('a.zelfevaluatie.md');
    await editor.open(document, thisYear('"toen\\ud800.md"', 'brief%00.pdf'));
    const found = await editor.pull(document);
    assert.equal(said(found).length, 2);
    assert.ok(found.some(({ code }) => code === 'ZE201'));
    assert.deepEqual(editor.log, []);
  });
});

suite('what a configuration names', () => {
  const problems = async ({ editor, uri }: Desk, file: string): Promise<readonly string[]> => {
    const shown = editor.nextPublished(uri(file));
    await editor.open(uri('a.zelfevaluatie.md'), '# Norm 1\n');
    return messagesOf(await shown);
  };

  test('is not read where a link leads out', async (t) => {
    for (const key of ['extends', 'norms']) {
      const desk = await deskOf(t, { [rc]: `${key}: [basis.yaml]\n` });
      desk.link('basis.yaml', join(desk.outside, 'basis.yaml'));
      const [message = '', ...others] = await problems(desk, rc);
      assert.match(message, /‘basis\.yaml’ is een koppeling .* die buiten de werkmap .* uitkomt/);
      assert.deepEqual(others, []);
    }
  });

  test('is not read where it is encoded, and half a character takes no finding away', async (t) => {
    for (const [written, why] of [
      ["'%5C%5Cserver%5Cbasis.yaml'", 'is een volledig pad of adres'],
      ["'%2e%2e%2fbasis.yaml'", 'ligt buiten de werkmap'],
      ['"basis\\ud800.yaml"', 'is er niet'],
    ] as const) {
      const desk = await deskOf(t, { [rc]: `extends: ${written}\n` });
      const [message = ''] = await problems(desk, rc);
      assert.ok(message.includes(why), message);
      assert.ok((await desk.editor.pull(desk.uri('a.zelfevaluatie.md'))).length > 0);
      assert.deepEqual(desk.editor.log, []);
    }
  });

  for (const file of [rc, '.zelfevaluatieignore']) {
    test(`${file} is not read itself where it is a link that leads out`, async (t) => {
      const desk = await deskOf(t, {});
      desk.link(file, join(desk.outside, 'basis.yaml'));
      const [message = '', ...others] = await problems(desk, file);
      assert.match(message, /^Dit bestand is een koppeling/);
      assert.deepEqual(others, []);
      assert.ok((await desk.editor.pull(desk.uri('a.zelfevaluatie.md'))).length > 0);
    });
  }
});

suite('places', () => {
  test('a workspace has the folders of one machine', () => {
    const folders = ['file:///werk/', 'file:///ander', 'file://server/werk', 'vscode-vfs://github/werk'];
    const of = (uri: string) => workspaceOf(URI.parse(uri), folders);
    assert.deepEqual(of('file:///werk/2024'), ['/werk', '/ander']);
    assert.deepEqual(of('file:///werk'), ['/werk', '/ander']);
    assert.deepEqual(of('file://server/werk/x'), ['/werk']);
    assert.deepEqual(of('vscode-vfs://github/werk/x'), ['/werk']);
    assert.equal(of('file:///werk2'), undefined);
    assert.equal(of('untitled:/werk/x'), undefined);
    assert.deepEqual(workspaceOf(URI.parse('file:///x'), ['file:///']), ['/']);
  });

  test('an address is made of any path that a file can have', () => {
    const folder = URI.parse('file:///werk/een%20map');
    assert.equal(addressIn(folder, '../a%20b.md'), 'file:///werk/a%2520b.md');
    assert.equal(addressIn(folder, 'a\ud800.md'), undefined);
    assert.equal(addressIn(folder, 'a\0.md'), undefined);
  });

  test('links are those of files on this machine', (t) => {
    const { folder } = worldOf(t, { 'a.md': '' });
    symlinkSync('a.md', join(folder, 'b.md'));
    symlinkSync('..\\a.md', join(folder, 'c.md'));
    const { path, scheme, authority } = URI.file(folder);
    const links = localLinks({ scheme, authority });
    assert.equal(links.realPath(path), URI.file(realpathSync(folder)).path);
    assert.equal(links.realPath('/weg'), '/weg');
    assert.equal(links.targetAt(`${path}/b.md`), 'a.md');
    assert.equal(links.targetAt(`${path}/a.md`), undefined);
    assert.equal(links.targetAt(`${path}/weg.md`), undefined);
    assert.equal(links.targetAt(`${path}/a\0.md`), undefined);
    assert.equal(localLinks({ scheme: 'vscode-vfs', authority: 'github' }), noLinks);
  });
});
