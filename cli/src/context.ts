import { type Locale, type MessageKey, type Params, render } from '#core';
import type { Io } from './io.ts';
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

/** The messages of one language. */
export const sayIn =
  (locale: Locale): Say =>
  (message, params) =>
    render(locale, message, params);

/** The same in another language, unless the user asked for one. */
export const inLocale = (context: Context, locale: Locale | undefined): Context =>
  locale === undefined || context.isLocaleAsked ? context : { ...context, locale, say: sayIn(locale) };

/** A path as people read it; `-` is stdin. */
export const shownPath = (path: string, say: Say): string => (path === '-' ? say('cli.text.stdin') : path);
