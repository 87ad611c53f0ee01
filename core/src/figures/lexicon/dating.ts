import type { TermLists } from '../terms.ts';

/** Words beside a date: of the time of measuring, or of something else. */
export type Dating = 'measured' | 'other';

export const datingTerms: TermLists<Dating> = {
  measured:
    'peildatum, meetperiode, meetmoment, periode, verslagjaar, meetjaar, bijgewerkt*, geactualiseerd*, actualisatie*, ' +
    'laatste update, update, publicatiedatum, gepubliceerd op, gegevens per, gegevens over, cijfers over, cijfers van, ' +
    'cijfers uit, gemeten, resultaten over, resultaten, uitkomsten over, uitkomsten, kalenderjaar, stand per, per datum, laatst gewijzigd, ' +
    'over het jaar, jaarcijfers, meting, rapportage, cqi, dateren, bron',
  other:
    'opgericht, gestart met, begonnen we, geldig tot, jaarplan, begroting, contract*, registratie in, ' +
    'vanaf komend, wordt verwacht, vakantie*, gesloten, gelijk aan, tussen haakjes, ' +
    'besproken, vastgesteld, goedgekeurd, *overleg van, *vergadering, teamdag*, beleidsdag*',
};
