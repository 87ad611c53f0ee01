import type { Passage } from '../document/types.ts';
import { keptBy } from '../memo.ts';
import type { Range } from '../text/range.ts';

/** A web address that cannot be right, with what was probably meant. An empty address is a link without one. */
export interface MalformedAddress {
  readonly range: Range;
  readonly address: string;
  readonly suggestion: string | undefined;
}

/** Words that start as an address does: with a scheme, more or less, or with `www`. */
const candidate = /(?:h?t?tps?[:;.,]?[/\\]|https?:|w{2,4}[.,])[^\s<>()[\]"'|]*/giu;

/** The address without the punctuation of the sentence around it. */
function withoutTail(written: string): string {
  let end = written.length;
  while (end > 0 && '.,;:!?*_'.includes(written.charAt(end - 1))) end--;
  return written.slice(0, end);
}

/** Top-level domains behind a comma that is typed for a dot; any other comma may end a word. */
const commaDomain =
  /^((?:https?:\/\/)?(?:www\.)?[a-z\d-]{2,63}),(nl|com|org|net|eu|be|info|nu|online|care)(?=\/|$)/i;

function correct(address: string): string {
  return address
    .replace(/^h?t?tp(s?)[:;.,]?[/\\]{1,3}/i, (_, s: string) => `http${s.toLowerCase()}://`)
    .replace(/^https?:\/\/(?=https?:\/\/)/i, '')
    .replace(/^(https?:\/\/)?w{2,4}[.,]/i, (_, scheme: string | undefined) => `${scheme ?? ''}www.`)
    .replace(/\\/g, '/')
    .replace(commaDomain, (_, name: string, domain: string) => `${name}.${domain}`);
}

const host = /^(?:https?:\/\/)?([^/?#:]+)/i;

/** Whether an address has a host with a dot in it, and no signs that a host cannot have. */
function isSound(address: string): boolean {
  if (/^https?:/i.test(address) && !/^https?:\/\/[^/]/i.test(address)) return false;
  const name = host.exec(address)?.[1] ?? '';
  if (/^w{4}\.|^ww\.|^www,/i.test(name)) return false;
  const labels = name.split('.');
  return (
    labels.length > 1 &&
    labels.every((label) => /^[\p{L}\p{N}_-]{1,63}$/u.test(label)) &&
    labels.at(-1) !== 'www'
  );
}

function judge(address: string, start: number): readonly MalformedAddress[] {
  if (isSound(address) && !/^https?:\/\/https?:/i.test(address)) return [];
  const suggestion = correct(address);
  const range = { start, end: start + address.length };
  return [
    { range, address, suggestion: suggestion !== address && isSound(suggestion) ? suggestion : undefined },
  ];
}

/**
 * The malformed web addresses in a passage, in order; code and comments are left out. Remembered for as long as
 * the passage's blocks live.
 */
export const malformedAddresses = keptBy(({ blocks }) => blocks, findMalformed);

function findMalformed(passage: Pick<Passage, 'text' | 'blocks' | 'links'>): readonly MalformedAddress[] {
  const { text, blocks, links } = passage;
  const opaque = blocks.filter(({ kind }) => kind === 'opaque').map(({ range }) => range);
  const isOpaque = (at: number): boolean => opaque.some(({ start, end }) => start <= at && at < end);
  const found: MalformedAddress[] = [];
  for (const match of text.matchAll(candidate)) {
    const address = withoutTail(match[0]);
    // Not a part of a word, of a mail address or of an address that is another's query.
    const isPart = /[\p{L}\p{N}@/.]/u.test(text[match.index - 1] ?? '');
    const isCode = text[match.index - 1] === '`' || isOpaque(match.index);
    if (!isPart && !isCode && !/^(?:www|https?)$/i.test(address)) found.push(...judge(address, match.index));
  }
  for (const { url, range } of links) {
    if (url === '' && text.startsWith('[', range.start))
      found.push({ range, address: '', suggestion: undefined });
  }
  return found.sort((a, b) => a.range.start - b.range.start);
}
