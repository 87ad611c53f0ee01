/**
 * The requests beyond LSP. All are optional: an editor that knows none of them has diagnostics, symbols, hover,
 * completion, quick fixes and folding all the same.
 */

/** Zero-based lines and UTF-16 columns, as in LSP. */
export interface ProtocolRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export interface OutlineAsk {
  readonly label: string;
  readonly met: boolean;
}

export interface OutlineCriterion {
  readonly norm: string;
  readonly number: number;
  readonly phase: string;
  readonly title: string;
  readonly status: 'missing' | 'empty' | 'incomplete' | 'complete';
  /** The status in the user's language. */
  readonly statusText: string;
  /** Where it is answered, or null where it is missing. */
  readonly range: ProtocolRange | null;
  readonly asks: readonly OutlineAsk[];
  /** Whether the edition says more than the criterion itself: why it is asked, questions that help, and the like. */
  readonly hasGuidance: boolean;
}

export interface OutlinePhase {
  readonly phase: string;
  readonly title: string;
  readonly criteria: readonly OutlineCriterion[];
}

export interface OutlineNorm {
  readonly id: string;
  readonly title: string;
  readonly range: ProtocolRange | null;
  readonly complete: number;
  readonly total: number;
  readonly phases: readonly OutlinePhase[];
}

/** A self-evaluation per norm, phase and criterion. */
export interface Outline {
  readonly uri: string;
  readonly version: number;
  readonly edition: { readonly id: string; readonly title: string; readonly status: 'complete' | 'partial' };
  readonly complete: number;
  readonly total: number;
  readonly norms: readonly OutlineNorm[];
}

/** Request: the outline of an open document, or null where it is no self-evaluation or has no known edition. */
export const outlineRequest = 'zelfevaluatie/outline';
export interface OutlineParams {
  readonly uri: string;
}

/**
 * Request: what is known of a norm or criterion and of its place in an open document, as Markdown; what a hover on
 * its heading shows. Empty where the edition does not have it.
 */
export const descriptionRequest = 'zelfevaluatie/description';
export interface DescriptionParams {
  readonly uri: string;
  readonly norm: string;
  readonly criterion: number | null;
}
export interface Description {
  readonly text: string;
}

/** Notification to the client: the outline of this document has changed. */
export const outlineChanged = 'zelfevaluatie/outlineChanged';

/**
 * Notification to the client: whether an open document is a self-evaluation, when that has changed; a configuration
 * can make it one, or leave it out. For a client that says `detected: true` in its initialization options.
 */
export const detected = 'zelfevaluatie/detected';
export interface DetectedParams {
  readonly uri: string;
  readonly isSelfEvaluation: boolean;
}

/** Request: the editions that are known, newest first. */
export const editionsRequest = 'zelfevaluatie/editions';
export interface EditionSummary {
  readonly id: string;
  readonly year: number;
  readonly title: string;
  readonly status: 'complete' | 'partial';
}

/** Request: the text of a new self-evaluation with all headings of an edition. */
export const skeletonRequest = 'zelfevaluatie/skeleton';
export interface SkeletonParams {
  readonly edition: string;
  readonly organisation: string;
  /** Path to last year's document, if there is one. */
  readonly previous?: string;
}

/**
 * Request: an open document carried over to another edition, to be shown before anything is written; null where its
 * own edition, or the other, is not known.
 */
export const migrationRequest = 'zelfevaluatie/migration';
export interface MigrationParams {
  readonly uri: string;
  /** Id of the edition it goes to. */
  readonly edition: string;
  /** Path of the document, as the new one names it. */
  readonly previous: string;
}
export interface MigratedText {
  readonly text: string;
  /** What has become of the answers and figures, in the user's language. */
  readonly summary: string;
  /** Line of the heading over the texts that have no place in the new edition; null where all have one. */
  readonly unplacedLine: number | null;
}

/** Request: the snippet text that adds a missing norm, phase or criterion, and where; null where it is not missing. */
export const insertionRequest = 'zelfevaluatie/insertion';
export interface InsertionParams {
  readonly uri: string;
  readonly norm: string;
  readonly criterion: number | null;
}
export interface Insertion {
  readonly position: { readonly line: number; readonly character: number };
  readonly snippet: string;
}

/** Request: an answer as plain text, as a portal that knows no Markdown wants it; null where there is none. */
export const answerTextRequest = 'zelfevaluatie/answerText';
export interface AnswerTextParams {
  readonly uri: string;
  readonly norm: string;
  readonly criterion: number;
}
export interface AnswerText {
  readonly text: string;
  /** In characters, as a reader counts them. */
  readonly length: number;
}

/**
 * Request: the findings of a file with this text, whether it is open or not; null where it is no self-evaluation.
 */
export const checkRequest = 'zelfevaluatie/check';
export interface CheckParams {
  readonly uri: string;
  readonly text: string;
}
export interface CheckedFinding {
  readonly code: string;
  /** Address of the page of its check. */
  readonly page: string;
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
  /** The same as a word in the user's language. */
  readonly level: string;
  readonly message: string;
  readonly range: ProtocolRange;
}
export type CheckResult = readonly CheckedFinding[] | null;

/** Request: a Word document as a self-evaluation, or why it cannot be one. */
export const importWordRequest = 'zelfevaluatie/importWord';
export interface ImportWordParams {
  /** The file, in base64. */
  readonly bytes: string;
  readonly name: string;
  /** The edition, by id or year, for a document that names none. */
  readonly edition?: string;
}
export type ImportedWord =
  /** `notes` say what was recognised, and what was not. */
  { readonly text: string; readonly notes: readonly string[] } | { readonly problem: string };

/** Scheme of the read-only documents that hold the text of a norm, such as `norm:/kgg-2024/2a/Criterium%201.md`. */
export const normScheme = 'norm';

/** The path in the address of the document on a norm, or on one of its criteria. */
export function normPath(edition: string, norm: string, criterion: number | null): string {
  return `/${edition}/${norm}/${criterion === null ? `Norm ${norm}` : `Criterium ${criterion}`}.md`;
}

/**
 * Request: the text of a norm or of one criterion, as Markdown; empty where the edition does not have it. An editor
 * that opens `norm:` documents says so with `normDocuments: true` in its initialization options. Then "go to
 * definition" on a heading leads to such a document, and its text is asked by its address. With the name of a command
 * that opens such an address in `normCommand`, hovers and quick fixes lead there too.
 */
export const normTextRequest = 'zelfevaluatie/normText';
export type NormTextParams =
  | { readonly uri: string }
  | { readonly edition: string; readonly norm: string; readonly criterion: number | null };
export interface NormText {
  readonly text: string;
}

/**
 * Request to the client: the text of a file that is not open, such as last year's document; null where there is
 * none. A client that answers it says so with `readFile: true` in its initialization options.
 */
export const readFileRequest = 'zelfevaluatie/readFile';
export interface ReadFileParams {
  readonly uri: string;
}
export type ReadFileResult = string | null;

/**
 * Request to the client: which of some files are there, as booleans in their order. A client that answers it says so
 * with `filesExist: true` in its initialization options.
 */
export const filesExistRequest = 'zelfevaluatie/filesExist';
export interface FilesExistParams {
  readonly uris: readonly string[];
}

/**
 * Files that can count for the configuration of a document, under the names that they have by custom: an editor tells
 * the server what is in them while they are being written.
 */
export const configurationPatterns = [
  '**/.zelfevaluatierc.{json,yaml,yml}',
  '**/package.json',
  '**/.zelfevaluatieignore',
  '**/*.keurmerk.{json,yaml,yml}',
] as const;
