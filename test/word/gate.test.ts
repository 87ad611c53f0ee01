import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { convertWord } from '../../word/src/convert.ts';
import { openParts } from '../../word/src/gate.ts';
import type { Reason, Refused } from '../../word/src/refusal.ts';
import { paragraph, table, wordFile } from './word-file.ts';

const good = wordFile({ body: paragraph('Wij lezen elke verwijsbrief binnen drie dagen.') });

async function refused(bytes: Uint8Array, reason: Reason): Promise<void> {
  assert.deepEqual(await convertWord(bytes), { refused: reason });
}

const utf16 = (text: string): readonly number[] => Array.from(text).flatMap((one) => [one.charCodeAt(0), 0]);
const compoundFile = (name: string): Uint8Array =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Array<number>(600).fill(0),
    ...utf16(name),
  ]);

/** Puts another unpacked size in the only entry of an archive, where its entry and its listing say it. */
function claiming(archive: Uint8Array, size: number): Uint8Array {
  const bytes = archive.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 4; at++) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50) view.setUint32(at + 22, size, true);
    if (signature === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return bytes;
}

test('a good file passes', async () => {
  assert.ok('markdown' in (await convertWord(good)));
});

test('what is no Word document is told apart by what it is', async () => {
  await refused(new Uint8Array(), 'empty');
  await refused(strToU8('%PDF-1.7\n…'), 'pdf');
  await refused(strToU8('{\\rtf1\\ansi Zelfevaluatie}'), 'rtf');
  await refused(strToU8('<html>Zelfevaluatie</html>'), 'not-word');
  await refused(compoundFile('EncryptedPackage'), 'protected');
  await refused(compoundFile('WordDocument'), 'old');
  await refused(compoundFile('Workbook'), 'not-word');
  await refused(
    zipSync({ mimetype: strToU8('application/vnd.oasis'), 'content.xml': strToU8('<a/>') }),
    'open-document',
  );
  await refused(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'not-word');
  await refused(zipSync({ 'word/settings.xml': strToU8('<settings/>') }), 'not-word');
});

test('a document without text', async () => {
  await refused(wordFile({ body: '<w:p/>' }), 'blank');
});

test('a file that is larger than the limit is not looked into', async () => {
  await refused(new Uint8Array(10 * 1024 * 1024 + 1), 'too-large');
});

test('a file that was cut off or damaged', async () => {
  await refused(good.subarray(0, good.length - 30), 'broken');
  await refused(good.subarray(0, good.length / 2), 'broken');
  await refused(wordFile({ body: '<w:p><w:r>' }), 'broken');
  await refused(wordFile({ body: '&onbekend;' }), 'broken');
  const typed = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaa">]><w>&a;</w>';
  await refused(zipSync({ 'word/document.xml': strToU8(typed) }), 'broken');
  await refused(zipSync({ 'word/document.xml': Uint8Array.from([0x3c, 0xff, 0xfe, 0x3e]) }), 'broken');
});

/** A small file that unpacks to a thousand times its size. */
const bomb = zipSync({ 'word/document.xml': new Uint8Array(64 * 1024 * 1024).fill(0x61) }, { level: 9 });

test('a file that unpacks to far more than it is', async () => {
  assert.ok(bomb.length < 100_000);
  await refused(bomb, 'swollen');
  const part = new Uint8Array(15 * 1024 * 1024).map((_, index) => (index * index) >> 3);
  await refused(zipSync({ 'word/document.xml': part, 'word/media/a.bin': part }), 'swollen');
});

test('a file that unpacks to far more than it says', () => {
  const liar = claiming(bomb, 500_000);
  assert.throws(() => openParts(liar), { reason: 'swollen' } satisfies Partial<Refused>);
});

test('pictures do not count as text, and are not unpacked', () => {
  const parts = {
    'word/document.xml': strToU8('<w:document xmlns:w="x"/>'),
    'word/media/a.png': new Uint8Array(9),
  };
  assert.deepEqual([...openParts(zipSync(parts)).keys()], ['word/document.xml']);
});

test('too many entries, too many tags, or too many within each other', async () => {
  const entries = Array.from({ length: 501 }, (_, index) => [`word/${index}.xml`, strToU8('<a/>')]);
  await refused(zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>), 'swollen');
  const noise = (index: number): string => ((index * 7919) % 100_003).toString(36);
  const many = Array.from({ length: 40_000 }, (_, index) => paragraph(noise(index))).join('');
  await refused(wordFile({ body: many }), 'swollen');
  await refused(wordFile({ body: '<w:sdt>'.repeat(300) + '</w:sdt>'.repeat(300) }), 'swollen');
});

test('more text than any self-evaluation has', async () => {
  const words = (from: number): string =>
    Array.from({ length: 1000 }, (_, index) => ((from + index) ** 3).toString(36)).join(' ');
  const body = Array.from({ length: 200 }, (_, index) => paragraph(words(index * 1000))).join('');
  assert.ok(openParts(wordFile({ body })).size > 0, 'the gate lets it in');
  await refused(wordFile({ body }), 'swollen');
});

test('cells that claim to span everything stay within the table', async () => {
  const wide =
    '<w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>';
  const converted = await convertWord(
    wordFile({
      body: table([
        [wide, 'b'],
        ['c', 'd'],
      ]),
    }),
  );
  assert.ok('markdown' in converted);
  assert.ok(converted.markdown.length < 2000);
});

test('no damage makes it fail in another way', async () => {
  const place = fc.record({ at: fc.nat(good.length - 1), byte: fc.nat(255) });
  await fc.assert(
    fc.asyncProperty(fc.array(place, { minLength: 1, maxLength: 5 }), async (places) => {
      const bytes = good.slice();
      for (const { at, byte } of places) bytes[at] = byte;
      const outcome = await convertWord(bytes);
      assert.ok('markdown' in outcome || 'refused' in outcome);
    }),
    { numRuns: 200, seed: 1 },
  );
});
