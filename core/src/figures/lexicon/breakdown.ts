const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** The small words of a breakdown of people, folded. */
export const breakdownWords = {
  clients: list('clienten patienten mensen personen volwassenen clientes unieke'),
  ages: list('jonger ouder boven onder'),
  /** Before a number of years that is a term: "binnen 5 jaar". */
  terms: list('binnen na over per al sinds ieder elk'),
  /** Words of a sentence that goes on about the one before. */
  backReferences: list('dat dit het kwamen komen zaten zitten'),
  plus: list('+ plus plussers'),
  types: list('type typen zorgvraagtype zorgvraagtypen zvt'),
} as const;
