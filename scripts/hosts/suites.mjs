import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVSIX } from '@vscode/vsce';
import * as esbuild from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Per way to run the suites: the entry in test/vscode, its bundle in dist/test, and what that leaves out. */
const bundles = {
  desktop: ['desktop.ts', 'desktop.cjs', { platform: 'node', external: ['vscode', 'mocha'] }],
  installed: ['installed.ts', 'installed/main.cjs', { platform: 'browser', external: ['vscode'] }],
  parity: ['parity.ts', 'parity.js', { platform: 'browser', external: ['vscode'] }],
  web: ['web.ts', 'web.js', { platform: 'browser', external: ['vscode'] }],
};

/**
 * Bundles the suites that run inside VS Code.
 * @param {'desktop' | 'installed' | 'parity' | 'web'} host
 * @returns {Promise<string>} the path of the bundle, in dist/
 */
export async function bundleSuites(host) {
  const [entry, file, options] = bundles[host];
  const outfile = `${root}dist/test/${file}`;
  await esbuild.build({
    ...options,
    entryPoints: [`${root}test/vscode/${entry}`],
    outfile,
    bundle: true,
    format: 'cjs',
    logLevel: 'warning',
  });
  return outfile;
}

const quiet = { dependencies: false, allowMissingRepository: true, skipLicense: true };

/** Packages the extension as it is built; gives the path of the .vsix. */
export async function packageExtension() {
  const packagePath = `${root}dist/test/zelfevaluatie.vsix`;
  await mkdir(dirname(packagePath), { recursive: true });
  await createVSIX({ ...quiet, cwd: root, packagePath, rewriteRelativeLinks: false });
  return packagePath;
}

/** Packages the suites as an extension that runs them when VS Code has started; gives the path of the .vsix. */
export async function packageSuites() {
  const folder = dirname(await bundleSuites('installed'));
  const manifest = {
    name: 'suites',
    displayName: 'Suites',
    description: 'Runs the tests of Zelfevaluatie inside VS Code.',
    version: '1.0.0',
    publisher: 'zelfevaluatie',
    engines: { vscode: '^1.91.0' },
    main: './main.cjs',
    activationEvents: ['onStartupFinished'],
  };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  const packagePath = `${root}dist/test/suites.vsix`;
  await createVSIX({ ...quiet, cwd: folder, packagePath });
  return packagePath;
}
