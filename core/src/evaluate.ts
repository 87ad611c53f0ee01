import { allChecks, documentChecks } from './checks/all.ts';
import { textOf } from './checks/answer-text.ts';
import { suppress } from './checks/suppress.ts';
import type {
  CheckMetadata,
  CheckOptions,
  DocumentContext,
  EvaluationContext,
  Finding,
  Presence,
  Report,
  Severity,
} from './checks/types.ts';
import { parseDocument, passageOf } from './document/document.ts';
import type { Document, Passage } from './document/types.ts';
import { questionOf } from './figures/question.ts';
import { readFigure } from './figures/read.ts';
import type { FigureReading } from './figures/types.ts';
import { createMemo, type Memo } from './memo.ts';
import { bind } from './binding/bind.ts';
import type { Answer, BoundCriterion, SelfEvaluation, Status } from './binding/types.ts';
import type { Edition, FigureAsk, Phase } from './norm/edition.ts';
import { findEdition } from './norm/find.ts';
import { compareText } from './text/compare.ts';
import type { IsoDate } from './text/date.ts';
import type { Range } from './text/range.ts';

/** What an evaluation depends on, beside the text. Equal options and text give equal results. */
export interface EvaluateOptions {
  /** The editions that a document can name, newest first. */
  readonly editions: readonly Edition[];
  /** Id or year of the edition for a document that names none; without it the newest complete one. */
  readonly edition?: string | undefined;
  /** The date of today, for the freshness of figures in a document without `peildatum`. */
  readonly today: IsoDate;
  /** Goes before today and before the document's own `peildatum`. */
  readonly referenceDate?: IsoDate | undefined;
  /** Other severities than the checks' own, by code or name. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>> | undefined;
  /** What earlier evaluations of this document with these options found; see `createMemo`. */
  readonly memo?: Memo | undefined;
  /** Last year's document, where `vorige` in the front matter leads to one. */
  readonly previous?: PreviousDocument | undefined;
  /** Whether there is a file at a path, relative to the document; without it, links to files are not judged. */
  readonly exists?: ((path: string) => Presence) | undefined;
  /** Lets an error in a check through, instead of reporting it as a finding: for tests. */
  readonly rethrow?: boolean | undefined;
}

/** Last year's document. */
export interface PreviousDocument {
  readonly text: string;
  /** As the front matter has it: relative to the document. */
  readonly path: string;
}

/** How a criterion stands in a document. */
export interface CriterionResult {
  readonly bound: BoundCriterion;
  readonly norm: string;
  readonly criterion: number;
  readonly phase: Phase;
  readonly title: string;
  readonly status: Status;
  /** The figures that were found, one for each ask of the criterion and place where it is answered. */
  readonly figures: readonly {
    readonly ask: string;
    readonly reading: FigureReading;
    readonly start: number;
  }[];
}

/** Everything that is known of a document. Without a known edition there are findings only. */
export interface Evaluation {
  readonly document: Document;
  readonly edition: Edition | undefined;
  readonly selfEvaluation: SelfEvaluation | undefined;
  readonly referenceDate: IsoDate;
  /** That of last year's document, where there is one. */
  readonly previous: Evaluation | undefined;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  readonly criteria: readonly CriterionResult[];
  readonly progress: { readonly complete: number; readonly total: number };
}

const internalError: CheckMetadata = { code: 'ZE902', name: 'internal-error', severity: 'error' };

type SeverityOf = (check: CheckMetadata, report: Report) => Severity | undefined;

/** The severity of a finding: the configured one, else that of the case, else the check's own; undefined is off. */
function severityFrom(severities: EvaluateOptions['severities']): SeverityOf {
  return (check, report) => {
    const configured = severities?.[check.code] ?? severities?.[check.name];
    return configured === 'off' ? undefined : (configured ?? report.severity ?? check.severity);
  };
}

function runChecks<C>(
  checks: readonly (CheckMetadata & { readonly run: (context: C) => Iterable<Report> })[],
  context: C,
  severityOf: SeverityOf,
  rethrow: boolean,
): readonly Finding[] {
  return checks.flatMap((check) => {
    try {
      return toFindings(check, [...check.run(context)], severityOf);
    } catch (error) {
      if (rethrow) throw error;
      const detail = error instanceof Error ? error.message : String(error);
      const params = { check: `${check.code} ${check.name}`, detail };
      return toFindings(
        internalError,
        [{ range: { start: 0, end: 0 }, message: 'internal-error', params }],
        severityOf,
      );
    }
  });
}

function toFindings(
  check: CheckMetadata,
  reports: readonly Report[],
  severityOf: SeverityOf,
): readonly Finding[] {
  return reports.flatMap((report) => {
    const severity = severityOf(check, report);
    return severity ? [{ ...report, code: check.code, name: check.name, severity }] : [];
  });
}

function byPlace(a: Finding, b: Finding): number {
  return (
    a.range.start - b.range.start ||
    compareText(a.code, b.code) ||
    a.range.end - b.range.end ||
    (a.criterion ?? 0) - (b.criterion ?? 0)
  );
}

function sorted(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.toSorted(byPlace).filter((finding) => {
    const { range, code, norm, criterion, phase, message, params } = finding;
    const key = JSON.stringify([range, code, norm, criterion, phase, message, params]);
    return !seen.has(key) && seen.add(key);
  });
}

interface DatedReading {
  readonly referenceDate: IsoDate;
  readonly reading: FigureReading;
}

const readings = new WeakMap<Passage['blocks'], Map<FigureAsk, DatedReading>>();

/** Reads an ask in an answer, or recalls what was read: the same answer, ask and date give the same reading. */
function readingWith(document: Document, { figures }: Edition, { memo, referenceDate }: CheckOptions) {
  return (answer: Answer, ask: FigureAsk): FigureReading => {
    const passage = passageOf(document, answer.range, memo);
    const known = readings.get(passage.blocks) ?? new Map<FigureAsk, DatedReading>();
    readings.set(passage.blocks, known);
    const found = known.get(ask);
    if (found?.referenceDate === referenceDate) return found.reading;
    const reading = readFigure(passage, questionOf(ask, figures), { referenceDate, memo });
    known.set(ask, { referenceDate, reading });
    return reading;
  };
}

/** The place of a criterion has no answer of its own. */
const isEmpty = (bound: BoundCriterion): boolean =>
  ['empty', 'question', 'copy', 'placeholder'].includes(textOf(bound).state);

function statusOf(bound: BoundCriterion, findings: readonly Finding[]): Status {
  if (bound.answers.length === 0) return 'missing';
  if (isEmpty(bound)) return 'empty';
  const isOpen = findings.some(
    ({ norm, criterion, severity }) =>
      norm === bound.norm.id &&
      criterion === bound.criterion.number &&
      (severity === 'error' || severity === 'warning'),
  );
  return isOpen ? 'incomplete' : 'complete';
}

function resultOf(
  bound: BoundCriterion,
  context: EvaluationContext,
  findings: readonly Finding[],
): CriterionResult {
  const { norm, criterion } = bound;
  return {
    bound,
    norm: norm.id,
    criterion: criterion.number,
    phase: criterion.phase,
    title: criterion.title,
    status: statusOf(bound, findings),
    // A number in a place to fill in, or in the question, is that of the norm.
    figures: criterion.asks.flatMap((ask) =>
      ask.kind === 'figure' && !isEmpty(bound)
        ? context
            .figuresOf(bound, ask)
            .filter(({ reading }) => reading.values.length > 0)
            .map(({ answer, reading }) => ({ ask: ask.figure, reading, start: answer.range.start }))
        : [],
    ),
  };
}

/** Every criterion of a self-evaluation, in the edition's order. */
export function criteriaOf(evaluation: SelfEvaluation): readonly BoundCriterion[] {
  return evaluation.norms.flatMap((norm) =>
    norm.phases
      .flatMap((phase) => phase.criteria)
      .toSorted((a, b) => a.criterion.number - b.criterion.number),
  );
}

/** The evaluation of last year's document, by its own edition and date; remembered until its text changes. */
function evaluatePrevious(options: EvaluateOptions, memo: Memo): Evaluation | undefined {
  const { previous, editions, edition, today } = options;
  if (!previous) return undefined;
  return memo.recall(`previous ${today}`, previous.text, () =>
    evaluate(previous.text, { editions, edition, today }),
  );
}

/**
 * Judges a self-evaluation: reads the text, lays it beside its edition and runs all checks. Never throws on any
 * text. Ranges are UTF-16 offsets in the text, which has no byte order mark.
 */
export function evaluate(text: string, options: EvaluateOptions): Evaluation {
  const memo = options.memo ?? createMemo();
  memo.turn();
  const document = parseDocument(text, memo);
  const { keurmerk, peildatum } = document.frontMatter?.fields ?? {};
  const referenceDate = options.referenceDate ?? peildatum?.value ?? options.today;
  const named = keurmerk?.value ?? options.edition;
  const newest = options.editions.find((edition) => edition.status === 'complete');
  const edition = named === undefined ? newest : findEdition(options.editions, named);

  const previous = evaluatePrevious(options, memo);

  const severityOf = severityFrom(options.severities);
  const rethrow = options.rethrow ?? false;
  const shared: DocumentContext = {
    document,
    options: { referenceDate, memo, exists: options.exists },
    editions: options.editions,
    configuredEdition: options.edition,
  };
  const ofDocument = runChecks(documentChecks, shared, severityOf, rethrow);
  const finish = (findings: readonly Finding[]): readonly Finding[] =>
    sorted(suppress(document, findings, severityOf, referenceDate));

  if (!edition) {
    const findings = finish(ofDocument);
    const progress = { complete: 0, total: 0 };
    return {
      document,
      edition,
      selfEvaluation: undefined,
      referenceDate,
      previous,
      findings,
      criteria: [],
      progress,
    };
  }

  const selfEvaluation = bind(document, edition, memo);
  const figures = readingWith(document, edition, shared.options);
  const context: EvaluationContext = {
    ...shared,
    evaluation: selfEvaluation,
    previous: previous?.selfEvaluation,
    figures,
    figuresOf: (bound, ask) => bound.answers.map((answer) => ({ answer, reading: figures(answer, ask) })),
  };
  const ofAnswers = runChecks(allChecks, context, severityOf, rethrow);
  const findings = finish([...ofDocument, ...ofAnswers]);
  const criteria = criteriaOf(selfEvaluation).map((bound) => resultOf(bound, context, findings));
  return {
    document,
    edition,
    selfEvaluation,
    referenceDate,
    previous,
    findings,
    criteria,
    progress: {
      complete: criteria.filter(({ status }) => status === 'complete').length,
      total: criteria.length,
    },
  };
}

/** The range of a figure's value in the document, from that of its reading in an answer. */
export function figureRange(range: Range, start: number): Range {
  return { start: range.start + start, end: range.end + start };
}
