import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const manifestText = readFileSync('package.json', 'utf8');
const { contributes, icon } = JSON.parse(manifestText) as {
  readonly icon: string;
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>;
    readonly grammars: readonly { readonly path: string }[];
    readonly viewsContainers: { readonly activitybar: readonly { readonly icon: string }[] };
    readonly configuration: readonly {
      readonly properties: Readonly<Record<string, { default: unknown }>>;
    }[];
  };
};
const texts = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Readonly<Record<string, string>>;
const commands = contributes.commands.map(({ command }) => command);
const sorted = (values: Iterable<string>): readonly string[] => [...new Set(values)].sort();

test('every text of the manifest is there, and none is left over', () => {
  const used = manifestText.matchAll(/"%([\w.]+)%"/g);
  assert.deepEqual(sorted([...used].map(([, key]) => key ?? '')), sorted(Object.keys(texts)));
});

test('a window in English shows the Dutch texts too, since Dutch users have no other', () => {
  assert.equal(existsSync('package.nls.en.json'), false);
});

test('the manifest and the code name the same commands', () => {
  const source = readFileSync('client/src/commands.ts', 'utf8');
  const registered = [...source.matchAll(/registerCommand\('([\w.]+)'/g)].map(([, command]) => command ?? '');
  // A click in the tree calls `reveal`; nobody else does.
  assert.deepEqual(sorted([...commands, 'zelfevaluatie.reveal']), sorted(registered));
});

test('the menus show commands that exist', () => {
  for (const { command } of Object.values(contributes.menus).flat())
    assert.ok(commands.includes(command), command);
});

test('pictures and grammars are where the manifest says', () => {
  const { grammars, viewsContainers } = contributes;
  const paths = [
    icon,
    ...grammars.map(({ path }) => path),
    ...viewsContainers.activitybar.map((view) => view.icon),
  ];
  for (const path of paths) assert.ok(existsSync(path), path);
});

test('there are at most fifteen settings, each with a default', () => {
  const settings = contributes.configuration.flatMap(({ properties }) => Object.entries(properties));
  assert.ok(settings.length <= 15);
  for (const [name, setting] of settings) assert.ok('default' in setting, name);
});
