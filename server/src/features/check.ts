import { TextDocument } from 'vscode-languageserver-textdocument';
import { createEvaluations, type World } from '../documents.ts';
import type { CheckParams, CheckResult } from '../protocol.ts';
import { toChecked } from '../to-lsp.ts';

/** The findings of a file as the editor would show them if it were open; nothing of it is remembered. */
export async function checkedFile({ uri, text }: CheckParams, world: World): Promise<CheckResult> {
  const document = TextDocument.create(uri, 'markdown', 0, text);
  const get = (asked: string) => (asked === uri ? document : world.documents.get(asked));
  const evaluated = await createEvaluations({ ...world, documents: { get } }).get(uri);
  return evaluated?.evaluation.findings.map((finding) => toChecked(finding, evaluated)) ?? null;
}
