import type { Link } from './types.ts';

/**
 * Web and mail addresses in running text: with a scheme, with `www.`, or a bare domain under one of the endings
 * that Dutch practices use. A bare word such as "en.nl" in a sentence without space is an address all the same.
 */
const address =
  /https?:\/\/[^\s<>()[\]"'|]+|\bwww\.[^\s<>()[\]"'|]+|\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}|\b[a-z\d-]{2,63}(?:\.[a-z\d-]{2,63}){0,3}\.(?:nl|com|org|net|eu|be|info|nu|online|care|health|example)\b(?:\/[^\s<>()[\]"'|]*)?/gi;

/** Punctuation that ends a sentence rather than an address. */
const tail = /[.,;:!?*_]+$/;

/** The addresses in a text, in order. */
export function findAddresses(text: string): readonly Link[] {
  return Array.from(text.matchAll(address), (match) => {
    const url = match[0].replace(tail, '');
    return { url, range: { start: match.index, end: match.index + url.length } };
  });
}
