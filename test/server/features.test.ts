import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DocumentSymbol, Hover, MarkupContent, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readClient } from '../../server/src/client.ts';
import { escapeMarkdown } from '#core';
import { pathWithin } from '../../server/src/places.ts';
import { codeActionsFor } from '../../server/src/features/code-actions.ts';
import { completionsAt } from '../../server/src/features/completion.ts';
import { diagnosticsOf } from '../../server/src/features/diagnostics.ts';
import { foldingRangesOf } from '../../server/src/features/folding.ts';
import { hoverAt } from '../../server/src/features/hover.ts';
import { symbolsOf } from '../../server/src/features/symbols.ts';
import { toMarkup } from '../../server/src/markup.ts';
import { readSettings } from '../../server/src/settings.ts';
import { toSnippet } from '../../server/src/to-lsp.ts';
import { atCursor, client, evaluated, selfEvaluation } from './evaluated.ts';

const head = '---\nkeurmerk: kgg-2024\npeildatum: 2024-11-01\n---\n\n';
const today = '2024-11-01';

test('user text is shown as it is, also where Markdown would read it otherwise', () => {
  const cases = {
    '[klik](javascript:alert) <b>vet</b>': '\\[klik\\](javascript:alert) \\<b\\>vet\\</b\\>',
    '# kop': '\\# kop',
    '1. lijst': '1\\. lijst',
    '2.1 blijft': '2.1 blijft',
    'a\n\n- b': 'a  - b',
    '![x](y) `code` **x**': '!\\[x\\](y) \\`code\\` \\*\\*x\\*\\*',
    '$\\href{command:x}{y}$': '\\$\\\\href{command:x}{y}\\$',
    'a\u202eb\u001b[1mc': 'a b \\[1mc',
  };
  for (const [text, expected] of Object.entries(cases)) assert.equal(escapeMarkdown(text), expected);
  const blocks = [
    { kind: 'title', text: 'A*' },
    { kind: 'list', title: 'B', items: ['c'] },
    { kind: 'list', title: 'D', items: [] },
  ] as const;
  assert.equal(toMarkup(blocks, true).value, '**A\\***\n\n**B**\n\n- c');
  assert.equal(toMarkup(blocks, false).value, 'A*\n\nB\n- c');
});

test('a template becomes a snippet with stops, in the line ends of its document', () => {
  const template = ['Kost $5 \\ {x}\n', { slot: 'een }' }, ' en ', { slot: 'twee' }];
  const snippet = 'Kost \\$5 \\\\ {x\\}\n${1:[invullen: een \\}]} en ${2:[invullen: twee]}';
  const of = (text: string): string => toSnippet(TextDocument.create('', '', 0, text), template);
  assert.equal(of('a\nb'), snippet);
  assert.equal(of('a\r\nb'), snippet.replace('\n', '\r\n'));
});

test('a path is that within the innermost folder', () => {
  const folders = ['file:///a', 'file:///a/b%20c/', 'file:///ab'];
  const cases = {
    'file:///a/x.md': 'x.md',
    'file:///a/b%20c/d/x.md': 'd/x.md',
    'file:///ab/x.md': 'x.md',
    'file:///c/x.md': '/c/x.md',
    'untitled:Untitled-1': 'Untitled-1',
  };
  for (const [uri, expected] of Object.entries(cases)) assert.equal(pathWithin(uri, folders), expected, uri);
});

test('settings that are no good count as not set', () => {
  const none = {
    locale: undefined,
    edition: undefined,
    checks: {},
    files: [],
    referenceDate: undefined,
    codeLens: 'all',
    figures: { highlight: true, hints: false },
  };
  for (const value of [undefined, null, 'x', [], {}, { locale: 'auto', edition: '', referenceDate: '' }]) {
    assert.deepEqual(readSettings(value), none);
  }
  const bad = {
    locale: 7,
    edition: {},
    checks: { a: 'loud', b: 1 },
    files: [1, ''],
    referenceDate: '2024-02-30',
    codeLens: true,
    figures: { highlight: 'no', hints: 1 },
  };
  assert.deepEqual(readSettings(bad), none);
  const good = {
    locale: 'nl-NL',
    edition: 2024,
    checks: { ZE303: 'off', 'empty-answer': 'hint' },
    files: ['a/*.md'],
    referenceDate: '2024-02-29',
    codeLens: 'norms',
    figures: { highlight: false, hints: true },
  };
  assert.deepEqual(readSettings(good), { ...good, locale: 'nl', edition: '2024' });
});

test('the edition of the settings counts where the document names none, and only if it is known', async () => {
  const other = await selfEvaluation('# Norm 1\n', { edition: 'kgg-1999' });
  assert.deepEqual(other.evaluation.findings[0]?.code, 'ZE102');
  const settings = { files: ['**/*.md'], edition: 'kgg-2024' };
  const found = await evaluated('# Norm 1\n', { uri: 'file:///x/a.md', settings });
  assert.equal(found?.evaluation.edition?.id, 'kgg-2024');
  assert.ok(!found.evaluation.findings.some(({ code }) => code === 'ZE102'));
});

const norm3 = `${head}# Norm 3\n\n## Plan\n\n### 3.1 Leerwensen\n\nWij willen leren.\n\n`;

test('completion offers headings where one can stand', async () => {
  const cases: readonly (readonly [string, readonly string[] | 'none'])[] = [
    [`${norm3}‸`, ['3.2 ', 'Norm 1 ', 'Norm 2a ']],
    [`${norm3}#‸`, ['3.2 ', 'Norm 1 ']],
    [`${norm3}### ‸\n\n## Do\n`, ['3.2 ', '3.3 ']],
    [`${norm3}### 3.2‸`, ['3.2 ']],
    [`${norm3}Expert‸`, ['3.2 ']],
    [`${norm3}norm 2b‸`, ['Norm 2b ']],
    [`${norm3}Wij doen dit al jaren‸`, 'none'],
    [`${norm3}## ‸Do`, 'none'],
    [`${norm3.replace('leren.', 'leren‸.')}`, 'none'],
    ['‸', ['Hele zelfevaluatie', 'Norm 1 ']],
  ];
  for (const [marked, expected] of cases) {
    const { text, position } = atCursor(marked);
    const items = completionsAt(await selfEvaluation(text), position, client, today);
    const labels = items.map(({ label }) => label);
    if (expected === 'none') assert.deepEqual(labels, [], marked);
    else {
      for (const start of expected)
        assert.ok(
          labels.some((label) => label.startsWith(start)),
          `${start} at ${marked}`,
        );
    }
    assert.ok(!labels.some((label) => label.startsWith('3.1 ')), marked);
    const sorted = items.map(({ sortText = '' }) => sortText).toSorted();
    assert.equal(new Set(sorted).size, items.length, 'each item has its own rank');
  }
});

test('what is completed is found by what is typed, and replaces it', async () => {
  const { text, position } = atCursor(`${norm3}### exper‸\nTekst.\n`);
  const items = completionsAt(
    await selfEvaluation(text),
    position,
    { ...client, completesSnippets: false },
    today,
  );
  const item = items.find(({ label }) => label.startsWith('3.2 '));
  assert.match(item?.filterText ?? '', /^### 3\.2 Expertise/);
  const edit = item?.textEdit as TextEdit;
  assert.equal(edit.range.start.character, 0);
  assert.match(edit.newText, /^### 3\.2 [^\n]+\n\n\[invullen: [\s\S]*\n$/);
  assert.equal(item?.insertTextFormat, 1);
});

test('the front matter has its own completions', async () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['---\n‸\n---\n', ['keurmerk', 'organisatie', 'peildatum', 'vorige']],
    ['---\nkeurmerk: kgg-2024\n‸\n---\n', ['organisatie', 'peildatum', 'vorige']],
    ['---\nkeurmerk: ‸\n---\n', ['kgg-2024']],
    ['---\nkeurmerk:‸', ['kgg-2024']],
    ['---\npeildatum: 20‸\n---\n', [today]],
    ['---\norganisatie: ‸\n---\n', []],
    ['---\r\npeildatum: ‸\r\n---\r\n', [today]],
  ];
  for (const [marked, expected] of cases) {
    const { text, position } = atCursor(marked);
    const items = completionsAt(await selfEvaluation(text), position, client, today);
    const labels = items.map(({ label }) => label);
    for (const label of expected) assert.ok(labels.includes(label), `${label} at ${JSON.stringify(marked)}`);
    if (expected.length !== 1) assert.deepEqual(labels, expected, JSON.stringify(marked));
  }
});

const hoverText = async (marked: string): Promise<string> => {
  const { text, position } = atCursor(marked);
  const hover: Hover | null = hoverAt(await selfEvaluation(text), position, client);
  return (hover?.contents as MarkupContent | undefined)?.value ?? '';
};

test('hover says how a figure was read', async () => {
  const answer = `${head}# Norm 2b\n\n### 2b.13 Cliëntervaringen\n\nOns CQi-rapportcijfer over 2024 was een 8,‸4 op een schaal van 10.\n`;
  const said = await hoverText(answer);
  assert.match(said, /8,4/);
  assert.match(said, /Gelezen als cijfer voor .*CQi.*\(criterium 2b\.13\)/);
  assert.match(said, /1 januari 2024 tot en met 31 december 2024/);
});

test('hover shows values as they are meant: ranges, shares, one of a unit, and numbers that do not count', async () => {
  const duration = '# Norm 1\n\n### 1.3 Duur\n\n';
  const data = '# Norm 2a\n\n### 2a.1 Gegevens\n\n';
  const waiting = '# Norm 2b\n\n### 2b.2 Wachttijd\n\n';
  const cases: readonly (readonly [string, readonly RegExp[]])[] = [
    [
      `${duration}Gebruikelijk zijn 8 ‸à 10 gesprekken.`,
      [/: 8 tot en met 10 sessies\*\*/, /Gelezen als cijfer voor de gebruikelijke behandelduur/],
    ],
    [`${data}Van de 163 intakes in 2023 kregen er 1‸9 geen vervolg.`, [/19 van 163, dus 11,7%/]],
    [
      `${waiting}De behandelwachttijd is 1 ‸week (peildatum 1 oktober 2024).`,
      [/: 1 week\*\*/, /1 oktober 2024/],
    ],
    [
      `${waiting}De wachttijd is 3 weken; de treeknorm is 4 ‸weken.`,
      [/telt niet mee: dat is een wettelijke norm/],
    ],
  ];
  for (const [marked, expected] of cases) {
    const said = await hoverText(`${head}${marked}\n`);
    for (const each of expected) assert.match(said, each, marked);
  }
});

test('hover on a heading for two criteria tells of both', async () => {
  const said = await hoverText(
    `${head}# Norm 3\n\n### Criteria 1 en 2‸: leren en delen\n\nWij leren en delen.\n`,
  );
  assert.match(said, /Criterium 3\.1/);
  assert.match(said, /Criterium 3\.2/);
});

test('a finding is silenced by a comment only where a comment can stand', async () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['a heading', `${head}# Norm 3\n\n### 3.1 ‸Leerwensen\n`, true],
    [
      'a table row',
      `${head}# Norm 3\n\n| nr | antwoord |\n|---|---|\n| 3.1 | TO‸DO |\n| 3.2 | TODO |\n`,
      false,
    ],
    ['the front matter', head.replace('kgg-2024', 'kgg-20‸24'), false],
  ];
  for (const [place, marked, expected] of cases) {
    const { text, position } = atCursor(marked);
    const found = await selfEvaluation(text);
    const actions = codeActionsFor(found, { start: position, end: position }, { diagnostics: [] }, client);
    const titles = actions.map(({ title }) => title);
    assert.ok(
      titles.some((title) => title.startsWith('In dit document niet melden')),
      place,
    );
    assert.equal(
      titles.some((title) => title.startsWith('Hier niet melden')),
      expected,
      place,
    );
    assert.equal(new Set(titles).size, titles.length, `${place}: each action once`);
  }
});

test('an editor gets the kinds of action that it asks for', async () => {
  const { text, position } = atCursor(`${head}# Nor‸m 3\n`);
  const found = await selfEvaluation(text);
  const kinds = (only?: string[]): readonly (string | undefined)[] => {
    const context = { diagnostics: [], ...(only && { only }) };
    const actions = codeActionsFor(found, { start: position, end: position }, context, client);
    return [...new Set(actions.map(({ kind }) => kind))];
  };
  assert.deepEqual(kinds(), ['quickfix', 'refactor.rewrite']);
  assert.deepEqual(kinds(['quickfix']), ['quickfix']);
  assert.deepEqual(kinds(['source']), ['source.fixAll.zelfevaluatie']);
  assert.deepEqual(kinds(['source.fixAll.other']), []);
  assert.deepEqual(kinds(['refactor']), ['refactor.rewrite']);
  assert.deepEqual(kinds(['refactor.extract']), []);
});

test('related places, tags and nothing that the editor cannot show', async () => {
  const twice = `${head}# Norm 3\n\n### 3.1 Leren\n\nA.\n\n### 3.1 Leren\n\nB.\n\n<!-- zelfevaluatie-disable-line ZE701 -->\n`;
  const found = await selfEvaluation(twice);
  const able = { ...client, showsRelated: true, showsTags: true };
  const [double] = diagnosticsOf(found, able).filter(({ code }) => code === 'ZE204');
  assert.equal(double?.relatedInformation?.[0]?.location.range.start.line, 7);
  const [unused] = diagnosticsOf(found, able).filter(({ code }) => code === 'ZE901');
  assert.deepEqual(unused?.tags, [1]);
  for (const diagnostic of diagnosticsOf(found, client)) {
    assert.equal(diagnostic.relatedInformation, undefined);
    assert.equal(diagnostic.tags, undefined);
  }
});

test('an editor that names no capability gets the simplest of everything', () => {
  const { locale, ...can } = readClient({ processId: null, rootUri: null, capabilities: {} });
  assert.equal(locale, 'nl');
  assert.ok(Object.values(can).every((value) => !value));
});

test('whatever a document holds, every feature has an answer and symbols lie within each other', async () => {
  const pieces = [
    ...['# Norm 1', '## Plan', '### 1.1', '### 2a.1 x', '**3.1**', '1. ', '| 1 | a |\n|---|---|\n| 2 | b |'],
    ...['```', '<!--', '-->', '---', '🙂', '\ud83d', '\u0000', '\r', '[x](', 'TODO', '8,4 in 2024', '> '],
  ];
  const within = ({ range, selectionRange, children = [] }: DocumentSymbol, lines: number): boolean =>
    range.start.line <= selectionRange.start.line &&
    selectionRange.end.line <= range.end.line &&
    range.end.line <= lines &&
    children.every(
      (child) =>
        range.start.line <= child.range.start.line &&
        child.range.end.line <= range.end.line &&
        within(child, lines),
    );
  for (let round = 0; round < 12; round++) {
    // Each round takes the pieces in another order, with other line ends between them.
    const order = pieces.map((piece, index) => ({ piece, rank: (index * (round * 2 + 3)) % 23 }));
    const ends = ['\n', '\n\n', '\r\n', ' '];
    const text = order
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ piece }, index) => piece + (ends[(index + round) % ends.length] ?? ''))
      .join('');
    const found = await selfEvaluation((round % 2 === 0 ? head : '') + text);
    assert.ok(!found.evaluation.findings.some(({ code }) => code === 'ZE902'));
    const symbols = symbolsOf(found, client) as DocumentSymbol[];
    assert.ok(symbols.every((symbol) => within(symbol, found.document.lineCount)));
    foldingRangesOf(found);
    for (let line = 0; line < found.document.lineCount; line += 3) {
      const position = { line, character: 2 };
      hoverAt(found, position, client);
      completionsAt(found, position, client, today);
      codeActionsFor(found, { start: position, end: position }, { diagnostics: [] }, client);
    }
  }
});
