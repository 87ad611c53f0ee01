import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { allChecks, documentChecks } from '../../core/src/checks/all.ts';
import { evaluate, type Evaluation } from '../../core/src/evaluate.ts';
import { editions } from '../harness/editions.ts';

/*
 * Whole documents, each with the findings and figures that a reader worked out by hand in `expected/`. Every
 * expected finding is there, and no other at error or warning level but those that the reader was in doubt about.
 */
const root = join(import.meta.dirname, '..', '..');
const documents = [
  'examples/praktijk-de-linde.zelfevaluatie.md',
  'examples/praktijk-zonnehof-concept.zelfevaluatie.md',
  'test/documents/word-genummerd.md',
  'test/documents/keurmerkwijzer.md',
  'test/documents/brede-tabel.md',
  'test/documents/door-elkaar.md',
];

type Row = Readonly<Record<string, string>>;

/** The rows of the table under a heading, by the names of its columns; none where there is no table. */
function tableUnder(text: string, heading: string): readonly Row[] {
  const section = text.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
  const [header = [], , ...rows] = section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  return rows.map((cells) => Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])));
}

/** The checks; a row that names none, such as that of a heading with only a remark, is not compared. */
const codes: ReadonlySet<string> = new Set([...documentChecks, ...allChecks].map(({ code }) => code));

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

function expectedOf(path: string): string {
  const name = basename(path).replace('.zelfevaluatie', '');
  return read(`test/documents/expected/${name}`);
}

/** A finding as `ZE304 2b.1`; of a phase or norm as a whole with the norm alone. */
const keyOf = ({ code = '', criterion = '' }: Row): string =>
  `${code} ${criterion.replace(/—|\(.*\)/, '').trim()}`.trim();

/** The findings as the tables write them. */
function foundIn(evaluation: Evaluation, levels: readonly string[]): readonly string[] {
  return evaluation.findings
    .filter(({ severity }) => levels.includes(severity))
    .map(({ code, norm, criterion }) =>
      `${code} ${norm ?? ''}${criterion === undefined ? '' : `.${criterion}`}`.trim(),
    );
}

/** What is in `all` and not, or less often, in `some`. */
function without(all: readonly string[], some: readonly string[]): readonly string[] {
  const left = [...some];
  return all.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

for (const path of documents) {
  const evaluation = evaluate(read(path), { editions, today: '2024-12-01', rethrow: true });
  const expected = expectedOf(path);

  test(`${path} has the findings that a reader has`, () => {
    const wanted = tableUnder(expected, 'Findings')
      .filter(({ code = '' }) => codes.has(code))
      .map(keyOf);
    const doubted = tableUnder(expected, 'Doubts').map(keyOf);
    const found = foundIn(evaluation, ['error', 'warning', 'info']);
    const grave = foundIn(evaluation, ['error', 'warning']);
    const inNorm = (key: string): boolean => found.some((each) => each.startsWith(`${key}.`));
    assert.deepEqual(
      without(wanted, found).filter((key) => !inNorm(key)),
      [],
      'expected and not found',
    );
    assert.deepEqual(without(grave, [...wanted, ...doubted]), [], 'found and not expected');
  });

  test(`${path} has the figures that a reader sees`, () => {
    const missing = tableUnder(expected, 'Figures').filter(({ criterion = '', value = '' }) => {
      const values = evaluation.criteria
        .filter((one) => `${one.norm}.${one.criterion}` === criterion)
        .flatMap((one) => one.figures.flatMap(({ reading }) => reading.values))
        .flatMap((figure) => [figure.value ?? figure.low, figure.percent]);
      const [hours, minutes] = value.split(':').map(Number);
      return !values.includes(minutes === undefined ? Number.parseFloat(value) : (hours ?? 0) * 60 + minutes);
    });
    assert.deepEqual(missing, []);
  });

  test(`${path} has the progress that a reader counts`, () => {
    const complete = /complete(?: \((\d+) of 30\)|: the other (\d+) of 30|: all 30)/.exec(expected);
    assert.equal(evaluation.progress.complete, Number(complete?.[1] ?? complete?.[2] ?? 30));
  });
}
