import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeAction, SnippetTextEdit, TextDocumentEdit, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codeActionsFor } from '../../server/src/features/code-actions.ts';
import type { Client } from '../../server/src/client.ts';
import type { Evaluated } from '../../server/src/documents.ts';
import { toRange } from '../../server/src/to-lsp.ts';
import { client, selfEvaluation } from './evaluated.ts';

const head = '---\nkeurmerk: kgg-2024\npeildatum: 2024-11-01\n---\n\n# Norm 2b\n\n';
const website = 'Op www.delinde.nl staan onze cliëntervaringen, met uitleg over wat wij ervan leren.';
const next = 'Wij hebben geen wachttijd: cliënten kunnen direct terecht, sinds wij samen intakes doen.';

/** The same answer without its figure, in the ways in which practices set answers out. */
const settings: Readonly<Record<string, string>> = {
  'below a heading': `### 2b.13 Cliëntervaringen op de website\n\n${website}\n\n### 2b.2 Wachttijd\n\n${next}\n`,
  'below a heading, with a list': `### 13. Cliëntervaringen\n\n- ${website}\n- Ook in de wachtkamer.\n`,
  'behind bold words': `**13. Cliëntervaringen:** ${website}\n\n**2. Wachttijd:** ${next}\n`,
  'in a numbered list': `2. ${next}\n\n13. ${website}\n`,
  'in a table': `| nr | antwoord |\n|---|---|\n| 2b.2 | ${next} |\n| 2b.13 | ${website} |\n`,
};

/** The quick fix of the first finding of a check. */
function fixOf(found: Evaluated, code: string, can: Client = client): CodeAction {
  const finding = found.evaluation.findings.find((one) => one.code === code);
  assert.ok(finding, `${code} is not there`);
  const range = toRange(found.document, finding.range);
  const fix = codeActionsFor(found, range, { diagnostics: [], only: ['quickfix'] }, can).find(
    ({ diagnostics, title }) => diagnostics?.some((one) => one.code === code) && !title.includes('melden'),
  );
  assert.ok(fix, `${code} has no fix`);
  return fix;
}

function after({ document }: Evaluated, { edit }: CodeAction): string {
  const edits: readonly TextEdit[] = edit?.changes?.[document.uri] ?? [];
  return TextDocument.applyEdits(document, [...edits]);
}

for (const [place, answer] of Object.entries(settings)) {
  for (const end of ['\n', '\r\n']) {
    test(`a line for a missing figure comes ${place}${end === '\n' ? '' : ', with CRLF'}`, async () => {
      const text = (head + answer).replaceAll('\n', end);
      const found = await selfEvaluation(text);
      const fixed = after(found, fixOf(found, 'ZE401'));
      assert.ok(
        !fixed.replaceAll(end, '').includes('\n') || end === '\n',
        'line ends are those of the document',
      );
      const open = await selfEvaluation(fixed);
      const places = (one: Evaluated): unknown =>
        one.evaluation.criteria.map(({ bound }) => bound.answers.length);
      assert.deepEqual(places(open), places(found), 'answers stay what they are');

      const filled = fixed.replace(/\[invullen: het [^\]]+\]/, '8,4').replace('[invullen: periode]', '2024');
      assert.ok(!filled.includes('[invullen'));
      const { criteria, findings } = (await selfEvaluation(filled)).evaluation;
      const values = criteria
        .filter(({ criterion }) => criterion === 13)
        .flatMap(({ figures }) => figures.flatMap(({ reading }) => reading.values));
      assert.deepEqual(
        values.map(({ value, period }) => [value, period?.text]),
        [[8.4, '2024']],
      );
      assert.ok(!findings.some(({ code, criterion }) => criterion === 13 && code.startsWith('ZE4')));
    });
  }
}

test('lines for missing subscales are those that lack, with a stop for each value and period', async () => {
  const text = `${head.replace('2b', '2a')}### 2a.1 Gegevens\n\nCQi 2023: bejegening 4,6 op een schaal van 1 tot 5.\n`;
  const found = await selfEvaluation(text);
  const { edit } = fixOf(found, 'ZE402', { ...client, editsVersions: true, editsSnippets: true });
  const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
  const [{ snippet } = { snippet: { value: '' } }] = (change?.edits ?? []) as SnippetTextEdit[];
  assert.match(snippet.value, /- Samen beslissen: \$\{1:\[invullen: samen beslissen\]\} \(\$\{2:/);
  assert.match(snippet.value, /\$\{6:/);
  assert.doesNotMatch(snippet.value, /bejegening/i);
  const fixed = after(found, fixOf(found, 'ZE402'));
  assert.ok(!(await selfEvaluation(fixed)).evaluation.findings.some(({ code }) => code === 'ZE402'));
});
