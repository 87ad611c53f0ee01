import type { Document } from '../document/types.ts';
import type { FigureReading } from '../figures/types.ts';
import type { Memo } from '../memo.ts';
import type { MessageKey, Params } from '../messages/render.ts';
import type { Edition, FigureAsk, Phase } from '../norm/edition.ts';
import type { Template } from '../authoring/template.ts';
import type { Answer, BoundCriterion, SelfEvaluation } from '../binding/types.ts';
import type { IsoDate } from '../text/date.ts';
import type { Range } from '../text/range.ts';
import type { Stray } from '../text/stray.ts';

export type { Template } from '../authoring/template.ts';

export const severities = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** Replaces `range` by `text`; an empty range inserts. */
export interface Edit {
  readonly range: Range;
  readonly text: Template;
}

/** A change that mends a finding. It only inserts, or replaces what the finding covers. */
export interface Fix {
  readonly title: MessageKey;
  readonly params: Params;
  readonly edits: readonly Edit[];
  /** It is a guess that somebody has to confirm, so it is never made together with others. */
  readonly guess?: true;
}

/** Another place that helps to understand a finding. */
export interface Related {
  readonly range: Range;
  /** Set where the place is in last year's document instead of this one. */
  readonly document?: 'previous';
  readonly message: MessageKey;
  readonly params: Params;
}

/** What a check reports. Data only: `message` and `params` become text in the user's language at the edge. */
export interface Report {
  readonly range: Range;
  readonly message: MessageKey;
  readonly params: Params;
  readonly norm?: string;
  readonly criterion?: number;
  readonly phase?: Phase;
  readonly related?: readonly Related[];
  readonly fix?: Fix;
  /** Set where this case of the check is less certain or less grave than usual. */
  readonly severity?: Severity;
}

export interface Finding extends Report {
  readonly code: string;
  readonly name: string;
  readonly severity: Severity;
}

/** What a check of the document alone can look at. */
export interface DocumentContext {
  readonly document: Document;
  readonly options: CheckOptions;
  /** The editions that a front matter can name, newest first. */
  readonly editions: readonly KnownEdition[];
  /** The edition for a document that names none, where the configuration says so. */
  readonly configuredEdition: string | undefined;
}

export type KnownEdition = Pick<Edition, 'id' | 'year' | 'title' | 'status'>;

/** Whether a file is there or, where nobody looks because of where it leads, why not. */
export type Presence = boolean | Exclude<Stray, 'absolute'>;

export interface CheckOptions {
  /** "Today", for freshness. */
  readonly referenceDate: IsoDate;
  readonly memo: Memo;
  /** Whether there is a file at a path, relative to the document; undefined where nobody can tell. */
  readonly exists: ((path: string) => Presence) | undefined;
}

/** What a check of a document laid beside its edition can look at. */
export interface EvaluationContext extends DocumentContext {
  readonly evaluation: SelfEvaluation;
  /** Last year's document laid beside its own edition, where it is known. */
  readonly previous: SelfEvaluation | undefined;
  /** The figure of an ask as it is read in an answer. */
  readonly figures: (answer: Answer, ask: FigureAsk) => FigureReading;
  /** The same for a whole criterion, over all of its answers. */
  readonly figuresOf: (bound: BoundCriterion, ask: FigureAsk) => readonly CriterionFigure[];
}

/** A reading with the answer it stands in. */
export interface CriterionFigure {
  readonly answer: Answer;
  readonly reading: FigureReading;
}

export interface CheckMetadata {
  readonly code: `ZE${number}`;
  readonly name: string;
  readonly severity: Severity;
}

/** A check: its metadata and its logic. `run` may look at everything and change nothing. */
export interface Check extends CheckMetadata {
  readonly run: (context: EvaluationContext) => Iterable<Report>;
}

/** A check of the document alone; it also runs where no edition is known. */
export interface DocumentCheck extends CheckMetadata {
  readonly run: (context: DocumentContext) => Iterable<Report>;
}
