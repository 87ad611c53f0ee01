import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/** Inside core imports go one way: each folder may use those before it, and nothing behind it. */
const layers = [
  'text',
  'data',
  'document',
  'norm',
  'binding',
  'authoring',
  'figures',
  'checks',
  'evaluate',
  'config',
  'report',
];

/** Data and contracts that any layer may use. */
const shared = ['figures/types', 'messages', 'memo'];

const forbid = (patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

const coreLayers = layers.map((layer, index) => {
  const later = layers.slice(index + 1);
  const regex = `^\\.\\.?/(?!.*(?:${shared.join('|')})).*(?:${later.join('|')})(?:/|\\.ts)`;
  return {
    files: [`core/src/${layer}/**/*.ts`, `core/src/${layer}.ts`],
    rules: forbid([
      ...outsideOfCore(),
      ...(later.length > 0
        ? [{ regex, message: `core/src/${layer} may not import what comes after it.` }]
        : []),
    ]),
  };
});

/** What of VS Code takes a text to show, or makes what shows one. */
const screenCalls =
  '/^(?:show(?:Information|Warning|Error)Message|showQuickPick|showInputBox|createQuickPick|createInputBox|setStatusBarMessage|withProgress|createStatusBarItem|createLanguageStatusItem|createTreeView|registerTreeDataProvider|createOutputChannel|createWebviewPanel|createTextEditorDecorationType|createTerminal|createTestController|createCommentController|register(?:Hover|CodeLens|CompletionItem|CodeActions|DocumentLink|InlayHints|DocumentSymbol|WorkspaceSymbol|SignatureHelp|WebviewView)Provider)$/';
const screenTypes =
  '/^(?:MarkdownString|Diagnostic|Hover|CodeLens|CodeAction|CompletionItem|CompletionItemLabel|DocumentLink|InlayHint|InlayHintLabelPart|DocumentSymbol|SymbolInformation)$/';

function outsideOfCore() {
  return [
    { regex: '^vscode', message: 'The engine knows no editor and no protocol.' },
    { regex: '^node:', message: 'The engine does no IO; it also runs in a browser.' },
    {
      regex: '(?:^|/)(?:server|cli|client)/',
      message: 'The engine is used by the others and uses none of them.',
    },
  ];
}

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.cache/', 'test/output/'] },
  ...tseslint.configs.recommendedTypeChecked,
  regexp.configs['flat/recommended'],
  {
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: ['*.mjs', 'scripts/*.mjs', 'scripts/hosts/disk/*.js', 'docs/api/*.mjs'],
        },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, varsIgnorePattern: '^_' }],
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Promises of node:test run by themselves.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            {
              from: 'package',
              name: ['test', 'it', 'describe', 'suite', 'before', 'after'],
              package: 'node:test',
            },
          ],
        },
      ],
    },
  },
  { files: ['core/src/**/*.ts'], rules: forbid(outsideOfCore()) },
  ...coreLayers,
  {
    files: ['core/src/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'The engine reads no clock.',
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'The engine reads no clock.',
        },
        {
          selector: 'AwaitExpression, FunctionDeclaration[async=true], ArrowFunctionExpression[async=true]',
          message: 'The engine is synchronous.',
        },
      ],
    },
  },
  {
    files: ['server/src/**/*.ts'],
    rules: forbid([
      { regex: '^vscode$|^vscode-languageclient', message: 'The server knows no client.' },
      { regex: '(?:^|/)(?:client|cli)/', message: 'The server uses the engine only.' },
    ]),
  },
  {
    files: ['server/src/**/*.ts'],
    ignores: ['server/src/markup.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[property.name=/^show(?:Information|Warning|Error)Message$/]',
          message:
            'An editor may make links of what the server tells; the client tells it through its screen.ts.',
        },
        {
          selector:
            "MemberExpression[object.name='MarkupKind'], Property[key.name='kind'][value.value='markdown']",
          message: 'Markdown is made in markup.ts, where texts of others are escaped.',
        },
      ],
    },
  },
  {
    files: ['client/src/**/*.ts'],
    rules: forbid([
      {
        regex: '^#core|(?:^|/)(?:core(?!/src/text/visible\\.ts$)|cli)/',
        message: 'The client knows nothing of norms.',
      },
      {
        regex: '(?:^|/)server/(?!src/protocol\\.ts$)',
        message: 'Of the server the client knows the protocol only.',
      },
    ]),
  },
  {
    files: ['client/src/**/*.ts'],
    ignores: ['client/src/screen.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...[
          `MemberExpression[property.name=${screenCalls}]`,
          `MemberExpression[property.value=${screenCalls}]`,
          `ObjectPattern > Property[key.name=${screenCalls}]`,
          `ImportDeclaration[importKind!='type'] > ImportSpecifier[importKind!='type'][imported.name=${screenTypes}]`,
          `MemberExpression[property.name=${screenTypes}]`,
        ].map((selector) => ({
          selector,
          message: 'Texts go to VS Code through screen.ts, so that none becomes a link that runs a command.',
        })),
        {
          selector: "Property[key.name='isTrusted'][value.type!='ObjectExpression']",
          message: 'What others wrote runs no command; name the one that our own links run.',
        },
        {
          selector: "AssignmentExpression > MemberExpression[property.name='isTrusted']",
          message: 'What others wrote runs no command.',
        },
      ],
    },
  },
  {
    files: ['cli/src/**/*.ts'],
    rules: forbid([{ regex: '^vscode|(?:^|/)client/', message: 'The command line knows no editor.' }]),
  },
  {
    files: ['api/src/**/*.ts'],
    rules: forbid([
      { regex: '^vscode|(?:^|/)client/', message: 'The API knows no editor.' },
      { regex: '^node:', message: 'The API reads nothing but its arguments; it also runs in a browser.' },
    ]),
  },
  {
    files: ['word/src/**/*.ts'],
    ignores: ['word/src/node.ts'],
    rules: forbid([
      { regex: '^vscode', message: 'The reader of Word documents knows no editor.' },
      {
        regex: '^node:',
        message: 'The reader of Word documents also runs in a browser; only node.ts does not.',
      },
      {
        regex: '(?:^|/)(?:server|cli|client)/',
        message: 'The reader of Word documents uses the engine only.',
      },
    ]),
  },
  {
    files: ['scripts/**', 'bench/**', 'docs/api/**', 'test/vscode/**', 'cli/src/output/**'],
    rules: { 'no-console': 'off' },
  },
  { files: ['**/*.mjs', 'scripts/hosts/disk/*.js'], ...tseslint.configs.disableTypeChecked },
  // Editors load extensions as CommonJS.
  { files: ['scripts/hosts/disk/*.js'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
