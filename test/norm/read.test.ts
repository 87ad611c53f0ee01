import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { en } from '../../core/src/messages/en.ts';
import { nl } from '../../core/src/messages/nl.ts';
import { locales, type MessageKey, render } from '../../core/src/messages/render.ts';
import { readEditions } from '../../core/src/norm/read.ts';
import { editionOf } from '../harness/editions.ts';
import { broken, spoilt, whole } from './broken.ts';

const known = [editionOf('kgg-2024')];

/** The problems of one norm file: the words they are about, their kind and their Dutch message. */
function problemsOf(text: string): readonly (readonly [words: string, kind: string, message: string])[] {
  const [result] = readEditions([text], known);
  assert.ok(result);
  if ('edition' in result) return [];
  return result.problems.map(({ range, kind, path, detail }) => [
    text.slice(range.start, range.end),
    kind,
    render('nl', `edition.${kind}`, { path, ...detail }),
  ]);
}

const yaml = `id: school-2026
year: 2026
title: Zelfevaluatie van de school
status: complete
sources:
  - id: gids
    title: Schoolgids
norms:
  - id: "1"
    title: Lesgeven
    description: Leerlingen leren wat zij kunnen.
    source: gids
    criteria:
      - number: 1
        phase: plan
        title: Doelen van de les
        description: Hoe de leraar de doelen van een les kiest.
        asks:
          - kind: explanation
            minimumWords: 10
`;

suite('readEditions', () => {
  test('reads YAML and JSON alike', () => {
    const [fromYaml] = readEditions([yaml]);
    assert.ok(fromYaml && 'edition' in fromYaml);
    const json = JSON.stringify(fromYaml.edition, null, '\t');
    assert.deepEqual(readEditions([json]), [fromYaml]);
  });

  test('reads files that extend each other or a known edition', () => {
    const results = readEditions(
      ['id: b\nyear: 2030\nextends: a\n', 'id: a\nyear: 2029\nextends: kgg-2024\n'],
      known,
    );
    for (const result of results) {
      assert.ok('edition' in result);
      assert.deepEqual(result.edition.norms, known[0]?.norms);
    }
  });

  const places: readonly (readonly [what: string, from: string, to: string, words: string, kind: string])[] =
    [
      ['a wrong value', 'phase: plan', 'phase: later', 'later', 'unknown-value'],
      ['a wrong type', 'year: 2026', 'year: dit jaar', 'dit jaar', 'wrong-type'],
      ['a number as text', 'id: "1"', 'id: 1', '1', 'wrong-type'],
      [
        'an unknown field',
        '    title: Lesgeven',
        '    titel: Lesgeven\n    title: Les',
        'titel',
        'unknown-key',
      ],
      ['a missing field in a list', '    title: Lesgeven\n', '', 'id', 'missing-key'],
      ['a missing field at the top', 'year: 2026\n', '', 'id: school-2026', 'missing-key'],
      ['an unknown source', '    source: gids', '    source: krant', 'krant', 'unknown-source'],
      [
        'a list that is none',
        'sources:\n  - id: gids\n    title: Schoolgids',
        'sources: gids',
        'gids',
        'wrong-type',
      ],
      [
        'a list of blocks that is too short',
        '          - kind: explanation\n            minimumWords: 10',
        '          []',
        'asks',
        'too-few',
      ],
      ['a colon in a text', 'title: Lesgeven', 'title: Norm 1: lesgeven', 'Norm', 'syntax'],
      ['a tab', '    title: Lesgeven', '\ttitle: Lesgeven', '\t', 'syntax'],
      ['a field twice', 'year: 2026', 'year: 2026\nyear: 2027', 'year', 'syntax'],
      ['a reference', 'title: Schoolgids', 'title: &gids Schoolgids\nnotes: *gids', '*gids', 'syntax'],
    ];
  for (const [what, from, to, words, kind] of places) {
    test(`${what}: ${kind} at “${words}”`, () => {
      assert.ok(yaml.includes(from), from);
      const [first] = problemsOf(yaml.replace(from, to));
      assert.equal(first?.[1], kind, first?.[2]);
      assert.ok(first?.[0].startsWith(words), first?.[0]);
    });
  }

  test('says in Dutch what is wrong with the form', () => {
    assert.match(problemsOf('{"id": "a" "year": 2026}')[0]?.[2] ?? '', /ontbreekt een komma/);
    assert.match(problemsOf('title: Norm 1: lesgeven')[0]?.[2] ?? '', /tussen aanhalingstekens/);
  });

  test('refuses what is too large or too deep, at once', () => {
    assert.deepEqual(problemsOf(`title: ${'x'.repeat(500_000)}`)[0]?.[1], 'file-too-large');
    assert.deepEqual(problemsOf(`a: ${'['.repeat(30)}${']'.repeat(30)}`)[0]?.[1], 'too-deep');
    for (const opening of ['[', '- ', '{a: ']) {
      assert.deepEqual(problemsOf(opening.repeat(20_000))[0]?.[1], 'too-deep', opening);
    }
  });

  for (const text of ['', '# alleen commentaar', 'gewone tekst', '- een\n- twee', 'null', '7']) {
    test(`“${text}” is no edition`, () => {
      assert.deepEqual(
        problemsOf(text).map(([, kind]) => kind),
        ['not-an-object'],
      );
    });
  }

  test('never throws, and points within the text', () => {
    const lines = fc.array(
      fc.oneof(
        fc.constantFrom(...yaml.split('\n')),
        fc.string(),
        fc.constantFrom(
          'extends: kgg-2024',
          'norms:',
          '  - id: 2b',
          '    criteria: [{number: 99}]',
          '{',
          '}',
        ),
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(lines, (some) => {
        const text = some.join('\n');
        const [result] = readEditions([text], known);
        assert.ok(result);
        for (const { range } of 'problems' in result ? result.problems : []) {
          assert.ok(0 <= range.start && range.start <= range.end && range.end <= text.length);
        }
      }),
      { numRuns: 200 },
    );
  });
});

test('every problem of a norm file has a message in each language that leaves no hole open', () => {
  const file = { id: 'eigen', year: 2031, extends: 'proef-2030' };
  const line = Array.from({ length: 12 }, (_, index) => ({
    ...file,
    id: `stap-${index}`,
    extends: index === 0 ? 'kgg-2024' : `stap-${index - 1}`,
  }));
  const files: readonly (readonly unknown[])[] = [
    [null],
    ...broken.map(([path, value]) => [spoilt(path, value)]),
    [{ ...whole(), title: '' }, file],
    [whole(), { ...file, without: ['9'] }],
    [file],
    [{ ...file, extends: 'eigen' }],
    line,
  ];
  const texts = [
    ...files.map((some) => some.map((one) => JSON.stringify(one))),
    ['a: ['],
    ['x'.repeat(600_000)],
    ['['.repeat(40) + ']'.repeat(40)],
  ];
  const kinds = new Set<string>();
  for (const some of texts) {
    for (const result of readEditions(some, known)) {
      for (const { path, kind, detail } of 'problems' in result ? result.problems : []) {
        kinds.add(`edition.${kind}`);
        for (const locale of locales) {
          const message = render(locale, `edition.${kind}`, { path, ...detail });
          assert.ok(message.includes(path), message);
          assert.doesNotMatch(message, /\{\w+\}|undefined|NaN/, message);
        }
      }
    }
  }
  const keys = (Object.keys(nl) as MessageKey[]).filter((key) => /^edition\.(?!type\.|syntax\.)/.test(key));
  assert.deepEqual([...kinds].toSorted(), keys.toSorted());
  const count = (catalogue: object): number =>
    Object.keys(catalogue).filter((key) => key.startsWith('edition.')).length;
  assert.equal(count(en), count(nl));
});
