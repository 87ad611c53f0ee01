import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { parseDocument } from '../../core/src/document/document.ts';
import { evaluate, type Evaluation } from '../../core/src/evaluate.ts';
import { createMemo } from '../../core/src/memo.ts';
import type { Edition } from '../../core/src/norm/edition.ts';
import { migrateDocument, type Migration } from '../../core/src/report/migration.ts';
import { wordsOf } from '../../core/src/text/words.ts';
import { editionOf, editions } from '../harness/editions.ts';

const newestFirst = editions.toSorted((a, b) => b.year - a.year);

const judge = (text: string): Evaluation =>
  evaluate(text, { editions: newestFirst, today: '2025-01-15', rethrow: true });

function migrated(text: string, to: string, previous = 'vorig-jaar.md'): Migration {
  const migration = migrateDocument(judge(text), editionOf(to), newestFirst, previous);
  assert.ok(migration);
  return migration;
}

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const documents: readonly string[] = ['examples', 'test/documents', 'test/norm/documents'].flatMap((folder) =>
  readdirSync(new URL(`../../${folder}/`, import.meta.url))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`),
);

/** The words of a text with how often each of them is there. */
function counted(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const plainWords = (text: string): readonly string[] => wordsOf(text).map(({ text: word }) => word);

/** The words of all answers, each answer once, that are not in another text, with how many are lost. */
function lost(evaluation: Evaluation, text: string): readonly string[] {
  const bodies = new Map<number, string>();
  for (const { bound } of evaluation.criteria) {
    for (const { body } of bound.answers) bodies.set(body.start, body.mask);
  }
  const there = counted(plainWords(text));
  return [...counted([...bodies.values()].flatMap(plainWords))].flatMap(([word, count]) =>
    (there.get(word) ?? 0) < count ? [word] : [],
  );
}

suite('no word of an answer is lost', () => {
  for (const path of documents) {
    for (const to of editions) {
      test(`${path} to ${to.id}`, () => {
        const text = read(path);
        const { text: result } = migrated(text, to.id);
        assert.deepEqual(lost(judge(text), result), []);
        assert.deepEqual(lost(judge(result), migrated(result, to.id).text), []);
      });
    }
  }

  const fragments: readonly string[] = [
    '# Norm 1. Kortdurend, generalistisch behandelen',
    'Norm 2a\n=======',
    '## Plan',
    '### 1. De juiste plek',
    '#### 1.3 Behandelduur',
    '**2a.1 Inzicht in gegevens**',
    '1. Eerste punt\n   met een tweede regel van 8,4\n2. Tweede punt',
    '| Nr | Criterium | Antwoord |\n|---|---|---|\n| 2b.1 | Samenwerking | Met de huisarts<br>en het wijkteam |\n| 2b.13 | CQi | 8,4 in 2023 |',
    '- 3.1: wij willen leren over slaap',
    'Gemiddeld 9 sessies, en een rapportcijfer van **8,6** (2023).',
    'Rapportcijfer over 2023: 8,6',
    '> citaat over norm 3',
    '```\n## 1.9 code\n```',
    '<!-- zelfevaluatie-disable-next-line ZE303 -->',
    'Kop eronder\n---',
    '## Iets heel anders',
    'Norm 9 bestaat niet',
    '2b.6 t/m 2b.8: zie https://voorbeeld.nl/pagina',
    '[8,4]: https://voorbeeld.nl',
    '[vernieuwen: 8,2 (2022)] was het cijfer',
    '##### Een diepere kop met 12 minuten',
  ];

  test('whatever a document is made of, and to whatever edition', () => {
    const text = fc
      .array(fc.oneof(fc.constantFrom(...fragments), fc.string({ maxLength: 20 })), { maxLength: 14 })
      .chain((parts) => fc.constantFrom('\n\n', '\n').map((separator) => parts.join(separator)));
    const edition = fc.constantFrom(...editions);
    fc.assert(
      fc.property(text, edition, edition, (body: string, from: Edition, to: Edition) => {
        const whole = `---\nkeurmerk: ${from.id}\n---\n\n${body}\n`;
        const result = migrated(whole, to.id);
        assert.deepEqual(lost(judge(whole), result.text), []);
      }),
      { numRuns: 120 },
    );
  });
});

suite('what was answered stands where its criterion went', () => {
  const text = read('examples/praktijk-de-linde.zelfevaluatie.md');
  const before = judge(text);
  const result = migrated(text, 'kgg-2025');
  const after = judge(result.text);

  test('in the structure of the new edition', () => {
    assert.equal(after.edition?.id, 'kgg-2025');
    assert.deepEqual([result.placed, result.empty, result.unplaced], [30, 0, []]);
    assert.match(
      result.text,
      /^## Norm 2b\. \(Samen\)werken aan toegankelijkheid van zorg en transparant zijn$/m,
    );
    for (const one of before.criteria) {
      const other = after.criteria.find(
        ({ norm, criterion }) => norm === one.norm && criterion === one.criterion,
      );
      const [own] = plainWords(one.bound.answers[0]?.body.mask ?? '');
      assert.ok(own);
      const words = plainWords(other?.bound.answers.map(({ body }) => body.mask).join(' ') ?? '');
      assert.ok(words.includes(own), `${one.norm}.${one.criterion}: ${own}`);
    }
  });

  test('with its figures and periods marked as to be renewed, each of which is reported', () => {
    assert.match(result.text, /\| Bejegening \| \[vernieuwen: 4,7\] \| \[vernieuwen: 4,8\] \|/);
    assert.match(result.text, /duurde gemiddeld \[vernieuwen: 462 minuten\] directe tijd/);
    assert.ok(result.renewed > 30);
    assert.equal([...result.text.matchAll(/\[vernieuwen: /g)].length, result.renewed);
    const reported = after.findings.filter(({ code }) => code === 'ZE302');
    assert.equal(reported.length, result.renewed);
  });

  test('and carrying it over once more changes no mark', () => {
    const again = migrated(result.text, 'kgg-2025');
    assert.equal(again.renewed, 0);
    assert.equal(again.text.replace(/^vorige: .*$/m, ''), result.text.replace(/^vorige: .*$/m, ''));
  });
});

suite('from 2022 on', () => {
  const text = read('test/norm/documents/vlierhof-2022.md');
  const { text: result, unplaced, placed, empty } = migrated(text, 'kgg-2024');
  const after = judge(result);
  const answer = (norm: string, criterion: number): string =>
    after.criteria
      .find((one) => one.norm === norm && one.criterion === criterion)
      ?.bound.answers.map(({ body }) => body.text)
      .join('\n') ?? '';

  test('answers move by the mapping of the editions', () => {
    assert.match(answer('1', 3), /800 minuten genoeg/);
    assert.match(answer('1', 5), /adviesgesprek/);
    assert.match(answer('2b', 4), /Winterswijk/);
    assert.match(answer('2b', 6), /contact/);
    assert.match(answer('2a', 4), /secretariaat/);
    assert.match(answer('3', 1), /eHealth in de wachttijd/);
    assert.match(answer('3', 2), /ploegendienst/);
  });

  test('several answers that come together each keep the name that they had', () => {
    const own = answer('2a', 1);
    assert.match(own, /\*\*Uit 4\.\? Reflectie op gegevens\*\*\n\nTwee keer per jaar/);
    assert.match(own, /\*\*Uit 4\.4 Behandelingen van hooguit twee gesprekken\*\*\n\nVan de 120/);
    assert.match(own, /\*\*Uit 4\.5 Bewust van de behandeltijd\*\*\n\nElk kwartaal/);
  });

  test('what has no place is kept under a heading of its own', () => {
    assert.deepEqual(unplaced, ['8. Privacy']);
    assert.match(
      result,
      /\n## Nog te plaatsen uit de vorige zelfevaluatie\n\n### Was: 8\. Privacy\n\nOns privacyreglement/,
    );
    assert.deepEqual([placed, empty], [17, 15]);
  });

  test('what nothing is known of has places to fill in', () => {
    assert.match(answer('1', 8), /\[invullen: meetinstrument\]/);
  });

  test('an edition that leaves criteria out keeps their answers', () => {
    const dossier =
      '---\nkeurmerk: 2021\n---\n\n## Norm 2\n\n### Inzage in eigen dossier\n\nVia het portaal leest iedereen mee.\n';
    const later = migrated(dossier, 'kgg-2025');
    assert.match(
      later.text,
      /### Was: 2\.\? Inzage in eigen dossier\n\nVia het portaal leest iedereen mee\.\n$/,
    );
    assert.equal(later.empty, 30);
  });
});

suite('front matter', () => {
  const heading = (front: string): string =>
    migrated(`${front}## Norm 1\n\n### 1.1\n\nTekst.\n`, 'kgg-2025').text;
  const blockOf = (front: string): string => heading(front).split('\n\n')[0] ?? '';
  const cases: readonly (readonly [what: string, before: string, after: string])[] = [
    ['is made where there is none', '', '---\nkeurmerk: kgg-2025\nvorige: vorig-jaar.md\n---'],
    [
      'keeps what the writer has in it',
      '---\nkeurmerk: 2024\norganisatie: "De Linde"\ntags: [a, b]\n---\n\n',
      '---\nkeurmerk: kgg-2025\norganisatie: "De Linde"\ntags: [a, b]\nvorige: vorig-jaar.md\n---',
    ],
    [
      'no longer counts last year’s date as today',
      '---\nkeurmerk: 2024\npeildatum: 2024-03-01\nvorige: ouder.md\n---\n\n',
      '---\nkeurmerk: kgg-2025\n# peildatum: 2024-03-01\nvorige: vorig-jaar.md\n---',
    ],
    [
      'is kept in comments where it cannot be read',
      '---\nkeurmerk: 2024: ja\norganisatie: De Linde\n---\n\n',
      '---\nkeurmerk: kgg-2025\n# keurmerk: 2024: ja\n# organisatie: De Linde\nvorige: vorig-jaar.md\n---',
    ],
  ];
  for (const [what, before, after] of cases) {
    test(what, () => assert.equal(blockOf(before), after));
  }

  test('has a path with other signs in quotes', () => {
    const { text } = migrated('## Norm 1\n', 'kgg-2025', '../2024/De Linde: eind.md');
    assert.match(text, /^vorige: "..\/2024\/De Linde: eind\.md"$/m);
    assert.equal(
      parseDocument(text, createMemo()).frontMatter?.fields.vorige?.value,
      '../2024/De Linde: eind.md',
    );
  });
});

suite('the form of an answer', () => {
  const answerOf = (body: string): string => {
    const { text } = migrated(`---\nkeurmerk: 2024\n---\n\n${body}`, 'kgg-2025');
    const [, after = ''] = text.split('#### 2b.13 Cliëntervaringen op de website\n\n');
    return after.split('\n\n## ')[0] ?? '';
  };

  test('a figure with its period gets one mark', () => {
    assert.equal(
      answerOf('## Norm 2b\n\n### 13. Cliëntervaringen\n\nOns CQi-rapportcijfer is 8,4 (2023).\n'),
      'Ons CQi-rapportcijfer is [vernieuwen: 8,4 (2023)].',
    );
  });

  test('a mark never turns into a link', () => {
    const text = answerOf(
      '## Norm 2b\n\n### 13. Cliëntervaringen\n\nRapportcijfer CQi 2023: 8,4(gemiddeld)\n',
    );
    assert.match(text, /\[vernieuwen: 8,4\] \(gemiddeld\)/);
  });

  test('headings within an answer go below its own heading', () => {
    assert.equal(
      answerOf(
        '# 2b.13 Cliëntervaringen\n\nToelichting\n-----------\n\nUitleg.\n\n### Dieper ###\n\nMeer.\n',
      ),
      '##### Toelichting\n\nUitleg.\n\n###### Dieper\n\nMeer.',
    );
  });

  test('a table row becomes text, its cells apart and its breaks as paragraphs', () => {
    assert.equal(
      answerOf(
        '## Norm 2b\n\n| Nr | Criterium | Antwoord | Bewijs |\n|---|---|---|---|\n| 2b.6 | Bereikbaarheid | Zie de site. | a |\n| 2b.13 | Cliëntervaringen | Op de site.<br>Met uitleg \\| en meer. | bijlage 3 |\n',
      ),
      'Op de site.\n\nMet uitleg | en meer.\n\nbijlage 3',
    );
  });

  test('a list item becomes text without the indent of the list', () => {
    assert.equal(
      answerOf(
        '## Norm 2b\n\n12. **eHealth-aanbod.** Op de site.\n13. **Cliëntervaringen.** Op de site.\n\n    - een\n    - twee\n',
      ),
      'Op de site.\n\n- een\n- twee',
    );
  });

  test('a heading of the writer’s own stays', () => {
    assert.equal(
      answerOf('## Norm 2b\n\n### 2b.13 Waar wij trots op zijn\n\nOp de site.\n'),
      '**Waar wij trots op zijn**\n\nOp de site.',
    );
  });

  test('one text for several criteria stays one text', () => {
    const { text } = migrated(
      '---\nkeurmerk: 2024\n---\n\n## Norm 2b\n\n### Criterium 6 t/m 8\n\nAlles staat op https://voorbeeld.nl/over-ons.\n',
      'kgg-2025',
    );
    assert.match(text, /#### Norm 2b, criterium 6, 7 en 8\n\nAlles staat op/);
    const after = judge(text);
    for (const number of [6, 7, 8]) {
      const found = after.criteria.find(({ norm, criterion }) => norm === '2b' && criterion === number);
      assert.equal(found?.bound.answers.length, 1, `2b.${number}`);
    }
  });

  test('lettered parts of one answer stay together', () => {
    assert.equal(
      answerOf('## Norm 2b\n\n### 13a\n\nEerste deel.\n\n### 13b\n\nTweede deel.\n'),
      'Eerste deel.\n\nTweede deel.',
    );
  });

  test('line ends stay those of the document', () => {
    const { text } = migrated(
      '---\r\nkeurmerk: 2024\r\n---\r\n\r\n## Norm 3\r\n\r\n**Vooraf** iets.\r\n\r\n### 3.1 Leerwensen\r\n\r\nOver slaap.\r\n',
      'kgg-2025',
    );
    assert.doesNotMatch(text, /[^\r]\n/);
    assert.match(text, /\r\n\r\n\*\*Vooraf\*\* iets\.\r\n\r\n### Plan\r\n/);
  });

  test('what stands below the heading of a norm goes along with it', () => {
    const { text } = migrated(
      '---\nkeurmerk: 2024\n---\n\n# Titel\n\nVooraf.\n\n## Norm 3. Kennis delen\n\nWij delen graag.\n\n### 3.1 Leerwensen\n\nOver slaap.\n',
      'kgg-2025',
    );
    assert.match(text, /---\n\n# Titel\n\nVooraf\.\n\n## Norm 1/);
    assert.match(text, /## Norm 3\. Kennis delen\n\nWij delen graag\.\n\n### Plan/);
  });
});

test('a document of an unknown edition is not carried over', () => {
  const evaluation = judge('---\nkeurmerk: 1999\n---\n');
  assert.equal(migrateDocument(evaluation, editionOf('kgg-2025'), newestFirst, 'x.md'), undefined);
});
