import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

/*
 * The npm package as another project has it: packed, and installed without a network in an empty folder. What it
 * holds is what `npm run build` made.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const archive = `zelfevaluatie-${version}.tgz`;
const concept = 'praktijk-zonnehof-concept.zelfevaluatie.md';

let folder: string;
let packed: { readonly size: number; readonly files: readonly { readonly path: string }[] };

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(command: string, argv: readonly string[], cwd = folder): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, argv, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
    child.on('error', reject).on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** Runs a program that has to succeed. */
async function succeed(command: string, argv: readonly string[], cwd = folder): Promise<string> {
  const { code, stdout, stderr } = await run(command, argv, cwd);
  assert.equal(code, 0, `${command} ${argv.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}

/** The command as npm put it into the project. */
const zelfevaluatie = (...argv: string[]) => run(join(folder, 'node_modules/.bin/zelfevaluatie'), argv);

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zelfevaluatie-npm-'));
  const [told] = JSON.parse(
    await succeed('npm', ['pack', '--json', '--pack-destination', folder], root),
  ) as (typeof packed)[];
  assert.ok(told);
  packed = told;
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  await succeed('npm', ['install', '--offline', '--no-audit', '--no-fund', '--save-dev', `./${archive}`]);
  copyFileSync(join(root, 'examples', concept), join(folder, concept));
});

after(() => rmSync(folder, { recursive: true, force: true }));

test('it holds the command, the API, the pages, the schemas and the licences, and nothing else', () => {
  const expected = [
    /^(?:package\.json|README\.md|CHANGELOG\.md|LICENSE|dist\/ThirdPartyNotices\.txt)$/,
    /^dist\/api\/index\.(?:cjs|mjs|d\.cts|d\.mts)$/,
    /^dist\/cli\/(?:main|watcher)\.cjs$/,
    /^dist\/(?:server|word)\/node\.cjs$/,
    /^docs\/checks\/(?:ZE\d{3}|README)\.md$/,
    /^schemas\/[\w.-]+\.json$/,
  ];
  const paths = packed.files.map(({ path }) => path);
  const surplus = paths.filter((path) => !expected.some((each) => each.test(path)));
  assert.deepEqual(surplus, []);
  for (const each of expected)
    assert.ok(
      paths.some((path) => each.test(path)),
      String(each),
    );
  assert.ok(packed.size < 1.5 * 1024 * 1024, `${packed.size} bytes`);
});

test('every bundle that another one loads later is in it', () => {
  const bundles = packed.files.map(({ path }) => path).filter((path) => path.endsWith('.cjs'));
  const named = bundles.flatMap((path) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(/\bimport\("(\.[^"]+)"\)/g)].map(([, to = '']) =>
      join(path, '..', to).replaceAll('\\', '/'),
    ),
  );
  assert.ok(named.length >= 3, named.join(' '));
  assert.deepEqual(
    named.filter((path) => !bundles.includes(path)),
    [],
  );
});

test('it installs without any other package', () => {
  assert.deepEqual(
    readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.')),
    ['zelfevaluatie'],
  );
});

test('npx zelfevaluatie check finds what is missing', async () => {
  const { code, stdout } = await run('npx', ['--offline', 'zelfevaluatie', 'check', '--locale=en', concept]);
  assert.equal(code, 1, stdout);
  assert.match(stdout, /ZE203/);
});

test('new writes a document', async () => {
  const { code } = await zelfevaluatie('new', 'nieuw.zelfevaluatie.md');
  assert.equal(code, 0);
  assert.ok(statSync(join(folder, 'nieuw.zelfevaluatie.md')).size > 1000);
});

test('explain gives the page of every check that a report can point at', async () => {
  const codes = readdirSync(join(root, 'docs/checks')).flatMap((name) => /^ZE\d{3}/.exec(name) ?? []);
  assert.ok(codes.length > 30);
  for (const code of codes) {
    const page = readFileSync(join(folder, 'node_modules/zelfevaluatie/docs/checks', `${code}.md`), 'utf8');
    assert.match(page, new RegExp(`^# ${code} `));
  }
  const { code, stdout } = await zelfevaluatie('explain', 'missing-criterion');
  assert.deepEqual([code, stdout.includes('# ZE203')], [0, true]);
});

test('import finds the reader of Word documents', async () => {
  writeFileSync(join(folder, 'geen.docx'), 'PK');
  const { code, stderr } = await zelfevaluatie('import', 'geen.docx');
  assert.equal(code, 2);
  assert.doesNotMatch(stderr, /Cannot find|node\.cjs/);
});

test('lsp --stdio answers an editor', async () => {
  const params = { processId: null, rootUri: null, capabilities: {} };
  const json = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
  const child = spawn(join(folder, 'node_modules/.bin/zelfevaluatie'), ['lsp', '--stdio'], { cwd: folder });
  const ended = new Promise((resolve) => child.on('close', resolve));
  let answer = '';
  child.stdin.write(`Content-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`);
  for await (const chunk of child.stdout.setEncoding('utf8')) {
    answer += String(chunk);
    if (answer.endsWith('}')) break;
  }
  child.stdin.end();
  assert.match(answer, /"serverInfo":\{"name":"zelfevaluatie"/);
  await ended;
});

/** A program that uses the API, in a form for `import` and one for `require`. */
const uses = `
const report: Report = evaluate('# Norm 1', { edition: 'kgg-2024', today: '2024-11-01', locale: 'en' });
const messages: readonly string[] = report.findings.map(({ message }) => message);
const whole: boolean = report.criteria.every(({ status }) => status === 'complete');
const own = readEditions([]);
evaluate('', { editions: [...own, ...editions], checks: { ZE303: 'off' }, exists: () => true });
const finding = report.findings[0];
const norm: string | undefined = finding?.norm;
export const refused = () => {
  // @ts-expect-error A severity that does not exist.
  evaluate('', { checks: { ZE303: 'serious' } });
  // @ts-expect-error No hand-made edition.
  evaluate('', { editions: [{ id: 'x' }] });
};
console.log(JSON.stringify({ messages: messages.length, whole, norm, version, path: report.path }));
`;
const programs = {
  'esm.mts': `import { editions, evaluate, readEditions, type Report, version } from 'zelfevaluatie';${uses}`,
  'cjs.cts': `import zelfevaluatie = require('zelfevaluatie');
const { editions, evaluate, readEditions, version } = zelfevaluatie;
type Report = zelfevaluatie.Report;${uses}`,
};

test('the API type-checks in a strict project, and runs with import and with require', async () => {
  for (const [name, text] of Object.entries(programs)) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'console.d.ts'), 'declare const console: { log(line: string): void };');
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const strict = {
    target: 'ES2022',
    lib: ['ES2022'],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
  };
  const configurations = {
    nodenext: {
      compilerOptions: { ...strict, module: 'nodenext', moduleResolution: 'nodenext', outDir: 'out' },
      files: ['esm.mts', 'cjs.cts', 'console.d.ts'],
    },
    bundler: {
      compilerOptions: { ...strict, module: 'esnext', moduleResolution: 'bundler', noEmit: true },
      files: ['esm.mts', 'console.d.ts'],
    },
  };
  for (const [name, configuration] of Object.entries(configurations)) {
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(configuration));
    await succeed(process.execPath, [tsc, '-p', `${name}.json`]);
  }
  const outputs = await Promise.all(
    ['out/esm.mjs', 'out/cjs.cjs'].map((file) => succeed(process.execPath, [file])),
  );
  for (const output of outputs) {
    const told = JSON.parse(output) as Record<string, unknown>;
    assert.deepEqual(
      { ...told, messages: Number(told['messages']) > 3 },
      { messages: true, whole: false, norm: '2a', version, path: '-' },
    );
  }
});

test('import and require give one and the same module', async () => {
  const text = `import { evaluate } from 'zelfevaluatie';
import { createRequire } from 'node:module';
console.log(evaluate === createRequire(import.meta.url)('zelfevaluatie').evaluate);
console.log(createRequire(import.meta.url)('zelfevaluatie/schemas/kgg-2024.json').id);`;
  writeFileSync(join(folder, 'same.mjs'), text);
  assert.equal(await succeed(process.execPath, ['same.mjs']), 'true\nkgg-2024\n');
});
