import { shift } from '../text/range.ts';
import { malformedAddresses } from './malformed.ts';
import { criterionAt } from './places.ts';
import type { Check, Fix, Report } from './types.ts';

/** A web address is malformed, so that nobody can follow it. */
export const brokenLink: Check = {
  code: 'ZE502',
  name: 'broken-link',
  severity: 'warning',
  *run({ document, evaluation }) {
    for (const section of document.sections) {
      for (const { range: within, address, suggestion } of malformedAddresses(section)) {
        const range = shift(within, section.start);
        const about = criterionAt(evaluation, range);
        const fix: Fix | undefined =
          suggestion === undefined
            ? undefined
            : {
                title: 'fix.correct-address',
                params: { suggestion },
                edits: [{ range, text: [suggestion] }],
              };
        yield {
          range,
          message:
            address === ''
              ? 'broken-link.empty'
              : suggestion === undefined
                ? 'broken-link'
                : 'broken-link.suggestion',
          params: { address, ...(suggestion !== undefined && { suggestion }) },
          ...(about && {
            norm: about.norm.id,
            criterion: about.criterion.number,
            phase: about.criterion.phase,
          }),
          ...(fix && { fix }),
        } satisfies Report;
      }
    }
  },
};
