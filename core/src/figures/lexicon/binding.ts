const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** The words between a value and its label, folded. */
export const bindingWords = {
  /** "een 4,8 voor de bejegening", "8,2 in 2023" */
  links: list(
    'voor op bij de het onze als in over van wat betreft aan ( onderdeel schaal subschaal punt ruim per is',
  ),
  joins: list(', en & / ; de het op voor van bij en/of plus als ook onze'),
  jointly: list('beide allebei alle allemaal elk ieder allen telkens steeds'),
} as const;
