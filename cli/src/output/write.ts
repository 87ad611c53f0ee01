import type { Output } from '../io.ts';
import { problem, Refusal } from '../problem.ts';
import { plainLines } from './plain.ts';

/** Errors of a stream whose reader has gone, as `head` does: there is nobody left to write to. */
const gone: readonly (string | undefined)[] = ['EPIPE', 'ERR_STREAM_DESTROYED'];

/** Writes a document, as it is; only on a terminal without what would steer that. */
export const writeDocument = (stream: Output, text: string): Promise<void> =>
  write(stream, stream.isTTY === true ? plainLines(text) : text);

/** Writes text and waits until it is out; does nothing once the reader has gone. Throws a refusal where it fails. */
export async function write(stream: Output, text: string): Promise<void> {
  if (text === '' || !stream.writable) return;
  const error = await new Promise<NodeJS.ErrnoException | null | undefined>((resolve) => {
    stream.write(text, resolve);
  });
  if (!error || gone.includes(error.code)) return;
  throw new Refusal(problem('cli.output.failed', { detail: error.code ?? error.message }));
}
