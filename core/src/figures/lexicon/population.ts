import type { TermLists } from '../terms.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Traits of clients, by the label they are shown with; `other` is what is counted beside clients. */
export const populationTerms: TermLists<string> = {
  vrouw: 'vrouw, vrouwen, vrouwelijk*, meisjes, meisje, v',
  man: 'man, mannen, mannelijk*, jongens, jongen, m',
  'non-binair': 'non binair, nonbinair*, genderdivers, x',
  jongvolwassenen: 'jongvolwassenen, jongvolwassen*, adolescenten',
  jongeren: 'jongeren, jeugd, kinderen, studenten',
  volwassenen: 'volwassenen',
  ouderen: 'ouderen, senioren, 65plus*, 65plussers',
  angst: 'angst, angsten, angstklacht*, angststoornis*, angst en paniek*',
  paniek: 'paniek*',
  fobie: 'fobie*',
  stemming: 'stemming, stemmingsklacht*, stemmingsstoornis*',
  somberheid: 'somberheid*, sombere*',
  depressie: 'depressie*, depressieve*, depressief',
  'angst en stemming': 'angst en stemmingsklacht*, angst en stemmingsstoornis*, angst en somberheid*',
  'stress en burn-out': 'stress en burn out*, stress en burnout*, burn out en stress*, burnout en stress*',
  ptss: 'ptss',
  trauma: 'trauma, trauma*, traumaklacht*, traumagerelateerd*, trauma en stressor*, psychotrauma*',
  'burn-out': 'burn out*, burnout*, overspann*, surmenage',
  werkstress: 'werkgerelateerd*, werkstress, stress en werk, werk en stress',
  stress: 'stressklacht*, stress, spanningsklacht*',
  adhd: 'adhd, add, aandachtstekort*',
  autisme: 'autisme*, ass',
  persoonlijkheid: 'persoonlijkheid*',
  eetproblematiek: 'eetstoornis*, eetproblem*, eetklacht*',
  verslaving: 'verslaving*, middelengebruik*, alcohol*',
  somatisch: 'somatisch*, solk, alk, lichamelijk*, pijnklacht*, somatoform*',
  dwang: 'dwang*, ocd, obsessie*',
  slaap: 'slaapklacht*, slaapproblem*, slapeloosheid, slaap',
  rouw: 'rouw*, verlies*',
  aanpassing: 'aanpassing*',
  relatie: 'relatieproblem*, relatie, relaties',
  zelfbeeld: 'zelfbeeld*, negatief zelfbeeld',
  overig: 'overig*, anders, restgroep, overige klachten, andere klacht*, andere diagnos*',
  individueel: 'individueel, individuele behandeling',
  online: 'online, volledig online, beeldbellen',
  blended: 'blended',
  basis: 'basis ggz, bggz, gb ggz, generalistische basis ggz, generalistische',
  specialistisch: 'specialistische ggz, sggz, gespecialiseerde ggz, s ggz',
  migratieachtergrond: 'migratieachtergrond, niet westers*, andere culturele achtergrond',
  'hoger opgeleid': 'hoger opgeleid*, hoogopgeleid*, hbo, wo, hbo of wo, hbo of hoger',
  'middelbaar opgeleid': 'middelbaar opgeleid*, mbo',
  'lager opgeleid': 'lager opgeleid*, laagopgeleid*, praktisch opgeleid*',
  'heeft werk': 'betaald werk, heeft werk, werkend*, heeft een baan',
  other:
    'behandelaar, behandelaren, behandelaars, medewerker*, psycholoog, psychologen, therapeuten, team, teams, locatie*, vestiging*, verwijzer*, huisarts*, huisartsenpraktijken, ' +
    'intakes, intake, respons*, verbeterd*, hersteld*, vooruit, onveranderd, verslechterd*, recidive*, terug, opnieuw, tevreden*, geen vervolg, zonder vervolg, no show*, drop out*, ' +
    'cqi, vragenlijst*, lijsten, lijst, respondenten, ingevuld, vulde, vulden, bejegening, samen beslissen, rapportcijfer*, directe, minuten, wachttijd*, sessie*, gesprekken, ' +
    'aanbevel*, verwez*, verwijz*, doorverw*, dossiers, klachten af, scholing*, stagiair*, nameting*, afspraken, kamers, e module*, emodule*, aanmeldingen, beroepsbevolking, inwoners, nederlanders',
};

/** Words that show whom a sentence counts. */
export const populationSpoilers: TermLists<'staff' | 'respondents' | 'region' | 'clients'> = {
  staff:
    'team, teams, behandelaar, behandelaren, behandelaars, medewerker*, *psycholoog, *psychologen, *therapeut, *therapeuten, collega*, personeel, ' +
    'stagiair*, gz psycholo*, bestuur, locaties, vestigingen, mannelijke behandelaar*, vrouwelijke behandelaar*',
  respondents:
    'ingevuld door, respondent*, *invullers, vulde … in, vulden … in, invullers, deelnemers aan het onderzoek',
  region: 'inwoners, wonen, gemeente, werkgebied, verzorgingsgebied, bevolking',
  clients: 'client*, patient*, mensen, populatie, aanmeldingen',
};

export const populationWords = {
  clients: list('clienten patienten mensen personen volwassenen clientes unieke'),
  ages: list('jonger ouder boven onder'),
  /** Before a number of years that is a term: "binnen 5 jaar". */
  terms: list('binnen na over per al sinds ieder elk'),
  /** Words of a sentence that goes on about the one before. */
  backReferences: list('dat dit het kwamen komen zaten zitten'),
  plus: list('+ plus plussers'),
  types: list('type typen zorgvraagtype zorgvraagtypen zvt'),
  tables: list(
    'diagnosegroep diagnosegroepen diagnose hoofddiagnose leeftijd leeftijdsgroep leeftijdscategorie leeftijdsklasse geslacht klacht klachten ' +
      'hoofdklacht aanmeldklacht problematiek zorgvraagtype populatie clientpopulatie kenmerk stoornis groep opleiding zorgvorm hulpvraag',
  ),
} as const;
