import {
  type AskOutline,
  type CriterionOutline,
  findEdition,
  insertCriterion,
  insertNorm,
  type NormOutline,
  outlineOf,
  plainAnswer,
  render,
  templateText,
  wholeSkeleton,
} from '#core';
import { editions, type Evaluated } from '../documents.ts';
import type {
  AnswerText,
  AnswerTextParams,
  EditionSummary,
  Insertion,
  InsertionParams,
  Outline,
  OutlineAsk,
  OutlineCriterion,
  OutlineNorm,
  SkeletonParams,
} from '../protocol.ts';
import { toPosition, toRange, toSnippet } from '../to-lsp.ts';

// The requests of protocol.ts, beyond LSP.

function toAsk({ message, params, met }: AskOutline, { locale }: Evaluated): OutlineAsk {
  return { label: render(locale, message, params), met };
}

function toCriterion(outline: CriterionOutline, evaluated: Evaluated): OutlineCriterion {
  const { norm, criterion, status, places, asks, open } = outline;
  const { document, locale } = evaluated;
  const [first] = places;
  return {
    norm: norm.id,
    number: criterion.number,
    phase: criterion.phase,
    title: criterion.title,
    description: criterion.description,
    status,
    statusText: render(locale, `status.${status}`),
    range: first ? toRange(document, first.label) : null,
    asks: asks.map((ask) => toAsk(ask, evaluated)),
    open: open.map(({ message, params }) => render(locale, message, params)),
  };
}

function toNorm({ norm, headings, complete, total, phases }: NormOutline, evaluated: Evaluated): OutlineNorm {
  const [first] = headings;
  return {
    id: norm.id,
    title: norm.title,
    level: norm.level ?? null,
    range: first ? toRange(evaluated.document, first.label) : null,
    complete,
    total,
    phases: phases.map(({ phase, criteria }) => ({
      phase,
      title: render(evaluated.locale, `phase.${phase}`),
      criteria: criteria.map((criterion) => toCriterion(criterion, evaluated)),
    })),
  };
}

/** The outline of a document; null where its edition is not known. */
export function outlineFor(evaluated: Evaluated): Outline | null {
  const outline = outlineOf(evaluated.evaluation);
  if (!outline) return null;
  const { id, title, status } = outline.edition;
  return {
    uri: evaluated.document.uri,
    version: evaluated.document.version,
    edition: { id, title, status },
    complete: outline.complete,
    total: outline.total,
    norms: outline.norms.map((norm) => toNorm(norm, evaluated)),
  };
}

/** The editions that are known, newest first. */
export function editionSummaries(): EditionSummary[] {
  return editions.map(({ id, year, title, status }) => ({ id, year, title, status }));
}

/** The text of a new self-evaluation; empty for an edition that is not known. */
export function skeletonFor({ edition: name, ...known }: SkeletonParams): string {
  const edition = findEdition(editions, name);
  return edition ? templateText(wholeSkeleton(edition, known)) : '';
}

/** Where and how to add what is missing; null where the document has it already. */
export function insertionFor(
  { document, evaluation }: Evaluated,
  { norm: id, criterion: number }: InsertionParams,
): Insertion | null {
  const { selfEvaluation } = evaluation;
  const bound = selfEvaluation?.norms.find(({ norm }) => norm.id === id);
  if (!selfEvaluation || !bound) return null;
  const { norm, phases } = bound;
  const missing = phases
    .flatMap(({ criteria }) => criteria)
    .find(({ criterion, answers }) => criterion.number === number && answers.length === 0);
  const edit = missing
    ? insertCriterion(selfEvaluation, norm, missing.criterion)
    : number === null && !bound.present
      ? insertNorm(selfEvaluation, norm)
      : undefined;
  if (!edit) return null;
  return { position: toPosition(document, edit.range.start), snippet: toSnippet(document, edit.text) };
}

/** An answer as plain text; null where the document has none, or an empty one. */
export function answerTextFor(
  { evaluation }: Evaluated,
  { norm, criterion }: AnswerTextParams,
): AnswerText | null {
  const result = evaluation.criteria.find((one) => one.norm === norm && one.criterion === criterion);
  const text = result ? plainAnswer(result) : '';
  return text === '' ? null : { text, length: [...text].length };
}
