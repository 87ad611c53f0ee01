/** Words that end with a full stop without ending the sentence, folded. */
export const sentenceWords = {
  /** First words of a sentence that gives the outcome of what the one before was about: "Gerealiseerd: 8,3". */
  outcomes: new Set(
    'gerealiseerd gerealiseerde realisatie behaald resultaat uitkomst werkelijk werkelijke feitelijk inmiddels nu momenteel thans daadwerkelijk'.split(
      ' ',
    ),
  ) as ReadonlySet<string>,
  /** First words of a sentence that speaks of the number before it. */
  pointers: new Set('dat dit zoveel zo'.split(' ')) as ReadonlySet<string>,
  /** Between a time and its number: "In 2023 was dat 9,1." */
  links: new Set('in over en was dat het een nog'.split(' ')) as ReadonlySet<string>,
  abbreviations: new Set(
    (
      'ca max min gem resp nr p pag blz incl excl o.a bijv bv evt mbt tov ivm jl vgl circa beh uitv info bej bejeg ' +
      'samenbesl inf dhr mevr mw drs dr ggz st jan feb mrt apr jun jul aug sep sept okt nov dec wk wkn mnd dgn proc ' +
      'ong aant tot cl cli aanm art vs gemid zgn enz spec gen alg afd tel wo std waard'
    ).split(' '),
  ) as ReadonlySet<string>,
} as const;
