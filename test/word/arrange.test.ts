import assert from 'node:assert/strict';
import { test } from 'node:test';
import { render } from '#core';
import { arrange } from '../../word/src/arrange.ts';
import { editionIn, organisationIn } from '../../word/src/identify.ts';
import { editions } from '../harness/editions.ts';

/** Arranges Markdown as it comes from Word, by the edition of 2024. */
function arranged(
  markdown: string,
  extra = {},
): { readonly body: string; readonly head: string; readonly notes: string } {
  const converted = { markdown, pictures: 0, comments: 0, changes: 0, ...extra };
  const options = { editions, edition: 'kgg-2024', name: 'concept.docx' };
  const { text, notes } = arrange(converted, options);
  const end = text.indexOf('\n---\n', 4) + 5;
  return {
    head: text.slice(4, end - 5),
    body: text.slice(end).trimStart(),
    notes: notes.map(({ message, params }) => render('nl', message, params)).join('\n'),
  };
}

test('lines and bold lines that name something become headings of one level for each kind', () => {
  const { body } = arranged(
    [
      '**Norm 1. Kortdurend, generalistisch behandelen**',
      '**Plan**',
      '**Criterium 1. Op de juiste plek**',
      'Elke verwijsbrief wordt gelezen door een gz-psycholoog.',
      '1. Eerst de brief.',
      '2. Dan het gesprek.',
      '**Criterium 2: Hulpvraag en doelen**',
      '**Let op:** de doelen zijn van de cliënt.',
      '',
    ].join('\n\n'),
  );
  assert.equal(
    body,
    [
      '# Norm 1. Kortdurend, generalistisch behandelen',
      '## Plan',
      '### Criterium 1. Op de juiste plek',
      'Elke verwijsbrief wordt gelezen door een gz-psycholoog.',
      '1. Eerst de brief.',
      '2. Dan het gesprek.',
      '### Criterium 2: Hulpvraag en doelen',
      '**Let op:** de doelen zijn van de cliënt.',
      '',
    ].join('\n\n'),
  );
});

test('headings of different levels get one, and those within an answer move along', () => {
  const { body } = arranged(
    '# Zelfevaluatie\n\n## Norm 2a. Reflecteren\n\n### 2a.1 Inzicht in gegevens\n\n#### Recidive\n\nDe recidive is 4%.\n\n' +
      '# Norm 2b. Samenwerken\n\n## 2b.1 Samenwerking\n\n### Huisartsen\n\nWij bellen.\n',
  );
  assert.equal(
    body,
    '# Zelfevaluatie\n\n## Norm 2a. Reflecteren\n\n### 2a.1 Inzicht in gegevens\n\n#### Recidive\n\nDe recidive is 4%.\n\n' +
      '## Norm 2b. Samenwerken\n\n### 2b.1 Samenwerking\n\n#### Huisartsen\n\nWij bellen.\n',
  );
});

test('a criterion that is named by its title gets its number', () => {
  const { title } = editions.find(({ id }) => id === 'kgg-2024')?.norms[0]?.criteria[6] ?? { title: '' };
  const { body } = arranged(`# Norm 1\n\n## ${title}\n\nWij gebruiken apps.\n`);
  assert.equal(body, `# Norm 1\n\n## 1.7 ${title}\n\nWij gebruiken apps.\n`);
});

test('rows of a table, lead-ins and a text that is in order stay as they are', () => {
  for (const markdown of [
    '# Norm 1\n\n| Nr | Criterium | Toelichting |\n| - | - | - |\n| 1.1 | De plek | Wij lezen. |\n| 1.2 | Doelen | Samen. |\n',
    '**Norm 1 - criterium 1:** wij lezen elke brief.\n',
    '# Norm 1\n\n## Plan\n\n### 1.1 Op de juiste plek\n\nWij lezen.\n',
    '# Voorwoord\n\nVan alles.\n\n# Norm 1\n\n## 1.1 De plek\n\nWij lezen.\n\n# Bijlage\n\n## Nog iets\n',
  ]) {
    assert.equal(arranged(markdown).body, markdown);
  }
});

test('the front matter has what the document says', () => {
  const { head } = arranged('# Zelfevaluatie\n\nOrganisatie: Praktijk "Zon" & zee\n\n# Norm 1\n');
  assert.equal(head, 'keurmerk: kgg-2024\norganisatie: "Praktijk \\"Zon\\" & zee"');
});

test('the notes say what was recognised, what was not, and what else there was', () => {
  const { notes } = arranged(
    '# Norm 1\n\n## 1.1 De plek\n\nWij lezen.\n\n## 1.9 Afsluiten\n\nOp tijd.\n\n# Onze eigen gedachten over privacy\n\nVeel.\n',
    { changes: 1, comments: 2, pictures: 3 },
  );
  assert.equal(
    notes,
    [
      '2 van de 30 criteria herkend (Keurmerk Kortdurende Generalistische GGZ 2024).',
      'Bij geen enkel criterium ondergebracht: Onze eigen gedachten over privacy.',
      'Eén bijgehouden wijziging is overgenomen.',
      '2 opmerkingen staan als Markdown-commentaar in de tekst.',
      'Van 3 afbeeldingen staat alleen de naam in de tekst.',
    ].join('\n'),
  );
});

test('an edition is recognised where the document names one, and only one', () => {
  const idIn = (text: string): string | undefined => editionIn(text, editions)?.id;
  assert.equal(idIn('Zelfevaluatie Keurmerk Kortdurende Generalistische GGZ 2024'), 'kgg-2024');
  assert.equal(idIn('# Keurmerk KGG 2024 en het jaarverslag 2023'), 'kgg-2024');
  assert.equal(idIn('keurmerk: kgg-2024'), 'kgg-2024');
  assert.equal(idIn('Jaarverslag 2024. Wij hebben een keurmerk.'), undefined);
  assert.equal(idIn('Het keurmerk. In 2024 hadden wij 80 cliënten.'), undefined);
  assert.equal(idIn('Keurmerk 1998'), undefined);
});

test('an edition that the user names goes before one in the text, and another only where there is none', () => {
  const converted = { markdown: 'Keurmerk 2024\n', pictures: 0, comments: 0, changes: 0 };
  const named = (
    options: { edition: string | undefined; otherwise?: string },
    markdown = converted.markdown,
  ): string =>
    arrange({ ...converted, markdown }, { editions, name: '', ...options }).text.split('\n')[1] ?? '';
  const [other] = editions.filter(({ id }) => id !== 'kgg-2024');
  assert.ok(other);
  assert.equal(named({ edition: other.id }), `keurmerk: ${other.id}`);
  assert.equal(named({ edition: undefined, otherwise: other.id }), 'keurmerk: kgg-2024');
  assert.equal(named({ edition: undefined, otherwise: other.id }, 'Tekst\n'), `keurmerk: ${other.id}`);
});

test('an organisation is recognised only beyond doubt', () => {
  const found: readonly (readonly [string, string | undefined])[] = [
    ['Organisatie: Praktijk De Linde\n', 'Praktijk De Linde'],
    ['**Naam praktijk:** Praktijk De Linde\n', 'Praktijk De Linde'],
    ['| Naam organisatie | Praktijk De Linde |\n', 'Praktijk De Linde'],
    ['# Zelfevaluatie Praktijk De Linde\n', 'Praktijk De Linde'],
    ['# Zelfevaluatie Keurmerk 2024\n', undefined],
    ['Organisatie: [naam invullen]\n', undefined],
    ['Organisatie: wij zijn een kleine praktijk\n', undefined],
    ['Organisatie: Zon\n\nPraktijk: Zee\n', undefined],
    ['De organisatie doet mee: iedereen.\n', undefined],
  ];
  for (const [text, name] of found) assert.equal(organisationIn(text), name, text);
});
