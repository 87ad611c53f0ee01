import { addMonths, type IsoDate } from '../text/date.ts';
import type { Period } from './types.ts';

/** Whether a period ended at most `months` before the reference date; null where no period is known. */
export function isFresh(period: Period | null, referenceDate: IsoDate, months = 12): boolean | null {
  return period === null ? null : period.end >= addMonths(referenceDate, -months);
}
