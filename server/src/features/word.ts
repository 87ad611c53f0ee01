import { type Edition, render } from '#core';
import { arrange } from '../../../word/src/arrange.ts';
import { type Conversion, refusalMessage } from '../../../word/src/refusal.ts';
import type { Client } from '../client.ts';
import type { ImportedWord, ImportWordParams } from '../protocol.ts';

/**
 * Turns the bytes of a Word document into Markdown. `reader` is the address of the program that does so, where the
 * editor has told it. Never rejects.
 */
export type ConvertWord = (bytes: Uint8Array, reader: string | undefined) => Promise<Conversion>;

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));

/** A Word document as a self-evaluation, or why it is not one. */
export async function importedWord(
  { bytes, name, edition: otherwise }: ImportWordParams,
  convert: ConvertWord,
  { locale, wordReader }: Client,
  editions: readonly Edition[],
): Promise<ImportedWord> {
  const converted = await convert(bytesOf(bytes), wordReader);
  if ('refused' in converted) {
    return { problem: render(locale, refusalMessage(converted.refused), { name }) };
  }
  const { text, notes } = arrange(converted, { editions, edition: undefined, otherwise, name });
  return { text, notes: notes.map(({ message, params }) => render(locale, message, params)) };
}
