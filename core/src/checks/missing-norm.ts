import { insertNorm } from '../authoring/insertion.ts';
import { placeOfDocument } from './places.ts';
import { reportOnNorm } from './reports.ts';
import type { Check } from './types.ts';

/** A norm of the edition is absent. Its phases and criteria are not reported one by one. */
export const missingNorm: Check = {
  code: 'ZE201',
  name: 'missing-norm',
  severity: 'error',
  *run({ document, evaluation }) {
    for (const { norm, present } of evaluation.norms) {
      if (present) continue;
      yield reportOnNorm({ norm }, undefined, {
        range: placeOfDocument(document),
        message: norm.partial === true ? 'missing-norm.partial' : 'missing-norm',
        params: { count: norm.criteria.length },
        fix: {
          title: 'fix.insert-norm',
          params: { norm: norm.id, normTitle: norm.title },
          edits: [insertNorm(evaluation, norm)],
        },
      });
    }
  },
};
