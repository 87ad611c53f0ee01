// npm run test:electron: the suites of test/vscode inside VS Code on the desktop, which it downloads the first time.
// Ends with 0, 1 where a test failed, and 2 where VS Code cannot be had. Without a screen: xvfb-run npm run test:electron

import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { downloadAndUnzipVSCode, runTests, SilentReporter } from '@vscode/test-electron';
import { bundleSuites } from './hosts/suites.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @returns the path of VS Code, or undefined, having said why */
const download = async () => {
  try {
    const version = process.env.VSCODE_TEST_VERSION ?? 'stable';
    return await downloadAndUnzipVSCode({ version, reporter: new SilentReporter(), timeout: 30_000 });
  } catch (error) {
    console.error(
      `VS Code cannot be downloaded here (${error.code ?? error.message}); npm run test:web needs no download.`,
    );
    return undefined;
  }
};

const vscodeExecutablePath = await download();
if (vscodeExecutablePath === undefined) process.exitCode = 2;
else {
  const place = await mkdtemp(join(tmpdir(), 'zelfevaluatie-'));
  const folder = join(place, 'examples');
  await cp(join(root, 'examples'), folder, { recursive: true });
  await writeFile(join(folder, 'aantekeningen.md'), '# Aantekeningen\n\nNorm 1 bespreken.\n');
  try {
    process.exitCode = await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: root,
      extensionTestsPath: await bundleSuites('desktop'),
      launchArgs: [
        folder,
        '--disable-extensions',
        '--disable-workspace-trust',
        `--user-data-dir=${join(place, 'user')}`,
      ],
    });
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}
