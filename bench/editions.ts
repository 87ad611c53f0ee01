import { builtinEditions, type Edition, trustEdition } from '#core';

/** The editions that come with the program, newest first. */
export const editions: readonly Edition[] = builtinEditions
  .map(trustEdition)
  .toSorted((a, b) => b.year - a.year);

/** The newest edition that is complete: the documents that are measured belong to it. */
export function measuredEdition(): Edition {
  const edition = editions.find(({ status }) => status === 'complete');
  if (!edition) throw new Error('No edition is complete');
  return edition;
}
