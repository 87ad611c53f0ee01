// VS Code with a Node extension host on this machine: code-server from npm, with the Node that it asks for. Installed
// once into a cache outside the checkout, and used from there by every later run.
//   node scripts/hosts/code-server.mjs: installs it, or says where it is

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const versions = { node: '24.21.0', codeServer: '4.139.1' };

/** Where hosts are kept; set ZELFEVALUATIE_HOSTS for another place. */
const cache = process.env.ZELFEVALUATIE_HOSTS ?? join(homedir(), '.cache/zelfevaluatie/hosts');

const place = join(cache, `code-server-${versions.codeServer}`);
const ready = join(place, 'ready');
const nodeFolder = join(place, 'node_modules/node/bin');
const node = join(nodeFolder, process.platform === 'win32' ? 'node.exe' : 'node');
const entry = join(place, 'node_modules/code-server/out/node/entry.js');
const vscode = join(place, 'node_modules/code-server/lib/vscode');

/** The environment in which code-server's own Node comes first. */
const environment = { ...process.env, PATH: `${nodeFolder}${delimiter}${process.env.PATH ?? ''}` };

/** Runs a program to its end. @throws with the last of what it said, where it failed */
const run = (command, args, cwd = place) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => (said = `${said}${chunk}`.slice(-2000)));
    child.on('error', reject).on('close', (code) => {
      if (code === 0) resolve(said);
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}:\n${said.trim()}`));
    });
  });

const quietly = ['--no-audit', '--no-fund', '--loglevel=error'];

/** What is done in turn, with what to say where it does not succeed. */
const steps = [
  [
    `Node ${versions.node} and code-server ${versions.codeServer} from npm`,
    'The npm registry cannot be reached, or has these versions no longer.',
    async () => {
      await rm(place, { recursive: true, force: true });
      await mkdir(place, { recursive: true });
      await writeFile(join(place, 'package.json'), '{ "private": true }\n');
      // The package `node` fetches its binary when it is installed; that of code-server would ask another site.
      await run('npm', ['install', ...quietly, `node@${versions.node}`]);
      await run('npm', ['install', ...quietly, '--ignore-scripts', `code-server@${versions.codeServer}`]);
    },
  ],
  [
    'the parts of its VS Code',
    'The npm registry cannot be reached.',
    () => run('npm', ['install', ...quietly, '--ignore-scripts', '--omit=dev'], vscode),
  ],
  [
    'the two parts that are compiled here',
    'These need a C++ compiler, make and Python (Debian: apt-get install g++ make python3).',
    () => run('npm', ['rebuild', ...quietly, '@vscode/spdlog', '@vscode/native-watchdog'], vscode),
  ],
];

/**
 * Installs code-server where the cache does not have it yet.
 * @param {(line: string) => void} say hears what is being done
 * @throws where a part cannot be had, with the reason and what to do
 */
export async function installCodeServer(say) {
  if (existsSync(ready)) return say(`code-server ${versions.codeServer}: ${place}`);
  for (const [what, hint, step] of steps) {
    say(`Installing ${what} …`);
    try {
      await step();
    } catch (error) {
      throw new Error(`Could not install ${what}. ${hint}\n${error.message}`, { cause: error });
    }
  }
  await writeFile(ready, '');
  return say(`code-server ${versions.codeServer}: ${place}`);
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Waits until an address answers. */
const answers = async (url, ended, attempts = 120) => {
  if (ended()) throw new Error('code-server ended before it could be reached');
  const response = await fetch(`${url}healthz`).catch(() => undefined);
  if (response?.ok) return;
  if (attempts === 0) throw new Error('code-server does not answer');
  await setTimeout(500);
  await answers(url, ended, attempts - 1);
};

/**
 * Starts code-server on a local address.
 * @param {object} options
 * @param {string} options.profile an own folder for settings, state and extensions
 * @param {string} options.folder the folder or .code-workspace file that is opened
 * @param {readonly string[]} options.extensions the .vsix files to install first
 * @param {Readonly<Record<string, unknown>>} [options.settings] further user settings
 * @param {boolean} [options.trusted] false opens the folder in Restricted Mode
 * @returns {Promise<{ url: string, close(): Promise<void> }>}
 */
export async function startCodeServer({ profile, folder, extensions, settings = {}, trusted = true }) {
  const user = join(profile, 'user');
  const folders = ['--user-data-dir', user, '--extensions-dir', join(profile, 'extensions')];
  await mkdir(join(user, 'User'), { recursive: true });
  const quiet = { 'chat.disableAIFeatures': true, 'workbench.startupEditor': 'none', ...settings };
  await writeFile(join(user, 'User/settings.json'), JSON.stringify(quiet));
  for (const vsix of extensions) await run(node, [entry, ...folders, '--install-extension', vsix], profile);

  const port = await freePort();
  const flags = ['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`];
  const calm = ['--disable-telemetry', '--disable-update-check', '--disable-getting-started-override'];
  const trust = trusted ? ['--disable-workspace-trust'] : [];
  const child = spawn(node, [entry, ...flags, ...calm, ...trust, ...folders, folder], {
    cwd: profile,
    env: environment,
    stdio: 'ignore',
  });
  let over = false;
  const end = new Promise((resolve) => {
    const ended = () => resolve((over = true));
    child.on('error', ended).on('exit', ended);
  });
  const close = async () => {
    child.kill();
    await end;
  };
  const url = `http://127.0.0.1:${port}/`;
  try {
    await answers(url, () => over);
  } catch (error) {
    await close();
    throw error;
  }
  return { url, close };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await installCodeServer(console.log);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 2;
  }
}
