import type { Criterion } from '../norm/edition.ts';
import { stemsOf } from '../text/words.ts';
import { textOf } from './answer-text.ts';
import { type Asked, askedOf, type Goal, goalsOf } from './goals.ts';
import { placeOfCriterion } from './places.ts';
import { reportOn } from './reports.ts';
import type { Check } from './types.ts';

/** Words of any goal, which do not tell one from another. */
const common = stemsOf(
  'beter betere verbeteren verbetering verhogen verlagen vergroten minder meer hoger lager stijgen stijgt dalen daalt ' +
    'cliënt cliënten behandelaar behandelaren behandeling praktijk team organisatie zorg medewerkers collega’s ' +
    'jaar maand eind einde begin kwartaal minstens minimaal hoogstens maximaal ten minste percentage procent score ' +
    'cijfer gemiddeld aandeel aantal doel doelen gaan moeten elke alle iedere aandacht besteden krijgt krijgen ' +
    'januari februari maart april mei juni juli augustus september oktober november december',
);

/** So many letters in common make words of one family: "wachttijd" and "wachtlijst". */
const familyLetters = 5;
/** A goal with fewer words of its own cannot be looked up. */
const fewestStems = 2;
/** From this share of its words, a goal comes back. */
const enough = 0.25;

/** Words by which editions ask for goals and improvements. */
const askingStems = (asked: Asked): ReadonlySet<string> => {
  const { title, description, aliases }: Criterion = asked.bound.criterion;
  return stemsOf([title, description, ...aliases].join(' '));
};

/** The words of a goal that set it apart from others, without inflection. */
function ownStems({ words }: Goal, asking: ReadonlySet<string>): readonly string[] {
  const stems = [...stemsOf(words.map(({ text }) => text).join(' '))];
  return stems.filter((stem) => !/^\d/.test(stem) && !common.has(stem) && !asking.has(stem));
}

const isAlike = (a: string, b: string): boolean =>
  a === b ||
  (a.length >= familyLetters &&
    b.length >= familyLetters &&
    (a.slice(0, familyLetters) === b.slice(0, familyLetters) || a.includes(b) || b.includes(a)));

/** Whether the improvements speak of what a goal was about. When in doubt they do. */
function comesBack(stems: readonly string[], improved: ReadonlySet<string>): boolean {
  const shared = stems.filter((stem) => [...improved].some((other) => isAlike(stem, other)));
  return shared.length / stems.length >= enough;
}

const longestName = 80;

/** A goal as it is written, on one line and not too long. */
function nameOf(text: string): string {
  const name = text.replace(/[*_`]/g, '').replace(/\s+/g, ' ');
  if (name.length <= longestName) return name;
  return `${name.slice(0, name.lastIndexOf(' ', longestName))} …`;
}

/** A goal of last year's document that this year's improvements do not speak of. */
export const goalWithoutFollowUp: Check = {
  code: 'ZE601',
  name: 'goal-without-follow-up',
  severity: 'warning',
  *run({ document, evaluation, previous }) {
    const [improvements] = askedOf(evaluation, 'improvement');
    if (!previous || !improvements) return;
    const improved = stemsOf(
      textOf(improvements.bound)
        .headedWords.map(({ text }) => text)
        .join(' '),
    );
    for (const asked of askedOf(previous, 'goal')) {
      const asking = askingStems(asked);
      for (const goal of goalsOf(asked)) {
        const stems = ownStems(goal, asking);
        if (stems.length < fewestStems || comesBack(stems, improved)) continue;
        const params = { goal: nameOf(previous.document.text.slice(goal.range.start, goal.range.end)) };
        yield reportOn(improvements.bound, {
          range: placeOfCriterion(document, improvements.bound),
          message: 'goal-without-follow-up',
          params,
          related: [
            { range: goal.range, document: 'previous', message: 'goal-without-follow-up.goal', params },
          ],
        });
      }
    }
  },
};
