import type { TermLists } from '../terms.ts';

/** What a score can be of, in client experiences. Ids of subscales are those of `parts.ts`. */
export type ExperienceLabel =
  | 'bejegening'
  | 'samen-beslissen'
  | 'uitvoering-behandeling'
  | 'informatie-behandeling'
  | 'grade'
  | 'place'
  | 'other';

export const experienceTerms: TermLists<ExperienceLabel> = {
  bejegening: 'bejegening*, bejegend*, bejeg, bej, b',
  'samen-beslissen':
    'samen beslissen, samenbeslissen, samen besluiten, gezamenlijk beslissen, gezamenlijke besluitvorming, ' +
    'gedeelde besluitvorming, sb, samen besl, sam beslissen, sam besl, samenbesl, shared decision making',
  'uitvoering-behandeling':
    'uitvoering en behandeling, uitvoering van de behandeling, uitvoering van behandeling, uitvoering behandeling, ' +
    'uitvoering*, uitvoereing*, uitv beh, uitv behandeling, uitv, ub, behandeluitvoering',
  'informatie-behandeling':
    'informatie over de behandeling, informatie over behandeling, informatie behandeling, informatie en behandeling, ' +
    'informatie*, info beh, info behandeling, info, inf beh, ib, informatievoorziening, informatieverstrekking',
  grade:
    'rapportcijfer*, cqi cijfer, cqicijfer*, cqirapportcijfer*, cijfer, eindcijfer*, totaalcijfer*, gemiddeld cijfer, ' +
    'gemiddelde cijfer, cijfer behandeling, waardering*, totale waardering, algemene waardering, beoordeling, ' +
    'totaalbeoordeling, eindbeoordeling, algemene score, algehele score, totaalscore, eindscore, totaaloordeel, ' +
    'eindoordeel, algemeen oordeel, algemene oordeel, oordeel, eindwaardering, algemeen cijfer, overall, totaalwaardering, clientwaardering, gemiddelde op|is|was|bedraagt|ligt|lag|kwam|komt|van|daarvan|hiervan, ' +
    'gemiddelde score, de score is|was een, als gemiddelde, score cqi, cqi score, cqiscore, tevredenheidsonderzoek*, tevredenheidsmeting*, algemene tevredenheid, tevredenheid, clienttevredenheid, tevredenheidscijfer, tevredenheidsscore, clientcijfer',
  place: 'op onze|de|mijn website, op de eigen website, via onze|de|mijn website, op onze|de|mijn site',
  other:
    'zichzelf, elkaar, vaardigheden, digitale vaardigheden, nps, net promoter*, aanbeveel*, aanbevel*, aanbevolen, zou ons, wachtkamer, bereikbaarheid, telefonisch*, website, ' +
    'locatie, gebouw, parkeer*, parkeren, receptie, secretariaat, app, module*, emodule*, ehealth, cursus*, training*, scholing*, workshop*, ' +
    'respons*, responspercentage, sfeer, werkplezier, werkgeluk, medewerker*, personeel, stress, spanning*, pijn*, klachtenscore, klachtcijfer, klachten, ' +
    'verzuim*, intervisie*, supervisie*, koffie, inrichting, ruimte*, hygiene, ' +
    'medicatie, naasten, clientenorganisatie*, behandelaren, behandelaars, ' +
    'doelrealisatie, behandeldoelen, doelen, stemming, slaap, zelfbeeld, kwaliteit van leven, ors, srs, oq45, sessie, ' +
    'beeldbellen, portaal, clientportaal, wachttijd*, groep*, groepsbehandeling, verwijzers, huisartsen, nazorg, effect*, ' +
    'recidive, minuten, intakes, jonger, ouder, vrouw*, man, mannen',
};

/** Who or what measured it. */
export type Instrument = 'cqi' | 'other';

export const instrumentTerms: TermLists<Instrument> = {
  cqi: 'cqi, cqi*, cq index, cqindex*, cq i, consumer quality*',
  other:
    'zorgkaart*, klantenvertellen, klantvertellen, google*, trustpilot, facebook, independer, evaluatieformulier*, ' +
    'eigen vragenlijst*|formulier*|enquete*|lijst*|evaluatie*, zelfgemaakt*, tevredenheidsformulier*, exitvragenlijst*, exitinterview*, exitgesprek*, srs, ors, ' +
    'session rating*, outcome rating*, medewerkerstevredenheid*, medewerkersonderzoek, medewerker*, verwijzers, huisartsen, ' +
    'verwijzersonderzoek, ggz thermometer, ggzthermometer, mto, reviews, recensie*, patientenfederatie, cto, onze enquete, ' +
    'korte enquete, enquete*, ideeenbus, eigen evaluatie, zelf ontwikkeld*, zelfontwikkeld*, jellinek, csq*, thermometer',
};

/** Words of giving or getting a grade: "gaven een 8,4". */
export const gradeVerbs: ReadonlySet<string> = new Set(
  (
    'gaven geven gaf geeft gegeven leverde leverden levert krijgen kregen krijgt kreeg gekregen waarderen waardeerden waardeert waardeerde ' +
    'gewaardeerd beoordelen beoordeelden beoordeeld beoordeelt scoren scoorden scoorde scoort kwamen komen kwam komt ' +
    'uitgekomen uitkwamen staan staat behalen behaalden behaalde behaald haalden ontvingen ontvangen kennen kenden ' +
    'gemiddeld gemiddelde'
  ).split(' '),
);

/** What opens a sentence that sums up the numbers before it: "Gezamenlijk 8,3." */
export const totals: ReadonlySet<string> = new Set(
  'gezamenlijk samen totaal overall organisatiebreed praktijkbreed gemiddeld'.split(' '),
);

/** What may stand between the instrument and the grade it gave: "CQi over 2024: 8,5". */
export const soleLinks: ReadonlySet<string> = new Set(
  'over van in een is was score resultaat meting ggz vz'.split(' '),
);

/** Behind how often a grade was given: "18x een 8". */
export const times: ReadonlySet<string> = new Set(['x', 'keer', 'maal']);
