/**
 * Writes the files that follow from others: the list of built-in editions and the JSON Schemas of norm files and
 * configurations.
 * `npm run generate` writes what is stale, `npm run generate -- --check` only says so and then exits with 1.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { toJSONSchema, union } from 'zod/mini';
import { configurationSchema } from '../core/src/config/schema.ts';
import { figureFileSchema } from '../core/src/norm/figure-schema.ts';
import { editionSchemas } from '../core/src/norm/schema.ts';

const root = new URL('../', import.meta.url);
const editionsPath = 'core/src/norm/builtin.generated.ts';
const schemaPath = 'schemas/edition.schema.json';
const figuresPath = 'schemas/figures.schema.json';
const configurationPath = 'schemas/config.schema.json';

/** The files that hold an edition, by name. */
async function editionFiles(): Promise<readonly string[]> {
  const names = await readdir(new URL('schemas/', root));
  return names
    .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json') && name !== 'figures.json')
    .sort();
}

const identifier = (file: string): string =>
  file.replace(/\.json$/, '').replace(/-([a-z\d])/g, (_, letter: string) => letter.toUpperCase());

async function builtinEditions(): Promise<string> {
  const files = await editionFiles();
  return [
    '// Written by scripts/generate.ts from the listing of schemas/. Do not edit.',
    ...files.map(
      (file) => `import ${identifier(file)} from '../../../schemas/${file}' with { type: 'json' };`,
    ),
    `import type { Edition, EditionFile, ExtensionFile } from './edition.ts';`,
    `import { extendAll } from './extend.ts';`,
    `import { trustEdition } from './trust.ts';`,
    '',
    `const files = [${files.map(identifier).join(', ')}] as readonly (EditionFile | ExtensionFile)[];`,
    '',
    '/** The editions that come with the program, by id, each of them whole. */',
    'export const builtinEditions: readonly Edition[] = extendAll(files).map(trustEdition);',
  ].join('\n');
}

/** Draft 7, the newest that editors validate JSON with in full. */
const draft7: Parameters<typeof toJSONSchema>[1] = {
  target: 'draft-7',
  io: 'input',
  reused: 'ref',
  override: ({ jsonSchema: schema }) => {
    // A whole number that has no bounds of its own gets those of the language.
    if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
    if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  },
};

/** What a norm file must have depends on `extends`. */
function editionJsonSchema(): string {
  const { whole, extension } = editionSchemas();
  const both = toJSONSchema(union([extension, whole]), draft7);
  const { $schema, anyOf = [], definitions } = both;
  const [extending, complete] = anyOf;
  return JSON.stringify({
    $schema,
    if: { required: ['extends'] },
    then: extending,
    else: complete,
    definitions,
  });
}

async function pretty(path: string, text: string): Promise<string> {
  const filepath = fileURLToPath(new URL(path, root));
  return format(text, { ...(await resolveConfig(filepath)), filepath });
}

/** Every generated file with its text as it ought to be. */
async function generate(): Promise<ReadonlyMap<string, string>> {
  return new Map([
    [editionsPath, await pretty(editionsPath, await builtinEditions())],
    [schemaPath, await pretty(schemaPath, editionJsonSchema())],
    [figuresPath, await pretty(figuresPath, JSON.stringify(toJSONSchema(figureFileSchema(), draft7)))],
    [
      configurationPath,
      await pretty(
        configurationPath,
        JSON.stringify(toJSONSchema(configurationSchema(), { ...draft7, reused: 'inline' })),
      ),
    ],
  ]);
}

const isStale = async (path: string, text: string): Promise<boolean> =>
  (await readFile(new URL(path, root), 'utf8').catch(() => undefined)) !== text;

const onlyCheck = process.argv.includes('--check');
for (const [path, text] of await generate()) {
  if (!(await isStale(path, text))) continue;
  if (onlyCheck) {
    console.error(`${path} is stale: run npm run generate`);
    process.exitCode = 1;
  } else {
    await writeFile(new URL(path, root), text);
    console.log(`${path} written`);
  }
}
