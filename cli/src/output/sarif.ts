import { checkPage, checks, checkTitle, type Severity } from '#core';
import type { Context, Say } from '../context.ts';
import { version } from '../version.ts';
import type { FileReport, FindingReport, PlacedRange } from './file-report.ts';
import { between, type Failure, type Format, type View } from './format.ts';
import type { ShardJson } from './json.ts';
import { pathBeside, uriFrom } from './places.ts';
import { jsonOf } from './plain.ts';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

function rules(say: Say) {
  return checks.map(({ code, name, severity }) => ({
    id: code,
    name,
    shortDescription: { text: say(checkTitle(name)) },
    helpUri: checkPage(code),
    defaultConfiguration: { level: levels[severity] },
  }));
}

/** Lines and columns count from 1; the end is the first column that is no part of it. */
const regionOf = ({ start, end }: PlacedRange) => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
});

function resultOf(finding: FindingReport, file: FileReport, { io, say }: Context) {
  const { code, severity, message, params, range, related, fix, norm, criterion, phase } = finding;
  const artifactLocation = { uri: uriFrom(io.cwd, file.path) };
  const elsewhere = ({ path, range: its }: FindingReport['related'][number]) => ({
    artifactLocation:
      path === undefined ? artifactLocation : { uri: uriFrom(io.cwd, pathBeside(io.cwd, file.path, path)) },
    region: regionOf(its),
  });
  return {
    ruleId: code,
    ruleIndex: checks.findIndex((check) => check.code === code),
    level: levels[severity],
    message: { text: say(message, params) },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(range) } }],
    partialFingerprints: {
      'zelfevaluatie/v1': finding.fingerprints.former,
      'zelfevaluatie/v2': finding.fingerprints.whole,
    },
    ...(related.length > 0 && {
      relatedLocations: related.map((other, id) => ({
        id,
        physicalLocation: elsewhere(other),
        message: { text: say(other.message, other.params) },
      })),
    }),
    ...(fix && {
      fixes: [
        {
          description: { text: say(fix.title, fix.params) },
          artifactChanges: [
            {
              artifactLocation,
              replacements: fix.edits.map((edit) => ({
                deletedRegion: regionOf(edit.range),
                insertedContent: { text: edit.text },
              })),
            },
          ],
        },
      ],
    }),
    properties: {
      ...(norm !== undefined && { norm }),
      ...(criterion !== undefined && { criterion }),
      ...(phase !== undefined && { phase }),
      // Its level is that of an info.
      ...(severity === 'hint' && { severity }),
    },
  };
}

const notificationOf = ({ path, message }: Failure, { io }: Context) => ({
  level: 'error',
  message: { text: message },
  ...(path !== undefined && {
    locations: [{ physicalLocation: { artifactLocation: { uri: uriFrom(io.cwd, path) } } }],
  }),
});

/** The pieces of a log of one run, from the tool and the results as JSON. */
export function sarifLog(tool: unknown) {
  const comma = between(',');
  return {
    start:
      '{"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",' +
      `"version":"2.1.0","runs":[{"tool":${jsonOf(tool)},"columnKind":"utf16CodeUnits","results":[`,
    result: (json: string): string => `${comma()}\n${json}`,
    end: (
      executionSuccessful: boolean,
      notifications: readonly unknown[],
      shard: ShardJson | undefined,
    ): string => {
      const told = notifications.length > 0 && { toolExecutionNotifications: notifications };
      const invocations = [{ executionSuccessful, ...told }];
      return `\n],${jsonOf({ invocations, ...(shard && { properties: { shard } }) }).slice(1)}]}\n`;
    },
  };
}

/** A SARIF 2.1.0 log of one run, with a line for each finding. */
export function sarifFormat({ context, shard }: View): Format {
  const { say, locale } = context;
  const driver = {
    name: 'zelfevaluatie',
    semanticVersion: version,
    informationUri: 'https://github.com/zelfevaluatie/zelfevaluatie',
    language: locale,
    rules: rules(say),
  };
  const { start, result, end } = sarifLog({ driver });
  return {
    start,
    file: (file) => file.findings.map((finding) => result(jsonOf(resultOf(finding, file, context)))).join(''),
    end: (_, failures) => {
      const notifications = failures.map((failure) => notificationOf(failure, context));
      return end(failures.length === 0, notifications, shard && { ...shard, failed: failures.length });
    },
  };
}
