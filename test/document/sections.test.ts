import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { blocksInDocument, parseDocument, passageOf } from '../../core/src/document/document.ts';
import { findFrontMatter } from '../../core/src/document/front-matter.ts';
import { readable } from '../../core/src/document/readable.ts';
import type { Block } from '../../core/src/document/types.ts';
import { read } from '../../core/src/document/sections.ts';
import type { Range } from '../../core/src/text/range.ts';
import { createMemo } from '../../core/src/memo.ts';

/** Lines that open and close everything a heading can be hidden in, and text that refers to definitions. */
const line = fc.constantFrom(
  '# Norm 1',
  '## Plan',
  '### 1. Juiste plek',
  '#geen kop',
  '#',
  'Gewone tekst met **vet** en een [verwijzing][a].',
  '**Check** wij evalueren[^n].',
  '- item',
  '  # kop in item',
  '1. eerste',
  '   vervolg',
  '> citaat',
  '> # kop in citaat',
  '```',
  '````',
  '~~~ md',
  '    ingesprongen',
  '<div>',
  '</div>',
  '<!-- opmerking',
  '-->',
  '<script>',
  '</script>',
  '| a | b |',
  '|---|---|',
  '| 4,8 | 5 |',
  'Titel',
  '===',
  '---',
  '[a]: https://voorbeeld.example',
  '[^n]: een noot',
  '#Norm 2',
  '##2.1 Doelen',
  '#\u00A0Norm 3 {#drie .kop}',
  '\u200B## Do',
  '#ggz #zorg',
  'Een hele zin.',
  '[//]: # (nog (na te) kijken)',
  '<!-- klaar --> Wij zien **hen** weer.',
  'Dit is ~~weg en **ook~~ dit** ~~',
  '<del>oud</del> en <s>ouder',
  '</s></del>',
  '<p>cli&euml;nt <b>a</b></p>',
  '<h2>Kop</h2><ul><li>een<li><b>twee</b>',
  '<table><tr><th>a<th>b',
  '    <tr><td>1</td><td>2<table><tr><td>3</td></tr>',
  '</table>',
  '<td colspan="2',
  '+-----+-----+',
  '+=====+=====+',
  '| a   | b **|',
  '| c** | [d](e) |',
  '-----------',
  '----- -----',
  'een   twee',
  'drie  vier',
  '      meer',
  '<<<<<<< HEAD',
  '||||||| basis',
  '=======',
  '>>>>>>> ander',
  '>>>>>>> citaat in een citaat',
  '',
  '',
  '',
  '   ',
);
const markdown = fc
  .array(line, { maxLength: 30 })
  .chain((lines) => fc.constantFrom('\n', '\r\n').map((end) => lines.join(end)));

/** What the whole text gives when it is parsed in one go. */
function atOnce(written: string) {
  const { text } = readable(written);
  const from = findFrontMatter(text)?.end ?? 0;
  const { blocks } = read(text.slice(from), { isLast: true, definitions: '' });
  return blocks.map((block) => ({
    kind: block.kind,
    start: block.range.start + from,
    end: block.range.end + from,
  }));
}

test('parsing section by section finds the blocks that parsing the whole text finds', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      const { sections } = parseDocument(text, createMemo());
      const found = sections.flatMap(blocksInDocument);
      assert.deepEqual(
        found.map(({ kind, range }) => ({ kind, start: range.start, end: range.end })),
        atOnce(text),
      );
    }),
    { numRuns: 1000 },
  );
});

/** All ranges of a block; those of cells lie in their row. */
function rangesOf(block: Block): readonly Range[] {
  switch (block.kind) {
    case 'heading':
      return [block.range, block.content];
    case 'paragraph':
      return [block.range, ...(block.lead ? [block.lead] : [])];
    case 'item':
      return [block.range, block.item, ...(block.lead ? [block.lead] : [])];
    case 'row':
      for (const cell of block.cells) {
        assert.ok(block.range.start <= cell.start && cell.end <= block.range.end, JSON.stringify(block));
        assert.ok(block.table.start <= cell.start && cell.end <= block.table.end, JSON.stringify(block));
      }
      return [block.range, block.table, ...block.cells, ...block.cells.flatMap(({ others = [] }) => others)];
    case 'opaque':
      return [block.range];
  }
}

test('sections follow each other without a gap, and a mask is as long as its text', () => {
  fc.assert(
    fc.property(fc.oneof(markdown, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
      const { sections, frontMatter } = parseDocument(text, createMemo());
      const legible = readable(text).text;
      assert.equal(legible.length, text.length);
      assert.equal(
        legible.slice(0, frontMatter?.range.end ?? 0) + sections.map((one) => one.text).join(''),
        legible,
      );
      for (const section of sections) {
        assert.equal(section.mask.length, section.text.length);
        assert.equal(section.start, legible.indexOf(section.text, section.start));
        for (let at = 0; at < section.mask.length; at++) {
          const kept = section.mask.charAt(at);
          const isEntity = '&<>±\u034F'.includes(kept) || section.text.startsWith('&', at);
          assert.ok(/\s/.test(kept) || kept === text.charAt(section.start + at) || isEntity);
        }
        for (const block of section.blocks) {
          for (const { start, end } of rangesOf(block)) {
            assert.ok(0 <= start && start <= end && end <= section.text.length, JSON.stringify(block));
          }
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('a run of edits gives what a fresh run gives', () => {
  const edit = fc.record({ at: fc.nat(400), remove: fc.nat(12), insert: line });
  fc.assert(
    fc.property(markdown, fc.array(edit, { maxLength: 12 }), (start, edits) => {
      const memo = createMemo();
      let text = start;
      for (const { at, remove, insert } of edits) {
        memo.turn();
        const from = Math.min(at, text.length);
        text = text.slice(0, from) + insert + text.slice(from + remove);
        assert.deepEqual(parseDocument(text, memo), parseDocument(text, createMemo()));
      }
    }),
    { numRuns: 200 },
  );
});

test('a section that has changed is read paragraph by paragraph, and gives the same', () => {
  const paragraphs = [
    'Zie [de site][a] en 8,3.',
    '- item\n\n  vervolg van het item',
    'Tekst<!-- open',
    'Titel\n===',
    '| a | b |\n|---|---|\n| 1 | 2 |',
    '**Check** nog -->',
    '[a]: https://voorbeeld.example',
    '```\ncode\n\nTekst in code\n```',
    'Slot met *nadruk*.',
  ];
  for (const end of ['\n\n', '\n  \n', '\r\n\r\n']) {
    for (let first = 0; first < paragraphs.length; first++) {
      const memo = createMemo();
      const text = `# Norm 1${end}${[...paragraphs.slice(first), ...paragraphs.slice(0, first)].join(end)}\n`;
      for (let at = 0; at <= text.length; at += 7) {
        memo.turn();
        const edited = `${text.slice(0, at)}x${text.slice(at)}`;
        assert.deepEqual(parseDocument(edited, memo), parseDocument(edited, createMemo()));
      }
    }
  }
});

test('a passage over several sections counts from its own start', () => {
  const text =
    'Inleiding.\n\n## Plan\n\nEerste **8,3** punt.\n\n## Do\n\n- tweede [site](https://a.example)\n';
  const document = parseDocument(text, createMemo());
  const passage = passageOf(document, { start: text.indexOf('Eerste'), end: text.length }, createMemo());
  assert.equal(passage.text, text.slice(passage.start));
  for (const block of passage.blocks) assert.ok(block.range.end <= passage.text.length);
  const item = passage.blocks.find((block) => block.kind === 'item');
  assert.equal(
    item && passage.text.slice(item.range.start, item.range.end),
    'tweede [site](https://a.example)',
  );
  assert.deepEqual(
    passage.links.map((link) => [link.url, passage.text.slice(link.range.start, link.range.end)]),
    [['https://a.example', '[site](https://a.example)']],
  );
});
