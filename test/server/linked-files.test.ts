import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { unconfigured } from '../../server/src/configuration.ts';
import { createEvaluations, type Evaluated } from '../../server/src/documents.ts';
import { createFiles } from '../../server/src/files.ts';
import { readSettings } from '../../server/src/settings.ts';
import { capable, startEditor } from './editor.ts';

const uri = 'file:///werk/2024/nu.zelfevaluatie.md';

const text = `---
keurmerk: kgg-2024
vorige: ..\\2023\\toen.md
---

# Norm 2b

## 2b.4 Groepsbehandeling

Zie [het plan](bijlagen/plan%20groep.pdf) en [de folder](folder.pdf) en [de site](https://delinde.nl/groep.pdf).
`;

/** The places of the findings on links, as they are written. */
const broken = (found: Evaluated | undefined): readonly string[] =>
  (found?.evaluation.findings ?? [])
    .filter(({ code }) => code === 'ZE502')
    .map(({ range }) => text.slice(range.start, range.end));

/** Evaluations of one document, with the files that there are and the questions that were asked of them. */
function world(there: Set<string>, { at = uri, folders = [] as readonly string[] } = {}) {
  const open = new Map([[at, TextDocument.create(at, 'markdown', 1, text)]]);
  const asked: (readonly string[])[] = [];
  const evaluations = createEvaluations({
    documents: open,
    settingsOf: () => Promise.resolve(readSettings({})),
    configured: () => Promise.resolve(unconfigured),
    files: createFiles({
      readFile: () => Promise.resolve(undefined),
      filesExist: (uris) => {
        asked.push(uris);
        return Promise.resolve(uris.map((one) => there.has(one)));
      },
    }),
    folders: () => folders,
    locale: 'nl',
    today: () => '2024-11-01',
  });
  const type = (version: number) => open.set(at, TextDocument.create(at, 'markdown', version, text));
  return { evaluations, asked, type };
}

const plan = 'file:///werk/2024/bijlagen/plan%20groep.pdf';
const folder = 'file:///werk/2024/folder.pdf';
const previous = 'file:///werk/2023/toen.md';

test('files that a document names and that are not there are found, with one question', async () => {
  const { evaluations, asked, type } = world(new Set([plan]));
  assert.deepEqual(broken(await evaluations.get(uri)), ['..\\2023\\toen.md', '[de folder](folder.pdf)']);
  assert.deepEqual(asked, [[previous, plan, folder]]);
  type(2);
  await evaluations.get(uri);
  assert.equal(asked.length, 1, 'a keystroke asks nothing');
});

test('a file that comes or goes is looked for again, by event or when the document is saved', async () => {
  const there = new Set([plan, previous]);
  const { evaluations, asked } = world(there);
  assert.deepEqual(broken(await evaluations.get(uri)), ['[de folder](folder.pdf)']);
  there.add(folder);
  assert.deepEqual(evaluations.fileChanged('file:///werk/2024/ander.pdf'), []);
  assert.deepEqual(evaluations.fileChanged(folder), [uri]);
  assert.deepEqual(broken(await evaluations.get(uri)), []);
  assert.deepEqual(asked.at(-1), [folder]);
  there.delete(plan);
  assert.deepEqual(broken(await evaluations.get(uri)), []);
  assert.ok(evaluations.lookAgain(uri));
  assert.deepEqual(broken(await evaluations.get(uri)), ['[het plan](bijlagen/plan%20groep.pdf)']);
});

test('a document that is not saved yet is beside the files of the folder that it will be in', async () => {
  const unsaved = 'untitled:/werk/2024/nieuw.zelfevaluatie.md';
  const inFolder = world(new Set([plan, folder]), { at: unsaved, folders: ['file:///werk'] });
  assert.deepEqual(broken(await inFolder.evaluations.get(unsaved)), ['..\\2023\\toen.md']);
  const nowhere = world(new Set(), { at: unsaved });
  assert.deepEqual(broken(await nowhere.evaluations.get(unsaved)), []);
  assert.deepEqual(nowhere.asked, []);
});

test('an editor that says that it finds files is asked; the server looks itself where none does', async () => {
  const asked: unknown[] = [];
  const editor = await startEditor(capable, { initializationOptions: { filesExist: true } });
  editor.connection.onRequest('zelfevaluatie/filesExist', ({ uris }: { uris: string[] }) => {
    asked.push(uris);
    return uris.map(() => true);
  });
  const linked = async ({ open, pull }: typeof editor) => {
    await open(uri, text);
    return (await pull(uri)).filter(({ code }) => code === 'ZE502').length;
  };
  assert.equal(await linked(editor), 0);
  assert.deepEqual(asked, [[previous, plan, folder]]);
  await editor.stop();
  const other = await startEditor(capable);
  assert.equal(await linked(other), 3);
  await other.stop();
});
