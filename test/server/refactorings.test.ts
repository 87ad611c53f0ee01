import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CodeActionKind, type CodeAction, type TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codeActionsFor, fixAllKind } from '../../server/src/features/code-actions.ts';
import type { Evaluated } from '../../server/src/documents.ts';
import { atCursor, client, selfEvaluation } from './evaluated.ts';

const head = '---\nkeurmerk: kgg-2024\npeildatum: 2024-11-01\n---\n\n';

/** The actions of a kind at the mark, with what each makes of the text. */
async function actionsAt(
  marked: string,
  only: string,
): Promise<readonly { readonly action: CodeAction; readonly after: string }[]> {
  const { text, position } = atCursor(marked);
  const found = await selfEvaluation(text);
  const actions = codeActionsFor(
    found,
    { start: position, end: position },
    { diagnostics: [], only: [only] },
    client,
  );
  return actions.map((action) => ({ action, after: afterwards(found, action) }));
}

function afterwards({ document }: Evaluated, { edit }: CodeAction): string {
  const edits: readonly TextEdit[] = edit?.changes?.[document.uri] ?? [];
  return TextDocument.applyEdits(document, [...edits]);
}

test('a heading gets the words of the edition, and keeps its own way of numbering', async () => {
  const cases: readonly (readonly [string, string])[] = [
    ['### 1. Op de ple‸k', '### 1. De juiste plek'],
    ['### Criterium 1: ple‸k', '### Criterium 1: De juiste plek'],
    ['### 1.1 Pl‸ek', '### 1.1 De juiste plek'],
    ['Criterium 1 – plek‸\n---', 'Criterium 1 – De juiste plek\n---'],
  ];
  for (const [before, after] of cases) {
    const rest = '\n\nWij kijken naar de plek.\n';
    const found = await actionsAt(`${head}# Norm 1\n\n${before}${rest}`, CodeActionKind.Refactor);
    assert.deepEqual(
      found.map((one) => one.after),
      [`${head}# Norm 1\n\n${after}${rest}`],
      before,
    );
  }
  const [norm] = await actionsAt(`${head}# Norm 2‸b: anders\n`, CodeActionKind.RefactorRewrite);
  assert.match(norm?.after ?? '', /^# Norm 2b\. \p{Lu}/mu);
});

test('a heading that has them, or that is of several criteria, is left alone', async () => {
  const cases = ['### 1. De juiste pl‸ek', '### 1 en 2. Ple‸k', '### Over o‸ns', 'Wij kijken ‸naar de plek.'];
  for (const line of cases)
    assert.deepEqual(await actionsAt(`${head}# Norm 1\n\n${line}\n`, CodeActionKind.Refactor), [], line);
});

const unordered = `${head}# Norm 3. Kennis leren, toepassen en delen

## Plan

### 3.2 Expertise

Wij delen.

- veel

### 3.1‸ Leerwensen

Wij leren.

## Do

### 3.3 Uitwisselen

Elk kwartaal.
`;

test('criteria are put into the order of the norm, each answer whole', async () => {
  const [{ action, after } = { action: undefined, after: '' }] = await actionsAt(unordered, 'quickfix').then(
    (found) => found.filter((one) => one.action.title.startsWith('Criteria van norm 3')),
  );
  assert.equal(action?.kind, CodeActionKind.QuickFix);
  assert.deepEqual(
    action.diagnostics?.map(({ code }) => code),
    ['ZE207'],
  );
  const { text } = atCursor(unordered);
  const second = '### 3.2 Expertise\n\nWij delen.\n\n- veel';
  const first = '### 3.1 Leerwensen\n\nWij leren.';
  assert.equal(after, text.replace(first, '@').replace(second, first).replace('@', second));
  const elsewhere = atCursor(unordered).text.replace('kwartaal', 'kwar‸taal');
  const [other] = await actionsAt(elsewhere, CodeActionKind.Refactor);
  assert.equal(other?.after, after);
});

test('rows and bold leads change places too; an order that is right stays', async () => {
  const rows = '| 3.2 | Wij delen. |\n| 3.1 | Wij leren. ‸|\n';
  const table = (body: string): string => `${head}# Norm 3\n\n| nr | antwoord |\n|---|---|\n${body}`;
  const [row] = await actionsAt(table(rows), CodeActionKind.QuickFix).then((found) =>
    found.filter(({ action }) => action.title.startsWith('Criteria')),
  );
  const inTable = await actionsAt(
    table(rows.replace('‸', '').replace('Wij delen', 'Wij ‸delen')),
    'refactor',
  );
  assert.equal((row ?? inTable[0])?.after, table('| 3.1 | Wij leren. |\n| 3.2 | Wij delen. |\n'));
  const right = `${head}# Norm 3\n\n**3.1 Leren:** ‸wij leren.\n\n**3.2 Delen:** wij delen.\n`;
  assert.deepEqual(await actionsAt(right, CodeActionKind.Refactor), []);
});

test('an answer that would take others along stays where it is', async () => {
  const open = `${head}# Norm 3\n\n### 3.2 Expertise\n\nWij delen.\n\n### 3.1 Leer‸wensen\n\n\`\`\`\nniet gesloten\n`;
  const found = await actionsAt(open, CodeActionKind.QuickFix);
  assert.ok(!found.some(({ action }) => action.title.startsWith('Criteria')));
});

test('no text is lost or doubled, whatever the order and the answers', async () => {
  const pieces = [
    'Tekst.',
    '- een\n- twee',
    '| a | b |\n|---|---|\n| 1 | 2 |',
    '> Citaat',
    '#### Kop',
    '```\ncode\n```',
    '',
  ];
  const answer = fc.array(fc.constantFrom(...pieces), { maxLength: 3 });
  const order = fc.shuffledSubarray([1, 2, 3, 4], { minLength: 2 });
  await fc.assert(
    fc.asyncProperty(
      order,
      fc.array(answer, { minLength: 4, maxLength: 4 }),
      fc.boolean(),
      async (numbers, texts, crlf) => {
        const parts = numbers.map(
          (number, index) => `### 3.${number} Kop ${number}\n\n${texts[index]?.join('\n\n') ?? ''}`,
        );
        const plain = `${head}# Norm 3\n\n${parts.join('\n\n')}\n`;
        const text = crlf ? plain.replaceAll('\n', '\r\n') : plain;
        const found = await selfEvaluation(text);
        const at = { line: 5, character: 3 };
        const actions = codeActionsFor(
          found,
          { start: at, end: at },
          { diagnostics: [], only: [CodeActionKind.Refactor, CodeActionKind.QuickFix] },
          client,
        ).filter(({ title }) => title.startsWith('Criteria van'));
        const isOrdered = numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
        if (isOrdered) assert.equal(actions.length, 0);
        for (const action of actions) {
          const after = afterwards(found, action);
          const lines = (all: string): readonly string[] => all.split('\n').toSorted();
          assert.deepEqual(lines(after), lines(text));
          const again = await selfEvaluation(after);
          assert.ok(!again.evaluation.findings.some(({ code }) => code === 'ZE207'));
          const statuses = (one: Evaluated): unknown =>
            one.evaluation.criteria.map(({ norm, criterion, status }) => [norm, criterion, status]);
          assert.deepEqual(statuses(again), statuses(found));
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('all fixes are made at once, until none are left', async () => {
  const sparse = `${head}# Norm 3\n\n### 3.1 Leerwensen\n\n`;
  const found = await selfEvaluation(sparse);
  const at = { line: 0, character: 0 };
  const fixAll = (one: Evaluated): CodeAction[] =>
    codeActionsFor(one, { start: at, end: at }, { diagnostics: [], only: [fixAllKind] }, client);
  const [action] = fixAll(found);
  assert.ok(action);
  const after = afterwards(found, action);
  for (const line of sparse.split('\n')) assert.ok(after.includes(line));
  assert.deepEqual(fixAll(await selfEvaluation(after)), []);
});
