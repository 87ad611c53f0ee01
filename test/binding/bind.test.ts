import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseDocument } from '../../core/src/document/document.ts';
import { createMemo } from '../../core/src/memo.ts';
import { bind } from '../../core/src/binding/bind.ts';
import { editionOf } from '../harness/editions.ts';

/*
 * Every answer in these documents holds a mark such as "@2a.1" for each criterion that a reader would say it
 * answers. A document is bound right when each criterion's answers hold its own mark and no other criterion's.
 */
const edition = editionOf('kgg-2024');
const mark = /@\d[a-z]?\.\d{1,2}/g;

function marksIn(text: string): readonly string[] {
  return [...text.matchAll(mark)].map((found) => found[0].slice(1));
}

/** For each criterion that was bound, the marks in its answers; and the names of what was not bound. */
function bound(text: string) {
  const result = bind(parseDocument(text, createMemo()), edition, createMemo());
  const found: Record<string, readonly string[]> = {};
  for (const norm of result.norms) {
    for (const { criterion, answers } of norm.phases.flatMap((phase) => phase.criteria)) {
      const marks = answers.flatMap((answer) => marksIn(text.slice(answer.label.start, answer.range.end)));
      if (answers.length > 0) found[`${norm.norm.id}.${criterion.number}`] = [...new Set(marks)];
    }
  }
  return { found, unmatched: result.unmatched.map(({ reason, name }) => `${reason}: ${name}`) };
}

/** What the marks of a text ask for: each criterion with its own mark, and those it shares an answer with. */
function expectBound(text: string, shared: Readonly<Record<string, readonly string[]>> = {}): void {
  const expected = Object.fromEntries(marksIn(text).map((each) => [each, shared[each] ?? [each]]));
  assert.deepEqual(bound(text).found, expected);
}

const shapes: Readonly<Record<string, string>> = {
  'an appendix that an answer refers to, whatever its headings': `# Norm 2a

## Criterium 1

Zie bijlage A. @2a.1

## Criterium 2

Meer cliënten de CQi laten invullen. @2a.2

# Bijlage A: cijfers 2023

## Cliëntervaringen

8,0 @2a.1

## Wachttijd

4 weken @2a.1

# Norm 3

## Criterium 3

Maandelijks. @3.3
`,

  'letters that start again in each phase': `NORM 1 KORTDUREND, GENERALISTISCH BEHANDELEN

DO

a. Breder kijken dan het etiket
Wij kijken naar de samenhang van klachten. @1.6

b. Online
Modules staan klaar, ook na afloop. @1.7

CHECK

a. Terugkijken
Elke vijf gesprekken. @1.8
`,

  'letters below criteria number their parts': `# Norm 2a

Criterium 1 Inzicht in gegevens

a. Cliëntervaringen
Bejegening 4,8. @2a.1

b. Recidive
4%. @2a.1

Criterium 3 Verbeteringen
a. Het formulier is aangepast. @2a.3
b. Het panel is gestart. @2a.3
`,

  'norm, phase and numbered criterion': `# Norm 1. Kortdurend, generalistisch behandelen
_Cliëntbelofte: wij doen het samen._

## Plan

### 1. Juiste plek

Wij kijken naar de hulpvraag. @1.1

### Criterium 2

Samen met de cliënt. @1.2

## Act

### 9. Tijdig afsluiten

Op tijd. @1.9

# Norm 3 – Kennis delen

## Plan

### 1) Leren

Van anderen. @3.1
`,
  'plain lines, the next norm glued to the block before': `Norm 1 - Kortdurend, generalistisch behandelen
"Wij zorgen samen voor een goed plan."

Criterium 1: juiste plek
Wij kijken naar de hulpvraag. @1.1
Criterium 2
Samen met de cliënt. @1.2
Norm 2b - Samenwerken en transparant zijn
Criterium 4: groepsbehandeling
Wij overwegen het elk jaar. @2b.4
`,
  'codes in varied spellings, out of order': `**Norm 2a - criterium 1 (cliëntervaringen)** CQi 8,4. @2a.1

Ad 3. Wij hebben de folder herschreven. @2a.3

Ad 2: Komend jaar willen wij meer. @2a.2

2.b.13 - zie https://www.praktijk.example/ervaringen @2b.13

**2B.2 Wachttijd:** zes weken. @2b.2

2b-6 staat op de site. @2b.6
`,
  'a wide table': `| Nr | Criterium | Toelichting | Bewijs |
|---|---|---|---|
| 2a.1 | Inzicht in gegevens | CQi: bej. 4,8 <br> recidive 2,5% @2a.1 | dashboard 2024 |
| 2a.2 | Doelstelling | **Doel 2025:** SB naar 4,8 @2a.2 | – |
| 2b.4 | Groepen | Overwogen. @2b.4 | |
`,
  'a table with the norm in a column of its own': `| Norm | Criterium | Antwoord |
|---|---|---|
| 1 | 3 | Twaalf sessies. @1.3 |
| 2a | 4 | Iedereen doet mee. @2a.4 |
| 3 | 2 | Wij delen dit. @3.2 |
`,
  'a table below a norm, by number and title': `# Norm 3. Kennis delen

| | Onderwerp | Uitwerking |
|---|---|---|
| 1 | Waarover wij willen leren | Groepen. @3.1 |
| 2 | Waarover wij kennis willen delen | eHealth. @3.2 |
`,
  'numbered list items that run on over phases': `# Norm 1

## Plan

1. Wij kijken of iemand hier goed zit. @1.1
2. Wij formuleren samen doelen. @1.2
3. Wij zeggen hoe lang het duurt. @1.3
4. Wij vertellen wat wij verwachten. @1.4
5. Wij kiezen samen een methode. @1.5

## Do

6. Wij behandelen breed. @1.6
7. Wij geven apps mee. @1.7
`,
  'list items that restart below each phase': `# Norm 1

## Plan

1. Wij kijken of iemand hier goed zit. @1.1
1. Wij formuleren samen doelen. @1.2
1. Wij zeggen hoe lang het duurt. @1.3
1. Wij vertellen wat wij verwachten. @1.4
1. Wij kiezen samen een methode. @1.5

## Do

1. Wij behandelen breed. @1.6
2. Wij geven apps mee. @1.7
`,
  'titles without numbers': `# Samenwerken en transparant zijn

## Wachttijd

Zes weken. @2b.2

## Groepsbehandelingen

Overwogen. @2b.4

## Exclusiecriteria

Op de site. @2b.8
`,
  'a list and headings within an answer': `# Norm 1

## 1. Juiste plek

Wij gaan na: @1.1

1. past de vraag in de GGZ;
2. past de vraag bij ons;
3. is er een andere plek. @1.1

### Screening

Per telefoon. @1.1

## 2. Hulpvraag en doelen

Samen. @1.2
`,
  'the question repeated above the answer': `# Norm 2b

## Criterium 2

**Hoe houdt u de wachttijd zo kort mogelijk?**

Wij plannen ruim. @2b.2

## Criterium 5

_Hoe zorgt u dat behandelaren digitaal vaardig zijn?_

Met scholing. @2b.5
`,
  'phases as bold lead-ins with the criterion behind': `## Norm 1

**Do** Criterium 6: wij behandelen breed. @1.6

Criterium 7: wij geven apps mee. @1.7

**Check** Wij evalueren elke vijf sessies met de ORS. @1.8
`,
  'numbered titles in a list, the answer on the next line': `Norm 3 – Kennis delen

Plan
1. Onderwerpen waarover wij willen leren
Van anderen leren wij graag over groepen. @3.1
2.	Onderwerpen waarop wij expertise willen delen
Wij helpen anderen met screening. @3.2

Do
3) Structureel kennis delen
Elke maand. @3.3
`,
  'other levels, capitals and dashes': `###### NORM 2A — REFLECTEREN

#### CRITERIUM 4 — DE HELE ORGANISATIE

Iedereen. @2a.4

#### criterium 2

Doelen. @2a.2
`,
  'text that speaks of norms and criteria': `# Norm 1

## 3. Afgebakende behandeling

Norm 3 vraagt dat wij kennis delen; criterium 4 gaat over eigen inzet. @1.3
12 sessies zijn gebruikelijk. @1.3
Norm 2a en 2b komen later. @1.3

## 4. Eigen inzet

Huiswerk. @1.4
`,
  'a table of figures within an answer': `# Norm 2a

## 1. Gegevens

| | 2023 | 2024 |
|---|---|---|
| 1 Bejegening | 4,7 | 4,8 |
| 2 Samen beslissen | 4,4 | 4,5 |

Zie boven. @2a.1

## 2. Doelen

Meer. @2a.2
`,
};

for (const [name, text] of Object.entries(shapes)) {
  test(`binds ${name}`, () => {
    expectBound(text);
    expectBound(text.replace(/\n/g, '\r\n'));
  });
}

test('text behind a title on the same line is the answer', () => {
  const text =
    '# Norm 2b\n\n6. Bereikbaarheid – op onze site @2b.6\n7. Behandelaren en teams: zie de site @2b.7\n';
  const { norms } = bind(parseDocument(text, createMemo()), edition, createMemo());
  const bodies = norms
    .flatMap((norm) => norm.phases.flatMap((phase) => phase.criteria.flatMap((one) => one.answers)))
    .map((answer) => answer.body.text.trim());
  assert.deepEqual(bodies, ['op onze site @2b.6', 'zie de site @2b.7']);
});

test('one answer for several criteria goes to each of them', () => {
  const both = ['3.1', '3.2'];
  expectBound('Norm 3, lid 1 en 2: samen beantwoord. @3.1 @3.2\n', { '3.1': both, '3.2': both });
  const site = ['2b.6', '2b.7', '2b.8'];
  const table =
    '| Nr | Antwoord |\n|---|---|\n| 2b.5 | Scholing. @2b.5 |\n| 2b.6 t/m 2b.8 | Site. @2b.6 @2b.7 @2b.8 |\n';
  expectBound(table, { '2b.6': site, '2b.7': site, '2b.8': site });
});

test('a heading can name several criteria with their norm', () => {
  const both = ['3.1', '3.2'];
  for (const label of ['3.1 en 3.2', '3.1, 3.2', '3.1 t/m 3.2', '3.1–3.2', '3.1 & 3.2 –', '3.1/3.2:']) {
    const heading = `### ${label} Leren en delen\n\nSamen. @3.1 @3.2\n`;
    expectBound(heading, { '3.1': both, '3.2': both });
  }
  const three = ['1.1', '1.2', '1.3'];
  const text = '**1.1, 1.2 en 1.3:** samen. @1.1 @1.2 @1.3\n';
  expectBound(text, { '1.1': three, '1.2': three, '1.3': three });
});

test('what follows a criterion and is none of its norm is left alone', () => {
  expectBound('### 3.1 en 2b.2 samen\n\nAlleen het eerste. @3.1\n');
  expectBound('### 2a.1 en 2b.3 samen\n\nAlleen het eerste. @2a.1\n');
  expectBound('# Norm 3\n\n### 1. Leren, 2.5 dag per jaar\n\nIn groepen. @3.1\n');
  expectBound('### 3.1 – 2.5 dag per jaar leren\n\nIn groepen. @3.1\n');
});

test('the last cell of a row is the answer, also where it has the words of the title', () => {
  const text =
    '# Norm 2b\n\n| nr | antwoord |\n|---|---|\n| 2b.2 | Onze wachttijd staat elders. |\n| 2b.13 | Cliëntervaringen. |\n';
  const [norm] = bind(parseDocument(text, createMemo()), edition, createMemo()).norms.filter(
    (one) => one.norm.id === '2b',
  );
  const answers = norm?.phases.flatMap(({ criteria }) => criteria.flatMap((one) => one.answers)) ?? [];
  assert.deepEqual(
    answers.map(({ body }) => body.mask.replace(/[ |]*$/, '')),
    ['Onze wachttijd staat elders.', 'Cliëntervaringen.'],
  );
});

test('several answers for one criterion are all bound to it', () => {
  const text =
    '# Norm 2a\n\n**1a Cliëntervaringen:** goed. @2a.1\n\n**1b Behandeleffecten:** groot. @2a.1\n\n' +
    '## 2. Doelen\n\nMeer. @2a.2\n\n## 1. Gegevens, vervolg\n\nNog meer. @2a.1\n';
  expectBound(text);
  const [norm] = bind(parseDocument(text, createMemo()), edition, createMemo()).norms.filter(
    (one) => one.norm.id === '2a',
  );
  const answers = norm?.phases
    .flatMap((phase) => phase.criteria)
    .find((one) => one.criterion.number === 1)?.answers;
  assert.deepEqual(
    answers?.map((answer) => answer.part),
    ['a', 'b', undefined],
  );
});

test('names what the edition does not have, and headings that name nothing', () => {
  const text =
    '# Norm 4\n\n## 1. Iets\n\nTekst.\n\n# Norm 2a\n\n## 5. Overig\n\nTekst.\n\n## Privacy\n\nTekst.\n\n## 2. Doelen\n\nMeer. @2a.2\n';
  const { found, unmatched } = bound(text);
  assert.deepEqual(found, { '2a.2': ['2a.2'] });
  assert.deepEqual(unmatched, [
    'unknown-norm: 4',
    'unrecognised: 1. Iets',
    'unknown-criterion: 5.',
    'unrecognised: Privacy',
  ]);
});

test('a title, an introduction and an appendix belong to no norm', () => {
  const text =
    '# Zelfevaluatie Praktijk De Linde 2024\n\n## 1. Inleiding\n\nWelkom.\n\n# Norm 3\n\n## 3. Delen\n\nMaandelijks. @3.3\n\n# Bijlage 1\n\nTabellen.\n';
  assert.deepEqual(bound(text).found, { '3.3': ['3.3'] });
});

const criteria = edition.norms.flatMap((norm) => norm.criteria.map((criterion) => ({ norm, criterion })));

/** Ways to write the label of a criterion within its norm; `t` is its title. */
const within = fc.constantFrom(
  (n: number, t: string) => `${n}. ${t}`,
  (n: number, t: string) => `${n}) ${t}`,
  (n: number, t: string) => `Criterium ${n} – ${t}`,
  (n: number) => `Criterium ${n}`,
  (n: number, t: string) => `CRITERIUM ${n}: ${t.toUpperCase()}`,
  (n: number, t: string) => `${n} - ${t}`,
  (n: number, t: string) => `Ad ${n}. ${t}`,
);
/** Ways to write it with its norm. */
const complete = fc.constantFrom(
  (id: string, n: number, t: string) => `${id}.${n} ${t}`,
  (id: string, n: number) => `Norm ${id}, criterium ${n}`,
  (id: string, n: number, t: string) => `Norm ${id.toUpperCase()} – criterium ${n} (${t})`,
  (id: string, n: number, t: string) => `norm  ${id} lid ${n}: ${t}`,
);
const normLabel = fc.constantFrom(
  (id: string, t: string) => `Norm ${id}. ${t}`,
  (id: string) => `NORM ${id.toUpperCase()}`,
  (id: string, t: string) => `norm ${id} — ${t}`,
);

test('order, level, numbering style, dashes, case and spaces do not change what an answer is bound to', () => {
  const shuffled = fc.shuffledSubarray([...criteria], { minLength: 3 });
  const level = fc.integer({ min: 1, max: 5 });
  fc.assert(
    fc.property(shuffled, complete, level, (some, write, depth) => {
      const text = some
        .map(({ norm, criterion }) => {
          const label = write(norm.id, criterion.number, criterion.title);
          return `${'#'.repeat(depth)} ${label}\n\nZo doen wij dat hier. @${norm.id}.${criterion.number}\n`;
        })
        .join('\n');
      expectBound(text);
    }),
    { numRuns: 150 },
  );
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...edition.norms], { minLength: 1 }),
      normLabel,
      within,
      level,
      fc.array(fc.nat(), { minLength: 30, maxLength: 30 }),
      (norms, writeNorm, write, depth, random) => {
        const text = norms
          .map((norm) => {
            const order = norm.criteria.map((criterion, index) => ({ criterion, at: random[index] ?? 0 }));
            const answers = order
              .toSorted((a, b) => a.at - b.at)
              .map(({ criterion: { number, title } }) => {
                return `${'#'.repeat(depth + 1)} ${write(number, title)}\n\nZo doen wij dat hier. @${norm.id}.${number}\n`;
              });
            return `${'#'.repeat(depth)} ${writeNorm(norm.id, norm.title)}\n\n${answers.join('\n')}`;
          })
          .join('\n');
        expectBound(text);
      },
    ),
    { numRuns: 150 },
  );
});

test('binding never throws, and every answer lies in the document', () => {
  const piece = fc.constantFrom(
    '# Norm 1',
    '## 1. Juiste plek',
    'Ad 3.',
    '1. een',
    '| 2a.1 | x |',
    '|---|---|',
    '\n',
    '**Plan**',
    'tekst',
    '```',
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 25 }),
      (pieces) => {
        const text = pieces.join('\n');
        for (const norm of bind(parseDocument(text, createMemo()), edition, createMemo()).norms) {
          for (const answer of norm.phases.flatMap((phase) => phase.criteria.flatMap((one) => one.answers))) {
            assert.ok(answer.label.start <= answer.label.end && answer.label.end <= answer.range.end);
            assert.equal(
              answer.body.text,
              text.slice(answer.body.start, answer.body.start + answer.body.text.length),
            );
          }
        }
      },
    ),
    { numRuns: 500 },
  );
});
