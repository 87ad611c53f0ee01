import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { allChecks, documentChecks, evaluationFindings } from '../../core/src/checks/all.ts';
import type { CheckMetadata } from '../../core/src/checks/types.ts';
import { evaluate } from '../../core/src/evaluate.ts';
import { en } from '../../core/src/messages/en.ts';
import { nl } from '../../core/src/messages/nl.ts';
import { editions } from '../harness/editions.ts';

const root = new URL('../../', import.meta.url);
const pages = new URL('docs/checks/', root);
const checks: readonly CheckMetadata[] = [...documentChecks, ...allChecks, ...evaluationFindings];

test('the checks are in the order of their codes, each code and name once', () => {
  const codes = [...documentChecks, ...allChecks].map(({ code }) => code);
  assert.deepEqual(codes, codes.toSorted());
  assert.equal(new Set(checks.map(({ code }) => code)).size, checks.length);
  assert.equal(new Set(checks.map(({ name }) => name)).size, checks.length);
});

for (const { code, name } of checks) {
  test(`${code} has its parts`, () => {
    assert.ok(existsSync(new URL(`test/fixtures/${code}-${name}.md`, root)), 'a fixture');
    assert.ok(existsSync(new URL(`${code}.md`, pages)), 'a page');
    assert.ok(`check.${name}` in nl && `check.${name}` in en, 'a title');
    assert.ok(
      Object.keys(nl).some((key) => key === name || key.startsWith(`${name}.`)),
      'a message',
    );
    assert.ok(
      readFileSync(new URL('README.md', pages), 'utf8').includes(`[${code}](${code}.md)`),
      'a line in the list',
    );
  });
}

test('the heads of the pages and their list are fresh', () => {
  const cwd = fileURLToPath(root);
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/check-pages.ts', '--check'], { cwd });
});

test('there is no page and no fixture of a check that does not exist', () => {
  const known = new Set<string>(checks.map(({ code }) => code));
  const files = [...readdirSync(pages), ...readdirSync(new URL('test/fixtures/', root))];
  const codes = files.flatMap((file) => /^ZE\d{3}/.exec(file) ?? []);
  assert.deepEqual(
    codes.filter((code) => !known.has(code)),
    [],
  );
});

/** The holes of a message, in order of their names. */
const holes = (message: string): readonly string[] => (message.match(/\{\w+\}/g) ?? []).toSorted();

test('a message in English has the same holes as in Dutch', () => {
  for (const [key, message] of Object.entries(nl)) {
    assert.deepEqual(new Set(holes(en[key as keyof typeof nl])), new Set(holes(message)), key);
  }
});

/** The documents below a heading of a page. */
function examples(page: string, heading: string): readonly string[] {
  const section = page.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
  return [...section.matchAll(/^```markdown\n([^`]*)^```$/gm)].map(([, document = '']) => document);
}

describe('the examples on the pages are what they say', () => {
  for (const { code } of checks) {
    const page = readFileSync(new URL(`${code}.md`, pages), 'utf8');
    const [lastYear] = examples(page, 'Vorig jaar');
    const previous = lastYear === undefined ? undefined : { text: lastYear, path: 'vorig-jaar.md' };
    const found = (document: string): boolean =>
      evaluate(document, { editions, today: '2024-11-20', previous, rethrow: true }).findings.some(
        (finding) => finding.code === code,
      );
    test(code, () => {
      for (const document of examples(page, 'Zo gaat het mis')) assert.ok(found(document), document);
      for (const document of examples(page, 'Zo is het goed')) assert.ok(!found(document), document);
    });
  }
});
