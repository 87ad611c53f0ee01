import type { TermLists } from '../terms.ts';

/** What the words around an outcome say. */
export type EffectConcept =
  | 'improved'
  | 'recovered'
  | 'unchanged'
  | 'worse'
  | 'severe'
  | 'reduction'
  | 'goals'
  | 'size'
  | 'delta'
  | 'difference'
  | 'before'
  | 'after'
  | 'later'
  | 'score'
  | 'response'
  | 'reference'
  | 'named'
  | 'spoiler';

export const effectTerms: TermLists<EffectConcept> = {
  improved:
    'verbeterd*, verbetering, verbetert, verbeteren, vooruitgang, vooruit, vooruitgegaan, klachtvermindering, minder klachten, profiteer*, klachten … af, positief effect, ' +
    'vooruitgegane, gaat vooruit, ging vooruit',
  recovered:
    'hersteld*, herstelden, herstel, klachtvrij*, klachtenvrij*, in remissie, remissie, onder de afkapwaarde, geen klachten meer, genezen',
  unchanged:
    'onveranderd*, gelijk gebleven, gelijk bleef, niet veranderd, geen verandering, stabiel, bleef gelijk, bleef|bleven|blijft … gelijk, ongewijzigd',
  worse: 'verslechterd*, verslechtering, verslechterde, achteruit*, achteruitgang, slechter',
  severe: 'matig tot ernstig, bleven de klachten, bleven … klachten, ernstige klachten, restklachten',
  reduction:
    'klachtreductie*, klachtenreductie*, klachtafname, klachtendaling, klachtdaling, reductie, afname, afgenomen, daalde met, daalden met, namen … af, nam … af, daling',
  goals:
    'behandeldoelen … behaald*, behandeldoelen … gehaald, doelen … behaald*, doelen … gehaald, doelrealisatie, doelbereiking, behandeldoelen bereikt, doelen bereikt',
  size: 'effectgrootte*, effect size*, effectsize*, cohens d, cohen, es, hedges*, effect van, d',
  delta: 'delta t, deltat, δt, dt, deltascore, t score daalde, delta',
  difference:
    'verschil, verschilscore*, daalde|daalden|daalt|dalen|zakte|zakten|zakken|verbeterde|verbeterden|verbeteren|verbetert|verminderde|verminderden|afnam|afnamen … punten, ' +
    ' gedaald met, daalde met, daalden met, gestegen met, steeg met, verbeterde met, afgenomen met, winst, nam … af, punten',
  before:
    'voormeting*, beginmeting*, startmeting*, bij start, bij aanvang, aan het begin, voor de behandeling, bij intake, starten|startten|start|startte|beginnen|begonnen|begint|begon … van|met|op, bij begin, aan begin, bij de start, aan de start, bij binnenkomst, intakemeting, 0 meting, nulmeting, bij de intake, beginscore*, startscore*, vooraf',
  after:
    'nameting*, eindmeting*, bij afsluiting, aan het eind*, bij het eind*, bij afronding, bij het afsluiten, bij afsluiten, na de behandeling, na afloop, eindigen|eindigden|eindigt … op|met, eindscore*, bij einde, achteraf',
  later:
    'follow up, followup, na een half jaar, na half jaar, na drie maanden, half jaar later, na zes maanden, nog eens, een jaar later',
  score:
    '*score, *scores, score, scores, klachten, klachtniveau, lijdensdruk, gemiddelde, oq45*, functioneren',
  response:
    'respons*, responspercentage*, vulde … in, vulden … in, vulde, vulden, invullen, ingevuld*, volledige metingen, gekoppelde metingen, meetpercentage, ' +
    'voor en nametingen, rom compleet*, complete metingen, nameting in, een nameting, afgenomen lijsten, metingen afgenomen',
  reference:
    'rci, cut off, cutoff, afkapwaarde, normgroep, kans, betrouwbaarheid, gemiddelde 50, standaarddeviatie',
  /** What a norm file calls the effect. */
  named: '',
  spoiler:
    'cqi, cq index, tevreden*, aanbevel*, aanbeveelt, aanbevelen, juiste aanpak, rapportcijfer*, bejegening, samen beslissen, uitvoering behandeling, vindt dat, vinden dat, wachttijd*',
};

/** Cells that name the moment of measuring. */
export const stageTerms: TermLists<'before' | 'after'> = {
  before:
    'start, begin, aanvang, t0, voor, pre, intake, aanmelding, nulmeting, startmeting*, voormeting*, beginmeting*',
  after: 'eind, einde, afsluiting, afronding, t1, na, post, eindmeting*, nameting*',
};

/** Questionnaires of treatment effect, folded. */
export const instruments: ReadonlySet<string> = new Set(
  (
    'oq45 oq45.2 sq48 scl90 scl90r bsi core coreom core10 dass dass21 phq9 phq gad7 ors hads bdi bdiii honos pcl5 4dkl ' +
    'mhcsf mansa gaf ies bsi18 oq30 rcads ymrs sdq ids idssr qids qidssr lav asr whodas psqi isi eq5d kkl ubos'
  ).split(' '),
);
