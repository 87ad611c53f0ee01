const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** The words around counts and shares, folded. */
export const shareWords = {
  /** Before the whole: "van de 163", "op 141", "onder 120". */
  wholes: list('van op onder'),
  fillers: list('de onze in totaal alle die deze totaal ons mijn'),
  /** The share is one of the number told before. */
  ofPart: list('daarvan hiervan waarvan hunner ervan'),
  percentages: ['percentage', 'percentages', 'aandeel'] as readonly string[],
  them: list('hen deze die hun dit'),
} as const;
