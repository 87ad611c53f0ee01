export { fileEnding, isSelfEvaluation } from './document/detect.ts';
export { findFrontMatter } from './document/front-matter.ts';
export type { Document } from './document/types.ts';
export { type CriterionResult, evaluate, type EvaluateOptions, type Evaluation } from './evaluate.ts';
export {
  type Edit,
  type Finding,
  type Fix,
  type Related,
  severities,
  type Severity,
} from './checks/types.ts';
export { createMemo, type Memo } from './memo.ts';
export { locales, type Locale, localeOf, type MessageKey, type Params, render } from './messages/render.ts';
export { slotText, type Template, templateText } from './model/template.ts';
export type { BoundCriterion, BoundNorm, SelfEvaluation, Status } from './model/types.ts';
export type { Criterion, Edition, EditionFile, Norm, Phase } from './norm/edition.ts';
export { builtinEditions } from './norm/builtin.generated.ts';
export { findEdition } from './norm/find.ts';
export { trustEdition } from './norm/trust.ts';
export { checkPage } from './report/links.ts';
export {
  type AskOutline,
  type CriterionOutline,
  describeAsk,
  type NormOutline,
  type Outline,
  outlineOf,
  type PhaseOutline,
} from './report/outline.ts';
export { type IsoDate, isIsoDate } from './text/date.ts';
export { indexLines, type LineIndex, type Place, placeOf } from './text/lines.ts';
export type { Range } from './text/range.ts';
