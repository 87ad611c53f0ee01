import { type Locale, render } from '#core';
import type { FileReport, FindingReport } from './file-report.ts';
import { between, type Format } from './format.ts';

/** The version of all JSON that the program writes; it goes up where a reader has to change. */
export const schemaVersion = 1;

function findingJson(finding: FindingReport, { criteria }: FileReport, locale: Locale) {
  const { code, name, severity, norm, criterion, fix, range, message, params } = finding;
  const phase =
    finding.phase ?? criteria.find((one) => one.norm === norm && one.criterion === criterion)?.phase;
  return {
    code,
    name,
    severity,
    message: render(locale, message, params),
    ...(norm !== undefined && { norm }),
    ...(criterion !== undefined && { criterion }),
    ...(phase !== undefined && { phase }),
    fixable: fix !== undefined,
    range,
  };
}

/** What is known of a file, as it stands in `files`; another program gets the same from `evaluate`, see api/. */
export function fileJson(file: FileReport, locale: Locale) {
  const { path, edition, findings, criteria, progress } = file;
  return {
    path,
    edition: edition?.id ?? null,
    locale,
    findings: findings.map((finding) => findingJson(finding, file, locale)),
    criteria,
    progress,
  };
}

/** One JSON object, with a line for each file. */
export function jsonFormat(locale: Locale): Format {
  const comma = between(',');
  return {
    start: `{"schemaVersion":${schemaVersion},"files":[`,
    file: (file) => `${comma()}\n${JSON.stringify(fileJson(file, locale))}`,
    end: (summary) => `\n],"summary":${JSON.stringify(summary)}}\n`,
  };
}
