import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { transformSync } from 'esbuild';
import { builtinEditions } from '#core';
import { interrupt } from '../harness/interrupt.ts';
import { paragraph, run as wordRun, wordFile } from '../word/word-file.ts';
import { runBinary, startBinary } from './binary.ts';
import { draft, type World, worldOf } from './world.ts';

const hook = join(mkdtempSync(join(tmpdir(), 'zelfevaluatie-hook-')), 'interrupt.cjs');
const source = readFileSync(new URL('../harness/interrupt.ts', import.meta.url), 'utf8');
writeFileSync(hook, transformSync(source, { loader: 'ts', format: 'cjs' }).code);
after(() => rmSync(dirname(hook), { recursive: true }));

/** The environment of a bundle that is killed after so many changes. */
const killedAt = (at: number) => ({
  NODE_OPTIONS: `--require ${JSON.stringify(hook)}`,
  KILLED_AT: String(at),
});

const [norm] = builtinEditions.find(({ id }) => id === 'kgg-2024')?.norms ?? [];
/** Of two criteria, so that runs are short. */
const small = (id: string, title: string) =>
  JSON.stringify({
    ...builtinEditions.find((edition) => edition.id === 'kgg-2024'),
    id,
    title,
    norms: [{ ...norm, criteria: norm?.criteria.slice(0, 2) }],
  });

/** What is there at the start of each run; what a run makes is not. */
const given: Readonly<Record<string, string | Uint8Array>> = {
  'a.md': draft.replace('kgg-2024', 'klein'),
  'b.md': draft.replace('kgg-2024', 'klein').replace('1.1', '1.2'),
  'a.docx': wordFile({ body: paragraph(wordRun('1.1 De juiste plek')) }),
  'klein.json': small('klein', 'Klein'),
  'ander.json': small('ander', 'Ander'),
};

const check = ['check', '--norm-file', 'klein.json', '--reference-date', '2024-06-01'];

/** A run, with the files that it writes and what they hold before it. */
interface Scenario {
  readonly name: string;
  readonly argv: readonly string[];
  readonly before: Readonly<Record<string, string | undefined>>;
}

async function scenarios(world: World): Promise<readonly Scenario[]> {
  const older = (await world.run([...check, 'b.md', '-f', 'csv'])).stdout;
  for (const name of ['a', 'b']) await world.run([...check, `${name}.md`, '-f', `json:deel-${name}.json`]);
  await world.run([...check, 'b.md', '--baseline', 'ouder.json', '--update-baseline']);
  const baseline = readFileSync(join(world.folder, 'ouder.json'), 'utf8');
  rmSync(join(world.folder, 'ouder.json'));
  const migrate = [
    'migrate',
    'a.md',
    '--to',
    'ander',
    '--norm-file',
    'klein.json',
    '--norm-file',
    'ander.json',
  ];
  const importing = ['import', 'a.docx', '--edition', 'klein', '--norm-file', 'klein.json'];
  const old = 'Een oude tekst.\n'.repeat(100);
  return [
    {
      name: 'new',
      argv: ['new', 'n.md', '--edition', 'klein', '--norm-file', 'klein.json'],
      before: { 'n.md': undefined },
    },
    { name: 'import --force', argv: [...importing, '-o', 'n.md', '--force'], before: { 'n.md': old } },
    { name: 'migrate --force', argv: [...migrate, '-o', 'n.md', '--force'], before: { 'n.md': old } },
    { name: 'a report', argv: [...check, 'a.md', '-f', 'json:r'], before: { r: undefined } },
    {
      name: 'two reports over older ones',
      argv: [...check, 'a.md', '-f', 'json:r', '-f', 'junit:s'],
      before: { r: older, s: older },
    },
    {
      name: 'merge',
      argv: ['merge', 'deel-a.json', 'deel-b.json', '-o', 'r'],
      before: { r: older },
    },
    {
      name: 'a baseline over an older one',
      argv: [...check, 'a.md', '--baseline', 'k.json', '--update-baseline'],
      before: { 'k.json': baseline },
    },
    {
      name: '--fix',
      argv: [...check, '--fix', 'a.md', 'b.md'],
      before: { 'a.md': String(given['a.md']), 'b.md': String(given['b.md']) },
    },
  ];
}

function prepare({ folder }: World, { before }: Scenario): void {
  for (const [name, text] of Object.entries({ ...given, ...before })) {
    if (text === undefined) rmSync(join(folder, name), { force: true });
    else writeFileSync(join(folder, name), text);
  }
}

function textOf({ folder }: World, name: string): string | undefined {
  return readdirSync(folder).includes(name) ? readFileSync(join(folder, name), 'utf8') : undefined;
}

const textsOf = (world: World, { before }: Scenario) =>
  Object.fromEntries(Object.keys(before).map((name) => [name, textOf(world, name)]));

const leftovers = ({ folder }: World): readonly string[] =>
  readdirSync(folder).filter((name) => name.includes('zelfevaluatie-tmp'));

/** A run that makes more changes than this goes wrong in another way. */
const most = 60;

const countOf = 8;
for (let index = 0; index < countOf; index += 1) {
  test(`killed at any change, each file has its old text or its new text (${index + 1} of ${countOf})`, async (t) => {
    const world = worldOf(t, given);
    const all = await scenarios(world);
    assert.equal(all.length, countOf);
    const scenario = all[index];
    assert.ok(scenario);
    prepare(world, scenario);
    const whole = await runBinary(world.folder, scenario.argv);
    assert.notEqual(whole.code, 2, whole.stderr);
    const made = textsOf(world, scenario);
    assert.notDeepEqual(made, scenario.before);

    let kills = 0;
    for (let at = 1; at <= most; at += 1) {
      prepare(world, scenario);
      const { code } = await runBinary(world.folder, scenario.argv, '', killedAt(at));
      if (code !== null) break;
      kills += 1;
      for (const [name, text] of Object.entries(textsOf(world, scenario))) {
        const isWhole = text === scenario.before[name] || text === made[name];
        assert.ok(isWhole, `${scenario.name}, ${at}, ${name}: ${text?.slice(0, 80)}`);
      }
      for (const [name, text] of Object.entries(given)) {
        if (!(name in scenario.before)) assert.equal(textOf(world, name), Buffer.from(text).toString(), name);
      }
      if (leftovers(world).length === 0) continue;
      await runBinary(world.folder, scenario.argv);
      assert.deepEqual(
        leftovers(world),
        [],
        `${scenario.name}, ${at}: the next run takes away what was left`,
      );
      assert.deepEqual(textsOf(world, scenario), made);
    }
    assert.ok(kills >= 5 && kills < most, `${scenario.name}: ${kills} kills`);
  });

  test(`a disk that is full at any change leaves each file as it was (${index + 1} of ${countOf})`, async (t) => {
    const world = worldOf(t, given);
    const scenario = (await scenarios(world))[index];
    assert.ok(scenario);
    prepare(world, scenario);
    await world.run(scenario.argv);
    const made = textsOf(world, scenario);

    let failures = 0;
    for (let at = 1; at <= most; at += 1) {
      prepare(world, scenario);
      const end = interrupt('fail', at);
      const { code, stderr } = await world.run(scenario.argv).finally(end);
      if (!/ENOSPC/.test(stderr)) break;
      failures += 1;
      assert.equal(code, 2, `${scenario.name}, ${at}: ${stderr}`);
      assert.match(
        stderr,
        /^\S+ kon niet helemaal worden weggeschreven \(ENOSPC\)\. Wat er al stond, is gebleven\./,
      );
      assert.deepEqual(leftovers(world), [], `${scenario.name}, ${at}`);
      for (const [name, text] of Object.entries(textsOf(world, scenario))) {
        assert.ok(text === scenario.before[name] || text === made[name], `${scenario.name}, ${at}, ${name}`);
      }
      // Of one file there is nothing else that could have been finished.
      if (Object.keys(scenario.before).length === 1)
        assert.deepEqual(textsOf(world, scenario), scenario.before);
    }
    assert.ok(failures >= 4 && failures < most, `${scenario.name}: ${failures} failures`);
  });
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  test(`a run that is stopped by ${signal} takes back at once what it was making`, async (t) => {
    const world = worldOf(t, { ...given, 'r.json': (await worldOf(t).run(['-', '-f', 'json'])).stdout });
    const older = textOf(world, 'r.json');
    const child = startBinary(world.folder, ['-', '-f', 'json:r.json', '-f', 'csv:s.csv']);
    // It waits for standard input, with its reports open.
    while (leftovers(world).length < 2 && child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 10));
    child.kill(signal);
    const ended = await new Promise((resolve) => child.on('close', (_, by) => resolve(by)));
    assert.equal(ended, signal);
    assert.deepEqual(leftovers(world), []);
    assert.equal(textOf(world, 'r.json'), older);
    assert.equal(textOf(world, 's.csv'), undefined);
  });
}

test('what is left of another run with the number of this one goes, what is in the making stays', async (t) => {
  const world = worldOf(t, given);
  const name = (pid: number): string => `.x.${pid}.0a1b2c3d.zelfevaluatie-tmp`;
  const days = (count: number): Date => new Date(Date.now() - count * 24 * 3600 * 1000);
  const kept = [name(process.pid)];
  // Of a process that does not exist, and of one that runs but began later than this was written.
  for (const pid of [99_999_999, process.pid, process.ppid]) {
    writeFileSync(join(world.folder, name(pid)), 'half');
  }
  utimesSync(join(world.folder, name(process.ppid)), days(2), days(2));
  await runBinary(world.folder, ['new', 'n.md']);
  assert.deepEqual(leftovers(world), kept);
});

test('a name as long as a file system takes can be written', async (t) => {
  const long = `${'é'.repeat(120)}.md`;
  const world = worldOf(t, { ...given, [long]: draft });
  assert.equal((await world.run(['--fix', long])).code, 1);
  assert.notEqual(textOf(world, long), draft);
});
