import { type Locale, render } from '#core';
import type { Shard } from '../shard.ts';
import type { FileReport, FindingReport } from './file-report.ts';
import { between, type Format, type Summary, type View } from './format.ts';
import { jsonOf } from './plain.ts';

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

/** Which part of a run a report is of, for who puts the parts together. */
export interface ShardJson extends Shard {
  /** The number of files and folders that could not be checked. */
  readonly failed: number;
}

/** The pieces of the object that `--format json` prints, from those of its files as JSON. */
export function jsonObject() {
  const comma = between(',');
  return {
    start: `{"schemaVersion":${schemaVersion},"files":[`,
    file: (json: string): string => `${comma()}\n${json}`,
    end: (summary: Summary, failures: readonly unknown[], shard: ShardJson | undefined): string => {
      const others = { ...(failures.length > 0 && { failures }), ...(shard && { shard }) };
      return `\n],${jsonOf({ summary, ...others }).slice(1)}\n`;
    },
  };
}

/** One JSON object, with a line for each file. */
export function jsonFormat({ context: { locale }, shard }: View): Format {
  const { start, file, end } = jsonObject();
  return {
    start,
    file: (report) => file(jsonOf(fileJson(report, locale))),
    end: (summary, failures) => end(summary, failures, shard && { ...shard, failed: failures.length }),
  };
}
