import type { Output } from '../io.ts';

/** Writes text, and waits while the stream is full. Does nothing once its reader has gone. */
export async function write(stream: Output, text: string): Promise<void> {
  if (text === '' || !stream.writable || stream.write(text)) return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      for (const event of ['drain', 'close', 'error']) stream.off(event, done);
      resolve();
    };
    for (const event of ['drain', 'close', 'error']) stream.on(event, done);
  });
}
