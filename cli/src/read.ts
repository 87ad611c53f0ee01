import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { nearestName } from '#core';
import { type Context, shownPath } from './context.ts';
import type { Io } from './io.ts';
import { type Problem, problem } from './problem.ts';

/** The largest file that is read, in bytes. */
export const largestFile = 2 * 1024 * 1024;

const tooLarge = (path: string): Problem =>
  problem('cli.file.too-large', { path, megabytes: largestFile / 1024 / 1024 });

function missing(path: string, file: string): Problem {
  let siblings: readonly string[] = [];
  try {
    siblings = readdirSync(dirname(file));
  } catch {
    // Without the folder there is nothing to suggest.
  }
  const nearest = nearestName(siblings, basename(file));
  return nearest === undefined
    ? problem('cli.file.missing', { path })
    : problem('cli.file.missing.nearest', { path, nearest });
}

/** Why the system would not open or make a file, from the error it gave. */
export function systemProblem(path: string, file: string, error: unknown): Problem {
  const { code = '' } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return missing(path, file);
  if (code === 'EACCES' || code === 'EPERM') return problem('cli.file.no-access', { path });
  return problem('cli.file.failed', { path, detail: code || String(error) });
}

/** The line that the first byte sequence is on that is not UTF-8. */
function brokenLine(bytes: Uint8Array): number {
  const text = new TextDecoder().decode(bytes);
  return text.slice(0, text.indexOf('\uFFFD')).split('\n').length;
}

// Half of the bytes of Latin text in UTF-16 are zero, all of them on the same side.
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const head = bytes.subarray(0, 64);
  const zeros = [0, 1].map((side) => head.filter((byte, at) => byte === 0 && at % 2 === side).length);
  return head.length > 3 && Math.max(...zeros) > head.length / 3 && Math.min(...zeros) === 0;
}

/** The text of a file's bytes, without byte order mark, or why they are no text. `path` is as the user knows it. */
export function decode(path: string, bytes: Uint8Array): string | Problem {
  if (bytes.length > largestFile) return tooLarge(path);
  if (isUtf16(bytes)) return problem('cli.file.utf-16', { path });
  if (bytes.includes(0)) return problem('cli.file.binary', { path });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return problem('cli.file.not-utf-8', { path, line: brokenLine(bytes) });
  }
}

/** All that comes in on a stream; reading stops beyond the largest size. */
async function collect(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
    chunks.push(bytes);
    size += bytes.length;
    if (size > largestFile) break;
  }
  return Buffer.concat(chunks);
}

/** The text of a file, or why it cannot be read. `path` is as the user wrote it, and not `-`. */
export async function readFile(path: string, io: Pick<Io, 'cwd'>): Promise<string | Problem> {
  const file = resolve(io.cwd, path);
  try {
    const stats = statSync(file);
    if (stats.isDirectory()) return problem('cli.file.directory', { path });
    if (stats.size > largestFile) return tooLarge(path);
    if (stats.isFile()) return decode(path, readFileSync(file));
    return decode(path, await collect(createReadStream(file)));
  } catch (error) {
    return systemProblem(path, file, error);
  }
}

/** The text of a file or, for `-`, of stdin, or why it cannot be read. */
export async function readText(path: string, { io, say }: Context): Promise<string | Problem> {
  return path === '-' ? decode(shownPath(path, say), await collect(io.stdin)) : readFile(path, io);
}
