import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { evaluate, type Evaluation } from '../../core/src/evaluate.ts';
import { render } from '../../core/src/messages/render.ts';
import { editions } from '../harness/editions.ts';

const newestFirst = editions.toSorted((a, b) => b.year - a.year);

const read = (name: string): string => readFileSync(new URL(`documents/${name}`, import.meta.url), 'utf8');

function judge(text: string): Evaluation {
  return evaluate(text, { editions: newestFirst, today: '2025-06-01', rethrow: true });
}

/** The findings that count, as "code norm.criterion". */
function counted({ findings }: Evaluation): readonly string[] {
  return findings
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ code, norm, criterion, phase }) =>
      [code, [norm, criterion ?? phase].filter((part) => part !== undefined).join('.')].join(' ').trim(),
    );
}

const messagesOf = ({ findings }: Evaluation, code: string): readonly string[] =>
  findings
    .filter((finding) => finding.code === code)
    .map(({ message, params }) => render('nl', message, params));

function changed(text: string, from: string, to: string): string {
  assert.ok(text.includes(from), from);
  return text.replace(from, to);
}

suite('a whole document of 2025', () => {
  const text = read('beuk-2025.md');

  test('is held against 2025, and has all that it asks', () => {
    const evaluation = judge(text);
    assert.equal(evaluation.edition?.id, 'kgg-2025');
    assert.deepEqual(counted(evaluation), []);
    assert.deepEqual(evaluation.progress, { complete: 30, total: 30 });
  });

  test('may still have the old name of norm 2b', () => {
    const old = changed(
      text,
      '(Samen)werken aan toegankelijkheid van zorg en transparant zijn',
      'Samenwerken en transparant zijn',
    );
    assert.deepEqual(counted(judge(old)), []);
    const unnumbered = changed(text, '# Norm 2b. (Samen)werken', '# (Samen)werken');
    assert.deepEqual(counted(judge(unnumbered)), []);
  });

  test('may go above 540 minutes with a reason, and not without', () => {
    const from = text.indexOf('Soms is meer tijd nodig');
    const until = text.indexOf('### 4. Eigen inzet');
    const with600 = (rest: string): string =>
      changed(
        `${text.slice(0, from)}${rest}\n\n${text.slice(until)}`,
        'Dat vertellen we al aan de telefoon',
        'Gemiddeld komt een behandeling op 600 minuten directe tijd. Dat vertellen we al aan de telefoon',
      );
    assert.deepEqual(counted(judge(with600(''))), ['ZE406 1.3']);
    assert.deepEqual(
      counted(judge(with600('Dat is meer dan het richtsnoer, omdat velen met een tolk komen.'))),
      [],
    );
  });

  test('misses what it leaves out', () => {
    const start = text.indexOf('### 13');
    const end = text.indexOf('\n# Norm 3');
    assert.ok(start > 0 && end > start);
    assert.deepEqual(counted(judge(text.slice(0, start) + text.slice(end))), ['ZE203 2b.13']);
  });

  test('with a number from an older year is told so', () => {
    const stale = `${text}\n# Norm 4. Reflecteren, leren en verbeteren\n\nTwee keer per jaar kijken wij met het hele team terug op onze cijfers.\n`;
    assert.deepEqual(counted(judge(stale)), ['ZE205']);
  });
});

suite('a whole document of 2022', () => {
  const text = read('vlierhof-2022.md');
  const under = (keurmerk: string, other = text): Evaluation =>
    judge(changed(other, 'keurmerk: 2022', `keurmerk: ${keurmerk}`));

  test('is held against 2022, of which nothing more is asked than is known', () => {
    const evaluation = under('2022');
    assert.equal(evaluation.edition?.id, 'bggz-2022');
    assert.deepEqual(
      evaluation.findings.map(({ code, params }) => [code, params]),
      [],
    );
  });

  test('misses the criteria whose number is known, and norms', () => {
    const without = text.slice(0, text.indexOf('### 5. Behandeltijd'));
    const evaluation = judge(without);
    assert.deepEqual(counted(evaluation), ['ZE201 5', 'ZE201 6', 'ZE203 4.5']);
    for (const message of messagesOf(evaluation, 'ZE201')) assert.doesNotMatch(message, /\d+ criteria/);
  });

  test('is not told off for criteria that are not known', () => {
    const other = changed(text, '### 8. Privacy', '### 3.8 Nog iets anders');
    const phased = changed(other, '### Behandelduur', '### Plan\n\n### Behandelduur');
    assert.deepEqual(counted(judge(phased)), []);
  });

  test('may have its criteria in a list or a table, or a norm as running text', () => {
    const list = Array.from(
      { length: 8 },
      (_, index) => `${index + 1}. ${'Zo doen wij dat hier al jaren. '.repeat(3)}`,
    );
    const row = (number: number): string =>
      `| ${number} | Iets | ${'Zo doen wij dat hier al jaren. '.repeat(3)} |`;
    const norms = [
      [
        '1. Tijdige zorg en samen beslissen',
        `${list.join('\n')}\n\nOnline of op de praktijk, en hoelang het duurt.`,
      ],
      ['2. Generalistisch, kortdurend behandelen', 'Wij behandelen kort en kijken breed.'],
      ['3. Transparant zijn', 'Alles staat op https://www.voorbeeld.nl.'],
      [
        '4. Reflecteren, leren en verbeteren',
        `| Nr | Onderwerp | Antwoord |\n|---|---|---|\n${[1, 2, 3, 4, 5].map(row).join('\n')}`,
      ],
      ['5. Vooruitstrevend zijn', 'Wij willen leren over eHealth.'],
      ['6. Kennis delen', 'Wij delen kennis over slaap.'],
    ].map(([title, body]) => `# Norm ${title}\n\n${body}\n`);
    const evaluation = judge(`---\nkeurmerk: 2022\n---\n\n${norms.join('\n')}`);
    const answered = evaluation.criteria.filter(({ bound }) => bound.answers.length > 0);
    assert.deepEqual(
      answered.map(({ norm, criterion }) => `${norm}.${criterion}`),
      ['1.7', '4.3', '4.4', '4.5'],
    );
    assert.deepEqual(
      counted(evaluation).filter((one) => /ZE2/.test(one)),
      [],
    );
    const running = `---\nkeurmerk: 2022\n---\n\n${norms.join('\n').replace(/^\|.*\n/gm, '')}Wij leren veel.\n`;
    assert.deepEqual(
      counted(judge(running)).filter((one) => /ZE2/.test(one)),
      [],
    );
  });

  test('is held to 800 minutes, and in 2024 to 540', () => {
    assert.deepEqual(messagesOf(under('2022'), 'ZE406'), []);
    const [later = ''] = messagesOf(under('2024'), 'ZE406');
    assert.match(later, /730 minuten in criterium 1\.3 \(.+\) is meer dan de richtwaarde van 540 min/);
    const longer = changed(text, '730 minuten', '860 minuten');
    const [message = ''] = messagesOf(under('2022', longer), 'ZE406');
    assert.match(message, /860 minuten in criterium 2\.\? \(.+\) is meer dan de richtwaarde van 800 min/);
  });

  test('means by norm 3 transparency, and in 2024 sharing knowledge', () => {
    const titles = (evaluation: Evaluation): string | undefined =>
      evaluation.selfEvaluation?.norms.find(({ norm, headings }) => norm.id === '3' && headings.length > 0)
        ?.norm.title;
    assert.equal(titles(under('2022')), 'Transparant zijn');
    assert.equal(titles(under('2024')), 'Kennis delen');
  });

  test('has a norm 4, 5 and 6, which 2024 has not', () => {
    const evaluation = under('2024');
    const unknown = messagesOf(evaluation, 'ZE205').filter((message) => /de normen zijn/.test(message));
    assert.deepEqual(
      unknown.map((message) => /‘(\d)’/.exec(message)?.[1]),
      ['4', '5', '6'],
    );
  });

  test('lacks what only 2024 asks', () => {
    const found = counted(under('2024'));
    for (const expected of [
      'ZE203 1.4',
      'ZE203 1.8',
      'ZE203 2b.13',
      'ZE203 3.3',
      'ZE401 2a.1',
      'ZE304 1.5',
    ]) {
      assert.ok(found.includes(expected), expected);
    }
  });
});

test('of 2021 no criterion is said to be missing', () => {
  const text =
    '---\nkeurmerk: bggz-2021\n---\n\n## Norm 1\n\nTekst.\n\n## Norm 2\n\n### 4\n\nMeer tekst over van alles.\n';
  assert.deepEqual(counted(judge(text)), ['ZE201 3', 'ZE201 4', 'ZE201 5', 'ZE201 6']);
});
