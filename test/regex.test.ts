import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import recheck from 'recheck';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const folders = ['core/src', 'server/src', 'cli/src', 'client/src', 'word/src', 'scripts'];

interface Found {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

/** The regular expressions in a source file, found by the TypeScript parser and not by searching. */
function literalsIn(path: string): readonly Found[] {
  const file = ts.createSourceFile(path, readFileSync(root + path, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push({
        place: `${path}:${line + 1}`,
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const sources = folders.flatMap((folder) =>
  readdirSync(root + folder, { recursive: true })
    .map((name) => `${folder}/${String(name).replaceAll('\\', '/')}`)
    .filter((path) => /\.(?:ts|mjs)$/.test(path)),
);
const literals = sources.flatMap(literalsIn);
const distinct = [...new Map(literals.map((one) => [`/${one.source}/${one.flags}`, one])).values()];

/** Proves it by automata, and tries to break it where they do not know lookarounds. The seed makes runs alike. */
function check(source: string, flags: string): recheck.Diagnostics {
  const proved = recheck.checkSync(source, flags, { checker: 'automaton' });
  return proved.status === 'unknown'
    ? recheck.checkSync(source, flags, { checker: 'fuzz', randomSeed: 20240501 })
    : proved;
}

test('the parser finds regular expressions', () => {
  assert.ok(distinct.length > 20, `only ${distinct.length} found`);
});

for (const { place, source, flags } of distinct) {
  test(`takes linear time: /${source}/${flags} (${place})`, () => {
    const found = check(source, flags);
    const why = found.status === 'vulnerable' ? found.complexity.summary : '';
    assert.equal(found.status, 'safe', `${place} is ${found.status} ${why}`);
  });
}
