import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { toCardinal } from 'n2words/nl-NL';
import { readFigure } from '../../core/src/figures/read.ts';
import { builtinFigureIds } from '../../core/src/figures/question.ts';
import type { FigureValue } from '../../core/src/figures/types.ts';
import { passage, periods, quantities, read, referenceDate, usualQuestion } from './read-text.ts';

const show = (value: number, separator: ',' | '.'): string => String(value).replace('.', separator);
const pick = <T>(...options: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...options);
const tenths = (from: number, to: number): fc.Arbitrary<number> =>
  fc.integer({ min: from * 10, max: to * 10 }).map((value) => value / 10);

/** The first value that a text gives for an ask. */
const firstOf = (ask: string, text: string): FigureValue | undefined => read(ask, text).values[0];

/** A number in words: "vier komma acht". */
const inWords = (value: number): string => {
  const [whole = '0', decimals] = value.toFixed(1).split('.');
  return decimals
    ? `${toCardinal(Number(whole))} komma ${toCardinal(Number(decimals))}`
    : toCardinal(Number(whole));
};

test('a grade is read back in every notation', () => {
  const notations: readonly ((value: number) => string)[] = [
    (value) => `Rapportcijfer: ${show(value, ',')}`,
    (value) => `Rapportcijfer ${show(value, '.')}`,
    (value) => `Ons CQi-cijfer is een ${show(value, ',')}.`,
    (value) => `Waardering behandeling; ${show(value, ',')}/10`,
    (value) => `**Gemiddeld cijfer**\n\n${show(value, ',')} (schaal 0-10)`,
    (value) => `| CQi | 2024 |\n|---|---|\n| Rapportcijfer | ${show(value, ',')} |`,
    (value) => `Cliënten gaven ons gemiddeld een ${show(value, ',')}¹.`,
    (value) => `Als cijfer kregen wij een ${inWords(value)}.`,
  ];
  fc.assert(
    fc.property(tenths(5, 9.9), pick(...notations), (value, print) => {
      assert.equal(firstOf('cq-grade', print(value))?.value, value);
    }),
  );
});

test('subscales are read back in every notation', () => {
  const names = ['Bejegening', 'Samen beslissen', 'Uitvoering behandeling', 'Informatie behandeling'];
  const notations: readonly ((values: readonly number[]) => string)[] = [
    (values) => values.map((value, index) => `${names[index]}: ${show(value, ',')}`).join('; '),
    (values) => values.map((value, index) => `* ${names[index]} **${show(value, ',')}**¹`).join('\n'),
    (values) => values.map((value, index) => `${names[index]}   ${show(value, '.')}`).join('\n'),
    (values) =>
      values.map((value, index) => `een ${show(value, ',')} voor ${names[index]?.toLowerCase()}`).join(', '),
    (values) => `${names.join(', ')}: ${values.map((value) => show(value, ',')).join(', ')}`,
    (values) => values.map((value, index) => `${names[index]} ${inWords(value)}`).join(', '),
    (values) =>
      `| Schaal | Score |\n|---|---|\n${values.map((value, index) => `| ${names[index]} | ${show(value, ',')} |`).join('\n')}`,
    (values) =>
      `| ${names.join(' | ')} |\n|${'---|'.repeat(names.length)}\n| ${values.map((value) => show(value, ',')).join(' | ')} |`,
    (values) =>
      names
        .map((name, index) => `${name}\n\nScore op een schaal van 1 tot 5: ${show(values[index] ?? 0, ',')}`)
        .join('\n\n'),
  ];
  fc.assert(
    fc.property(fc.tuple(...names.map(() => tenths(1.1, 4.9))), pick(...notations), (values, print) => {
      const found = read('cq-subscales', print(values)).values.filter(
        ({ label }) => label !== 'rapportcijfer',
      );
      assert.deepEqual(
        found.map(({ value }) => value),
        values,
      );
    }),
  );
});

test('waiting times are read back in every notation', () => {
  const units = ['dagen', 'weken', 'maanden'] as const;
  const notations: readonly ((weeks: number, unit: string) => string)[] = [
    (count, unit) => `Aanmeldwachttijd: ${count} ${unit}`,
    (count, unit) => `De wachttijd tot de intake is ca. ${count} ${unit}.`,
    (count, unit) => `Wachttijd intake ±${count} ${unit}`,
    (count, unit) => `U wacht ${toCardinal(count)} ${unit} op een eerste gesprek.`,
    (count, unit) => `| Stap | Wachttijd |\n|---|---|\n| Intake | ${count} ${unit} |`,
    (count, unit) => `Wachttijd in ${unit} tot de intake: ${count}`,
  ];
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 60 }), pick(...units), pick(...notations), (count, unit, print) => {
      const value = firstOf('waiting-time', print(count, unit));
      assert.deepEqual([value?.label, value?.value, value?.unit], ['aanmeldwachttijd', count, unit]);
    }),
  );
});

test('counts and shares are read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 41, max: 5000 }), (count, whole) => {
      const grouped = new Intl.NumberFormat('nl-NL').format(whole);
      const value = firstOf('no-follow-up', `${count} van de ${grouped} intakes kregen geen vervolg.`);
      assert.deepEqual([value?.value, value?.of], [count, whole]);
    }),
  );
  fc.assert(
    fc.property(tenths(0.1, 60), pick('%', ' %', '\u00A0%', ' procent'), (share, sign) => {
      assert.equal(firstOf('recidivism', `Recidive: ${show(share, ',')}${sign}`)?.value, share);
    }),
  );
});

test('every date is read back as it was printed', () => {
  const day = fc.date({ min: new Date('2010-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
  const prints: readonly ((date: Date) => string)[] = [
    (date) => new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }).format(date),
    (date) => new Intl.DateTimeFormat('nl-NL', { dateStyle: 'short', timeZone: 'UTC' }).format(date),
    (date) => `${date.getUTCDate()}/${date.getUTCMonth() + 1}/${date.getUTCFullYear()}`,
    (date) => `${date.getUTCDate()}–${date.getUTCMonth() + 1}‑${date.getUTCFullYear()}`,
    (date) => date.toISOString().slice(0, 10),
  ];
  fc.assert(
    fc.property(day, pick(...prints), (date, print) => {
      assert.equal(periods(`peildatum ${print(date)}`)[0]?.start, date.toISOString().slice(0, 10));
    }),
  );
});

/** Text that is more like figures than chance would make it. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      pick(
        '8,4',
        '4-5',
        '%',
        ' ',
        '\n',
        '\n\n',
        '| ',
        '(',
        ')',
        'weken',
        'een',
        'op de',
        '1.234',
        '2024',
        'Q3',
        't/m',
        '**',
        'bejegening',
        'geen',
        '½',
        ':',
        ';',
        '-',
        'van',
        'naar',
        '€',
        '\u0000',
        '\uD800',
        '# ',
        '- ',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join('')),
);

test('no text makes a reading throw, and every range delimits the number it claims', () => {
  fc.assert(
    fc.property(text, pick(...builtinFigureIds), (source, ask) => {
      const piece = passage(source);
      const { values, previous, rejected, period } = readFigure(piece, usualQuestion(ask), {
        referenceDate,
      });
      const ranges = [...values, ...previous, ...rejected, ...(period ? [period] : [])].map(
        ({ range }) => range,
      );
      for (const { start, end } of ranges) {
        assert.ok(start >= 0 && start < end && end <= piece.text.length);
        const cut = piece.text.slice(start, end);
        assert.equal(cut, cut.trim());
      }
      for (const { text: claimed, range } of rejected) {
        assert.equal(piece.mask.slice(range.start, range.end), claimed);
      }
    }),
    { numRuns: 600 },
  );
});

test('quantities stand in the text in order and do not overlap', () => {
  fc.assert(
    fc.property(text, (source) => {
      let last = 0;
      for (const { range } of quantities(source)) {
        assert.ok(range.start >= last && range.end > range.start && range.end <= source.length);
        last = range.end;
      }
    }),
  );
});
