import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { evaluate } from '../../core/src/evaluate.ts';
import { diffEditions } from '../../core/src/norm/diff.ts';
import { readEditions } from '../../core/src/norm/read.ts';
import { migrateDocument } from '../../core/src/report/migration.ts';
import { placeOf } from '../../core/src/text/lines.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const files = ['schoolkompas-2026.keurmerk.yaml', 'schoolkompas-2027.keurmerk.yaml'].map((name) =>
  read(`docs/eigen-normen/${name}`),
);
const text = read('docs/eigen-normen/basisschool-de-wilg.zelfevaluatie.md');

const editions = readEditions(files).flatMap((result) => {
  assert.ok('edition' in result, JSON.stringify(result));
  return [result.edition];
});
const [first, second] = editions;
assert.ok(first && second);

const judge = (document: string) =>
  evaluate(document, { editions: editions.toReversed(), today: '2026-03-02', rethrow: true });

suite('an edition of another field', () => {
  test('judges a document by its own norms', () => {
    const { findings, edition, document, progress } = judge(text);
    assert.equal(edition?.id, 'schoolkompas-2026');
    assert.deepEqual(
      findings.map(({ code, norm, criterion, range }) => [
        code,
        [norm, criterion].join('.'),
        placeOf(document.lines, range.start).line,
      ]),
      [
        ['ZE304', '1.2', 19],
        ['ZE503', '1.3', 25],
        ['ZE202', '2.', 35],
        ['ZE203', '2.3', 35],
      ],
    );
    assert.deepEqual(progress, { complete: 4, total: 7 });
  });

  test('is mended by what it asks for', () => {
    const mended = text
      .replace('Zo kan de rest', 'Wie meer aankan, krijgt verrijking. Zo kan de rest')
      .replace('nemen we toetsen af', 'nemen we de toetsen van IEP af')
      .concat(
        '\n### Act\n\n#### 2.3 Doel\n\nKomend schooljaar, voor juni 2027, willen we dat alle acht groepen een moestuin hebben; nu zijn dat er twee.\n',
      );
    assert.deepEqual(
      judge(mended).findings.map(({ code, params }) => [code, params]),
      [],
    );
  });

  test('can be extended: what moved and what is new is told apart', () => {
    const diff = diffEditions(first, second, editions);
    assert.deepEqual(
      diff.added.map(({ title }) => title),
      ['Sociale veiligheid'],
    );
    assert.deepEqual(
      diff.moved.map(({ from, to }) => [from.criterion, to.criterion, to.title]),
      [[3, 4, 'Doel voor komend schooljaar']],
    );
    assert.deepEqual(
      diff.renamed.map(({ from, to }) => `${from.title} > ${to.title}`),
      ['School en buurt > School, ouders en buurt'],
    );
  });

  test('can be carried over from year to year', () => {
    const evaluation = judge(`${text}\n### Act\n\n#### 2.3 Doel\n\nElke groep een moestuin.\n`);
    const migration = migrateDocument(evaluation, second, editions, 'oud.md');
    assert.match(migration?.text ?? '', /#### 2\.4 Doel voor komend schooljaar\n\nElke groep een moestuin\./);
    assert.match(migration?.text ?? '', /#### 2\.3 Sociale veiligheid\n\n\[invullen: /);
    assert.deepEqual(migration?.unplaced, []);
  });
});

/** Without indents: a page may show a part of a file. */
const flat = (yaml: string): string => yaml.replace(/^ +/gm, '');

test('what docs/eigen-normen.md shows is what the example files have', () => {
  const blocks = read('docs/eigen-normen.md').split('```yaml\n').slice(1);
  assert.ok(blocks.length >= 5);
  for (const block of blocks) {
    const [shown = ''] = block.split('```');
    assert.ok(
      [
        ...files,
        read('docs/eigen-normen/schoolkompas-2028.keurmerk.yaml'),
        read('docs/eigen-normen/verpleegafdeling-2026.keurmerk.yaml'),
        read('docs/eigen-normen/.zelfevaluatierc.yaml'),
      ].some((file) => flat(file).includes(flat(shown))),
      shown,
    );
  }
});
