import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draft, worldOf } from './world.ts';

const comment = (text: string): string =>
  draft.replace('# Norm 1', `<!-- zelfevaluatie-${text} -->\n# Norm 1`);

const files = {
  'idle.md': comment('disable-next-line ZE701 -- voor de zekerheid'),
  'expired.md': comment('disable-file ZE201 -- volgt (tot 2024-03-01)'),
  'used.md': comment('disable-file ZE201 -- volgt (tot 2024-09-01)'),
};

const levelOf = (stdout: string): string | undefined => /^ +\d+:\d+ +(\S+) .*ZE901$/m.exec(stdout)?.[1];

test('a suppression that silences nothing is a warning, an error or what is asked for', async (t) => {
  const world = worldOf(t, files);
  const level = async (...argv: readonly string[]) => levelOf((await world.run(['idle.md', ...argv])).stdout);
  assert.equal(await level(), 'waarschuwing');
  assert.equal(await level('--report-unused'), 'fout');
  assert.equal(await level('--report-unused-severity', 'info'), 'opmerking');
  assert.equal(await level('--report-unused-severity', 'off'), undefined);
  const both = await world.run(['idle.md', '--report-unused', '--report-unused-severity', 'off']);
  assert.deepEqual(
    [both.code, both.stderr],
    [2, 'De opties --report-unused en --report-unused-severity gaan niet samen. Laat er een weg.\n'],
  );
});

test('an option goes before the configuration', async (t) => {
  const world = worldOf(t, {
    ...files,
    '.zelfevaluatierc.json': '{ "severities": { "unused-suppression": "off" } }',
  });
  assert.equal(levelOf((await world.run(['idle.md'])).stdout), undefined);
  assert.equal(levelOf((await world.run(['idle.md', '--report-unused'])).stdout), 'fout');
});

test('a suppression that has ended says since when, and its findings are back', async (t) => {
  const world = worldOf(t, files);
  const ended = await world.run(['expired.md']);
  assert.match(
    ended.stdout,
    /Deze opmerking gold tot en met .*2024.* en onderdrukt niets meer\..* {2}ZE901$/m,
  );
  assert.match(ended.stdout, /ZE201/);
  assert.doesNotMatch((await world.run(['used.md'])).stdout, /ZE201|ZE901/);
  assert.doesNotMatch((await world.run(['expired.md'], { today: '2024-03-01' })).stdout, /ZE201|ZE901/);
});
