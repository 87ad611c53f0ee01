import {
  type CriterionResult,
  type Evaluation,
  type FigureValue,
  type Finding,
  figureRange,
  type LineIndex,
  type Locale,
  type Period,
  placeOf,
  type Range,
  render,
} from '#core';
import { between, type FileResult, type Format } from './format.ts';

/** The version of all JSON that the program writes; it goes up where a reader has to change. */
export const schemaVersion = 1;

/** A range as people count: lines and columns from 1, and the offset from 0, all in UTF-16 units. */
export function rangeJson(lines: LineIndex, range: Range) {
  const at = (offset: number) => ({ ...placeOf(lines, offset), offset });
  return { start: at(range.start), end: at(range.end) };
}

export const periodJson = (period: Period | null) =>
  period && { text: period.text, start: period.start, end: period.end };

/** A value without its place and period. */
export const valueJson = ({ label, value, low, high, scaleMax, unit, of, percent }: FigureValue) => ({
  label,
  value,
  low,
  high,
  scaleMax,
  unit,
  of,
  percent,
});

function findingJson(finding: Finding, { document, edition }: Evaluation, locale: Locale) {
  const { code, name, severity, norm, criterion, fix, range, message, params } = finding;
  const phase =
    finding.phase ??
    edition?.norms.find(({ id }) => id === norm)?.criteria.find(({ number }) => number === criterion)?.phase;
  return {
    code,
    name,
    severity,
    message: render(locale, message, params),
    ...(norm !== undefined && { norm }),
    ...(criterion !== undefined && { criterion }),
    ...(phase !== undefined && { phase }),
    fixable: fix !== undefined,
    range: rangeJson(document.lines, range),
  };
}

function criterionJson(result: CriterionResult, { document }: Evaluation) {
  const { norm, criterion, phase, title, status, figures } = result;
  return {
    norm,
    criterion,
    phase,
    title,
    status,
    figures: figures.flatMap(({ ask, reading, start }) =>
      reading.values.map((value) => ({
        ask,
        ...valueJson(value),
        period: periodJson(value.period ?? reading.period),
        range: rangeJson(document.lines, figureRange(value.range, start)),
      })),
    ),
  };
}

function fileJson({ path, evaluation, findings }: FileResult, locale: Locale) {
  return {
    path,
    edition: evaluation.edition?.id ?? null,
    locale,
    findings: findings.map((finding) => findingJson(finding, evaluation, locale)),
    criteria: evaluation.criteria.map((criterion) => criterionJson(criterion, evaluation)),
    progress: evaluation.progress,
  };
}

/** One JSON object, with a line for each file. */
export function jsonFormat(locale: Locale): Format {
  const comma = between(',');
  return {
    start: `{"schemaVersion":${schemaVersion},"files":[`,
    file: (result) => `${comma()}\n${JSON.stringify(fileJson(result, locale))}`,
    end: (summary) => `\n],"summary":${JSON.stringify(summary)}}\n`,
  };
}
