import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtinFigureIds } from '#core';
import { draft, worldOf } from './world.ts';

interface Reading {
  ask: string;
  present: boolean;
  values: Record<string, unknown>[];
  missing: string[];
  period: { text: string; start: string; end: string } | null;
  fresh: boolean | null;
}

const grade = 'Het CQi-rapportcijfer was 8,4 over 2023.';

test('figures --ask prints one object, exactly as in the contract', async (t) => {
  const { code, stdout, stderr } = await worldOf(t).run(
    ['figures', '--ask', 'cq-grade', '--reference-date', '2024-05-01'],
    { stdin: grade },
  );
  assert.deepEqual([code, stderr], [0, '']);
  assert.deepEqual(JSON.parse(stdout), {
    ask: 'cq-grade',
    present: true,
    values: [
      {
        label: 'rapportcijfer',
        value: 8.4,
        low: null,
        high: null,
        scaleMax: 10,
        unit: null,
        of: null,
        percent: null,
      },
    ],
    missing: [],
    period: { text: '2023', start: '2023-01-01', end: '2023-12-31' },
    fresh: true,
  });
});

test('figures --ask judges freshness by the option, else the document, else today', async (t) => {
  const world = worldOf(t);
  const fresh = async (text: string, ...argv: readonly string[]): Promise<boolean | null> => {
    const { stdout } = await world.run(['figures', '--ask=cq-grade', ...argv], {
      stdin: text,
      today: '2024-06-01',
    });
    return (JSON.parse(stdout) as Reading).fresh;
  };
  const dated = `---\npeildatum: 2026-01-01\n---\n\n${grade}`;
  assert.equal(await fresh(grade), true);
  assert.equal(await fresh(dated), false);
  assert.equal(await fresh(dated, '--reference-date', '2024-01-01'), true);
  assert.equal(await fresh('Het CQi-rapportcijfer was 8,4.'), null);
});

test('every figure can be asked of any text', async (t) => {
  const world = worldOf(t, { 'a.md': draft });
  for (const ask of builtinFigureIds) {
    for (const stdin of ['', 'Geen cijfers.', '\uFEFF| a |\n|--|\n']) {
      const { code, stdout } = await world.run(['figures', '--ask', ask, '-'], { stdin });
      assert.equal(code, 0);
      const { present, values, period } = JSON.parse(stdout) as Reading;
      assert.deepEqual([present, values, period], [false, [], null]);
    }
  }
});

test('a whole document is read as one text', async (t) => {
  const world = worldOf(t, { 'a.md': `${draft}\n## 2b.13 Cliëntervaringen\n\n${grade}\n` });
  const { stdout } = await world.run(['figures', '--ask', 'cq-grade', 'a.md']);
  assert.equal((JSON.parse(stdout) as Reading).present, true);
});

test('figures --ask names the figures that there are', async (t) => {
  const { code, stderr } = await worldOf(t).run(['figures', '--ask', 'cijfer'], { stdin: 'Recidive: 4%' });
  assert.equal(code, 2);
  assert.match(
    stderr,
    /‘cijfer’ kan niet bij de optie --ask\. Kies uit: cq-subscales, cq-grade, effect, .* en session-count\./,
  );
});

test('figures --ask --format text is for people', async (t) => {
  const world = worldOf(t);
  const argv = ['figures', '--ask', 'cq-grade', '--format', 'text'];
  const { stdout } = await world.run(argv, { stdin: grade });
  assert.match(
    stdout,
    /^ {4}rapportcijfer {2}8,4 {2}op schaal tot 10 {2}2023 {2}regel 1\n {4}ten hoogste een jaar oud/,
  );
  assert.match((await world.run(argv, { stdin: 'Niets.' })).stdout, /^ {4}niet gevonden\n$/);
});

test('without --ask every criterion is listed with its figures, and what does not count', async (t) => {
  const text = `${draft}\n## 2b.13 Cliëntervaringen op de website\n\nOns CQi-rapportcijfer was 8,4 over 2023. Landelijk is het gemiddelde rapportcijfer een 8,1.\n`;
  const world = worldOf(t, { 'a.md': text });
  const { code, stdout } = await world.run(['figures', 'a.md']);
  assert.equal(code, 0);
  assert.match(stdout, /^a\.md\n\n1\.3 .+\n {2}.+ \(session-count\)\n {4}niet gevonden\n/);
  assert.match(
    stdout,
    /\n2b\.13 .+\n {2}.+ \(cq-grade\)\n {4}rapportcijfer {2}8,4 {2}op schaal tot 10 {2}2023 {2}regel 13\n {4}telt niet mee: ‘8,1’ \(regel 13\), dat is .+\n/,
  );

  const json = await world.run(['figures', 'a.md', '--format', 'json']);
  const { schemaVersion, path, figures } = JSON.parse(json.stdout) as {
    schemaVersion: number;
    path: string;
    figures: {
      norm: string;
      criterion: number;
      ask: string;
      present: boolean;
      fresh: boolean | null;
      values: { range: { start: { offset: number }; end: { offset: number } } }[];
      rejected: { text: string; message: string }[];
    }[];
  };
  assert.deepEqual([schemaVersion, path], [1, 'a.md']);
  const found = figures.filter(({ present }) => present);
  assert.deepEqual(
    found.map(({ norm, criterion, ask, fresh }) => [norm, criterion, ask, fresh]),
    [['2b', 13, 'cq-grade', true]],
  );
  const range = found[0]?.values[0]?.range;
  assert.ok(range && text.slice(range.start.offset, range.end.offset).startsWith('8,4'));
  assert.equal(found[0]?.rejected[0]?.text, '8,1');
});

test('figures says that it waits for text on a terminal', async (t) => {
  const { stderr } = await worldOf(t).run(['figures', '--ask', 'effect'], { terminal: 80 });
  assert.match(stderr, /Ctrl\+D/);
});

test('figures refuses what it cannot read', async (t) => {
  const { code, stdout, stderr } = await worldOf(t).run(['figures', '--ask', 'effect', 'weg.md']);
  assert.deepEqual([code, stdout], [2, '']);
  assert.match(stderr, /^weg\.md is er niet\./);
});
