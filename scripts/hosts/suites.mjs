import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Bundles the suites that run inside VS Code.
 * @param {'desktop' | 'web'} host
 * @returns {Promise<string>} the path of the bundle, in dist/
 */
export async function bundleSuites(host) {
  const outfile = `${root}dist/test/${host === 'web' ? 'web.js' : 'desktop.cjs'}`;
  await esbuild.build({
    entryPoints: [`${root}test/vscode/${host}.ts`],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: host === 'web' ? 'browser' : 'node',
    external: host === 'web' ? ['vscode'] : ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  return outfile;
}
