/** What steers a screen or turns the direction of reading instead of standing in a text, and halves of characters. */
const steering = /[\p{Bidi_Control}\p{Surrogate}\u2028\u2029]|(?!\r?\n|\t)\p{Cc}/gu;

/**
 * A text of others as it can be shown: what would steer a terminal or an editor, or turn the direction of reading, is
 * a blank. Line ends and tabs stay.
 */
export const visible = (text: string): string => text.replace(steering, ' ');

/** The same data with every text in it as it can be shown. */
export function visibleIn<T>(data: T): T {
  if (typeof data === 'string') return visible(data) as T;
  if (Array.isArray(data)) return data.map(visibleIn) as T;
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, visibleIn(value as unknown)]),
  ) as T;
}
