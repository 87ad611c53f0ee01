import { type Locale, type MessageKey, type Params, render } from '#core';
import type { Io } from './io.ts';
import { plain } from './output/plain.ts';
import type { Problem } from './problem.ts';

/** What every command gets beside its arguments. */
export interface Context {
  readonly io: Io;
  readonly locale: Locale;
  /** The command line or the environment says so; a configuration does not change it. */
  readonly isLocaleAsked: boolean;
  /** A message in the user's language. */
  readonly say: Say;
  /** Says what is wrong where the command can go on without it; its exit code will be 2. */
  readonly setback: (problems: readonly Problem[]) => Promise<void>;
}

export type Say = (message: MessageKey, params?: Params) => string;

function plainParam(value: Params[string]): Params[string] {
  if (typeof value === 'string') return plain(value);
  return value instanceof Array ? value.map(plain) : value;
}

/** The messages of one language, for a terminal or a CI system: what users wrote in them is made plain. */
export const sayIn =
  (locale: Locale): Say =>
  (message, params = {}) =>
    render(
      locale,
      message,
      Object.fromEntries(Object.entries(params).map(([name, value]) => [name, plainParam(value)])),
    );

/** The same in another language, unless the user asked for one. */
export const inLocale = (context: Context, locale: Locale | undefined): Context =>
  locale === undefined || context.isLocaleAsked ? context : { ...context, locale, say: sayIn(locale) };

/** A path as people read it; `-` is stdin. */
export const shownPath = (path: string, say: Say): string =>
  path === '-' ? say('cli.text.stdin') : plain(path);
