import assert from 'node:assert/strict';
import { test } from 'node:test';
import { descriptionFor, migrationFor, outlineFor } from '../../server/src/features/requests.ts';
import { selfEvaluation } from './evaluated.ts';

const lastYear = `---
keurmerk: kgg-2024
organisatie: Praktijk Het Veer
---

# Norm 1

## 1.1 De juiste plek

Elke verwijzing wordt binnen drie dagen gelezen door een regiebehandelaar.

# Norm 2a

## 2a.1 Inzicht

Het CQi-rapportcijfer over 2024 was een 8,6.

# Ons eigen stuk

Over de verbouwing.
`;

const asked = { uri: '', edition: 'kgg-2025', previous: 'toen.zelfevaluatie.md' };

test('a self-evaluation is carried over to another edition, with what has become of it', async () => {
  const migrated = migrationFor(await selfEvaluation(lastYear), asked);
  assert.ok(migrated);
  const { text, summary, unplacedLine } = migrated;
  assert.match(
    text,
    /^---\nkeurmerk: kgg-2025\norganisatie: Praktijk Het Veer\nvorige: toen\.zelfevaluatie\.md\n/,
  );
  assert.match(text, /binnen drie dagen gelezen/);
  assert.match(summary, /Overgezet naar .*2025.* Antwoorden met een plaats: 2\./);
  const lines = text.split('\n');
  assert.match(lines[unplacedLine ?? 0] ?? '', /^## Nog te plaatsen/);
  assert.ok(lines.slice(unplacedLine ?? 0).includes('Over de verbouwing.'), text);
});

test('where all has a place there is nothing to point at; an edition that is not known gives nothing', async () => {
  const [whole] = lastYear.split('# Ons eigen stuk');
  assert.equal(migrationFor(await selfEvaluation(whole ?? ''), asked)?.unplacedLine, null);
  const unknown = await selfEvaluation(lastYear.replace('kgg-2024', 'kgg-2042'));
  assert.equal(migrationFor(unknown, asked), null);
  assert.equal(migrationFor(await selfEvaluation(lastYear), { ...asked, edition: 'kgg-2042' }), null);
});

test('a criterion is described with its guidance, and what it is about says whether it has any', async () => {
  const thisYear = await selfEvaluation(lastYear.replace('kgg-2024', 'kgg-2025'));
  const of = (norm: string, criterion: number | null): string =>
    descriptionFor(thisYear, { uri: '', norm, criterion }).text;
  for (const part of [
    'Wat ermee wordt bedoeld',
    'Wat niet hoeft',
    'Vragen die helpen',
    'Onderwerpen om uit te kiezen',
  ])
    assert.ok(of('3', 1).includes(part), part);
  assert.match(of('1', null), /^\*\*Norm 1 – /);
  assert.equal(of('9', null), '');
  const criteria = outlineFor(thisYear)?.norms.flatMap(({ phases }) =>
    phases.flatMap((phase) => phase.criteria),
  );
  assert.deepEqual(new Set(criteria?.map(({ hasGuidance }) => hasGuidance)), new Set([true, false]));
});
