import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MarkupContent, SelectionRange } from 'vscode-languageserver';
import { codeActionsFor } from '../../server/src/features/code-actions.ts';
import { diagnosticsOf } from '../../server/src/features/diagnostics.ts';
import { hoverAt } from '../../server/src/features/hover.ts';
import { documentLinksOf } from '../../server/src/features/document-links.ts';
import { definitionAt, normTextFor } from '../../server/src/features/norm-text.ts';
import { normUri } from '../../server/src/to-lsp.ts';
import { selectionRangesAt } from '../../server/src/features/selection-ranges.ts';
import { workspaceSymbolsOf } from '../../server/src/features/workspace-symbols.ts';
import { unconfigured } from '../../server/src/configuration.ts';
import { atCursor, client, evaluated, selfEvaluation } from './evaluated.ts';

const { editions } = unconfigured;

const text = `---
keurmerk: kgg-2024
vorige: ../2023/Zelf evaluatie.md
---

# Norm 3. Kennis delen

## Plan

### 3.1 Leerwensen

Wij leren van andere praktijken, bijv. over ‸wachttijden. Zie www.delinde.nl/leren.
Of mail info@delinde.nl, of kijk op [onze site](https://delinde.nl).

### 3.2 Expertise

Wij delen veel.
`;

const { text: plain, position } = atCursor(text);

test('a selection grows from word to document', async () => {
  const found = await selfEvaluation(plain);
  const [selection] = selectionRangesAt(found, [position]);
  const texts: string[] = [];
  for (let at: SelectionRange | undefined = selection; at; at = at.parent)
    texts.push(found.document.getText(at.range));
  const [word, sentence, paragraph, ...larger] = texts;
  assert.equal(word, 'wachttijden');
  assert.equal(sentence, 'Wij leren van andere praktijken, bijv. over wachttijden.');
  assert.match(paragraph ?? '', /^Wij leren[\s\S]*delinde\.nl\)\.$/);
  assert.deepEqual(
    larger.map((one) => one.slice(0, 12)),
    ['3.1 Leerwens', 'Plan\n\n### 3.', 'Norm 3. Kenn', '---\nkeurmerk'],
  );
  texts.forEach((one, index) => assert.ok((texts[index + 1] ?? plain).includes(one)));
});

test('every place of a text has a selection', async () => {
  const found = await selfEvaluation(plain);
  const positions = Array.from({ length: plain.length + 1 }, (_, offset) =>
    found.document.positionAt(offset),
  );
  const selections = selectionRangesAt(found, positions);
  assert.equal(selections.length, positions.length);
  const [none] = selectionRangesAt(await selfEvaluation(''), [{ line: 0, character: 0 }]);
  assert.deepEqual(none?.range.end, { line: 0, character: 0 });
});

test('addresses in the text and the document of last year can be followed', async () => {
  const found = await evaluated(plain, { uri: 'file:///werk/2024/praktijk.zelfevaluatie.md' });
  assert.ok(found);
  const links = documentLinksOf(found).map(({ range, target }) => [found.document.getText(range), target]);
  assert.deepEqual(links, [
    ['../2023/Zelf evaluatie.md', 'file:///werk/2023/Zelf%20evaluatie.md'],
    ['www.delinde.nl/leren', 'https://www.delinde.nl/leren'],
    ['info@delinde.nl', 'mailto:info@delinde.nl'],
  ]);
  const unsaved = await evaluated(plain, { uri: 'untitled:a.zelfevaluatie.md' });
  assert.ok(unsaved);
  assert.equal(documentLinksOf(unsaved).length, 2);
});

test('norms and criteria of open documents are found by number and words', async () => {
  const found = await selfEvaluation(plain);
  const names = (query: string): readonly string[] =>
    workspaceSymbolsOf(found, query).map(({ name }) => name);
  assert.equal(names('').length, 3);
  assert.match(names('3.2 exper').join(), /^3\.2 Expertise/);
  assert.deepEqual(names('plan'), []);
  assert.deepEqual(names('wachttijd'), []);
});

test('a heading leads to the text of its norm or criterion, where the editor can open that', async () => {
  const { text: marked, position: heading } = atCursor(plain.replace('3.2 Exp', '3.2 Ex‸p'));
  const found = await selfEvaluation(marked);
  assert.deepEqual(definitionAt(found, heading, client), []);
  const [location, ...others] = definitionAt(found, heading, { ...client, opensNorms: true });
  assert.equal(others.length, 0);
  assert.equal(location?.uri, normUri('kgg-2024', '3', 2));
  const { text: told } = normTextFor({ uri: location.uri }, editions, 'nl');
  assert.match(told, /^# Criterium 3\.2 – /);
  assert.deepEqual(definitionAt(found, { line: 11, character: 3 }, { ...client, opensNorms: true }), []);
});

test('hovers and quick fixes lead to it too, where the editor has a command that opens it', async () => {
  const { text, position } = atCursor(`${plain.replace('3.2 Exp', '3.2 Ex‸p')}\n## 3.3 Nog iets\n`);
  const found = await selfEvaluation(text);
  const able = { ...client, normCommand: 'open' };
  const empty = diagnosticsOf(found, able).find(({ code }) => code === 'ZE301');
  assert.ok(empty);
  const actions = (one: typeof client) =>
    codeActionsFor(found, empty.range, { diagnostics: [] }, one).filter(({ command }) => command);
  const hover = (one: typeof client): string =>
    (hoverAt(found, position, one)?.contents as MarkupContent | undefined)?.value ?? '';

  const link = encodeURIComponent(JSON.stringify([normUri('kgg-2024', '3', 2)]));
  assert.ok(hover(able).endsWith(`[Toon wat criterium 3.2 vraagt](command:open?${link})`), hover(able));
  assert.deepEqual(
    actions(able).map(({ title, command }) => [title, command?.arguments]),
    [['Toon wat criterium 3.3 vraagt', [normUri('kgg-2024', '3', 3)]]],
  );
  assert.match(empty.codeDescription?.href ?? '', /ZE301\.md$/);
  assert.doesNotMatch(hover(client), /command:/);
  assert.doesNotMatch(hover({ ...able, showsMarkdownHover: false }), /command:|vraagt$/);
  assert.deepEqual(actions(client), []);
});

test('a finding says where more is to be read, and no more than that', async () => {
  const { text, position } = atCursor(
    `---\nkeurmerk: kgg-2024\n---\n\n# Norm 3\n\n## 3.3 Iets\n\n[in‸vullen]\n`,
  );
  const found = await selfEvaluation(text);
  const { value } = hoverAt(found, position, { ...client, normCommand: 'open' })?.contents as MarkupContent;
  assert.match(value, /^\[Toon wat criterium 3\.3 vraagt\]\(command:open\?[^)]*\)$/);
  assert.equal(hoverAt(found, position, client), null);
});

test('every norm and criterion of every edition has a text, and nothing else has', () => {
  for (const edition of editions) {
    for (const norm of edition.norms) {
      const asked = { edition: edition.id, norm: norm.id };
      const whole = normTextFor({ uri: normUri(edition.id, norm.id, null) }, editions, 'nl').text;
      for (const { number, title, guidance } of norm.criteria) {
        assert.ok(whole.includes(title));
        const { text: one } = normTextFor({ ...asked, criterion: number }, editions, 'nl');
        assert.ok(whole.includes(title) && one.includes(title), `${edition.id} ${norm.id}.${number}`);
        assert.equal(normTextFor({ uri: normUri(edition.id, norm.id, number) }, editions, 'nl').text, one);
        for (const part of [guidance?.why, guidance?.meaning, ...(guidance?.questions ?? [])])
          assert.ok(part === undefined || one.includes(part));
      }
    }
  }
  for (const uri of [
    'norm:/kgg-2024/9z/Norm 9z.md',
    'norm:/x/1/Norm 1.md',
    'norm:/',
    'norm:/kgg-2024/1/Criterium 99.md',
  ])
    assert.equal(normTextFor({ uri }, editions, 'nl').text, '', uri);
});
