import { convertWord } from './convert.ts';
import type { Conversion } from './refusal.ts';

/** The worker that this is; its type is one of the DOM, which is not loaded here. */
const scope = globalThis as unknown as {
  onmessage: (event: { readonly data: Uint8Array }) => void;
  readonly postMessage: (conversion: Conversion) => void;
};

// Converts each document that it is sent, and sends back what became of it.
scope.onmessage = ({ data }) => void convertWord(data).then((conversion) => scope.postMessage(conversion));
