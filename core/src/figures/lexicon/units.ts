import { table } from './table.ts';

/** The units a figure can have, as they are written in results. */
export type Unit =
  '%' | 'min' | 'uur' | 'dagen' | 'weken' | 'maanden' | 'jaar' | 'sessies' | 'keer' | 'punten';

const group = (unit: Unit, words: string): Readonly<Record<string, Unit>> =>
  Object.fromEntries(words.split(' ').map((word) => [word, unit]));

/** The words for units, folded. */
export const unitWords: ReadonlyMap<string, Unit> = table<Unit>({
  ...group('%', 'procent percent pct proc'),
  ...group('min', 'min minuut minuten mins minuutjes dtminuten behandelminuten'),
  ...group('uur', 'uur uren u hr'),
  ...group('dagen', 'dag dagen werkdag werkdagen kalenderdagen dgn etmaal'),
  ...group('weken', 'week weken wk wkn kalenderweken weekjes werkweken'),
  ...group('maanden', 'maand maanden mnd mnden mndn kalendermaanden'),
  ...group('jaar', 'jaar jaren jr'),
  ...group(
    'sessies',
    'sessie sessies gesprek gesprekken afspraak afspraken consult consulten contact contacten zitting zittingen ' +
      'behandelsessie behandelsessies behandelgesprek behandelgesprekken behandelcontact behandelcontacten ' +
      'contactmoment contactmomenten vervolgsessies vervolggesprekken vervolgafspraken therapiesessies ' +
      'behandelmoment behandelmomenten ontmoetingen therapiesessie bezoeken afspraakmomenten keertjes ' +
      'therapiegesprekken behandelconsulten behandelafspraken vervolgconsulten',
  ),
  ...group('keer', 'keer x maal keren'),
  ...group('punten', 'punt punten'),
});

/** In the singular a unit counts nothing that comes later: "elk gesprek". */
export const singularUnits: ReadonlySet<string> = new Set(
  'minuut dag week maand sessie gesprek afspraak consult contact zitting contactmoment behandelsessie'.split(
    ' ',
  ),
);

/** Units that may stand right behind the digits. */
export const gluedUnits: ReadonlySet<string> = new Set(
  'min minuten uur uren u dgn dagen wk wkn weken mnd maanden jr jaar x procent'.split(' '),
);

/** Words that may stand between a number and its unit: "8 individuele gesprekken", "480 directe minuten". */
export const unitModifiers: ReadonlySet<string> = new Set(
  (
    'individuele directe behandel online volle hele korte lange vaste losse face-to-face aaneengesloten extra losse ' +
    'kleine grote reguliere opeenvolgende live fysieke kalender therapeutische psychologische directe face to'
  ).split(' '),
);

/** Nouns that are counted: four digits before them are an amount, and not a year. */
export const countedNouns: ReadonlySet<string> = new Set(
  (
    'clienten patienten mensen personen intakes aanmeldingen trajecten behandelingen lijsten vragenlijsten ' +
    'respondenten volwassenen jongeren vrouwen mannen unieke afgesloten nieuwe verwijzingen heraanmeldingen ' +
    'leerlingen bewoners deelnemers studenten gevallen keer oudclienten zorgtrajecten behandeltrajecten dossiers'
  ).split(' '),
);
