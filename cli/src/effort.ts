import { setFlagsFromString } from 'node:v8';

/** From this many bytes of text on, what V8's optimising compiler saves is more than the time that it takes. */
export const worthOptimising = 600_000;

/**
 * Leaves out V8's optimising compiler, for a run that is over before it pays: that saves a quarter of the processor
 * time of checking one document (`npm run bench cold`).
 */
export const startLight = (): void => setFlagsFromString('--no-opt');

/** Takes the optimising compiler back, for a run that goes on. */
export const settleIn = (): void => setFlagsFromString('--opt');
