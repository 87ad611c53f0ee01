import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtinEditions, evaluate, plainAnswer, plainText, trustEdition } from '#core';

const cases: readonly (readonly [what: string, markdown: string, expected: string])[] = [
  ['marks', 'Wij **meten** elk *jaar* met `CQi`.', 'Wij meten elk jaar met CQi.'],
  [
    'lines of one paragraph',
    'Een zin\r\nop twee regels.\n\nEn een tweede.',
    'Een zin op twee regels.\n\nEn een tweede.',
  ],
  [
    'a link',
    'Zie [onze site](https://linde.nl/x) en <https://linde.nl>.',
    'Zie onze site (https://linde.nl/x) en https://linde.nl.',
  ],
  ['an address for mail', 'Mail <info@linde.nl>.', 'Mail info@linde.nl.'],
  ['lists', '- een\n- twee\n  - diep\n\n3. drie\n4. vier', '- een\n- twee\n  - diep\n\n3. drie\n4. vier'],
  [
    'a table',
    '| Schaal | 2024 |\n| --- | --- |\n| **Bejegening** | 3,8 |',
    'Schaal | 2024\nBejegening | 3,8',
  ],
  [
    'comments and line ends of HTML',
    '<!-- zelfevaluatie-disable-next-line ZE303 -->\n\nEen<br>twee <b>drie</b>.',
    'Een\ntwee drie.',
  ],
  ['a quote and a heading', '##### Toelichting\n\n> Zo doen\n> wij het.', 'Toelichting\n\nZo doen wij het.'],
  ['a note', 'Gemeten[^1].\n\n[^1]: In *2024*.', 'Gemeten [1].\n\n[1] In 2024.'],
  ['a picture', '![Grafiek van de scores](a.png)', 'Grafiek van de scores'],
  ['nothing', ' \n<!-- leeg -->\n', ''],
  ['what is struck out', 'Gemiddeld ~~15 **keer**~~ 9 sessies<del>, en meer</del>.', 'Gemiddeld 9 sessies.'],
  [
    'blocks of HTML',
    '<p>Iedere cli&euml;nt <b>krijgt</b><br>een plan.</p>\n<ul><li>een</li></ul>\n<table><tr><td>Bejegening<td>4,6</table>',
    'Iedere cliënt krijgt\neen plan.\n\n- een\n\nBejegening | 4,6',
  ],
  [
    'a grid',
    'Zie:\n\n+-----+------+\n| Een | **a** |\n| kop | b    |\n+=====+======+\n| x   | 4,6  |\n+-----+------+\n\nNa.',
    'Zie:\n\nEen kop | a b\nx | 4,6\n\nNa.',
  ],
  ['signs that Markdown escapes', '5 \\* 3 &lt; 16', '5 * 3 < 16'],
];

for (const [what, markdown, expected] of cases) {
  test(`plain text of ${what}`, () => assert.equal(plainText(markdown), expected));
}

test('an answer is its text without the heading, with all its places', () => {
  const text =
    '---\nkeurmerk: kgg-2024\n---\n\n# Norm 1\n\n## 1.3 Titel\n\nWij **doen** het.\n\n## 1.4 Iets anders\n\nNiet dit.\n\n## 1.3 Nog iets\n\nEn meer.\n';
  const { criteria } = evaluate(text, {
    editions: builtinEditions.map(trustEdition),
    today: '2024-11-01',
    rethrow: true,
  });
  const found = criteria.find(({ norm, criterion }) => norm === '1' && criterion === 3);
  assert.ok(found);
  assert.equal(plainAnswer(found), 'Wij doen het.\n\nEn meer.');
});
