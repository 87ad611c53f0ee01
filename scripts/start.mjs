// npm start [-- OPTIONS] [FOLDER]: builds, checks the examples (or the documents in FOLDER) and opens them in a real
// VS Code for the Web on a local address, until Ctrl+C. For people who have no VS Code, so it speaks Dutch.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const firstPort = 3210;
const views = ['zelfevaluatie.criteria', 'workbench.panel.markers.view'];

const help = `Gebruik: npm start -- [opties] [map]

Bouwt Zelfevaluatie, controleert de documenten in de map (zonder map: de voorbeelden)
en opent ze in VS Code in de browser.

  --no-editor   stop na de controle
  --port N      gebruik poort N (anders de eerste vrije poort vanaf ${firstPort})
  --help        toon deze uitleg`;

const seeHelp = 'Zie: npm start -- --help';

/** Something the user can put right: one line, exit code 2. */
const refuse = (line) => Object.assign(new Error(line), { refused: true });

const readOptions = () => {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { 'no-editor': { type: 'boolean' }, port: { type: 'string' }, help: { type: 'boolean' } },
    });
    if (positionals.length > 1) throw new Error(`Eén map tegelijk, en dit zijn er ${positionals.length}.`);
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65536))
      throw new Error(`"${values.port}" is geen poort. Geef een getal van 1 tot en met 65535.`);
    return { help: values.help, editor: !values['no-editor'], port, folder: positionals[0] };
  } catch (error) {
    const option = /'(-[^ ']*)/.exec(error.message)?.[1];
    if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
      throw refuse(`Onbekende optie: ${option}. ${seeHelp}`);
    if (error.code?.startsWith('ERR_PARSE_ARGS')) throw refuse(`Na ${option} klopt iets niet. ${seeHelp}`);
    throw refuse(error.message);
  }
};

/** Runs a script of the project with this terminal; gives its exit code. */
const run = (script, ...args) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [root + script, ...args], { cwd: root, stdio: 'inherit' });
    child.on('error', reject).on('exit', (code) => resolve(code ?? 2));
  });

/** The self-evaluations at the top of a folder, drafts first. */
const documentsIn = async (folder) => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.zelfevaluatie.md')).sort();
  const isDraft = (name) => name.includes('concept');
  return [...names.filter(isDraft), ...names.filter((name) => !isDraft(name))];
};

/** Serves on the port asked for, or else on the first free one. */
const serve = async (folder, open, asked) => {
  const { startWeb } = await import('./hosts/web.mjs');
  for (let port = asked ?? firstPort; ; port += 1) {
    try {
      return await startWeb({ extension: root, folder, open, views, port });
    } catch (error) {
      if (error.code === 'EACCES')
        throw refuse(`Poort ${port} mag niet. Kies een hogere: npm start -- --port 8080`);
      if (error.code !== 'EADDRINUSE') throw error;
      if (asked !== undefined)
        throw refuse(
          `Poort ${port} is al in gebruik. Kies een andere: npm start -- --port ${(port % 65535) + 1}`,
        );
      if (port >= firstPort + 50)
        throw refuse(`De poorten ${firstPort} tot en met ${port} zijn al in gebruik.`);
      console.log(`Poort ${port} is al in gebruik; poort ${port + 1} dan.`);
    }
  }
};

/** @returns whether a browser was started */
const openBrowser = (url) => {
  const { platform, env } = process;
  const screen = platform !== 'linux' || env.DISPLAY || env.WAYLAND_DISPLAY;
  if (!screen) return Promise.resolve(false);
  const [command, ...args] =
    platform === 'darwin'
      ? ['open', url]
      : platform === 'win32'
        ? ['cmd', '/c', 'start', url]
        : ['xdg-open', url];
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true });
    child.on('error', () => resolve(false)).on('exit', (code) => resolve(code === 0));
    child.unref();
  });
};

const start = async () => {
  const options = readOptions();
  if (options.help) return console.log(help);
  if (Number(process.versions.node.split('.')[0]) < 20)
    throw refuse(`Hiervoor is Node.js 20 of nieuwer nodig; dit is ${process.versions.node}.`);
  if (!existsSync(`${root}node_modules/esbuild`)) throw refuse('Installeer eerst de onderdelen: npm ci');
  const folder = options.folder === undefined ? `${root}examples` : resolve(options.folder);
  if (!(await stat(folder).catch(() => undefined))?.isDirectory())
    throw refuse(`Deze map is er niet: ${folder}`);
  const steps = options.editor ? 3 : 2;

  console.log(`[1/${steps}] Zelfevaluatie bouwen …`);
  if ((await run('scripts/build.mjs')) !== 0)
    throw refuse('Het bouwen is niet gelukt; hierboven staat waarom.');

  console.log(`\n[2/${steps}] De documenten in ${basename(folder)} controleren …\n`);
  // Findings (1) are what a draft has. A check that could not be done (2) stops here, unless there is no document yet.
  const checked = await run('dist/cli/main.cjs', 'check', relative(root, folder) || '.');
  const documents = await documentsIn(folder);
  if (checked > 1 && documents.length > 0)
    throw refuse('De controle is niet gelukt; hierboven staat waarom.');
  if (!options.editor) return undefined;

  console.log(`\n[3/${steps}] VS Code in de browser starten …`);
  const web = await serve(folder, documents, options.port);
  console.log(`\nVS Code staat klaar op ${web.url}\nOpslaan schrijft in ${folder}\nStoppen: Ctrl+C`);
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await web.close();
    console.log('\nGestopt.');
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  if (!(await openBrowser(web.url)))
    console.log('Hier is geen browser te openen; open het adres zelf in een browser.');
  return undefined;
};

try {
  await start();
} catch (error) {
  if (!error.refused) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
