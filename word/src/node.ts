import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { Conversion } from './refusal.ts';

/** What the thread is given to do. */
interface Task {
  readonly wordDocument: Uint8Array;
}

/** A document at the limits of what is read takes some ten seconds, and half of this memory. */
const longest = 30_000;
const memory = { maxOldGenerationSizeMb: 1024 };

const isTask = (data: unknown): data is Task =>
  typeof data === 'object' && data !== null && 'wordDocument' in data;

/**
 * Turns the bytes of a Word document into Markdown, in a thread of its own: a file that takes too much time or memory
 * takes only that thread with it. Never rejects. The thread starts as this very file.
 */
export async function convertApart(bytes: Uint8Array): Promise<Conversion> {
  // A path in the bundle. In the source it is an address, and no thread starts from TypeScript.
  const here = import.meta.url;
  if (here.startsWith('file:')) return (await import('./convert.ts')).convertWord(bytes);
  const thread = new Worker(here, {
    workerData: { wordDocument: bytes } satisfies Task,
    resourceLimits: memory,
  });
  const outcome = await new Promise<Conversion>((resolve) => {
    const timer = setTimeout(() => resolve({ refused: 'too-slow' }), longest);
    const end = (conversion: Conversion): void => {
      clearTimeout(timer);
      resolve(conversion);
    };
    thread.once('message', (conversion: Conversion) => end(conversion));
    thread.once('error', (error: NodeJS.ErrnoException) =>
      end({ refused: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'swollen' : 'broken' }),
    );
    thread.once('exit', () => end({ refused: 'broken' }));
  });
  await thread.terminate();
  return outcome;
}

if (!isMainThread && isTask(workerData)) {
  const { wordDocument } = workerData;
  void import('./convert.ts').then(async ({ convertWord }) =>
    parentPort?.postMessage(await convertWord(wordDocument)),
  );
}
