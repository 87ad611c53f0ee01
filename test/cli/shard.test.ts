import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { partOf, shardOf } from '../../cli/src/shard.ts';
import { draft, type World, worldOf } from './world.ts';

const names = ['b.md', 'a.md', 'map/c.zelfevaluatie.md', 'map/d.md', 'e.md', 'f.md', 'é g.md'];
const hinted = draft.replace('keurmerk: kgg-2024\n', '').replace('---\n---\n', '');

const worldWith = (t: TestContext): World =>
  worldOf(t, Object.fromEntries(names.map((name, index) => [name, index % 3 === 0 ? hinted : draft])));

const operands = ['e.md', '**/*.md'];

test('parts are as long as each other, next to each other, and the whole together', () => {
  for (const length of [0, 1, 5, 12, 100]) {
    const all = Array.from({ length }, (_, index) => index);
    for (const count of [1, 2, 3, 7]) {
      const parts = Array.from({ length: count }, (_, index) => partOf(all, { index: index + 1, count }));
      assert.deepEqual(parts.flat(), all);
      const lengths = parts.map((part) => part.length);
      assert.ok(Math.max(...lengths) - Math.min(...lengths) <= 1);
    }
  }
});

test('what is no part', () => {
  for (const written of ['0/2', '3/2', '1', '/', '1/0', 'a/b', '-1/2', '1/2/3', ' 1/2']) {
    assert.equal(shardOf(written), undefined, written);
  }
  assert.deepEqual(shardOf('2/3'), { index: 2, count: 3 });
});

for (const form of ['json', 'sarif']) {
  for (const count of [1, 2, 3, 9]) {
    test(`${count} parts in ${form}, merged in any order, are what one run gives`, async (t) => {
      const world = worldWith(t);
      const options = ['--format', form, ...operands];
      const whole = await world.run(options);
      const parts: string[] = [];
      for (let index = 1; index <= count; index += 1) {
        parts.unshift(`deel-${index}`);
        await world.run([...options, '--shard', `${index}/${count}`, '-o', `deel-${index}`]);
      }
      const merged = await world.run(['merge', ...parts, '-o', 'uit/geheel']);
      assert.deepEqual([merged.code, merged.stdout, merged.stderr], [whole.code, '', '']);
      assert.equal(readFileSync(join(world.folder, 'uit/geheel'), 'utf8'), whole.stdout);
      assert.equal((await world.run(['merge', ...parts])).stdout, whole.stdout);
    });
  }
}

test('reports of other runs are joined in the order in which they are named', async (t) => {
  const world = worldWith(t);
  for (const name of ['a.md', 'b.md']) await world.run([name, '-f', 'json', '-o', `${name}.json`]);
  const { stdout } = await world.run(['merge', 'b.md.json', 'a.md.json']);
  assert.equal(stdout, (await world.run(['b.md', 'a.md', '-f', 'json'])).stdout);
});

test('the exit code is that of the single run', async (t) => {
  const world = worldOf(t, { 'a.md': '---\nkeurmerk: kgg-2042\n---\n', 'b.md': draft });
  const complete = readFileSync(
    new URL('../../examples/praktijk-de-linde.zelfevaluatie.md', import.meta.url),
    'utf8',
  );
  writeFileSync(join(world.folder, 'c.md'), complete.replace('keurmerk: kgg-2024\n', ''));
  const codes = async (...argv: readonly string[]) => (await world.run(['merge', ...argv])).code;
  for (const form of ['json', 'sarif']) {
    await world.run(['c.md', '-f', form, '-o', 'c']);
    assert.equal(await codes('c'), 0);
    assert.equal(await codes('c', '--fail-on', 'warning'), 1);
    await world.run(['weg.md', 'c.md', '-f', form, '-o', 'd', '--shard', '1/1']);
    assert.equal(await codes('d'), 2);
  }
});

const refused: readonly (readonly [argv: readonly string[], line: RegExp])[] = [
  [['1.json', '2.sarif'], /^2\.sarif en 1\.json zijn verslagen van een andere soort/],
  [['1.json', 'en.json'], /^en\.json en 1\.json zijn verslagen van een andere soort, versie of taal\./],
  [['1.sarif', 'en.sarif'], /^en\.sarif en 1\.sarif zijn verslagen van een andere soort/],
  [['1.json', '2.json'], /^Van de 3 delen ontbreekt: 3\. Geef alle delen\.$/m],
  [['1.json', '1.json'], /^(?:e|a)\.md staat zowel in 1\.json als in 1\.json\./],
  [['1.json', 'los.json'], /^los\.json en 1\.json zijn geen delen van dezelfde controle\./],
  [['stuk.json'], /^stuk\.json is geen volledig JSON- of SARIF-verslag van Zelfevaluatie\./],
  [['half.json'], /^half\.json is geen volledig/],
  [['ander.json'], /^ander\.json is geen volledig/],
  [['nieuw.json'], /^nieuw\.json is geen volledig/],
  [['deel.json'], /^deel\.json is geen volledig/],
  [['weg.json'], /^weg\.json is er niet\./],
  [[], /^Bij de opdracht merge hoort een bestand\./],
];

test('merge refuses mixtures and broken reports, and writes nothing', async (t) => {
  const world = worldWith(t);
  const make = async (file: string, form: string, ...argv: readonly string[]) =>
    world.run([...operands, '-f', form, '-o', file, ...argv]);
  for (const part of [1, 2]) {
    for (const form of ['json', 'sarif']) await make(`${part}.${form}`, form, '--shard', `${part}/3`);
  }
  await make('en.json', 'json', '--locale', 'en', '--shard', '2/3');
  await make('en.sarif', 'sarif', '--locale', 'en', '--shard', '2/3');
  await world.run(['f.md', '-f', 'json', '-o', 'los.json']);
  const text = readFileSync(join(world.folder, 'los.json'), 'utf8');
  writeFileSync(join(world.folder, 'half.json'), text.slice(0, text.length / 2));
  writeFileSync(join(world.folder, 'stuk.json'), '[]');
  writeFileSync(join(world.folder, 'ander.json'), '{"schemaVersion":1,"files":[{"path":"a.md"}]}');
  writeFileSync(join(world.folder, 'nieuw.json'), text.replace('"schemaVersion":1', '"schemaVersion":2'));
  writeFileSync(
    join(world.folder, 'deel.json'),
    text.replace('"summary"', '"shard":{"index":1,"count":4000000000,"failed":0},"summary"'),
  );
  const before = readdirSync(world.folder);
  for (const [argv, line] of refused) {
    const { code, stdout, stderr } = await world.run(['merge', ...argv, '-o', 'uit.json']);
    assert.deepEqual([code, stdout], [2, ''], argv.join(' '));
    assert.match(stderr, line);
    assert.ok(!existsSync(join(world.folder, 'uit.json')));
  }
  assert.deepEqual(readdirSync(world.folder), before);
});

test('--shard with something else is refused', async (t) => {
  const world = worldWith(t);
  for (const value of ['0/3', '4/3', 'twee']) {
    const { code, stdout, stderr } = await world.run(['--shard', value]);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, new RegExp(`^‘${value}’ bij de optie --shard is geen deel\\.`));
  }
  const shown = await world.run(['--print-files', '**/*.md', '--shard=2/3']);
  assert.equal(shown.stdout.trim().split('\n').length, 2);
});

test('merge refuses what is nested deeper than any report, and minds no brackets in texts', async (t) => {
  const world = worldOf(t, { 'a.md': draft.replace('Elke', `${'['.repeat(500)} \\" {{{ Elke`) });
  for (const form of ['json', 'sarif']) {
    const whole = (await world.run(['a.md', '-f', form])).stdout;
    for (const depth of [90, 101, 5000, 100_000]) {
      const deep =
        depth % 2 === 0
          ? '['.repeat(depth) + ']'.repeat(depth)
          : '{"a":'.repeat(depth) + '1' + '}'.repeat(depth);
      const text = whole.replace(/"(path|ruleId)":/, `"extra":${deep},$&`);
      assert.notEqual(text, whole);
      writeFileSync(join(world.folder, 'diep.json'), text);
      const { code, stdout, stderr } = await world.run(['merge', 'diep.json']);
      if (depth < 100) assert.deepEqual([code, JSON.parse(stdout)], [1, JSON.parse(text)]);
      else {
        assert.deepEqual([code, stdout], [2, '']);
        assert.match(stderr, /^diep\.json is geen volledig JSON- of SARIF-verslag van Zelfevaluatie\./);
      }
    }
    writeFileSync(join(world.folder, 'diep.json'), '['.repeat(100_000));
    assert.equal((await world.run(['merge', 'diep.json'])).code, 2);
    writeFileSync(join(world.folder, 'goed.json'), whole);
    assert.equal((await world.run(['merge', 'goed.json'])).stdout, whole);
  }
});

test('merge keeps what the parts could not check, once, and ends with 2', async (t) => {
  const world = worldOf(t, { 'a.md': draft, 'b.md': draft, 'c.md': 'a\0b' });
  for (const form of ['json', 'sarif'] as const) {
    // In each part what all depend on, and of one of them a file of its own.
    await world.run(['a.md', 'c.md', 'weg.md', '-f', form, '-o', `1.${form}`]);
    await world.run(['b.md', 'weg.md', '-f', form, '-o', `2.${form}`]);
    const { code, stdout, stderr } = await world.run(['merge', `1.${form}`, `2.${form}`]);
    assert.deepEqual([code, stderr], [2, '']);
    const whole = await world.run(['a.md', 'c.md', 'b.md', 'weg.md', '-f', form]);
    assert.deepEqual(JSON.parse(stdout), JSON.parse(whole.stdout));
  }
});
