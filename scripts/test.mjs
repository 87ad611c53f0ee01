// npm run test:unit [-- NAME…]: the tests below test/, except those that need an editor.
// npm run test:web  [-- NAME…]: those in a real VS Code for the Web.
// npm run test:desktop [-- NAME…]: those in a real VS Code with the packaged extension and the Node server.
// npm run test:editors [-- NAME…]: the language server in a real Neovim.
// npm run screenshots: pictures of the editor in three themes, in test/output, for someone to look at.
// With names, only the files whose path holds one of them.

import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const hosts = ['web', 'desktop', 'editors', 'screens'];
const host = hosts.find((name) => process.argv[2] === `--${name}`);
const names = process.argv.slice(host ? 3 : 2);

const entries = await readdir(`${root}test`, { recursive: true });
const files = entries
  .map((entry) => `test/${entry.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.test.ts') && !file.startsWith('test/vscode/'))
  .filter((file) => hosts.find((name) => file.startsWith(`test/${name}/`)) === host)
  .filter((file) => names.length === 0 || names.some((name) => file.includes(name)))
  .sort();

if (files.length === 0) {
  console.error(`No test file has one of these in its path: ${names.join(', ')}`);
  process.exitCode = 2;
} else {
  // One editor at a time: two of them starve each other on a small machine.
  const options = [
    '--import',
    'tsx',
    '--test',
    '--test-reporter=spec',
    ...(host ? ['--test-concurrency=1'] : []),
  ];
  spawn(process.execPath, [...options, ...files], { cwd: root, stdio: 'inherit' }).on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}
