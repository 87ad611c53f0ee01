import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { configurationFor, findConfiguration, loadConfiguration, type LoadedConfiguration } from '#core';
import { locales, render } from '../../core/src/messages/render.ts';
import { type Files, readFrom } from './world.ts';

const rc = '/werk/.zelfevaluatierc.yaml';

const load = (files: Files, file = rc, workspace = '/werk'): LoadedConfiguration =>
  readFrom(files, loadConfiguration(file, workspace)).result;

/** File, line, column and message of each problem. */
const problemsOf = ({ problems }: LoadedConfiguration): readonly string[] =>
  problems.map(({ file, start, message, params }) => {
    for (const locale of locales) assert.doesNotMatch(render(locale, message, params), /[{}]/, message);
    return `${file}:${start.line}:${start.column} ${render('nl', message, params)}`;
  });

/** What a configuration comes to for one file. */
function appliedTo(path: string, loaded: LoadedConfiguration) {
  assert.deepEqual(problemsOf(loaded), []);
  assert.ok(loaded.configuration);
  return configurationFor(loaded.configuration, path);
}

const school = `id: school-2026
year: 2026
title: School
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

suite('where a configuration is found', () => {
  const find = (files: Files, folder: string, top?: string): string | undefined =>
    readFrom(files, findConfiguration(folder, top)).result;

  test('the nearest one counts, and of one folder YAML before JSON before package.json', () => {
    const own = '{"zelfevaluatie": {}}';
    const files = {
      '/a/package.json': own,
      '/a/b/.zelfevaluatierc.json': '{}',
      '/a/b/package.json': own,
      '/a/b/c/.zelfevaluatierc.yml': '',
      '/a/b/c/.zelfevaluatierc.json': '{}',
    };
    assert.equal(find(files, '/a/b/c/d'), '/a/b/c/.zelfevaluatierc.yml');
    assert.equal(find(files, '/a/b'), '/a/b/.zelfevaluatierc.json');
    assert.equal(find(files, '/a'), '/a/package.json');
    assert.equal(find(files, '/'), undefined);
    assert.equal(find(files, '/a/b', '/a/b'), '/a/b/.zelfevaluatierc.json');
    assert.equal(find(files, '/a/x', '/a/x'), undefined);
  });

  test('a package.json without our key is none, also where it cannot be read', () => {
    const files = { '/a/package.json': '{"name": "x"', '/a/b/package.json': '{"name": "zelfevaluatie"}' };
    assert.equal(find(files, '/a/b'), undefined);
    assert.equal(find({ '/a/package.json': '{"zelfevaluatie": {,}' }, '/a'), '/a/package.json');
  });

  test('drives of Windows are roots', () => {
    assert.equal(find({ 'C:/.zelfevaluatierc.yaml': '' }, 'C:/a/b'), 'C:/.zelfevaluatierc.yaml');
  });
});

suite('what a configuration comes to', () => {
  test('its keys, with severities by code', () => {
    const text =
      'edition: 2024\nlocale: en\nfailOn: warning\nmaxWarnings: 3\nbaseline: bekend.json\n' +
      'severities:\n  thin-answer: off\n  ZE304: hint\n';
    const { origins, ...applied } = appliedTo('/werk/a.md', load({ [rc]: text }));
    assert.deepEqual(applied, {
      edition: '2024',
      locale: 'en',
      failOn: 'warning',
      maxWarnings: 3,
      baseline: '/werk/bekend.json',
      severities: { ZE303: 'off', ZE304: 'hint' },
      isListed: false,
      isIgnored: false,
    });
    assert.equal(origins['severities.ZE303'], rc);
  });

  test('an empty file is a configuration that says nothing', () => {
    for (const text of ['', '# niets\n', '{}'])
      assert.deepEqual(appliedTo('/werk/a.md', load({ [rc]: text })).severities, {});
  });

  test('globs count from the folder of their file, and an ignored folder takes its files along', () => {
    const loaded = load({ [rc]: 'files: ["2024/*.md"]\nignore: [2024/oud, "**/kladje.md"]\n' });
    assert.ok(appliedTo('/werk/2024/a.md', loaded).isListed);
    assert.ok(!appliedTo('/elders/2024/a.md', loaded).isListed);
    assert.ok(appliedTo('/werk/2024/oud/diep/a.md', loaded).isIgnored);
    assert.ok(appliedTo('/werk/x/kladje.md', loaded).isIgnored);
    assert.ok(!appliedTo('/werk/2024/a.md', loaded).isIgnored);
  });

  test('overrides are for a part of the files, and the last one goes first', () => {
    const text = `edition: kgg-2024
severities: {ZE303: error, ZE304: error}
overrides:
  - files: ["2022/**"]
    edition: bggz-2022
    severities: {ZE303: info}
  - files: ["2022/klad/*.md"]
    severities: {thin-answer: off}
`;
    const loaded = load({ [rc]: text });
    const short = (path: string) => {
      const { edition, severities } = appliedTo(path, loaded);
      return [edition, severities];
    };
    assert.deepEqual(short('/werk/a.md'), ['kgg-2024', { ZE303: 'error', ZE304: 'error' }]);
    assert.deepEqual(short('/werk/2022/a.md'), ['bggz-2022', { ZE303: 'info', ZE304: 'error' }]);
    assert.deepEqual(short('/werk/2022/klad/a.md'), ['bggz-2022', { ZE303: 'off', ZE304: 'error' }]);
  });

  test('what is extended comes first, and each file counts from its own folder', () => {
    const files = {
      [rc]: 'extends: [gedeeld/een.yaml, ./gedeeld/twee.json]\nseverities: {ZE304: off}\nignore: [x.md]\n',
      '/werk/gedeeld/een.yaml': 'extends: basis.yaml\nedition: kgg-2024\nseverities: {ZE303: error}\n',
      '/werk/gedeeld/twee.json':
        '{"edition": "kgg-2025", "severities": {"ZE304": "error"}, "ignore": ["y.md"]}',
      '/werk/gedeeld/basis.yaml': 'locale: en\nseverities: {ZE303: hint, ZE305: hint}\n',
    };
    const applied = appliedTo('/werk/a.md', load(files));
    assert.equal(applied.edition, 'kgg-2025');
    assert.equal(applied.locale, 'en');
    assert.deepEqual(applied.severities, { ZE303: 'error', ZE304: 'off', ZE305: 'hint' });
    assert.equal(applied.origins['edition'], '/werk/gedeeld/twee.json');
    assert.equal(applied.origins['severities.ZE305'], '/werk/gedeeld/basis.yaml');
    assert.ok(appliedTo('/werk/x.md', load(files)).isIgnored);
    assert.ok(!appliedTo('/werk/y.md', load(files)).isIgnored);
    assert.ok(appliedTo('/werk/gedeeld/y.md', load(files)).isIgnored);
  });

  test('a file that two others extend is no circle', () => {
    const files = {
      [rc]: 'extends: [a.yaml, b.yaml]\n',
      '/werk/a.yaml': 'extends: c.yaml\n',
      '/werk/b.yaml': 'extends: c.yaml\n',
      '/werk/c.yaml': 'locale: en\n',
    };
    assert.equal(appliedTo('/werk/a.md', load(files)).locale, 'en');
  });

  test('package.json holds it under our key', () => {
    const file = '/werk/package.json';
    const loaded = load(
      { [file]: '{\n\t"name": "x",\n\t"zelfevaluatie": {\n\t\t"locale": "en"\n\t}\n}\n' },
      file,
    );
    assert.equal(appliedTo('/werk/a.md', loaded).locale, 'en');
  });

  test('own norms are read, may extend each other and ours, and their editions can be named', () => {
    const files = {
      [rc]: 'edition: school-2027\nnorms: [normen/school.yaml, normen/school-2027.json]\n',
      '/werk/normen/school.yaml': school,
      '/werk/normen/school-2027.json': '{"id": "school-2027", "year": 2027, "extends": "school-2026"}',
    };
    const loaded = load(files);
    assert.equal(appliedTo('/werk/a.md', loaded).edition, 'school-2027');
    assert.deepEqual(
      loaded.norms.map(({ edition }) => edition?.id),
      ['school-2026', 'school-2027'],
    );
  });
});

suite('what is wrong with a configuration', () => {
  const cases: readonly (readonly [name: string, text: string, ...problems: string[]])[] = [
    [
      'an unknown key',
      'edtion: kgg-2024\n',
      '1:1 ‘edtion’ is geen bekende instelling. Bedoeld is misschien ‘edition’.',
    ],
    ['a key like no other', 'kleur: rood\n', '1:1 ‘kleur’ is geen bekende instelling.'],
    [
      'an unknown key of an override',
      'overrides:\n  - files: [a.md]\n    sevrities: {}\n',
      '3:5 ‘sevrities’ is geen bekende instelling. Bedoeld is misschien ‘severities’.',
    ],
    [
      'an unknown check',
      'severities:\n  ZE3O3: off\n',
      '2:3 ‘ZE3O3’ is geen controle. Bedoeld is misschien ‘ZE303’.',
    ],
    ['a check like no other', 'severities:\n  spelling: off\n', '2:3 ‘spelling’ is geen controle.'],
    [
      'a check by both its names',
      'severities:\n  ZE303: off\n  thin-answer: error\n',
      '3:3 ‘thin-answer’ staat er dubbel',
    ],
    [
      'an unknown level',
      'severities:\n  ZE303: erorr\n',
      '2:10 severities.ZE303: ‘erorr’ kan hier niet. Kies een van: error',
    ],
    [
      'an unknown edition',
      'edition: kgg-2042\n',
      '1:10 edition: de keurmerkeditie ‘kgg-2042’ is niet bekend. Bedoeld is misschien',
    ],
    [
      'an unknown edition of an override',
      'overrides:\n  - files: [a.md]\n    edition: xyz\n',
      '3:14 overrides[0].edition: de keurmerkeditie ‘xyz’ is niet bekend. Kies uit',
    ],
    [
      'a wrong type',
      'files: "*.md"\n',
      '1:8 files: hier hoort een lijst tussen [ en ] te staan, geen ‘*.md’.',
    ],
    [
      'a wrong type where there are two',
      'extends: [1]\n',
      '1:11 extends[0]: hier hoort een tekst te staan, geen ‘1’.',
    ],
    [
      'nothing behind a key',
      'edition:\n',
      '1:1 edition: hier staat niets. Vul een waarde in, of haal het veld weg.',
    ],
    [
      'nothing but comments behind a key',
      'severities:\n  # ZE302: off\n',
      '1:1 severities: hier staat niets. Vul een waarde in, of haal het veld weg.',
    ],
    ['a negative number', 'maxWarnings: -1\n', '1:14 maxWarnings: -1 is te laag.'],
    [
      'a glob outside',
      'ignore: ["../x"]\n',
      '1:10 ignore[0]: het patroon ‘../x’ gaat met .. de map van dit bestand uit.',
    ],
    [
      'an override without files',
      'overrides: [{severities: {}}]\n',
      '1:14 overrides[0].files: ‘files’ ontbreekt. Voeg het toe.',
    ],
    [
      'an override with no files',
      'overrides: [{files: []}]\n',
      '1:14 overrides[0].files: deze lijst is leeg.',
    ],
    ['a list', '- a\n', '1:1 Dit is geen configuratie'],
    ['broken text', 'files: [a\nedition: x\n', '2:1 Deze configuratie is niet te lezen'],
    ['a reference', 'files: &a [x]\nignore: *a\n', '2:9 Deze configuratie is niet te lezen'],
    [
      'too deep a text',
      `files: ${'['.repeat(30)}${']'.repeat(30)}\n`,
      '1:18 In deze configuratie zitten de blokken te diep',
    ],
    ['too large a text', `# ${'x'.repeat(100_001)}\n`, '1:1 Deze configuratie is te groot'],
    [
      'a path from the top',
      'norms: [/etc/passwd]\n',
      '1:9 norms[0]: ‘/etc/passwd’ is een volledig pad of adres.',
    ],
    [
      'an address',
      'extends: https://x.nl/a.yaml\n',
      '1:10 extends: ‘https://x.nl/a.yaml’ is een volledig pad of adres.',
    ],
    ['a drive', "baseline: 'C:\\a.json'\n", '1:11 baseline: ‘C:\\a.json’ is een volledig pad of adres.'],
    ['a path outside', 'baseline: ../a.json\n', '1:11 baseline: ‘../a.json’ ligt buiten de werkmap /werk'],
    [
      'a path beyond the top',
      'norms: [../../../../a.yaml]\n',
      '1:9 norms[0]: ‘../../../../a.yaml’ ligt buiten de werkmap',
    ],
    ['a file that is not there', 'extends: weg.yaml\n', '1:10 extends: het bestand ‘weg.yaml’ is er niet.'],
    [
      'a norm file that is not there',
      'norms:\n  - weg.yaml\n',
      '2:5 norms[0]: het bestand ‘weg.yaml’ is er niet.',
    ],
    ['something else', 'extends: a.md\n', '1:10 extends: ‘a.md’ kan geen configuratie zijn.'],
    [
      'itself',
      'extends: .zelfevaluatierc.yaml\n',
      '1:10 extends: deze bestanden bouwen in een kring op elkaar voort',
    ],
    [
      'several things',
      'edtion: x\nlocale: de\n',
      '2:9 locale: ‘de’ kan hier niet. Kies een van: nl en en.',
      '1:1 ‘edtion’ is geen bekende instelling.',
    ],
  ];
  for (const [name, text, ...expected] of cases) {
    test(name, () => {
      const loaded = load({ [rc]: text });
      assert.equal(loaded.configuration, undefined);
      const found = problemsOf(loaded);
      assert.equal(found.length, expected.length, found.join('\n'));
      for (const [index, start] of expected.entries()) {
        assert.ok(found[index]?.startsWith(`${rc}:${start}`), `${found[index]}\n${rc}:${start}`);
      }
    });
  }

  test('in package.json it stands at its place there', () => {
    const file = '/werk/package.json';
    const loaded = load({ [file]: '{\n  "zelfevaluatie": {\n    "edtion": "x"\n  }\n}\n' }, file);
    assert.match(problemsOf(loaded)[0] ?? '', /^\/werk\/package\.json:3:5 ‘edtion’/);
  });

  test('in an extended file it stands in that file, and a circle where it closes', () => {
    const files = {
      [rc]: 'extends: a.yaml\n',
      '/werk/a.yaml': 'extends: [b.yaml]\n',
      '/werk/b.yaml': '\nextends: a.yaml\n',
    };
    assert.deepEqual(problemsOf(load(files)), [
      '/werk/b.yaml:2:10 extends: deze bestanden bouwen in een kring op elkaar voort: .zelfevaluatierc.yaml, a.yaml, b.yaml en a.yaml. Haal er een ‘extends’ weg.',
    ]);
  });

  test('too long a line of files, and too many of them, come to an end', () => {
    const line = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`/werk/${index}.yaml`, `extends: ${index + 1}.yaml\n`]),
    );
    assert.match(
      problemsOf(load({ ...line, [rc]: 'extends: 0.yaml\n' })).join(),
      /^\/werk\/\d+\.yaml:1:10 extends: er wordt op te veel/,
    );
    const names = (prefix: string) => Array.from({ length: 10 }, (_, index) => `${prefix}${index}.yaml`);
    const tree: Record<string, string> = { [rc]: `extends: [${names('a').join()}]\n` };
    for (const one of names('a')) {
      const below = names(one.slice(0, 2));
      tree[`/werk/${one}`] = `extends: [${below.join()}]\n`;
      for (const leaf of below) tree[`/werk/${leaf}`] = '';
    }
    const { asked } = readFrom(tree, loadConfiguration(rc, '/werk'));
    assert.ok(asked.length <= 31, String(asked.length));
  });

  test('a file that cannot be read leaves no half configuration', () => {
    const loaded = load({ [rc]: 'extends: a.yaml\nlocale: en\n', '/werk/a.yaml': null });
    assert.equal(loaded.configuration, undefined);
    assert.deepEqual(loaded.problems, []);
  });

  test('a norm file that is wrong leaves the configuration and the other norms alone', () => {
    const loaded = load({
      [rc]: 'edition: school-2026\nnorms: [a.yaml, b.yaml]\n',
      '/werk/a.yaml': school.replace('phase: plan', 'phase: plna'),
      '/werk/b.yaml': school.replaceAll('school-2026', 'school-2027'),
    });
    assert.ok(loaded.configuration);
    const [wrong, right] = loaded.norms;
    assert.equal(wrong?.id, 'school-2026');
    assert.deepEqual(
      wrong.problems.map(({ file, start, message }) => [file, start, message]),
      [['/werk/a.yaml', { line: 15, column: 16 }, 'edition.unknown-value']],
    );
    assert.equal(right?.edition?.id, 'school-2027');
  });

  test('an extended file may lie anywhere in the workspace, and nowhere else', () => {
    const file = '/werk/locatie/.zelfevaluatierc.yaml';
    const files = { [file]: 'extends: ../basis.yaml\n', '/werk/basis.yaml': 'locale: en\n' };
    assert.equal(appliedTo('/werk/locatie/a.md', load(files, file, '/werk')).locale, 'en');
    assert.match(
      problemsOf(load(files, file, '/werk/locatie'))[0] ?? '',
      /ligt buiten de werkmap \/werk\/locatie/,
    );
    const { asked } = readFrom(files, loadConfiguration(file, '/werk/locatie'));
    assert.deepEqual(asked, [file]);
  });
});
