import type { EditionProblemKind } from '../../core/src/norm/problem.ts';

/** A norm file with all there can be in one, as a value that a test may spoil. */
export const whole = () => ({
  id: 'proef-2030',
  year: 2030,
  title: 'Proefkeurmerk 2030',
  status: 'complete',
  sources: [{ id: 'boek', title: 'Normenboek', url: 'https://www.voorbeeld.nl/' }],
  instruments: ['OQ-45'],
  figures: {
    verzuim: {
      title: 'het ziekteverzuim',
      kind: 'share',
      example: 'Ziekteverzuim: 4,2% (2029)',
      topic: ['verzuim*'],
      parts: [{ id: 'kort', label: 'kort verzuim', terms: ['kort verzuim'] }],
    },
  },
  norms: [
    {
      id: '1',
      title: 'Eerste norm',
      description: 'Gaat over het begin.',
      source: 'boek',
      criteria: [
        {
          number: 1,
          phase: 'plan',
          title: 'Eerste criterium',
          description: 'Hoe het begint.',
          asks: [
            { kind: 'explanation', minimumWords: 10 },
            { kind: 'topics', topics: [{ id: 'een', label: 'een', terms: ['een*'] }], minimum: 1 },
          ],
          guidance: { meaning: 'Het begin.', source: 'boek' },
        },
        {
          number: 2,
          phase: 'do',
          title: 'Tweede criterium',
          description: 'Hoe het verder gaat.',
          asks: [
            {
              kind: 'figure',
              figure: 'cq-subscales',
              label: 'de CQi',
              parts: [{ id: 'deel', label: 'deel' }],
              minimum: 1,
            },
          ],
        },
      ],
    },
    {
      id: '2a',
      title: 'Tweede norm',
      description: 'Gaat over het einde.',
      source: 'boek',
      criteria: [
        {
          number: 1,
          phase: 'act',
          title: 'Derde criterium',
          description: 'Hoe het eindigt.',
          asks: [{ kind: 'website', about: 'het einde' }],
        },
      ],
    },
  ],
});

/** The whole file with the value at a path replaced, or removed where the value is undefined. */
export function spoilt(path: string, value: unknown): unknown {
  const file: unknown = whole();
  const keys = path.split(/[.[\]]+/u).filter((key) => key !== '');
  const last = keys.pop() ?? '';
  const parent = keys.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], file);
  if (value === undefined) delete (parent as Record<string, unknown>)[last];
  else (parent as Record<string, unknown>)[last] = value;
  return file;
}

const figure = 'norms[0].criteria[1].asks[0]';
const topics = 'norms[0].criteria[0].asks[1]';
const topic = { id: 'een', label: 'een', terms: [] };

const verzuim = 'figures.verzuim';

/** A place, what is put there (undefined removes it), and the problem with its place where that is another one. */
export const broken: readonly (readonly [
  path: string,
  value: unknown,
  kind: EditionProblemKind,
  at?: string,
])[] = [
  ['id', undefined, 'missing-key'],
  ['id', 'Proef 2030', 'wrong-form'],
  ['year', '2030', 'wrong-type'],
  ['year', 2030.5, 'wrong-type'],
  ['year', 1999, 'too-small'],
  ['year', 2101, 'too-large'],
  ['title', '', 'too-short'],
  ['title', 'x'.repeat(4001), 'too-long'],
  ['titel', 'Proef', 'unknown-key'],
  ['status', 'klaar', 'unknown-value'],
  ['status', null, 'no-value'],
  ['sources', [], 'too-few'],
  ['sources', {}, 'wrong-type'],
  ['sources[0].url', 'www.voorbeeld.nl', 'wrong-form'],
  ['sources[1]', { id: 'boek', title: 'Tweede druk' }, 'duplicate', 'sources[1].id'],
  ['instruments[0]', 'x', 'too-short'],
  ['instruments[0]', '(OQ|SQ)-\\d+', 'wrong-form'],
  ['instruments[0]', 'vragen*lijst', 'wrong-form'],
  ['instruments', Array.from({ length: 201 }, (_, index) => `lijst ${index}`), 'too-many'],
  [`${verzuim}.kind`, 'percentage', 'unknown-value'],
  [`${verzuim}.example`, undefined, 'missing-key'],
  [`${verzuim}.topic`, ['verzuim.*)'], 'wrong-form', `${verzuim}.topic[0]`],
  [`${verzuim}.eenheid`, '%', 'unknown-key'],
  [
    `${verzuim}.notThis`,
    [{ terms: ['x'], reason: 'anders' }],
    'unknown-value',
    `${verzuim}.notThis[0].reason`,
  ],
  [`${verzuim}.atLeast`, 2, 'minimum-too-high'],
  [`${verzuim}.parts[1]`, { id: 'kort', label: 'kort' }, 'duplicate', `${verzuim}.parts[1].id`],
  ['figures.leeg', { title: 'iets', kind: 'share', example: '4%' }, 'no-words', 'figures.leeg.topic'],
  ['norms', undefined, 'missing-key'],
  ['norms[1]', null, 'no-value'],
  ['norms[1].id', '1', 'duplicate'],
  ['norms[1].id', 'norm 2', 'wrong-form'],
  ['norms[1].source', 'krant', 'unknown-source'],
  ['norms[1].criteria', [], 'too-few'],
  ['norms[1].criteria[0].phase', undefined, 'missing-key'],
  ['norms[1].criteria[0].phase', 'studie', 'unknown-value'],
  ['norms[1].criteria[0].number', 2, 'wrong-number'],
  ['norms[0].criteria[1].number', 3, 'wrong-number'],
  ['norms[0].criteria[1].number', 1, 'duplicate'],
  ['norms[0].criteria[1].number', 0, 'too-small'],
  ['norms[0].criteria[0].asks[0].kind', 'vraag', 'unknown-value'],
  ['norms[0].criteria[0].asks[0].kind', undefined, 'missing-key'],
  ['norms[0].criteria[0].asks[0].minimumWords', 'tien', 'wrong-type'],
  ['norms[0].criteria[0].asks[0].terms', [], 'unknown-key'],
  ['norms[0].criteria[0].guidance.source', 'krant', 'unknown-source'],
  ['norms[0].criteria[0].source', 'krant', 'unknown-source'],
  ['norms[0].partial', true, 'not-partial'],
  ['norms[0].criteria[0].unnumbered', true, 'not-partial'],
  [
    'changes',
    { since: 'proef-2029', items: [{ kind: 'new', text: 'Nieuw.' }] },
    'unknown-value',
    'changes.items[0].kind',
  ],
  ['norms[0].previous', [{ edition: 'proef-2029', norm: 'een' }], 'wrong-form', 'norms[0].previous[0].norm'],
  [`${topics}.minimum`, 2, 'minimum-too-high'],
  [`${topics}.topics[1]`, topic, 'duplicate', `${topics}.topics[1].id`],
  [`${figure}.figure`, 'eindcijfer', 'unknown-figure'],
  [`${figure}.insteadOf`, 'eindcijfer', 'unknown-figure'],
  [`${figure}.period`, 'ja', 'wrong-type'],
  [`${figure}.minimum`, 2, 'minimum-too-high'],
  [`${figure}.parts[1]`, { id: 'deel', label: 'nog een deel' }, 'duplicate', `${figure}.parts[1].id`],
];
