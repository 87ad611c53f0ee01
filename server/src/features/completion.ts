import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  type Position,
} from 'vscode-languageserver';
import {
  flatten,
  insertCriterion,
  insertNorm,
  insertPhase,
  type Locale,
  type NormOutline,
  type Outline,
  outlineOf,
  regionsOf,
  render,
  type SelfEvaluation,
  type Template,
  wholeSkeleton,
  shownNumber,
} from '#core';
import type { Client } from '../client.ts';
import { describeSubject } from '../describe.ts';
import type { Evaluated } from '../documents.ts';
import { toMarkup } from '../markup.ts';
import { toOffset, toRange, toSnippet, toText } from '../to-lsp.ts';
import { completeFigure } from './figure-phrases.ts';
import { completeFrontMatter } from './front-matter.ts';

/** What an item stands for; the editor sends it back when it wants to know more. */
interface ItemData {
  readonly uri: string;
  readonly norm: string;
  readonly phase?: string;
  readonly criterion?: number;
}

/** Something that is missing from the document and can be put where the cursor is. */
interface Candidate {
  readonly kind: CompletionItemKind;
  readonly label: string;
  readonly detail: string;
  readonly template: Template;
  /** Whether it belongs in the part of the document that the cursor is in. */
  readonly near: boolean;
  readonly data: Omit<ItemData, 'uri'>;
}

/** A line up to the cursor: the marks of a heading, and what the writer looks for. */
const headingStart = /^(#{0,6})(.*)$/;

/** A longer line is text, and no search for a heading. */
const longestSearch = 60;

/** The template without line ends around it. */
function trimmed(template: Template): Template {
  const first = template.findIndex((part) => typeof part !== 'string' || part.trim() !== '');
  const last = template.findLastIndex((part) => typeof part !== 'string' || part.trim() !== '');
  return template.slice(first, last + 1).map((part, index, { length }) => {
    if (typeof part !== 'string') return part;
    const text = index === 0 ? part.replace(/^\n+/, '') : part;
    return index === length - 1 ? text.trimEnd() : text;
  });
}

const firstText = ([part]: Template): string => (typeof part === 'string' ? part : '');

/** Whether it starts with a heading or a bold line, and is no table row or list item. */
const isHeaded = (template: Template): boolean => /^(?:#|\*\*)/.test(firstText(template));

function ofNorm(
  selfEvaluation: SelfEvaluation,
  outline: NormOutline,
  near: boolean,
  locale: Locale,
): Candidate[] {
  const { norm, present, phases } = outline;
  if (!present) {
    return [
      {
        kind: CompletionItemKind.Module,
        label: render(locale, 'outline.norm', { norm: norm.id, title: norm.title }),
        detail: render(locale, 'completion.norm'),
        template: trimmed(insertNorm(selfEvaluation, norm).text),
        near: true,
        data: { norm: norm.id },
      },
    ];
  }
  return phases.flatMap(({ phase, headings, criteria }) => {
    const missing = criteria.filter(({ status }) => status === 'missing');
    const name = { message: `phase.${phase}` } as const;
    const wholePhase: Candidate[] =
      near && headings.length === 0 && missing.length === criteria.length && missing.length > 1
        ? [
            {
              kind: CompletionItemKind.Folder,
              label: render(locale, 'outline.phase', { phase: name }),
              detail: render(locale, 'completion.phase', { norm: norm.id }),
              template: trimmed(insertPhase(selfEvaluation, norm, phase).text),
              near,
              data: { norm: norm.id, phase },
            },
          ]
        : [];
    const single = missing.map(({ criterion }): Candidate => ({
      kind: CompletionItemKind.Field,
      label: `${norm.id}.${shownNumber(criterion)} ${criterion.title}`,
      detail: render(locale, 'completion.criterion', { phase: name }),
      template: trimmed(insertCriterion(selfEvaluation, norm, criterion).text),
      near,
      data: { norm: norm.id, criterion: criterion.number },
    }));
    // A bare number names a criterion of the norm that it stands in; elsewhere the norm must be named too.
    const isClear = ({ template, data }: Candidate): boolean =>
      near || firstText(template).includes(`${data.norm}.${data.criterion}`);
    return [...wholePhase, ...single.filter(isClear)];
  });
}

/** The norm in whose part an offset lies. */
function normAt(outline: Outline, offset: number): NormOutline | undefined {
  return flatten(regionsOf(outline)).findLast(({ label }) => label.start <= offset)?.norm;
}

function candidatesAt(evaluated: Evaluated, line: { start: number; end: number }): Candidate[] {
  const { text } = evaluated.evaluation.document;
  // What is being written on the line counts as missing still.
  const isBlank = text.slice(line.start, line.end).trim() === '';
  const evaluation = isBlank
    ? evaluated.evaluation
    : evaluated.evaluateAs(text.slice(0, line.start) + text.slice(line.end));
  const { selfEvaluation, edition } = evaluation;
  const outline = outlineOf(evaluation);
  if (!outline || !selfEvaluation || !edition) return [];
  const { locale } = evaluated;
  const whole: Candidate = {
    kind: CompletionItemKind.File,
    label: render(locale, 'completion.skeleton'),
    detail: render(locale, 'completion.skeleton-detail', { edition: edition.title }),
    template: wholeSkeleton(edition, { organisation: '' }),
    near: true,
    data: { norm: '' },
  };
  const here = normAt(outline, line.start);
  const missing = outline.norms.flatMap((norm) => ofNorm(selfEvaluation, norm, norm === here, locale));
  const isEmpty = evaluation.document.text.trim() === '';
  return [...(isEmpty ? [whole] : []), ...missing.filter(({ template }) => isEmpty || isHeaded(template))];
}

/**
 * The headings that a document still lacks, with places to fill in for what they ask: on an empty line, behind
 * the marks of a heading, and on a line with the first words of one. In the front matter its keys and values, and
 * behind a figure its units, scales and periods.
 */
export function completionsAt(
  evaluated: Evaluated,
  position: Position,
  client: Client,
  today: string,
): CompletionItem[] {
  const { document } = evaluated;
  const { text } = evaluated.evaluation.document;
  const offset = toOffset(document, position);
  const start = toOffset(document, { line: position.line, character: 0 });
  const inFrontMatter = completeFrontMatter(evaluated, { start, end: offset }, today);
  if (inFrontMatter) return inFrontMatter;
  const inFigure = completeFigure(evaluated, offset);
  if (inFigure.length > 0) return [...inFigure];

  const before = text.slice(start, offset);
  const [, marks = '', search = ''] = headingStart.exec(before) ?? [];
  const isEndOfLine = /^[ \t]*(?:\r?\n|$)/.test(text.slice(offset));
  if (!isEndOfLine || search.length > longestSearch) return [];
  const isFollowed = /^[ \t]*\r?\n[ \t]*\S/.test(text.slice(offset));
  const lead = marks === '' ? '' : `${marks} `;

  return candidatesAt(evaluated, { start, end: offset })
    .map((candidate, index): CompletionItem => {
      const template = isFollowed ? [...candidate.template, '\n'] : candidate.template;
      const { label, detail, kind } = candidate;
      const newText = client.completesSnippets ? toSnippet(document, template) : toText(document, template);
      const format = client.completesSnippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText;
      return {
        label,
        detail,
        kind,
        sortText: `${candidate.near ? 0 : 1}${String(index).padStart(3, '0')}`,
        filterText: `${lead}${label} ${candidate.data.criterion ?? ''}`.trimEnd(),
        insertTextFormat: format,
        textEdit: { range: toRange(document, { start, end: offset }), newText },
        data: { uri: document.uri, ...candidate.data } satisfies ItemData,
      };
    })
    .filter(
      ({ filterText }) =>
        marks !== '' || filterText?.toLowerCase().includes(search.trim().toLowerCase()) === true,
    );
}

/** The URI of the document that an item was made for, if it was made here. */
export function uriOf({ data }: CompletionItem): string | undefined {
  const uri: unknown = (data as Partial<ItemData> | undefined)?.uri;
  return typeof uri === 'string' ? uri : undefined;
}

/** Adds to an item what it stands for. */
export function resolveCompletion(
  item: CompletionItem,
  evaluated: Evaluated,
  client: Client,
): CompletionItem {
  const outline = outlineOf(evaluated.evaluation);
  const blocks = outline ? describeSubject(outline, item.data as ItemData, evaluated.locale) : [];
  return blocks.length === 0
    ? item
    : { ...item, documentation: toMarkup(blocks, client.showsMarkdownInCompletion) };
}
