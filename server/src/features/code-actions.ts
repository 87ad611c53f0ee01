import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Range as LspRange,
} from 'vscode-languageserver';
import { checkTitle, type Edit, type Finding, type MessageKey, render, type Template } from '#core';
import type { Client } from '../client.ts';
import type { Evaluated } from '../documents.ts';
import { toDiagnostic, toNormCommand, toOffsets, toWorkspaceEdit } from '../to-lsp.ts';
import { fixAll } from './fix-all.ts';
import { renameHeading, reorderCriteria } from './refactorings.ts';

/** The kind of the action that makes all fixes at once. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.zelfevaluatie`;

/** Whether the editor wants actions of a kind: `source` stands for `source.fixAll` too. */
function wants(kind: string, only: readonly string[] | undefined): boolean {
  return only?.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`)) ?? true;
}

/** Findings about the checking itself cannot be silenced. */
const canSilence = ({ code }: Finding): boolean => !code.startsWith('ZE9');

const insert = (at: number, text: Template): Edit => ({ range: { start: at, end: at }, text });

/** A comment that silences a check, with room for a reason where the editor can go there. */
function comment(directive: string, finding: Finding, { locale }: Evaluated, client: Client): Template {
  const opening = `<!-- zelfevaluatie-${directive} ${finding.code}`;
  const reason = { slot: render(locale, 'action.reason') };
  return client.editsSnippets ? [`${opening} -- `, reason, ' -->\n'] : [`${opening} -->\n`];
}

/** A comment above the finding's line; undefined where a comment is no comment or would break a table. */
function silenceLine(finding: Finding, evaluated: Evaluated, client: Client): Edit | undefined {
  const { text, lines, frontMatter, sections } = evaluated.evaluation.document;
  const { start } = finding.range;
  const isPlain = !sections.some((section) =>
    section.blocks.some(
      ({ kind, range }) =>
        (kind === 'row' || kind === 'opaque') &&
        section.start + range.start <= start &&
        start <= section.start + range.end,
    ),
  );
  if (start < (frontMatter?.range.end ?? 0) || !isPlain) return undefined;
  const line = lines.starts.findLast((at) => at <= start) ?? 0;
  const indent = /^[ \t]*/.exec(text.slice(line, start))?.[0] ?? '';
  return insert(line, [indent, ...comment('disable-next-line', finding, evaluated, client)]);
}

function silenceFile(finding: Finding, evaluated: Evaluated, client: Client): Edit {
  const { frontMatter } = evaluated.evaluation.document;
  const blankLine = frontMatter ? ['\n'] : [];
  const text = comment('disable-file', finding, evaluated, client);
  return insert(frontMatter?.range.end ?? 0, [...blankLine, ...text, ...(frontMatter ? [] : ['\n'])]);
}

/** The ways to silence each check that has findings here. */
function silences(findings: readonly Finding[], evaluated: Evaluated, client: Client): readonly CodeAction[] {
  const ofCheck = new Map(findings.filter(canSilence).map((finding) => [finding.code, finding]));
  return [...ofCheck.values()].flatMap((finding) => {
    const params = { code: finding.code, title: { message: checkTitle(finding.name) } };
    const title = (key: MessageKey): string => render(evaluated.locale, key, params);
    const onLine = silenceLine(finding, evaluated, client);
    const inFile = silenceFile(finding, evaluated, client);
    const same = findings.filter(({ code }) => code === finding.code);
    return [
      ...(onLine ? [quickFix(title('action.disable-line'), same, [onLine], evaluated, client)] : []),
      quickFix(title('action.disable-file'), same, [inFile], evaluated, client),
    ];
  });
}

function quickFix(
  title: string,
  findings: readonly Finding[],
  edits: readonly Edit[],
  evaluated: Evaluated,
  client: Client,
): CodeAction {
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: findings.map((finding) => toDiagnostic(finding, evaluated, client)),
    edit: toWorkspaceEdit(evaluated.document, edits, client),
  };
}

/** Leads from findings to what their norms and criteria ask, to each of them once. */
function explanations(findings: readonly Finding[], evaluated: Evaluated, client: Client): CodeAction[] {
  const actions = findings.flatMap((finding): [string, CodeAction][] => {
    const command = toNormCommand(finding, evaluated, client);
    if (!command) return [];
    const { title } = command;
    const diagnostics = [toDiagnostic(finding, evaluated, client)];
    return [[title, { title, kind: CodeActionKind.QuickFix, diagnostics, command }]];
  });
  return [...new Map(actions).values()];
}

/** What an editor can do about the findings in a range. */
export function codeActionsFor(
  evaluated: Evaluated,
  range: LspRange,
  { only }: CodeActionContext,
  client: Client,
): CodeAction[] {
  const { document, evaluation, locale } = evaluated;
  const asked = toOffsets(document, range);
  const findings = evaluation.findings.filter(
    (finding) => finding.range.start <= asked.end && asked.start <= finding.range.end,
  );
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix, only)) {
    const fixes = findings.flatMap((finding) => {
      if (!finding.fix) return [];
      const { title, params, edits } = finding.fix;
      return [quickFix(render(locale, title, params), [finding], edits, evaluated, client)];
    });
    const isCertain = fixes.length === 1 && !findings.some(({ fix }) => fix?.guess);
    actions.push(...(isCertain ? fixes.map((fix) => ({ ...fix, isPreferred: true })) : fixes));
    actions.push(...explanations(findings, evaluated, client));
    actions.push(...silences(findings, evaluated, client));
  }
  const refactorings = [
    ...reorderCriteria(evaluated, asked, client),
    ...renameHeading(evaluated, asked, client),
  ];
  actions.push(...refactorings.filter(({ kind = CodeActionKind.Refactor }) => wants(kind, only)));
  // Only on request: an editor asks for all that there is at every move of the cursor.
  if (only && wants(fixAllKind, only)) {
    const edits = fixAll(evaluated);
    if (edits.length > 0) {
      const title = render(locale, 'action.fix-all');
      actions.push({ title, kind: fixAllKind, edit: toWorkspaceEdit(document, edits, client) });
    }
  }
  return actions;
}
