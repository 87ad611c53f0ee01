import type { Conversion } from '../../word/src/refusal.ts';

/** What is used of a worker; its own type is one of the DOM, which is not loaded here. */
interface WordWorker {
  onmessage: (event: { readonly data: Conversion }) => void;
  onerror: (event: { readonly preventDefault: () => void }) => void;
  readonly postMessage: (bytes: Uint8Array) => void;
  readonly terminate: () => void;
}
declare const Worker: new (script: string) => WordWorker;

/** A document at the limits of what is read takes some ten seconds. */
const longest = 30_000;

/**
 * Turns a Word document into Markdown in a worker within this one. A worker may only start from where its page comes
 * from, which the program need not; so it starts from a line of its own that loads the program.
 */
export async function convertInWorker(bytes: Uint8Array, reader: string | undefined): Promise<Conversion> {
  if (reader === undefined) return { refused: 'unavailable' };
  const start = new Blob([`importScripts(${JSON.stringify(reader)})`], { type: 'text/javascript' });
  const address = URL.createObjectURL(start);
  const worker = new Worker(address);
  const conversion = await new Promise<Conversion>((resolve) => {
    const timer = setTimeout(() => resolve({ refused: 'too-slow' }), longest);
    const end = (outcome: Conversion): void => {
      clearTimeout(timer);
      resolve(outcome);
    };
    worker.onmessage = ({ data }) => end(data);
    worker.onerror = (event) => {
      event.preventDefault();
      end({ refused: 'unavailable' });
    };
    worker.postMessage(bytes);
  });
  worker.terminate();
  URL.revokeObjectURL(address);
  return conversion;
}
