import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { worldOf } from '../cli/world.ts';

interface Pattern {
  readonly regexp: string;
  readonly file?: number;
  readonly line?: number;
  readonly column?: number;
  readonly severity?: number;
  readonly message?: number;
  readonly code?: number;
  readonly loop?: boolean;
}

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const { contributes } = JSON.parse(read('package.json')) as {
  readonly contributes: {
    readonly problemMatchers: readonly { readonly name: string; readonly pattern: readonly Pattern[] }[];
  };
};

/** What VS Code takes from an output: the first pattern opens a group, the second goes on for as long as it matches. */
function problemsIn(output: string, [first, second]: readonly Pattern[]): readonly string[] {
  assert.ok(first && second?.loop);
  let file: string | undefined;
  let isInGroup = false;
  return output.split('\n').flatMap((line) => {
    const found = isInGroup ? new RegExp(second.regexp).exec(line) : null;
    if (found) {
      const [at, column, severity, code] = [second.line, second.column, second.severity, second.code];
      return [`${file}:${found[at ?? 0]}:${found[column ?? 0]} ${found[severity ?? 0]} ${found[code ?? 0]}`];
    }
    const opened = new RegExp(first.regexp).exec(line);
    isInGroup = opened !== null;
    file = opened?.[first.file ?? 0];
    return [];
  });
}

test('the problem matcher finds every finding of check in its text, in both languages', async (t) => {
  const names = ['a b.zelfevaluatie.md', 'map/concept.md'];
  const draft = read('examples/praktijk-zonnehof-concept.zelfevaluatie.md');
  const complete = read('examples/praktijk-de-linde.zelfevaluatie.md');
  const world = worldOf(t, {
    [names[0] ?? '']: draft,
    [names[1] ?? '']: draft,
    'klaar.zelfevaluatie.md': complete,
  });
  const [matcher, ...others] = contributes.problemMatchers;
  assert.ok(matcher && others.length === 0);
  for (const [locale, error] of [
    ['nl', 'fout'],
    ['en', 'error'],
  ] as const) {
    const argv = ['check', '--locale', locale, '--reference-date', '2024-06-01'];
    const { stdout } = await world.run([...argv, 'klaar.zelfevaluatie.md', ...names]);
    const json = (await world.run([...argv, '--format', 'json', ...names])).stdout;
    const { files } = JSON.parse(json) as {
      files: {
        path: string;
        findings: { code: string; severity: string; range: { start: { line: number; column: number } } }[];
      }[];
    };
    const expected = files.flatMap(({ path, findings }) =>
      findings.map(({ code, range: { start } }) => `${path}:${start.line}:${start.column} ${code}`),
    );
    const found = problemsIn(stdout, matcher.pattern);
    assert.deepEqual(
      found.map((one) => one.replace(/ \w+ (?=ZE)/, ' ')),
      expected,
    );
    assert.equal(
      found.filter((one) => one.includes(` ${error} `)).length,
      files.flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'error').length,
    );
  }
});
