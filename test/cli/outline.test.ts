import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bareDraft, draft, worldOf } from './world.ts';

const started = draft.replace(
  '# Norm 1\n',
  '# Norm 1\n\n## 1.2 Hulpvraag en behandeldoelen\n\n## 1.9 Tijdig afsluiten\n\nOp tijd.\n',
);

test('outline is a tree of norms, phases and criteria with mark, status and line', async (t) => {
  const world = worldOf(t, { 'a.md': started });
  const { code, stdout, stderr } = await world.run(['outline', 'a.md']);
  assert.deepEqual([code, stderr], [0, '']);
  assert.match(
    stdout,
    /^a\.md\nKeurmerk .+: 1 van 30 criteria volledig\n\nNorm 1 {2}.+ {2}1 van 9 volledig\n {2}Plan\n/,
  );
  assert.match(stdout, /^ {4}✓ 1\.1 {2}De juiste plek +volledig +regel 13$/m);
  assert.match(stdout, /^ {4}○ 1\.2 {2}\S.* leeg +regel 7$/m);
  assert.match(stdout, /^ {4}✗ 1\.3 {2}\S.* ontbreekt$/m);
  assert.match(stdout, /^ {4}! 1\.9 {2}\S.* onvolledig +regel 9$/m);
  assert.doesNotMatch(stdout, / $/m);
});

test('outline --format json has the same as one object', async (t) => {
  const world = worldOf(t, { 'a.md': started });
  const { stdout } = await world.run(['outline', '--format', 'json', 'a.md', '--locale', 'en']);
  const json = JSON.parse(stdout) as {
    schemaVersion: number;
    path: string;
    edition: { id: string };
    total: number;
    norms: {
      id: string;
      range: { start: { line: number } } | null;
      phases: {
        phase: string;
        criteria: {
          criterion: number;
          status: string;
          statusText: string;
          range: { start: { line: number } } | null;
          asks: { label: string; met: boolean }[];
          open: string[];
        }[];
      }[];
    }[];
  };
  assert.deepEqual([json.schemaVersion, json.path, json.edition.id, json.total], [1, 'a.md', 'kgg-2024', 30]);
  assert.deepEqual(
    json.norms.map(({ id, range }) => [id, range?.start.line]),
    [
      ['1', 5],
      ['2a', undefined],
      ['2b', undefined],
      ['3', undefined],
    ],
  );
  const criteria = json.norms[0]?.phases.flatMap((phase) => phase.criteria) ?? [];
  assert.deepEqual(
    criteria
      .map(({ criterion, status, range }) => [criterion, status, range?.start.line])
      .filter(([, , line]) => line),
    [
      [1, 'complete', 13],
      [2, 'empty', 7],
      [9, 'incomplete', 9],
    ],
  );
  const last = criteria.at(-1);
  assert.equal(last?.statusText, 'incomplete');
  assert.equal(last?.open.length, 1);
  assert.ok(last?.asks.some(({ met }) => !met));
});

test('outline reads stdin, an edition and a reference date', async (t) => {
  const world = worldOf(t);
  const argv = ['outline', '-', '--edition', '2024', '--reference-date', '2024-01-01'];
  const { code, stdout } = await world.run(argv, { stdin: bareDraft });
  assert.equal(code, 0);
  assert.match(stdout, /^\(standaardinvoer\)\n/);
});

test('outline says in one line why there is none', async (t) => {
  const world = worldOf(t, { 'a.md': draft.replace('2024', '2042'), 'map/b.md': draft });
  const unknown = await world.run(['outline', 'a.md']);
  assert.deepEqual([unknown.code, unknown.stdout], [2, '']);
  assert.match(unknown.stderr, /^a\.md: De keurmerkeditie ‘kgg-2042’ is niet bekend.+\n$/);
  const folder = await world.run(['outline', 'map']);
  assert.equal(folder.code, 2);
  assert.equal(folder.stderr, 'map is een map. Geef de naam van een bestand.\n');
  const silenced = await world.run(['outline', '-'], {
    stdin: draft.replace('2024', '2042').concat('\n<!-- zelfevaluatie-disable-file -->\n'),
  });
  assert.equal(silenced.code, 2);
  assert.equal(silenced.stderr.trimEnd().split('\n').length, 1);
});
