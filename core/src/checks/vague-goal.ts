import type { Document } from '../document/types.ts';
import { compileTerms, findTerm } from '../text/terms.ts';
import { type Word, wordsOf } from '../text/words.ts';
import { textOf } from './answer-text.ts';
import { type Asked, askedOf, type Goal, goalsOf } from './goals.ts';
import { reportOn } from './reports.ts';
import type { Check } from './types.ts';

/** Words that set a term. */
const terms = compileTerms(
  (
    'januari februari maart april mei juni juli augustus september oktober november december kwartaal* jaareinde ' +
    'jaarlijks zomer* najaar* voorjaar* herfst* winter* lente* halfjaar* maand* week weken q1 q2 q3 q4 eind einde ' +
    'begin medio halverwege'
  )
    .split(' ')
    .concat(
      'komend jaar',
      'komende jaar',
      'volgend jaar',
      'volgende jaar',
      'dit jaar',
      'komend kalenderjaar',
    ),
);

/** Words that make a goal one of which can be told whether it is reached. */
const targets = compileTerms(
  (
    'alle allemaal elke elk ieder iedere iedereen ieders geen nul niemand halver* verdubbel* volledig* helft derde ' +
    'kwart procent* procentpunt* minimaal minstens maximaal hoogstens tenminste twee drie vier vijf zes zeven ' +
    'acht negen tien elf twaalf twintig dertig eenmaal tweemaal ingevoerd invoeren implementeren geïmplementeerd ' +
    'ingericht inrichten gestart starten opzetten opgezet aanschaffen aangeschaft aanstellen aangesteld aannemen ' +
    'aangenomen werven geworven publiceren gepubliceerd openen geopend geschreven opstellen opgesteld afgerond ' +
    'afronden gereed klaar opgeleid getraind trainen training* scholing* gevolgd vervangen overstappen certific* ' +
    'gecertificeerd ontwikkelen ontwikkeld organiseren beschikbaar pilot* vaste vast nieuw* gemaakt ' +
    'inzetten aansluiten toevoegen toegevoegd uitvoeren uitgevoerd'
  )
    .split(' ')
    .concat('ten minste', 'ten hoogste', 'op orde', 'naar beneden'),
);

const isYear = ({ text }: Word): boolean => /^(?:19|20)\d{2}$/.test(text);

/** Words before a number that is the number of something in the text. */
const numbered = /^(?:criterium|norm|doel|doelstelling|punt|actie|actiepunt|speerpunt|prioriteit)$/;

/** Whether a goal's words have a number that is no year. */
const hasNumber = ({ words }: Goal): boolean =>
  words.some(
    (word, index) => /^\d/.test(word.text) && !isYear(word) && !numbered.test(words[index - 1]?.text ?? ''),
  );

/** Whether some goal has a figure to reach, or a result of which everyone can see whether it is there. */
function hasTarget(asked: Asked): boolean {
  return goalsOf(asked).some((goal) => findTerm(targets, goal.words) !== undefined || hasNumber(goal));
}

/** Whether the answer says by when, in its text, its headings or what it is called. */
function hasTerm({ bound }: Asked, { text }: Document): boolean {
  const labels = bound.answers.map(({ label }) => wordsOf(text.slice(label.start, label.end)));
  return [textOf(bound).headedWords, ...labels].some(
    (words) => findTerm(terms, words) !== undefined || words.some(isYear),
  );
}

/**
 * Goals without anything to measure them by, or without a term. It looks at all goals of an answer together: what
 * belongs to which goal is not certain, and one that can be checked shows that the writer knows how.
 */
export const vagueGoal: Check = {
  code: 'ZE602',
  name: 'vague-goal',
  severity: 'info',
  *run({ document, evaluation }) {
    for (const asked of askedOf(evaluation, 'goal')) {
      const [goal] = goalsOf(asked);
      const [target, term] = [hasTarget(asked), hasTerm(asked, document)];
      if (!goal || (target && term)) continue;
      const message = target ? 'vague-goal.term' : term ? 'vague-goal.target' : 'vague-goal';
      yield reportOn(asked.bound, { range: goal.range, message });
    }
  },
};
