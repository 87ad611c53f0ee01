import {
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import type { Client } from '../client.ts';
import type { Evaluated } from '../documents.ts';
import { toDiagnostic } from '../to-lsp.ts';

/** The findings of a document, for an editor that gets them sent. */
export function diagnosticsOf(evaluated: Evaluated | undefined, client: Client): Diagnostic[] {
  return evaluated?.evaluation.findings.map((finding) => toDiagnostic(finding, evaluated, client)) ?? [];
}

/** The result id of a document that is no self-evaluation. */
const none = 'none';

/** The findings of a document, for an editor that asks for them and says which result it has. */
export function diagnosticReport(
  evaluated: Evaluated | undefined,
  previousResultId: string | undefined,
  client: Client,
): DocumentDiagnosticReport {
  const resultId = evaluated?.id ?? none;
  if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return {
    kind: DocumentDiagnosticReportKind.Full,
    resultId,
    items: diagnosticsOf(evaluated, client),
  };
}
