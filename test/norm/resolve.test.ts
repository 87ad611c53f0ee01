import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { loadEdition } from '../../core/src/norm/load.ts';
import { resolveEditions } from '../../core/src/norm/resolve.ts';
import { editionOf } from '../harness/editions.ts';
import { whole } from './broken.ts';

const extension = (rest: object = {}) => ({ id: 'eigen', year: 2031, extends: 'proef-2030', ...rest });

/** The edition that a file stands for, beside the whole file that it may extend. */
function resolved(file: unknown) {
  const [, result] = resolveEditions([whole(), file]);
  assert.ok(result && 'edition' in result, JSON.stringify(result));
  return result.edition;
}

const problemsOf = (files: readonly unknown[]): readonly (readonly string[])[] =>
  resolveEditions(files).map((result) =>
    'problems' in result ? result.problems.map(({ path, kind }) => `${path} ${kind}`) : [],
  );

suite('an edition that extends another', () => {
  test('is as its parent where it says nothing', () => {
    const parent = loadEdition(whole());
    assert.ok('edition' in parent);
    assert.deepEqual(resolved(extension()), {
      ...parent.edition,
      id: 'eigen',
      year: 2031,
      extends: 'proef-2030',
    });
  });

  test('replaces each field that it gives, and only that', () => {
    const edition = resolved(
      extension({
        title: 'Eigen norm',
        norms: [
          {
            id: '1',
            title: 'Nieuwe naam',
            criteria: [{ number: 2, asks: [{ kind: 'explanation', minimumWords: 3 }] }],
          },
        ],
      }),
    );
    const [norm, other] = edition.norms;
    assert.equal(edition.title, 'Eigen norm');
    assert.deepEqual([norm?.title, norm?.description], ['Nieuwe naam', 'Gaat over het begin.']);
    assert.deepEqual(
      norm?.criteria.map(({ title, asks }) => [title, asks.length]),
      [
        ['Eerste criterium', 2],
        ['Tweede criterium', 1],
      ],
    );
    assert.equal(other?.title, 'Tweede norm');
  });

  test('adds norms, criteria and sources, and keeps the criteria on number', () => {
    const { asks, ...rest } = whole().norms[1]?.criteria[0] ?? {};
    const criterion = { ...rest, asks: [{ kind: 'explanation', minimumWords: 4 }] };
    const edition = resolved(
      extension({
        sources: [{ id: 'bijlage', title: 'Bijlage' }],
        norms: [
          { id: '1', criteria: [{ ...criterion, number: 3, title: 'Derde' }] },
          { id: '3', title: 'Derde norm', description: 'Nieuw.', source: 'bijlage', criteria: [criterion] },
        ],
      }),
    );
    assert.ok(asks);
    assert.deepEqual(
      edition.norms.map(({ id, criteria }) => [id, criteria.map(({ number }) => number)]),
      [
        ['1', [1, 2, 3]],
        ['2a', [1]],
        ['3', [1]],
      ],
    );
    assert.deepEqual(
      edition.sources.map(({ id }) => id),
      ['boek', 'bijlage'],
    );
  });

  test('leaves out what it says to leave out', () => {
    const edition = resolved(extension({ without: ['2a', '1.2'] }));
    assert.deepEqual(
      edition.norms.map(({ id, criteria }) => [id, criteria.map(({ number }) => number)]),
      [['1', [1]]],
    );
  });

  test('does not take over what its parent says of itself', () => {
    const parent = { ...whole(), notes: 'Bedacht voor een proef.' };
    const [, result] = resolveEditions([parent, extension()]);
    assert.ok(result && 'edition' in result);
    assert.equal(result.edition.notes, undefined);
  });

  test('can extend an edition that is known, and one that stands further on', () => {
    const [first, second] = resolveEditions(
      [
        extension({ extends: 'tussen' }),
        { id: 'tussen', year: 2026, extends: 'kgg-2024', title: 'Tussenstap' },
      ],
      [editionOf('kgg-2024')],
    );
    assert.ok(first && 'edition' in first && second && 'edition' in second);
    assert.equal(first.edition.title, 'Tussenstap');
    assert.deepEqual(first.edition.norms, editionOf('kgg-2024').norms);
  });
});

suite('what is wrong with an extension', () => {
  const cases: readonly (readonly [what: string, file: unknown, problems: readonly string[]])[] = [
    ['an unknown parent', extension({ extends: 'kgg-1999' }), ['extends unknown-parent']],
    ['itself as parent', extension({ extends: 'eigen' }), ['extends circular']],
    ['no name as parent', extension({ extends: 3 }), ['extends wrong-type']],
    ['an unknown field', extension({ naam: 'Eigen' }), ['naam unknown-key']],
    ['an unknown place', extension({ without: ['1.2', '1.7'] }), ['without[1] unknown-place']],
    [
      'a wrong value',
      extension({ norms: [{ id: '1', criteria: [{ number: 1, phase: 'later' }] }] }),
      ['norms[0].criteria[0].phase unknown-value'],
    ],
    [
      'an unknown source',
      extension({ norms: [{ id: '2a', criteria: [{ number: 1, guidance: { source: 'krant' } }] }] }),
      ['norms[0].criteria[0].guidance.source unknown-source'],
    ],
    [
      'a new criterion that lacks something',
      extension({ norms: [{ id: '2a', criteria: [{ number: 2, title: 'Nieuw', phase: 'act' }] }] }),
      ['norms[0].criteria[0].description missing-key', 'norms[0].criteria[0].asks missing-key'],
    ],
    [
      'a new norm without criteria',
      extension({ norms: [{ id: '9', title: 'Negen', description: 'Negen.', source: 'boek' }] }),
      ['norms[0].criteria too-few'],
    ],
    ['a gap', extension({ without: ['1.1'] }), ['extends wrong-number']],
    ['nothing left', extension({ without: ['1', '2a'] }), ['norms too-few']],
  ];
  for (const [what, file, problems] of cases) {
    test(what, () => {
      assert.deepEqual(problemsOf([whole(), file])[1], problems);
    });
  }

  test('a circle, for all that are in it or build on it', () => {
    const files = [
      { id: 'a', year: 2030, extends: 'b' },
      { id: 'b', year: 2030, extends: 'c' },
      { id: 'c', year: 2030, extends: 'b' },
      whole(),
    ];
    assert.deepEqual(problemsOf(files), [
      ['extends circular'],
      ['extends circular'],
      ['extends circular'],
      [],
    ]);
  });

  test('a parent that is wrong itself, while the others go on', () => {
    const files = [{ ...whole(), title: '' }, extension(), { ...whole(), id: 'los' }];
    assert.deepEqual(problemsOf(files), [['title too-short'], ['extends broken-parent'], []]);
  });

  test('an id that another file has', () => {
    assert.deepEqual(problemsOf([whole(), whole()]), [[], ['id duplicate']]);
  });

  test('too long a line of parents', () => {
    const line = Array.from({ length: 12 }, (_, index) => ({
      id: `stap-${index + 1}`,
      year: 2030,
      extends: index === 0 ? 'proef-2030' : `stap-${index}`,
    }));
    const problems = problemsOf([whole(), ...line]);
    assert.deepEqual(problems[10], []);
    assert.deepEqual(problems[11], ['extends too-many-parents']);
  });
});
