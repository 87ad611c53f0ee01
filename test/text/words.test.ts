import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileTerms, findTerm, findTerms } from '../../core/src/text/terms.ts';
import { similarity, stemOf, wordsOf } from '../../core/src/text/words.ts';

const texts = (text: string): readonly string[] => wordsOf(text).map((word) => word.text);

test('words are folded and keep their place', () => {
  assert.deepEqual(texts('E-health, OQ-45 en foto’s van cliënten'), [
    'ehealth',
    'oq45',
    'en',
    'fotos',
    'van',
    'clienten',
  ]);
  const [, second] = wordsOf('De cliënt');
  assert.deepEqual(second, { text: 'client', start: 3, end: 9 });
});

test('a hyphen between two numbers separates', () => {
  assert.deepEqual(texts('2023-2024 en 4,8'), ['2023', '2024', 'en', '4', '8']);
});

test('inflections of a word have one stem', () => {
  for (const family of [
    ['behandelt', 'behandelen', 'behandelingen'],
    ['evalueert', 'evalueren'],
    ['resultaat', 'resultaten'],
    ['cliënt', 'cliënten'],
  ]) {
    assert.equal(new Set(family.flatMap(texts).map(stemOf)).size, 1, family.join(', '));
  }
});

test('similarity is 1 for the same words, 0 for none in common', () => {
  assert.equal(similarity('Tijdig afsluiten', 'het tijdig afsluiten'), 1);
  assert.equal(similarity('Tijdig afsluiten', 'samenwerking'), 0);
  assert.equal(similarity('', 'samenwerking'), 0);
});

test('terms match words, open ends and phrases', () => {
  const terms = compileTerms(['huisarts*', '*wachttijd', '*domein*', 'e-health', 'n.v.t.', 'sociale kaart']);
  const found = (text: string): readonly string[] =>
    findTerms(terms, wordsOf(text)).map((match) => match.term);
  assert.deepEqual(found('Huisartsen en de aanmeldwachttijd'), ['huisarts*', '*wachttijd']);
  assert.deepEqual(found('sociaaldomeinteam, eHealth, N.V.T.'), ['*domein*', 'e-health', 'n.v.t.']);
  assert.deepEqual(found('de sociale  kaart'), ['sociale kaart']);
  assert.deepEqual(found('wachttijden, sociale'), []);
});

test('a term without letters finds nothing', () => {
  assert.equal(findTerm(compileTerms(['*', '--']), wordsOf('alles')), undefined);
});
