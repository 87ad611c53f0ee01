import { compileTerms } from '../text/terms.ts';

/**
 * Words of the Dutch language by which the checks tell a reason, a place to fill in or something left out. What a
 * norm asks for is in its edition, not here.
 */

/** Words that give a reason, wherever they stand in an answer. */
export const reasons = compileTerms([
  'want',
  'omdat',
  'doordat',
  'aangezien',
  'vanwege',
  'wegens',
  'dankzij',
  'namelijk',
  'immers',
  'daardoor',
  'hierdoor',
  'daarom',
  'waardoor',
  'reden*',
  'oorza*',
  'gevolg van',
  'verband met',
  'i.v.m.',
  'ivm',
  'verklaar*',
  'verklaring*',
  'te maken met',
  'te danken aan',
  'te wijten aan',
  'toe te schrijven',
  'komt door',
  'ligt aan',
]);

/** Words that may give a reason, within the sentence that needs one. */
export const possibleReasons = compileTerms([
  'door',
  'gezien',
  'zodat',
  'aan de hand van',
  'als',
  'mits',
  'tenzij',
]);

export const notApplicable = compileTerms(['n.v.t.', 'nvt', 'niet van toepassing']);

export const noWaiting = compileTerms([
  'geen wachttijd*',
  'geen wachtlijst*',
  'zonder wachttijd*',
  'zonder wachtlijst*',
]);

/** What people announce and then leave out. */
export const announced = compileTerms([
  '*cijfer',
  '*cijfers',
  '*gegevens',
  '*resultaten',
  '*uitkomsten',
  '*scores',
  'score',
  '*tekst',
  'antwoord*',
  'toelichting',
  'uitwerking',
  'informatie',
  'aanvulling',
  'beschrijving',
  'percentage*',
  'aantal*',
]);

/** Ends of a short sentence that puts the real text off. */
export const putOff = compileTerms([
  'volgt nog',
  'volgen nog',
  'volgt later',
  'volgen later',
  'volgt binnenkort',
  'volgen binnenkort',
  'volgt zsm',
  'volgen zsm',
  'nog invullen',
  'nog aanvullen',
  'nog uitwerken',
  'nog toevoegen',
  'nog beschrijven',
  'nog in te vullen',
  'nog aan te vullen',
  'nog uit te werken',
  'nog toe te voegen',
  'nader in te vullen',
  'nog ingevuld',
  'nog aangevuld',
  'nog uitgewerkt',
  'later ingevuld',
  'later aangevuld',
  'later toegevoegd',
  'nog nader te bepalen',
  'nog te bepalen',
]);

/** The same, but only where the sentence says what is put off: "cijfers volgen". */
export const putOffWithSubject = compileTerms([
  'volgt',
  'volgen',
  'nog niet bekend',
  'nog niet beschikbaar',
  'nog niet binnen',
  'nog onbekend',
]);

/** Starts of a short sentence that stands for the text to come. */
export const textToCome = compileTerms([
  'hier komt',
  'hier komen',
  'vul hier',
  'hier invullen',
  'beschrijf hier',
  'hier beschrijven',
  'lorem ipsum',
]);

/** The first word between brackets that are meant to be filled in. */
export const slotWords = compileTerms([
  'invullen',
  'vernieuw*',
  'vul',
  'invul*',
  'aanvullen',
  'aanvul*',
  'uitwerken',
  'todo',
  'tbd',
  'tekst',
  'naam',
  'namen',
  'datum',
  'jaar',
  'jaartal',
  'periode',
  'aantal',
  'cijfer',
  'score',
  'percentage',
  'bedrag',
  'url',
  'link',
  'webadres',
  'webpagina',
  'hier',
  'nog',
  'beschrijf',
  'noem',
  'geef',
]);
