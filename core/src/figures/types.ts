import type { FigureDefinition } from '../norm/figure-schema.ts';
import type { IsoDate } from '../text/date.ts';
import type { Range } from '../text/range.ts';

/** The time that a figure is about. A reference date is a period of one day. */
export interface Period {
  /** As it is written. */
  readonly text: string;
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly range: Range;
}

/** A measured value as it stands in the text. Ranges count from the start of the passage it was read in. */
export interface FigureValue {
  /** What the value is of, in plain Dutch: "samen beslissen", "rapportcijfer", "aanmeldwachttijd". */
  readonly label: string;
  /** The single value, or null where the text gives a range from `low` to `high`. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** The top of the scale, such as 5, 10 or 100. */
  readonly scaleMax: number | null;
  /** "%", "min", "uur", "dagen", "weken", "maanden", "sessies", "jaar" or null. */
  readonly unit: string | null;
  /** The whole of which `value` is a count ("14 van de 132"). */
  readonly of: number | null;
  /** The share in percent, where it is written or follows from `of`. */
  readonly percent: number | null;
  readonly approximate: boolean;
  /** "max. 24 weken" is at most 24, "ruim/minstens 10" at least 10. */
  readonly bound: 'at-most' | 'at-least' | null;
  readonly period: Period | null;
  /** The number with its unit. */
  readonly range: Range;
}

/** Why a number that looked like the figure was left out. Each reason is a message of the catalogue. */
export type RejectionReason =
  | 'legal-norm'
  | 'benchmark'
  | 'target'
  | 'threshold'
  | 'guideline'
  | 'other-instrument'
  | 'question-number'
  | 'scale-explanation'
  | 'previous-year'
  | 'inverse'
  | 'other-part'
  | 'part-of-total'
  | 'single-client'
  | 'response-rate'
  | 'other-subject'
  | 'other-unit'
  | 'placeholder';

/** A number that is near the words of the ask, and yet not the practice's own figure. */
export interface Rejection {
  readonly text: string;
  readonly range: Range;
  readonly reason: RejectionReason;
}

/** What a passage gives for one ask. */
export interface FigureReading {
  readonly ask: string;
  /** Whether a careful reviewer would say that the practice's own, measured figure is there. */
  readonly present: boolean;
  /** In the order of the text; the newest where several years are given. */
  readonly values: readonly FigureValue[];
  /** Values of earlier years beside the newest. */
  readonly previous: readonly FigureValue[];
  /** Ids of the parts that the ask wants and the text does not give, such as subscales. */
  readonly missing: readonly string[];
  readonly period: Period | null;
  readonly rejected: readonly Rejection[];
}

/** A part of an ask that must have its own value, such as a CQi subscale. */
export interface FigurePart {
  readonly id: string;
  readonly label: string;
  /** Other ways to write it, as terms. */
  readonly terms?: readonly string[];
}

/** How an ask is read. Everything here comes from the norm file; the words of the language are in the lexicon. */
export interface FigureQuestion {
  /** The id that the norm file gives the figure. */
  readonly ask: string;
  readonly figure: FigureDefinition;
  /** Extra words, beside the figure's own, that name it. */
  readonly labels: readonly string[];
  readonly parts: readonly FigurePart[];
  /** How many of the parts must have a value. */
  readonly minimum: number;
  readonly scaleMax: number | null;
}
