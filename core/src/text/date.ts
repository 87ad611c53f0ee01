/** A calendar date as `YYYY-MM-DD`. Such strings sort and compare as the dates do. */
export type IsoDate = string;

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

const toIso = (date: Date): IsoDate =>
  `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1, 2)}-${pad(date.getUTCDate(), 2)}`;

/** The date of a year, month (1-12) and day, or undefined where the calendar has no such day. */
export function dateOf(year: number, month: number, day: number): IsoDate | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? toIso(date) : undefined;
}

/** Whether the text is a date that exists, written as `YYYY-MM-DD`. */
export function isIsoDate(text: string): text is IsoDate {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts !== null && dateOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) === text;
}

/** The last day of a month (1-12). */
export function endOfMonth(year: number, month: number): IsoDate {
  return toIso(new Date(Date.UTC(year, month, 0)));
}

/** The date some days later, or earlier for a negative number. */
export function addDays(date: IsoDate, days: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return toIso(new Date(Date.UTC(year, month - 1, day + days)));
}

/** The same day some months later (or earlier); the last day of the month where that month is shorter. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = endOfMonth(
    year + Math.floor((month - 1 + months) / 12),
    ((((month - 1 + months) % 12) + 12) % 12) + 1,
  );
  return `${last.slice(0, 8)}${pad(Math.min(day, Number(last.slice(8))), 2)}`;
}
