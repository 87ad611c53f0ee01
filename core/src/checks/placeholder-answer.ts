import { shift } from '../text/range.ts';
import { textOf } from './answer-text.ts';
import { presentCriteria } from './places.ts';
import { reportOn } from './reports.ts';
import type { Check } from './types.ts';

const longestShown = 60;

/** Something in an answer is still to be filled in: "[invullen]", "TODO", "XX%", "…", "cijfers volgen". */
export const placeholderAnswer: Check = {
  code: 'ZE302',
  name: 'placeholder-answer',
  severity: 'error',
  *run({ evaluation }) {
    const seen = new Set<number>();
    for (const bound of presentCriteria(evaluation)) {
      for (const { answer, placeholders } of textOf(bound).texts) {
        for (const { start, end } of placeholders) {
          const range = shift({ start, end }, answer.body.start);
          // A text that answers several criteria is reported once.
          if (seen.has(range.start)) continue;
          seen.add(range.start);
          const written = answer.body.text.slice(start, end);
          const placeholder =
            written.length > longestShown ? `${written.slice(0, longestShown - 1)}…` : written;
          yield reportOn(bound, { range, message: 'placeholder-answer', params: { placeholder } });
        }
      }
    }
  },
};
