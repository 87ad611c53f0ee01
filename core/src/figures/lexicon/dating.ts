import type { TermLists } from '../terms.ts';

/** Words beside a date: of the time of measuring, or of something else. */
export type Dating = 'measured' | 'other';

export const datingTerms: TermLists<Dating> = {
  measured:
    'peildatum, meetperiode, meetmoment, periode, verslagjaar, meetjaar, bijgewerkt*, geactualiseerd*, actualisatie*, ' +
    'laatste update, update, publicatiedatum, gepubliceerd op, gegevens per, gegevens over, cijfers over, cijfers van, cijfers betreffen, gegevens betreffen, betreffen, ' +
    'cijfers uit, gemeten, resultaten over, resultaten, uitkomsten over, uitkomsten, kalenderjaar, stand per, per datum, laatst gewijzigd, ' +
    'over het jaar, jaarcijfers, meting, rapportage, cqi, dateren, bron',
  other:
    'opgericht, gestart met, begonnen we, geldig tot, jaarplan, begroting, contract*, registratie in, ' +
    'aandachtspunt*, verbeterpunt*, actiepunt*, vanaf komend, wordt verwacht, vakantie*, praktijk gesloten, gesloten van|tot|wegens|tijdens|op, zijn wij|we gesloten, gelijk aan, tussen haakjes, ' +
    'besproken, vastgesteld, goedgekeurd, *overleg van, *vergadering, teamdag*, beleidsdag*',
};

export const datingWords = {
  /** "Was dat", "waren het". */
  back: new Set(['dat', 'dit', 'het', 'deze']) as ReadonlySet<string>,
  /** Verbs that put something in the past. */
  past: new Set(['was', 'waren', 'wilden', 'hadden', 'bedroeg', 'lag']) as ReadonlySet<string>,
} as const;
