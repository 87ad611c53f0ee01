import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver';
import { completionsAt } from '../../server/src/features/completion.ts';
import { atCursor, client, selfEvaluation } from './evaluated.ts';

const today = '2024-11-01';
const head = `---\nkeurmerk: kgg-2024\npeildatum: ${today}\n---\n\n`;
const grade = (line: string): string => `${head}# Norm 2b\n\n### 2b.13 Rapportcijfer\n\n${line}\n`;
const data = (line: string): string => `${head}# Norm 2a\n\n### 2a.1 Gegevens\n\n${line}\n`;
const waiting = (line: string): string => `${head}# Norm 2b\n\n### 2b.2 Wachttijd\n\n${line}\n`;

async function offered(
  marked: string,
): Promise<readonly { readonly label: string; readonly after: string }[]> {
  const { text, position } = atCursor(marked);
  const found = await selfEvaluation(text);
  return completionsAt(found, position, client, today).map(({ label, textEdit }) => ({
    label,
    after: TextDocument.applyEdits(found.document, [textEdit as TextEdit]),
  }));
}

const labels = async (marked: string): Promise<readonly string[]> =>
  (await offered(marked)).map(({ label }) => label);

const periods = ['over 2023', 'in 2023', 'peildatum 1 november 2024'];

test('behind a number come the units and the scale of the figure that is asked', async () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    [grade('Ons CQi-rapportcijfer is een 8,4 ‸'), ['op een schaal van 0 tot 10', ...periods]],
    [grade('Ons CQi-rapportcijfer over 2023 is een 8,4 ‸'), ['op een schaal van 0 tot 10']],
    [data('Recidive: 3,9‸'), ['%', ...periods]],
    [data('#### Directe behandeltijd\n\nGemiddeld 462 m‸'), ['minuten']],
    [data('Van de intakes had 11,7 ‸'), ['%', ...periods]],
    [data('Samen beslissen kreeg een 4,6 op‸'), ['op een schaal van 1 tot 5']],
    [waiting('De wachttijd is gemiddeld 3 we‸'), ['weken']],
    [waiting('| Wachttijd | 3 ‸|'), ['weken', 'dagen', 'maanden', ...periods]],
  ];
  for (const [marked, expected] of cases) assert.deepEqual(await labels(marked), expected, marked);
});

test('behind a unit or a label come periods, as long as there is none', async () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    [data('De recidive was 3,9% ‸'), periods],
    [data('De recidive was 3,9% (ov‸'), ['over 2023']],
    [data('De recidive ‸'), periods],
    [data('In 2023 was de recidive 3,9% ‸'), []],
    [waiting('De wachttijd is 3 weken (‸'), periods],
  ];
  for (const [marked, expected] of cases) assert.deepEqual(await labels(marked), expected, marked);
});

test('elsewhere there is nothing', async () => {
  const other = `${head}# Norm 3\n\n### 3.1 Leren\n\n`;
  const quiet = [
    `${other}Wij leren van 8 ‸\n`,
    data('In 2023 ‸'),
    data('Wij bespraken 8 ‸'),
    data('De recidive bespreken wij met elkaar ‸'),
    waiting('Zie norm 2b, criterium 4 ‸'),
    waiting('De wachttijd per 1 ‸'),
    waiting('`3 ‸`'),
    grade('```\n8,4 ‸\n```'),
  ];
  for (const marked of quiet) assert.deepEqual(await labels(marked), [], marked);
  assert.ok(!(await labels(waiting('#### Wachttijd 3 ‸'))).includes('weken'), 'in a heading');
});

test('what is chosen is read: the figure with its unit, and its period', async () => {
  const unit = (await offered(waiting('De aanmeldwachttijd is 3‸'))).find(({ label }) => label === 'weken');
  assert.match(unit?.after ?? '', / 3 weken\n/);
  for (const period of periods) {
    const chosen = (await offered(waiting('De aanmeldwachttijd is 3 weken ‸'))).find(
      ({ label }) => label === period,
    );
    const { evaluation } = await selfEvaluation(chosen?.after ?? '');
    const values = evaluation.criteria.flatMap(({ figures }) =>
      figures.flatMap(({ reading }) => reading.values),
    );
    assert.equal(values[0]?.unit, 'weken', period);
    assert.ok(values[0].period, period);
    assert.ok(!evaluation.findings.some(({ code }) => code === 'ZE404'), period);
  }
});
