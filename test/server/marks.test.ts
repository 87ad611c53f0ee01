import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeLensesOf } from '../../server/src/features/code-lens.ts';
import { inlayHintsOf } from '../../server/src/features/inlay-hints.ts';
import { semanticTokensOf } from '../../server/src/features/semantic-tokens.ts';
import type { Evaluated } from '../../server/src/documents.ts';
import { selfEvaluation } from './evaluated.ts';

const head = '---\nkeurmerk: kgg-2024\npeildatum: 2024-11-01\n---\n\n';

/** The title of each lens, behind the number of the line that it stands above. */
const lensesIn = (found: Evaluated): readonly string[] =>
  codeLensesOf(found).map(({ range, command }) => `${range.start.line} ${command?.title ?? ''}`);

const answers = `${head}# Norm 2a

### 2a.1 Gegevens

Van de 163 intakes in 2023 kregen er 19 geen vervolg. TODO

### 2a.2 Doelen

# Norm 3

| nr | antwoord |
|---|---|
| 3.1 | Wij leren. |
`;

test('a lens tells of each norm and criterion how far it is, but not between rows of a table', async () => {
  assert.deepEqual(lensesIn(await selfEvaluation(answers)), [
    '5 0 van 4 criteria volledig · 5 cijfers ontbreken',
    '7 2a.1 onvolledig · 5 cijfers ontbreken · nog 1 punt open',
    '11 2a.2 leeg',
    '13 0 van 4 criteria volledig',
  ]);
});

test('lenses can be left out, or be there for norms only', async () => {
  assert.deepEqual(lensesIn(await selfEvaluation(answers, { codeLens: 'off' })), []);
  assert.equal(lensesIn(await selfEvaluation(answers, { codeLens: 'norms' })).length, 2);
  assert.deepEqual(lensesIn(await selfEvaluation('Geen norm te zien.\n')), []);
});

/** The marked words of a document, each with its modifiers. */
function marked(found: Evaluated, lines?: readonly [number, number]): readonly string[] {
  const within = lines && {
    start: { line: lines[0], character: 0 },
    end: { line: lines[1], character: 0 },
  };
  const { data } = semanticTokensOf(found, within);
  const rows = found.document.getText().split(/\r?\n/);
  let line = 0;
  let character = 0;
  return Array.from({ length: data.length / 5 }, (_, index) => {
    const [lines = 0, characters = 0, length = 0, , modifiers = 0] = data.slice(index * 5, index * 5 + 5);
    character = lines > 0 ? characters : character + characters;
    line += lines;
    return `${rows[line]?.slice(character, character + length) ?? ''}${modifiers === 3 ? ' (eerder)' : ''}`;
  });
}

const figures = `${head}# Norm 2a

### 2a.1 Gegevens

🙂 Recidive in 2022: 5,1%. Recidive in 2023: 3,9%.

Van de 163 intakes kregen er vorig jaar 19 geen vervolg.

De directe tijd was het afgelopen jaar 7,5 uur. Treeknorm: 4 weken.
`;

test('figures that were read are marked, and those of earlier years as such', async () => {
  const found = await selfEvaluation(figures);
  assert.deepEqual(marked(found), ['5,1% (eerder)', '3,9%', '19', '7,5 uur']);
  assert.deepEqual(marked(found, [10, 12]), ['19']);
  assert.deepEqual(marked(await selfEvaluation(figures.replaceAll('\n', '\r\n'))), marked(found));
  assert.deepEqual(marked(await selfEvaluation(figures, { figures: { highlight: false } })), []);
});

/** The document with its hints between guillemets. */
function hinted(found: Evaluated): string {
  const { document } = found;
  const all = { start: { line: 0, character: 0 }, end: { line: document.lineCount, character: 0 } };
  return inlayHintsOf(found, all).reduceRight((text, { position, label }) => {
    const at = document.offsetAt(position);
    return `${text.slice(0, at)}«${typeof label === 'string' ? label : ''}»${text.slice(at)}`;
  }, document.getText());
}

test('hints say what follows from a figure, and nothing that stands there', async () => {
  const text = hinted(await selfEvaluation(figures, { figures: { hints: true } }));
  const expected = figures
    .replace('vorig jaar 19', 'vorig jaar«2023» 19«= 11,7%»')
    .replace('afgelopen jaar', 'afgelopen jaar«2 november 2023 t/m 1 november 2024»')
    .replace('7,5 uur', '7,5 uur«= 450 min»');
  assert.equal(text, expected);
  const told = `${head}# Norm 2a\n\n### 2a.1 Gegevens\n\nIn 2023: 14 van de 90 intakes zonder vervolg (16%).\n`;
  assert.equal(hinted(await selfEvaluation(told, { figures: { hints: true } })), told);
});

test('hints are there only on request', async () => {
  assert.equal(hinted(await selfEvaluation(figures)), figures);
});
