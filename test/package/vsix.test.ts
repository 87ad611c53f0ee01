import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { listFiles, PackageManager } from '@vscode/vsce';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What belongs in the package without being named in the manifest. */
const expected = [
  /^package(?:\.nls(?:\.[a-z]+)?)?\.json$/,
  /^(?:README\.md|CHANGELOG\.md|LICENSE)$/,
  /^docs\/images\/[a-z-]+\.png$/,
  /^examples\/praktijk-zonnehof-concept\.zelfevaluatie\.md$/,
  /^dist\/ThirdPartyNotices\.txt$/,
  /^dist\/(?:server|word)\/(?:node\.cjs|browser\.js)$/,
];

/** Every file of the project that the manifest names, wherever in it. */
function filesNamedIn(value: unknown): readonly string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(filesNamedIn);
  if (typeof value !== 'string' || !/^(?:\.\/)?[a-z]+\/[\w./-]+\.\w+$/.test(value)) return [];
  const file = value.replace(/^\.\//, '');
  // VS Code for the Web adds the suffix itself.
  return [existsSync(`${root}${file}.js`) ? `${file}.js` : file];
}

test('the package holds what the manifest names and the bundles, and nothing else', async () => {
  const text = await readFile(`${root}package.json`, 'utf8');
  const { main, browser, icon, contributes } = JSON.parse(text) as Record<string, unknown>;
  const named = filesNamedIn({ main, browser, icon, contributes });
  const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
  const absent = named.filter((file) => !files.includes(file));
  assert.deepEqual(absent, [], 'named in package.json, but not packaged (was npm run build done?)');
  const surplus = files.filter((file) => !named.includes(file) && !expected.some((each) => each.test(file)));
  assert.deepEqual(surplus, [], 'packaged, but of no use there');
});
