const pages = 'https://github.com/zelfevaluatie/zelfevaluatie/blob/main/docs/checks';

/** The page that explains a check, from its code. */
export const checkPage = (code: string): string => `${pages}/${code}.md`;
