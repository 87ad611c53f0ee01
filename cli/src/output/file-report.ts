import {
  type CriterionResult,
  type Edition,
  type Evaluation,
  figureRange,
  type FigureValue,
  type Finding,
  type Fix,
  type LineIndex,
  type MessageKey,
  type Params,
  type Period,
  placeOf,
  type Range,
  type Related,
  type Severity,
  type Status,
  templateText,
} from '#core';
import { type Fingerprints, fingerprints } from './fingerprint.ts';

/** A range as people count: lines and columns from 1, and the offset from 0, all in UTF-16 units. */
export interface PlacedRange {
  readonly start: PlacedOffset;
  readonly end: PlacedOffset;
}

interface PlacedOffset {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

export function placedRange(lines: LineIndex, range: Range): PlacedRange {
  const at = (offset: number): PlacedOffset => ({ ...placeOf(lines, offset), offset });
  return { start: at(range.start), end: at(range.end) };
}

/** Another place that helps to understand a finding. */
interface RelatedReport {
  /** Of last year's document, relative to this one; undefined where the place is in this document. */
  readonly path?: string;
  readonly range: PlacedRange;
  readonly message: MessageKey;
  readonly params: Params;
}

/** What mends a finding. A guess is never made together with others. */
interface FixReport {
  readonly title: MessageKey;
  readonly params: Params;
  readonly edits: readonly { readonly range: PlacedRange; readonly text: string }[];
  readonly guess: boolean;
}

export interface FindingReport {
  readonly code: string;
  readonly name: string;
  readonly severity: Severity;
  readonly message: MessageKey;
  readonly params: Params;
  readonly norm?: string;
  readonly criterion?: number;
  readonly phase?: Finding['phase'];
  readonly range: PlacedRange;
  readonly related: readonly RelatedReport[];
  readonly fix?: FixReport;
  /** Tell it from the other findings of its file, and stay when it moves; see `fingerprints`. */
  readonly fingerprints: Fingerprints;
}

/** The period of a figure as it is written, with its first and last day. */
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

type FigureReport = { readonly ask: string } & Readonly<ReturnType<typeof valueJson>> & {
    readonly period: ReturnType<typeof periodJson>;
    readonly range: PlacedRange;
  };

/** How a criterion stands in a file, with the figures that were found for it. */
export interface CriterionReport {
  readonly norm: string;
  readonly criterion: number;
  readonly phase: CriterionResult['phase'];
  readonly title: string;
  readonly status: Status;
  readonly figures: readonly FigureReport[];
}

/**
 * All that any report tells of a file that was checked. It is plain data, so that it can come from another process or
 * from the cache, and it does not hold on to the text or anything that was made of it.
 */
export interface FileReport {
  /** As the user wrote it; `-` is stdin. */
  readonly path: string;
  /** Undefined where the edition is not known. */
  readonly edition?: Pick<Edition, 'id'> & {
    readonly norms: readonly { readonly id: string; readonly title: string }[];
  };
  /** In the order of the text. */
  readonly findings: readonly FindingReport[];
  readonly criteria: readonly CriterionReport[];
  readonly progress: Evaluation['progress'];
  /** There is no text in it at all. */
  readonly isEmpty: boolean;
}

function relatedReport(related: Related, { document, previous }: Evaluation): RelatedReport {
  const { range, message, params } = related;
  const path = document.frontMatter?.fields.vorige?.value;
  return related.document === undefined || !previous || path === undefined
    ? { range: placedRange(document.lines, range), message, params }
    : { path, range: placedRange(previous.document.lines, range), message, params };
}

const fixReport = ({ title, params, edits, guess }: Fix, lines: LineIndex): FixReport => ({
  title,
  params,
  edits: edits.map(({ range, text }) => ({ range: placedRange(lines, range), text: templateText(text) })),
  guess: guess === true,
});

function findingReport(finding: Finding, prints: Fingerprints, evaluation: Evaluation): FindingReport {
  const { code, name, severity, message, params, norm, criterion, phase, range, related = [], fix } = finding;
  const { lines } = evaluation.document;
  return {
    code,
    name,
    severity,
    message,
    params,
    ...(norm !== undefined && { norm }),
    ...(criterion !== undefined && { criterion }),
    ...(phase !== undefined && { phase }),
    range: placedRange(lines, range),
    related: related.map((other) => relatedReport(other, evaluation)),
    ...(fix && { fix: fixReport(fix, lines) }),
    fingerprints: prints,
  };
}

const criterionReport = (result: CriterionResult, lines: LineIndex): CriterionReport => ({
  norm: result.norm,
  criterion: result.criterion,
  phase: result.phase,
  title: result.title,
  status: result.status,
  figures: result.figures.flatMap(({ ask, reading, start }) =>
    reading.values.map((value) => ({
      ask,
      ...valueJson(value),
      period: periodJson(value.period ?? reading.period),
      range: placedRange(lines, figureRange(value.range, start)),
    })),
  ),
});

/** The report on a file from what is known of its text. */
export function fileReport(path: string, evaluation: Evaluation): FileReport {
  const { document, edition, findings, criteria, progress } = evaluation;
  const prints = fingerprints(findings, document.text);
  return {
    path,
    ...(edition && {
      edition: { id: edition.id, norms: edition.norms.map(({ id, title }) => ({ id, title })) },
    }),
    findings: findings.flatMap((finding, index) => {
      const own = prints[index];
      return own ? [findingReport(finding, own, evaluation)] : [];
    }),
    criteria: criteria.map((criterion) => criterionReport(criterion, document.lines)),
    progress,
    isEmpty: document.text.trim() === '',
  };
}
