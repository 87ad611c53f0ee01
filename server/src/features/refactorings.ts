import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import {
  type BoundNorm,
  outlineOf,
  type Range,
  regionsOf,
  rename,
  render,
  reorder,
  type Replacement,
  type SelfEvaluation,
  type Template,
} from '#core';
import type { Client } from '../client.ts';
import type { Evaluated } from '../documents.ts';
import { toDiagnostic, toWorkspaceEdit } from '../to-lsp.ts';

const touches = (a: Range, b: Range): boolean => a.start <= b.end && b.start <= a.end;

const reordered = new WeakMap<BoundNorm, readonly Replacement[] | null>();

/** The answers of a norm in order, worked out once: an editor asks at every move of the cursor. */
function inOrder(selfEvaluation: SelfEvaluation, norm: BoundNorm): readonly Replacement[] | null {
  const known = reordered.get(norm);
  if (known !== undefined) return known;
  const found = reorder(selfEvaluation, norm) ?? null;
  reordered.set(norm, found);
  return found;
}

/** The action that gives the heading in a range the words that the edition has for it. */
export function renameHeading(evaluated: Evaluated, asked: Range, client: Client): readonly CodeAction[] {
  const { document, evaluation, locale } = evaluated;
  const renaming = evaluation.selfEvaluation && rename(evaluation.selfEvaluation, asked.start);
  if (!renaming) return [];
  const { range, text } = renaming;
  const edit = toWorkspaceEdit(document, [{ range, text: [text] }], client);
  const title = render(locale, 'action.rename', { title: text });
  return [{ title, kind: CodeActionKind.RefactorRewrite, edit }];
}

/**
 * The action that puts the answers of the norm in a range into the norm's order: the fix of the findings there that
 * say that they are not, or else a refactoring.
 */
export function reorderCriteria(evaluated: Evaluated, asked: Range, client: Client): readonly CodeAction[] {
  const { document, evaluation, locale } = evaluated;
  const { selfEvaluation, findings } = evaluation;
  const unordered = findings.filter(({ name }) => name === 'criterion-order');
  const outline = unordered.length === 0 ? undefined : outlineOf(evaluation);
  if (!outline || !selfEvaluation) return [];
  const here = regionsOf(outline).find(({ range }) => touches(range, asked))?.norm.norm;
  const bound = selfEvaluation.norms.find(({ norm }) => norm === here);
  const replacements = bound && inOrder(selfEvaluation, bound);
  if (!bound || !replacements) return [];
  const edits = replacements.map(({ range, text }): { range: Range; text: Template } => ({
    range,
    text: [text],
  }));
  const mended = unordered.filter(({ norm, range }) => norm === bound.norm.id && touches(range, asked));
  return [
    {
      title: render(locale, 'action.reorder', { norm: bound.norm.id }),
      kind: mended.length > 0 ? CodeActionKind.QuickFix : CodeActionKind.RefactorRewrite,
      ...(mended.length > 0 && {
        diagnostics: mended.map((finding) => toDiagnostic(finding, evaluated, client)),
      }),
      edit: toWorkspaceEdit(document, edits, client),
    },
  ];
}
