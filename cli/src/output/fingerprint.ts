import { createHash } from 'node:crypto';
import type { Finding } from '#core';

/** What a finding is, whatever its line and wording: check, place in the norms, and the words that it covers. */
function identity({ code, norm, criterion, phase, range }: Finding, text: string): string {
  const covered = text.slice(range.start, range.end).replace(/\s+/g, ' ');
  return JSON.stringify([code, norm ?? '', criterion ?? '', phase ?? '', covered]);
}

/**
 * A fingerprint for each finding of a document, in hexadecimal: other ones for other findings, and the same for a
 * finding that only moved. Of findings that are alike the first, second and so on differ.
 */
export function fingerprints(findings: readonly Finding[], text: string): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const one = identity(finding, text);
    const count = (seen.get(one) ?? 0) + 1;
    seen.set(one, count);
    return createHash('sha256').update(`${one}#${count}`).digest('hex').slice(0, 32);
  });
}

/** The fingerprint of a finding among those of all files. */
export const inFile = (fingerprint: string, path: string): string =>
  createHash('sha256').update(`${path}#${fingerprint}`).digest('hex').slice(0, 32);
