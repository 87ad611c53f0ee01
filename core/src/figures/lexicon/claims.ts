import type { TermLists } from '../terms.ts';

/** Whose a number is, or what it is for. */
export type Claim =
  | 'own'
  | 'measured'
  | 'now'
  | 'legal-norm'
  | 'benchmark'
  | 'source'
  | 'target'
  | 'plans'
  | 'threshold'
  | 'guideline'
  | 'previous-year'
  | 'single-client'
  | 'condition'
  | 'announcement'
  | 'explanation'
  | 'example';

/** Words that tell whose a number is. See `terms.ts` for how they are written. */
export const claimTerms: TermLists<Claim> = {
  own: 'onze, ons, wij, we, mijn, ik, mij, eigen, bij mij, in de praktijk, de praktijk',
  measured:
    'behaald*, behaalden, behaalde, haalden, gemeten, gerealiseerd*, ' +
    'kwam|kwamen|komt|komen … uit op, uitgekomen, kwamen uit, kwam uit, uitkwam, scoorde*, bleek, uitkomst*, resultaat, resultaten, feitelijk*',
  now: 'nu, momenteel, op dit moment, thans, inmiddels, huidig*, tegenwoordig, actueel, actuele',
  'legal-norm':
    'treeknorm*, treek norm*, treekafspra*, treekoverleg, treek, treekwachttijd*, aanvaardbare wachttijd*, ' +
    'aanvaardbaar*, wettelijk*, wachttijdnorm*, zorgverzekeraar* … bemiddel*, bemiddel*, wachttijdbemiddeling, ' +
    'zorgbemiddel*, zorgplicht, nza norm*, maximale wachttijdnorm*, verzekeraar helpt, ' +
    'landelijk afgesproken, afgesproken dat, norm van|is|voor, landelijke norm*, de norm, toegestane, toegestaan',
  benchmark:
    'landelijk*, benchmark*, spiegel*, om hoek, in de buurt, hier verderop, regio*, tweede lijn, tweedelijn*, praktijk … waarmee|waarvan|waar wij|we, waarmee wij|we … samenwerken|intervisie, daar … leren, van hen leren, van hun … leren, overkoepelend*, moederbedrijf, holding, hoofdkantoor, ggz gemiddelde, ggzgemiddelde, collegapraktijk*, deelnemende praktijk*, elders in het land, gemiddelde van alle|deelnemende|aangesloten, ziekenhuis, ggz instelling*, sectorgemiddelde, sector, sectorbreed, branche*, koepel*, moederorganisatie, keten, franchise*, ' +
    'formule, cooperatie, netwerk, *netwerk, zorggroep, samenwerkingsverband*, concurrent*, buurpraktijk*, ' +
    'in|binnen|voor regio|gemeente|provincie|stad|wijk|streek, regionale monitor, regiomonitor, regiogemiddelde, regiobeeld, de regio, ' +
    'andere|overige|vergelijkbare|omliggende|naburige|bevriende|deelnemende|aangesloten|grotere|kleinere|grote|kleine|sommige|veel|alle|beste praktijken|aanbieders|instellingen|organisaties|zorgaanbieders|deelnemers|leden, ' +
    'andere|overige *e praktijken|aanbieders|instellingen|organisaties|zorgaanbieders, praktijken|aanbieders|instellingen|collegas in|uit|met|van|bij|die, ' +
    'een andere|bevriende|naburige|vergelijkbare praktijk|aanbieder|instelling, collega aanbieder*, collega instelling*, collegas van praktijk, ' +
    'daar … ook terecht, daar … terecht, elders terecht, ggz breed, ggzbreed, gemiddelde praktijk|aanbieder|instelling, deelnemers, peergroup, peers, bij anderen, ' +
    ' nationaal, nationale, in nederland, nederlandse, alle keurmerkdragers, ' +
    'keurmerkdragers, andere praktijken|aanbieders|instellingen|keurmerkhouders, vergelijkbare praktijken|aanbieders, ' +
    'collega praktijken, collegapraktijken, regionaal, regionale, gemiddelde van alle, wachtgroep, controlegroep, ' +
    'vergelijkingsgroep, normgroep, referentiegroep, referentie, referentiewaarde*, normpopulatie, populatienorm*, ' +
    'scoort|scoorde de regio, de regio scoort|scoorde|heeft|had, elders, wereldwijd, europees, de hele ggz, keurmerkhouders, gemiddelde keurmerkdrager, overige praktijken, ' +
    'algemene bevolking, bevolking, eerstelijnspsychologen, vrijgevestigden in nederland, marktgemiddelde, ' +
    'onze|een zusterpraktijk*, zusterpraktijk*, praktijken gemiddeld, instellingen gemiddeld, andere aanbieder*',
  source:
    'nivel, vektis, nza, igj, inspectie, zorginstituut, rivm, ministerie, lvvp, toezichthouder, monitor van, rapport van, volgens verzekeraar|zorgverzekeraar|nza|inspectie|literatuur, ' +
    '*standaard vermeldt|noemt|beschrijft|geeft|adviseert|beveelt|stelt, *richtlijn vermeldt|noemt|beschrijft|beveelt|stelt, brancherapport*, vakblad*, tijdschrift*, zorgstandaard*, kwaliteitsstandaard*, handboek*, leerboek*, protocol … gaat|schrijft|adviseert|beveelt, wordt|worden geschat, wordt|worden … geschat, instituut*, ontwikkelde, ontwikkelaar*, bedrijf achter|dat, fabrikant*, producent, makers van, bedenkers, hogeschool, promotieonderzoek, publicatie, publicaties, ' +
    ' onderzoek* van … zorgverzekeraar*, trimbos*, cbs, literatuur, meta analyse*, metaanalyse*, wetenschappelijk*, ' +
    'onderzoek, onderzoeken, studie, studies, gepubliceerd*, ' +
    'onderzoekers, afstudeeronderzoek, proefschrift, internationaal*, leverancier*, ggz dataportaal, ggzdataportaal, ' +
    'de nederlandse ggz, akwa, sbg, handleiding, brochure, folder van, universiteit*, rct',
  target:
    'hadden|had … verwacht|gehoopt|gepland|begroot|beoogd|voorgenomen, doel, ten doel, plan is, streefcijfer*, moet|moeten … scoren|halen|zijn|hebben|liggen|blijven|uitkomen|komen, moet|moeten minstens|minimaal, zou|zouden graag, graag … zien|bereiken|halen|hebben, hoopt, hoop, hopelijk, gewenst*, idealiter, ideaal, prognose*, verwachting is, begroting, begroot*, plan voor, willen terug, wil terug, terug te dringen, terugdringen … tot|naar|onder, terugbrengen … tot|naar|onder, gaan voor, zetten in op, inzetten op, in toekomst, op termijn, uiterlijk eind, ' +
    'dient|dienen … te zijn|worden|liggen|blijven, zou|zouden … willen|moeten, onze inzet, ' +
    'onze doelen, doelen voor, doelen zijn, doelstelling*, streef*, streven, nastreven, streefwaarde*, streefnorm*, ambitie*, ambieren, ' +
    'beogen, beoogd*, target*, willen wij|we, wij|we|ik willen, wil ik, ik wil, we gaan … naar, hopen, ' +
    'verhogen naar|tot, verbeteren naar|tot, terugbrengen naar|tot, verlagen naar|tot, verkorten naar|tot, ' +
    'toewerken naar, mikken, inzet is, gericht op, voornemen*, verwachten wij|we, moet … naar, moeten … naar, ' +
    'komend jaar, volgend jaar, stijgt naar, toe naar, willen … halen, zou moeten, daalt|stijgt|groeit … naar, doelwaarde*, actiepunt*, ' +
    'garanderen, garantie, belofte, beloven, ' +
    'proberen … binnen|onder|boven|houden|halen|verkorten|verlagen|verhogen|beperken|brengen|komen|verbeteren',
  /** A heading or column of plans; in a sentence the word says little. */
  plans: 'doelen',
  threshold:
    'kwaliteitsnorm*, kwaliteitseis*, aanleiding, reden om, accepteren, accepteert, accepteer, pas bij|boven|onder|vanaf|als, bespreekgrens, escaleren, escalatie, alert, kritische grens, onwenselijk, te lang, te hoog, te laag, ' +
    'mag|mogen … niet, mag|mogen … maximaal, als norm, norm dat, onze norm, interne norm, ' +
    'acceptab*, toelaatbaar, tolereren, drempel*, ondergrens, bovengrens, grens, grenswaarde*, minimumscore, cutoff, cut off, rci, gouden randje, ' +
    'eis, eisen, eist, vereist*, vereiste*, signaalwaarde*, signaleringswaarde*, signaleren, signaal, melding, waarschuwing, alarm*, voorwaarde*, ' +
    'verplicht*, criterium is, toelatingseis*, normscore*, afkappunt*, afkapwaarde*, kritieke',
  guideline:
    'vergoedt, vergoed, vergoeden, vergoeding*, polis*, pakket, ' +
    'als kader, als maat, richtlijn*, richtsnoer*, uitgangspunt*, normtijd*, adviesnorm*, richttijd*, richtgetal*, richtgetallen, plafond, ' +
    'keurmerk vraagt|hanteert|schrijft|stelt|noemt|adviseert, productgrens*, ' +
    'productlimiet*, prestatie kort|middel|intensief|chronisch, declareren, gedeclareerd, tarief*, tarieven, standaard is, adviseert, geadviseerd*',
  'previous-year':
    'vorige meting*, vorige periode, de jaren daarvoor|ervoor, jaren eerder, eerdere jaren, in voorgaande, het jaar ervoor, het jaar daarvoor, jaar eerder, voorgaand*, destijds, voorheen, ' +
    'eerst, eerdere meting*, eerder was, waar dat eerst, daarvoor nog, ervoor nog, toen',
  'single-client':
    'onze|deze|mijn|die client, een client gaf|geeft|schreef|vertelde|zei|kwam|was|is|had|heeft|bleek, de client gaf|schreef|vertelde|zei, een van onze clienten, ' +
    'een van de clienten, een client van, een client met, een client die, mevrouw, meneer, dhr, mw, casus, casusbeschrijving, ' +
    'een jonge vrouw, uitschieter*, laagste|hoogste cijfer, laagste|hoogste … dat|die een|client*, iemand die, iemand gaf, een enkeling gaf|vond|zei|was, ter illustratie,  uitersten, een vrouw van, een man van, een clienten schreef, een ouder van',
  condition:
    'bij daling|stijging|toename|afname|verslechtering|score|scores|cijfer|overschrijding|verschil|wachttijd|uitslag van|onder|boven|vanaf|lager|hoger|langer|groter, bij meer|minder dan, ' +
    'indien, wanneer, zodra, mocht, mochten, als de|het|een|er|u|wij|we|iemand|clienten|je|ze|dit|dat|die|deze, ' +
    'tenzij, in geval van, stel',
  announcement:
    'volgt nog, volgen nog, nog niet beschikbaar|bekend, nog niet binnen, loopt nog, lopen nog, nog invullen, nog in te vullen, ' +
    'wordt nog, worden nog, nog niet compleet, pm, verwachten we in, leveren wij later, komt later',
  explanation:
    'geldt als, gelden als, betekent, betekenen, staat voor, staan voor, wordt beschouwd, worden beschouwd, middelmatig, is klein, wordt gezien als, ' +
    'duidt op, wijst op, wijzen op, wordt berekend, worden berekend, omgezet, spreken we van, ' +
    'noemen we, komt|komen overeen met, is gedefinieerd, wordt gedefinieerd, we spreken van',
  example: 'bijvoorbeeld, voorbeeld, stel dat, fictief*, rekenvoorbeeld',
};

/** Before a noun that is the practice's own, folded. */
export const possessives: ReadonlySet<string> = new Set(['onze', 'ons', 'mijn', 'eigen']);

/** What ties words to the noun before them: "leverancier van onze", "netwerk waar wij". */
export const attaching: ReadonlySet<string> = new Set(
  'van voor in uit bij om met aan waar waarbij waarmee waarvan waaraan waarin die dat de het zijn is'.split(
    ' ',
  ),
);

/** "Wij vinden een 8 het minimum", but not "Wij vinden het fijn dat …". */
export const stating = {
  subjects: new Set(['wij', 'we', 'ik']) as ReadonlySet<string>,
  verbs: new Set(['vinden', 'vind', 'achten', 'acht', 'beschouwen', 'beschouw']) as ReadonlySet<string>,
  facts: new Set(['het', 'dat', 'dit', 'deze']) as ReadonlySet<string>,
} as const;

/** Verbs that tell of earlier: "liep op tot 12 weken; inmiddels 5". */
export const pastVerbs: ReadonlySet<string> = new Set(
  'was waren liep bedroeg lag stond duurde hadden had kwam'.split(' '),
);

/** Names of a row or column that holds what should be, and not what is. */
export const ruleNames: ReadonlySet<string> = new Set(
  'norm normwaarde eis minimum maximum minimaal maximaal richtwaarde wens gewenst verwacht begroot gepland'.split(
    ' ',
  ),
);

/** Verbs that open a condition: "Loopt het op, dan …". */
export const conditionalVerbs: ReadonlySet<string> = new Set(
  'loopt duurt wordt is blijft komt stijgt overschrijdt zijn staat blijkt heeft kan gaat zakt daalt krijgt'.split(
    ' ',
  ),
);
