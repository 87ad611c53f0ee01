import { Unzip, UnzipInflate, type UnzipFileInfo, unzipSync } from 'fflate';
import { largestWordFile } from './limits.ts';
import { type Reason, Refused } from './refusal.ts';

/** What is in the file may not be more than this, unpacked, in bytes. */
const largestContent = 20 * 1024 * 1024;
const mostEntries = 500;

/** Text shrinks to a tenth or a twentieth. Small entries are harmless however much they shrink. */
const largestRatio = 100;
const smallEntry = 1024 * 1024;

/** How much is unpacked at a time: no more than a thousand times this comes out before it is looked at again. */
const step = 16 * 1024;

/** The texts in a Word file by their path in it. */
export type Parts = ReadonlyMap<string, string>;

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const codesOf = (text: string): readonly number[] => Array.from(text, (character) => character.charCodeAt(0));

/** Whether some plain letters are in a file as Microsoft's compound files write names: two bytes a letter. */
const namesStream = (bytes: Uint8Array, name: string): boolean =>
  new TextDecoder('latin1').decode(bytes).includes(Array.from(name).join('\0'));

/** What kind of file it is, when it is no zip archive. */
function kindOf(bytes: Uint8Array): Reason | undefined {
  if (bytes.length === 0) return 'empty';
  if (bytes.length > largestWordFile) return 'too-large';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    if (namesStream(bytes, 'EncryptedPackage')) return 'protected';
    return namesStream(bytes, 'WordDocument') ? 'old' : 'not-word';
  }
  if (startsWith(bytes, codesOf('%PDF'))) return 'pdf';
  if (startsWith(bytes, codesOf('{\\rtf'))) return 'rtf';
  return startsWith(bytes, [0x50, 0x4b]) ? undefined : 'not-word';
}

/** The entries that an archive says it has; nothing is unpacked. */
function entriesOf(bytes: Uint8Array): readonly UnzipFileInfo[] {
  const entries: UnzipFileInfo[] = [];
  try {
    unzipSync(bytes, {
      filter: (entry) => {
        if (entries.length >= mostEntries) throw new Refused('swollen');
        entries.push(entry);
        return false;
      },
    });
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('broken');
  }
  return entries;
}

function checkSizes(entries: readonly UnzipFileInfo[]): void {
  const total = entries.reduce((sum, { originalSize }) => sum + originalSize, 0);
  const isBomb = entries.some(
    ({ size, originalSize }) => originalSize > smallEntry && originalSize > size * largestRatio,
  );
  if (total > largestContent || isBomb) throw new Refused('swollen');
}

function checkKind(names: readonly string[]): void {
  if (names.includes('mimetype') && names.includes('content.xml')) throw new Refused('open-document');
  if (!names.some((name) => /^word\/[^/]*\.xml$/i.test(name))) throw new Refused('not-word');
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Unpacks some entries; stops as soon as one turns out to hold more than the archive said. */
function unpack(bytes: Uint8Array, wanted: ReadonlyMap<string, number>): ReadonlyMap<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  const unzip = new Unzip((file) => {
    const declared = wanted.get(file.name);
    if (declared === undefined || found.has(file.name)) return;
    const chunks: Uint8Array[] = [];
    let size = 0;
    file.ondata = (error, chunk, final) => {
      // What is thrown here comes back as an error.
      const failure: unknown = error;
      if (failure !== null) throw failure instanceof Refused ? failure : new Refused('broken');
      size += chunk.length;
      if (size > declared) throw new Refused('swollen');
      chunks.push(chunk);
      if (final) found.set(file.name, joined(chunks, size));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += step) {
    unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  }
  return found;
}

/** XML says itself which of the two Unicode encodings it has; Word always writes UTF-8. */
function decode(bytes: Uint8Array): string {
  const isWide = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  const encoding = isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

/**
 * The texts in a Word file, pictures left out. Looks at the sizes before anything is unpacked; refuses what is no
 * Word file, cannot be read, or would grow out of hand.
 */
export function openParts(bytes: Uint8Array): Parts {
  const kind = kindOf(bytes);
  if (kind) throw new Refused(kind);
  const entries = entriesOf(bytes);
  checkSizes(entries);
  checkKind(entries.map(({ name }) => name));
  const wanted = new Map(
    entries
      .filter(({ name }) => /\.(?:xml|rels)$/i.test(name))
      .map(({ name, originalSize }) => [name, originalSize]),
  );
  try {
    const found = unpack(bytes, wanted);
    if (found.size < wanted.size) throw new Refused('broken');
    return new Map([...found].map(([name, content]) => [name, decode(content)]));
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('broken');
  }
}
