import {
  builtinEditions,
  checks,
  createMemo,
  evaluate as evaluateText,
  findEdition,
  indexLines,
  isIsoDate,
  isSelfEvaluation as isSelfEvaluationText,
  nearestEdition,
  placeOf,
  previousPathIn,
  readEditions as readEditionTexts,
  render,
  severities,
  type Edition as NormEdition,
} from '#core';
import { fileReport } from '../../cli/src/output/file-report.ts';
import { fileJson } from '../../cli/src/output/json.ts';
import { version as packageVersion } from '../../cli/src/version.ts';
import { today as todayHere } from '../../server/src/today.ts';

// Everything that `import … from 'zelfevaluatie'` gives. Its types stand here and nowhere else: they are a promise to
// other programs, and the engine's own may change. scripts/build.mjs makes the declarations of this file.

/** The language of messages: Dutch or English. */
export type Locale = 'nl' | 'en';

/** How much a finding matters. With `error` a self-evaluation is not complete. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** The phase of the PDCA cycle that a criterion belongs to. */
export type Phase = 'plan' | 'do' | 'check' | 'act';

/**
 * How a criterion stands: `missing` is not in the document, `empty` has a heading without an answer, `incomplete` has
 * an answer with at least one error or warning, `complete` has none.
 */
export type Status = 'missing' | 'empty' | 'incomplete' | 'complete';

/** A place in the text. Column and offset are in UTF-16 units, as JavaScript counts. */
export interface Place {
  /** Counts from 1. */
  readonly line: number;
  /** Counts from 1. */
  readonly column: number;
  /** Counts from 0. */
  readonly offset: number;
}

/** A stretch of text. `end` is the first place that is no part of it. */
export interface Range {
  readonly start: Place;
  readonly end: Place;
}

/** Something that is missing or not right, with the reason. */
export interface Finding {
  /** Of the check, such as "ZE203"; its page is docs/checks/ZE203.md. */
  readonly code: string;
  /** Of the check, such as "missing-criterion". */
  readonly name: string;
  readonly severity: Severity;
  /** What, why and what to do, in the language asked for. */
  readonly message: string;
  /** Id of the norm, such as "2a", where it is about one. */
  readonly norm?: string;
  /** Number of the criterion within its norm, where it is about one. */
  readonly criterion?: number;
  readonly phase?: Phase;
  /** Whether `zelfevaluatie check --fix` or a quick fix mends it. */
  readonly fixable: boolean;
  readonly range: Range;
}

/** The time that a figure is about. A reference date is a period of one day. */
export interface Period {
  /** As it is written. */
  readonly text: string;
  /** First day, YYYY-MM-DD. */
  readonly start: string;
  /** Last day, YYYY-MM-DD. */
  readonly end: string;
}

/** A value that was found for a figure that the norms ask for. */
export interface Figure {
  /** What is asked for, such as "cq-grade" or "waiting-time". */
  readonly ask: string;
  /** What the value is of, in Dutch, such as "rapportcijfer". */
  readonly label: string;
  /** The value, in `unit` or on a scale to `scaleMax`; null where the text gives a range from `low` to `high`. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** The top of the scale, such as 5, 10 or 100. */
  readonly scaleMax: number | null;
  /** "%", "min", "uur", "dagen", "weken", "maanden", "sessies" or "jaar". */
  readonly unit: string | null;
  /** The whole of which `value` is a count: 132 in "14 van de 132". */
  readonly of: number | null;
  /** The share in percent, where it is written or follows from `of`. */
  readonly percent: number | null;
  readonly period: Period | null;
  readonly range: Range;
}

/** How a criterion of the edition stands in the document. */
export interface Criterion {
  readonly norm: string;
  readonly criterion: number;
  readonly phase: Phase;
  readonly title: string;
  readonly status: Status;
  readonly figures: readonly Figure[];
}

/** What is known of a document: one entry of `files` in `zelfevaluatie check --format json`. */
export interface Report {
  readonly path: string;
  /** Id of the edition it was laid beside; null where the document names one that is not known. */
  readonly edition: string | null;
  readonly locale: Locale;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** All criteria of the edition, in its order; none without an edition. */
  readonly criteria: readonly Criterion[];
  /** Numbers of criteria. */
  readonly progress: { readonly complete: number; readonly total: number };
}

/** A set of norms: one of `editions`, or what `readEditions` gives. Others are refused. */
export interface Edition {
  readonly id: string;
  readonly year: number;
  readonly title: string;
  /** `partial` where not all of its norms are known. */
  readonly status: 'complete' | 'partial';
  readonly norms: readonly {
    readonly id: string;
    readonly title: string;
    readonly criteria: readonly {
      readonly number: number;
      readonly title: string;
      readonly phase: Phase;
    }[];
  }[];
}

/** What an evaluation depends on beside the text. The same options and text give the same report. */
export interface EvaluateOptions {
  /** Name of the document in the report. Default: "-". */
  readonly path?: string | undefined;
  /** Language of the messages. Default: "nl". */
  readonly locale?: Locale | undefined;
  /** The editions that the document can name. Default: `editions`; with norms of your own: `[...own, ...editions]`. */
  readonly editions?: readonly Edition[] | undefined;
  /** Id or year of the edition for a document that names none. Default: the newest complete one. */
  readonly edition?: string | undefined;
  /** Today, YYYY-MM-DD, for the freshness of figures in a document without `peildatum`. Default: the clock. */
  readonly today?: string | undefined;
  /** Goes before today and before the document's own `peildatum`; YYYY-MM-DD. */
  readonly referenceDate?: string | undefined;
  /** Other severities, or `off`, by code or name of the check. */
  readonly checks?: Readonly<Record<string, Severity | 'off'>> | undefined;
  /** The text of last year's self-evaluation, which `vorige` in the front matter names. */
  readonly previous?: string | undefined;
  /** Whether there is a file at a path relative to the document. Without it, links to files are not judged. */
  readonly exists?: ((path: string) => boolean) | undefined;
}

/** A norm file to read. */
export interface NormFile {
  /** JSON or YAML. */
  readonly text: string;
  /** Its name in errors. Default: "norm file N", counting from 1. */
  readonly path?: string | undefined;
}

/** What is wrong in a norm file, and where. */
export interface NormFileProblem {
  readonly path: string;
  /** Counts from 1. */
  readonly line: number;
  /** Counts from 1, in UTF-16 units. */
  readonly column: number;
  readonly message: string;
}

/** Thrown by `readEditions`: at least one of the norm files is not right. The message has a line for each problem. */
export class NormFileError extends Error {
  override readonly name: string = 'NormFileError';
  readonly problems: readonly NormFileProblem[];

  constructor(problems: readonly NormFileProblem[]) {
    super(
      problems.map(({ path, line, column, message }) => `${path}:${line}:${column}: ${message}`).join('\n'),
    );
    this.problems = problems;
  }
}

/** The version of this package. */
export const version: string = packageVersion;

const newestFirst = (all: readonly NormEdition[]): readonly NormEdition[] =>
  all.toSorted((a, b) => b.year - a.year);

/** A value that nobody can change any more, nor anything in it: later results depend on it. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

/** The editions that come with the package, newest first. They cannot be changed. */
export const editions: readonly Edition[] = frozen(newestFirst(builtinEditions));

/** Every edition that was validated, and so may be evaluated with. */
const validated = new WeakSet<object>(builtinEditions);

const isValidated = (edition: Edition): edition is NormEdition => validated.has(edition);

// As a type guard it would make `any` of what is in a readonly list.
const isList = (given: unknown): boolean => Array.isArray(given);

/** The editions to evaluate with, newest first; of two with one id the first. */
function usable(given: readonly Edition[]): readonly NormEdition[] {
  if (!isList(given) || !given.every(isValidated))
    throw new TypeError('options.editions: use `editions`, or read norm files with readEditions().');
  const seen = new Set<string>();
  return newestFirst(given.filter(isValidated).filter(({ id }) => !seen.has(id) && seen.add(id)));
}

function checkDate(option: 'today' | 'referenceDate', date: string | undefined): void {
  const isDate: boolean = date === undefined || isIsoDate(date);
  if (isDate) return;
  throw new RangeError(
    `options.${option}: "${date}" is no existing date. Write YYYY-MM-DD, such as 2024-11-01.`,
  );
}

function checkSeverities(given: EvaluateOptions['checks'] = {}): void {
  const levels: readonly string[] = ['off', ...severities];
  for (const [check, level] of Object.entries(given)) {
    if (!checks.some(({ code, name }) => code === check || name === check))
      throw new RangeError(`options.checks: there is no check "${check}". Use a code (ZE203) or a name.`);
    if (!levels.includes(level))
      throw new RangeError(`options.checks: "${level}" for ${check} is not one of ${levels.join(', ')}.`);
  }
}

/** Refuses what is no string, since callers in JavaScript have no types: the year 2024, or the bytes of a file. */
function checkString(option: 'edition' | 'previous', given: string | undefined): void {
  if (given === undefined || typeof given === 'string') return;
  throw new TypeError(
    option === 'edition'
      ? 'options.edition: give an id or year as a string, such as "kgg-2024" or "2024".'
      : 'options.previous: give the text of last year’s document, as a string.',
  );
}

function checkEdition(known: readonly NormEdition[], edition: string | undefined, locale: Locale): void {
  if (edition === undefined || findEdition(known, edition)) return;
  const params = { edition, editions: known.map(({ id }) => id) };
  const nearest = nearestEdition(known, edition)?.id;
  throw new RangeError(
    nearest === undefined
      ? render(locale, 'cli.edition.unknown', params)
      : render(locale, 'cli.edition.unknown.nearest', { ...params, nearest }),
  );
}

/**
 * Lays a self-evaluation in Markdown beside its edition: what `zelfevaluatie check` finds in a file with this text.
 * No text makes it throw, and what is wrong with the text is a finding. A byte order mark is left out.
 *
 * @throws TypeError where a text, last year’s text or the name of an edition is no string, or an edition was not
 * read by `readEditions`
 * @throws RangeError for an option that means nothing: an edition, check, severity or date that does not exist
 */
export function evaluate(text: string, options: EvaluateOptions = {}): Report {
  if (typeof text !== 'string') throw new TypeError('evaluate() takes the text of a document, as a string.');
  const { path = '-', locale = 'nl', edition, today, referenceDate, previous, exists } = options;
  if (locale !== 'nl' && locale !== 'en') throw new RangeError('options.locale: use "nl" or "en".');
  const known = usable(options.editions ?? editions);
  checkString('edition', edition);
  checkString('previous', previous);
  checkEdition(known, edition, locale);
  checkDate('today', today);
  checkDate('referenceDate', referenceDate);
  checkSeverities(options.checks);

  const content = text.replace(/^\uFEFF/, '');
  const evaluation = evaluateText(content, {
    editions: known,
    edition,
    today: today ?? todayHere(),
    referenceDate,
    severities: options.checks,
    previous:
      previous === undefined
        ? undefined
        : { text: previous.replace(/^\uFEFF/, ''), path: previousPathIn(content, createMemo()) ?? '' },
    exists,
  });
  return fileJson(fileReport(path, evaluation), locale);
}

/**
 * Whether `check` would take a file for a self-evaluation if it came across it in a folder: its name ends in
 * ".zelfevaluatie.md", or its front matter names an edition.
 */
export function isSelfEvaluation(path: string, text: string): boolean {
  if (typeof path !== 'string' || typeof text !== 'string')
    throw new TypeError('isSelfEvaluation() takes the path and the text of a file, both strings.');
  return isSelfEvaluationText(path, text.replace(/^\uFEFF/, ''), []);
}

/**
 * Reads norm files of your own, in JSON or YAML. They may extend each other and the editions of this package.
 * Gives their editions, in order; they cannot be changed.
 *
 * @throws TypeError where the files are no list or a text is no string
 * @throws NormFileError where at least one of them is not right; says for each problem where and what to do
 */
export function readEditions(
  files: readonly NormFile[],
  { locale = 'nl' }: { readonly locale?: Locale | undefined } = {},
): readonly Edition[] {
  if (!isList(files) || !files.every((file: NormFile | undefined) => typeof file?.text === 'string'))
    throw new TypeError('readEditions() takes a list of { text, path }, each text a string.');
  const results = readEditionTexts(
    files.map(({ text }) => text.replace(/^\uFEFF/, '')),
    builtinEditions,
  );
  const problems = results.flatMap((result, index): readonly NormFileProblem[] => {
    if ('edition' in result) return [];
    const { text = '', path = `norm file ${index + 1}` } = files[index] ?? {};
    const lines = indexLines(text.replace(/^\uFEFF/, ''));
    return result.problems.map(({ kind, detail, path: key, range }) => ({
      path,
      ...placeOf(lines, range.start),
      message: render(locale, `edition.${kind}`, { ...detail, path: key }),
    }));
  });
  if (problems.length > 0) throw new NormFileError(problems);
  return results.flatMap((result) => {
    if (!('edition' in result)) return [];
    validated.add(result.edition);
    return [frozen(result.edition)];
  });
}
