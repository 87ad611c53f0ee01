import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { MarkupContent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { unconfigured } from '../../server/src/configuration.ts';
import { createEvaluations, type Evaluated } from '../../server/src/documents.ts';
import { diagnosticsOf } from '../../server/src/features/diagnostics.ts';
import { createFiles } from '../../server/src/files.ts';
import { hoverAt } from '../../server/src/features/hover.ts';
import { readSettings } from '../../server/src/settings.ts';
import { atCursor, client, evaluated } from './evaluated.ts';

const uri = 'file:///werk/2024/nu.zelfevaluatie.md';
const previousUri = 'file:///werk/2023/toen.md';

const { text: thisYear, position } = atCursor(`---
keurmerk: kgg-2024
peildatum: 2024-11-01
vorige: ../2023/toen.md
---

## Norm 2a

### 2a.3 Verbeteringen

Sinds mei krijgt iedere naaste een uitnodiging voor de evaluatie.

## Norm 2b

### 2b.13 Cliëntervaringen

Het CQi-rapportcijfer over 2024 was een 8,‸6.
`);

const lastYear = `---
keurmerk: kgg-2024
---

## Norm 2a

### 2a.2 Doelstellingen

Wij willen de wachttijd eind 2024 verkorten tot drie weken.

## Norm 2b

### 2b.13 Cliëntervaringen

Het CQi-rapportcijfer over 2023 was een 8,4.
`;

/** What is said of last year's goals. */
const openGoals = (found: Evaluated | undefined) =>
  diagnosticsOf(found, { ...client, showsRelated: true }).filter(({ code }) => code === 'ZE601');

describe("last year's document", () => {
  test('a goal that does not come back has a link into it', async () => {
    const [goal] = openGoals(await evaluated(thisYear, { uri, files: { [previousUri]: lastYear } }));
    assert.deepEqual(goal?.relatedInformation?.[0]?.location, {
      uri: previousUri,
      range: { start: { line: 8, character: 0 }, end: { line: 8, character: 58 } },
    });
  });

  test('a figure shows what it was, and the change', async () => {
    const found = await evaluated(thisYear, { uri, files: { [previousUri]: lastYear } });
    assert.ok(found);
    const { value } = hoverAt(found, position, client)?.contents as MarkupContent;
    assert.match(value, /Vorig jaar: rapportcijfer: 8,4 \(2023\)/);
    assert.match(value, /Verschil met vorig jaar: \\?\+0,2/);
    const alone = await evaluated(thisYear, { uri });
    assert.ok(alone);
    assert.doesNotMatch((hoverAt(alone, position, client)?.contents as MarkupContent).value, /Vorig jaar/);
  });

  test('is read from the editor where it is open, and again when it changes on disk', async () => {
    const open = new Map([[uri, TextDocument.create(uri, 'markdown', 1, thisYear)]]);
    let onDisk: string | undefined = lastYear;
    let reads = 0;
    const evaluations = createEvaluations({
      documents: open,
      settingsOf: () => Promise.resolve(readSettings({})),
      configured: () => Promise.resolve(unconfigured),
      files: createFiles({
        readFile: (asked) => {
          reads++;
          return Promise.resolve(asked === previousUri ? onDisk : undefined);
        },
        filesExist: undefined,
      }),
      folders: () => [],
      locale: 'nl',
      today: () => '2024-11-01',
    });
    const goals = async (): Promise<number> => openGoals(await evaluations.get(uri)).length;

    assert.equal(await goals(), 1);
    assert.equal(await evaluations.get(uri), await evaluations.get(uri));
    assert.equal(reads, 1);

    onDisk = undefined;
    assert.deepEqual(evaluations.fileChanged(previousUri), [uri]);
    assert.equal(await goals(), 0);

    const other = lastYear.replace('de wachttijd eind 2024 verkorten tot drie weken', 'naasten uitnodigen');
    open.set(previousUri, TextDocument.create(previousUri, 'markdown', 1, other));
    assert.equal(await goals(), 0);
    open.set(previousUri, TextDocument.create(previousUri, 'markdown', 2, lastYear));
    assert.equal(await goals(), 1);
  });
});
