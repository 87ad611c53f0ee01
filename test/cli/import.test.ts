import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { paragraph, run, style, styled, wordFile } from '../word/word-file.ts';
import { worldOf } from './world.ts';

const word = wordFile({
  styles: style('Kop1', 'heading 1') + style('Kop2', 'heading 2'),
  body:
    paragraph('Keurmerk Kortdurende Generalistische GGZ 2024') +
    styled('Kop1', 'Norm 1. Kortdurend, generalistisch behandelen') +
    styled('Kop2', '1.1 Op de juiste plek') +
    paragraph(run('Elke verwijsbrief wordt binnen drie dagen gelezen.')),
});

const markdown = `---
keurmerk: kgg-2024
---

Keurmerk Kortdurende Generalistische GGZ 2024

# Norm 1. Kortdurend, generalistisch behandelen

## 1.1 Op de juiste plek

Elke verwijsbrief wordt binnen drie dagen gelezen.
`;

const recognised = '1 van de 30 criteria herkend (Keurmerk Kortdurende Generalistische GGZ 2024).\n';

test('without --output the text is on stdout, and what was recognised on stderr', async (t) => {
  const world = worldOf(t, { 'concept.docx': word });
  assert.deepEqual(await world.run(['import', 'concept.docx']), {
    code: 0,
    stdout: markdown,
    stderr: recognised,
  });
});

test('with --output it is in a new file, which is not replaced but with --force', async (t) => {
  const world = worldOf(t, { 'concept.docx': word, 'oud.md': 'oud' });
  const made = await world.run(['import', 'concept.docx', '-o', 'nieuw.md']);
  assert.deepEqual([made.code, made.stdout], [0, '']);
  assert.match(made.stderr, /^1 van de 30 .+\nnieuw\.md is gemaakt\. .+zelfevaluatie check nieuw\.md\n$/);
  assert.equal(readFileSync(join(world.folder, 'nieuw.md'), 'utf8'), markdown);

  const kept = await world.run(['import', 'concept.docx', '--output', 'oud.md']);
  assert.deepEqual([kept.code, kept.stdout], [2, '']);
  assert.match(kept.stderr, /^oud\.md bestaat al en blijft zoals het is\..+--force\.\n$/);
  assert.equal(readFileSync(join(world.folder, 'oud.md'), 'utf8'), 'oud');

  assert.equal((await world.run(['import', 'concept.docx', '-o', 'oud.md', '--force'])).code, 0);
  assert.equal(readFileSync(join(world.folder, 'oud.md'), 'utf8'), markdown);
});

test('the Word document itself is never written over', async (t) => {
  const world = worldOf(t, { 'concept.docx': word });
  const { code, stderr } = await world.run(['import', 'concept.docx', '-o', './concept.docx', '--force']);
  assert.equal(code, 2);
  assert.match(stderr, /^\.\/concept\.docx is het Word-document zelf\./);
  assert.deepEqual(new Uint8Array(readFileSync(join(world.folder, 'concept.docx'))), word);
});

test('--edition goes before what the document says', async (t) => {
  const world = worldOf(t, { 'concept.docx': word });
  const { code, stdout } = await world.run(['import', 'concept.docx', '--edition', 'kgg-2025']);
  assert.equal(code, 0);
  assert.match(stdout, /^---\nkeurmerk: kgg-2025\n---\n/);
});

const refused: readonly (readonly [file: string, content: string | Uint8Array | undefined, line: RegExp])[] =
  [
    ['weg.docx', undefined, /^weg\.docx is er niet\./],
    ['leeg.docx', '', /^leeg\.docx is leeg\./],
    ['tekst.docx', 'Norm 1', /^tekst\.docx is geen Word-document\./],
    ['a.pdf', '%PDF-1.4', /^a\.pdf is een pdf, geen Word-document\./],
    ['half.docx', word.subarray(0, word.length / 2), /^half\.docx is beschadigd en niet te lezen\./],
    ['groot.docx', new Uint8Array(10 * 1024 * 1024 + 1), /^groot\.docx is te groot:/],
  ];

for (const [file, content, line] of refused) {
  test(`${file}: one line says why it is not read`, async (t) => {
    const world = worldOf(t, content === undefined ? {} : { [file]: content });
    const { code, stdout, stderr } = await world.run(['import', file, '-o', 'nieuw.md']);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, line);
    assert.equal(stderr.trimEnd().split('\n').length, 1);
    assert.equal(existsSync(join(world.folder, 'nieuw.md')), false);
    const english = await world.run(['import', file, '--locale', 'en']);
    assert.notEqual(english.stderr, stderr);
  });
}

test('a folder is no Word document', async (t) => {
  const { code, stderr } = await worldOf(t, { 'map/a.md': '' }).run(['import', 'map']);
  assert.equal(code, 2);
  assert.match(stderr, /^map is een map\./);
});
