import {
  type AskOutline,
  type CriterionOutline,
  type Edition,
  findEdition,
  insertCriterion,
  insertNorm,
  migrateDocument,
  type NormOutline,
  outlineOf,
  plainAnswer,
  render,
  templateText,
  wholeSkeleton,
} from '#core';
import { describeSubject } from '../describe.ts';
import type { Evaluated } from '../documents.ts';
import { toMarkup } from '../markup.ts';
import type {
  AnswerText,
  AnswerTextParams,
  Description,
  DescriptionParams,
  EditionSummary,
  Insertion,
  InsertionParams,
  MigratedText,
  MigrationParams,
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
  const { norm, criterion, status, places, asks } = outline;
  const { document, locale } = evaluated;
  const [first] = places;
  return {
    norm: norm.id,
    number: criterion.number,
    phase: criterion.phase,
    title: criterion.title,
    status,
    statusText: render(locale, `status.${status}`),
    range: first ? toRange(document, first.label) : null,
    asks: asks.map((ask) => toAsk(ask, evaluated)),
    hasGuidance: criterion.guidance !== undefined,
  };
}

function toNorm({ norm, headings, complete, total, phases }: NormOutline, evaluated: Evaluated): OutlineNorm {
  const [first] = headings;
  return {
    id: norm.id,
    title: norm.title,
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

/** What is known of a norm or criterion and its place in a document. */
export function descriptionFor(
  { evaluation, locale }: Evaluated,
  { norm, criterion }: DescriptionParams,
): Description {
  const outline = outlineOf(evaluation);
  const subject = { norm, ...(criterion !== null && { criterion }) };
  return { text: toMarkup(outline ? describeSubject(outline, subject, locale) : [], true).value };
}

/** Editions as the editor lists them. */
export function editionSummaries(editions: readonly Edition[]): EditionSummary[] {
  return editions.map(({ id, year, title, status }) => ({ id, year, title, status }));
}

/** The text of a new self-evaluation; empty for an edition that is not known. */
export function skeletonFor(
  { edition: name, ...known }: SkeletonParams,
  editions: readonly Edition[],
): string {
  const edition = findEdition(editions, name);
  return edition ? templateText(wholeSkeleton(edition, known)) : '';
}

/** A document in the structure of another edition; null where one of the two editions is not known. */
export function migrationFor(
  { evaluation, editions, locale }: Evaluated,
  { edition: name, previous }: MigrationParams,
): MigratedText | null {
  const to = findEdition(editions, name);
  const migration = to && migrateDocument(evaluation, to, editions, previous);
  if (!migration) return null;
  const { text, placed, renewed, empty, unplaced, unplacedStart } = migration;
  const counts = { placed, renewed, empty, unplaced: unplaced.length };
  return {
    text,
    summary: render(locale, 'migration.done', { edition: to.title, ...counts }),
    unplacedLine: unplacedStart === undefined ? null : text.slice(0, unplacedStart).split('\n').length - 1,
  };
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
