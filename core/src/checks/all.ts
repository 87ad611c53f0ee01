import { brokenLink } from './broken-link.ts';
import { citizenServiceNumber } from './citizen-service-number.ts';
import { conflictingFigures } from './conflicting-figures.ts';
import { criterionOrder } from './criterion-order.ts';
import { duplicateCriterion } from './duplicate-criterion.ts';
import { emptyAnswer } from './empty-answer.ts';
import { figureOutOfRange } from './figure-out-of-range.ts';
import { figureWithoutPeriod } from './figure-without-period.ts';
import { goalWithoutFollowUp } from './goal-without-follow-up.ts';
import { guidelineExceeded } from './guideline-exceeded.ts';
import { invalidFrontMatter } from './invalid-front-matter.ts';
import { mergeConflict } from './merge-conflict.ts';
import { missingCriterion } from './missing-criterion.ts';
import { missingEdition } from './missing-edition.ts';
import { missingFigure } from './missing-figure.ts';
import { missingInstrument } from './missing-instrument.ts';
import { missingNorm } from './missing-norm.ts';
import { missingPhase } from './missing-phase.ts';
import { missingSubscale } from './missing-subscale.ts';
import { missingTopic } from './missing-topic.ts';
import { missingWebsite } from './missing-website.ts';
import { personalData } from './personal-data.ts';
import { placeholderAnswer } from './placeholder-answer.ts';
import { repeatedNormText } from './repeated-norm-text.ts';
import { smallGroup } from './small-group.ts';
import { staleFigure } from './stale-figure.ts';
import { thinAnswer } from './thin-answer.ts';
import type { Check, CheckMetadata, DocumentCheck } from './types.ts';
import { unexplainedNotApplicable } from './unexplained-not-applicable.ts';
import { unknownCriterion } from './unknown-criterion.ts';
import { unknownEdition } from './unknown-edition.ts';
import { vagueGoal } from './vague-goal.ts';
import { wrongPhase } from './wrong-phase.ts';

/** The checks of a document alone, in the order of their codes. */
export const documentChecks: readonly DocumentCheck[] = [
  unknownEdition,
  missingEdition,
  invalidFrontMatter,
  mergeConflict,
];

/** The checks of a document laid beside its edition, in the order of their codes. */
export const allChecks: readonly Check[] = [
  missingNorm,
  missingPhase,
  missingCriterion,
  duplicateCriterion,
  unknownCriterion,
  wrongPhase,
  criterionOrder,
  emptyAnswer,
  placeholderAnswer,
  thinAnswer,
  missingTopic,
  unexplainedNotApplicable,
  repeatedNormText,
  missingFigure,
  missingSubscale,
  figureOutOfRange,
  figureWithoutPeriod,
  staleFigure,
  guidelineExceeded,
  conflictingFigures,
  missingWebsite,
  brokenLink,
  missingInstrument,
  goalWithoutFollowUp,
  vagueGoal,
  citizenServiceNumber,
  personalData,
  smallGroup,
];

/** What the evaluation itself reports: it has codes and pages, but nothing to run. */
export const evaluationFindings: readonly CheckMetadata[] = [
  { code: 'ZE901', name: 'unused-suppression', severity: 'warning' },
  { code: 'ZE902', name: 'internal-error', severity: 'error' },
];

/** All that can be reported, in the order of the codes. */
export const checks: readonly CheckMetadata[] = [...documentChecks, ...allChecks, ...evaluationFindings];
