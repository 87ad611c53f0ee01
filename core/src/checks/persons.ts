/**
 * Words by which the checks on privacy tell a client from those who work with or around one. They are looked for in
 * the sentence that a name, an address or a number stands in.
 */

/** One client, rather than clients in general. */
export const oneClient = /(?<![\p{L}-])(?:ex-|oud-)?(?:cli[eë]nte?|pati[eë]nte?)(?![\p{L}-])/iu;

/** Those who work with or around a client, and of whom names and numbers may be given. */
export const professional =
  /(?<!\p{L})(?:huisarts|poh|(?:gz-|ggz-)?psycho(?:loo|log|ther)|psychiat|(?:regie|mede)?behandela|therapeut|colleg|direct(?:eur|rice|ie)|bestuur|arts|bedrijfsarts|voorzitter|secretar|praktijk|verpleeg|casemanager|co[oö]rdinator|medewerk|functionaris|klacht|vertrouwens|contactperso|inspect|supervis|docent|trainer|manager|teamleider|triagist|assistent|consulent|bemiddela|receptie|gemeente|wijkteam|stagiair|zorgverzekeraar|dr\.|drs\.|prof\.)/iu;

/** Signs that a sentence tells how to reach the practice itself, or another organisation. */
export const ownContact =
  /(?<!\p{L})(?:ons|onze|wij|we|ik|mij|mijn|website|crisis\p{L}*|contact\p{L}*|aanmeld\p{L}*|afspra\p{L}*|spoed|terecht|bellen|belt|mailen|mailt|appen|appt|afzeg\p{L}*|kan|kunnen|mag|mogen|moet|moeten|krijgt|meldpunt|spreekuur|belspreekuur|nummer)(?!\p{L})/iu;

/** Mailboxes that an organisation reads, and not one person. */
export const sharedMailbox =
  /^(?:info|contact|mail|post|hallo|welkom|secretari|praktijk|receptie|balie|aanmeld|intake|administratie|klacht|kwaliteit|privacy|avg|zorg|bestuur|directie|cli[eë]nten|afspra|support|helpdesk|office|ggz|verwijz|hr|werk|vacature|factu)/i;

/** What is told of a client and not of a professional, behind "mevrouw" or "meneer" and a name. */
export const clientStory =
  /(?<!\p{L})(?:kwam (?:bij ons )?(?:met|voor|in behandeling|in zorg)|meldde zich|(?:werd|is|was) (?:bij ons )?(?:aangemeld|verwezen|behandeld)|in behandeling|leed aan|lijdt aan|had last|heeft last|(?:haar|zijn) (?:klachten|doelen|behandeling|hulpvraag|diagnose|angst|depressie|trauma)|gediagnosticeerd)(?!\p{L})/iu;
