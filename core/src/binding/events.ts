import type { Criterion, Norm, Phase } from '../norm/edition.ts';
import type { Range } from '../text/range.ts';

/** Where an event's label stands in the document, where its text starts and, for table rows, where that ends. */
interface Spot {
  readonly label: Range;
  readonly bodyStart: number;
  readonly end?: number;
  readonly rank: number;
}

/** A label that opens a norm's part. */
export interface NormEvent extends Spot {
  readonly kind: 'norm';
  readonly norm: Norm;
}

/** A label that opens the part of a phase within a norm. */
export interface PhaseEvent extends Spot {
  readonly kind: 'phase';
  readonly norm: Norm;
  readonly phase: Phase;
}

/** A label that opens the answer to one or several criteria of a norm. */
export interface CriteriaEvent extends Spot {
  readonly kind: 'criteria';
  readonly norm: Norm;
  readonly criteria: readonly Criterion[];
  /** The letter behind the number: several parts of one criterion are no double answer. */
  readonly part: string | undefined;
}

/** A label that names what the edition does not have, or a heading that names nothing known. */
export interface StrayEvent extends Spot {
  readonly kind: 'stray';
  readonly reason: 'unknown-norm' | 'unknown-criterion' | 'unrecognised';
  readonly name: string;
  /** A heading of an appendix that the text refers to: what stands below it is text of the answers that do. */
  readonly appendix?: true;
}

/** The end of a table whose rows were answers. */
export interface EndEvent extends Spot {
  readonly kind: 'end';
}

/** What a label turned out to be. Each event's text runs up to the next event. */
export type BindEvent = NormEvent | PhaseEvent | CriteriaEvent | StrayEvent | EndEvent;

/** Where the reader is in the document: the norm, phase and criteria that the last labels opened. */
export interface Context {
  readonly norm: Norm | undefined;
  readonly normRank: number;
  readonly phase: Phase | undefined;
  /** The answer that is being read, if any. */
  readonly open: CriteriaEvent | undefined;
  /** The rank of the heading of the appendix that is being read, if any. */
  readonly appendix?: number | undefined;
}

/** An event with where all that belongs to it ends, and the phase that it stands under. */
export interface Placement<E extends BindEvent = BindEvent> {
  readonly event: E;
  readonly until: number;
  readonly under: Context['phase'];
}
