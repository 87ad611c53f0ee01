export { isSelfEvaluation } from './document/detect.ts';
export { findFrontMatter, previousPathIn } from './document/front-matter.ts';
export { parseDocument, passageOf } from './document/document.ts';
export type { Block, Document } from './document/types.ts';
export { checks } from './checks/all.ts';
export { linkedFileEndings } from './checks/local-files.ts';
export { applyEdits, editsOf, fixAll } from './checks/apply.ts';
export {
  type CriterionResult,
  evaluate,
  type EvaluateOptions,
  type Evaluation,
  figureRange,
  type PreviousDocument,
} from './evaluate.ts';
export {
  type Edit,
  type Finding,
  type Fix,
  type Presence,
  type Related,
  severities,
  type Severity,
} from './checks/types.ts';
export { isFresh } from './figures/fresh.ts';
export { builtinFigureIds, defaultQuestion, figureOf } from './figures/question.ts';
export { readFigure } from './figures/read.ts';
export {
  type FigureQuestion,
  type FigureReading,
  type FigureValue,
  type Period,
  type Rejection,
} from './figures/types.ts';
export { createMemo, type Memo } from './memo.ts';
export {
  locales,
  type Locale,
  localeOf,
  type MessageKey,
  type Params,
  render,
  showDate,
  showNumber,
} from './messages/render.ts';
export { bind } from './binding/bind.ts';
export { insertCriterion, insertNorm, insertPhase } from './authoring/insertion.ts';
export { rename, type Renaming } from './authoring/rename.ts';
export { reorder, type Replacement } from './authoring/reorder.ts';
export { wholeSkeleton } from './authoring/skeleton.ts';
export { slotText, type Template, templateText } from './authoring/template.ts';
export type { BoundCriterion, BoundNorm, SelfEvaluation, Status } from './binding/types.ts';
export {
  type Ask,
  type Criterion,
  type Edition,
  type EditionFile,
  type EditionPlace,
  type Norm,
  type Phase,
  shownNumber,
} from './norm/edition.ts';
export { builtinEditions } from './norm/builtin.generated.ts';
export {
  type AsksChange,
  diffEditions,
  type EditionDiff,
  type NamedPlace,
  type PlaceChange,
} from './norm/diff.ts';
export { findEdition, nearestEdition } from './norm/find.ts';
export { type PlacedProblem, readEditions } from './norm/read.ts';
export { trustEdition } from './norm/trust.ts';
export {
  type Configuration,
  configurationFor,
  editionsWith,
  type FileConfiguration,
} from './config/apply.ts';
export { ignoreName, type IgnoreRules, isLeftOut, readIgnoreRules } from './config/ignored.ts';
export {
  type FileText,
  findConfiguration,
  findIgnoreFiles,
  loadConfiguration,
  type LoadedConfiguration,
  type Reading,
  type TextFile,
} from './config/load.ts';
export { type FileProblem } from './config/problem.ts';
export { severitiesByCode } from './config/read.ts';
export { checkPage, checkTitle } from './report/check.ts';
export { type AskedFigure, askedFigures } from './report/figures.ts';
export {
  type AskOutline,
  type CriterionOutline,
  describeAsk,
  type NormOutline,
  type Outline,
  outlineOf,
  type PhaseOutline,
} from './report/outline.ts';
export { plainAnswer, plainText } from './report/plain-text.ts';
export { criterionText, normText, sourceOf, sourceText } from './report/norm-text.ts';
export { type Phrase, phrasesAt } from './report/phrases.ts';
export { flatten, type Region, regionsOf } from './report/regions.ts';
export { stretchesAt } from './report/stretches.ts';
export { migrateDocument, type Migration } from './report/migration.ts';
export { compareText } from './text/compare.ts';
export { type IsoDate, isIsoDate } from './text/date.ts';
export { nearestName } from './text/distance.ts';
export { matchesGlob } from './text/glob.ts';
export { indexLines, type LineIndex, type Place, placeOf } from './text/lines.ts';
export { escapeMarkdown } from './text/markdown.ts';
export { canBePath, folderOf, pathWithin } from './text/path.ts';
export type { Range } from './text/range.ts';
export { leadsOut, type Links, noLinks, type Stray, strayOf } from './text/stray.ts';
export { visible, visibleIn } from './text/visible.ts';
