import { type Locale, type MessageKey, type Params, render } from '#core';
import type { Io } from './io.ts';

/** What every command gets beside its arguments. */
export interface Context {
  readonly io: Io;
  readonly locale: Locale;
  /** A message in the user's language. */
  readonly say: Say;
}

export type Say = (message: MessageKey, params?: Params) => string;

/** The messages of one language. */
export const sayIn =
  (locale: Locale): Say =>
  (message, params) =>
    render(locale, message, params);

/** A path as people read it; `-` is stdin. */
export const shownPath = (path: string, say: Say): string => (path === '-' ? say('cli.text.stdin') : path);
