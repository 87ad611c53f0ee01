import type { DocumentCheck } from './types.ts';

/** The front matter cannot be read, or one of its values cannot. */
export const invalidFrontMatter: DocumentCheck = {
  code: 'ZE103',
  name: 'invalid-front-matter',
  severity: 'error',
  *run({ document }) {
    for (const { range, kind, key, detail } of document.frontMatter?.problems ?? []) {
      yield { range, message: `invalid-front-matter.${kind}`, params: { key, detail } };
    }
  },
};
