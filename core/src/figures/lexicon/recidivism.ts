import type { ShareConcept } from '../share-figure.ts';
import type { TermLists } from '../terms.ts';

export const recidivismTerms: TermLists<ShareConcept> = {
  subject:
    'terug binnen … jaar|maanden, binnen … jaar|maanden … terug, binnen … jaar|maanden … opnieuw|weer, zagen|zag|zien|ziet … terug|weer, klopte|klopten|klopt|kloppen … weer|opnieuw aan, recidive, recidivepercentage*, recidivecijfer*, recidiveer*, terug in zorg, terug in behandeling, terugkeer*, terugkeerde*, terugkeren*, teruggekeerd*, teruggekomen, heraanmeld*, heraangemeld*, ' +
    'herinstroom*, opnieuw … aangemeld, opnieuw … aan, opnieuw in zorg|behandeling, opnieuw … in zorg|behandeling, weer … in zorg|behandeling, ' +
    'weer bij ons, weer terug, opnieuw bij ons, opnieuw … bij ons, kwam|kwamen|komt|komen|keerde|keerden|keert|keren … terug, ' +
    'terugkwam*, terugkomt, terugkomen, terugkomers, meldde|meldden|meldt|melden … opnieuw|weer, heropen*, tweede traject, ' +
    'vervolgtraject binnen, nieuw traject binnen, nieuwe behandeling binnen, opnieuw hulp, heropname*, ' +
    'stroomde|stroomden|stroomt|stromen … weer|opnieuw, weer in zorg, weer bij ons, teruggestroomd, opnieuw|weer gemeld|gestart|ingestroomd|ingeschreven|begonnen|behandeld|verwezen, instromen, nieuwe zorgvraag binnen, weer aangemeld, weer aan, hernieuwd*',
  inverse:
    'niet opnieuw, niet terug, geen terugkeer*, bleef|bleven weg, geen nieuwe zorg|hulp|behandeling|zorgvraag, zonder terugkeer',
  other:
    'respons*, no show*, noshow*, uitval, drop out*, dropout*, voortijdig*, verbeterd*, hersteld*, tevreden*, cqi, ' +
    'vrouw*, wachttijd*, zonder vervolg, geen vervolg, minuten, rapportcijfer*, terugverwezen, terug naar de huisarts, ' +
    'terugvalpreventie*, vulde|vulden, lijsten, telefonisch*, nagesprek*, boostersessie*, andere hulpvraag, nieuwe hulpvraag, ' +
    'andere klacht*, dezelfde klacht*',
  spoiler:
    'delict*, justiti*, strafrecht*, gedetineerd*, detentie, reclassering*, tbs, veroordeel*, strafba*, forensisch*, politie, ' +
    'misdrij*, crimine*, gevangenis*, daders, dader, bij een andere, andere aanbieder*, andere ggz aanbieder*, elders in behandeling, eerder elders, ' +
    'eerder in behandeling, eerdere behandeling elders, terugvalpreventieplan*, recidivekans*, recidiverisico*, episode*, terugvalkans*, kans op, risico op',
  none:
    'geen enkele client*|patient*|oud*|behandeling|persoon, geen client*, geen patient*, niemand, geen van de|onze, geen recidive*, geen heraanmeld*, geen terugker*, ' +
    'kwam|komt|kwamen|komen|deed|doet … niet voor, niet voorgekomen, niet een client*, geen mensen, geen oud clienten',
  unknown:
    'bekend, beschikbaar, onbekend, geen cijfer*, geen gegevens, geen zicht, zicht op, niet gemeten, meten wij|we niet, niet gemonitord, ' +
    'nog niet, nog geen, kunnen wij|we niet, niet geregistreerd, geen inzicht, willen, streven, doel',
};
