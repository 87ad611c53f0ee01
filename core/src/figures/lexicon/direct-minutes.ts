import type { TermLists } from '../terms.ts';

/** What the words around a number of minutes or hours say. */
export type DirectConcept =
  'direct' | 'indirect' | 'total' | 'mean' | 'treatment' | 'session' | 'registration' | 'product' | 'rule';

export const directTerms: TermLists<DirectConcept> = {
  direct:
    'directe tijd, directe behandeltijd, directe behandelminuten, directe minuten, directe uren, directe behandelduur, ' +
    'directe zorgtijd, directe zorg, directe contacttijd, directe client*, directe, direct, behandelminuten, clientgebonden tijd, contacttijd, dbt, ' +
    'face to face tijd, facetoface*, dtminuten, dt minuten, dt, dttijd',
  indirect: 'indirect*, reistijd, administratietijd, niet clientgebonden, verslaglegging, overlegtijd',
  total:
    'totale tijd, totale behandeltijd, direct en indirect*, directe en indirecte, direct plus indirect, inclusief indirect*, totaal',
  mean: 'gemiddeld*, gem, mediaan, doorsnee',
  treatment:
    'traject*, behandeling*, behandeltraject*, client*, behandeltijd*, behandelduur, per behandeling, zorgtraject*',
  session:
    'per sessie, per gesprek, per consult, per afspraak, per contact, per zitting, sessieduur, gespreksduur, consultduur, ' +
    'een sessie, een consult, een gesprek, sessie duurt, gesprek duurt, gesprekken duren, sessies duren, consulten duren, sessies van, gesprekken van, ' +
    'consulten van, afspraken van, duur van een sessie, duur van de sessie, eerste gesprekken, intake duurt, intake, intakegesprek*, intakes, ' +
    'pauze, per week, per dag, groepssessie*, groepsbijeenkomst*, teamoverleg, intervisie, bellen, telefonisch*, huiswerk',
  registration:
    'geregistreerd als, worden geregistreerd, afgerond naar, afronding*, tijdseenhe*, planning en realisatie, declarabel*',
  /** Whose rule stands in brackets: "(keurmerk: 540 min)". */
  rule: 'keurmerk*, kwaliteitsmerk, norm, eis, max, maximaal',
  product:
    'basis kort, basis middel, basis intensief, basis chronisch, bk, bm, bi, bc, product kort, kort, middel, intensief, chronisch, bggz product*, prestaties, prestatie',
};
