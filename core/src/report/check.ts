import type { MessageKey } from '../messages/render.ts';

const pages = 'https://github.com/zelfevaluatie/zelfevaluatie/blob/main/docs/checks';

/** The page that explains a check, from its code. */
export const checkPage = (code: string): string => `${pages}/${code}.md`;

/** The message that is a check's title, from its name; every check has one. */
export const checkTitle = (name: string): MessageKey => `check.${name}` as MessageKey;
