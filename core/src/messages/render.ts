import type { IsoDate } from '../text/date.ts';
import { visible } from '../text/visible.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

/** The languages that every message exists in; the first is the default. */
export const locales = ['nl', 'en'] as const;
export type Locale = (typeof locales)[number];

export type MessageKey = keyof typeof nl;

/** A value that fills a hole in a message: text, a number, a list, a date, or another message. */
export type Param =
  string | number | readonly string[] | { readonly date: IsoDate } | { readonly message: MessageKey };
export type Params = Readonly<Record<string, Param>>;

const catalogues: Readonly<Record<Locale, Readonly<Record<MessageKey, string>>>> = { nl, en };
const tags: Readonly<Record<Locale, string>> = { nl: 'nl-NL', en: 'en-GB' };

const memoised = <T>(make: (locale: Locale) => T): ((locale: Locale) => T) => {
  const made = new Map<Locale, T>();
  return (locale) => {
    const found = made.get(locale);
    if (found !== undefined) return found;
    const value = make(locale);
    made.set(locale, value);
    return value;
  };
};

const listFormat = memoised((locale) => new Intl.ListFormat(tags[locale], { type: 'conjunction' }));
const numberFormat = memoised((locale) => new Intl.NumberFormat(tags[locale], { maximumFractionDigits: 2 }));

const dateFormat = memoised(
  (locale) => new Intl.DateTimeFormat(tags[locale], { dateStyle: 'long', timeZone: 'UTC' }),
);

/** Whether a number is written the same everywhere: `Intl` takes a while to load, and most numbers are counts. */
const isPlain = (value: number): boolean => Number.isInteger(value) && value >= 0 && value < 1000;

/** A number as people of a language write it: 8,4 or 8.4. */
export const showNumber = (locale: Locale, value: number): string =>
  isPlain(value) ? String(value) : numberFormat(locale).format(value);

/** A date in words: 1 november 2024 or 1 November 2024. */
export const showDate = (locale: Locale, date: IsoDate): string => dateFormat(locale).format(new Date(date));

function show(locale: Locale, value: Param): string {
  if (typeof value === 'string') return visible(value);
  if (typeof value === 'number') return showNumber(locale, value);
  if ('message' in value) return render(locale, value.message);
  if ('date' in value) return showDate(locale, value.date);
  const texts = value.map(visible);
  return texts.length > 1 ? listFormat(locale).format(texts) : (texts[0] ?? '');
}

/**
 * The message in a language with its holes (`{name}`) filled in. A hole without a value keeps its name. What is quoted
 * loses what would steer the screen that it is shown on.
 */
export function render(locale: Locale, key: MessageKey, params: Params = {}): string {
  return catalogues[locale][key].replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = params[name];
    return value === undefined ? hole : show(locale, value);
  });
}

/** The language that a tag such as `nl-NL`, `en_GB.UTF-8` or `auto` asks for, or undefined for any other. */
export function localeOf(tag: string | undefined): Locale | undefined {
  const language = tag?.toLowerCase().split(/[-_.]/)[0];
  return locales.find((locale) => locale === language);
}
