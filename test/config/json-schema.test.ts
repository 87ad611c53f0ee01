import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv, type SchemaObject } from 'ajv';
import { parse } from 'yaml';
import { loadConfiguration } from '#core';
import { worldOf } from '../cli/world.ts';
import { readFrom } from './world.ts';

const schema = JSON.parse(readFileSync('schemas/config.schema.json', 'utf8')) as SchemaObject;
const validate = new Ajv({ strict: false }).compile(schema);

/** Whether the program itself has nothing against a configuration. */
function isRight(data: unknown): boolean {
  const file = '/werk/.zelfevaluatierc.json';
  const { result } = readFrom({ [file]: JSON.stringify(data) }, loadConfiguration(file, '/werk'));
  return result.configuration !== undefined;
}

test('the JSON Schema that editors use wants what the program wants', () => {
  const right: readonly unknown[] = [
    {},
    { $schema: 'x.json', edition: 'kgg-2024', locale: 'en', baseline: 'b.json' },
    { edition: 2024, failOn: 'info', maxWarnings: 0 },
    { severities: { ZE303: 'off', 'missing-topic': 'hint' }, files: ['**/*.md'], ignore: [], norms: [] },
    { overrides: [{ files: ['a.md'], edition: '2022', severities: {} }] },
  ];
  const wrong: readonly unknown[] = [
    [],
    { edtion: 'x' },
    { edition: 1.5 },
    { edition: '' },
    { locale: 'de' },
    { severities: { ZE999: 'off' } },
    { severities: { ZE303: 'fatal' } },
    { files: '*.md' },
    { files: ['x'.repeat(301)] },
    { extends: [3] },
    { maxWarnings: -1 },
    { failOn: 'off' },
    { overrides: [{}] },
    { overrides: [{ files: ['a.md'], ignore: [] }] },
  ];
  for (const data of right) {
    assert.ok(validate(data), JSON.stringify([data, validate.errors]));
    assert.ok(isRight(data), JSON.stringify(data));
  }
  for (const data of wrong) {
    assert.ok(!validate(data), JSON.stringify(data));
    assert.ok(!isRight(data), JSON.stringify(data));
  }
});

test('the examples of the pages are right, and the worked example judges its document', async (t) => {
  const [, ...blocks] = readFileSync('docs/instellingen.md', 'utf8').split('```yaml\n');
  const example = readFileSync('docs/eigen-normen/.zelfevaluatierc.yaml', 'utf8');
  const shown = blocks.map((block) => block.split('```')[0] ?? '');
  assert.ok(shown.length > 0);
  for (const text of [...shown, example]) assert.ok(validate(parse(text)), text);
  for (const text of shown) {
    const { result } = readFrom({ '/werk/a.yaml': text }, loadConfiguration('/werk/a.yaml', '/werk'));
    assert.deepEqual(result.problems, []);
  }

  const names = readdirSync('docs/eigen-normen');
  const files = names.map((name) => [name, readFileSync(`docs/eigen-normen/${name}`, 'utf8')] as const);
  const { code, stdout } = await worldOf(t, Object.fromEntries(files)).run(['check', '-f', 'json']);
  assert.equal(code, 1);
  assert.match(stdout, /"edition":"schoolkompas-2026"/);
});

test('docs/instellingen.md names every key', () => {
  const page = readFileSync('docs/instellingen.md', 'utf8');
  for (const key of Object.keys(schema['properties'] as object)) {
    assert.ok(page.includes(`\n| \`${key}\``), key);
  }
});

test('the JSON Schema explains every key', () => {
  for (const [key, value] of Object.entries(schema['properties'] as Record<string, SchemaObject>)) {
    assert.match(JSON.stringify(value), /"description":"[A-Z]/, key);
  }
});
