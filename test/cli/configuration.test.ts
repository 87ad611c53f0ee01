import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import { Ajv, type SchemaObject } from 'ajv';
import { bareDraft, draft, type World, worldOf } from './world.ts';

const school = readFileSync('docs/eigen-normen/schoolkompas-2026.keurmerk.yaml', 'utf8');
const wilg = readFileSync('docs/eigen-normen/basisschool-de-wilg.zelfevaluatie.md', 'utf8');
const rc = '.zelfevaluatierc.yaml';

interface Result {
  readonly files: readonly {
    readonly path: string;
    readonly edition: string | null;
    readonly locale: string;
    readonly findings: readonly { readonly code: string; readonly severity: string }[];
  }[];
}

async function checked(world: World, ...argv: readonly string[]) {
  const { code, stdout, stderr } = await world.run(['check', '--format', 'json', ...argv]);
  const { files } = (stdout === '' ? { files: [] } : JSON.parse(stdout)) as Result;
  return { code, stderr, files, paths: files.map(({ path }) => path) };
}

/** A folder that is a repository of its own: the workspace of all that lies in it. */
function repositoryOf(t: TestContext, files: Readonly<Record<string, string>>): World {
  const world = worldOf(t, files);
  mkdirSync(join(world.folder, '.git'));
  return world;
}

suite('a configuration on the command line', () => {
  test('the nearest one counts for each file, and goes behind the front matter', async (t) => {
    const world = repositoryOf(t, {
      [rc]: 'edition: kgg-2024\nseverities: {missing-norm: hint}\n',
      'oud/.zelfevaluatierc.json': '{"edition": "bggz-2022"}',
      'a.zelfevaluatie.md': bareDraft,
      'oud/b.zelfevaluatie.md': bareDraft,
      'oud/c.zelfevaluatie.md': draft,
    });
    const { files } = await checked(world);
    assert.deepEqual(
      files.map(({ path, edition }) => [path, edition]),
      [
        ['a.zelfevaluatie.md', 'kgg-2024'],
        ['oud/b.zelfevaluatie.md', 'bggz-2022'],
        ['oud/c.zelfevaluatie.md', 'kgg-2024'],
      ],
    );
    const severityOf = (index: number) =>
      files[index]?.findings.find(({ code }) => code === 'ZE201')?.severity;
    assert.equal(severityOf(0), 'hint');
    assert.equal(severityOf(2), 'error');
  });

  test('it can stand in package.json', async (t) => {
    const world = worldOf(t, {
      'package.json': '{\n\t"name": "x",\n\t"zelfevaluatie": {"edition": "bggz-2022"}\n}',
      'a.md': bareDraft,
    });
    assert.equal((await checked(world, 'a.md')).files[0]?.edition, 'bggz-2022');
  });

  test('files that globs name are found in a folder, and what is ignored is not', async (t) => {
    const world = worldOf(t, {
      [rc]: 'files: ["concept/*.md"]\nignore: [oud, "**/klad.md"]\n',
      'concept/a.md': bareDraft,
      'concept/klad.md': bareDraft,
      'notulen.md': '# Notulen\n',
      'oud/b.zelfevaluatie.md': draft,
      'c.zelfevaluatie.md': draft,
    });
    assert.deepEqual((await checked(world)).paths, ['c.zelfevaluatie.md', 'concept/a.md']);
    assert.deepEqual((await checked(world, '**/*.md')).paths, [
      'c.zelfevaluatie.md',
      'concept/a.md',
      'notulen.md',
    ]);
    const named = await checked(world, 'oud/b.zelfevaluatie.md');
    assert.deepEqual(named.paths, []);
    assert.equal(named.code, 0);
    assert.match(named.stderr, /^oud\/b\.zelfevaluatie\.md is overgeslagen/);
  });

  test('.zelfevaluatieignore works as .gitignore does, and --ignore-path takes its place', async (t) => {
    const world = worldOf(t, {
      '.zelfevaluatieignore': 'oud/\n*.klad.md\n',
      'map/.zelfevaluatieignore': '!b.klad.md\n',
      overslaan: 'a.md\n',
      'a.md': draft,
      'oud/x.md': draft,
      'map/a.klad.md': draft,
      'map/b.klad.md': draft,
    });
    assert.deepEqual((await checked(world)).paths, ['a.md', 'map/b.klad.md']);
    assert.deepEqual((await checked(world, '--ignore-path', 'overslaan')).paths, [
      'map/a.klad.md',
      'map/b.klad.md',
      'oud/x.md',
    ]);
    const absent = await checked(world, '--ignore-path', 'overslan');
    assert.equal(absent.code, 2);
    assert.match(absent.stderr, /Bedoeld is misschien overslaan/);
  });

  test('the command line goes before it', async (t) => {
    const world = worldOf(t, {
      [rc]: 'edition: bggz-2022\nlocale: en\nfailOn: warning\nmaxWarnings: 0\n',
      'a.md': bareDraft,
    });
    assert.equal((await checked(world, 'a.md', '--edition', 'kgg-2024')).files[0]?.edition, 'kgg-2024');
    assert.equal((await checked(world, 'a.md')).files[0]?.locale, 'en');
    assert.equal((await checked(world, 'a.md', '--locale', 'nl')).files[0]?.locale, 'nl');
    assert.equal((await checked(world, 'a.md', '--no-config')).files[0]?.edition, 'kgg-2024');
  });

  test('--config takes the place of all others', async (t) => {
    const world = worldOf(t, {
      [rc]: 'edition: kgg-2024\n',
      'ander.yaml': 'edition: bggz-2022\n',
      'a.md': bareDraft,
      'map/.zelfevaluatierc.yaml': 'edtion: x\n',
      'map/b.md': bareDraft,
    });
    const { files } = await checked(world, '--config', 'ander.yaml', 'a.md', 'map/b.md');
    assert.deepEqual(
      files.map(({ edition }) => edition),
      ['bggz-2022', 'bggz-2022'],
    );
    const absent = await checked(world, '--config', 'andre.yaml', 'a.md');
    assert.equal(absent.code, 2);
    assert.match(absent.stderr, /^andre\.yaml is er niet\. Bedoeld is misschien ander\.yaml/);
    const both = await checked(world, '--config', 'ander.yaml', '--no-config', 'a.md');
    assert.equal(both.code, 2);
  });

  test('failOn and maxWarnings decide about the exit code; of several the strictest', async (t) => {
    const mild = 'severities: {ZE201: hint, ZE202: hint, ZE203: hint, ZE301: hint}\n';
    const world = repositoryOf(t, {
      [rc]: mild,
      'streng/.zelfevaluatierc.yaml': `extends: ../${rc}\nfailOn: hint\n`,
      'zuinig/.zelfevaluatierc.yaml': `extends: ../${rc}\nseverities: {ZE201: warning}\nmaxWarnings: 1\n`,
      'a.md': draft,
      'streng/b.md': draft,
      'zuinig/c.md': draft,
    });
    assert.equal((await checked(world, 'a.md')).code, 0);
    assert.equal((await checked(world, 'a.md', 'streng/b.md')).code, 1);
    assert.equal((await checked(world, 'streng/b.md', '--fail-on', 'error')).code, 0);
    assert.equal((await checked(world, 'zuinig/c.md')).code, 1);
    assert.equal((await checked(world, 'zuinig/c.md', '--max-warnings', '100')).code, 0);
  });

  test('the text on stdin is checked as the file that it is said to be', async (t) => {
    const world = worldOf(t, { [rc]: 'overrides: [{files: ["2022/*"], edition: bggz-2022}]\n' });
    const run = async (...argv: readonly string[]) => {
      const all = ['check', '-f', 'json', '-', ...argv];
      const { stdout } = await world.run(all, { stdin: bareDraft });
      return (JSON.parse(stdout) as Result).files[0]?.edition;
    };
    assert.equal(await run(), 'kgg-2024');
    assert.equal(await run('--stdin-filename', '2022/a.md'), 'bggz-2022');
  });
});

suite('a configuration that is not right', () => {
  test('is told with its place, and nothing is checked', async (t) => {
    const world = worldOf(t, {
      [rc]: 'severities:\n  thin-anwser: off\nlocale: de\n',
      'a.zelfevaluatie.md': draft,
    });
    const verbs = [
      ['check'],
      ['check', 'a.zelfevaluatie.md'],
      ['check', '--print-files'],
      ['check', '--print-config', 'a.md'],
      ['outline', 'a.zelfevaluatie.md'],
      ['figures', 'a.zelfevaluatie.md'],
      ['migrate', 'a.zelfevaluatie.md', '--to', 'kgg-2025'],
      ['norms'],
      ['explain', '1.1'],
      ['new'],
    ];
    for (const argv of verbs) {
      const { code, stdout, stderr } = await world.run(argv);
      assert.equal(code, 2, argv.join(' '));
      assert.equal(stdout, '', argv.join(' '));
      assert.deepEqual(stderr.split('\n').slice(0, 2), [
        '.zelfevaluatierc.yaml:3:9: locale: ‘de’ kan hier niet. Kies een van: nl en en.',
        '.zelfevaluatierc.yaml:2:3: ‘thin-anwser’ is geen controle. Bedoeld is misschien ‘thin-answer’.',
      ]);
      assert.equal((await world.run([...argv, '--no-config'])).stderr.includes(rc), false);
    }
  });

  test('that of another folder keeps nobody from checking here', async (t) => {
    const world = worldOf(t, { 'a.md': draft, 'map/.zelfevaluatierc.json': '{', 'map/b.md': draft });
    assert.deepEqual((await checked(world, 'a.md')).paths, ['a.md']);
    const both = await checked(world, 'a.md', 'map/b.md');
    assert.equal(both.code, 2);
    assert.deepEqual(both.files, []);
    assert.match(both.stderr, /^map\/\.zelfevaluatierc\.json:1:1: Deze configuratie is niet te lezen/);
  });

  test('one that cannot be read as text says so', async (t) => {
    const world = worldOf(t, { [rc]: new Uint8Array([0xff, 0xfe, 0x61, 0]), 'a.md': draft });
    const { code, stderr } = await checked(world, 'a.md');
    assert.equal(code, 2);
    assert.match(stderr, /^\.zelfevaluatierc\.yaml staat in UTF-16/);
  });

  test('what it extends must lie in the workspace: the repository, the current folder or its own', async (t) => {
    const files = {
      'basis.yaml': 'locale: en\n',
      'werk/.zelfevaluatierc.yaml': 'extends: ../basis.yaml\n',
      'werk/a.md': draft,
    };
    assert.equal((await checked(repositoryOf(t, files), 'werk/a.md')).files[0]?.locale, 'en');
    assert.equal((await checked(worldOf(t, files), 'werk/a.md')).files[0]?.locale, 'en');
    const own = repositoryOf(t, files);
    mkdirSync(join(own.folder, 'werk/.git'));
    const { code, stderr } = await checked(own, 'werk/a.md');
    assert.equal(code, 2);
    assert.match(stderr, /^werk\/\.zelfevaluatierc\.yaml:1:10: extends: ‘\.\.\/basis\.yaml’ ligt buiten/);
  });
});

suite('own norms by a configuration', () => {
  const files = {
    [rc]: 'norms: [normen/school.keurmerk.yaml]\noverrides: [{files: [x.md], edition: schoolkompas-2026}]\n',
    'normen/school.keurmerk.yaml': school,
    'wilg.zelfevaluatie.md': wilg,
    'x.md': wilg.replace(/^---[\s\S]*?---\n/, ''),
    'a.zelfevaluatie.md': draft,
  };

  test('every verb knows them', async (t) => {
    const world = worldOf(t, files);
    const { files: found } = await checked(world, '.', 'x.md');
    assert.deepEqual(
      found.map(({ path, edition }) => [path, edition]),
      [
        ['a.zelfevaluatie.md', 'kgg-2024'],
        ['wilg.zelfevaluatie.md', 'schoolkompas-2026'],
        ['x.md', 'schoolkompas-2026'],
      ],
    );
    const says = async (pattern: RegExp, ...argv: readonly string[]) => {
      const { code, stdout, stderr } = await world.run(argv);
      assert.equal(code, 0, stderr);
      assert.match(stdout, pattern);
    };
    await says(/schoolkompas-2026/, 'norms');
    await says(/School en buurt/, 'outline', 'wilg.zelfevaluatie.md');
    await says(/Lesgeven dat past/, 'explain', '1', '--edition', 'schoolkompas-2026');
    await says(/keurmerk: schoolkompas-2026/, 'new', '--edition', 'schoolkompas-2026');
    await says(/schoolkompas-2026/, 'migrate', 'a.zelfevaluatie.md', '--to', 'schoolkompas-2026');
  });

  test('a norm file of the command line goes before one with the same id, and may extend it', async (t) => {
    const world = worldOf(t, {
      ...files,
      'anders.yaml': school.replace('Lesgeven dat past', 'Les op maat'),
      'volgend.yaml': 'id: schoolkompas-2027\nyear: 2027\nextends: schoolkompas-2026\n',
    });
    const { stdout } = await world.run(['norms', 'show', 'schoolkompas-2026', '--norm-file', 'anders.yaml']);
    assert.match(stdout, /Les op maat/);
    const { code } = await world.run(['norms', 'show', 'schoolkompas-2027', '--norm-file', 'volgend.yaml']);
    assert.equal(code, 0);
  });

  test('one that is wrong is told, and files of other editions are checked; no other takes its place', async (t) => {
    const world = worldOf(t, {
      ...files,
      'normen/school.keurmerk.yaml': school.replace('phase: plan', 'phase: plna'),
    });
    const { code, files: found, stderr } = await checked(world, '.', 'x.md');
    assert.equal(code, 2);
    assert.match(stderr, /^normen\/school\.keurmerk\.yaml:\d+:\d+: norms\[0\]\.criteria\[0\]\.phase: ‘plna’/);
    assert.equal(stderr.split('\n').length, 2);
    const codes = found.map(({ path, edition, findings }) => [
      path,
      edition,
      findings.filter(({ severity }) => severity === 'error').map((one) => one.code)[0],
    ]);
    assert.deepEqual(codes, [
      ['a.zelfevaluatie.md', 'kgg-2024', 'ZE201'],
      ['wilg.zelfevaluatie.md', null, 'ZE101'],
      ['x.md', null, 'ZE101'],
    ]);
    const norms = await world.run(['norms']);
    assert.equal(norms.code, 2);
    assert.match(norms.stdout, /kgg-2024/);
    assert.match(norms.stderr, /‘plna’/);
  });

  test('with our id it goes before ours, and while it is wrong ours is not taken for it', async (t) => {
    const own = school.replace('id: schoolkompas-2026', 'id: kgg-2024');
    const world = worldOf(t, { [rc]: 'norms: [n.yaml]\n', 'n.yaml': own, 'a.md': draft });
    assert.match((await world.run(['norms', 'show', 'kgg-2024'])).stdout, /Lesgeven dat past/);
    const broken = worldOf(t, { [rc]: 'norms: [n.yaml]\n', 'n.yaml': `${own}\nx: [`, 'a.md': draft });
    const { files: found, code } = await checked(broken, 'a.md');
    assert.equal(code, 2);
    assert.equal(found[0]?.edition, null);
  });
});

test('--print-config shows what counts for a file and where it comes from, as a configuration', async (t) => {
  const schema = JSON.parse(readFileSync('schemas/config.schema.json', 'utf8')) as SchemaObject;
  const validate = new Ajv({ strict: false }).compile(schema);
  const world = repositoryOf(t, {
    'basis.yaml': 'locale: en\nfailOn: warning\nseverities: {thin-answer: off}\nnorms: [school.yaml]\n',
    'school.yaml': school,
    'map/.zelfevaluatierc.yaml':
      'extends: ../basis.yaml\nmaxWarnings: 3\nbaseline: bekend.json\nignore: [klad.md]\nfiles: ["*.md"]\n' +
      'overrides: [{files: ["2022/*"], edition: bggz-2022, severities: {ZE304: hint}}]\n',
  });
  const shown = async (path: string) => {
    const { code, stdout } = await world.run(['check', '--print-config', path]);
    assert.equal(code, 0);
    const result = JSON.parse(stdout) as Readonly<Record<string, unknown>>;
    assert.ok(validate(result['configuration']), JSON.stringify(validate.errors));
    return result;
  };
  assert.deepEqual(await shown('map/2022/a.md'), {
    schemaVersion: 1,
    path: 'map/2022/a.md',
    selfEvaluation: false,
    ignored: false,
    sources: ['map/.zelfevaluatierc.yaml', 'basis.yaml'],
    configuration: {
      edition: 'bggz-2022',
      locale: 'en',
      severities: { ZE303: 'off', ZE304: 'hint' },
      norms: ['../school.yaml'],
      failOn: 'warning',
      maxWarnings: 3,
      baseline: 'bekend.json',
    },
    origins: {
      edition: 'map/.zelfevaluatierc.yaml',
      locale: 'basis.yaml',
      failOn: 'basis.yaml',
      maxWarnings: 'map/.zelfevaluatierc.yaml',
      baseline: 'map/.zelfevaluatierc.yaml',
      'severities.ZE303': 'basis.yaml',
      'severities.ZE304': 'map/.zelfevaluatierc.yaml',
    },
  });
  const klad = await shown('map/klad.md');
  assert.deepEqual([klad['ignored'], klad['selfEvaluation']], [true, true]);
  const none = await shown('elders.md');
  assert.deepEqual(none['configuration'], { severities: {} });
});

test('what comes on standard input under a name is checked by the configuration of that name alone', async (t) => {
  const world = worldOf(t, {
    '.zelfevaluatierc.yaml': 'onzin: [\n',
    'map/.zelfevaluatierc.yaml': 'locale: en\n',
  });
  const argv = ['check', '-', '--stdin-filename', 'map/a.md', '--format', 'json'];
  const { stdout, stderr } = await world.run(argv, { stdin: draft });
  assert.equal(stderr, '');
  assert.match(stdout, /"locale":"en"/);
});
