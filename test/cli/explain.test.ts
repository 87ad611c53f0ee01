import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checks } from '../../core/src/checks/all.ts';
import { worldOf } from './world.ts';

test('explain prints the page of a check, by code or name', async (t) => {
  const world = worldOf(t);
  const { code, stdout, stderr } = await world.run(['explain', 'ZE203']);
  assert.deepEqual([code, stderr], [0, '']);
  assert.match(stdout, /^# ZE203 Criterium ontbreekt\n/);
  assert.match(stdout, /## Oplossen/);
  for (const word of ['ze203', 'missing-criterion']) {
    assert.equal((await world.run(['explain', word])).stdout, stdout);
  }
});

test('explain has every check, in both languages', async (t) => {
  const world = worldOf(t);
  for (const { code } of checks) {
    assert.match((await world.run(['explain', code])).stdout, new RegExp(`^# ${code} `));
    const english = (await world.run(['explain', code, '--locale', 'en'])).stdout;
    assert.match(english, new RegExp(`^# ${code} [^\\n]+\\n\\n\\S`));
    assert.doesNotMatch(english, /Zo gaat het mis/);
  }
});

test('explain prints a criterion with what it asks and the guidance of its edition', async (t) => {
  const world = worldOf(t);
  const { stdout } = await world.run(['explain', '2a.1', '--edition', 'kgg-2024']);
  assert.match(stdout, /^ {2}Criterium 2a\.1 Inzicht in gegevens {2}Check\n/);
  assert.match(stdout, /- een cijfer: de CQi per subschaal/);
  assert.match(
    (await world.run(['explain', '2B.4', '--edition', '2025'])).stdout,
    /Niet nodig: Groepen aanbieden hoeft niet/,
  );
  assert.doesNotMatch((await world.run(['explain', '2b.4', '--edition', '2024'])).stdout, /Niet nodig/);
});

test('explain prints a norm with its criteria', async (t) => {
  const world = worldOf(t);
  assert.match(
    (await world.run(['explain', '3', '--edition', '2022'])).stdout,
    /^Norm 3\. Transparant zijn\n/,
  );
  assert.match((await world.run(['explain', '3'])).stdout, /^Norm 3\. Kennis delen {2}Netwerk\n/);
});

test('explain guesses at the name of a check', async (t) => {
  const { code, stderr } = await worldOf(t).run(['explain', 'thin-anwser']);
  assert.equal(code, 2);
  assert.match(stderr, /Bedoeld is misschien ‘thin-answer’\.\n$/);
});

for (const word of ['ZE999', '9', '1.77', 'toString', '']) {
  test(`explain refuses “${word}”`, async (t) => {
    const { code, stdout, stderr } = await worldOf(t).run(['explain', word]);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /is geen controle, en geen norm of criterium van kgg-2024/);
  });
}
