import type { MessageKey } from '#core';

/** Why a file is not read, as the last part of a message's key. */
export type Reason =
  | 'empty'
  | 'blank'
  | 'too-large'
  | 'protected'
  | 'old'
  | 'pdf'
  | 'rtf'
  | 'open-document'
  | 'not-word'
  | 'broken'
  | 'swollen'
  | 'too-slow'
  | 'unavailable';

/** What a Word document holds, as Markdown without front matter. */
export interface Converted {
  readonly markdown: string;
  readonly pictures: number;
  readonly comments: number;
  /** Tracked changes, all accepted. */
  readonly changes: number;
}

export type Conversion = Converted | { readonly refused: Reason };

/** The message that tells the user; its only hole is `name`. */
export const refusalMessage = (reason: Reason): MessageKey => `word.refused.${reason}`;

/** Ends reading a file: it is not one to be read. */
export class Refused extends Error {
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(reason);
    this.reason = reason;
  }
}
