const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** The words that set one part of a sentence off from another, folded. */
export const clauseWords = {
  and: list('en of resp respectievelijk alsook alsmede plus'),
  turns: list('maar terwijl waarvan waarbij want omdat zodat echter doch waarna hoewel ofschoon waarin'),
  /** Verbs that a statement of its own can have. */
  verbs: list(
    'is was zijn waren werd werden kwam komt ligt lag bedroeg bedraagt staat stond bleef blijft steeg daalde haalden behaalden scoorden zaten zitten',
  ),
  only: 'nog',
  /** What follows is what a figure is compared with. */
  against: list('tegen tegenover versus vs'),
  alwaysAgainst: list('tegenover versus vs'),
  than: 'dan',
  comparatives: list(
    'hoger lager meer minder langer korter beter slechter groter kleiner vaker sneller anders gunstiger',
  ),
  /** Before a rule that a number keeps to, or does not. */
  within: list('binnen onder boven'),
  beside: list('boven onder'),
  people: list('clienten patienten client mensen clientes volwassenen jongeren vrouwen mannen'),
  articles: list('de het ons onze die dat'),
  pairs: [
    ['ten', 'opzichte'],
    ['in', 'vergelijking'],
    ['vergeleken', 'met'],
    ['vergelijkbaar', 'met'],
    ['gelijk', 'aan'],
    ['gelijk', 'met'],
    ['conform', 'de'],
    ['afgezet', 'tegen'],
    ['in', 'plaats'],
  ] as readonly (readonly [string, string])[],
} as const;
