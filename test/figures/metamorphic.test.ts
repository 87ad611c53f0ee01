import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readFigure } from '../../core/src/figures/read.ts';
import { isProse, rewritings } from './metamorphic.ts';
import { passage, usualQuestion } from './read-text.ts';
import { type FigureCase, readCase } from './score.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const cases: readonly FigureCase[] = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) =>
    readFileSync(folder + name, 'utf8')
      .trim()
      .split('\n')
      .map(readCase),
  );

/** What is read, in a form that can be compared. */
function readingOf({ asks, expected }: FigureCase, text: string): string {
  const question = usualQuestion(asks === 'date-fresh' ? 'cq-grade' : asks);
  const referenceDate = expected.reference_date ?? '2026-01-01';
  const { present, values } = readFigure(passage(text), question, { referenceDate });
  const told = values.map(({ label, value, low, high, unit, of, period }) => [
    // A label that is the text's own has the word of the text.
    label.normalize('NFC').replaceAll('patiënt', 'cliënt'),
    value,
    low,
    high,
    unit,
    of,
    period?.start,
    period?.end,
  ]);
  return JSON.stringify([present, told]);
}

for (const { name, write, prose } of rewritings) {
  test(`no reading changes ${name}`, () => {
    const texts = cases.filter(({ text }) => !prose || isProse(text));
    assert.ok(texts.length > 500);
    const changed = texts.filter((item) => readingOf(item, write(item.text)) !== readingOf(item, item.text));
    assert.deepEqual(
      changed.map(({ id }) => id),
      [],
    );
  });
}
