import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv, type SchemaObject } from 'ajv';
import { parse } from 'yaml';
import { broken, spoilt, whole } from './broken.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string): unknown => parse(readFileSync(new URL(path, root), 'utf8'));

const validate = new Ajv({ strict: false }).compile(read('schemas/edition.schema.json') as SchemaObject);

const files = ['schemas', 'docs/eigen-normen'].flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, root))
    .filter((name) => /^[a-z].*\.(?:json|yaml)$/.test(name) && !/\.schema\.json$|^figures\.json$/.test(name))
    .map((name) => `${folder}/${name}`),
);

for (const path of files) {
  test(`the JSON Schema that editors use is content with ${path}`, () => {
    assert.ok(validate(read(path)), JSON.stringify(validate.errors));
  });
}

test('the JSON Schema of figures is content with those that come with the program', () => {
  const schema = read('schemas/figures.schema.json') as SchemaObject;
  const check = new Ajv({ strict: false }).compile(schema);
  assert.ok(check(read('schemas/figures.json')), JSON.stringify(check.errors));
});

test('the JSON Schema refuses what is wrong by itself, as the program does', () => {
  assert.ok(validate(whole()));
  // What depends on another part of the file is not for a schema to see.
  const elsewhere = [
    'duplicate',
    'wrong-number',
    'unknown-source',
    'unknown-figure',
    'no-words',
    'minimum-too-high',
    'not-partial',
  ];
  for (const [path, value, kind] of broken) {
    assert.equal(validate(spoilt(path, value)), elsewhere.includes(kind), `${path} ${kind}`);
  }
});

test('the JSON Schema asks less of a file that extends another, and knows its fields', () => {
  const extension = { id: 'eigen', year: 2030, extends: 'kgg-2024' };
  assert.ok(validate({ ...extension, without: ['1.2'], norms: [{ id: '1', title: 'Anders' }] }));
  assert.ok(!validate({ ...extension, without: ['een'] }));
  assert.ok(!validate({ ...extension, naam: 'Eigen' }));
  assert.ok(!validate({ ...whole(), without: ['1'] }));
});
