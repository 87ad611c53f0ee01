import type { SchemaObject } from 'ajv';

const text: SchemaObject = { type: 'string', minLength: 1 };
const count: SchemaObject = { type: 'integer', minimum: 0 };
const positive: SchemaObject = { type: 'integer', minimum: 1 };

/** An object with these keys and no others, all of them required but those of `optional`. */
function closed(
  properties: Readonly<Record<string, SchemaObject>>,
  optional: Readonly<Record<string, SchemaObject>> = {},
): SchemaObject {
  return {
    type: 'object',
    properties: { ...properties, ...optional },
    required: Object.keys(properties),
    additionalProperties: false,
  };
}

const listOf = (items: SchemaObject, least = 0): SchemaObject => ({ type: 'array', items, minItems: least });

const message = closed({ text });
const artifactLocation = closed({ uri: { type: 'string', pattern: '^[!-~]+$' } });
const region = closed({
  startLine: positive,
  startColumn: positive,
  endLine: positive,
  endColumn: positive,
});
const physicalLocation = closed({ artifactLocation, region });
const level: SchemaObject = { enum: ['none', 'note', 'warning', 'error'] };

/** The part of SARIF 2.1.0 (OASIS, sections 3.13 to 3.57) that is written here, and nothing else. */
export const sarifSchema = closed({
  $schema: text,
  version: { const: '2.1.0' },
  runs: listOf(
    closed({
      tool: closed({
        driver: closed({
          name: text,
          semanticVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+' },
          informationUri: { type: 'string', pattern: '^https://' },
          language: { type: 'string', pattern: '^[a-zA-Z]{2}(-[a-zA-Z]{2})?$' },
          rules: {
            ...listOf(
              closed({
                id: text,
                name: text,
                shortDescription: message,
                helpUri: { type: 'string', pattern: '^https://' },
                defaultConfiguration: closed({ level }),
              }),
            ),
            uniqueItems: true,
          },
        }),
      }),
      columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
      results: listOf(
        closed(
          {
            ruleId: text,
            ruleIndex: count,
            level,
            message,
            locations: listOf(closed({ physicalLocation })),
            partialFingerprints: { type: 'object', additionalProperties: text },
            properties: { type: 'object' },
          },
          {
            relatedLocations: listOf(closed({ id: count, physicalLocation, message })),
            fixes: listOf(
              closed({
                description: message,
                artifactChanges: listOf(
                  closed({
                    artifactLocation,
                    replacements: listOf(
                      closed({
                        deletedRegion: region,
                        insertedContent: closed({ text: { type: 'string' } }),
                      }),
                      1,
                    ),
                  }),
                  1,
                ),
              }),
            ),
          },
        ),
      ),
      invocations: listOf(
        closed(
          { executionSuccessful: { type: 'boolean' } },
          {
            toolExecutionNotifications: listOf(
              closed(
                { level, message },
                { locations: listOf(closed({ physicalLocation: closed({ artifactLocation }) })) },
              ),
              1,
            ),
          },
        ),
      ),
    }),
    1,
  ),
});

/** A Code Quality report as GitLab documents it. */
export const gitlabSchema = listOf(
  closed({
    description: text,
    check_name: text,
    fingerprint: text,
    severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
    location: closed({
      path: { type: 'string', pattern: '^(?!\\./|/).' },
      lines: closed({ begin: positive, end: positive }),
    }),
  }),
);

/** The elements of JUnit XML, each with what may stand in it, the attributes that it needs and those it may have. */
export const junitElements: Readonly<
  Record<string, { readonly children: string[]; readonly needs: string[]; readonly may: string[] }>
> = {
  testsuites: { children: ['testsuite'], needs: [], may: ['name', 'tests', 'failures', 'errors', 'time'] },
  testsuite: {
    children: ['testcase'],
    needs: ['name', 'tests', 'failures', 'errors', 'skipped', 'time'],
    may: ['hostname', 'timestamp'],
  },
  testcase: {
    children: ['failure', 'skipped', 'error', 'system-out', 'system-err'],
    needs: ['name', 'classname', 'time'],
    may: ['assertions', 'status'],
  },
  error: { children: [], needs: ['type', 'message'], may: [] },
  failure: { children: [], needs: ['type', 'message'], may: [] },
  skipped: { children: [], needs: [], may: ['message'] },
  'system-out': { children: [], needs: [], may: [] },
};
