import type { Outcome } from './measurement.ts';
import { measureInside } from './processes.ts';

/** How fast figures are read, on one core. */
export async function figures(): Promise<Outcome> {
  return {
    title: 'figures: reading every kind of figure, on one core',
    measurements: await measureInside('figures'),
  };
}
