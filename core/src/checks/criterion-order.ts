import type { Answer, BoundCriterion } from '../model/types.ts';
import { presentCriteria } from './places.ts';
import { nameOf, reportOn } from './reports.ts';
import type { Check } from './types.ts';

interface Step {
  readonly bound: BoundCriterion;
  readonly answer: Answer;
  /** The place of the criterion in the edition. */
  readonly rank: number;
}

/** The answers, each criterion at its first place, in the order of the document. */
function stepsOf(criteria: Iterable<BoundCriterion>): readonly Step[] {
  return [...criteria]
    .flatMap((bound, rank): Step[] => (bound.answers[0] ? [{ bound, answer: bound.answers[0], rank }] : []))
    .sort((a, b) => a.answer.label.start - b.answer.label.start || a.rank - b.rank);
}

/** An answer stands after that of a later criterion. */
export const criterionOrder: Check = {
  code: 'ZE207',
  name: 'criterion-order',
  severity: 'info',
  *run({ evaluation }) {
    let previous: Step | undefined;
    for (const step of stepsOf(presentCriteria(evaluation))) {
      if (previous && step.rank < previous.rank) {
        const { norm, criterion } = step.bound;
        yield reportOn(step.bound, {
          range: step.answer.label,
          message: 'criterion-order',
          params: { previous: nameOf(previous.bound) },
          related: [
            {
              range: previous.answer.label,
              message: 'criterion-order.previous',
              params: { norm: norm.id, criterion: criterion.number },
            },
          ],
        });
      }
      previous = step;
    }
  },
};
