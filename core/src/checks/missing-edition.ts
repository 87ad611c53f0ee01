import type { Document } from '../document/types.ts';
import { firstLine } from './places.ts';
import type { DocumentCheck, Edit } from './types.ts';

/** Puts the key in the front matter, or front matter with the key at the start. */
function addKey(document: Document, edition: string): Edit {
  if (!document.frontMatter)
    return { range: { start: 0, end: 0 }, text: [`---\nkeurmerk: ${edition}\n---\n\n`] };
  const { range } = document.frontMatter;
  const empty = /^keurmerk[ \t]*:/m.exec(document.text.slice(range.start, range.end));
  const start = empty ? range.start + empty.index + empty[0].length : (document.lines.starts[1] ?? range.end);
  if (empty) return { range: { start, end: start }, text: [` ${edition}`] };
  return { range: { start, end: start }, text: [`keurmerk: ${edition}\n`] };
}

/** The document does not say which edition it follows, and the configuration does not either. */
export const missingEdition: DocumentCheck = {
  code: 'ZE102',
  name: 'missing-edition',
  severity: 'warning',
  *run({ document, editions, configuredEdition }) {
    const { frontMatter } = document;
    const isUnreadable = frontMatter?.problems.some(
      ({ kind, key }) => kind === 'syntax' || kind === 'not-a-mapping' || key === 'keurmerk',
    );
    if (configuredEdition !== undefined || frontMatter?.fields.keurmerk || isUnreadable) return;
    const assumed = editions.find(({ status }) => status === 'complete') ?? editions[0];
    if (!assumed) return;
    yield {
      range: firstLine(document),
      message: 'missing-edition',
      params: { assumed: assumed.id },
      fix: {
        title: 'fix.add-edition',
        params: { edition: assumed.id },
        edits: [addKey(document, assumed.id)],
      },
    };
  },
};
