import type { Link } from './types.ts';

/** What can hold an address: characters without a blank, bracket or quote between them. */
const run = /[^\s<>()[\]"'|]{4,}/g;

const start = /https?:\/\/|\bwww\./i;

/** A name of a computer, up to the path; with an `@` before it, a mailbox. */
const host = /^(?:[\w.+-]+@)?[a-z\d][a-z\d.-]*/i;

/** The endings under which Dutch practices and their partners have a site. */
const endings: ReadonlySet<string> = new Set(
  'nl com org net eu be info nu online care health example'.split(' '),
);

/** Punctuation around an address that is no part of it. */
const punctuation = new Set([...'.,;:!?*_„“”‘’']);

/** The address in a run of characters, as offsets in that run; undefined where there is none. */
function addressIn(text: string): readonly [from: number, to: number] | undefined {
  let end = text.length;
  while (end > 0 && punctuation.has(text.charAt(end - 1))) end--;
  const marked = text.search(start);
  if (marked >= 0 && marked < end) return [marked, end];

  let from = 0;
  while (from < end && punctuation.has(text.charAt(from))) from++;
  const name = host.exec(text.slice(from, end))?.[0].replace(/\.$/, '') ?? '';
  const behind = text.charAt(from + name.length);
  const isName = endings.has(name.slice(name.lastIndexOf('.') + 1).toLowerCase()) && !name.includes('..');
  if (!name.includes('.') || !(isName || name.includes('@'))) return undefined;
  return [from, behind === '/' ? end : from + name.length];
}

/**
 * Web and mail addresses in running text, in order: with a scheme, with `www.`, or a bare domain under a usual
 * ending. Takes time in proportion to the text.
 */
export function findAddresses(text: string): readonly Link[] {
  return Array.from(text.matchAll(run)).flatMap((match) => {
    const found = addressIn(match[0]);
    if (!found) return [];
    const [from, to] = found;
    return [{ url: match[0].slice(from, to), range: { start: match.index + from, end: match.index + to } }];
  });
}
