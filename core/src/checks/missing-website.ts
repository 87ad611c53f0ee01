import { fillInsOf } from '../authoring/skeleton.ts';
import { slotText } from '../authoring/template.ts';
import { textOf } from './answer-text.ts';
import { addLines } from './fill-in.ts';
import { placeOfCriterion, presentCriteria } from './places.ts';
import { criterionParams, reportOn } from './reports.ts';
import type { Check } from './types.ts';
import { websiteOf } from './website.ts';

/**
 * No web address where a criterion asks for the place on the website. A page named in words will do where the
 * address of the site stands with another criterion of the norm.
 */
export const missingWebsite: Check = {
  code: 'ZE501',
  name: 'missing-website',
  severity: 'error',
  *run(context) {
    const { document, evaluation } = context;
    for (const bound of presentCriteria(evaluation)) {
      const { state, texts } = textOf(bound);
      if (state !== 'text' && state !== 'copy') continue;
      for (const ask of bound.criterion.asks) {
        if (ask.kind !== 'website') continue;
        const website = websiteOf(bound, evaluation);
        const lines = fillInsOf(ask, '');
        const isToBeFilledIn = texts.some(({ answer }) =>
          lines.some(({ slot }) => answer.body.text.includes(slotText(slot))),
        );
        if (website === 'address' || website === 'page' || isToBeFilledIn) continue;
        yield reportOn(bound, {
          range: placeOfCriterion(document, bound),
          message: website === 'nameless' ? 'missing-website.page' : 'missing-website',
          params: { about: ask.about },
          fix: addLines(context, bound, lines, 'fix.add-website', criterionParams(bound)),
        });
      }
    }
  },
};
