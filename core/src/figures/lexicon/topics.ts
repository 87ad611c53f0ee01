import type { TermLists } from '../terms.ts';
import type { FigureAskId } from '../types.ts';

const experiences =
  'cqi, cq index, cqi*, cqindex*, cq i, clientervaring*, clienttevredenheid*, clientwaardering*, ' +
  'klanttevredenheid*, patientervaring*, tevredenheidsmeting*, tevredenheidsonderzoek*';

/** The words by which a sentence shows what it is about. See `terms.ts` for how they are written. */
export const topicTerms: TermLists<FigureAskId> = {
  'cq-subscales': `${experiences}, bejegening, samen beslissen, uitvoering behandeling, informatie behandeling, subscha*`,
  'cq-grade':
    `${experiences}, rapportcijfer*, waardering*, beoordeling, algemene score, gemiddeld cijfer, eindcijfer, ` +
    'totaalscore, totaaloordeel, tevredenheid*, *cijfer',
  effect:
    'behandeleffect*, effect, effecten, effectgrootte*, effectiviteit, effect size, effectsize, cohen*, rom, ' +
    'oq45*, sq48*, scl90*, bsi*, core om, corom, dass*, phq*, gad7, ors, hads, bdi*, honos*, pcl5, 4dkl, outcome*, ' +
    'delta t, deltat, t score*, tscore*, klachtreductie, klachtscore*, klachtenscore*, klachtafname, verbeterd*, verbetering*, ' +
    'verbeterde*, hersteld*, herstelden, klachtvrij*, vooruitgang, vooruitgegaan, vooruit, behandelresultaten, ' +
    'behandelresultaat, behandeluitkomst*, voormeting*, nameting*, voor en nameting*, remissie, respons op behandeling, onveranderd, ' +
    'verslechterd*, verslechtering, klachten af, klachten namen, klachtendaling, doelrealisatie, betrouwbaar*',
  recidivism:
    'recidive*, recidiveer*, terug in zorg, terug in behandeling, terugkeer*, terugkeren*, terugkeerde*, teruggekeerd*, heraanmelding*, heraangemeld*, ' +
    'herinstroom*, opnieuw … aangemeld, opnieuw … aan, opnieuw in zorg|behandeling, weer … in zorg, weer in behandeling, weer bij ons, weer terug, ' +
    'opnieuw bij ons, opnieuw … bij ons, kwam|kwamen|komt|komen|keerde|keerden|keert|keren … terug, terugkwam*, terugkomt, terugkomen, terugkomers, teruggekomen, meldde|meldden zich … opnieuw|weer, ' +
    'heropen*, opnieuw in … behandeling, nieuwe behandeling binnen, vervolgbehandeling binnen, opnieuw hulp, hernieuwde *, tweede traject, tweede behandeling, terugval*',
  'direct-minutes':
    'directe tijd, directe behandeltijd, directe behandelminuten, directe minuten, directe uren, direct, directe, ' +
    'behandeltijd, behandelminuten, clientgebonden tijd, direct clientgebonden, contacttijd, minuten per behandeling|traject|client, behandelduur in minuten',
  'no-follow-up':
    'geen vervolg*, zonder vervolg*, zonder behandeling, niet … vervolgd, alleen … intake, alleen een intake, enkel een intake, ' +
    'alleen intake, intake only, intakes, intake, intakegesprek*, niet in behandeling, niet in zorg, geen behandeling, ' +
    'niet tot … behandeling, niet verder, geen traject, eenmalig contact|gesprek, niet gestart',
  population:
    'clientpopulatie, populatie, clientenpopulatie, doelgroep, patientenpopulatie, vrouw, vrouwen, vrouwelijk*, man, mannen, mannelijk*, ' +
    'leeftijd*, leeftijdsgroep*, leeftijdscategorie*, leeftijdsverdeling, diagnose*, diagnosegroep*, hoofddiagnose*, *klachten, ' +
    '*stoornis, *stoornissen, angst, stemming, depressie, trauma, ptss, zorgvraagtype*, zorgvraagtypen, geslacht, opleidingsniveau, ' +
    'jonger dan, ouder dan, jongeren, jongvolwassenen, volwassenen, ouderen, hoofdklacht*, aanmeldklacht*, problematiek, ' +
    'clienten, patienten, unieke clienten',
  'waiting-time':
    'wachttijd*, wachtijd*, *wachttijd, *wachttijden, *wachtijd, wachtlijst*, wachten, wacht, wachtten, wachtte, wachtperiode, ' +
    'wachtduur, doorlooptijd tot, toegangstijd*, tot de intake, tot intake, tot het eerste gesprek, na aanmelding, ' +
    'tot de behandeling, van aanmelding, tussen aanmelding, terecht, intake vanaf, intake binnen, eerste gesprek binnen, ' +
    'kennismaking binnen, start behandeling, treeknorm*, tot … intake, eerst … plek, eerste plek, instroom*',
  'session-count':
    'sessie*, gesprek*, afspraken, consulten, contacten, zittingen, behandelsessies, behandelgesprekken, contactmomenten, ' +
    'behandelcontacten, *sessies, *gesprekken, *afspraken, *consulten, *contacten, behandelduur, aantal keer',
};
