import type { Answer, BoundCriterion } from '../binding/types.ts';
import { presentCriteria } from './places.ts';
import { criterionParams, nameOf, reportOn } from './reports.ts';
import type { Check, Report } from './types.ts';

interface Step {
  readonly bound: BoundCriterion;
  readonly answer: Answer;
  /** The place of the criterion in its norm. */
  readonly rank: number;
}

/** The answers, each criterion at its first place, in the order of the document. */
function stepsOf(criteria: Iterable<BoundCriterion>): readonly Step[] {
  return [...criteria]
    .flatMap((bound, rank): Step[] => (bound.answers[0] ? [{ bound, answer: bound.answers[0], rank }] : []))
    .sort((a, b) => a.answer.label.start - b.answer.label.start || a.rank - b.rank);
}

function reportStep({ bound, answer }: Step, previous: Step): Report {
  return reportOn(bound, {
    range: answer.label,
    message: 'criterion-order',
    params: { previous: nameOf(previous.bound) },
    related: [
      { range: previous.answer.label, message: 'criterion-order.previous', params: criterionParams(bound) },
    ],
  });
}

/** An answer stands right after that of a later criterion of its norm. */
export const criterionOrder: Check = {
  code: 'ZE207',
  name: 'criterion-order',
  severity: 'info',
  *run({ evaluation }) {
    const criteria = presentCriteria(evaluation);
    for (const { norm } of evaluation.norms) {
      if (norm.partial === true) continue;
      let previous: Step | undefined;
      for (const step of stepsOf(criteria.filter((bound) => bound.norm === norm))) {
        if (previous && step.rank < previous.rank) yield reportStep(step, previous);
        previous = step;
      }
    }
  },
};
