import { fillIn } from '../authoring/skeleton.ts';
import { compileTerms, findTerm } from '../text/terms.ts';
import { textOf } from './answer-text.ts';
import { addLines, hasSlot } from './fill-in.ts';
import { placeOfCriterion, presentCriteria } from './places.ts';
import { criterionParams, reportOn } from './reports.ts';
import type { Check } from './types.ts';

/** So many of the edition's instruments are named as examples. */
const examplesShown = 3;

/** No measuring instrument is named where a criterion asks for one. */
export const missingInstrument: Check = {
  code: 'ZE503',
  name: 'missing-instrument',
  severity: 'warning',
  *run(context) {
    const { document, evaluation } = context;
    const { instruments } = evaluation.edition;
    const terms = compileTerms(instruments);
    const examples = instruments.filter((name) => !name.includes('*')).slice(0, examplesShown);
    for (const bound of presentCriteria(evaluation)) {
      const { state, headedWords } = textOf(bound);
      if (state !== 'text' || headedWords.length === 0) continue;
      for (const ask of bound.criterion.asks) {
        if (ask.kind !== 'instrument' || findTerm(terms, headedWords) || hasSlot(bound, ask.label)) continue;
        const { label } = ask;
        yield reportOn(bound, {
          range: placeOfCriterion(document, bound),
          message: 'missing-instrument',
          params: { label, examples },
          fix: addLines(context, bound, [fillIn(label)], 'fix.add-instrument', {
            ...criterionParams(bound),
            label,
          }),
        });
      }
    }
  },
};
