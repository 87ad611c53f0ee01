import { findEdition, nearestEdition } from '../norm/find.ts';
import type { DocumentCheck } from './types.ts';

/** The front matter, or else the configuration, names an edition that is not known, so nothing else can be judged. */
export const unknownEdition: DocumentCheck = {
  code: 'ZE101',
  name: 'unknown-edition',
  severity: 'error',
  *run({ document, editions, configuredEdition }) {
    const field = document.frontMatter?.fields.keurmerk;
    if (!field && configuredEdition !== undefined && !findEdition(editions, configuredEdition)) {
      const params = { edition: configuredEdition, editions: editions.map(({ id }) => id) };
      yield { range: { start: 0, end: 0 }, message: 'unknown-edition.configured', params };
    }
    if (!field || findEdition(editions, field.value)) return;
    const { range, value: edition } = field;
    const nearest = nearestEdition(editions, edition);
    if (!nearest) {
      yield {
        range,
        message: 'unknown-edition',
        params: { edition, editions: editions.map(({ id }) => id) },
      };
      return;
    }
    yield {
      range,
      message: 'unknown-edition.nearest',
      params: { edition, nearest: nearest.id },
      fix: {
        title: 'fix.set-edition',
        params: { edition: nearest.id },
        edits: [{ range, text: [nearest.id] }],
      },
    };
  },
};
