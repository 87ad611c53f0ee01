import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv, type SchemaObject } from 'ajv';
import { loadConfiguration } from '#core';
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

test('the JSON Schema explains every key', () => {
  for (const [key, value] of Object.entries(schema['properties'] as Record<string, SchemaObject>)) {
    assert.match(JSON.stringify(value), /"description":"[A-Z]/, key);
  }
});
