import {
  type Command,
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type Location,
  type Position,
  type Range as LspRange,
  type SnippetTextEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import {
  checkPage,
  type Edit,
  type FileProblem,
  type Finding,
  type Locale,
  type Place,
  placeOf,
  type Range,
  type Related,
  render,
  type Severity,
  slotText,
  type Template,
  templateText,
} from '#core';
import type { Client } from './client.ts';
import type { Evaluated } from './documents.ts';
import type { CheckedFinding } from './protocol.ts';
import { normPath, normScheme } from './protocol.ts';

// The one file in which data of the engine become data of the protocol, and back.

/** What the findings of this server are signed with. */
const source = 'zelfevaluatie';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Checks whose findings are on text that can go: editors show it faded. */
const unnecessary: readonly string[] = ['unused-suppression'];

/** What a diagnostic carries along for whoever works on with it; it comes back with requests for code actions. */
export interface DiagnosticData {
  readonly norm: string | undefined;
  readonly criterion: number | undefined;
  readonly phase: string | undefined;
  readonly fixable: boolean;
}

/** Lines and columns of offsets. */
export function toRange(document: TextDocument, { start, end }: Range): LspRange {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** Position of an offset. */
export function toPosition(document: TextDocument, offset: number): Position {
  return document.positionAt(offset);
}

/** Offset of a position; past the end of a line it is the end of that line. */
export function toOffset(document: TextDocument, position: Position): number {
  return document.offsetAt(position);
}

/** Offsets of a range. */
export function toOffsets(document: TextDocument, { start, end }: LspRange): Range {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}

/** Where another place of a finding is: in its document or in that of last year. */
function toLocation(
  { range, document: where }: Related,
  { document, evaluation, previous }: Evaluated,
): Location {
  if (where === undefined || !previous || !evaluation.previous)
    return { uri: document.uri, range: toRange(document, range) };
  const { lines } = evaluation.previous.document;
  const position = (offset: number): Position => {
    const { line, column } = placeOf(lines, offset);
    return { line: line - 1, character: column - 1 };
  };
  return { uri: previous.uri, range: { start: position(range.start), end: position(range.end) } };
}

/** The address of a read-only document with the text of a norm, or of one of its criteria. */
export function normUri(edition: string, norm: string, criterion: number | null): string {
  return URI.from({ scheme: normScheme, path: normPath(edition, norm, criterion) }).toString();
}

/** What a finding is about, as the editor's own command shows it; undefined where it has none, or nothing to show. */
export function toNormCommand(
  { norm, criterion }: Pick<Finding, 'norm' | 'criterion'>,
  { evaluation, locale }: Evaluated,
  { normCommand }: Client,
): Command | undefined {
  const { edition } = evaluation;
  if (normCommand === undefined || !edition || norm === undefined) return undefined;
  const title =
    criterion === undefined
      ? render(locale, 'link.norm', { norm })
      : render(locale, 'link.criterion', { norm, criterion });
  return { title, command: normCommand, arguments: [normUri(edition.id, norm, criterion ?? null)] };
}

/** A finding as the editor shows it, in the user's language. */
export function toDiagnostic(finding: Finding, evaluated: Evaluated, client: Client): Diagnostic {
  const { document, locale } = evaluated;
  const { code, name, norm, criterion, phase } = finding;
  const data: DiagnosticData = { norm, criterion, phase, fixable: finding.fix !== undefined };
  const related = client.showsRelated ? (finding.related ?? []) : [];
  return {
    range: toRange(document, finding.range),
    severity: severities[finding.severity],
    code,
    codeDescription: { href: checkPage(code) },
    source,
    message: render(locale, finding.message, finding.params),
    ...(client.showsTags && unnecessary.includes(name) && { tags: [DiagnosticTag.Unnecessary] }),
    ...(related.length > 0 && {
      relatedInformation: related.map((other) => ({
        location: toLocation(other, evaluated),
        message: render(locale, other.message, other.params),
      })),
    }),
    data,
  };
}

/** A mistake in a configuration or norm file as the editor shows it. */
export function toProblem({ start, end, message, params }: FileProblem, locale: Locale): Diagnostic {
  const position = ({ line, column }: Place): Position => ({ line: line - 1, character: column - 1 });
  return {
    range: { start: position(start), end: position(end) },
    severity: DiagnosticSeverity.Error,
    source,
    message: render(locale, message, params),
  };
}

/** A finding for an editor that shows it itself, of a file that need not be open. */
export function toChecked(finding: Finding, { document, locale }: Evaluated): CheckedFinding {
  const { code, severity, message, params, range } = finding;
  return {
    code,
    page: checkPage(code),
    severity,
    level: render(locale, `severity.${severity}`),
    message: render(locale, message, params),
    range: toRange(document, range),
  };
}

/** The text with the line ends of the document it goes into. */
function withLineEnds(document: TextDocument, text: string): string {
  return document.getText().includes('\r\n') ? text.replace(/\r?\n/g, '\r\n') : text;
}

const escapeSnippet = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

/** A template as snippet text: each slot is a stop, with the words that mark it as not filled in. */
export function toSnippet(document: TextDocument, template: Template): string {
  let stops = 0;
  const text = template
    .map((part) =>
      typeof part === 'string' ? escapeSnippet(part) : `\${${++stops}:${escapeSnippet(slotText(part.slot))}}`,
    )
    .join('');
  return withLineEnds(document, text);
}

/** A template as text. */
export function toText(document: TextDocument, template: Template): string {
  return withLineEnds(document, templateText(template));
}

function toTextEdit(document: TextDocument, { range, text }: Edit): TextEdit {
  return { range: toRange(document, range), newText: toText(document, text) };
}

/** The same with stops at its slots, for an editor that can edit with snippets. */
function toSnippetEdit(document: TextDocument, { range, text }: Edit): SnippetTextEdit {
  return {
    range: toRange(document, range),
    snippet: { kind: 'snippet', value: toSnippet(document, text) },
  };
}

/**
 * Edits of one document as the editor can take them. Slots become stops where there is a single edit: a cursor
 * can go through one snippet only.
 */
export function toWorkspaceEdit(
  document: TextDocument,
  edits: readonly Edit[],
  client: Client,
): WorkspaceEdit {
  const { uri, version } = document;
  const plain = edits.map((edit) => toTextEdit(document, edit));
  if (!client.editsVersions) return { changes: { [uri]: plain } };
  const [only] = edits;
  const hasSlots = only?.text.some((part) => typeof part !== 'string') === true;
  const asSnippet = client.editsSnippets && edits.length === 1 && only && hasSlots;
  return {
    documentChanges: [
      { textDocument: { uri, version }, edits: asSnippet ? [toSnippetEdit(document, only)] : plain },
    ],
  };
}
