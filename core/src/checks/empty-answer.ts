import { linesOf } from '../authoring/skeleton.ts';
import { textOf } from './answer-text.ts';
import { addLines } from './fill-in.ts';
import { placeOfCriterion, presentCriteria } from './places.ts';
import { criterionParams, reportOn } from './reports.ts';
import type { Check } from './types.ts';

/** A criterion has a place in the document, but no text of one's own. The question repeated is not an answer. */
export const emptyAnswer: Check = {
  code: 'ZE301',
  name: 'empty-answer',
  severity: 'error',
  *run(context) {
    for (const bound of presentCriteria(context.evaluation)) {
      const { state } = textOf(bound);
      if (state !== 'empty' && state !== 'question') continue;
      yield reportOn(bound, {
        range: placeOfCriterion(context.document, bound),
        message: state === 'question' ? 'empty-answer.question' : 'empty-answer',
        fix: addLines(context, bound, linesOf(bound.criterion), 'fix.add-answer', criterionParams(bound)),
      });
    }
  },
};
