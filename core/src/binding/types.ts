import type { Document, Passage } from '../document/types.ts';
import type { Criterion, Edition, Norm, Phase } from '../norm/edition.ts';
import type { Range } from '../text/range.ts';

/** A place in a document that names a norm, a phase or criteria, and what follows it. Ranges are in the document. */
export interface Place {
  /** The heading, lead-in, list number or first cell. */
  readonly label: Range;
  /** The label with all that belongs to it. */
  readonly range: Range;
}

/** The part of the document that answers one criterion. */
export interface Answer extends Place {
  /** What stands below or behind the label, in one piece; `start` is an offset in the document. */
  readonly body: Passage;
  /** The phase of the heading it stands under, if any. */
  readonly under: Phase | undefined;
  /** The letter of the part of the criterion that it answers, as in "1b"; parts are no double answers. */
  readonly part: string | undefined;
  /** The other criteria that are answered by the same text. */
  readonly sharedWith: readonly number[];
}

/** A criterion of the edition with the answers that the document gives, in reading order. */
export interface BoundCriterion {
  readonly norm: Norm;
  readonly criterion: Criterion;
  readonly answers: readonly Answer[];
}

export interface BoundPhase {
  readonly phase: Phase;
  readonly headings: readonly Place[];
  readonly criteria: readonly BoundCriterion[];
}

export interface BoundNorm {
  readonly norm: Norm;
  /** Where the norm is named; empty where only its criteria are. */
  readonly headings: readonly Place[];
  /** Whether the document has a heading of the norm or an answer to one of its criteria. */
  readonly present: boolean;
  /** In the edition's order; only phases that the norm has criteria in. */
  readonly phases: readonly BoundPhase[];
}

/** A heading that names a norm or criterion that the edition does not have, or that names nothing known. */
export interface Unmatched extends Place {
  readonly reason: 'unknown-norm' | 'unknown-criterion' | 'unrecognised';
  /** What was named, as written. */
  readonly name: string;
  /** The norm in whose part it stands, if any. */
  readonly norm: string | undefined;
  /** Nearest criteria, best first. */
  readonly candidates: readonly { readonly norm: string; readonly criterion: number }[];
}

/** A document laid beside an edition: for every criterion the answers, and what fits nowhere. */
export interface SelfEvaluation {
  readonly document: Document;
  readonly edition: Edition;
  readonly norms: readonly BoundNorm[];
  readonly unmatched: readonly Unmatched[];
}

/** How far a criterion is: not in the document, a place without text, an answer with findings, or done. */
export type Status = 'missing' | 'empty' | 'incomplete' | 'complete';
