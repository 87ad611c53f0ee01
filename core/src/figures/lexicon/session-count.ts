import type { TermLists } from '../terms.ts';

/** What the words around a number of sessions say. */
export type SessionConcept =
  | 'kort'
  | 'middel'
  | 'intensief'
  | 'chronisch'
  | 'basis'
  | 'specialistisch'
  | 'mean'
  | 'visit'
  | 'moment'
  | 'end'
  | 'manner'
  | 'named'
  | 'other';

export const sessionTerms: TermLists<SessionConcept> = {
  kort: 'kort, bk',
  middel: 'middel, bm',
  intensief: 'intensief, intensieve, bi',
  chronisch: 'chronisch, chronische, bc',
  basis: 'basis, basis ggz, bggz, generalistisch*, basisggz, gbggz',
  specialistisch: 'specialistisch*, gespecialiseerd*, sggz, s ggz',
  /** Not a product, but how the practice works. */
  manner: 'kort werken|werkt|werk|behandelen|behandelt|houden|en, zo kort, te kort',
  /** What a norm file calls sessions. */
  named: '',
  mean: 'gemiddeld*, gem',
  visit: 'zien, zagen, komen, komt, kwamen, kwam, gezien, langs, langskomen',
  /** Not how many there are, but when something happens. */
  moment:
    'evalu*, tussenevaluatie*, na elke, na iedere, elke, iedere, halverwege, om de, na de eerste, de eerste, eerste, laatste, ' +
    'no show*, afgezegd*, afzeggen, verzet, opgenomen',
  end: 'afrond*, rond*, afgerond*, afsluit*, sluit*, afgesloten, klaar, eind*, einde, voltooi*, stop*, beeindig*, hersteld*, genoeg',
  other:
    'intervisie*, casuistiek*, team*, huisarts*, poh*, verwijzer*, naasten, gemeente, wijkteam, collega*, groepsbijeenkomst*, ' +
    'groepstraining, groepssessie*, bijeenkomsten, e module*, emodule*, module*, *module, *modules, stappen, intake bestaat, intakefase, intake duurt, diagnostiek, intakegesprek*, ' +
    'supervisie*, workshop*, training, per week, telefonisch*, bedrijfsarts*, scholing*, overleg, partnergesprek*, ' +
    'per maand, bestuur, clientenraad, vervolgafspraak na, nazorg*, booster*, follow up, terugval*, kennismaking*, intake',
};
