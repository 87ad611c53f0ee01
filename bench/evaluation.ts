import type { Outcome } from './measurement.ts';
import { measureInside } from './processes.ts';

/** The engine by itself: a whole document, and one character more with what was remembered of the text before. */
export async function evaluation(): Promise<Outcome> {
  return {
    title: 'evaluation: the engine in one process, fresh and after a character',
    measurements: await measureInside('evaluation'),
  };
}
