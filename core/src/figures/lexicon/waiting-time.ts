import type { TermLists } from '../terms.ts';

/** What the words around a number of weeks say. */
export type WaitingConcept =
  | 'wait'
  | 'entry'
  | 'intake'
  | 'to-intake'
  | 'treatment'
  | 'after-intake'
  | 'then'
  | 'total'
  | 'product'
  | 'none'
  | 'stated'
  | 'other';

export const waitingTerms: TermLists<WaitingConcept> = {
  wait:
    'wachttijd*, wachtijd*, *wachttijd, *wachttijden, *wachtijd, wachtlijst*, wachten, wacht, wachtten, wachtte, wachtperiode, wachtduur, ' +
    'toegangstijd*, wachtweken, te wachten, doorlooptijd tot, terecht, aansluitend, duurt het … voordat, duurt … tot',
  entry: 'aanmeld*, van aanmelding, na aanmelding, verwijzing, na verwijzing, inschrijving',
  intake:
    'intake*, eerste gesprek*, eerste afspraak, kennismaking*, aanmeldwachttijd*, aanmeldingswachttijd*, *intakegesprek*, intakewachttijd*, ' +
    'eerste consult, aanmeldwachtijd*, eerste plek, startgesprek, aanmeldingswachtijd*, eerste sessie, eerste contact',
  'to-intake':
    'tot de intake, tot intake, tot het eerste gesprek, tot een intake, tot de kennismaking, tot eerste gesprek, intake vanaf, intake binnen, voor intake, voor een intake, voor de intake, eerste gesprek binnen, tot een eerste gesprek, tot eerste afspraak',
  treatment:
    'behandeling, behandelingen, behandelwacht*, behandelingswacht*, behandelstart, behandelfase, intakebehandel*, start behandeling, *behandelwachttijd*, *behandelingswachttijd*, vervolgbehandeling, behandeltraject, startbehandeling, therapie, therapiestart, ' +
    'start van de behandeling, vervolgafspraak, vervolggesprek*, tweede gesprek, behandeling',
  'after-intake':
    'na de intake, na intake, na een intake, na het intakegesprek, na het eerste gesprek, na de kennismaking, tussen intake en, van intake naar, van intake tot, intake tot|naar … behandeling',
  then: 'daarna, vervolgens, aansluitend, nadien, daaropvolgend, hierna, dan, erna',
  total:
    'totale wachttijd, aanmeldingbehandel*, totaal, in totaal, totale doorlooptijd, alles bij elkaar, totale wachtijd',
  product:
    'basis, basisggz, basis ggz, bggz, b ggz, generalistische basis ggz, emdr*, cgt, act, specialistisch*, gespecialiseerd*, sggz, s ggz, volwassenen, jeugd, jongeren, kinderen, ' +
    'relatietherapie, partnerrelatietherapie, groep, groepsbehandeling, adhd, autisme, trauma*, angst, depressie, online, ouderen, diagnostiek, psychotherapie, eetstoornissen, ' +
    'avond, overdag, engelstalig*, rouw, burn out, burnout',
  none:
    'geen wachttijd*, geen wachtijd*, geen wachtlijst*, geen wachten, aansluitend, sluit … aan, sluiten … aan, direct terecht, meteen terecht, ' +
    'per direct, zonder wachttijd, zonder wachten, niet wachten, meteen starten, direct starten, direct daarna, meteen daarna, wachttijd is nihil, nihil, direct beginnen, onmiddellijk, start|begint|starten|beginnen … direct|meteen|aansluitend|onmiddellijk',
  stated:
    'gegevens per, peildatum, bijgewerkt*, geactualiseerd*, update, laatst gewijzigd, stand per, op, per, actueel per',
  other:
    'behandelduur, behandeling duurt, traject duurt, duur van, afzeggen, afgezegd, reactie, reageren, reageert, antwoord*, terugbellen, bellen we, nemen we contact, nemen wij contact, contact op, ' +
    'belt, hoort u, bericht, geldig, verwijsbrief is, evalu*, afsluitbrief, brief, herhaling*, open, nazorg, follow up, vakantie, ziekte, *module*, e health, ' +
    'verder dan, vooruit, vrijkomen, aanmeldstop, stop, opname*, gedurende, duren, lezen, gelezen, bedenktijd, in behandeling, per week, geleden, jonger, ouder, leeftijd, telefonisch*',
};

/** Words that say by themselves that there is no wait. */
export const noneAlone: ReadonlySet<string> = new Set([
  'geen',
  'nihil',
  'direct',
  'meteen',
  'aansluitend',
  '0',
  'nul',
]);
