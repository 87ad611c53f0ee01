// npm run build: bundles the extension, the language server, the command line and the package for other programs
// into dist/.
//   --dev    with source maps, not minified
//   --watch  as --dev, and again after every change

import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { writeDeclarations } from './declarations.mjs';
import { writeNotices } from './notices.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const watch = process.argv.includes('--watch');
const dev = watch || process.argv.includes('--dev');

const node = { platform: 'node', format: 'cjs', target: 'node20' };
// 'worker' picks the build of a package that does without a DOM, which extension hosts and workers lack.
const worker = { platform: 'browser', target: 'es2022', conditions: ['worker'] };
const vscode = { external: ['vscode'] };
const shebang = { banner: { js: '#!/usr/bin/env node' } };

/**
 * What few runs need stays a bundle of its own, loaded when it is needed: the server in `zelfevaluatie lsp`, and the
 * reader of Word documents. Compiled into the others they would slow down every start.
 */
const apart = {
  name: 'apart',
  setup: (build) =>
    build.onResolve({ filter: /\.\.\/(?:server|word)\/src\/node\.ts$/ }, ({ path }) => ({
      path: `../${/(server|word)\/src/.exec(path)[1]}/node.cjs`,
      external: true,
    })),
};

/** The same for a part of the command line that few runs need: the watching of files. */
const watcherApart = {
  name: 'watcher-apart',
  setup: (build) =>
    build.onResolve({ filter: /^\.\/watcher\.ts$/ }, () => ({ path: './watcher.cjs', external: true })),
};

// A package or thread asks for the address of its module, which CommonJS does not have; a path will do.
const addressed = { define: { 'import.meta.url': '__filename' } };

/**
 * The language client asks semver whether this VS Code is new enough; VS Code has seen to that already, by
 * `engines.vscode`. Without semver the bundle is a twentieth smaller.
 */
const withoutSemver = {
  name: 'without-semver',
  setup: (build) => {
    build.onResolve({ filter: /^semver\/functions\// }, ({ path }) => ({ path, namespace: 'semver' }));
    build.onLoad({ filter: /./, namespace: 'semver' }, () => ({ contents: 'module.exports = () => true;' }));
  },
};

/**
 * Of htmlparser2 only the tokenizer is used, and it decodes no entities. Without its trees and tables the bundles
 * are a tenth smaller.
 */
const tokenizerOnly = {
  name: 'tokenizer-only',
  setup: (build) => {
    const unused = /^(?:domutils|domhandler|domelementtype|entities\/decode)$/;
    const names = 'DecodingMode htmlDecodeTree xmlDecodeTree fromCodePoint DomHandler getFeed'.split(' ');
    build.onResolve({ filter: unused }, ({ path, importer }) =>
      importer.includes('htmlparser2') ? { path, namespace: 'unused', sideEffects: false } : undefined,
    );
    build.onLoad({ filter: /./, namespace: 'unused' }, () => ({
      contents: `export class EntityDecoder {}\n${names.map((name) => `export const ${name} = {};`).join('\n')}`,
    }));
  },
};

/** Entry, outfile and what differs per bundle. */
const bundles = {
  'client-node': [
    'client/src/node.ts',
    'dist/client/node.cjs',
    { ...node, ...vscode, plugins: [withoutSemver] },
  ],
  // The manifest says `browser.cjs`: a package of type "module" needs that to be taken for CommonJS, the only
  // kind that web extension hosts load. They add the second suffix themselves.
  'client-browser': [
    'client/src/browser.ts',
    'dist/client/browser.cjs.js',
    { ...worker, format: 'cjs', ...vscode },
  ],
  'server-node': ['server/src/node.ts', 'dist/server/node.cjs', { ...node, plugins: [apart] }],
  'server-browser': ['server/src/browser.ts', 'dist/server/browser.js', { ...worker, format: 'iife' }],
  'word-node': ['word/src/node.ts', 'dist/word/node.cjs', { ...node, ...addressed }],
  'word-browser': ['word/src/browser.ts', 'dist/word/browser.js', { ...worker, format: 'iife' }],
  // With short lines: Node shows the line that an error which nobody caught was thrown at.
  api: ['api/src/index.ts', 'dist/api/index.cjs', { ...node, lineLimit: 160 }],
  cli: [
    'cli/src/main.ts',
    'dist/cli/main.cjs',
    { ...node, ...shebang, ...addressed, plugins: [apart, watcherApart] },
  ],
  'cli-watcher': ['cli/src/watcher.ts', 'dist/cli/watcher.cjs', node],
};

/** After each build: keeps the metafile, and refuses a web bundle that would call the DOM. */
const inspect = (name, outfile, options) => ({
  name: 'inspect',
  setup: (build) =>
    build.onEnd(async ({ errors, metafile }) => {
      if (errors.length > 0) return undefined;
      await writeFile(`${root}dist/meta/${name}.json`, JSON.stringify(metafile));
      if (name === 'cli') await chmod(root + outfile, 0o755);
      // What is not minified has comments too, which may speak of the DOM.
      if (dev || options.platform !== 'browser') return undefined;
      // As a member of something else it was looked for first.
      const call = /(?<![\w.])document\.(?:createElement|querySelector|body)\b/.exec(
        await readFile(root + outfile, 'utf8'),
      );
      return call ? { errors: [{ text: `${outfile} uses ${call[0]}, which no worker has` }] } : undefined;
    }),
});

const context = ([name, [entry, outfile, options]]) =>
  esbuild.context({
    ...options,
    entryPoints: [entry],
    outfile,
    absWorkingDir: root,
    bundle: true,
    minify: !dev,
    sourcemap: dev,
    metafile: true,
    logLevel: watch ? 'info' : 'warning',
    plugins: [...(options.plugins ?? []), tokenizerOnly, inspect(name, outfile, options)],
  });

await mkdir(`${root}dist/meta`, { recursive: true });
const contexts = await Promise.all(Object.entries(bundles).map(context));
if (watch) await Promise.all(contexts.map((each) => each.watch()));
else {
  const results = await Promise.allSettled(contexts.map((each) => each.rebuild()));
  await Promise.all(contexts.map((each) => each.dispose()));
  // esbuild has printed what went wrong, with file and line.
  if (results.some(({ status }) => status === 'rejected')) process.exitCode = 1;
  else {
    const metafiles = results.map(({ value }) => value.metafile);
    const [entry, outfile] = bundles.api;
    await writeDeclarations(root + entry, root + outfile);
    await writeNotices(root, metafiles, `${root}dist/ThirdPartyNotices.txt`);
    const outfiles = Object.values(bundles).map(([, outfile]) => outfile);
    const sizes = await Promise.all(outfiles.map(async (file) => (await stat(root + file)).size));
    console.log(outfiles.map((file, i) => `${file.slice(5)} ${Math.round(sizes[i] / 1024)} KB`).join(' · '));
  }
}
