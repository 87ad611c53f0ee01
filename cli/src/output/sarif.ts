import {
  checkPage,
  checks,
  checkTitle,
  type Edit,
  type Finding,
  type LineIndex,
  placeOf,
  type Range,
  type Related,
  type Severity,
  templateText,
} from '#core';
import type { Context, Say } from '../context.ts';
import { version } from '../version.ts';
import { fingerprints } from './fingerprint.ts';
import { between, type FileResult, type Format } from './format.ts';
import { fileOf, uriFrom } from './places.ts';
import { plain } from './style.ts';

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
function regionOf(lines: LineIndex, { start, end }: Range) {
  const from = placeOf(lines, start);
  const to = placeOf(lines, end);
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}

const replacementOf = (lines: LineIndex, { range, text }: Edit) => ({
  deletedRegion: regionOf(lines, range),
  insertedContent: { text: templateText(text) },
});

function resultOf(finding: Finding, fingerprint: string, file: FileResult, { io, say }: Context) {
  const { code, severity, message, params, range, related = [], fix, norm, criterion, phase } = finding;
  const { lines } = file.evaluation.document;
  const artifactLocation = { uri: uriFrom(io.cwd, file.path) };
  const elsewhere = (other: Related) => {
    const { path, lines: its } = fileOf(other, file, io.cwd);
    return { artifactLocation: { uri: uriFrom(io.cwd, path) }, region: regionOf(its, other.range) };
  };
  return {
    ruleId: code,
    ruleIndex: checks.findIndex((check) => check.code === code),
    level: levels[severity],
    message: { text: plain(say(message, params)) },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(lines, range) } }],
    partialFingerprints: { 'zelfevaluatie/v1': fingerprint },
    ...(related.length > 0 && {
      relatedLocations: related.map((other, id) => ({
        id,
        physicalLocation: elsewhere(other),
        message: { text: plain(say(other.message, other.params)) },
      })),
    }),
    ...(fix && {
      fixes: [
        {
          description: { text: plain(say(fix.title, fix.params)) },
          artifactChanges: [
            { artifactLocation, replacements: fix.edits.map((edit) => replacementOf(lines, edit)) },
          ],
        },
      ],
    }),
    properties: {
      ...(norm !== undefined && { norm }),
      ...(criterion !== undefined && { criterion }),
      ...(phase !== undefined && { phase }),
    },
  };
}

/** A SARIF 2.1.0 log of one run, with a line for each finding. */
export function sarifFormat(context: Context): Format {
  const { say, locale } = context;
  const driver = {
    name: 'zelfevaluatie',
    semanticVersion: version,
    informationUri: 'https://github.com/zelfevaluatie/zelfevaluatie',
    language: locale,
    rules: rules(say),
  };
  const comma = between(',');
  return {
    start:
      '{"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",' +
      `"version":"2.1.0","runs":[{"tool":${JSON.stringify({ driver })},"columnKind":"utf16CodeUnits","results":[`,
    file: (file) => {
      const { evaluation, findings } = file;
      const prints = fingerprints(findings, evaluation.document.text);
      return findings
        .map((finding, index) => resultOf(finding, prints[index] ?? '', file, context))
        .map((result) => `${comma()}\n${JSON.stringify(result)}`)
        .join('');
    },
    end: (_, failed) => `\n],"invocations":[{"executionSuccessful":${failed === 0}}]}]}\n`,
  };
}
