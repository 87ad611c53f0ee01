import type { DocumentCheck } from './types.ts';

/** Two versions of a passage stand below each other, as git leaves them. */
export const mergeConflict: DocumentCheck = {
  code: 'ZE104',
  name: 'merge-conflict',
  severity: 'error',
  *run({ document }) {
    for (const range of document.conflicts) yield { range, message: 'merge-conflict', params: {} };
  },
};
