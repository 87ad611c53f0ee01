const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** The words around counts and shares, folded. */
export const shareWords = {
  /** Before the whole: "van de 163", "op 141", "onder 120". */
  wholes: list('van op onder'),
  fillers: list('elke iedere elk ieder de onze in totaal alle die deze totaal ons mijn'),
  /** The share is one of the number told before. */
  ofPart: list('daarvan hiervan waarvan hunner ervan'),
  percentages: ['percentage', 'percentages', 'aandeel'] as readonly string[],
  /** Verbs in the plural past that do not end in "-den" or "-ten". */
  verbs: list(
    'kwamen gingen bleven vielen kregen waren werden bleken sloten namen gaven liepen stroomden keren komen gaan stoppen binnen',
  ),
  /** Before a number of things in passing: "in 2 werkgroepen". */
  placing: list('in met op aan via door tegen over'),
  often: list('per in'),
  sums: list('samen tezamen totaal opgeteld'),
  them: list('hen deze die hun dit'),
} as const;
