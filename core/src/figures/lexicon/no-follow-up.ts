import type { ShareConcept } from '../share-figure.ts';
import type { TermLists } from '../terms.ts';

export const noFollowUpTerms: TermLists<ShareConcept> = {
  subject:
    'geen vervolg*, zonder vervolg*, niet … vervolgd, alleen een intake*, alleen de intake*, alleen intake*, enkel een intake*, enkel intake*, slechts een intake*, ' +
    'bij een intake bleef|gebleven, bij de intake bleef|gebleven, bleef|blijft|bleven|blijven … bij een|de|alleen|enkel intake*, bleef|blijft … bij alleen, intake only, ' +
    'na … intake … geen behandeling, na de|een|het intake* … afgesloten|gestopt|stopte|stopten|doorverwezen|verwezen|terugverwezen|beeindigd|niet, na intake … afgesloten|gestopt|stopte|stopten|doorverwezen|verwezen|terugverwezen|beeindigd|niet, ' +
    'stopte|stopten|stopt|stoppen|eindigde|eindigden|eindigt|sloten|sluiten|haakte|haakten … na de|een|het intake*, stopte|stopten|stopt|stoppen|eindigde|eindigden|sloten|sluiten|haakte|haakten … na intake*, ' +
    'niet in behandeling, niet in zorg, niet tot een behandeling, niet tot behandeling, niet tot een traject, geen behandeling, geen behandeltraject, ' +
    'niet gestart, niet gestarte, niet begonnen, geen traject, geen vervolgtraject, behandeling niet, zonder behandeling, niet opgestart, ' +
    'resulteerde|resulteerden|resulteert|resulteren|leidde|leidden|leidt|leiden|mondde|mondden|vloeide|vloeiden niet, niet … tot een behandeling|traject, ' +
    'uitval na … intake*, in plaats van een behandeling, na de|een|het intake* … stopt|stoppen|eindigt|eindigen, na intake* stopt|stoppen|eindigt|eindigen, intakes zonder, intake zonder, na een of twee gesprekken, niet verder dan de intake, niet doorgegaan, ' +
    'niet door, niet voortgezet, alleen een intakegesprek, uitsluitend een intake*, uitsluitend intake, eenmalige intake*, niet gevolgd door, ' +
    'bleef het bij, direct doorverwezen na, na het eerste gesprek … doorverwezen|verwezen|gestopt|afgesloten',
  inverse:
    'kreeg|kregen|krijgt|krijgen een vervolg, kreeg|kregen|krijgt|krijgen … behandeling, volgde|volgden|volgt|volgen … behandeling*|traject, behandeling volgde|volgt, startte|startten|start|starten … behandeling|traject, gestart met behandeling, gestart, ' +
    'in behandeling|zorg genomen|gekomen|gegaan, kwam|kwamen|komt|komen|ging|gingen|gaat|gaan in behandeling|zorg, doorgestroomd, stroomde|stroomden|stroomt|stromen door, ' +
    'leidde|leidden|leidt|leiden … tot een behandeling|traject, leidde|leidden tot een behandeling, ging|gingen door',
  other:
    'no show*, noshow*, niet verschenen, niet op komen dagen, drop out*, dropout*, voortijdig*, uitval*, afgezegd*, geannuleerd*, ' +
    'afzegging*, respons*, verbeterd*, hersteld*, tevreden*, recidive*, direct*, minuten, vulde|vulden, vrouw*, ' +
    'huisarts, sggz, gespecialiseerde ggz, zelf gestopt, wijkteam, teruggekeerd, weer in zorg, op een wachtlijst',
  spoiler: 'declareerden, gedeclareerd, onvolledig behandeltraject',
  none: 'kwam|komt|kwamen|komen … niet voor, geen enkele intake|client*, geen intakes zonder, niemand, alle intakes kregen|leidden|hadden, geen van de|onze',
  unknown:
    'bekend, beschikbaar, onbekend, geen cijfer*, geen gegevens, geen zicht, niet gemeten, meten wij|we niet, nog niet, nog geen, ' +
    'niet geregistreerd, geen inzicht, willen, streven, doel, monitoren, hoeveel',
};
