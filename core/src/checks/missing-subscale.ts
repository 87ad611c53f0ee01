import { fillIn } from '../authoring/skeleton.ts';
import { askedFigures, inDocument, isSatisfied, minimumOf, valuesOf } from './figures.ts';
import { addLines, hasSlot } from './fill-in.ts';
import { placeOfCriterion } from './places.ts';
import { criterionParams, reportOn } from './reports.ts';
import type { Check } from './types.ts';

/** Some of the scales that a figure must have a score for have none. */
export const missingSubscale: Check = {
  code: 'ZE402',
  name: 'missing-subscale',
  severity: 'error',
  *run(context) {
    for (const figure of askedFigures(context)) {
      const { bound, ask, present } = figure;
      const found = ask.parts.length - figure.missing.length;
      const minimum = minimumOf(ask);
      if (present || found === 0 || found >= minimum || isSatisfied(figure)) continue;
      const open = figure.missing.filter(({ label }) => !hasSlot(bound, label));
      if (found + figure.missing.length - open.length >= minimum) continue;
      const missing = open.map(({ label }) => label);
      const [first] = valuesOf(figure);
      yield reportOn(bound, {
        range: first
          ? inDocument(first.answer, first.value.range)
          : placeOfCriterion(context.document, bound),
        message: 'missing-subscale',
        params: { ask: ask.figure, label: ask.label, found, minimum, missing },
        fix: addLines(
          context,
          bound,
          missing.map((label) => fillIn(label, ask.period)),
          'fix.add-subscales',
          { ...criterionParams(bound), missing },
        ),
      });
    }
  },
};
