const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** The small words around amounts, folded. */
export const amountWords = {
  /** Before a number that is not exact. */
  about: list('ca circa ongeveer zon rond rondom plusminus grofweg pakweg omstreeks bijna nagenoeg'),
  estimate: ['naar', 'schatting'] as readonly [string, string],
  /** Before a number that is not exact and a little more. */
  over: list('ruim'),
  /** "max. 24", and what may stand between: "maximaal zo'n 24". */
  atMost: list('max maximaal maximum hooguit hoogstens uiterlijk tot binnen maximale'),
  atLeast: list('minimaal minstens tenminste minimum vanaf'),
  /** Two words with the number behind them. */
  atMostPairs: [
    ['ten', 'hoogste'],
    ['minder', 'dan'],
    ['korter', 'dan'],
    ['niet', 'meer'],
    ['nooit', 'langer'],
    ['maximum', 'van'],
  ] as readonly (readonly [string, string])[],
  atLeastPairs: [
    ['ten', 'minste'],
    ['meer', 'dan'],
    ['langer', 'dan'],
    ['hoger', 'dan'],
  ] as readonly (readonly [string, string])[],
  /** Before a pair these turn it round: "niet langer dan 12". */
  denials: list('niet nooit geen zelden'),
  /** Between the two ends of a range. */
  to: list('a tot of'),
  between: 'tussen',
  /** "4,8 van de 5", "14 van onze 132", "4 uit 5" */
  outOf: list('van uit'),
  outOfFillers: list('de onze in totaal alle ruim deze die het'),
  onEvery: list('op'),
  everyFillers: list('de elke iedere'),
  /** Nouns that number what follows: "vraag 4, 5 en 6", "bijlage 2", "type 3". */
  references: list(
    'vraag vragen item items norm normen criterium criteria artikel art pagina pag p blz bladzijde bijlage hoofdstuk ' +
      'paragraaf lid onderdeel versie type typen zorgvraagtype zorgvraagtypen zvt stap stappen groep niveau tabel ' +
      'figuur nr nummer kamer module fase week dsm icd lijst vraagnr standaard nen iso hkz kvk agb tel telefoon fax ' +
      'kenmerk postbus doelstelling tegel grafiek tabblad dashboard scherm rubriek',
  ),
  /** Behind these stands a measure of spread, of size or of a test, never the value itself. */
  statistics: list(
    'sd std mediaan rci cutoff se bi ci betrouwbaarheidsinterval standaarddeviatie spreiding r2 p sem',
  ),
  sampleSize: list('n'),
  money: list('€ euro eur'),
  scaleNouns: list('schaal vijfpuntsschaal tienpuntsschaal puntsschaal'),
  scaleWords: new Map([
    ['vijfpuntsschaal', 5],
    ['5puntsschaal', 5],
    ['tienpuntsschaal', 10],
    ['10puntsschaal', 10],
  ]),
  streets: [
    'straat',
    'weg',
    'laan',
    'plein',
    'kade',
    'gracht',
    'singel',
    'dreef',
    'steeg',
    'hof',
  ] as readonly string[],
  half: list('half halve'),
} as const;
