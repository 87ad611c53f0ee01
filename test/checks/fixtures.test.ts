import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { applyEdits, editsOf } from '../../core/src/checks/apply.ts';
import type { Finding } from '../../core/src/checks/types.ts';
import { evaluate, type Evaluation } from '../../core/src/evaluate.ts';
import { render } from '../../core/src/messages/render.ts';
import { placeOf } from '../../core/src/text/lines.ts';
import { type FixtureCase, fixtureEditions, type Marker, readFixture } from '../harness/fixture.ts';

const folder = new URL('../fixtures/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.md'));

/** In the fixtures, a file is there when its name says so. */
const exists = (path: string): boolean => !path.includes('kwijt');

const judge = (text: string, { edition, today, previous }: FixtureCase): Evaluation =>
  evaluate(text, {
    editions: fixtureEditions,
    edition,
    today,
    previous: previous === undefined ? undefined : { text: previous, path: 'vorig-jaar.md' },
    exists,
    rethrow: true,
  });

const judgedFindings = ({ findings }: Evaluation, { checks }: FixtureCase): readonly Finding[] =>
  findings.filter(({ code }) => checks?.includes(code) ?? true);

const aboutOf = ({ norm, criterion, phase }: Finding): string =>
  [norm, criterion ?? phase].filter((part) => part !== undefined).join('.');

const fits = (marker: Marker, finding: Finding): boolean =>
  finding.code === marker.code &&
  aboutOf(finding) === marker.about &&
  finding.range.start === marker.start &&
  (marker.end === undefined || finding.range.end === marker.end) &&
  render('nl', finding.message, finding.params).includes(marker.message);

/** A finding as its marker would be, to show in a failure. */
function show(finding: Finding, { document }: Evaluation): string {
  const { start, end } = finding.range;
  const { line, column } = placeOf(document.lines, start);
  const words = JSON.stringify(document.text.slice(start, end));
  return `${finding.code} ${aboutOf(finding)} at ${line}:${column} ${words}: ${render('nl', finding.message, finding.params)}`;
}

/** Pairs every finding with a marker of its own; what is left over on either side is wrong. */
function compare(fixture: FixtureCase, evaluation: Evaluation): readonly string[] {
  const markers = [...fixture.markers];
  const unmarked = judgedFindings(evaluation, fixture).filter((finding) => {
    const index = markers.findIndex((marker) => fits(marker, finding));
    if (index >= 0) markers.splice(index, 1);
    return index < 0;
  });
  return [
    ...unmarked.map((finding) => `no marker for ${show(finding, evaluation)}`),
    ...markers.map((marker) => {
      const { line, column } = placeOf(evaluation.document.lines, marker.start);
      return `no finding for ${marker.code} ${marker.about} at ${line}:${column} ${marker.message}`;
    }),
  ];
}

/** The text with all fixes made, time after time until nothing changes. */
function correct(text: string, fixture: FixtureCase): string {
  for (let round = 0; round < 10; round++) {
    const evaluation = judge(text, fixture);
    const next = applyEdits(text, editsOf(judgedFindings(evaluation, fixture), evaluation.edition));
    if (next === text) return text;
    text = next;
  }
  throw new Error('the fixes never come to an end');
}

for (const file of files) {
  const code = file.slice(0, 'ZE000'.length);
  describe(file, () => {
    const cases = readFixture(readFileSync(new URL(file, folder), 'utf8'), code);
    test('has a case with findings and one without', { skip: code === 'ZE902' }, () => {
      assert.ok(cases.some(({ markers }) => markers.some((marker) => marker.code === code)));
      assert.ok(cases.some(({ markers }) => markers.length === 0));
    });
    for (const fixture of cases) {
      test(fixture.title, () => {
        assert.deepEqual(compare(fixture, judge(fixture.text, fixture)), []);
        if (fixture.corrected !== undefined) assert.equal(correct(fixture.text, fixture), fixture.corrected);
      });
    }
  });
}
