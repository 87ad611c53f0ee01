import { figureOf } from '../figures/question.ts';
import { shift } from '../text/range.ts';
import { criterionAt } from './places.ts';
import { reportWithin } from './reports.ts';
import { type Sentence, sentencesWith } from './sentences.ts';
import type { Check } from './types.ts';

/** A number below ten, of itself: no part of a range, a fraction, a year or a score. */
const count = String.raw`(?<![\p{L}\d–-])(?<!\d[.,:/ ])(?:[Éé]én|[Tt]wee|[Dd]rie|[Vv]ier|[Vv]ijf|[Zz]es|[Zz]even|[Aa]cht|[Nn]egen|[1-9])`;
const people = String.raw`(?:cliënt(?:en|es?)?|client(?:en|es?)?|patiënt(?:en|es?)?|personen|vrouwen|mannen|jongeren|kinderen|vluchtelingen|statushouders)`;

/** Traits by which somebody can be known anywhere: origin, gender, a disability. */
const traits = String.raw`uit \p{Lu}|afkomstig uit|met een (?:\p{L}+ )?(?:(?:migratie)?achtergrond|nationaliteit|afkomst|herkomst|(?:verstandelijke |lichamelijke |visuele |auditieve )?beperking|handicap)|van \p{L}+ (?:afkomst|herkomst|komaf)|(?:jonger|ouder) dan \d`;
/** What a trait is written as before the people it is of; a word with a capital is an origin. */
const adjective = String.raw`(?:\p{Lu}\p{Ll}+e|dove|slechthorende|blinde|slechtziende|transgender|non-binaire|intersekse|dakloze|zwangere|minderjarige|hoogbejaarde|anderstalige)`;

const describedPeople = `${adjective} ${people}|${people} (?:${traits})`;

const described = new RegExp(`${count} (?:${describedPeople})`, 'gu');

/** In an account of the whole population a diagnosis is a trait too, and "cliënten" goes without saying. */
const inPopulation = new RegExp(
  `${count} (?:${describedPeople}|${traits}|(?:${people} )?met (?:een )?(?:autisme|lvb|\\p{L}+stoornis|psychose|verslaving)|non-binair|transgender|intersekse)`,
  'gu',
);

/** What the population's pattern does not match, the other one does not either. */
const sentencesWithGroup = sentencesWith(inPopulation);

/** Words before a number that make it a limit or a rate, and a group that is meant to be small. */
const noCount =
  /(?:maximaal|minimaal|minstens|hoogstens|ten minste|ten hoogste|tot|per|op de|à|van de|dan|groep(?:en|je|jes)? van) $/iu;

/** The number and the people, where they are named. */
const group = new RegExp(`^[\\p{L}\\d]+(?: (?:${adjective} )?${people})?`, 'u');

const smallGroups = ({ text }: Sentence, pattern: RegExp): readonly RegExpExecArray[] =>
  [...text.matchAll(pattern)].filter(
    ({ index }) => !noCount.test(text.slice(Math.max(0, index - 14), index)),
  );

/** So few clients with such a trait, that those who know the region can tell who they are. */
export const smallGroup: Check = {
  code: 'ZE703',
  name: 'small-group',
  severity: 'warning',
  *run({ document, evaluation }) {
    for (const section of document.sections) {
      for (const sentence of sentencesWithGroup(section)) {
        const at = section.start + sentence.start;
        const bound = criterionAt(evaluation, { start: at, end: at + 1 });
        const isPopulation =
          bound?.criterion.asks.some(
            (ask) =>
              ask.kind === 'figure' && figureOf(ask.figure, evaluation.edition.figures)?.kind === 'breakdown',
          ) ?? false;
        for (const { 0: words, index } of smallGroups(sentence, isPopulation ? inPopulation : described)) {
          const named = group.exec(words)?.[0] ?? words;
          const range = shift({ start: index, end: index + named.length }, at);
          yield reportWithin(evaluation, range, 'small-group', 'small-group.elsewhere', { group: named });
        }
      }
    }
  },
};
