import type { IsoDate } from '#core';

/** The date of today where this runs. */
export function today(): IsoDate {
  const now = new Date();
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
