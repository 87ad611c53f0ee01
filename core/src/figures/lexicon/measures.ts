import type { TermLists } from '../terms.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words around any amount or duration. */
export const measureTerms: TermLists<'mean' | 'then' | 'closing' | 'stated'> = {
  mean: 'gemiddeld*, gem, mediaan, doorsnee',
  then: 'daarna, vervolgens, aansluitend, nadien, daaropvolgend, hierna, dan, erna',
  /** "Na acht gesprekken ronden we af." */
  closing:
    'afrond*, rond*, afgerond*, afsluit*, sluit*, afgesloten, klaar, eind*, einde, voltooi*, stop*, beeindig*, hersteld*, genoeg',
  stated:
    'gegevens per, peildatum, bijgewerkt*, geactualiseerd*, update, laatst gewijzigd, stand per, op, per, actueel per',
};

export const measureWords = {
  /** Behind "per" or "in": how often. */
  spans: list('week maand dag jaar twee drie kwartaal'),
  /** Before a number: how often. */
  every: list('per elke iedere eens'),
  denials: list('niet nooit zelden'),
  prepositions: list('in bij tijdens voor na'),
  /** What leads from where something is said to what is said. */
  leadsOn: /^(?::|dat|volg(?:t|en|den|de)|behandel.*|traject.*)$/,
  under: list('onder binnen minder'),
  /** Words that say by themselves that there is nothing. */
  noneAlone: list('geen nihil direct meteen aansluitend 0 nul'),
} as const;
