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
    readonly keybindings: readonly { readonly command: string; readonly when: string }[];
    readonly walkthroughs: readonly {
      readonly steps: readonly {
        readonly title: string;
        readonly description: string;
        readonly media: { readonly svg: string; readonly altText: string };
        readonly completionEvents: readonly string[];
      }[];
    }[];
    readonly viewsContainers: { readonly activitybar: readonly { readonly icon: string }[] };
    readonly configuration: readonly {
      readonly properties: Readonly<Record<string, { default: unknown }>>;
    }[];
  };
};
const texts = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Readonly<Record<string, string>>;
const commands = contributes.commands.map(({ command }) => command);
const textOf = (placeholder: string): string => texts[placeholder.replaceAll('%', '')] ?? '';
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
  // A click in the tree calls `reveal`, a link in a hover `openNorm`; nobody else does.
  const internal = ['zelfevaluatie.reveal', 'zelfevaluatie.openNorm'];
  assert.deepEqual(sorted([...commands, ...internal]), sorted(registered));
});

test('the menus show commands that exist', () => {
  for (const { command } of Object.values(contributes.menus).flat())
    assert.ok(commands.includes(command), command);
});

test('the walkthrough and the welcome texts name commands that exist, and each step has a picture in words', () => {
  const [walkthrough, ...others] = contributes.walkthroughs;
  assert.ok(walkthrough && others.length === 0);
  const { steps } = walkthrough;
  assert.ok(steps.length >= 4 && steps.length <= 6);
  for (const { title, description, media, completionEvents } of steps) {
    assert.ok(existsSync(media.svg), media.svg);
    assert.ok(textOf(title) !== '' && textOf(media.altText).length > 20, title);
    for (const [, command] of textOf(description).matchAll(/\(command:([\w.]+)\)/g))
      assert.ok(commands.includes(command ?? '') || command === 'zelfevaluatie.criteria.focus', command);
    for (const event of completionEvents) {
      const command = event.replace('onCommand:', '');
      assert.ok(commands.includes(command) || event === 'onView:zelfevaluatie.criteria', event);
    }
  }
  for (const [key, text] of Object.entries(texts))
    for (const [, command] of text.matchAll(/\(command:([\w.]+)\)/g))
      assert.ok(commands.includes(command ?? '') || command?.endsWith('.focus'), `${key}: ${command}`);
});

test('keys work in a self-evaluation and in the tree only', () => {
  for (const { command, when } of contributes.keybindings) {
    assert.ok(commands.includes(command), command);
    assert.match(when, /zelfevaluatie\.isSelfEvaluation.*zelfevaluatie\.criteria/);
  }
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
