import type { Output } from '../io.ts';
import { problem, Refusal } from '../problem.ts';

/** Errors of a stream whose reader has gone, as `head` does: there is nobody left to write to. */
const gone: readonly (string | undefined)[] = ['EPIPE', 'ERR_STREAM_DESTROYED'];

/** Writes text and waits until it is out; does nothing once the reader has gone. Throws a refusal where it fails. */
export async function write(stream: Output, text: string): Promise<void> {
  if (text === '' || !stream.writable) return;
  const error = await new Promise<NodeJS.ErrnoException | null | undefined>((resolve) => {
    stream.write(text, resolve);
  });
  if (!error || gone.includes(error.code)) return;
  throw new Refusal(problem('cli.output.failed', { detail: error.code ?? error.message }));
}
